use super::Part;
use crate::{
    number::grouped,
    ui::{Cx, Moments},
};
use domain::figure::{LEAST_CARE_DAYS, LEAST_FOR_SHARE, MonthCounts, Trend};
use leptos::prelude::*;

/// A number that is looked at daily; its note says n, its time, or what is late.
pub(super) struct KeyFigure {
    pub name: &'static str,
    pub href: String,
    pub value: String,
    /// What the number is of, after it.
    pub small: Option<&'static str>,
    pub note: String,
    pub danger: bool,
}

pub(super) fn key_figures(cx: &Cx, figures: impl IntoIterator<Item = KeyFigure>) -> AnyView {
    let lines = figures.into_iter().map(|figure| {
        let class = if figure.danger { "figure-note figure-note--danger" } else { "figure-note" };
        let small = figure.small.map(|text| view! { " "<small>{text}</small> });
        view! {
            <li>
                <span class="figure-label"><a href=figure.href>{cx.t(figure.name)}</a></span>
                <span class="figure-value">{figure.value}{small}</span>
                <p class=class>{figure.note}</p>
            </li>
        }
    });
    view! { <ul class="figures" aria-label=cx.t("picture-key")>{lines.collect_view()}</ul> }.into_any()
}

/// The share of a year; a dash where there are too few.
pub(super) fn share(cx: &Cx, name: &'static str, href: String, part: Part) -> KeyFigure {
    let n = [("n", part.all.into())];
    let (value, small, note) = match part.percent().filter(|_| part.all >= LEAST_FOR_SHARE) {
        Some(share) => (grouped(share), Some("%"), cx.with("picture-key-year", &n)),
        None => ("–".into(), None, cx.with("picture-key-few", &n)),
    };
    KeyFigure { name, href, value, small, note, danger: false }
}

/// How often something happened for a hundred care days, in the months of a year that have ended and told theirs.
pub(super) fn rate(cx: &Cx, trend: &Trend, href: String) -> KeyFigure {
    let rate = trend.rate();
    let (value, note) = match rate.hundredths() {
        Some(value) => {
            let ended = trend.year().split_last().map_or(&[][..], |(_, ended)| ended);
            let period = span(cx, ended).unwrap_or_default();
            let words = [("n", rate.events.into()), ("days", rate.care_days.into()), ("period", period.into())];
            (cx.words.hundredths(value), cx.with("picture-key-rate-of", &words))
        }
        None => ("–".into(), cx.with("picture-key-no-days", &[("least", LEAST_CARE_DAYS.into())])),
    };
    KeyFigure { name: "picture-key-rate", href, value, small: None, note, danger: false }
}

/// The first and the last of some months.
fn span(cx: &Cx, months: &[MonthCounts]) -> Option<String> {
    let (first, last) = (months.first()?.month, months.last()?.month);
    Some(cx.with("charts-span", &[("first", cx.month(first).into()), ("last", cx.month(last).into())]))
}
