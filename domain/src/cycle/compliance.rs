use super::End;
use crate::date::minus_months;
use chrono::NaiveDate;
use std::ops::Add;

/// A turn of a duty as far as its punctuality goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    pub due_on: NaiveDate,
    /// When it ended and how; `None` while it is open.
    pub ended: Option<(NaiveDate, End)>,
}

/// How punctually the duties of twelve months were done. Computed from what happened, never stored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Compliance {
    /// Done by its day.
    pub on_time: u64,
    /// Done after its day.
    pub late: u64,
    /// Its day has passed and it is still to be done.
    pub missing: u64,
    /// Left out with approval: neither done nor missed.
    pub skipped: u64,
    /// Decided not to concern the unit: neither done nor missed.
    pub not_applicable: u64,
}

impl Compliance {
    /// Those that were done, or whose day has passed.
    pub fn counted(&self) -> u64 {
        self.on_time + self.late + self.missing
    }

    fn of(turn: Turn, since: NaiveDate, today: NaiveDate) -> Self {
        let none = Self::default();
        match turn.ended {
            None if turn.due_on < today => Self { missing: 1, ..none },
            None => none,
            Some((on, _)) if on <= since && turn.due_on <= since => none,
            Some((on, End::Completed)) if on <= turn.due_on => Self { on_time: 1, ..none },
            Some((_, End::Completed)) => Self { late: 1, ..none },
            Some((_, End::Skipped)) => Self { skipped: 1, ..none },
            Some((_, End::NotApplicable)) => Self { not_applicable: 1, ..none },
        }
    }
}

impl Add for Compliance {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            on_time: self.on_time + other.on_time,
            late: self.late + other.late,
            missing: self.missing + other.missing,
            skipped: self.skipped + other.skipped,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }
}

/// The day after which the twelve months up to `today` begin.
pub fn year_since(today: NaiveDate) -> NaiveDate {
    minus_months(today, 12)
}

/// How punctual the twelve months up to `today` were. A turn belongs to them when its day, or the day it ended, is within them; what is
/// still missing belongs to them however old it is.
pub fn compliance(turns: impl IntoIterator<Item = Turn>, today: NaiveDate) -> Compliance {
    let since = year_since(today);
    turns.into_iter().map(|turn| Compliance::of(turn, since, today)).fold(Compliance::default(), Add::add)
}

#[cfg(test)]
mod tests;
