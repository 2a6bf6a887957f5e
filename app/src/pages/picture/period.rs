use super::{
    Part,
    key_figures::{KeyFigure, key_figures},
    measures::{self, Measure},
};
use crate::{
    number::grouped,
    pages::duty,
    ui::{Cx, Moments, button_link, crumbs, page_head, panel},
};
use domain::{
    action::Perspective,
    figure::{ActionsThen, LEAST, LEAST_CARE_DAYS, PeriodCounts, TurnsThen},
    ids::UnitId,
    month::FourMonths,
};
use leptos::prelude::*;

/// What is told of four months of a unit, as it stood when they ended.
#[derive(Debug, Clone, Default)]
pub struct PeriodFacts {
    pub counts: PeriodCounts,
    /// Of the four months before these.
    pub before: PeriodCounts,
    pub actions: ActionsThen,
    /// By the code of the duty's template.
    pub duties: Vec<(String, TurnsThen)>,
    /// Proposals that were told then, and those of them that were answered within a week.
    pub ideas: Part,
    pub effects: Vec<(Perspective, Part)>,
    /// Children who had lived there for a month, and those of them with an agreed goal.
    pub goals: Part,
}

#[derive(Debug)]
pub struct PeriodPage {
    pub unit: UnitId,
    pub name: String,
    pub period: FourMonths,
    /// There is a later period that has ended.
    pub later: bool,
    pub facts: PeriodFacts,
}

/// "5–8/2026": the first and the last month of four, and their year.
pub fn period_name(cx: &Cx, period: FourMonths) -> String {
    let last = period.part() * 4;
    let words = [("first", (last - 3).into()), ("last", last.into()), ("year", period.year().to_string().into())];
    cx.with("period-name", &words)
}

pub fn period(cx: &Cx, page: &PeriodPage) -> AnyView {
    let href = |period: FourMonths| format!("/units/{}/periods/{}", page.unit, period.code());
    let link = |period: FourMonths, shape: &'static str| {
        button_link(cx, "btn--secondary", shape, href(period), period_name(cx, period))
    };
    let before = link(page.period.before(), "arrow-left");
    let later = page.later.then(|| link(page.period.next(), "arrow-right"));
    let ways = view! { <div class="btn-row">{before}{later}</div> };
    let way = vec![("/units".into(), cx.t("picture-units")), (format!("/units/{}", page.unit), page.name.clone())];
    let title = cx.with("period-title", &[("period", period_name(cx, page.period).into())]);
    let facts = &page.facts;
    view! {
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), title, Some(cx.with("period-lead", &[("day", cx.full_day(page.period.last()).into())])), Some(ways.into_any()))}
        <div class="flow">
            {key_figures(cx, daily(cx, page))}
            {panel("h-followed", cx.t("period-followed"), None, followed(cx, &facts.duties))}
            {panel("h-observed", cx.t("period-observed"), None, observed(cx, page))}
            {panel("h-measures", cx.t("period-work"), None, measures::measures(cx, work(cx, facts)))}
        </div>
    }
    .into_any()
}

fn daily(cx: &Cx, page: &PeriodPage) -> [KeyFigure; 3] {
    let (actions, counts) = (page.facts.actions, &page.facts.counts);
    let figure = |name, value: String, note: String| KeyFigure {
        name,
        href: "#h-observed".into(),
        value,
        small: None,
        note,
        danger: false,
    };
    let rate = counts.rate().hundredths();
    let words = [("n", counts.incidents().into()), ("days", counts.care_days.into())];
    [
        figure(
            "period-incidents",
            grouped(counts.incidents()),
            cx.with("period-incidents-before", &[("n", page.facts.before.incidents().into())]),
        ),
        figure(
            "picture-key-rate",
            rate.map_or_else(|| "–".into(), |rate| cx.words.hundredths(rate)),
            match rate {
                Some(_) => cx.with("period-rate-of", &words),
                None => cx.with("picture-key-no-days", &[("least", LEAST_CARE_DAYS.into())]),
            },
        ),
        figure(
            "period-actions-done",
            grouped(actions.done),
            cx.with("period-actions-in-time", &[("n", actions.in_time.into())]),
        ),
    ]
}

