//! Keys for the PIN, drawn on the screen: the tablet's own keyboard would remember what was typed.

use crate::ui::{Cx, icon};
use leptos::prelude::*;

/// What an adult holds for a while before the keys come. It stays away where there are no scripts.
pub(super) fn exit(cx: &Cx) -> AnyView {
    view! {
        <div class="c-adult c-exit" data-exit hidden=true>
            <button class="c-btn" type="button" aria-describedby="exit-how">
                <svg class="c-ring" viewBox="0 0 36 36" aria-hidden="true" focusable="false"><circle cx="18" cy="18" r="16" pathLength="1"></circle></svg>
                {icon(cx, "lock")}{cx.t("tablet-adult")}
            </button>
            <p id="exit-how">{cx.t("tablet-adult-hold")}</p>
        </div>
    }
    .into_any()
}

/// The keys. They send by themselves, so what they are for is chosen first; `problem` is what was wrong with the PIN before.
pub(super) fn keys(cx: &Cx, may_unlock: bool, problem: Option<String>) -> AnyView {
    let open = problem.is_some();
    let problem = problem.map(|text| view! { <p class="c-error" role="alert">{icon(cx, "circle-alert")}{text}</p> });
    let dots = (0..6).map(|_| view! { <span data-dot></span> }).collect_view();
    let key = |digit: u8| {
        let (key, shown) = (digit.to_string(), digit.to_string());
        view! { <button class="c-btn" type="button" data-key=key>{shown}</button> }
    };
    let digits = (1..=9).map(key).collect_view();
    view! {
        <div class="c-adult c-pad stack stack-3" role="group" aria-labelledby="pad-title" tabindex="-1" data-pad data-open=open hidden=true>
            <p class="c-hint">{cx.t("pin-ask-lead")}</p>
            {problem}
            <form class="stack stack-3" method="post" action="/child/open" autocomplete="off" data-pin>
                <input type="hidden" name="pin"/>
                {then(cx, may_unlock)}
                <p class="c-pad-title" id="pad-title">{cx.t("pin-ask-label")}</p>
                <div class="c-dots" aria-hidden="true">{dots}</div>
                <p class="vh" role="status" data-count></p>
                <div class="c-keys">
                    {digits}
                    <button class="c-btn c-btn--small" type="button" data-close>{cx.t("tablet-back")}</button>
                    {key(0)}
                    <button class="c-btn c-btn--small" type="button" data-key="delete">{cx.t("pin-ask-delete")}</button>
                </div>
            </form>
            {full_sign_in(cx)}
        </div>
    }
    .into_any()
}

/// The way of those whose PIN does not help.
pub(super) fn full_sign_in(cx: &Cx) -> AnyView {
    view! {
        <form method="post" action="/child/sign-in"><button class="c-btn c-btn--block" type="submit">{cx.t("pin-ask-full-sign-in-send")}</button></form>
    }
    .into_any()
}

/// What the adult does with the tablet. Once the child's time is over there is nothing to choose.
fn then(cx: &Cx, may_unlock: bool) -> AnyView {
    if !may_unlock {
        return view! { <input type="hidden" name="then" value="back"/> }.into_any();
    }
    let way = |value: &'static str, key: &str| {
        view! { <label class="c-option"><input type="radio" name="then" value=value checked=value == "unlock"/><span>{cx.t(key)}</span></label> }
    };
    view! {
        <fieldset class="stack stack-2">
            <legend class="vh">{cx.t("pin-ask-then")}</legend>
            {way("unlock", "pin-ask-unlock-title")}
            {way("back", "pin-ask-title")}
        </fieldset>
    }
    .into_any()
}
