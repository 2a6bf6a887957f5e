//! Pictures drawn on the server, each with a table of the same numbers.

mod by_month;
mod funnel;
mod movement;
mod open_actions;
mod over_time;
mod risk_map;
mod run;
mod week;
mod year_clock;

pub use by_month::reports_by_month;
pub use funnel::funnel;
pub use movement::{Movement, movements};
pub use open_actions::{OpenAge, open_actions};
pub use over_time::{LevelsAt, levels_over_time};
pub use risk_map::risk_map;
pub use run::run_chart;
pub use week::week;
pub use year_clock::{YearMark, year_clock, year_mark};

use crate::ui::{Cx, icon};
use domain::risk::Level;
use leptos::prelude::*;

/// The numbers of a picture as a table: the heads of its columns, and each row by name with its cells.
struct Twin {
    heads: Vec<String>,
    rows: Vec<(String, Vec<String>)>,
    /// The class of the cells: "num" for numbers.
    class: &'static str,
}

/// A picture with its name, and its numbers as a table below it.
fn figure(cx: &Cx, name: &str, picture: AnyView, twin: Twin) -> AnyView {
    let class = twin.class;
    let heads = twin
        .heads
        .into_iter()
        .enumerate()
        .map(|(at, head)| {
            let class = if at == 0 { "" } else { class };
            view! { <th scope="col" class=class>{head}</th> }
        })
        .collect_view();
    let rows = twin
        .rows
        .into_iter()
        .map(|(name, cells)| {
            let cells = cells.into_iter().map(|cell| view! { <td class=class>{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    let region = cx.with("charts-table-region", &[("name", name.into())]);
    let label = name.to_owned();
    let caption = name.to_owned();
    view! {
        <div class="chart-part">
            <figure class="chart-box" role="group" aria-label=label>{picture}</figure>
            <details class="more chart-twin">
                <summary>{icon(cx, "chevron-right")}<span>{cx.t("charts-numbers")}</span></summary>
                <div class="more-body table-wrap" tabindex="0" role="region" aria-label=region>
                    <table class="table">
                        <caption>{caption}</caption>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </div>
    }
    .into_any()
}

/// A part of a bar: its tone, and its hatch over it. `place`: x, y, width and height.
fn block(place: [String; 4], tone: &str, hatch: Option<String>) -> AnyView {
    let [x, y, width, height] = place;
    let class = format!("chart-fill {tone}");
    let over = hatch.map(|fill| {
        let (x, y, width, height) = (x.clone(), y.clone(), width.clone(), height.clone());
        view! { <rect fill=fill x=x y=y width=width height=height></rect> }
    });
    view! { <rect class=class x=x y=y width=width height=height></rect>{over} }.into_any()
}

/// The same tone and hatch beside the words of a key.
fn swatch(tone: &str, hatch: Option<String>) -> AnyView {
    let place = ["0", "0", "18", "18"].map(str::to_owned);
    view! {
        <svg class="chart-swatch" viewBox="0 0 18 18" aria-hidden="true" focusable="false">{block(place, tone, hatch)}</svg>
    }
    .into_any()
}

/// The address of the drawing of a level.
fn shape(cx: &Cx, level: Level) -> String {
    format!("{}/icons/sprite.svg#lv{level}", cx.assets)
}

/// A level by number and name.
fn level_words(cx: &Cx, level: Level) -> String {
    format!("{level} {}", cx.level_name(level))
}

/// A share as SVG writes it, so that a picture is as wide as its place while its texts keep their size.
fn percent(part: u64, whole: u64) -> String {
    let share = 10_000 * part / whole.max(1);
    format!("{}.{:02}%", share / 100, share % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_two_decimals() {
        assert_eq!(percent(1, 3), "33.33%");
        assert_eq!(percent(1, 12), "8.33%");
        assert_eq!(percent(7, 7), "100.00%");
        assert_eq!(percent(0, 0), "0.00%");
    }
}
