use super::{End, Every};
use chrono::NaiveDate;

/// How an occurrence stands on a day. Computed, never stored (I14).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueStatus {
    Ended(End),
    /// Days past the due day, at least 1.
    Overdue(i64),
    /// Days left, 0 on the due day.
    DueSoon(i64),
    /// Days left.
    Scheduled(i64),
}

/// Days ahead from which something is due soon: a tenth of the interval, and at least a week.
pub fn soon_days(every: Every) -> i64 {
    (every.about_days() / 10).max(7)
}

impl DueStatus {
    /// How something open stands.
    pub fn of(every: Every, due_on: NaiveDate, today: NaiveDate) -> Self {
        match (due_on - today).num_days() {
            days @ ..=-1 => Self::Overdue(-days),
            days if days <= soon_days(every) => Self::DueSoon(days),
            days => Self::Scheduled(days),
        }
    }

    /// Every code, for the tests of the words.
    pub const CODES: [&'static str; 6] = ["completed", "skipped", "not-applicable", "overdue", "due-soon", "scheduled"];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ended(end) => end.code(),
            Self::Overdue(_) => "overdue",
            Self::DueSoon(_) => "due-soon",
            Self::Scheduled(_) => "scheduled",
        }
    }

    pub fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue(_))
    }
}

/// What has happened to an occurrence so far, so that its standing on a past day can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    pub made_on: NaiveDate,
    /// The due day when it was made.
    pub due_on: NaiveDate,
    /// Each move of the due day: when it was moved, and to where. In the order in which it happened.
    pub moved: Vec<(NaiveDate, NaiveDate)>,
    pub ended: Option<(NaiveDate, End)>,
}

impl History {
    /// The due day that held at the end of a day.
    pub fn due_on(&self, day: NaiveDate) -> NaiveDate {
        self.moved.iter().rev().find(|(moved_on, _)| *moved_on <= day).map_or(self.due_on, |&(_, due_on)| due_on)
    }

    /// How it stood at the end of a day; `None` before it was made.
    pub fn as_of(&self, every: Every, day: NaiveDate) -> Option<DueStatus> {
        if day < self.made_on {
            return None;
        }
        Some(match self.ended {
            Some((on, end)) if on <= day => DueStatus::Ended(end),
            _ => DueStatus::of(every, self.due_on(day), day),
        })
    }
}

#[cfg(test)]
mod tests;
