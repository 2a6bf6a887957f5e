//! Dates as people write them, and how far a due date is. "Overdue" is computed, never stored (I14).

use chrono::{Datelike, Days, Months, NaiveDate};

/// What is missing or wrong in a written date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    MissingDay,
    MissingMonth,
    MissingYear,
    Unreadable,
}

/// Reads a date of three boxes. A whole date written into the first box is taken too.
///
/// Returns `None` when all boxes are empty. A year of two digits is of this century.
///
/// # Errors
/// The first missing part, or that no such day exists.
pub fn parse_date(day: &str, month: &str, year: &str, today: NaiveDate) -> Result<Option<NaiveDate>, DateProblem> {
    let (day, month, year) = (day.trim(), month.trim(), year.trim());
    if month.is_empty() && year.is_empty() && !day.is_empty() {
        return whole_date(day, today).map(Some);
    }
    match (day.is_empty(), month.is_empty(), year.is_empty()) {
        (true, true, true) => Ok(None),
        (true, ..) => Err(DateProblem::MissingDay),
        (_, true, _) => Err(DateProblem::MissingMonth),
        (.., true) => Err(DateProblem::MissingYear),
        _ => from_parts(day, month, year).map(Some),
    }
}

fn whole_date(text: &str, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
    if let Ok(date) = text.parse::<NaiveDate>() {
        return Ok(date);
    }
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|p| !p.is_empty()).collect();
    match parts.as_slice() {
        [day, month, year] => from_parts(day, month, year),
        [day, month] => from_parts(day, month, &today.year().to_string()),
        [_] => Err(DateProblem::MissingMonth),
        _ => Err(DateProblem::Unreadable),
    }
}

fn from_parts(day: &str, month: &str, year: &str) -> Result<NaiveDate, DateProblem> {
    let number = |text: &str| text.parse::<u32>().map_err(|_| DateProblem::Unreadable);
    let year = match (number(year)?, year.len()) {
        (year, 2) => 2000 + year,
        (year, 4) => year,
        _ => return Err(DateProblem::Unreadable),
    };
    let year = i32::try_from(year).map_err(|_| DateProblem::Unreadable)?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?).ok_or(DateProblem::Unreadable)
}

/// `date` and `days` more.
pub fn plus_days(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
}

/// `date` and `days` less.
pub fn minus_days(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN)
}

/// `date` and `months` more; a day that the month lacks becomes its last day.
pub fn plus_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// `date` and `months` less; a day that the month lacks becomes its last day.
pub fn minus_months(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// How a due date stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// Days past the due date, at least 1. Something due today is not overdue.
    Overdue(i64),
    Today,
    /// Within seven days.
    Soon(i64),
    Later(i64),
}

impl Due {
    pub fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        match (due_on - today).num_days() {
            days @ ..=-1 => Self::Overdue(-days),
            0 => Self::Today,
            days @ 1..=7 => Self::Soon(days),
            days => Self::Later(days),
        }
    }

    pub fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_read_in_any_sane_form() {
        let today = day("2026-09-16");
        for (d, m, y) in [
            ("3", "4", "2026"),
            ("03", "04", "26"),
            ("3.4.2026", "", ""),
            ("3 4 26", "", ""),
            ("3.4.", "", ""),
            ("2026-04-03", "", ""),
        ] {
            assert_eq!(parse_date(d, m, y, today), Ok(Some(day("2026-04-03"))), "{d} {m} {y}");
        }
    }

    #[test]
    fn a_missing_part_is_named() {
        let today = day("2026-09-16");
        assert_eq!(parse_date("", "", "", today), Ok(None));
        assert_eq!(parse_date("", "4", "2026", today), Err(DateProblem::MissingDay));
        assert_eq!(parse_date("3", "", "2026", today), Err(DateProblem::MissingMonth));
        assert_eq!(parse_date("3", "4", "", today), Err(DateProblem::MissingYear));
        assert_eq!(parse_date("31", "2", "2026", today), Err(DateProblem::Unreadable));
        assert_eq!(parse_date("x", "2", "2026", today), Err(DateProblem::Unreadable));
    }

    #[test]
    fn something_due_today_is_not_overdue() {
        let today = day("2026-09-16");
        assert_eq!(Due::of(today, today), Due::Today);
        assert_eq!(Due::of(day("2026-09-15"), today), Due::Overdue(1));
        assert_eq!(Due::of(day("2026-09-23"), today), Due::Soon(7));
        assert_eq!(Due::of(day("2026-09-24"), today), Due::Later(8));
    }

    proptest! {
        #[test]
        fn overdue_is_exactly_a_due_date_in_the_past(due in 0i32..20_000, now in 0i32..20_000) {
            let at = |n| NaiveDate::from_num_days_from_ce_opt(730_000 + n).unwrap();
            prop_assert_eq!(Due::of(at(due), at(now)).is_overdue(), due < now);
        }

        #[test]
        fn reading_never_panics(a in "\\PC{0,12}", b in "\\PC{0,4}", c in "\\PC{0,6}") {
            let _ = parse_date(&a, &b, &c, day("2026-09-16"));
        }
    }
}
