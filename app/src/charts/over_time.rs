use super::{Twin, block, figure, level_words, percent, shape, swatch};
use crate::{
    number::grouped,
    ui::{Cx, Moments},
};
use chrono::NaiveDate;
use domain::risk::Level;
use leptos::prelude::*;

/// Columns drawn, the last ones.
const MOST: usize = 12;
/// Places for columns, however few there are.
const PLACES: u64 = 6;
/// Room for the total above the highest column.
const TOP: u64 = 24;
/// The highest column.
const PLOT: u64 = 200;
/// The lowest part that a number fits in.
const ROOM: u64 = 18;

/// The version approved on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelsAt {
    pub day: NaiveDate,
    /// Hazards of each level, lowest level first.
    pub counts: [u64; 5],
}

impl LevelsAt {
    fn total(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// How many hazards of each level the approved versions have, as stacked columns. `points`: oldest first.
pub fn levels_over_time(cx: &Cx, points: &[LevelsAt]) -> AnyView {
    let points = points.get(points.len().saturating_sub(MOST)..).unwrap_or_default();
    if points.is_empty() {
        return view! { <p class="muted">{cx.t("charts-over-time-empty")}</p> }.into_any();
    }
    let most = points.iter().map(LevelsAt::total).max().unwrap_or_default();
    let places = u64::try_from(points.len()).unwrap_or_default().max(PLACES);
    let columns = (0..).zip(points).map(|(at, point)| column(cx, (at, places), point, most)).collect_view();
    let class = if places == PLACES { "chart chart-time chart-time--few" } else { "chart chart-time" };
    let ground = (TOP + PLOT).to_string();
    let picture = view! {
        {keys(cx)}
        <svg class=class height="344" aria-hidden="true" focusable="false">
            <defs>{hatches()}</defs>
            {columns}
            <line class="axis" x1="0" x2="100%" y1=ground.clone() y2=ground></line>
        </svg>
        <p class="meta">{cx.t("charts-over-time-note")}</p>
    }
    .into_any();
    figure(cx, &cx.t("charts-over-time"), picture, twin(cx, points))
}

fn twin(cx: &Cx, points: &[LevelsAt]) -> Twin {
    let levels = Level::ALL.into_iter().map(|level| level_words(cx, level));
    let heads = [cx.t("charts-approved")].into_iter().chain(levels).chain([cx.t("charts-total")]).collect();
    let rows = points
        .iter()
        .map(|point| (cx.day(point.day), point.counts.into_iter().chain([point.total()]).map(grouped).collect()))
        .collect();
    Twin { heads, rows, class: "num" }
}

fn keys(cx: &Cx) -> AnyView {
    let keys = Level::ALL
        .map(|level| {
            view! {
                <li>
                    {swatch(&tone(level), hatch(level))}
                    <svg class="chart-shape" aria-hidden="true" focusable="false"><use href=shape(cx, level)></use></svg>
                    {level_words(cx, level)}
                </li>
            }
        })
        .into_iter()
        .rev()
        .collect_view();
    view! { <ul class="keys">{keys}</ul> }.into_any()
}

fn tone(level: Level) -> String {
    format!("chart-risk-{level}")
}

/// The hatch of a level; the lowest has none.
fn hatch(level: Level) -> Option<String> {
    (level.get() > 1).then(|| format!("url(#charts-hatch-{level})"))
}

/// Hatches that grow with the level, as on paper.
fn hatches() -> AnyView {
    [(2, 10), (3, 7), (4, 5), (5, 4)]
        .map(|(level, step)| {
            let size = step.to_string();
            let class = format!("chart-hatch chart-risk-{level}");
            let line = format!("M{} 0V{step}", step / 2);
            view! {
                <pattern
                    id=format!("charts-hatch-{level}")
                    width=size.clone()
                    height=size
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <path class=class d=line></path>
                </pattern>
            }
        })
        .into_iter()
        .collect_view()
        .into_any()
}

/// One version: the highest level stands on the ground, the total above all. `(at, places)`: its place among all.
fn column(cx: &Cx, (at, places): (u64, u64), point: &LevelsAt, most: u64) -> AnyView {
    let left = percent(10 * at + 1, 10 * places);
    let width = percent(8, 10 * places);
    let middle = percent(2 * at + 1, 2 * places);
    let mut counts = point.counts;
    counts.reverse();
    let mut y = TOP + PLOT;
    let parts = Level::ALL
        .into_iter()
        .rev()
        .zip(counts)
        .zip(heights(counts, most))
        .filter(|(_, height)| *height > 0)
        .map(|((level, count), height)| {
            y -= height;
            let number = (height >= ROOM).then(|| {
                let class = format!("chart-n {}", tone(level));
                let (x, y) = (middle.clone(), (y + height / 2).to_string());
                view! {
                    <text class=class x=x y=y text-anchor="middle" dominant-baseline="central">{grouped(count)}</text>
                }
            });
            let place = [left.clone(), y.to_string(), width.clone(), height.to_string()];
            view! { {block(place, &tone(level), hatch(level))}{number} }
        })
        .collect_view();
    let day = cx.day(point.day);
    let above = (y - 7).to_string();
    let below = (TOP + PLOT + 22).to_string();
    let upright = format!("-{}", TOP + PLOT + 8);
    view! {
        {parts}
        <text class="t-strong" x=middle.clone() y=above text-anchor="middle">{grouped(point.total())}</text>
        <svg x=middle width="1" height="1" overflow="visible">
            <text class="chart-day" y=below text-anchor="middle">{day.clone()}</text>
            <text class="chart-day-up" x=upright transform="rotate(-90)" text-anchor="end" dominant-baseline="central">
                {day}
            </text>
        </svg>
    }
    .into_any()
}

/// The height of each part from the ground up. Rounded so that together they are as high as the whole.
fn heights(counts: [u64; 5], most: u64) -> [u64; 5] {
    let (mut sum, mut below) = (0, 0);
    counts.map(|count| {
        sum += count;
        let top = PLOT * sum / most.max(1);
        let height = top - below;
        below = top;
        height
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_together_as_high_as_the_whole() {
        for counts in [[1, 1, 1, 0, 0], [3, 7, 11, 2, 1], [0, 0, 0, 0, 9], [400, 1, 1, 1, 1]] {
            let total: u64 = counts.iter().sum();
            assert_eq!(heights(counts, total).iter().sum::<u64>(), PLOT);
            assert_eq!(heights(counts, total * 3).iter().sum::<u64>(), PLOT / 3);
        }
        assert_eq!(heights([0; 5], 0), [0; 5]);
    }

    #[test]
    fn a_higher_count_is_never_drawn_lower() {
        let [one, two, ..] = heights([2, 5, 0, 0, 0], 9);
        assert!(one < two && one > 0);
    }
}
