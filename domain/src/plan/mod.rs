//! The plans of a unit and of an organisation: their headings as dated data, their words, how children took part, and their way to
//! everybody (`docs/domain.md`, "Plans").

mod hearing;
mod kind;
mod live;
mod look;
mod sending;
mod state;
mod template;
mod text;

pub use hearing::{Hearing, HearingField};
pub use kind::PlanKind;
pub use live::{Live, live_duties, live_of};
pub use look::{Flag, look};
pub use sending::{Sending, SendingField};
pub use state::{ApproveRule, Lack, PlanState, PlanStep, approve_plan, lacks};
pub use template::{Heading, HeadingCode, Openness, PlanTemplate, newest, template};
pub use text::{AboutField, PlanAbout, SectionField, SectionText};
