//! Worries that children told, for those who may read them.

mod good;
mod list;
mod show;

pub use good::{GoodRow, good_rows, goods};
pub use list::{HelpCall, WorryList, WorryRow, alerts, list, worry_rows};
pub use show::{WorryShow, show};
