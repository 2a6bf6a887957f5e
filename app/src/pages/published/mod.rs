//! What everybody reads without signing in.

mod plan;
mod report;
mod unit;

pub use plan::{PublicPlan, plan, plan_withdrawn};
pub use report::{PublicReport, article, report, withdrawn};
pub use unit::{PublicUnit, unit};
