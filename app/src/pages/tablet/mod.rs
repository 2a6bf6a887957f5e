//! What a child sees on the tablet: words and pictures large, nothing of anybody else, no script needed.
//! What is read aloud is marked `data-say`; a form that waits for the network is marked `data-keep`.

mod aid;
mod ask;
mod drawing;
mod goals;
mod lock;
mod mine;
mod own;
mod picture;
mod pin;
mod stones;
mod thanks;

pub use aid::listen;
pub use ask::{Asking, Control, Line, Pick, ask, quote};
pub use drawing::{drawing_pad, drawn};
pub use goals::{GoalOnTablet, GoalTile, Goals, Promised, Said, goal, goals};
pub use lock::{Lock, PinProblem, lock};
pub use mine::{Mine, Told, mine};
pub use own::{Assented, Calling, Start, Way, assent, help, rights, start, tell};
pub use picture::{Pictured, of_code};
pub use thanks::{Thanks, thanks};

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
pub fn say(cx: &Cx, whose: &Whose, key: &str) -> String {
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
    framed(cx, whose, Frame::default(), main, foot)
}

/// What a page with a form of its own adds to the frame.
#[derive(Default)]
struct Frame {
    /// Where the form is sent. The whole page is in it, so that stopping sends what was answered so far too.
    form: Option<String>,
    steps: Option<AnyView>,
    hidden: Option<AnyView>,
    /// The answer to the form is a page of its own, which comes only once.
    once: bool,
}

fn framed(cx: &Cx, whose: &Whose, frame: Frame, main: AnyView, foot: AnyView) -> AnyView {
    let stop = if frame.form.is_some() { stop_button(cx) } else { stop(cx) };
    let inside = view! {
        <header class="c-top">
            <p class="c-who">{crate::pages::child::sign(cx, whose.sign, "")}<span>{whose.pseudonym.clone()}</span></p>
            {frame.steps}
            <div class="c-top-end">
                {listen(cx, whose.needs.has(Need::ReadAloud))}
                <a class="c-btn c-btn--help" href="/child/help">{icon(cx, "life-buoy")}{cx.t("tablet-help")}</a>
                {stop}
            </div>
            {aid::offline(cx)}
        </header>
        {main}
        <footer class="c-bar">{foot}</footer>
    };
    let page = match frame.form {
        // The first button of a form is the one that a key presses; it must not be the one that stops.
        Some(action) => view! {
            <form class="c-app c-form" method="post" action=action novalidate=true autocomplete="off" data-keep=if frame.once { "once" } else { "" }>
                <button type="submit" name="go" value="next" hidden=true></button>
                {frame.hidden}
                {inside}
            </form>
        }
        .into_any(),
        None => view! { <div class="c-app">{inside}</div> }.into_any(),
    };
    view! { {page}{aid::help_at_hand(cx, &whose.contacts)} }.into_any()
}

/// Within a form it sends what was answered so far too.
fn stop_button(cx: &Cx) -> AnyView {
    view! { <button class="c-btn" type="submit" formaction="/child/stop" formmethod="post">{icon(cx, "hand")}{cx.t("tablet-stop")}</button> }
        .into_any()
}

fn stop(cx: &Cx) -> AnyView {
    view! { <form method="post" action="/child/stop" data-keep>{stop_button(cx)}</form> }.into_any()
}

fn back(cx: &Cx) -> AnyView {
    view! { <a class="c-btn" href="/child">{icon(cx, "arrow-left")}{cx.t("tablet-back")}</a> }.into_any()
}
