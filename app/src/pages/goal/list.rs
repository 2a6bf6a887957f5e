use super::{GoalName, state};
use crate::ui::{Cx, Moments, Row, button_link, empty, form::Choice, go, icon, page_head, pager, rows, select};
use chrono::NaiveDate;
use domain::{
    date::Due,
    goal::{GoalKind, GoalState},
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// What the list is limited to; it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalFilter {
    pub kind: Option<GoalKind>,
    pub unit: Option<UnitId>,
    /// Those that are over, instead of those that are not.
    pub over: bool,
}

impl GoalFilter {
    pub fn href(&self, after: Option<&str>) -> String {
        let mut pairs = Vec::new();
        if self.over {
            pairs.push("state=over".to_owned());
        }
        pairs.extend(self.kind.map(|kind| format!("kind={}", kind.code())));
        pairs.extend(self.unit.map(|unit| format!("unit={unit}")));
        pairs.extend(after.map(|after| format!("after={after}")));
        if pairs.is_empty() { "/goals".into() } else { format!("/goals?{}", pairs.join("&")) }
    }
}

/// One goal of a list.
#[derive(Debug, Clone)]
pub struct GoalRow {
    pub id: Uuid,
    pub name: GoalName,
    pub unit: String,
    /// Whose it is; `None` for a shared goal.
    pub pseudonym: Option<String>,
    pub state: GoalState,
    pub next_look_on: Option<NaiveDate>,
    /// When the first promise that is not kept yet is due.
    pub promise_due: Option<NaiveDate>,
}

#[derive(Debug)]
pub struct GoalList {
    pub rows: Vec<GoalRow>,
    pub units: Vec<(UnitId, String)>,
    /// Units where the reader may begin a shared goal.
    pub begins_in: Vec<(UnitId, String)>,
    pub filter: GoalFilter,
    pub next: Option<String>,
}

pub fn list(cx: &Cx, page: &GoalList) -> AnyView {
    let next = page.next.as_deref().map(|after| page.filter.href(Some(after)));
    let body = if page.rows.is_empty() {
        empty(cx, cx.t(if page.filter.over { "goals-empty-over" } else { "goals-empty" }), None)
    } else {
        view! { {goal_rows(cx, &page.rows)}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    let lane = |over: bool, key: &str| {
        let href = GoalFilter { over, ..page.filter.clone() }.href(None);
        let current = (page.filter.over == over).then_some("true");
        view! { <li class="lane"><a href=href aria-current=current>{cx.t(key)}</a></li> }
    };
    view! {
        {page_head(None, cx.t("goals-title"), Some(cx.t("goals-lead")), None)}
        <div class="flow">
            <p class="inset">{cx.t("goal-never-condition")}</p>
            <nav aria-label=cx.t("goals-lanes")>
                <ul class="lanes">{lane(false, "goals-open")}{lane(true, "goals-over")}</ul>
            </nav>
            <section class="panel" aria-label=cx.t("goals-title")>{filters(cx, page)}{body}</section>
            {begin(cx, page)}
        </div>
    }
    .into_any()
}

fn filters(cx: &Cx, page: &GoalList) -> AnyView {
    let kinds = Choice::of(cx, "goal-kind", GoalKind::ALL.iter().map(|kind| kind.code()));
    let kinds = kinds.into_iter().map(|choice| Choice { hint: None, ..choice }).collect();
    let units: Vec<Choice> = page.units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let unit = (units.len() > 1).then(|| {
        select(cx, "unit", "filter-unit", "filter-all-units", page.filter.unit.map(|unit| unit.to_string()), units)
    });
    let over = page.filter.over.then(|| view! { <input type="hidden" name="state" value="over"/> });
    view! {
        <form class="filters" role="search" aria-label=cx.t("goals-filter") method="get" action="/goals">
            {over}
            {select(cx, "kind", "goals-filter-kind", "filter-all", page.filter.kind.map(|kind| kind.code().to_owned()), kinds)}
            {unit}
            <button class="btn btn--secondary" type="submit">{cx.t("filter-send")}</button>
        </form>
    }
    .into_any()
}

/// The way to a new shared goal, for each unit where the reader may begin one.
fn begin(cx: &Cx, page: &GoalList) -> Option<AnyView> {
    if page.begins_in.is_empty() {
        return None;
    }
    let links = page
        .begins_in
        .iter()
        .map(|(id, name)| {
            let text = cx.with("goal-new-link", &[("unit", name.clone().into())]);
            button_link(cx, "btn--secondary", "plus", format!("/units/{id}/goals/new"), text)
        })
        .collect_view();
    Some(view! { <div class="btn-row">{links}</div> }.into_any())
}

/// Goals as lines, each with what is due of it.
pub fn goal_rows(cx: &Cx, goals: &[GoalRow]) -> AnyView {
    rows(cx, goals.iter().map(|row| line(cx, row)))
}

fn line(cx: &Cx, row: &GoalRow) -> Row {
    let late = |day: Option<NaiveDate>| day.is_some_and(|day| Due::of(day, cx.today).is_overdue());
    let late_promise = late(row.promise_due).then(|| {
        view! { <span class="due due--over">{icon(cx, "triangle-alert")}{cx.t("goal-promise-late")}</span> }
    });
    let late_look = late(row.next_look_on).then(|| view! { <span>{cx.t("goal-review-late")}</span> });
    let whose = row.pseudonym.clone().unwrap_or_else(|| cx.t("goal-kind-shared"));
    let look = row.next_look_on.map(|day| cx.due_view(day));
    Row {
        lead: Some(if row.pseudonym.is_some() { "target" } else { "users" }),
        href: Some(format!("/goals/{}", row.id)),
        title: row.name.text(cx),
        meta: view! { <span>{whose}</span><span>{row.unit.clone()}</span>{late_promise}{late_look} }.into_any(),
        end: Some(view! { {look}{state(cx, row.state)}{go(cx)} }.into_any()),
    }
}
