//! Corrective actions: who does what by when, and whether it was done.

mod assign;
mod attachment;
mod control;
mod decide;
mod effect;
mod purpose;
mod state;

pub use assign::{
    CommentField, Handover, HandoverField, ReassignField, Restriction, parse_comment, parse_reassignment,
};
pub use attachment::{AttachmentField, AttachmentKind, MAX_ATTACHMENT, MAX_ATTACHMENTS, parse_attachment};
pub use control::Control;
pub use decide::{ActionChoices, ActionField, ActionText, StepDays, StepField, parse_step};
pub use effect::{
    EFFECT_DAYS, EffectAnswer, EffectDecision, EffectField, EffectFinding, EffectPlan, EffectStanding, Feeling, Helped,
    Perspective, effect_opens_on, is_effective,
};
pub use purpose::Purpose;
pub use state::{ActionRule, ActionState, ActionStep, MAX_EXTENSION_DAYS, default_due};
