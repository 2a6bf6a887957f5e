//! Figures by which a unit is steered: each tells how many it counts, of which time, and nothing where there is too little to tell
//! (`docs/domain.md`, "Figures").

mod count;
mod funnel;
mod kind;
mod median;
mod month_numbers;
mod period;
mod publish;
mod rate;
mod readiness;
mod run;
mod trend;

pub use count::{Counts, Known};
pub use funnel::{Funnel, Standing};
pub use kind::{Figure, PartOfDay};
pub use median::median_of;
pub use month_numbers::{MonthField, MonthNumbers, present_days};
pub use period::{ActionThen, ActionsThen, PeriodCounts, TurnsThen};
pub use publish::{Division, LEAST, Published, Shown, publish};
pub use rate::{LEAST_CARE_DAYS, Rate};
pub use readiness::{Ready, ReadyLine};
pub use run::{LEAST_POINTS, Run, SHIFT, Side, run};
pub use trend::{LEAST_FOR_SHARE, LEAST_FOR_WEEK, MONTHS, MonthCounts, RunOf, Trend, YEAR};
