//! What in a typed text seems to point to a person.

use super::{Cx, notice};
use domain::hygiene::Found;
use leptos::prelude::*;

/// What was found, to be looked at once before it is sent.
#[derive(Debug, Clone)]
pub struct Warned {
    pub found: Vec<Found>,
    /// The mark of the texts in which it was found.
    pub of: String,
}

/// What seems to point to a person; the same form sent again is taken as it is.
pub fn warnings(cx: &Cx, Warned { found, of }: &Warned) -> AnyView {
    let lines = found
        .iter()
        .map(|found| {
            let text = cx.with(&format!("hygiene-{}", found.sign.code()), &[("text", found.text.clone().into())]);
            view! { <li>{text}</li> }
        })
        .collect_view();
    let body = view! {
        <p>{cx.t("hygiene-lead")}</p><ul>{lines}</ul>
        <input type="hidden" name="looked" value=of.clone()/>
    };
    view! { <div id="hygiene" tabindex="-1" autofocus=true>{notice(cx, "warn", cx.t("hygiene-title"), Some(body.into_any()))}</div> }
        .into_any()
}
