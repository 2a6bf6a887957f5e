use super::{Every, PeriodKey};
use crate::review::Trigger;
use chrono::NaiveDate;

/// Why something is due on its day: a page makes one sentence of it, from the message under [`Why::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The one before was done on a day.
    Completed { on: NaiveDate, every: Every },
    /// The one before was left out; the time runs from its due day, or from the day when that was decided if it was later.
    Skipped { from: NaiveDate, every: Every },
    /// The cycle began on a day, and nothing has been done in it yet.
    Started { on: NaiveDate, every: Every },
    /// It is done right at the beginning.
    AtStart,
    /// Something happened on a day, and there is so much time after it.
    Event { on: NaiveDate, every: Every },
    /// Each ISO week has its day.
    Week { key: PeriodKey },
    /// A period of civil months ends, and after it there are so many days.
    Period { key: PeriodKey, last: NaiveDate, days: u8 },
    /// Something happened that brings it forward.
    BroughtForward { trigger: Trigger, on: NaiveDate },
    /// The cycle was paused and went on again on a day.
    Resumed { on: NaiveDate },
    /// The unit chose how often it comes; the time runs from a day as before.
    Chosen { from: NaiveDate, every: Every },
}

impl Why {
    /// Every key, for the tests of the words.
    pub const KEYS: [&'static str; 10] = [
        "cycle-why-completed",
        "cycle-why-skipped",
        "cycle-why-started",
        "cycle-why-at-start",
        "cycle-why-event",
        "cycle-why-week",
        "cycle-why-period",
        "cycle-why-brought-forward",
        "cycle-why-resumed",
        "cycle-why-chosen",
    ];

    /// The day from which the time runs, where it does: of the last time, or of the beginning.
    pub fn since(self) -> Option<NaiveDate> {
        match self {
            Self::Completed { on, .. }
            | Self::Started { on, .. }
            | Self::Skipped { from: on, .. }
            | Self::Chosen { from: on, .. } => Some(on),
            Self::AtStart
            | Self::Event { .. }
            | Self::Week { .. }
            | Self::Period { .. }
            | Self::BroughtForward { .. }
            | Self::Resumed { .. } => None,
        }
    }

    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        let [completed, skipped, started, at_start, event, week, period, brought_forward, resumed, chosen] = Self::KEYS;
        match self {
            Self::Completed { .. } => completed,
            Self::Skipped { .. } => skipped,
            Self::Started { .. } => started,
            Self::AtStart => at_start,
            Self::Event { .. } => event,
            Self::Week { .. } => week,
            Self::Period { .. } => period,
            Self::BroughtForward { .. } => brought_forward,
            Self::Resumed { .. } => resumed,
            Self::Chosen { .. } => chosen,
        }
    }
}
