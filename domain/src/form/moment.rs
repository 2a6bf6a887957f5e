//! Moments as people write them: a day in three boxes and a time in a fourth.

use super::{Field, Fields, Problem, Reader};
use crate::{
    calendar::{local_moment, parse_time, start_of_day},
    clock::local_day,
    date::{DateProblem, minus_months},
    hazard::codes,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

/// How far ahead of the server's clock a moment may be written: clocks differ a little (I34).
const AHEAD: TimeDelta = TimeDelta::minutes(5);
/// How far back a moment may be, in months; an older year is a slip of the hand.
const BACK: u32 = 120;

codes! {
    /// What is missing or wrong in the time of a moment.
    TimeProblem {
        Missing = "time-missing",
        Unreadable = "time-unreadable",
        /// The clock was moved forward over it that night.
        Skipped = "time-skipped",
        /// It has not happened yet (I34).
        Ahead = "time-ahead",
    }
}

impl Fields {
    /// Adds the four boxes of a moment, as the clock of `zone` showed it. Seconds are left out.
    #[must_use]
    pub fn with_moment(self, name: &str, at: Option<DateTime<Utc>>, zone: Tz) -> Self {
        match at.map(|at| at.with_timezone(&zone)) {
            Some(at) => self
                .with_date(name, Some(at.date_naive()))
                .with(&format!("{name}-time"), at.format("%H:%M").to_string()),
            None => self,
        }
    }
}

impl<F: Field> Reader<'_, F> {
    /// A moment of four boxes that must be there, within the last ten years and at most five minutes ahead of `now`.
    ///
    /// The boxes are read by the clock of `zone`. `None` when a problem was found.
    pub fn moment(&mut self, field: F, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let at = self.optional_moment(field, now, zone);
        if at.is_none() && !self.has_problem(field) {
            self.fail(field, Problem::Empty);
        }
        at
    }

    /// The same, or nothing written.
    pub fn optional_moment(&mut self, field: F, now: DateTime<Utc>, zone: Tz) -> Option<DateTime<Utc>> {
        let today = local_day(now, zone);
        let last = local_day(now.checked_add_signed(AHEAD).unwrap_or(now), zone);
        let day = self.optional_date(field, today, minus_months(today, BACK), last);
        if self.has_problem(field) {
            return None;
        }
        let time = self.fields.one(&format!("{}-time", field.name())).trim();
        let problem = match (day, time) {
            (None, "") => return None,
            (None, _) => Problem::Date(DateProblem::MissingDay),
            (Some(day), time) => match happened(day, time, now, zone) {
                Ok(at) => return Some(at),
                Err(problem) => Problem::Time(problem),
            },
        };
        self.fail(field, problem);
        None
    }
}

impl<F: Field> Reader<'_, F> {
    /// The same, but the time may stay empty when only the day is known: gives the moment, or the start of the day, and whether the time
    /// was told.
    pub fn moment_or_day(&mut self, field: F, now: DateTime<Utc>, zone: Tz) -> Option<(DateTime<Utc>, bool)> {
        if !self.fields.one(&format!("{}-time", field.name())).trim().is_empty() {
            return self.moment(field, now, zone).map(|at| (at, true));
        }
        let today = local_day(now, zone);
        let day = self.date(field, today, minus_months(today, BACK), today)?;
        Some((start_of_day(day, zone), false))
    }
}

