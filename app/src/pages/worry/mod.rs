//! Worries that children told, for those who may read them.

mod list;
mod show;

pub use list::{HelpCall, WorryList, WorryRow, alerts, list, worry_rows};
pub use show::{WorryShow, show};
