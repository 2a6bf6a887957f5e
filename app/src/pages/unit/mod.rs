//! Pages of a unit: its picture.

mod list;
mod picture;

pub use list::{UnitLine, list};
pub use picture::{ReportTimes, UnitPicture, picture};
