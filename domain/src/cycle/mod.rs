//! Duties that come back: cycles, their occurrences, due days and reminders (`docs/domain.md`, "Duties that come back").

mod anchor;
mod around;
mod catalogue;
mod change;
mod compliance;
mod due;
mod every;
mod forward;
mod generate;
mod hours;
mod ladder;
mod law;
mod occurrence;
mod offer;
mod period;
mod rhythm;
mod schedule;
mod settle;
mod state;
mod step;
mod template;
mod why;
mod year;

pub use anchor::{Anchor, AnchorKind, MonthsLength, Periods};
pub use around::{Colleague, around};
pub use catalogue::{
    CATALOGUE, DRILL_EVAC, MEET_WEEK, PUBLISH_4M, PULSE_MONTH, RIGHTS_CHILD, RISK_YEAR, duties_of_organisation,
    duties_of_unit, publish_turn, template,
};
pub use change::{ChangeFault, OwnInterval, change_interval, chosen_due, resumed_due};
pub use compliance::{Compliance, Turn, compliance, year_since};
pub use due::{DueStatus, History, soon_days};
pub use every::{Every, EveryProblem, EveryUnit};
pub use forward::brought_to;
pub use generate::{ClockLooksOdd, ClockSays, Looked, MOST_AT_ONCE, MOST_DAYS_AWAY, generate, next_look};
pub use hours::{DIGEST_HOUR, QUIET_FROM, digest_at, is_quiet, send_at};
pub use ladder::{
    Delivery, LadderStep, OpenItem, People, Reminder, ReminderKey, Rung, Task, TaskKind, next_step, reminders,
};
pub use law::{Basis, Law};
pub use occurrence::{End, Evidence, Occurrence, OccurrenceState, Rules, Skip, StepFault};
pub use offer::{Offer, offered};
pub use period::{NoSuchPeriod, Period, PeriodKey};
pub use rhythm::{Rhythm, RhythmField, RhythmNow};
pub use schedule::{Last, Missed, Planned, Schedule};
pub use settle::{Place, Settled, Standing, settle};
pub use state::{CycleEnd, CycleState};
pub use step::{DutyDeed, DutyField, DutyStep};
pub use template::{Condition, EvidenceKind, OwnerRole, Scope, Template};
pub use why::Why;
pub use year::{Ahead, forecast, is_frequent, preview, year_ahead};
