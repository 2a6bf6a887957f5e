use super::Name;
use crate::ui::{Cx, Moments, empty, form::form_to, level_short, page_head, pager, panel, version_state};
use chrono::NaiveDate;
use domain::{assessment::VersionState, ids::UnitId, risk::Level};
use leptos::prelude::*;
use uuid::Uuid;

/// A unit where this person may start an assessment.
#[derive(Debug, Clone)]
pub struct UnitRow {
    pub id: UnitId,
    pub name: String,
}

#[derive(Debug, Clone)]
pub struct VersionRow {
    pub id: Uuid,
    pub name: Name,
    pub number: i32,
    pub state: VersionState,
    pub level: Option<Level>,
    pub lines: i64,
    pub next_review_on: Option<NaiveDate>,
}

#[derive(Debug)]
pub struct AssessmentList {
    pub rows: Vec<VersionRow>,
    pub startable: Vec<UnitRow>,
    pub next: Option<String>,
}

pub fn list(cx: &Cx, page: &AssessmentList) -> AnyView {
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("assessments-empty"), None)
    } else {
        let next = page.next.as_deref().map(|after| format!("/assessments?after={after}"));
        view! { {table(cx, page)}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {page_head(None, cx.t("assessments-title"), Some(cx.t("assessments-lead")), None)}
        <div class="flow">
            {start(cx, page)}
            {others(cx, page)}
            <section class="panel" aria-labelledby="h-list"><h2 class="vh" id="h-list">{cx.t("assessments-list")}</h2>{body}</section>
        </div>
    }
    .into_any()
}

/// One step to a new version, or to the one that is open.
fn start(cx: &Cx, page: &AssessmentList) -> Option<AnyView> {
    if page.startable.is_empty() {
        return None;
    }
    let options = page
        .startable
        .iter()
        .map(|unit| view! { <option value=unit.id.to_string()>{unit.name.clone()}</option> })
        .collect_view();
    let unit = match page.startable.as_slice() {
        [only] => view! { <input type="hidden" name="unit" value=only.id.to_string()/> }.into_any(),
        _ => view! {
            <div class="field">
                <label class="label" for="unit">{cx.t("filter-unit")}</label>
                <select class="select input--half" id="unit" name="unit">{options}</select>
            </div>
        }
        .into_any(),
    };
    let body = view! {
        {unit}
        <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{cx.t("assessment-start")}</button></div>
    };
    Some(
        view! {
            <section class="panel panel--sunken" aria-labelledby="h-start">
                <div class="panel-head"><h2 id="h-start">{cx.t("assessment-start-title")}</h2></div>
                <div class="panel-body"><p>{cx.t("assessment-start-text")}</p>{form_to(cx, "/assessments/new".into(), None, body.into_any())}</div>
            </section>
        }
        .into_any(),
    )
}

/// Assessments of other subjects than the whole unit.
fn others(cx: &Cx, page: &AssessmentList) -> Option<AnyView> {
    if page.startable.is_empty() {
        return None;
    }
    let new = page
        .startable
        .iter()
        .map(|unit| {
            let href = format!("/assessments/series?unit={}", unit.id);
            let text = format!("{}: {}", cx.t("series-other"), unit.name);
            view! { <li><a href=href>{text}</a></li> }
        })
        .collect_view();
    let body = view! { <div class="panel-body prose"><ul>{new}</ul></div> };
    Some(panel("h-others", cx.t("series-others"), None, body.into_any()))
}

fn table(cx: &Cx, page: &AssessmentList) -> AnyView {
    let labels = ["state", "level-highest", "assessment-lines", "assessment-next-review"].map(|key| cx.t(key));
    let heads =
        labels.iter().map(|label| view! { <th scope="col" role="columnheader">{label.clone()}</th> }).collect_view();
    let rows = page
        .rows
        .iter()
        .map(|row| {
            let [state, level, lines, review] = labels.clone();
            let name = cx.with("assessment-version", &[("n", row.number.into())]);
            // Only the version in force has a review to wait for.
            let due = row.next_review_on.filter(|_| row.state == VersionState::Approved).map(|day| cx.due_view(day));
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">
                        <a href=format!("/assessments/{}", row.id)>{row.name.title(cx)}</a>
                        <span class="sub">{format!("{}, {name}", cx.t(&format!("assessment-kind-{}", row.name.series.kind.code())))}</span>
                    </th>
                    <td role="cell" data-label=state>{version_state(cx, row.state)}</td>
                    <td role="cell" data-label=level>{level_short(cx, row.level)}</td>
                    <td role="cell" data-label=lines>{row.lines.to_string()}</td>
                    <td role="cell" data-label=review>{due}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("assessments-title")}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{cx.t("assessment")}</th>{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
