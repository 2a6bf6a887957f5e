use super::{MonthsLength, Periods};
use chrono::{NaiveDate, Weekday};
use std::{fmt, str::FromStr};

/// Which turn of a cycle something is: a cycle has one occurrence for each (I15).
///
/// Written `2026-W53`, `2026-05`, `2026-2/3` (the second of three) or, for a whole year, `2026`. A rolling cycle has no
/// periods: its key is the day on which the occurrence was due when it was made (or the day after the former key, where that
/// would not be later), and stays when the day is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKey {
    /// An ISO week; its year is that of its Thursday.
    Week { year: i32, week: u32 },
    /// A part of a year, from 1.
    Months { year: i32, part: u32, length: MonthsLength },
    /// A due day.
    Day(NaiveDate),
}

/// One of the fixed periods of a calendar cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub key: PeriodKey,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub due_on: NaiveDate,
}

/// A text is no key of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such period")]
pub struct NoSuchPeriod;

impl PeriodKey {
    /// The first and the last day; a due day is both.
    pub fn days(self) -> (NaiveDate, NaiveDate) {
        let around = |periods: Periods, day: Option<NaiveDate>| {
            day.map_or((NaiveDate::MAX, NaiveDate::MAX), |day| {
                let period = periods.at(day);
                (period.first, period.last)
            })
        };
        match self {
            Self::Week { year, week } => {
                around(Periods::Weeks { on: Weekday::Mon }, NaiveDate::from_isoywd_opt(year, week, Weekday::Mon))
            }
            Self::Months { year, part, length } => around(
                Periods::Months { length, due_after: 0 },
                NaiveDate::from_ymd_opt(year, part.saturating_sub(1).saturating_mul(length.months()) + 1, 1),
            ),
            Self::Day(day) => (day, day),
        }
    }
}

impl fmt::Display for PeriodKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Week { year, week } => write!(f, "{year}-W{week:02}"),
            Self::Months { year, part, length: MonthsLength::One } => write!(f, "{year}-{part:02}"),
            Self::Months { year, length: MonthsLength::Twelve, .. } => write!(f, "{year}"),
            Self::Months { year, part, length } => write!(f, "{year}-{part}/{}", length.in_year()),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl FromStr for PeriodKey {
    type Err = NoSuchPeriod;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text).filter(|key| key.to_string() == text).ok_or(NoSuchPeriod)
    }
}

/// Reads a key; a part or a week that the year lacks is none.
fn read(text: &str) -> Option<PeriodKey> {
    if let Ok(day) = text.parse() {
        return Some(PeriodKey::Day(day));
    }
    let Some((year, rest)) = text.split_once('-') else {
        return Some(PeriodKey::Months { year: text.parse().ok()?, part: 1, length: MonthsLength::Twelve });
    };
    let year = year.parse().ok()?;
    if let Some(week) = rest.strip_prefix('W') {
        let week = week.parse().ok()?;
        return NaiveDate::from_isoywd_opt(year, week, Weekday::Mon).map(|_| PeriodKey::Week { year, week });
    }
    let (part, length) = match rest.split_once('/') {
        Some((part, parts)) => {
            let parts: u32 = parts.parse().ok()?;
            (part, MonthsLength::ALL.iter().copied().find(|length| length.in_year() == parts)?)
        }
        None => (rest, MonthsLength::One),
    };
    let part = part.parse().ok().filter(|part| (1..=length.in_year()).contains(part))?;
    Some(PeriodKey::Months { year, part, length })
}
