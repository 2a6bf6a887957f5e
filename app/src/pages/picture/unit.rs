//! The picture of a unit.

use super::{
    LateOnes, Part, UnitFacts,
    attention::{Matter, attention},
    happened::happened,
    key_figures::{KeyFigure, key_figures, rate, share},
    measures, ready,
};
use crate::{
    charts::{LevelsAt, Movement, levels_over_time, movements, open_actions, risk_map},
    number::grouped,
    pages::{
        action::{ActionFilter, Lane},
        hazard::Filter,
        incident::{Filter as IncidentFilter, Lane as IncidentLane},
        together::unit_links,
        unit::numbers_panel,
    },
    ui::{Cx, button_link, crumbs, page_head, panel},
};
use chrono::NaiveDate;
use domain::{
    ids::UnitId,
    risk::{Grading, Level},
    unit::Contacts,
    voice::answer_due_on,
};
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
    /// The reader makes packs for inspectors.
    pub may_take_pack: bool,
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

pub fn unit(cx: &Cx, page: &UnitPicture) -> AnyView {
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
    let periods = format!("/units/{}/periods", page.id);
    let periods = button_link(cx, "btn--secondary", "file-text", periods, cx.t("period-link"));
    let ways = view! { <div class="btn-row">{duties}{year}{checklist}{periods}{people}{months}</div> };
    let together = view! { <div class="panel-body">{unit_links(cx, page.id, page.together)}</div> };
    let map = panel("h-map", cx.t("charts-map-region"), link(register.href(None), "hazards-title"), map.into_any());
    let open_href = format!("/actions?unit={}", page.id);
    let open = panel("h-open", cx.t("picture-actions-age"), link(open_href, "actions-title"), open.into_any());
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units"))])}
        {page_head(None, page.name.clone(), Some(cx.t("picture-lead")), Some(ways.into_any()))}
        <div class="flow">
            {attention(cx, matters(page), u64::MAX)}
            {key_figures(cx, daily(cx, page))}
            <div class="halves halves--even">
                {ready::readiness(cx, page)}
                <div class="flow">{map}{open}</div>
            </div>
            {happened(cx, &page.facts.trend)}
            {panel("h-measures", cx.t("picture-measures"), None, measures::measures(cx, measures::of_unit(cx, &page.facts)))}
            {panel("h-over-time", cx.t("picture-over-time"), link("/assessments".into(), "assessments-title"), over_time.into_any())}
            {panel("h-moved", cx.t("picture-moved"), None, moved.into_any())}
            {panel("h-together", cx.t("picture-together"), None, together.into_any())}
            {numbers_panel(cx, &page.contacts.0, page.may_keep_contacts.then_some(page.id))}
        </div>
    }
    .into_any()
}

/// What is red or late, the most urgent first.
fn matters(page: &UnitPicture) -> [Matter; 8] {
    let (unit, facts) = (page.id, &page.facts);
    let times = page.reports.unwrap_or_default();
    let reports = format!("/incidents?unit={unit}");
    let red = IncidentFilter { lane: IncidentLane::Red, unit: Some(unit), ..IncidentFilter::default() }.href(None);
    let late_actions = ActionFilter { lane: Lane::Late, unit: Some(unit), ..ActionFilter::default() }.href(None);
    let serious = Filter { unit: Some(unit), level: Level::new(4), ..Filter::default() }.href(None);
    let count = |n: u64| LateOnes { n, first: None };
    let ideas = LateOnes { first: facts.late_ideas.first.map(answer_due_on), ..facts.late_ideas };
    [
        Matter::new("picture-now-red", "siren", count(times.red), red),
        Matter::new("picture-now-reports", "megaphone", count(times.late), &reports),
        Matter::new("picture-now-notices", "mail", count(times.late_notices), &reports),
        Matter::new("picture-now-actions", "list-checks", facts.late_actions, late_actions),
        Matter::new("picture-now-duties", "calendar-clock", facts.late_duties, format!("/units/{unit}/duties")),
        Matter::new("picture-now-ideas", "message-square-quote", ideas, format!("/ideas?unit={unit}")).soft(),
        Matter::new("picture-now-reviews", "eye", facts.late_reviews, "/reviews").soft(),
        Matter::new("picture-now-serious", "triangle-alert", count(facts.serious), serious).soft(),
    ]
}

/// The numbers that are looked at daily.
fn daily(cx: &Cx, page: &UnitPicture) -> Vec<KeyFigure> {
    let (unit, facts) = (page.id, &page.facts);
    let late = facts.late_actions.n;
    let actions = KeyFigure {
        name: "picture-open-actions",
        href: format!("/actions?unit={unit}"),
        value: grouped(facts.open_actions),
        small: None,
        note: if late == 0 { cx.t("picture-key-in-time") } else { cx.with("picture-key-late", &[("n", late.into())]) },
        danger: late > 0,
    };
    let reports = page.reports.map(|times| KeyFigure {
        name: "picture-key-reports",
        href: format!("/incidents?unit={unit}"),
        value: grouped(times.open),
        small: None,
        note: match times.red {
            0 => cx.t("picture-key-no-red"),
            n => cx.with("picture-key-red", &[("n", n.into())]),
        },
        danger: times.red > 0,
    });
    let months = if page.may_keep_months { format!("/units/{unit}/months") } else { "#h-run".into() };
    let duties = Part { n: facts.compliance.on_time, all: facts.compliance.counted() };
    [actions]
        .into_iter()
        .chain(reports)
        .chain([
            rate(cx, &facts.trend, months),
            share(cx, "picture-key-duties", format!("/units/{unit}/duties"), duties),
        ])
        .collect()
}
