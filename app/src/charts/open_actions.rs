use super::{Twin, block, figure, level_words, percent, swatch};
use crate::{
    number::grouped,
    ui::{Cx, level},
};
use domain::risk::Level;
use leptos::prelude::*;
use std::cmp::Reverse;

/// Open actions for hazards of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenAge {
    /// `None`: the hazard is not assessed yet.
    pub level: Option<Level>,
    /// By age in days: under 30, 30–89, 90–179, 180 and more.
    pub counts: [u64; 4],
}

impl OpenAge {
    fn total(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// How long open actions have been open, a bar for each level from the highest to what is not assessed. `rows`: in any
/// order.
pub fn open_actions(cx: &Cx, rows: &[OpenAge]) -> AnyView {
    let most = rows.iter().map(OpenAge::total).max().unwrap_or_default();
    if most == 0 {
        return view! { <p class="muted">{cx.t("charts-open-actions-empty")}</p> }.into_any();
    }
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| Reverse(row.level));
    let bars = rows
        .iter()
        .map(|row| {
            let total = cx.with("charts-open-actions-n", &[("n", row.total().into())]);
            view! {
                <li>
                    <span class="chart-row-name">{level(cx, row.level)}</span>
                    {bar(row.counts, most)}
                    <span class="chart-row-total">{total}</span>
                </li>
            }
        })
        .collect_view();
    let picture = view! {
        {keys(cx)}
        <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false"><defs>{hatches()}</defs></svg>
        <ul class="chart-rows">{bars}</ul>
        <p class="meta">{cx.t("charts-open-actions-note")}</p>
    }
    .into_any();
    figure(cx, &cx.t("charts-open-actions"), picture, twin(cx, &rows))
}

fn ages(cx: &Cx) -> [String; 4] {
    [cx.t("charts-age-1"), cx.t("charts-age-2"), cx.t("charts-age-3"), cx.t("charts-age-4")]
}

fn twin(cx: &Cx, rows: &[OpenAge]) -> Twin {
    let heads = [cx.t("level")].into_iter().chain(ages(cx)).chain([cx.t("charts-total")]).collect();
    let rows = rows
        .iter()
        .map(|row| {
            let name = row.level.map_or_else(|| cx.t("level-none"), |level| level_words(cx, level));
            (name, row.counts.into_iter().chain([row.total()]).map(grouped).collect())
        })
        .collect();
    Twin { heads, rows, class: "num" }
}

fn keys(cx: &Cx) -> AnyView {
    let keys = (1..)
        .zip(ages(cx))
        .map(|(age, words)| view! { <li>{swatch(&tone(age), hatch(age))}{words}</li> })
        .collect_view();
    view! { <ul class="keys">{keys}</ul> }.into_any()
}

/// Ages are numbered from 1, the youngest.
fn tone(age: u8) -> String {
    format!("chart-age-{age}")
}

/// The two in the middle are hatched; the youngest is empty and the oldest full.
fn hatch(age: u8) -> Option<String> {
    matches!(age, 2 | 3).then(|| format!("url(#charts-age-{age})"))
}

fn hatches() -> AnyView {
    view! {
        <pattern id="charts-age-2" width="7" height="7" patternUnits="userSpaceOnUse">
            <circle class="chart-dot chart-age-2" cx="3" cy="3" r="1.3"></circle>
        </pattern>
        <pattern id="charts-age-3" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path class="chart-hatch chart-age-3" d="M3 0V6"></path>
        </pattern>
    }
    .into_any()
}

fn bar(counts: [u64; 4], most: u64) -> AnyView {
    let mut before = 0;
    let parts = (1..)
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(age, count)| {
            let start = before;
            before += count;
            let number = fits(count, most).then(|| {
                let class = format!("chart-n {}", tone(age));
                let x = percent(2 * start + count, 2 * most);
                view! { <text class=class x=x y="15" text-anchor="middle" dominant-baseline="central">{grouped(count)}</text> }
            });
            let place = [percent(start, most), "1".to_owned(), percent(count, most), "28".to_owned()];
            view! { {block(place, &tone(age), hatch(age))}{number} }
        })
        .collect_view();
    view! { <svg class="chart chart-bar" height="30" aria-hidden="true" focusable="false">{parts}</svg> }.into_any()
}

/// Whether the number of a part can be read inside it on a phone.
fn fits(count: u64, most: u64) -> bool {
    let room = match count {
        0..=9 => 8,
        10..=99 => 13,
        _ => 20,
    };
    100 * count >= room * most
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_only_where_it_fits() {
        assert!(fits(1, 12));
        assert!(!fits(1, 13));
        assert!(fits(10, 70));
        assert!(!fits(10, 80));
        assert!(!fits(100, 600));
    }
}
