//! Reports of four months: the list, the version that is being written, its forms.

mod draft;
mod list;
mod measure;
mod show;
mod sign_off;
mod words;

pub use draft::draft;
pub use list::{ReportLine, ReportList, list};
pub use measure::{MeasurePage, measure};
pub use show::{ReportShow, show};
pub use words::{ReportWords, words};

use crate::{
    pages::picture::period_name,
    ui::{Cx, tag},
};
use chrono::{DateTime, Utc};
use domain::{month::FourMonths, report::ReportState};
use leptos::prelude::AnyView;

/// Who did something and when.
pub type Who = Option<(String, DateTime<Utc>)>;

/// What is told of a version beside its words.
#[derive(Debug, Clone)]
pub struct Told {
    pub number: i32,
    pub state: ReportState,
    pub submitted: Who,
    pub published: Who,
    pub withdrawn: Who,
}

/// "Seurantaraportti 5–8/2026".
pub fn title(cx: &Cx, period: FourMonths) -> String {
    cx.with("report-title", &[("period", period_name(cx, period).into())])
}

pub fn state(cx: &Cx, state: ReportState) -> AnyView {
    let (tone, shape) = match state {
        ReportState::Draft => ("", "square-pen"),
        ReportState::InReview => ("warn", "half"),
        ReportState::Published => ("ok", "circle-check"),
        ReportState::Superseded => ("", "history"),
        ReportState::Withdrawn => ("danger", "undo"),
        ReportState::Discarded => ("", "ban"),
    };
    tag(cx, tone, shape, cx.t(&format!("report-state-{}", state.code())))
}
