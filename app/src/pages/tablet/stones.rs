//! The eleven stones of the scale.

use super::ask::{Asking, heading};
use crate::ui::Cx;
use domain::child::SafetyStep;
use leptos::prelude::*;

/// The stones lie on a shore that rises: neither end invites more than the other.
pub(super) fn shore(cx: &Cx, page: &Asking) -> AnyView {
    let now = page.answer.one("step").to_owned();
    let (low, high) = (cx.t("talk-question-child-scale-low"), cx.t("talk-question-child-scale-high"));
    let stones = (SafetyStep::LOWEST.value()..=SafetyStep::HIGHEST.value())
        .map(|step| {
            let value = step.to_string();
            let end = match step {
                0 => Some(low.clone()),
                10 => Some(high.clone()),
                _ => None,
            };
            let end = end.map(|end| view! { <span class="vh">{format!(", {end}")}</span> });
            view! {
                <label class="c-stone">
                    <input type="radio" name="step" value=value.clone() checked=now == value/>
                    <span>{value.clone()}{end}</span>
                    {crate::pages::child::sign(cx, page.whose.sign, "")}
                </label>
            }
        })
        .collect_view();
    let scene = |name: &str| {
        let href = format!("{}/art/{name}.svg#art", cx.assets);
        view! { <svg aria-hidden="true" focusable="false"><use href=href></use></svg> }
    };
    let ground = format!("{}/art/child-shore.svg#art", cx.assets);
    view! {
        <main class="c-main c-main--shore" id="main">
            {heading(cx, page)}
            <div class="c-shore">
                <svg class="scene" aria-hidden="true" focusable="false"><use href=ground></use></svg>
                <div class="c-end c-end--fog">{scene("child-fog")}</div>
                <div class="c-end c-end--light">{scene("child-light")}</div>
                <fieldset aria-labelledby="q"><div class="c-scale">{stones}</div></fieldset>
                <div class="c-ends" aria-hidden="true">
                    <div>{scene("child-fog")}<p>"0: "{low}</p></div>
                    <div><p>"10: "{high}</p>{scene("child-light")}</div>
                </div>
            </div>
        </main>
    }
    .into_any()
}
