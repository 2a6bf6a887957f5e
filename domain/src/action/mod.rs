//! Corrective actions: who does what by when, and whether it was done.

mod assign;
mod control;
mod decide;
mod state;

pub use assign::{
    CommentField, Handover, HandoverField, ReassignField, Restriction, parse_comment, parse_reassignment,
};
pub use control::Control;
pub use decide::{ActionField, ActionText, StepField, parse_step};
pub use state::{ActionRule, ActionState, ActionStep, MAX_EXTENSION_DAYS, default_due};
