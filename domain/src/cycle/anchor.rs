use super::{Every, EveryUnit, Period, PeriodKey};
use crate::{
    date::{plus_days, plus_months},
    hazard::codes,
};
use chrono::{Datelike, NaiveDate, Weekday};

codes! {
    /// What the due days of a cycle hang on.
    AnchorKind {
        /// On the day when the one before was done.
        Rolling = "rolling",
        /// On the calendar, whatever was done when.
        Calendar = "calendar",
        /// On nothing but what happens.
        Event = "event",
    }
}

codes! {
    /// Periods of whole civil months, counted from January.
    MonthsLength {
        One = "1",
        Two = "2",
        Three = "3",
        Four = "4",
        Six = "6",
        Twelve = "12",
    }
}

impl MonthsLength {
    /// How many months a period has.
    pub fn months(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
            Self::Six => 6,
            Self::Twelve => 12,
        }
    }

    /// How many periods a year has.
    pub fn in_year(self) -> u32 {
        12 / self.months()
    }

    fn of(months: u32) -> Option<Self> {
        Self::ALL.iter().copied().find(|length| length.months() == months)
    }
}

/// The fixed periods of a calendar cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Periods {
    /// ISO weeks, due on a day of the week.
    Weeks { on: Weekday },
    /// Civil months, due so many days after the last day of the period.
    Months { length: MonthsLength, due_after: u8 },
}

impl Periods {
    /// The periods of a length, if the calendar has them: a week, due on `on`, or a part of the year in whole months, due
    /// `due_after` days after its end.
    pub fn of(every: Every, on: Weekday, due_after: u8) -> Option<Self> {
        match (every.months(), every.about_days()) {
            (Some(months), _) => MonthsLength::of(months).map(|length| Self::Months { length, due_after }),
            (None, 7) => Some(Self::Weeks { on }),
            (None, _) => None,
        }
    }

    /// How long a period is.
    pub fn every(self) -> Every {
        match self {
            Self::Weeks { .. } => Every::of(1, EveryUnit::Week),
            Self::Months { length: MonthsLength::Twelve, .. } => Every::of(1, EveryUnit::Year),
            Self::Months { length, .. } => Every::of(length.months(), EveryUnit::Month),
        }
    }

    /// The period in which a day is.
    pub fn at(self, day: NaiveDate) -> Period {
        match self {
            Self::Weeks { on } => {
                let week = day.week(Weekday::Mon);
                let first = week.checked_first_day().unwrap_or(day);
                let due_on = plus_days(first, on.num_days_from_monday().into());
                let key = PeriodKey::Week { year: day.iso_week().year(), week: day.iso_week().week() };
                Period { key, first, last: plus_days(first, 6), due_on }
            }
            Self::Months { length, due_after } => {
                let part = day.month0() / length.months();
                let first = NaiveDate::from_ymd_opt(day.year(), part * length.months() + 1, 1).unwrap_or(day);
                let last = plus_months(first, length.months()).pred_opt().unwrap_or(NaiveDate::MAX);
                let key = PeriodKey::Months { year: day.year(), part: part + 1, length };
                Period { key, first, last, due_on: plus_days(last, due_after.into()) }
            }
        }
    }

    /// The period after one of these.
    pub fn after(self, period: Period) -> Period {
        self.at(plus_days(period.last, 1))
    }

    /// The first period of a cycle that begins on a day: the one in which the day is, unless it was due before.
    pub fn first(self, start: NaiveDate) -> Period {
        let period = self.at(start);
        if period.due_on < start { self.after(period) } else { period }
    }
}

/// What the due days of a cycle hang on, with the periods of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Rolling,
    Calendar(Periods),
    Event,
}

impl Anchor {
    /// The same without the periods.
    pub fn kind(self) -> AnchorKind {
        match self {
            Self::Rolling => AnchorKind::Rolling,
            Self::Calendar(_) => AnchorKind::Calendar,
            Self::Event => AnchorKind::Event,
        }
    }
}

#[cfg(test)]
mod tests;
