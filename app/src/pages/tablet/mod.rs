//! What a child sees on the tablet: words and pictures large, nothing of anybody else, no script needed.
//! What is read aloud is marked `data-say`; a form that waits for the network is marked `data-keep`.

mod aid;
mod drawing;
mod lock;
mod own;

pub use aid::listen;
pub use drawing::{drawing_pad, drawn};
pub use lock::{Lock, PinProblem, lock};
pub use own::{Assented, Start, assent, help, rights, start, tell};

use crate::ui::{Cx, icon};
use domain::{
    child::{Need, Needs, Sign},
    unit::Contact,
};
use leptos::prelude::*;

/// Whose tablet it is, as every page of it shows.
#[derive(Debug, Clone)]
pub struct Whose {
    pub pseudonym: String,
    pub sign: Sign,
    pub needs: Needs,
    /// Sentences are as short as for those who begin to read.
    pub small: bool,
    /// The unit's numbers, at hand on every page.
    pub contacts: Vec<Contact>,
}

/// A sentence in the words of the child's age, where there are shorter ones.
pub(super) fn say(cx: &Cx, whose: &Whose, key: &str) -> String {
    let short = whose.small.then(|| cx.words.find(&format!("{key}-small"))).flatten();
    short.unwrap_or_else(|| cx.t(key))
}

/// A drawing with its meaning in the words beside it.
fn symbol(cx: &Cx, name: &str, size: &str) -> AnyView {
    let href = format!("{}/art/symbols.svg#s-{name}", cx.assets);
    view! { <svg class=format!("c-sym {size}") viewBox="0 0 64 64" aria-hidden="true" focusable="false"><use href=href></use></svg> }
        .into_any()
}

/// The frame of every open page: whose it is, help and stop at the top, the page, and what is done at the foot.
fn app(cx: &Cx, whose: &Whose, main: AnyView, foot: AnyView) -> AnyView {
    let strong = whose.needs.has(Need::Contrast).then_some("more");
    view! {
        <div class="c-app" data-contrast=strong>
            <header class="c-top">
                <p class="c-who">{crate::pages::child::sign(cx, whose.sign, "")}<span>{whose.pseudonym.clone()}</span></p>
                <div class="c-top-end">
                    {listen(cx, whose.needs.has(Need::ReadAloud))}
                    <a class="c-btn c-btn--help" href="/child/help">{icon(cx, "life-buoy")}{cx.t("tablet-help")}</a>
                    <form method="post" action="/child/stop" data-keep><button class="c-btn" type="submit">{icon(cx, "hand")}{cx.t("tablet-stop")}</button></form>
                </div>
                {aid::offline(cx)}
            </header>
            {main}
            <footer class="c-bar">{foot}</footer>
            {aid::help_at_hand(cx, &whose.contacts)}
        </div>
    }
    .into_any()
}

fn back(cx: &Cx) -> AnyView {
    view! { <a class="c-btn" href="/child">{icon(cx, "arrow-left")}{cx.t("tablet-back")}</a> }.into_any()
}
