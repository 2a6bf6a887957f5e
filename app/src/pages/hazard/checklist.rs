//! The checklist of guided identification: an area a page, and each "no" one step from a hazard.

use crate::ui::{Cx, Moments, Row, button_link, crumbs, form::form_to, go, icon, notice, page_head, rows, tag};
use chrono::{DateTime, Utc};
use domain::{
    form::Fields,
    hazard::{
        Area,
        checklist::{CheckAnswer, CheckItem},
    },
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One statement with what the unit last answered.
#[derive(Debug, Clone)]
pub struct CheckRow {
    pub item: &'static CheckItem,
    pub answer: Option<CheckAnswer>,
    /// Who answered and when.
    pub answered: Option<(String, DateTime<Utc>)>,
    /// The hazards that came of it and are still there.
    pub hazards: Vec<(Uuid, String)>,
}

#[derive(Debug)]
pub struct Checklist {
    pub unit: Uuid,
    pub unit_name: String,
    pub rows: Vec<CheckRow>,
}

/// The twelve areas, how far each is, and what it found.
pub fn checklist(cx: &Cx, page: &Checklist) -> AnyView {
    let lines = Area::ALL.iter().map(|&area| {
        let of_area: Vec<&CheckRow> = page.rows.iter().filter(|row| row.item.area == area).collect();
        let answered = of_area.iter().filter(|row| row.answer.is_some()).count();
        let no = of_area.iter().filter(|row| row.answer == Some(CheckAnswer::No)).count();
        let unfiled =
            of_area.iter().filter(|row| row.answer == Some(CheckAnswer::No) && row.hazards.is_empty()).count();
        let state = match (answered, unfiled) {
            (0, _) => tag(cx, "", "circle", cx.t("checklist-not-started")),
            (_, 1..) => tag(cx, "warn", "flag", cx.with("checklist-unfiled", &[("n", unfiled.into())])),
            (n, 0) if n == of_area.len() => tag(cx, "ok", "check", cx.t("checklist-done")),
            _ => tag(cx, "", "half", cx.t("checklist-unfinished")),
        };
        let count = cx.with("checklist-count", &[("n", answered.into()), ("all", of_area.len().into())]);
        let found = (no > 0).then(|| view! { <span>{cx.with("checklist-no-count", &[("n", no.into())])}</span> });
        Row {
            lead: None,
            href: Some(format!("/units/{}/checklist/{}", page.unit, area.code())),
            title: cx.t(&format!("area-{}", area.code())),
            meta: view! { <span>{count}</span>{found} }.into_any(),
            end: Some(view! { {state}{go(cx)} }.into_any()),
        }
    });
    view! {
        {crumbs(cx, vec![("/hazards".into(), cx.t("hazards-title"))])}
        {page_head(Some(page.unit_name.clone()), cx.t("checklist-title"), Some(cx.t("checklist-lead")), None)}
        <section class="panel" aria-label=cx.t("checklist-title")>{rows(cx, lines)}</section>
    }
    .into_any()
}

/// The units whose checklist somebody may go through.
pub fn checklist_units(cx: &Cx, units: &[(UnitId, String)]) -> AnyView {
    let lines = units.iter().map(|(id, name)| Row {
        lead: None,
        href: Some(format!("/units/{id}/checklist")),
        title: name.clone(),
        meta: ().into_any(),
        end: Some(go(cx)),
    });
    view! {
        {crumbs(cx, vec![("/hazards".into(), cx.t("hazards-title"))])}
        {page_head(None, cx.t("checklist-title"), Some(cx.t("checklist-lead")), None)}
        <section class="panel" aria-label=cx.t("checklist-title")>{rows(cx, lines)}</section>
    }
    .into_any()
}

/// The statements of one area.
#[derive(Debug)]
pub struct ChecklistArea {
    pub unit: Uuid,
    pub unit_name: String,
    pub area: Area,
    pub rows: Vec<CheckRow>,
    /// What was chosen on a page that could not be kept, and why.
    pub typed: Option<Fields>,
    pub notice: Option<String>,
}

pub fn checklist_area(cx: &Cx, page: &ChecklistArea) -> AnyView {
    let home = format!("/units/{}/checklist", page.unit);
    let area = cx.t(&format!("area-{}", page.area.code()));
    let open: Vec<&CheckRow> =
        page.rows.iter().filter(|row| row.answer == Some(CheckAnswer::No) && row.hazards.is_empty()).collect();
    let groups = page.rows.iter().map(|row| statement(cx, page, row)).collect_view();
    // The way on keeps what was answered; a plain link would lose it.
    let next = following(page.area).map(|next| {
        let name = cx.t(&format!("area-{}", next.code()));
        let text = cx.with("checklist-next", &[("area", name.into())]);
        view! { <button class="btn btn--primary" type="submit" name="then" value=next.code()>{text}</button> }
    });
    let stay = if next.is_some() { "btn btn--secondary" } else { "btn btn--primary" };
    let body = view! {
        {groups}
        <div class="btn-row form-end">
            {next}
            <button class=stay type="submit">{cx.t("checklist-save")}</button>
        </div>
    };
    view! {
        {crumbs(cx, vec![("/hazards".into(), cx.t("hazards-title")), (home.clone(), cx.t("checklist-title"))])}
        {page_head(Some(page.unit_name.clone()), area, Some(cx.t("checklist-area-lead")), None)}
        <div class="flow">
            {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
            {(!open.is_empty()).then(|| notice(cx, "warn", cx.with("checklist-file-these", &[("n", open.len().into())]), None))}
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, format!("{home}/{}", page.area.code()), None, body.into_any())}
            </div></section>
        </div>
    }
    .into_any()
}

