//! What the browser's part adds to a child's page. All of it stays away where there are no scripts.

use super::own::numbers;
use crate::ui::{Cx, icon};
use domain::unit::Contact;
use leptos::prelude::*;

/// Reads aloud what the page marks with `data-say`, in its order. The button shows itself where the device has a voice of its own.
pub fn listen(cx: &Cx, needed: bool) -> AnyView {
    let class = if needed { "c-btn c-btn--main" } else { "c-btn c-listen" };
    view! {
        <button class=class type="button" aria-pressed="false" data-listen hidden=true>{icon(cx, "volume-2")}{cx.t("tablet-listen")}</button>
    }
    .into_any()
}

/// Said when a form marked `data-keep` could not be sent.
pub(super) fn offline(cx: &Cx) -> AnyView {
    view! {
        <div class="c-offline" role="alert"><p data-offline tabindex="-1" hidden=true>{icon(cx, "wifi-off")}{cx.t("tablet-offline")}</p></div>
    }
    .into_any()
}

/// The numbers of the help page, shown over the page when that one does not come.
pub(super) fn help_at_hand(cx: &Cx, contacts: &[Contact]) -> AnyView {
    view! {
        <dialog class="c-help-now" data-help aria-labelledby="help-now-title">
            <div class="c-main stack stack-5">
                <h2 id="help-now-title">{cx.t("help-title")}</h2>
                <p>{cx.t("help-adult")}</p>
                {numbers(cx, contacts)}
            </div>
            <form class="c-bar" method="dialog"><button class="c-btn" type="submit">{icon(cx, "arrow-left")}{cx.t("tablet-back")}</button></form>
        </dialog>
    }
    .into_any()
}
