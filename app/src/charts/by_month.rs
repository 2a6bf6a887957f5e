use super::{Twin, block, figure, percent, swatch};
use crate::{
    number::grouped,
    ui::{Cx, Moments},
};
use chrono::Datelike;
use domain::{figure::MonthCounts, month::Month};
use leptos::prelude::*;

/// Room for the total above the highest column.
const TOP: u64 = 24;
/// The highest column.
const PLOT: u64 = 160;
/// The lowest part that a number fits in.
const ROOM: u64 = 18;
/// What happened, what nearly happened, what went well: from the ground up.
const KINDS: [&str; 3] = ["happened", "nearly", "well"];

fn counts(of: &MonthCounts) -> [u64; 3] {
    [of.event, of.near_miss + of.observation, of.success]
}

/// The reports of each month as stacked columns. `months`: oldest first, the last one goes on.
pub fn reports_by_month(cx: &Cx, months: &[MonthCounts]) -> AnyView {
    let most = months.iter().map(|of| counts(of).iter().sum()).max().unwrap_or(0);
    if most == 0 {
        return view! { <p class="muted">{cx.t("charts-months-empty")}</p> }.into_any();
    }
    let places = u64::try_from(months.len()).unwrap_or_default().max(6);
    let columns = (0..).zip(months).map(|(at, of)| column(cx, (at, places), of, most)).collect_view();
    let ground = (TOP + PLOT).to_string();
    let picture = view! {
        {keys(cx, months)}
        <svg class="chart" height="220" aria-hidden="true" focusable="false">
            <defs>{hatches()}</defs>
            {columns}
            <line class="axis" x1="0" x2="100%" y1=ground.clone() y2=ground></line>
        </svg>
        <p class="meta">{cx.t("charts-months-note")}</p>
    }
    .into_any();
    figure(cx, &cx.t("charts-months"), picture, twin(cx, months))
}

fn twin(cx: &Cx, months: &[MonthCounts]) -> Twin {
    let kinds = KINDS.map(|kind| cx.t(&format!("charts-{kind}")));
    let heads = [cx.t("charts-month")].into_iter().chain(kinds).chain([cx.t("charts-care-days")]).collect();
    let rows = months
        .iter()
        .map(|of| {
            let days = of.care_days.map_or_else(|| "–".into(), grouped);
            (cx.month(of.month), counts(of).into_iter().map(grouped).chain([days]).collect())
        })
        .collect();
    Twin { heads, rows, class: "num" }
}

fn keys(cx: &Cx, months: &[MonthCounts]) -> AnyView {
    let keys = (0..).zip(KINDS).map(|(at, kind)| {
        let n = months.iter().filter_map(|of| counts(of).get(at).copied()).sum::<u64>();
        let words = format!("{} {}", cx.t(&format!("charts-{kind}")), grouped(n));
        view! { <li>{swatch(&tone(kind), hatch(kind))}{words}</li> }
    });
    view! { <ul class="keys">{keys.collect_view()}</ul> }.into_any()
}

fn tone(kind: &str) -> String {
    format!("chart-{kind}")
}

fn hatch(kind: &str) -> Option<String> {
    (kind != "happened").then(|| format!("url(#charts-{kind})"))
}

fn hatches() -> AnyView {
    view! {
        <pattern id="charts-nearly" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="chart-hatch chart-nearly" d="M3 0V7"></path>
        </pattern>
        <pattern id="charts-well" width="8" height="8" patternUnits="userSpaceOnUse">
            <circle class="chart-dot chart-well" cx="4" cy="4" r="1.5"></circle>
        </pattern>
    }
    .into_any()
}

fn column(cx: &Cx, (at, places): (u64, u64), of: &MonthCounts, most: u64) -> AnyView {
    let (left, width) = (percent(10 * at + 2, 10 * places), percent(6, 10 * places));
    let middle = percent(2 * at + 1, 2 * places);
    let (mut below, mut y) = (0, TOP + PLOT);
    let parts = KINDS
        .into_iter()
        .zip(counts(of))
        .filter(|(_, n)| *n > 0)
        .map(|(kind, n)| {
            // Rounded so that the parts are together as high as the whole.
            let height = PLOT * (below + n) / most - PLOT * below / most;
            below += n;
            y -= height;
            let number = (height >= ROOM).then(|| {
                let (class, y) = (format!("chart-n {}", tone(kind)), (y + height / 2).to_string());
                let x = middle.clone();
                view! { <text class=class x=x y=y text-anchor="middle" dominant-baseline="central">{grouped(n)}</text> }
            });
            let place = [left.clone(), y.to_string(), width.clone(), height.to_string()];
            view! { {block(place, &tone(kind), hatch(kind))}{number} }
        })
        .collect_view();
    view! { {parts}{month_below(cx, of.month, middle, TOP + PLOT)} }.into_any()
}

/// The short name of a month below the ground, and only its number where there is no room.
pub(super) fn month_below(cx: &Cx, month: Month, x: String, ground: u64) -> AnyView {
    let number = month.first().month();
    let name = cx.t(&format!("month-short-{number}"));
    let y = (ground + 22).to_string();
    view! {
        <text class="chart-month" x=x.clone() y=y.clone() text-anchor="middle">{name}</text>
        <text class="chart-month-n" x=x y=y text-anchor="middle">{number}</text>
    }
    .into_any()
}
