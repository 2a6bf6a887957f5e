//! Pages of actions.

mod list;
mod new;
mod owner;
mod show;

pub use list::{ActionFilter, ActionList, ActionRow, Lane, action_list, filters, lanes, list};
pub use new::{ActionNew, new};
pub use owner::{HandoverPage, Reassign, handover, reassign};
pub use show::{ActionShow, show};
