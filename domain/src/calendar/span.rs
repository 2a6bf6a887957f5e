use super::{is_working_day, start_of_day};
use crate::{clock::local_day, date::plus_days};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

/// How long something may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// Elapsed hours: a clock that is put forward or back makes them neither fewer nor more.
    Hours(u32),
    /// Whole calendar days after the day on which the time begins (Act 150/1930, section 2). The last one is not moved when
    /// it is a holiday.
    Days(u32),
    /// Whole working days after the day on which the time begins, see [`is_working_day`].
    WorkingDays(u32),
}

/// When a time limit ends. What is done before `at` is in time; from `at` on it is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The first instant that is late. For a last day, the local midnight that ends it.
    pub at: DateTime<Utc>,
    /// A whole last day rather than a time of day.
    pub last_day: Option<NaiveDate>,
}

impl Span {
    /// When the span ends that begins at `from`, by the days of `zone`.
    ///
    /// No days at all, of either kind, end with the day of `from`. What would end after the last day of the calendar ends
    /// there.
    pub fn ends(self, from: DateTime<Utc>, zone: Tz) -> Deadline {
        let first_day = local_day(from, zone);
        match self {
            Self::Hours(hours) => {
                let at = from.checked_add_signed(TimeDelta::hours(hours.into())).unwrap_or(DateTime::<Utc>::MAX_UTC);
                Deadline { at, last_day: None }
            }
            Self::Days(days) => Deadline::end_of(plus_days(first_day, days.into()), zone),
            Self::WorkingDays(days) => Deadline::end_of(nth_working_day(first_day, days), zone),
        }
    }
}

impl Deadline {
    fn end_of(last_day: NaiveDate, zone: Tz) -> Self {
        Self { at: start_of_day(plus_days(last_day, 1), zone), last_day: Some(last_day) }
    }

    /// Whether the time is up: late from `at` on, so the midnight that ends the last day is late, the moment before is not.
    pub fn is_late(self, now: DateTime<Utc>) -> bool {
        now >= self.at
    }

    /// The time that is left; zero or less exactly when it is late.
    pub fn left(self, now: DateTime<Utc>) -> TimeDelta {
        self.at - now
    }
}

