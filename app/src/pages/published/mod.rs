//! What everybody reads without signing in.

mod report;
mod unit;

pub use report::{PublicReport, article, report, withdrawn};
pub use unit::{PublicUnit, unit};
