//! Corrective actions: who does what by when, and whether it was done.

mod control;
mod decide;
mod state;

pub use control::Control;
pub use decide::{ActionField, ActionText, StepField, parse_step};
pub use state::{ActionRule, ActionState, ActionStep, MAX_EXTENSION_DAYS, default_due};
