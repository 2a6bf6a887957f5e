//! Plans: the list, the version that is being made, its sections and forms.

mod about;
mod article;
mod difference;
mod hearing;
mod list;
mod section;
mod sending;
mod show;
mod sign_off;

pub use about::{PlanAboutPage, about};
pub use article::{ReadSection, article};
pub use difference::{ComparedSection, PlanDifference, difference};
pub use hearing::{HearingPage, hearing};
pub use list::{PlanLine, PlanList, PlanOwner, list};
pub use section::{KnownRisk, SectionPage, section};
pub use sending::{SendingPage, sending};
pub use show::{HearingLine, PlanShow, Reading, show};

use crate::{
    pages::report::Who,
    ui::{Cx, tag},
};
use domain::plan::{Heading, PlanKind, PlanState};
use leptos::prelude::AnyView;

/// What is told of a version beside its words.
#[derive(Debug, Clone)]
pub struct Told {
    pub number: i32,
    pub state: PlanState,
    pub submitted: Who,
    pub approved: Who,
    pub published: Who,
    pub withdrawn: Who,
}

/// "Omavalvontasuunnitelma".
pub fn title(cx: &Cx, kind: PlanKind) -> String {
    cx.t(&format!("plan-{}", kind.code()))
}

/// "2.10 Lääkehoitosuunnitelma".
pub fn heading(cx: &Cx, kind: PlanKind, of: &Heading) -> String {
    format!("{} {}", of.code, cx.t(&format!("plan-{}-{}", kind.code(), of.code.key())))
}

/// Where a version of a plan is begun.
pub fn start_href(unit: Option<domain::ids::UnitId>, kind: PlanKind) -> String {
    match unit {
        Some(unit) => format!("/units/{unit}/plans/{}", kind.code()),
        None => format!("/organisation/plans/{}", kind.code()),
    }
}

/// The state in words; one for those who work there is in force instead of published.
pub fn state(cx: &Cx, (kind, state): (PlanKind, PlanState)) -> AnyView {
    let (tone, shape) = match state {
        PlanState::Draft => ("", "square-pen"),
        PlanState::InReview => ("warn", "half"),
        PlanState::Approved => ("info", "badge-check"),
        PlanState::Published => ("ok", "circle-check"),
        PlanState::Superseded => ("", "history"),
        PlanState::Withdrawn => ("danger", "undo"),
        PlanState::Discarded => ("", "ban"),
    };
    let key = match state {
        PlanState::Published if !kind.is_public() => "plan-state-in-force".to_owned(),
        _ => format!("plan-state-{}", state.code()),
    };
    tag(cx, tone, shape, cx.t(&key))
}
