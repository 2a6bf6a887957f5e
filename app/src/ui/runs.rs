use super::Cx;
use domain::assessment::{WordRun, word_runs};
use leptos::prelude::*;

/// The words that stayed, came and went; a reader of the screen hears which is which.
pub fn runs(cx: &Cx, before: &str, after: &str) -> AnyView {
    word_runs(before, after)
        .into_iter()
        .map(|run| match run {
            WordRun::Same(text) => text.into_any(),
            WordRun::Removed(text) => {
                view! { <del><span class="vh">{cx.t("run-removed")}" "</span>{text}</del> }.into_any()
            }
            WordRun::Added(text) => {
                view! { <ins><span class="vh">{cx.t("run-added")}" "</span>{text}</ins> }.into_any()
            }
        })
        .collect_view()
        .into_any()
}
