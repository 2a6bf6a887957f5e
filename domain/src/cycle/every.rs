use crate::{
    date::{plus_days, plus_months},
    hazard::codes,
};
use chrono::{Datelike, NaiveDate};
use std::{cmp::Ordering, fmt, str::FromStr};

codes! {
    /// What an interval counts. The code is the letter that it is written with.
    EveryUnit {
        Day = "d",
        Week = "w",
        Month = "m",
        Year = "y",
    }
}

impl EveryUnit {
    /// The most of it that an interval may have: about ten years, so that a slip of the hand is not taken for a plan.
    pub fn most(self) -> u32 {
        match self {
            Self::Day => 3660,
            Self::Week => 520,
            Self::Month => 120,
            Self::Year => 10,
        }
    }
}

/// How long it is from one due day to the next: a whole number of days, weeks, months or years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Every {
    count: u32,
    unit: EveryUnit,
}

/// Why a written interval is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EveryProblem {
    #[error("an interval is missing")]
    Empty,
    #[error("an interval ends in d, w, m or y")]
    UnknownUnit,
    #[error("an interval begins with a whole number")]
    NoNumber,
    #[error("an interval is from 1 to {most}{}", .unit.code())]
    OutOfBounds { unit: EveryUnit, most: u32 },
}

impl Every {
    /// Once a year.
    pub const YEAR: Self = Self::of(12, EveryUnit::Month);

    /// An interval of `count` units.
    ///
    /// # Errors
    /// [`EveryProblem::OutOfBounds`] for none at all, and for more than about ten years.
    pub fn new(count: u32, unit: EveryUnit) -> Result<Self, EveryProblem> {
        let most = unit.most();
        (1..=most).contains(&count).then_some(Self { count, unit }).ok_or(EveryProblem::OutOfBounds { unit, most })
    }

    /// For the tables of the program, whose bounds a test looks at.
    pub(super) const fn of(count: u32, unit: EveryUnit) -> Self {
        Self { count, unit }
    }

    pub fn count(self) -> u32 {
        self.count
    }

    pub fn unit(self) -> EveryUnit {
        self.unit
    }

    /// The day `n` intervals after `start`, counted from `start` itself: a day that a month lacks becomes its last day,
    /// and the months after it have the day of `start` again.
    pub fn nth(self, start: NaiveDate, n: u32) -> NaiveDate {
        let count = u64::from(self.count) * u64::from(n);
        let months =
            |each: u64| u32::try_from(count * each).map_or(NaiveDate::MAX, |months| plus_months(start, months));
        match self.unit {
            EveryUnit::Day => plus_days(start, count),
            EveryUnit::Week => plus_days(start, count * 7),
            EveryUnit::Month => months(1),
            EveryUnit::Year => months(12),
        }
    }

    /// One interval after `from`.
    pub fn after(self, from: NaiveDate) -> NaiveDate {
        self.nth(from, 1)
    }

    /// One interval after `from`, back on the day of the month on which the cycle began, if `from` is the last day of a
    /// month that lacks that day.
    pub fn after_keeping(self, from: NaiveDate, anchor_day: u32) -> NaiveDate {
        let due = self.after(from);
        let ends_month = plus_days(from, 1).day() == 1;
        if self.months().is_none() || !ends_month {
            return due;
        }
        (due.day()..=anchor_day).rev().find_map(|day| due.with_day(day)).unwrap_or(due)
    }

    /// The interval in months, if it is counted in months or years.
    pub fn months(self) -> Option<u32> {
        match self.unit {
            EveryUnit::Month => Some(self.count),
            EveryUnit::Year => Some(self.count * 12),
            EveryUnit::Day | EveryUnit::Week => None,
        }
    }

    /// About how many days it is: exact for days and weeks, a twelfth of 365 for a month.
    pub fn about_days(self) -> i64 {
        match self.unit {
            EveryUnit::Day => self.count.into(),
            EveryUnit::Week => i64::from(self.count) * 7,
            EveryUnit::Month => i64::from(self.count) * 365 / 12,
            EveryUnit::Year => i64::from(self.count) * 365,
        }
    }

    /// The fewest and the most days that it is, whatever day it begins on.
    pub fn days(self) -> (i64, i64) {
        let Some(months) = self.months() else { return (self.about_days(), self.about_days()) };
        // From 2088 to 2105 every case is met: each place in the four years, and the leap day that 2100 lacks.
        let firsts =
            (2088..=2104).flat_map(|year| (1..=12).filter_map(move |month| NaiveDate::from_ymd_opt(year, month, 1)));
        firsts
            .map(|first| (plus_months(first, months) - first).num_days())
            .fold((i64::MAX, 0), |(fewest, most), days| (fewest.min(days), most.max(days)))
    }

    /// Which of two intervals is longer; `None` where it depends on the day on which they begin, as with 30 days and a month.
    pub fn compare(self, other: Self) -> Option<Ordering> {
        if let (Some(mine), Some(theirs)) = (self.months(), other.months()) {
            return Some(mine.cmp(&theirs));
        }
        let ((my_fewest, my_most), (fewest, most)) = (self.days(), other.days());
        match () {
            () if my_most < fewest => Some(Ordering::Less),
            () if my_fewest > most => Some(Ordering::Greater),
            () if my_fewest == my_most && (my_fewest, my_most) == (fewest, most) => Some(Ordering::Equal),
            () => None,
        }
    }

    /// Whether it is never longer than `other`, whatever day it begins on.
    pub fn is_within(self, other: Self) -> bool {
        match (self.months(), other.months()) {
            (Some(mine), Some(theirs)) => mine <= theirs,
            _ => self.days().1 <= other.days().0,
        }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.count, self.unit.code())
    }
}

impl FromStr for Every {
    type Err = EveryProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let letter = text.char_indices().next_back().ok_or(EveryProblem::Empty)?;
        let (number, unit) = text.split_at(letter.0);
        let unit = EveryUnit::from_code(unit).ok_or(EveryProblem::UnknownUnit)?;
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(EveryProblem::NoNumber);
        }
        let out = EveryProblem::OutOfBounds { unit, most: unit.most() };
        Self::new(number.parse().map_err(|_| out)?, unit)
    }
}

#[cfg(test)]
mod tests;
