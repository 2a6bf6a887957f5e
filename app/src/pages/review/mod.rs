//! Pages of reviews: what has to be looked at again, and why.

mod list;
mod show;

pub use list::{ReviewList, ReviewRow, list};
pub use show::{ReasonRow, ReviewShow, show};

use crate::ui::{Cx, tag};
use domain::review::TaskState;
use leptos::prelude::*;
use uuid::Uuid;

/// What a review is about, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AboutNamed {
    /// The unit as a whole.
    Unit,
    /// A series of assessments, by the title that it has or the unit's yearly one.
    Series {
        id: Uuid,
        title: Option<String>,
    },
    Hazard {
        id: Uuid,
        title: String,
    },
}

impl AboutNamed {
    pub fn title(&self, cx: &Cx, unit: &str) -> String {
        match self {
            Self::Unit => cx.with("review-of-unit", &[("unit", unit.to_owned().into())]),
            Self::Series { title: None, .. } => cx.with("assessment-of", &[("unit", unit.to_owned().into())]),
            Self::Series { title: Some(title), .. } | Self::Hazard { title, .. } => title.clone(),
        }
    }
}

pub(super) fn state(cx: &Cx, state: TaskState) -> AnyView {
    let (tone, shape) = match state {
        TaskState::Scheduled => ("", "circle"),
        TaskState::InProgress => ("", "half"),
        TaskState::Completed => ("ok", "badge-check"),
        TaskState::Skipped => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("review-state-{}", state.code())))
}
