//! Children of the units, as staff see them.

mod form;
mod list;
mod show;

pub use form::{ChildForm, child_form};
pub use list::{ChildRow, ChildrenList, list};
pub use show::{ChildShow, HandOver, Leaving, hand_over, leaving, show};

use crate::ui::Cx;
use domain::child::Sign;
use leptos::prelude::*;

/// A child's sign, beside the pseudonym that says the same in words.
pub fn sign(cx: &Cx, sign: Sign, size: &str) -> AnyView {
    let href = format!("{}/art/signs.svg#sign-{}", cx.assets, sign.animal.code());
    let class = format!("sign sign--{} {size}", sign.hue.code());
    view! { <svg class=class viewBox="0 0 96 96" aria-hidden="true" focusable="false"><use href=href></use></svg> }
        .into_any()
}

/// A sign in words: "kettu ja aurinko".
fn sign_name(cx: &Cx, sign: Sign) -> String {
    let animal = cx.t(&format!("animal-{}", sign.animal.code()));
    let hue = cx.t(&format!("sign-hue-{}", sign.hue.code()));
    cx.with("sign-name", &[("animal", animal.into()), ("hue", hue.into())])
}
