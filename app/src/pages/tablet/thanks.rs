//! What a child reads once it has told something.

use super::{Whose, app};
use crate::ui::{Cx, icon};
use leptos::prelude::*;

/// What was told, and thanks for it.
#[derive(Debug)]
pub struct Thanks {
    pub whose: Whose,
    pub text: String,
    pub readers: Option<String>,
    /// Numbers are shown where the child is not safe now.
    pub danger: bool,
}

pub fn thanks(cx: &Cx, page: &Thanks) -> AnyView {
    let scene = format!("{}/art/child-thanks.svg#art", cx.assets);
    let readers = page.readers.clone().map(|names| {
        view! { <p>{cx.t("audience-child-readers")}" "<strong>{names}</strong></p> }
    });
    let call = page.danger.then(|| {
        view! { <p><a class="c-btn c-btn--help" href="/child/help">{icon(cx, "life-buoy")}{cx.t("tablet-help")}</a></p> }
    });
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-split">
                <div class="c-pic"><svg class="scene" aria-hidden="true" focusable="false"><use href=scene></use></svg></div>
                <div class="stack"><h1 data-say>{page.text.clone()}</h1>{readers}{call}</div>
            </div>
        </main>
    };
    let on = view! { <a class="c-btn c-btn--main" href="/child">{cx.t("tablet-on")}</a> };
    app(cx, &page.whose, main.into_any(), view! { <div class="c-bar-end">{on}</div> }.into_any())
}
