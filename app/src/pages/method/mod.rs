//! The organisation's risk method: what is in use, other matrices, importing one, and what taking it would change.

mod grid;
mod list;
mod preview;

pub use grid::grid;
pub use list::{MethodList, OwnMatrix, fault_text, list};
pub use preview::{MethodPreview, preview};
