//! Risk assessments: a version of a unit's series is graded line by line, submitted and approved.

mod difference;
mod item;
mod kind;
mod seal;
mod sign;
mod state;

pub use difference::{Change, Difference, WordRun, compare, word_runs};
pub use item::{Acceptance, GradingField, ItemFault, ItemText, Measures, Surroundings};
pub use kind::AssessmentKind;
pub use seal::{SealedItem, seal};
pub use sign::{SeriesField, SeriesText, VersionFault, VersionField, VersionText};
pub use state::{Approval, ApprovalRule, ItemFacts, VersionState, VersionStep, approve, faults, highest};
