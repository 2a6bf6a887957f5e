//! The report of four months: what a unit has observed and what it does about it, published every four months (Act 741/2023, section 26;
//! `docs/domain.md`, "Report of four months").

mod look;
mod measure;
mod numbers;
mod section;
mod state;

pub use look::{Flag, look};
pub use measure::{MeasureField, MeasureLine, MeasureStatus};
pub use numbers::{Counted, OfUnit, PublicNumbers, ReportFacts, total_over};
pub use section::{ReportField, ReportSection, ReportText};
pub use state::{PublishRule, ReportState, ReportStep, publish_report};
