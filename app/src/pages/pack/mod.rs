//! What an inspector is handed: the page where it is made, and the documents in it.

mod document;
mod page;

pub use document::{PackDocument, PackPlan, PackSection, PackTable, csv_path, index, plan};
pub use page::{PackLine, PackPage, pack};
