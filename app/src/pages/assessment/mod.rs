//! Pages of risk assessments.

mod item;
mod list;
mod show;

pub use item::{AssessmentItem, ItemConflict, item};
pub use list::{AssessmentList, UnitRow, VersionRow, list};
pub use show::{AssessmentShow, ItemRow, show};
