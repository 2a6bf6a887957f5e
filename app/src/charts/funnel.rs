use super::{Twin, figure, percent};
use crate::{number::grouped, ui::Cx};
use domain::figure::{Funnel, Rate, Standing};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Room above the highest point.
const TOP: u64 = 20;
const PLOT: u64 = 220;
/// Units that stand near each other are one point, the larger the more there are.
const COLUMNS: u64 = 24;
const ROWS: u64 = 14;

/// Units by their size and their rate, with the limits within which differences are chance. Names stand in the words beside it, not in
/// the picture: it is no ranking.
pub fn funnel(cx: &Cx, funnel: Funnel, rates: &[Rate]) -> AnyView {
    let middle = funnel.middle().hundredths().unwrap_or(0);
    let most_days = rates.iter().map(|rate| rate.care_days).max().unwrap_or(1);
    let highest = rates.iter().filter_map(|rate| rate.hundredths()).max().unwrap_or(0);
    let drawn = Drawn { most_days: most_days + most_days / COLUMNS + 1, highest: highest.max(2 * middle).max(1) };
    let average = cx.with("charts-funnel-middle", &[("rate", cx.words.hundredths(middle).into())]);
    let days = cx.with("charts-funnel-days", &[("n", most_days.into())]);
    let ground = TOP + PLOT;
    let picture = view! {
        {keys(cx)}
        <svg class="chart" height="272" aria-hidden="true" focusable="false">
            {drawn.limits(funnel)}
            <line class="run-median" x1="0" x2="100%" y1=drawn.y(middle) y2=drawn.y(middle)></line>
            {drawn.points(funnel, rates)}
            <line class="axis" x1="0" x2="100%" y1=ground y2=ground></line>
            <text x="100%" y=ground + 22 text-anchor="end">{days}</text>
            <text x="0" y=ground + 22>"0"</text>
        </svg>
        <p class="meta">{average}" "{cx.t("charts-funnel-note")}</p>
    }
    .into_any();
    figure(cx, &cx.t("charts-funnel"), picture, twin(cx, funnel, rates))
}

/// How many units of each size stand where.
fn twin(cx: &Cx, funnel: Funnel, rates: &[Rate]) -> Twin {
    let standings = [Standing::Below, Standing::Within, Standing::Above];
    let names = ["charts-funnel-below", "charts-funnel-within", "charts-funnel-above"].map(|key| cx.t(key));
    let mut sizes: BTreeMap<u64, [u64; 3]> = BTreeMap::new();
    for rate in rates {
        let counts = sizes.entry(size(rate.care_days)).or_default();
        for (count, standing) in counts.iter_mut().zip(standings) {
            *count += u64::from(funnel.standing(*rate) == Some(standing));
        }
    }
    let rows = sizes.into_iter().map(|(least, counts)| {
        let name = cx.with("charts-funnel-size", &[("least", least.into()), ("most", (2 * least - 1).into())]);
        (name, counts.map(grouped).to_vec())
    });
    Twin { heads: [cx.t("charts-care-days")].into_iter().chain(names).collect(), rows: rows.collect(), class: "num" }
}

/// The lower limit of the doubling steps 50, 100, 200 and so on that a number of care days falls into.
fn size(care_days: u64) -> u64 {
    std::iter::successors(Some(50), |least| Some(2 * least))
        .take_while(|least| *least <= care_days)
        .last()
        .unwrap_or(50)
}

fn keys(cx: &Cx) -> AnyView {
    let key = |class: &'static str, words: &str| {
        view! {
            <li>
                <svg class="chart-swatch chart" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
                    <circle class=class cx="9" cy="9" r="6"></circle>
                </svg>
                {cx.t(words)}
            </li>
        }
    };
    view! { <ul class="keys">{key("funnel-in", "charts-funnel-key-in")}{key("funnel-out", "charts-funnel-key-out")}</ul> }
        .into_any()
}

struct Drawn {
    most_days: u64,
    /// Hundredths.
    highest: u64,
}

impl Drawn {
    fn x(&self, days: u64) -> String {
        percent(days.min(self.most_days), self.most_days)
    }

    fn y(&self, hundredths: u64) -> u64 {
        TOP + PLOT - PLOT * hundredths.min(self.highest) / self.highest
    }

    /// Both limits, from size to size.
    fn limits(&self, funnel: Funnel) -> AnyView {
        let steps = (1..=2 * COLUMNS).map(|step| {
            let days = (self.most_days * step / (2 * COLUMNS)).max(50);
            let (low, high) = funnel.limits(days);
            let at = |events| Rate { events, care_days: days }.hundredths().unwrap_or(0);
            (days, at(low), at(high))
        });
        let steps: Vec<_> = steps.collect();
        let lines = steps.windows(2).filter_map(|pair| {
            let [(from, low, high), (to, next_low, next_high)] = pair else { return None };
            let line = |a: u64, b: u64| {
                // Above the picture's edge there is nothing to draw.
                (a <= self.highest).then(|| {
                    view! { <line class="funnel-limit" x1=self.x(*from) x2=self.x(*to) y1=self.y(a) y2=self.y(b)></line> }
                })
            };
            Some(view! { {line(*low, *next_low)}{line(*high, *next_high)} })
        });
        lines.collect_view().into_any()
    }

    fn points(&self, funnel: Funnel, rates: &[Rate]) -> AnyView {
        let mut bins: BTreeMap<(bool, u64, u64), u64> = BTreeMap::new();
        for rate in rates {
            let Some((high, standing)) = rate.hundredths().zip(funnel.standing(*rate)) else { continue };
            let (column, row) = (rate.care_days * COLUMNS / self.most_days, high * ROWS / (self.highest + 1));
            *bins.entry((standing != Standing::Within, column, row)).or_default() += 1;
        }
        let points = bins.into_iter().map(|((out, column, row), n)| {
            let class = if out { "funnel-out" } else { "funnel-in" };
            let y = TOP + PLOT - PLOT * (2 * row + 1) / (2 * ROWS);
            view! { <circle class=class cx=percent(2 * column + 1, 2 * COLUMNS) cy=y r=(4 + n.ilog2().min(5)).to_string()></circle> }
        });
        points.collect_view().into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_double() {
        assert_eq!([50, 99, 100, 199, 200, 840, 5_000].map(size), [50, 50, 100, 100, 200, 800, 3_200]);
        assert_eq!(size(3), 50);
    }
}
