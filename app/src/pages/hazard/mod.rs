//! Pages of hazards.

mod checklist;
mod file;
mod library;
mod list;
mod show;

pub use checklist::{CheckRow, Checklist, ChecklistArea, checklist, checklist_area, checklist_units};
pub use file::{HazardConflict, HazardFile, HazardFileMode, file, text_rows};
pub use library::library;
pub use list::{Filter, HazardList, HazardRow, list};
pub use show::{AssessedIn, HazardShow, show};
