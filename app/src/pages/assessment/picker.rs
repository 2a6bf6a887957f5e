use crate::ui::{
    Cx,
    form::{Choice, FormView},
    level_large,
};
use domain::{
    assessment::GradingField,
    risk::{Axis, Grading, Level, RiskMatrix},
};
use leptos::prelude::*;

/// Likelihood and severity with their anchor texts; the drawing below shows the level without scripts, by CSS alone.
pub fn picker(
    cx: &Cx,
    matrix: &RiskMatrix,
    form: &FormView<'_, GradingField>,
    (likelihood, severity): (GradingField, GradingField),
) -> AnyView {
    let choices = |axis: Axis| -> Vec<Choice> {
        matrix
            .steps(axis)
            .map(|(grade, step)| {
                let n = grade.get();
                let text = format!("{n} {}", step.name.of(cx.lang()));
                Choice { code: n.to_string(), text, hint: Some(step.anchor.of(cx.lang()).to_owned()) }
            })
            .collect()
    };
    let results = Level::ALL
        .iter()
        .map(|&level| {
            let cells: Vec<String> = matrix.gradings().filter(|cell| cell.level == level).map(place).collect();
            view! {
                <span data-level=level.to_string() data-cells=cells.join(" ")>
                    {level_large(cx, level)}
                    <span class="picker-rule vblock">{cx.t(&format!("level-{level}-rule"))}</span>
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="picker">
            {form.cards(likelihood, "l", choices(Axis::Likelihood))}
            {form.cards(severity, "s", choices(Axis::Severity))}
            <div class="picker-result">
                <output class="picker-out" aria-live="polite"><span class="picker-empty">{cx.t("picker-empty")}</span>{results}</output>
                {mini(matrix)}
            </div>
        </div>
    }
    .into_any()
}

/// Where a cell stands, as the style sheet finds it.
fn place(cell: Grading) -> String {
    format!("{}{}", cell.likelihood.get(), cell.severity.get())
}

/// The small map of the matrix, the most likely row on top.
fn mini(matrix: &RiskMatrix) -> AnyView {
    let columns = matrix.steps(Axis::Severity).len();
    let all: Vec<Grading> = matrix.gradings().collect();
    let cells = all
        .chunks(columns)
        .rev()
        .flatten()
        .map(|cell| view! { <i class=format!("lv-{}", cell.level) data-cell=place(*cell)>{cell.level.to_string()}</i> })
        .collect_view();
    view! { <div class="mini" aria-hidden="true" data-columns=columns.to_string()>{cells}</div> }.into_any()
}
