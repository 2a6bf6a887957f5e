use super::{Twin, figure, level_words, shape};
use crate::ui::{Cx, level};
use domain::risk::Level;
use leptos::prelude::*;

/// The level of one hazard through its assessments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    pub title: String,
    /// Where the hazard is.
    pub href: String,
    /// In the first version that assessed it.
    pub first: Option<Level>,
    /// In the version before the one in force.
    pub before: Option<Level>,
    /// In the version in force.
    pub now: Option<Level>,
    /// After the agreed measures.
    pub residual: Option<Level>,
}

/// From the first assessment to now, and on to what remains after the measures: a track for each hazard, in the order
/// given.
pub fn movements(cx: &Cx, rows: &[Movement]) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="muted">{cx.t("charts-movements-empty")}</p> }.into_any();
    }
    let tracks = rows
        .iter()
        .map(|row| {
            let (href, title) = (row.href.clone(), row.title.clone());
            view! {
                <li>
                    <div class="move-head"><p class="move-title"><a href=href>{title}</a></p>{level(cx, row.now)}</div>
                    {track(cx, row)}
                </li>
            }
        })
        .collect_view();
    let picture = view! { {keys(cx)}<ul class="moves">{tracks}</ul> }.into_any();
    figure(cx, &cx.t("charts-movements"), picture, twin(cx, rows))
}

fn twin(cx: &Cx, rows: &[Movement]) -> Twin {
    let words = |level: Option<Level>| level.map_or_else(|| cx.t("level-none"), |level| level_words(cx, level));
    let heads =
        vec![cx.t("hazard"), cx.t("charts-first"), cx.t("charts-before"), cx.t("level-now"), cx.t("level-after")];
    let rows = rows
        .iter()
        .map(|row| (row.title.clone(), [row.first, row.before, row.now, row.residual].map(words).to_vec()))
        .collect();
    Twin { heads, rows, class: "" }
}

fn keys(cx: &Cx) -> AnyView {
    let first = view! { <circle class="move-first" cx="20" cy="12" r="5"></circle> }.into_any();
    let before = view! { <path class="move-before" d="M20 6l6 6l-6 6l-6 -6z"></path> }.into_any();
    let now = view! {
        <path class="move-line" d="M0 12H14"></path>
        <path class="move-tip" d="M19 12l-8 -5v10z"></path>
        <rect class="chart-fill move-now" x="20" y="3" width="18" height="18" rx="4"></rect>
    }
    .into_any();
    let after = view! {
        <path class="move-line move-line--after" d="M0 12H12"></path>
        <path class="move-tip" d="M19 12l-8 -5v10z"></path>
        <rect class="move-after" x="20" y="3" width="18" height="18" rx="4"></rect>
    }
    .into_any();
    let key = |drawing: AnyView, words: String| {
        view! {
            <li>
                <svg class="chart-mark" viewBox="0 0 40 24" aria-hidden="true" focusable="false">{drawing}</svg>
                {words}
            </li>
        }
    };
    view! {
        <ul class="keys">
            {key(first, cx.t("charts-first"))}
            {key(before, cx.t("charts-before"))}
            {key(now, cx.t("level-now"))}
            {key(after, cx.t("level-after"))}
        </ul>
    }
    .into_any()
}

/// The five levels from left to right. The way to now runs above the way to what remains, so that one never hides the
/// other.
fn track(cx: &Cx, row: &Movement) -> AnyView {
    let stops = Level::ALL.map(|level| stop(cx, level)).into_iter().collect_view();
    let first = row.first.map(|level| {
        let drawing = view! { <circle class="move-first" cx="0" cy="25" r="5"></circle> }.into_any();
        at(level, drawing)
    });
    let before = row.before.filter(|before| Some(*before) != row.now).map(|level| {
        let drawing = view! { <path class="move-before" d="M0 1l6 6l-6 6l-6 -6z"></path> }.into_any();
        at(level, drawing)
    });
    let residual = row.residual.map(|level| after(level, row.now));
    view! {
        <svg class="chart chart-move" height="72" aria-hidden="true" focusable="false">
            <line class="axis" x1="10%" x2="90%" y1="30" y2="30"></line>
            {stops}
            {arrow(row.first, row.now, 25, "move-line")}
            {arrow(row.now, row.residual, 35, "move-line move-line--after")}
            {first}
            {before}
            {residual}
            {row.now.map(now)}
        </svg>
    }
    .into_any()
}

fn stop(cx: &Cx, level: Level) -> AnyView {
    let drawing = view! {
        <path class="axis" d="M0 26V34"></path>
        <use href=shape(cx, level) x="-16" y="53" width="14" height="14"></use>
        <text x="2" y="60" dominant-baseline="central">{level.to_string()}</text>
    }
    .into_any();
    at(level, drawing)
}

fn now(level: Level) -> AnyView {
    let drawing = view! {
        <rect class=format!("chart-fill move-now chart-risk-{level}") x="-12" y="18" width="24" height="24" rx="4"></rect>
        <text class=format!("chart-n chart-risk-{level}") x="0" y="30" text-anchor="middle" dominant-baseline="central">
            {level.to_string()}
        </text>
    }
    .into_any();
    at(level, drawing)
}

/// Around the mark of now where the measures do not change the level.
fn after(level: Level, now: Option<Level>) -> AnyView {
    let drawing = if now == Some(level) {
        view! { <rect class="move-after" x="-17" y="13" width="34" height="34" rx="6"></rect> }.into_any()
    } else {
        view! {
            <rect class="move-after" x="-12" y="18" width="24" height="24" rx="4"></rect>
            <text class="t-strong" x="0" y="30" text-anchor="middle" dominant-baseline="central">{level.to_string()}</text>
        }
        .into_any()
    };
    at(level, drawing)
}

fn arrow(from: Option<Level>, to: Option<Level>, y: u8, class: &'static str) -> Option<AnyView> {
    let (from, to) = (from?, to?);
    let path = tip(from, to, y)?;
    let line = y.to_string();
    let tip = at(to, view! { <path class="move-tip" d=path></path> }.into_any());
    Some(view! { <line class=class x1=place(from) x2=place(to) y1=line.clone() y2=line></line>{tip} }.into_any())
}

/// The head of an arrow beside the mark that it leads to; `None` where nothing moves.
fn tip(from: Level, to: Level, y: u8) -> Option<String> {
    match from.cmp(&to) {
        std::cmp::Ordering::Less => Some(format!("M-13 {y}l-8 -5v10z")),
        std::cmp::Ordering::Greater => Some(format!("M13 {y}l8 -5v10z")),
        std::cmp::Ordering::Equal => None,
    }
}

/// A drawing around the place of a level.
fn at(level: Level, drawing: AnyView) -> AnyView {
    view! { <svg x=place(level) width="1" height="1" overflow="visible">{drawing}</svg> }.into_any()
}

/// Where a level stands on the track.
fn place(level: Level) -> String {
    format!("{}%", level.get() * 20 - 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_levels_stand_evenly() {
        assert_eq!(Level::ALL.map(place), ["10%", "30%", "50%", "70%", "90%"]);
    }

    #[test]
    fn an_arrow_points_the_way_it_goes() {
        let [low, .., high] = Level::ALL;
        assert_eq!(tip(low, high, 25).as_deref(), Some("M-13 25l-8 -5v10z"));
        assert_eq!(tip(high, low, 25).as_deref(), Some("M13 25l8 -5v10z"));
        assert_eq!(tip(low, low, 25), None);
    }
}
