//! Pages of risk assessments.

mod item;
mod list;
mod show;

pub use item::{AssessmentItem, ItemConflict, item, picker};
pub use list::{AssessmentList, UnitRow, VersionRow, list};
pub use show::{AssessmentShow, ItemRow, show, sign_off};
