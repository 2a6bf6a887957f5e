//! Hazards: factors or circumstances that can cause harm.

mod area;
pub mod checklist;
mod file;
pub mod library;
mod state;

pub(crate) use area::codes;
pub use area::{AffectedGroup, Area, HazardSource};
pub use file::{HazardField, HazardText};
pub use state::{HazardDecision, HazardState, HazardStep};
