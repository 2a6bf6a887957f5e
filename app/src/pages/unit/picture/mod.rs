//! The picture of a unit.

mod attention;
mod measures;
mod ready;

use super::{UnitFacts, numbers_panel};
use crate::{
    charts::{LevelsAt, Movement, levels_over_time, movements, open_actions, reports_by_month, risk_map, run_chart, week},
    pages::{hazard::Filter, together::unit_links},
    ui::{Cx, button_link, crumbs, page_head, panel},
};
use chrono::NaiveDate;
use domain::{ids::UnitId, risk::Grading, unit::Contacts};
use leptos::prelude::*;

/// What a unit's risks and actions look like now and how they have moved.
#[derive(Debug)]
pub struct UnitPicture {
    pub id: UnitId,
    pub name: String,
    /// Hazards of the register by the cell of their last grade.
    pub cells: Vec<(Grading, u64)>,
    /// Those that were last graded by an earlier method, and those that nobody has graded.
    pub other_method: u64,
    pub not_graded: u64,
    pub movements: Vec<Movement>,
    /// There are more hazards than the tracks that are drawn.
    pub more_hazards: bool,
    pub levels: Vec<LevelsAt>,
    pub facts: UnitFacts,
    pub today: NaiveDate,
    pub may_check: bool,
    /// The reader marks absences of those who work there.
    pub may_mark_absence: bool,
    /// The numbers that the unit calls; whoever may change them.
    pub contacts: Contacts,
    pub may_keep_contacts: bool,
    /// The reader tells the numbers of months.
    pub may_keep_months: bool,
    /// The reader works with the unit's children.
    pub together: bool,
    /// For those who read the unit's reports.
    pub reports: Option<ReportTimes>,
}

/// How the unit's reports stand in time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReportTimes {
    pub open: u64,
    pub red: u64,
    pub late: u64,
    pub late_notices: u64,
}

pub fn picture(cx: &Cx, page: &UnitPicture) -> AnyView {
    let register = Filter { unit: Some(page.id), ..Filter::default() };
    let to_cell = |cell: Grading| {
        Filter { cell: Some((cell.likelihood.get(), cell.severity.get())), ..register.clone() }.href(None)
    };
    let outside = [("picture-other-method", page.other_method), ("picture-not-graded", page.not_graded)]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| view! { <p class="hint">{cx.with(key, &[("n", n.into())])}</p> })
        .collect_view();
    let map = view! {
        <div class="panel-body stack stack-3">{risk_map(cx, &cx.matrix, &page.cells, to_cell)}{outside}</div>
    };
    let more = page.more_hazards.then(|| view! { <p class="hint">{cx.t("picture-more-hazards")}</p> });
    let moved = view! { <div class="panel-body stack stack-3">{movements(cx, &page.movements)}{more}</div> };
    let over_time = view! { <div class="panel-body">{levels_over_time(cx, &page.levels)}</div> };
    let open = view! { <div class="panel-body">{open_actions(cx, &page.facts.actions)}</div> };
    let link = |href: String, key: &str| Some(view! { <a href=href>{cx.t(key)}</a> }.into_any());
    let checklist = page.may_check.then(|| {
        let href = format!("/units/{}/checklist", page.id);
        button_link(cx, "btn--secondary", "clipboard-check", href, cx.t("checklist-open"))
    });
    let duties = format!("/units/{}/duties", page.id);
    let duties = button_link(cx, "btn--secondary", "calendar-clock", duties, cx.t("duties-title"));
    let year = format!("/units/{}/duties/year", page.id);
    let year = button_link(cx, "btn--secondary", "calendar-days", year, cx.t("year-title"));
    let people = page.may_mark_absence.then(|| {
        button_link(cx, "btn--secondary", "users", format!("/units/{}/people", page.id), cx.t("people-title"))
    });
    let months = page.may_keep_months.then(|| {
        let href = format!("/units/{}/months", page.id);
        button_link(cx, "btn--secondary", "square-pen", href, cx.t("month-numbers-title"))
    });
    let ways = view! { <div class="btn-row">{duties}{year}{checklist}{people}{months}</div> };
    let together = view! { <div class="panel-body">{unit_links(cx, page.id, page.together)}</div> };
    let map = panel("h-map", cx.t("charts-map-region"), link(register.href(None), "hazards-title"), map.into_any());
    let open_href = format!("/actions?unit={}", page.id);
    let open = panel("h-open", cx.t("picture-actions-age"), link(open_href, "actions-title"), open.into_any());
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units"))])}
        {page_head(None, page.name.clone(), Some(cx.t("picture-lead")), Some(ways.into_any()))}
        <div class="flow">
            {attention::attention(cx, page)}
            {measures::key_figures(cx, page)}
            <div class="halves halves--even">
                {ready::readiness(cx, page)}
                <div class="flow">{map}{open}</div>
            </div>
            {happened(cx, page)}
            {panel("h-measures", cx.t("picture-measures"), None, measures::measures(cx, page))}
            {panel("h-over-time", cx.t("picture-over-time"), link("/assessments".into(), "assessments-title"), over_time.into_any())}
            {panel("h-moved", cx.t("picture-moved"), None, moved.into_any())}
            {panel("h-together", cx.t("picture-together"), None, together.into_any())}
            {numbers_panel(cx, &page.contacts.0, page.may_keep_contacts.then_some(page.id))}
        </div>
    }
    .into_any()
}

/// What has happened: month by month, whether it has shifted, when in the week, and what it was about.
fn happened(cx: &Cx, page: &UnitPicture) -> AnyView {
    let trend = &page.facts.trend;
    let body = |view: AnyView| view! { <div class="panel-body">{view}</div> }.into_any();
    let months = body(reports_by_month(cx, trend.year()));
    let run = body(run_chart(cx, trend));
    let week = body(week(cx, trend));
    view! {
        {panel("h-months", cx.t("charts-months"), None, months)}
        {panel("h-run", cx.t("picture-run"), None, run)}
        <div class="halves halves--even">
            {panel("h-week", cx.t("picture-week"), None, week)}
            {panel("h-categories", cx.t("picture-categories"), None, measures::categories(cx, page))}
        </div>
    }
    .into_any()
}
