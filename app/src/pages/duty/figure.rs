use crate::ui::Cx;
use domain::cycle::Compliance;
use leptos::prelude::*;

/// "Ajallaan tehty viimeisen 12 kk aikana: 9/11", and beside it what is counted nowhere. Nothing where there is nothing to tell.
pub(super) fn figure(cx: &Cx, of: &Compliance) -> Option<AnyView> {
    let count = |key: &str, n: u64| {
        (n > 0).then(|| view! { <span class="duty-beside">{cx.with(key, &[("n", n.into())])}</span> })
    };
    let beside = view! { {count("duties-figure-skipped", of.skipped)}{count("duties-figure-not-applicable", of.not_applicable)} };
    let on_time = (of.counted() > 0).then(|| view! { <span class="duty-on-time">{on_time(cx, of)}</span> });
    (of.counted() + of.skipped + of.not_applicable > 0)
        .then(|| view! { <p class="duty-figure">{on_time}{beside}</p> }.into_any())
}

/// The figure alone.
pub(super) fn on_time(cx: &Cx, of: &Compliance) -> String {
    cx.with("duties-on-time", &[("n", of.on_time.to_string().into()), ("all", of.counted().to_string().into())])
}