fn following(area: Area) -> Option<Area> {
    Area::ALL.iter().copied().skip_while(|&other| other != area).nth(1)
}

/// A statement, its three answers, and after a saved "no" the step to a hazard.
fn statement(cx: &Cx, page: &ChecklistArea, row: &CheckRow) -> AnyView {
    let (unit, name) = (page.unit, row.item.field());
    let typed = page.typed.as_ref().map(|fields| CheckAnswer::from_code(fields.one(&name)));
    let chosen = typed.unwrap_or(row.answer);
    let options = CheckAnswer::ALL
        .iter()
        .map(|answer| {
            let id = format!("f-{name}-{}", answer.code());
            let checked = chosen == Some(*answer);
            view! {
                <label class="option">
                    <input type="radio" id=id name=name.clone() value=answer.code() checked=checked/>
                    <span>{cx.t(&format!("checklist-answer-{}", answer.code()))}</span>
                </label>
            }
        })
        .collect_view();
    let answered = row.answered.clone().zip(row.answer).map(|((who, at), answer)| {
        let answer = cx.t(&format!("checklist-answer-{}", answer.code()));
        view! { <p class="meta">{format!("{answer}: {who}, ")}{cx.moment_view(at)}</p> }
    });
    let hazards = row
        .hazards
        .iter()
        .map(|(id, title)| view! { <li>{icon(cx, "flag")}<a href=format!("/hazards/{id}")>{title.clone()}</a></li> })
        .collect_view();
    let filed = (!row.hazards.is_empty()).then(|| view! { <ul class="plain checks-filed">{hazards}</ul> });
    let file = (row.answer == Some(CheckAnswer::No) && row.hazards.is_empty()).then(|| {
        let href = format!("/hazards/new?unit={unit}&check={}", row.item.code);
        view! { <p class="checks-file">{button_link(cx, "btn--secondary btn--s", "flag", href, cx.t("checklist-file"))}</p> }
    });
    view! {
        <fieldset class="group">
            <legend class="label">{cx.t(&format!("check-{}", row.item.code))}</legend>
            <input type="hidden" name=row.item.shown_field() value=row.answer.map(CheckAnswer::code)/>
            <div class="options options--cols">{options}</div>
            {answered}
            {filed}
            {file}
        </fieldset>
    }
    .into_any()
}
