//! The rules that incidents are handled by: categories, and what the law says of restrictions. The safety lead changes them.

mod category;
mod list;
mod measure;
mod notices;

pub use category::{CategoryPage, category};
pub use list::list;
pub use measure::{MeasurePage, allowed, measure};

use crate::ui::{Cx, Moments};
use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

/// One earlier version, as the history tells it.
#[derive(Debug)]
pub struct Past {
    pub number: i32,
    /// `None` for what came with the program.
    pub valid_from: Option<NaiveDate>,
    /// What differs from the version before, in words.
    pub changed: Vec<String>,
    pub made: Option<(String, DateTime<Utc>)>,
    pub reason: Option<String>,
}

/// The versions, newest first.
fn history(cx: &Cx, versions: &[Past]) -> AnyView {
    let lines = versions
        .iter()
        .map(|past| {
            let from = match past.valid_from {
                Some(day) => cx.with("rules-from", &[("day", cx.full_day(day).into())]),
                None => cx.t("rules-shipped"),
            };
            let made = past.made.as_ref().map(|(name, at)| {
                view! { <p class="hint">{cx.with("rules-made", &[("name", name.clone().into()), ("at", cx.moment(*at).into())])}</p> }
            });
            let changed = past.changed.iter().map(|text| view! { <li>{text.clone()}</li> }).collect_view();
            let changed = (!past.changed.is_empty()).then(|| view! { <ul>{changed}</ul> });
            let reason = past.reason.clone().map(|text| view! { <p>{text}</p> });
            view! { <li class="stack stack-1"><strong>{from}</strong>{changed}{reason}{made}</li> }
        })
        .collect_view();
    view! { <ol class="panel-body versions" reversed=true>{lines}</ol> }.into_any()
}
