use super::{Twin, by_month::month_below, figure, percent};
use crate::{
    number::grouped,
    ui::{Cx, Moments},
};
use domain::{
    figure::{LEAST_POINTS, Run, RunOf, Side, Trend},
    month::Month,
};
use leptos::prelude::*;

/// Room above the highest point.
const TOP: u64 = 28;
const PLOT: u64 = 150;

/// How often something has happened month by month, with the median, and with the months in which it has really shifted; the words below
/// say the same.
pub fn run_chart(cx: &Cx, trend: &Trend) -> AnyView {
    let (of, points, run) = trend.run();
    let Some(run) = run else {
        let known = points.iter().flatten().count();
        let words = [("least", LEAST_POINTS.into()), ("n", known.into())];
        return view! { <p class="muted">{cx.with("charts-run-early", &words)}</p> }.into_any();
    };
    let months: Vec<Month> = trend.months.iter().map(|counts| counts.month).take(points.len()).collect();
    let drawn = Drawn { cx, of, places: u64::try_from(points.len()).unwrap_or(1), most: most(&points, &run) };
    let ground = TOP + PLOT;
    let labels = (0..).zip(&months).filter(|(at, _)| at % 3 == 0);
    let labels = labels.map(|(at, month)| month_below(cx, *month, drawn.x(at), ground)).collect_view();
    let picture = view! {
        <svg class="chart" height="212" aria-hidden="true" focusable="false">
            {drawn.shifts(&run)}
            {drawn.median(&run)}
            {drawn.line(&points)}
            <line class="axis" x1="0" x2="100%" y1=ground y2=ground></line>
            {labels}
        </svg>
        {said(cx, of, &months, &run)}
    }
    .into_any();
    let heads = vec![cx.t("charts-month"), cx.t(unit_of(of))];
    let rows = months.iter().zip(&points).map(|(month, point)| {
        let value = point.map_or_else(|| "–".into(), |point| number(cx, of, point));
        (cx.month(*month), vec![value])
    });
    let twin = Twin { heads, rows: rows.collect(), class: "num" };
    figure(cx, &cx.t(unit_of(of)), picture, twin)
}

fn unit_of(of: RunOf) -> &'static str {
    match of {
        RunOf::Rate => "charts-run-rate",
        RunOf::Count => "charts-run-count",
    }
}

fn number(cx: &Cx, of: RunOf, point: u64) -> String {
    match of {
        RunOf::Rate => cx.words.hundredths(point),
        RunOf::Count => grouped(point),
    }
}

/// The median as people read it: of counts it may end in a half.
fn median_words(cx: &Cx, of: RunOf, run: &Run) -> String {
    match of {
        RunOf::Rate => cx.words.hundredths(run.median_doubled.div_ceil(2)),
        RunOf::Count => cx.words.halved(run.median_doubled),
    }
}

/// The median, and each shift as a sentence.
fn said(cx: &Cx, of: RunOf, months: &[Month], run: &Run) -> AnyView {
    let median = cx.with("charts-run-median", &[("n", median_words(cx, of, run).into())]);
    let shifts = run.shifts.iter().filter_map(|(range, side)| {
        let (first, last) = (months.get(range.start)?, months.get(range.end.checked_sub(1)?)?);
        let key = match side {
            Side::Above => "charts-run-above",
            Side::Below => "charts-run-below",
        };
        let words = cx.with(key, &[("first", cx.month(*first).into()), ("last", cx.month(*last).into())]);
        Some(view! { <li>{words}</li> })
    });
    let shifts = if run.shifts.is_empty() {
        view! { <p>{cx.t("charts-run-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{shifts.collect_view()}</ul> }.into_any()
    };
    view! { <div class="stack stack-2">{shifts}<p class="meta">{median}" "{cx.t("charts-run-rule")}</p></div> }
        .into_any()
}

fn most(points: &[Option<u64>], run: &Run) -> u64 {
    let median = run.median_doubled.div_ceil(2);
    points.iter().flatten().copied().chain([median, 1]).max().unwrap_or(1)
}

struct Drawn<'a> {
    cx: &'a Cx,
    of: RunOf,
    places: u64,
    most: u64,
}

impl Drawn<'_> {
    fn x(&self, at: u64) -> String {
        percent(2 * at + 1, 2 * self.places)
    }

    /// The height of twice a value.
    fn y(&self, doubled: u64) -> String {
        (TOP + PLOT - PLOT * doubled / (2 * self.most)).to_string()
    }

    fn shifts(&self, run: &Run) -> AnyView {
        let fields = run.shifts.iter().map(|(range, side)| {
            let at = |n: usize| u64::try_from(n).unwrap_or_default();
            let (from, wide) = (at(range.start), at(range.len()));
            let word = match side {
                Side::Above => "charts-run-up",
                Side::Below => "charts-run-down",
            };
            let middle = percent(2 * from + wide, 2 * self.places);
            view! {
                <rect class="run-shift" x=percent(from, self.places) width=percent(wide, self.places) y="0" height=TOP + PLOT></rect>
                <text class="t-strong" x=middle y="18" text-anchor="middle">{self.cx.t(word)}</text>
            }
        });
        fields.collect_view().into_any()
    }

    fn median(&self, run: &Run) -> AnyView {
        let y = self.y(run.median_doubled);
        view! { <line class="run-median" x1="0" x2="100%" y1=y.clone() y2=y></line> }.into_any()
    }

    /// Lines between months that follow each other, and a point for each with its number where there is room.
    fn line(&self, points: &[Option<u64>]) -> AnyView {
        let known: Vec<(u64, u64)> =
            (0..).zip(points).filter_map(|(at, point)| point.map(|point| (at, point))).collect();
        let lines = known.windows(2).filter_map(|pair| {
            let [(from, low), (to, high)] = pair else { return None };
            let (x1, x2, y1, y2) = (self.x(*from), self.x(*to), self.y(2 * low), self.y(2 * high));
            Some(view! { <line class="run-line" x1=x1 x2=x2 y1=y1 y2=y2></line> })
        });
        let newest = known.last().copied();
        let points = known.iter().map(|(at, point)| {
            let (x, y) = (self.x(*at), self.y(2 * point));
            let words = (newest == Some((*at, *point))).then(|| {
                let above = y.parse::<u64>().unwrap_or(TOP).saturating_sub(10).to_string();
                let words = number(self.cx, self.of, *point);
                view! { <text class="t-strong run-n" x=x.clone() y=above text-anchor="middle">{words}</text> }
            });
            view! { <circle class="run-point" cx=x.clone() cy=y r="4"></circle>{words} }
        });
        view! { {lines.collect_view()}{points.collect_view()} }.into_any()
    }
}
