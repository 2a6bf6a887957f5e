//! Pages of hazards.

mod file;
mod library;
mod list;
mod show;

pub use file::{HazardConflict, HazardFile, HazardFileMode, file, text_rows};
pub use library::library;
pub use list::{Filter, HazardList, HazardRow, list};
pub use show::{AssessedIn, HazardShow, show};