/// The duties of the four months: how often they were to be done, and how often they were.
fn followed(cx: &Cx, duties: &[(String, TurnsThen)]) -> AnyView {
    let mut rows: Vec<(String, TurnsThen)> = duties
        .iter()
        .filter(|(_, turns)| turns.agreed > 0)
        .filter_map(|(code, turns)| Some((duty::name(cx, domain::cycle::template(code)?), *turns)))
        .collect();
    if rows.is_empty() {
        return view! { <div class="panel-body"><p class="muted">{cx.t("period-followed-none")}</p></div> }.into_any();
    }
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    let head = |key: &str| view! { <th scope="col" class="num">{cx.t(key)}</th> };
    let rows = rows.into_iter().map(|(name, turns)| {
        let cells = [turns.agreed, turns.done, turns.in_time].map(|n| view! { <td class="num">{grouped(n)}</td> });
        view! { <tr><th scope="row">{name}</th>{cells.into_iter().collect_view()}</tr> }
    });
    view! {
        <div class="panel-body table-wrap" tabindex="0" role="region" aria-label=region(cx, "period-followed")>
            <table class="table">
                <thead><tr>
                    <th scope="col">{cx.t("period-duty")}</th>
                    {head("period-agreed")}{head("period-done")}{head("period-in-time")}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What the table of a section is called for those who do not see it.
fn region(cx: &Cx, section: &str) -> String {
    cx.with("charts-table-region", &[("name", cx.t(section).into())])
}

/// What happened, beside the four months before: the name and both numbers.
pub(super) fn observed_rows(cx: &Cx, facts: &PeriodFacts) -> Vec<(String, Option<u64>, Option<u64>)> {
    let (now, before) = (&facts.counts, &facts.before);
    let rest = |of: &PeriodCounts| of.categories.iter().filter(|(_, n)| *n < LEAST).map(|(_, n)| n).sum::<u64>();
    // What nobody told is not none.
    let told = |of: &PeriodCounts, n: u64| (of.care_days + of.shifts > 0).then_some(n);
    let both = |key: &str, n: fn(&PeriodCounts) -> u64| (cx.t(key), told(now, n(now)), told(before, n(before)));
    let mut rows = vec![
        (cx.t("charts-happened"), Some(now.event), Some(before.event)),
        (cx.t("charts-nearly"), Some(now.near_miss + now.observation), Some(before.near_miss + before.observation)),
        (cx.t("charts-well"), Some(now.success), Some(before.success)),
        (cx.t("period-section-29"), Some(now.section_29), Some(before.section_29)),
        both("period-complaints", |of| of.complaints),
        both("charts-care-days", |of| of.care_days),
        both("period-shifts", |of| of.shifts),
        both("period-short-shifts", |of| of.short_shifts),
    ];
    // A category is told by itself where both times have enough of it: a single report may be known to few.
    let of =
        |of: &PeriodCounts, code: &str| of.categories.iter().find(|(known, _)| known == code).map_or(0, |(_, n)| *n);
    let told = now.categories.iter().filter(|(code, n)| *n >= LEAST && of(before, code) >= LEAST);
    let told: Vec<_> = told.map(|(code, n)| (cx.category_on(code), Some(*n), Some(of(before, code)))).collect();
    let (mut others, mut others_before) = (rest(now), rest(before));
    for (counts, sum, other) in [(now, &mut others, before), (before, &mut others_before, now)] {
        *sum += counts
            .categories
            .iter()
            .filter(|(code, n)| *n >= LEAST && of(other, code) < LEAST)
            .map(|(_, n)| n)
            .sum::<u64>();
    }
    rows.extend(told);
    if others + others_before > 0 {
        rows.push((cx.t("picture-categories-rest"), Some(others), Some(others_before)));
    }
    rows
}

fn observed(cx: &Cx, page: &PeriodPage) -> AnyView {
    let rows = observed_rows(cx, &page.facts);
    let now = &page.facts.counts;
    // What was told after the end is in none of the figures, and said beside them.
    let late = (now.told_late > 0).then(|| {
        view! { <div class="panel-foot">{cx.with("period-told-late", &[("n", now.told_late.into())])}</div> }
    });
    let rows = rows.into_iter().map(|(name, n, before)| {
        let cell = |n: Option<u64>| view! { <td class="num">{n.map_or_else(|| "–".into(), grouped)}</td> };
        view! { <tr><th scope="row">{name}</th>{cell(n)}{cell(before)}</tr> }
    });
    view! {
        <div class="panel-body table-wrap" tabindex="0" role="region" aria-label=region(cx, "period-observed")>
            <table class="table">
                <thead><tr>
                    <th scope="col">{cx.t("period-what")}</th>
                    <th scope="col" class="num">{period_name(cx, page.period)}</th>
                    <th scope="col" class="num">{period_name(cx, page.period.before())}</th>
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {late}
    }
    .into_any()
}

/// How the work went.
pub(super) fn work(cx: &Cx, facts: &PeriodFacts) -> Vec<Measure> {
    let (counts, actions) = (&facts.counts, facts.actions);
    let near = Part { n: counts.near_miss + counts.observation, all: counts.incidents() };
    let concluded: u64 = counts.concluded.iter().map(|(_, n)| n).sum();
    let mut all = vec![
        measures::count(cx, "period-actions-agreed", actions.agreed),
        measures::then(cx, "period-actions-in-time-share", Part { n: actions.in_time, all: actions.done }),
        measures::count(cx, "period-actions-open", actions.open),
        measures::count(cx, "period-actions-late", actions.late),
        measures::then(cx, "measure-near", near),
        measures::days(cx, counts.median_days(), concluded),
        measures::then(cx, "period-answered", Part { n: counts.answered, all: counts.complaints }),
        measures::then(
            cx,
            "period-full-shifts",
            Part { n: counts.shifts.saturating_sub(counts.short_shifts), all: counts.shifts },
        ),
        measures::then(cx, "measure-ideas", facts.ideas),
        measures::of(cx, "measure-goals", facts.goals),
    ];
    let effects = facts.effects.iter();
    all.extend(effects.map(|(by, part)| measures::then(cx, &format!("measure-effect-{}", by.code()), *part)));
    all
}
