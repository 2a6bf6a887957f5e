use crate::ui::{Cx, level};
use domain::risk::{Axis, Grading, RiskMatrix};
use leptos::prelude::*;

/// A matrix as a table, the most likely row on top. `changed` marks the cells that differ from another matrix.
pub fn grid(cx: &Cx, matrix: &RiskMatrix, changed: &[Grading]) -> AnyView {
    let lang = cx.lang();
    let heads = matrix
        .steps(Axis::Severity)
        .map(|(grade, step)| {
            view! { <th scope="col">{format!("{} {}", grade.get(), step.name.of(lang))}<span class="sub">{step.anchor.of(lang).to_owned()}</span></th> }
        })
        .collect_view();
    let rows = matrix
        .steps(Axis::Likelihood)
        .rev()
        .map(|(likelihood, step)| {
            let cells = matrix
                .gradings()
                .filter(|cell| cell.likelihood == likelihood)
                .map(|cell| {
                    let new = changed.contains(&cell);
                    let mark = new.then(|| view! { <span class="sub">{cx.t("method-cell-changed")}</span> });
                    let class = if new { "is-changed" } else { "" };
                    let name = matrix.levels().of(cell.level).of(lang).to_owned();
                    view! { <td class=class><span class="level-cell">{level_box(cx, cell, name)}</span>{mark}</td> }
                })
                .collect_view();
            view! {
                <tr>
                    <th scope="row">{format!("{} {}", likelihood.get(), step.name.of(lang))}<span class="sub">{step.anchor.of(lang).to_owned()}</span></th>
                    {cells}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=matrix.name().of(lang).to_owned()>
            <table class="table table--grid">
                <caption class="vh">{matrix.name().of(lang).to_owned()}</caption>
                <thead><tr><td class="corner">{cx.t("method-axes")}</td>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The level by this matrix's own name for it, which the organisation may not use yet.
fn level_box(cx: &Cx, cell: Grading, name: String) -> AnyView {
    if name == cx.level_name(cell.level) {
        return level(cx, Some(cell.level));
    }
    view! { {crate::ui::level_box(cx, cell.level)}<span>{name}</span> }.into_any()
}
