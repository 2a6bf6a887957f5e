use super::{aid, pin};
use crate::ui::{Cx, icon};
use domain::unit::Contact;
use leptos::prelude::*;

/// What was wrong with a PIN.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinProblem {
    Empty,
    /// Wrong, with so many tries left.
    Wrong(u8),
    /// Only the password helps.
    SignIn,
}

/// A tablet that rests: a calm picture, and the way for an adult.
#[derive(Debug)]
pub struct Lock {
    /// The time is over; otherwise the child may go on when an adult opens it.
    pub over: bool,
    pub problem: Option<PinProblem>,
    /// The unit's numbers: help works on a tablet that rests too.
    pub contacts: Vec<Contact>,
}

pub fn lock(cx: &Cx, page: &Lock) -> AnyView {
    let scene = format!("{}/art/child-{}.svg#art", cx.assets, if page.over { "night" } else { "boats" });
    let (title, text) = match page.over {
        true => (cx.t("tablet-over"), cx.t("tablet-over-text")),
        false => (cx.t("tablet-locked"), cx.t("tablet-locked-text")),
    };
    let problem = page.problem.map(|problem| match problem {
        PinProblem::Empty => cx.t("pin-ask-empty"),
        PinProblem::Wrong(left) => cx.with("pin-ask-wrong", &[("left", left.into())]),
        PinProblem::SignIn => cx.t("pin-ask-full-sign-in"),
    });
    let used_up = page.problem == Some(PinProblem::SignIn);
    let described = problem.is_some().then_some("pin-error");
    let gate = (!used_up).then(|| view! { {pin::exit(cx)}{pin::keys(cx, !page.over, problem.clone())} });
    let problem = problem
        .map(|text| view! { <p class="c-error" id="pin-error" role="alert">{icon(cx, "circle-alert")}{text}</p> });
    let unlock = (!page.over).then(|| {
        view! { <button class="c-btn c-btn--block" type="submit" name="then" value="unlock">{cx.t("pin-ask-unlock-send")}</button> }
    });
    let pad = (!used_up).then(|| {
        view! {
            <form class="stack stack-3" method="post" action="/child/open" novalidate=true>
                <label for="pin">{cx.t("pin-ask-label")}</label>
                <input class="c-pin" id="pin" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="6" aria-describedby=described/>
                {unlock}
                <button class="c-btn c-btn--main c-btn--block" type="submit" name="then" value="back">{cx.t("pin-ask-title")}</button>
            </form>
        }
    });
    view! {
        <main class="c-lock" id="main">
            <svg class="scene" aria-hidden="true" focusable="false"><use href=scene></use></svg>
            <div class="c-lock-text">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="c-btn c-btn--help" href="/child/help">{icon(cx, "life-buoy")}{cx.t("tablet-help")}</a></p>
            </div>
            {gate}
            <details class="c-adult" open=page.problem.is_some() data-plain=!used_up>
                <summary class="c-btn">{icon(cx, "lock")}{cx.t("tablet-adult")}</summary>
                <div class="c-pad stack stack-3">
                    <p class="c-hint">{cx.t("pin-ask-lead")}</p>
                    {problem}
                    {pad}
                    {pin::full_sign_in(cx)}
                </div>
            </details>
            {aid::help_at_hand(cx, &page.contacts)}
        </main>
    }
    .into_any()
}