fn happened(day: NaiveDate, time: &str, now: DateTime<Utc>, zone: Tz) -> Result<DateTime<Utc>, TimeProblem> {
    if time.is_empty() {
        return Err(TimeProblem::Missing);
    }
    let time = parse_time(time).ok_or(TimeProblem::Unreadable)?;
    let at = local_moment(day, time, zone).map_err(|_| TimeProblem::Skipped)?;
    if at.signed_duration_since(now) > AHEAD { Err(TimeProblem::Ahead) } else { Ok(at) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields;
    use chrono_tz::Europe::Helsinki;
    use proptest::prelude::*;

    fields! { Box = "box" { At = "at" } }

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn typed(date: &str, time: &str) -> Fields {
        Fields::default().with("at-day", date).with("at-time", time)
    }

    /// Noon of 16 September 2026 by the clock of Helsinki.
    fn read(fields: &Fields) -> Result<Option<DateTime<Utc>>, Problem> {
        let mut form = Reader::new(fields);
        let at = form.optional_moment(Box::At, utc("2026-09-16T09:00:00Z"), Helsinki);
        form.finish(Some(at)).map_err(|errors| errors.get(Box::At).unwrap().clone())
    }

    #[test]
    fn a_time_is_read_by_the_clock_of_the_zone_in_summer_and_in_winter() {
        assert_eq!(read(&typed("15.9.2026", "14:30")), Ok(Some(utc("2026-09-15T11:30:00Z"))));
        assert_eq!(read(&typed("15.1.2026", "14.30")), Ok(Some(utc("2026-01-15T12:30:00Z"))));
    }

    #[test]
    fn nothing_written_is_no_moment_and_half_of_one_is_a_problem() {
        assert_eq!(read(&typed("", " ")), Ok(None));
        assert_eq!(read(&typed("15.9.2026", "")), Err(Problem::Time(TimeProblem::Missing)));
        assert_eq!(read(&typed("", "14:30")), Err(Problem::Date(DateProblem::MissingDay)));
        assert_eq!(read(&typed("15.9.2026", "half past two")), Err(Problem::Time(TimeProblem::Unreadable)));
        assert_eq!(read(&typed("15.9.2026", "25:00")), Err(Problem::Time(TimeProblem::Unreadable)));
        let fields = Fields::default().with("at-day", "31").with("at-month", "2").with("at-year", "2026");
        assert_eq!(read(&fields.with("at-time", "x")), Err(Problem::Date(DateProblem::Unreadable)));
    }

    #[test]
    fn a_moment_that_must_be_there_is_asked_for() {
        let fields = Fields::default();
        let mut form = Reader::new(&fields);
        assert_eq!(form.moment(Box::At, utc("2026-09-16T09:00:00Z"), Helsinki), None);
        assert_eq!(form.finish(Some(())).unwrap_err().get(Box::At), Some(&Problem::Empty));
    }

    #[test]
    fn the_hour_that_the_spring_night_lacks_is_told() {
        assert_eq!(read(&typed("29.3.2026", "03:30")), Err(Problem::Time(TimeProblem::Skipped)));
        assert!(read(&typed("29.3.2026", "04:00")).is_ok());
    }

    #[test]
    fn a_moment_may_be_five_minutes_ahead_and_no_more() {
        assert!(read(&typed("16.9.2026", "12:05")).is_ok());
        assert_eq!(read(&typed("16.9.2026", "12:06")), Err(Problem::Time(TimeProblem::Ahead)));
        assert!(matches!(read(&typed("17.9.2026", "00:01")), Err(Problem::TooLate { .. })));
        assert!(matches!(read(&typed("16.9.0206", "00:01")), Err(Problem::TooEarly { .. })));
    }

    #[test]
    fn five_minutes_ahead_may_be_the_next_day() {
        let fields = typed("17.9.2026", "00:01");
        let mut form = Reader::new(&fields);
        let now = utc("2026-09-16T20:58:00Z");
        assert_eq!(form.optional_moment(Box::At, now, Helsinki), Some(utc("2026-09-16T21:01:00Z")));
    }

    proptest! {
        #[test]
        fn a_filled_moment_reads_back_to_the_same_minute(minutes in 0i64..5_000_000) {
            let at = utc("2026-09-16T09:00:00Z") - TimeDelta::minutes(minutes);
            let local = at.with_timezone(&Helsinki).naive_local();
            let back = read(&Fields::default().with_moment("at", Some(at), Helsinki)).unwrap().unwrap();
            // Of the two equal hours of the autumn night the boxes mean the first.
            prop_assert_eq!(back.with_timezone(&Helsinki).naive_local(), local);
            prop_assert!(back == at || at - back == TimeDelta::hours(1));
        }
    }
}
