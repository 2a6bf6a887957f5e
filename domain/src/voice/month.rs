use crate::date::plus_months;
use chrono::{Datelike, NaiveDate};

/// A calendar month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.with_day(1).unwrap_or(day) }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    pub fn holds(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// Whether its last day has passed.
    pub fn is_over(self, today: NaiveDate) -> bool {
        self < Self::of(today)
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self::of(plus_months(self.first, 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_month_is_over_when_the_next_one_begins() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let month = Month::of(day("2028-02-10"));
        assert!(!month.is_over(day("2028-02-29")));
        assert!(month.is_over(day("2028-03-01")));
        assert_eq!(Month::of(day("2026-12-31")).next().first(), day("2027-01-01"));
    }

    proptest! {
        #[test]
        fn a_day_is_in_its_own_month_only(at in 0i32..20_000) {
            let day = NaiveDate::from_num_days_from_ce_opt(730_000 + at).unwrap();
            let month = Month::of(day);
            prop_assert!(month.holds(day) && !month.next().holds(day));
            prop_assert!(!month.is_over(day));
        }
    }
}
