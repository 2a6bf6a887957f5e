use super::shape;
use crate::{number::grouped, ui::Cx};
use domain::risk::{Axis, Grading, RiskMatrix};
use leptos::prelude::*;

/// Columns that a phone can show side by side; more of them scroll in their own box.
const NARROW: usize = 4;

/// How many hazards stand in each cell of the matrix, the most likely row on top. `counts`: hazards of a grading; one
/// that is missing is 0. `href`: where the hazards of a cell are listed.
pub fn risk_map(cx: &Cx, matrix: &RiskMatrix, counts: &[(Grading, u64)], href: impl Fn(Grading) -> String) -> AnyView {
    let lang = cx.lang();
    let columns = matrix.steps(Axis::Severity).len();
    let heads = matrix
        .steps(Axis::Severity)
        .map(|(_, step)| view! { <th scope="col">{step.name.of(lang).to_owned()}</th> })
        .collect_view();
    let rows = matrix
        .steps(Axis::Likelihood)
        .rev()
        .map(|(likelihood, step)| {
            let cells = matrix
                .gradings()
                .filter(|place| place.likelihood == likelihood)
                .map(|place| cell(cx, matrix, place, count(counts, place), &href))
                .collect_view();
            view! { <tr><th scope="row">{step.name.of(lang).to_owned()}</th>{cells}</tr> }
        })
        .collect_view();
    let all: u64 = matrix.gradings().map(|place| count(counts, place)).sum();
    let caption = cx.with("charts-map-caption", &[("n", all.into())]);
    let cols = (0..columns).map(|_| view! { <col/> }).collect_view();
    let class = if columns > NARROW { "matrix risk-map risk-map--wide" } else { "matrix risk-map" };
    let table = view! {
        <table class=class>
            <caption>{caption}</caption>
            <colgroup><col class="matrix-head"/>{cols}</colgroup>
            <thead><tr><td></td>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any();
    let table = if columns > NARROW {
        let name = cx.t("charts-map-region");
        view! { <div class="table-wrap" tabindex="0" role="region" aria-label=name>{table}</div> }.into_any()
    } else {
        table
    };
    view! { <div class="chart-part">{table}<p class="meta">{cx.t("charts-map-axes")}</p></div> }.into_any()
}

/// Hazards in a cell, by its place: another method may have given the place another level.
fn count(counts: &[(Grading, u64)], place: Grading) -> u64 {
    let here = |other: &Grading| other.likelihood == place.likelihood && other.severity == place.severity;
    counts.iter().filter(|(grading, _)| here(grading)).map(|(_, n)| n).sum()
}

fn cell(cx: &Cx, matrix: &RiskMatrix, place: Grading, n: u64, href: &impl Fn(Grading) -> String) -> AnyView {
    let level = place.level;
    let word = matrix.levels().of(level).of(cx.lang()).to_owned();
    let whole = cx.with(
        "charts-map-cell",
        &[("n", n.into()), ("level", level.to_string().into()), ("word", word.clone().into())],
    );
    let inner = view! {
        <span class="cell-n" aria-hidden="true">{grouped(n)}</span>
        <span class="cell-w" aria-hidden="true">
            <svg aria-hidden="true" focusable="false"><use href=shape(cx, level)></use></svg>
            {level.to_string()}
            <span>{word}</span>
        </span>
        <span class="vh">{whole}</span>
    }
    .into_any();
    let inner = if n > 0 {
        view! { <a href=href(place)>{inner}</a> }.into_any()
    } else {
        view! { <span>{inner}</span> }.into_any()
    };
    view! { <td class=format!("lv-{level}")>{inner}</td> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::risk::Shipped;

    #[test]
    fn a_cell_counts_the_hazards_of_its_place() {
        let matrix = Shipped::ThreeByThree.matrix();
        let (one, other) = (matrix.grading_of(2, 3).unwrap(), matrix.grading_of(3, 2).unwrap());
        let counts = [(one, 2), (other, 5), (one, 1)];
        assert_eq!(count(&counts, one), 3);
        assert_eq!(count(&counts, other), 5);
        assert_eq!(count(&counts, matrix.grading_of(1, 1).unwrap()), 0);
    }
}
