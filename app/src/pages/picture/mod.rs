//! Pictures of a unit and of the whole organisation: what is urgent, and how safety has developed.

mod attention;
mod happened;
mod key_figures;
mod lines;
mod list;
mod live;
mod measures;
mod organisation;
mod organisation_facts;
mod period;
mod ready;
mod unit;
mod unit_facts;

pub use lines::{FigureLine, FigureValue, organisation_lines, period_lines, unit_lines};
pub use list::{UnitLine, UnitList, list};
pub use live::live;
pub use organisation::{OrganisationPicture, organisation};
pub use organisation_facts::{Compared, OrganisationFacts, Outlier};
pub use period::{PeriodFacts, PeriodPage, period, period_name};
pub use ready::state_words as ready_words;
pub use unit::{ReportTimes, UnitPicture, unit};
pub use unit_facts::{DutyNow, LateOnes, Part, UnitFacts};
