//! Risk assessments: a version of a unit's series is graded line by line, submitted and approved.

mod item;
mod seal;
mod state;

pub use item::{Acceptance, GradingField, ItemFault, ItemText, Measures};
pub use seal::{SealedItem, seal};
pub use state::{Approval, ApprovalRule, ItemFacts, VersionState, VersionStep, approve, faults, highest};
