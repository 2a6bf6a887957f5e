use crate::{
    charts::{reports_by_month, run_chart, week},
    number::grouped,
    ui::{Cx, panel},
};
use domain::figure::{LEAST, Trend};
use leptos::prelude::*;

/// What has happened: month by month, whether it has shifted, when in the week, and what it was about.
pub(super) fn happened(cx: &Cx, trend: &Trend) -> AnyView {
    let body = |view: AnyView| view! { <div class="panel-body">{view}</div> }.into_any();
    view! {
        {panel("h-months", cx.t("charts-months"), None, body(reports_by_month(cx, trend.year())))}
        {panel("h-run", cx.t("picture-run"), None, body(run_chart(cx, trend)))}
        <div class="halves halves--even">
            {panel("h-week", cx.t("picture-week"), None, body(week(cx, trend)))}
            {panel("h-categories", cx.t("picture-categories"), None, body(categories(cx, trend)))}
        </div>
    }
    .into_any()
}

/// What the incidents of a year were about. Categories of one to four reports are told together, as a single one may be known to few.
pub(super) fn told_categories(cx: &Cx, trend: &Trend) -> Vec<(String, u64)> {
    let counted = &trend.categories;
    let rest: u64 = counted.iter().filter(|(_, n)| *n < LEAST).map(|(_, n)| n).sum();
    counted
        .iter()
        .filter(|(_, n)| *n >= LEAST)
        .map(|(code, n)| (cx.category_on(code), *n))
        .chain((rest > 0).then(|| (cx.t("picture-categories-rest"), rest)))
        .collect()
}

fn categories(cx: &Cx, trend: &Trend) -> AnyView {
    let told = told_categories(cx, trend);
    let Some(most) = told.iter().map(|(_, n)| *n).max() else {
        return view! { <p class="muted">{cx.t("picture-categories-none")}</p> }.into_any();
    };
    let lines = told.into_iter().map(|(name, n)| {
        let label = format!("{name}: {n}");
        view! {
            <li>
                <span>{name}</span>
                <span class="num strong">{grouped(n)}</span>
                <progress class="bar" max=most value=n aria-label=label></progress>
            </li>
        }
    });
    view! {
        <div class="stack stack-3">
            <ul class="tallies">{lines.collect_view()}</ul>
            <p class="meta">{cx.t("picture-categories-note")}</p>
        </div>
    }
    .into_any()
}
