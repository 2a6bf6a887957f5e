//! Pages of actions.

mod attachments;
mod effect;
mod list;
mod new;
mod owner;
mod show;

pub use attachments::AttachmentRow;
pub use effect::{EffectCheck, EffectConclusion, EffectRow, Said, effect_check};
pub use list::{ActionFilter, ActionList, ActionRow, Lane, Source, action_list, filters, lanes, list};
pub use new::{ActionNew, new};
pub use owner::{HandoverPage, Reassign, handover, reassign};
pub use show::{ActionShow, Typed, show};
