use crate::date::{minus_months, plus_months};
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

    /// The month before it.
    #[must_use]
    pub fn before(self) -> Self {
        Self::of(minus_months(self.first, 1))
    }

    /// As an address holds it: `2026-08`.
    pub fn code(self) -> String {
        self.first.format("%Y-%m").to_string()
    }

    /// `None` for what is no month of this century.
    pub fn from_code(code: &str) -> Option<Self> {
        let (year, month) = code.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2)?;
        let first = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)?;
        (2000..2100).contains(&first.year()).then_some(Self { first })
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

    #[test]
    fn an_address_holds_a_month_and_nonsense_is_none() {
        let month = Month::from_code("2026-08").unwrap();
        assert_eq!((month.code().as_str(), month.before().next()), ("2026-08", month));
        for code in ["", "2026", "2026-13", "26-08", "2026-8", "-999-01", "x026-08"] {
            assert_eq!(Month::from_code(code), None, "{code}");
        }
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