/// The `count`th working day after a day; the day itself when `count` is 0.
fn nth_working_day(after: NaiveDate, count: u32) -> NaiveDate {
    let count = usize::try_from(count).unwrap_or(usize::MAX);
    after.iter_days().skip(1).filter(|&day| is_working_day(day)).take(count).last().unwrap_or(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{America, Europe};
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn last_day(span: Span, from: &str) -> String {
        span.ends(at(from), Europe::Helsinki).last_day.unwrap().to_string()
    }

    fn end(span: Span, from: &str) -> String {
        span.ends(at(from), Europe::Helsinki).at.format("%FT%RZ").to_string()
    }

    #[test]
    fn hours_elapse_alike_through_both_clock_changes() {
        assert_eq!(end(Span::Hours(24), "2026-03-28T20:00:00Z"), "2026-03-29T20:00Z");
        assert_eq!(end(Span::Hours(24), "2026-10-24T20:00:00Z"), "2026-10-25T20:00Z");
        assert_eq!(Span::Hours(24).ends(at("2026-03-28T20:00:00Z"), Europe::Helsinki).last_day, None);
    }

    #[test]
    fn days_end_at_local_midnight_through_both_clock_changes() {
        // Finland is two hours ahead of UTC in winter and three in summer.
        assert_eq!(end(Span::Days(1), "2026-03-27T10:00:00Z"), "2026-03-28T22:00Z");
        assert_eq!(end(Span::Days(1), "2026-03-28T10:00:00Z"), "2026-03-29T21:00Z");
        assert_eq!(end(Span::Days(1), "2026-10-23T10:00:00Z"), "2026-10-24T21:00Z");
        assert_eq!(end(Span::Days(1), "2026-10-24T10:00:00Z"), "2026-10-25T22:00Z");
    }

    #[test]
    fn the_day_of_the_beginning_is_the_local_one() {
        assert_eq!(last_day(Span::Days(3), "2026-09-14T20:59:59Z"), "2026-09-17");
        assert_eq!(last_day(Span::Days(3), "2026-09-14T21:00:00Z"), "2026-09-18", "midnight in Finland");
        assert_eq!(last_day(Span::WorkingDays(1), "2026-09-14T21:00:00Z"), "2026-09-16");
    }

    #[test]
    fn working_days_of_a_friday_evening_begin_on_monday() {
        assert_eq!(last_day(Span::WorkingDays(1), "2026-09-11T18:30:00Z"), "2026-09-14");
        assert_eq!(last_day(Span::WorkingDays(5), "2026-09-11T18:30:00Z"), "2026-09-18");
        assert_eq!(last_day(Span::WorkingDays(6), "2026-09-11T18:30:00Z"), "2026-09-21");
        assert_eq!(last_day(Span::Days(1), "2026-09-11T18:30:00Z"), "2026-09-12", "calendar days go through Saturday");
        assert_eq!(end(Span::WorkingDays(1), "2026-09-11T18:30:00Z"), "2026-09-14T21:00Z");
    }

    #[test]
    fn working_days_step_over_easter() {
        assert_eq!(last_day(Span::WorkingDays(1), "2026-04-01T09:00:00Z"), "2026-04-02", "Maundy Thursday");
        assert_eq!(last_day(Span::WorkingDays(1), "2026-04-02T09:00:00Z"), "2026-04-07");
        assert_eq!(last_day(Span::WorkingDays(3), "2026-04-02T09:00:00Z"), "2026-04-09");
    }

    #[test]
    fn working_days_step_over_christmas_and_the_new_year() {
        assert_eq!(last_day(Span::WorkingDays(1), "2026-12-23T09:00:00Z"), "2026-12-28");
        assert_eq!(last_day(Span::WorkingDays(5), "2026-12-23T09:00:00Z"), "2027-01-04");
        assert_eq!(last_day(Span::WorkingDays(7), "2026-12-23T09:00:00Z"), "2027-01-07", "over Epiphany");
    }

    #[test]
    fn working_days_step_over_midsummer() {
        assert_eq!(last_day(Span::WorkingDays(1), "2026-06-18T09:00:00Z"), "2026-06-22");
        assert_eq!(last_day(Span::WorkingDays(2), "2026-06-17T09:00:00Z"), "2026-06-22");
    }

    #[test]
    fn no_days_end_with_the_day_of_the_beginning() {
        assert_eq!(last_day(Span::Days(0), "2026-09-12T09:00:00Z"), "2026-09-12");
        assert_eq!(last_day(Span::WorkingDays(0), "2026-09-12T09:00:00Z"), "2026-09-12");
        assert_eq!(end(Span::Hours(0), "2026-09-12T09:00:00Z"), "2026-09-12T09:00Z");
    }

    #[test]
    fn it_is_late_from_the_end_on_and_not_before() {
        for span in [Span::Hours(24), Span::Days(1), Span::WorkingDays(1)] {
            let deadline = span.ends(at("2026-09-14T09:00:00Z"), Europe::Helsinki);
            let moment = TimeDelta::milliseconds(1);
            assert!(!deadline.is_late(deadline.at - moment), "{span:?}");
            assert!(deadline.is_late(deadline.at), "{span:?}");
            assert_eq!(deadline.left(deadline.at - moment), moment);
            assert_eq!(deadline.left(deadline.at + TimeDelta::hours(2)), TimeDelta::hours(-2));
        }
    }

    #[test]
    fn a_day_ends_where_the_clock_skips_its_midnight() {
        let deadline = Span::Days(1).ends(at("2026-09-04T15:00:00Z"), America::Santiago);
        assert_eq!(deadline.last_day, Some("2026-09-05".parse().unwrap()));
        assert_eq!(deadline.at, at("2026-09-06T04:00:00Z"));
    }

    #[test]
    fn a_span_beyond_the_calendar_ends_with_it() {
        let from = at("2026-09-14T09:00:00Z");
        assert_eq!(Span::Days(u32::MAX).ends(from, Europe::Helsinki).last_day, Some(NaiveDate::MAX));
        assert_eq!(Span::Hours(u32::MAX).ends(from, Europe::Helsinki).at, DateTime::<Utc>::MAX_UTC);
    }

    prop_compose! {
        fn moments()(seconds in 1_577_836_800i64..2_500_000_000) -> DateTime<Utc> {
            DateTime::from_timestamp(seconds, 0).unwrap()
        }
    }

    fn spans(count: u32) -> [Span; 3] {
        [Span::Hours(count), Span::Days(count), Span::WorkingDays(count)]
    }

    proptest! {
        #[test]
        fn a_deadline_is_never_before_the_beginning(from in moments(), count in 0u32..400) {
            for span in spans(count) {
                prop_assert!(span.ends(from, Europe::Helsinki).at >= from, "{:?}", span);
            }
        }

        #[test]
        fn more_of_the_same_ends_later(from in moments(), count in 0u32..400) {
            for (fewer, more) in spans(count).into_iter().zip(spans(count + 1)) {
                prop_assert!(more.ends(from, Europe::Helsinki).at > fewer.ends(from, Europe::Helsinki).at, "{:?}", fewer);
            }
        }

        #[test]
        fn what_begins_later_never_ends_earlier(from in moments(), later in 0i64..1_000_000, count in 0u32..40) {
            for span in spans(count) {
                let other = span.ends(from + TimeDelta::seconds(later), Europe::Helsinki);
                prop_assert!(other.at >= span.ends(from, Europe::Helsinki).at, "{:?}", span);
            }
        }

        #[test]
        fn as_many_days_lie_after_the_beginning_as_were_given(from in moments(), count in 1u32..300) {
            let first = local_day(from, Europe::Helsinki);
            let days_to = |span: Span| {
                let last = span.ends(from, Europe::Helsinki).last_day.unwrap();
                first.iter_days().skip(1).take_while(|&day| day <= last).collect::<Vec<_>>()
            };
            prop_assert_eq!(days_to(Span::Days(count)).len(), count as usize);
            let days = days_to(Span::WorkingDays(count));
            prop_assert!(is_working_day(*days.last().unwrap()));
            prop_assert_eq!(days.iter().filter(|&&day| is_working_day(day)).count(), count as usize);
        }

        #[test]
        fn the_last_day_ends_at_the_deadline(from in moments(), count in 0u32..300) {
            for span in [Span::Days(count), Span::WorkingDays(count)] {
                let deadline = span.ends(from, Europe::Helsinki);
                let last = deadline.last_day.unwrap();
                prop_assert_eq!(local_day(deadline.at - TimeDelta::nanoseconds(1), Europe::Helsinki), last);
                prop_assert_eq!(local_day(deadline.at, Europe::Helsinki), last.succ_opt().unwrap());
            }
        }
    }
}
