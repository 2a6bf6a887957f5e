use super::grid;
use crate::ui::{Cx, crumbs, form::form_to, notice, page_head, panel, tag};
use domain::risk::{Axis, Grading, Level, RiskMatrix};
use leptos::prelude::*;
use std::sync::Arc;

/// A matrix looked at before it is taken into use.
#[derive(Debug)]
pub struct MethodPreview {
    pub code: String,
    pub matrix: Arc<RiskMatrix>,
    /// The one in use; `None` when it is this one.
    pub instead_of: Option<Arc<RiskMatrix>>,
    /// Drafts that keep the method they were started with.
    pub open_drafts: u64,
}

pub fn preview(cx: &Cx, page: &MethodPreview) -> AnyView {
    let name = page.matrix.name().of(cx.lang()).to_owned();
    let file = view! { <a href=format!("/method/{}/file", page.code) download="">{cx.t("method-file")}</a> }.into_any();
    let changed = page.instead_of.as_ref().map(|old| changed_cells(old, &page.matrix)).unwrap_or_default();
    let falls = page.matrix.falls();
    let warning = (!falls.is_empty()).then(|| {
        let lines = falls
            .iter()
            .map(|fall| {
                let key = format!("matrix-falls-{}", fall.axis.code());
                let text = cx.with(&key, &[("likelihood", fall.likelihood.into()), ("severity", fall.severity.into())]);
                view! { <li>{text}</li> }
            })
            .collect_view();
        notice(cx, "warn", cx.t("matrix-falls"), Some(view! { <ul>{lines}</ul> }.into_any()))
    });
    let what = match &page.instead_of {
        None => view! { <p>{tag(cx, "ok", "check", cx.t("method-in-use"))}</p> }.into_any(),
        Some(old) => changes(cx, page, old, changed.len()),
    };
    view! {
        {crumbs(cx, vec![("/method".into(), cx.t("method-title"))])}
        {page_head(None, name, None, None)}
        {warning}
        <div class="flow">
            {panel("h-grid", cx.t("method-grid"), Some(file), view! { <div class="panel-body">{grid(cx, &page.matrix, &changed)}</div> }.into_any())}
            {panel("h-change", cx.t("method-change"), None, view! { <div class="panel-body">{what}</div> }.into_any())}
        </div>
    }
    .into_any()
}

/// The cells whose level is another one than in the old matrix, where both have the same steps.
fn changed_cells(old: &RiskMatrix, new: &RiskMatrix) -> Vec<Grading> {
    if size(old) != size(new) {
        return Vec::new();
    }
    let level = |cell: &Grading| old.grading(cell.likelihood, cell.severity).map(|old| old.level);
    new.gradings().filter(|cell| level(cell) != Some(cell.level)).collect()
}

fn size(matrix: &RiskMatrix) -> (usize, usize) {
    (matrix.steps(Axis::Likelihood).len(), matrix.steps(Axis::Severity).len())
}

fn changes(cx: &Cx, page: &MethodPreview, old: &RiskMatrix, cells: usize) -> AnyView {
    let ((from_l, from_s), (to_l, to_s)) = (size(old), size(&page.matrix));
    let mut lines = Vec::new();
    if (from_l, from_s) == (to_l, to_s) {
        lines.push(cx.with("method-cells", &[("n", cells.into())]));
    } else {
        let size = |l: usize, s: usize| format!("{l} × {s}");
        lines.push(cx.with("method-size", &[("from", size(from_l, from_s).into()), ("to", size(to_l, to_s).into())]));
    }
    for level in Level::ALL {
        let (before, after) = (old.levels().of(level), page.matrix.levels().of(level));
        if before != after {
            let of = |words: &domain::risk::Words| words.of(cx.lang()).to_owned();
            let args = [("level", level.to_string().into()), ("from", of(before).into()), ("to", of(after).into())];
            lines.push(cx.with("method-level-renamed", &args));
        }
    }
    lines.push(cx.with("method-drafts", &[("n", page.open_drafts.into())]));
    lines.push(cx.t("method-kept"));
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let send = view! { <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{cx.t("method-take")}</button></div> };
    view! {
        <div class="prose"><ul>{lines}</ul></div>
        {form_to(cx, format!("/method/{}/use", page.code), None, send.into_any())}
    }
    .into_any()
}
