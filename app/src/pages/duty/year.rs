use super::{every, name, up};
use crate::{
    charts::{YearMark, year_clock, year_mark},
    ui::{Cx, Moments, Row, crumbs, empty, go, page_head, panel, rows},
};
use chrono::{Datelike, NaiveDate};
use domain::{
    cycle::{DueStatus, Every, Template, is_frequent},
    date::plus_months,
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One turn of the year to come.
#[derive(Debug, Clone)]
pub struct YearTurn {
    pub template: &'static Template,
    pub every: Every,
    pub due_on: NaiveDate,
    /// It has not been made yet.
    pub forecast: bool,
    /// The open turn of the same duty, where there is one.
    pub open: Option<Uuid>,
    /// Who looks after it by name.
    pub named: Option<String>,
}

impl YearTurn {
    fn mark(&self, today: NaiveDate) -> YearMark {
        match DueStatus::of(self.every, self.due_on, today) {
            _ if self.forecast => YearMark::Forecast,
            DueStatus::Overdue(_) => YearMark::Late,
            DueStatus::DueSoon(_) => YearMark::Soon,
            DueStatus::Scheduled(_) | DueStatus::Ended(_) => YearMark::Later,
        }
    }

    /// Of what comes often, only what is open has a mark and a line of its own.
    fn stands_alone(&self) -> bool {
        !self.forecast || !is_frequent(self.every)
    }
}

/// The year of a unit's duties.
#[derive(Debug)]
pub struct YearClock {
    pub unit: UnitId,
    pub unit_name: String,
    /// In the order of their days.
    pub turns: Vec<YearTurn>,
}

/// The ring of the year, and beside it everything that it shows, month by month.
pub fn year(cx: &Cx, page: &YearClock) -> AnyView {
    let body = if page.turns.is_empty() {
        let body = empty(cx, cx.t("duties-empty"), None);
        view! { <section class="panel" aria-label=cx.t("year-title")>{body}</section> }.into_any()
    } else {
        view! {
            <div class="year-cols">
                <div class="flow year-side">{clock(cx, page)}{often(cx, page)}</div>
                {panel("h-months", cx.t("year-months"), None, months(cx, page))}
            </div>
        }
        .into_any()
    };
    view! {
        {crumbs(cx, up(cx, Some(page.unit), &page.unit_name))}
        {page_head(Some(page.unit_name.clone()), cx.t("year-title"), Some(cx.t("year-lead")), None)}
        {body}
    }
    .into_any()
}

fn clock(cx: &Cx, page: &YearClock) -> AnyView {
    let end = plus_months(cx.today, 12);
    let turns: Vec<(NaiveDate, YearMark)> = page
        .turns
        .iter()
        .filter(|turn| turn.due_on <= end && turn.stands_alone())
        .map(|turn| (turn.due_on, turn.mark(cx.today)))
        .collect();
    let keys = YearMark::ALL.map(|mark| view! { <li>{year_mark(mark)}{mark.word(cx)}</li> }).collect_view();
    let body = view! {
        <div class="panel-body stack stack-3">
            <div class="year-box">{year_clock(cx, &turns)}</div>
            <ul class="keys">{keys}</ul>
        </div>
    };
    panel("h-clock", cx.t("year-ahead"), None, body.into_any())
}

/// What comes every week or fortnight: a line each instead of fifty marks.
fn often(cx: &Cx, page: &YearClock) -> Option<AnyView> {
    let mut seen = Vec::new();
    let mut lines = Vec::new();
    for turn in page.turns.iter().filter(|turn| is_frequent(turn.every)) {
        if seen.contains(&turn.template.code) {
            continue;
        }
        seen.push(turn.template.code);
        lines.push(Row {
            lead: None,
            href: turn.open.map(|id| format!("/duties/{id}")),
            title: name(cx, turn.template),
            meta: view! { <span>{cx.with("year-often-every", &[("every", every(cx, turn.every).into())])}</span> }
                .into_any(),
            end: Some(view! { {cx.due_view(turn.due_on)}{turn.open.map(|_| go(cx))} }.into_any()),
        });
    }
    (!lines.is_empty()).then(|| panel("h-often", cx.t("year-often"), None, rows(cx, lines.into_iter())))
}

fn months(cx: &Cx, page: &YearClock) -> AnyView {
    let mut turns = page.turns.iter().filter(|turn| turn.stands_alone()).peekable();
    let mut parts = Vec::new();
    while let Some(first) = turns.peek().map(|turn| turn.due_on) {
        let month = (first.year(), first.month());
        let mut lines = Vec::new();
        while let Some(turn) = turns.next_if(|turn| (turn.due_on.year(), turn.due_on.month()) == month) {
            lines.push(line(cx, turn));
        }
        let name = cx.t(&format!("month-name-{}", month.1));
        let title = cx.with("cycle-period-month", &[("month", name.into()), ("year", month.0.to_string().into())]);
        parts.push(view! { <section class="year-month"><h3>{title}</h3><ul class="year-list">{lines}</ul></section> });
    }
    view! { <div class="panel-body year-months">{parts}</div> }.into_any()
}

fn line(cx: &Cx, turn: &YearTurn) -> AnyView {
    let mark = turn.mark(cx.today);
    let what = name(cx, turn.template);
    let what = match turn.open {
        Some(id) => view! { <a href=format!("/duties/{id}")>{what}</a> }.into_any(),
        None => what.into_any(),
    };
    let (class, told) = match mark {
        YearMark::Late => ("year-told due--over", cx.distance(turn.due_on)),
        YearMark::Soon => ("year-told due--soon", cx.distance(turn.due_on)),
        YearMark::Later => ("year-told", cx.distance(turn.due_on)),
        YearMark::Forecast => ("year-told", mark.word(cx)),
    };
    let named = turn.named.clone().map(|name| view! { <span class="meta">{format!(" · {name}")}</span> });
    view! {
        <li>
            {year_mark(mark)}
            <span class="year-day">{cx.day_view(turn.due_on)}</span>
            <span class="year-what">{what}{named}</span>
            <span class=class>{told}</span>
        </li>
    }
    .into_any()
}
