use super::numbers_panel;
use crate::{
    charts::{LevelsAt, Movement, OpenAge, levels_over_time, movements, open_actions, risk_map},
    pages::{hazard::Filter, together::unit_links},
    ui::{Cx, button_link, crumbs, fact, page_head, panel, tag},
};
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
    pub open: Vec<OpenAge>,
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
    /// Red reports of the last year whose sixty days are over, and those with a whole chain by then.
    pub red_ended: u64,
    pub whole: u64,
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
    let open = view! { <div class="panel-body">{open_actions(cx, &page.open)}</div> };
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
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units"))])}
        {page_head(None, page.name.clone(), Some(cx.t("picture-lead")), Some(ways.into_any()))}
        <div class="flow">
            {page.reports.map(|times| reports(cx, page.id, times))}
            {numbers_panel(cx, &page.contacts.0, page.may_keep_contacts.then_some(page.id))}
            {panel("h-together", cx.t("picture-together"), None, together.into_any())}
            {panel("h-map", cx.t("charts-map-region"), link(register.href(None), "hazards-title"), map.into_any())}
            {panel("h-open", cx.t("picture-open-actions"), link(format!("/actions?unit={}", page.id), "actions-title"), open.into_any())}
            {panel("h-over-time", cx.t("picture-over-time"), link("/assessments".into(), "assessments-title"), over_time.into_any())}
            {panel("h-moved", cx.t("picture-moved"), None, moved.into_any())}
        </div>
    }
    .into_any()
}

fn reports(cx: &Cx, unit: UnitId, times: ReportTimes) -> AnyView {
    let number = |key: &str, n: u64, danger: bool| {
        let text = if danger && n > 0 {
            tag(cx, "danger", "triangle-alert", n.to_string())
        } else {
            view! { {n.to_string()} }.into_any()
        };
        fact(cx.t(key), text)
    };
    let whole = (times.red_ended > 0).then(|| {
        let text = cx.with("picture-whole-of", &[("n", times.whole.into()), ("all", times.red_ended.into())]);
        fact(cx.t("picture-whole"), text.into_any())
    });
    let body = view! {
        <div class="panel-body"><dl class="facts">
            {number("picture-reports-open", times.open, false)}
            {number("picture-reports-red", times.red, true)}
            {number("picture-reports-late", times.late, true)}
            {number("picture-notices-late", times.late_notices, true)}
            {whole}
        </dl></div>
    };
    let link = view! { <a href=format!("/incidents?unit={unit}")>{cx.t("incidents-title")}</a> };
    panel("h-reports", cx.t("picture-reports"), Some(link.into_any()), body.into_any())
}
