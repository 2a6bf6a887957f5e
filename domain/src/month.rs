//! Calendar months, and the four of them after which observations are published.

use crate::{
    calendar::start_of_day,
    date::{minus_months, plus_months},
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;

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

/// A third of a year, after which a unit publishes what it has observed (Act 741/2023, sections 26 and 27).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FourMonths {
    first: Month,
}

impl FourMonths {
    /// The one that a month belongs to.
    pub fn of(month: Month) -> Self {
        let since = (month.first.month0()) % 4;
        Self { first: Month::of(minus_months(month.first, since)) }
    }

    /// Its months, in order.
    pub fn months(self) -> [Month; 4] {
        let second = self.first.next();
        let third = second.next();
        [self.first, second, third, third.next()]
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        self.first.first
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        self.next().first().pred_opt().unwrap_or(NaiveDate::MAX)
    }

    pub fn is_over(self, today: NaiveDate) -> bool {
        self.last() < today
    }

    /// The instant at which it is over.
    pub fn end(self, zone: Tz) -> DateTime<Utc> {
        start_of_day(self.next().first(), zone)
    }

    #[must_use]
    pub fn next(self) -> Self {
        Self { first: Month::of(plus_months(self.first.first, 4)) }
    }

    #[must_use]
    pub fn before(self) -> Self {
        Self { first: Month::of(minus_months(self.first.first, 4)) }
    }

    /// Which third of its year it is: 1 to 3.
    pub fn part(self) -> u32 {
        self.first.first.month0() / 4 + 1
    }

    pub fn year(self) -> i32 {
        self.first.first.year()
    }

    /// As an address holds it: `2026-2` is from May to August.
    pub fn code(self) -> String {
        format!("{}-{}", self.year(), self.part())
    }

    /// `None` for what is no third of a year of this century.
    pub fn from_code(code: &str) -> Option<Self> {
        let (year, part) = code.split_once('-').filter(|(year, part)| year.len() == 4 && part.len() == 1)?;
        let part = part.parse::<u32>().ok().filter(|part| (1..=3).contains(part))?;
        Month::from_code(&format!("{year}-{:02}", part * 4 - 3)).map(Self::of)
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

    #[test]
    fn a_year_has_three_times_four_months() {
        let of = |code: &str| FourMonths::of(Month::from_code(code).unwrap());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(
            ["2026-01", "2026-04", "2026-05", "2026-12"].map(|code| of(code).code()),
            ["2026-1", "2026-1", "2026-2", "2026-3"]
        );
        let last = of("2026-12");
        assert_eq!((last.first(), last.last()), (day("2026-09-01"), day("2026-12-31")));
        assert_eq!(last.months().map(Month::code), ["2026-09", "2026-10", "2026-11", "2026-12"]);
        assert_eq!((last.next().code(), last.before().code()), ("2027-1".into(), "2026-2".into()));
        assert!(!last.is_over(day("2026-12-31")) && last.is_over(day("2027-01-01")));
        assert_eq!(last.end(chrono_tz::Europe::Helsinki).to_rfc3339(), "2026-12-31T22:00:00+00:00");
    }

    #[test]
    fn an_address_holds_four_months_and_nonsense_is_none() {
        assert_eq!(FourMonths::from_code("2026-2").unwrap().code(), "2026-2");
        for code in ["", "2026", "2026-0", "2026-4", "26-1", "2026-01", "x026-1"] {
            assert_eq!(FourMonths::from_code(code), None, "{code}");
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
