use super::*;
use crate::cycle::{PeriodKey, template};
use chrono::Weekday;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn shown(every: &str, anchor: AnchorKind, from: &str, count: usize) -> Vec<String> {
    preview(every.parse().unwrap(), anchor, day(from), count).iter().map(NaiveDate::to_string).collect()
}

fn year_of(code: &str, start: &str, last: Option<Last>, today: &str, to: &str) -> Vec<String> {
    let template = template(code).unwrap();
    let schedule = template.schedule(template.every, Weekday::Wed, day(start));
    forecast(&schedule, last.as_ref(), day(today), day(to)).iter().map(|planned| planned.due_on.to_string()).collect()
}

#[test]
fn a_preview_of_a_month_from_the_last_of_january_is_a_year_of_last_days() {
    let expected = [
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
        "2026-05-31",
        "2026-06-30",
        "2026-07-31",
        "2026-08-31",
        "2026-09-30",
        "2026-10-31",
        "2026-11-30",
        "2026-12-31",
        "2027-01-31",
    ];
    assert_eq!(shown("1m", AnchorKind::Rolling, "2026-01-31", 12), expected);
    assert_eq!(shown("1m", AnchorKind::Calendar, "2026-01-31", 12), expected);
}

#[test]
fn a_preview_of_the_calendar_has_its_periods() {
    assert_eq!(shown("4m", AnchorKind::Calendar, "2026-01-31", 3), ["2026-04-30", "2026-08-31", "2026-12-31"]);
    assert_eq!(shown("4m", AnchorKind::Rolling, "2026-01-31", 3), ["2026-05-31", "2026-09-30", "2027-01-31"]);
    assert_eq!(shown("1w", AnchorKind::Calendar, "2026-12-23", 3), ["2026-12-30", "2027-01-06", "2027-01-13"]);
    assert_eq!(shown("2w", AnchorKind::Calendar, "2026-12-23", 2), ["2027-01-06", "2027-01-20"]);
    assert_eq!(shown("1y", AnchorKind::Calendar, "2026-01-31", 2), ["2026-12-31", "2027-12-31"]);
    assert_eq!(shown("1m", AnchorKind::Event, "2026-01-31", 12), [""; 0]);
    assert_eq!(shown("1m", AnchorKind::Rolling, "2026-01-31", 0), [""; 0]);
}

#[test]
fn a_year_of_reports_has_three() {
    assert_eq!(
        year_of("publish-4m", "2026-01-01", None, "2026-01-01", "2027-01-31"),
        ["2026-05-31", "2026-10-01", "2027-01-31"]
    );
}

#[test]
fn what_is_overdue_is_supposed_to_be_done_today() {
    let open = Last { key: PeriodKey::Day(day("2026-05-31")), due_on: day("2026-05-31"), ended: None };
    assert_eq!(
        year_of("viol-drill", "2025-11-30", Some(open), "2026-09-16", "2027-12-31"),
        ["2027-03-16", "2027-09-16"]
    );
}

#[test]
fn a_first_day_that_went_by_is_supposed_to_be_done_today() {
    assert_eq!(
        year_of("risk-year", "2024-01-10", None, "2026-09-16", "2028-12-31"),
        ["2025-01-10", "2027-09-16", "2028-09-16"]
    );
}

#[test]
fn a_forecast_of_what_rests_or_hangs_on_events_is_empty() {
    assert_eq!(year_of("induct", "2026-01-01", None, "2026-01-01", "2027-01-01"), [""; 0]);
    let template = template("meet-week").unwrap();
    let resting = Schedule { paused: true, ..template.schedule(template.every, Weekday::Wed, day("2026-01-01")) };
    assert!(forecast(&resting, None, day("2026-01-01"), day("2027-01-01")).is_empty());
}

proptest! {
    #[test]
    fn a_preview_rises_and_has_the_days_asked_for(n in 0i32..3000, count in 0usize..60, months in 1u32..=24, calendar: bool) {
        let from = NaiveDate::from_num_days_from_ce_opt(738_886 + n).unwrap();
        let every = Every::new(months, crate::cycle::EveryUnit::Month).unwrap();
        let anchor = if calendar { AnchorKind::Calendar } else { AnchorKind::Rolling };
        let days = preview(every, anchor, from, count);
        prop_assert_eq!(days.len(), count);
        prop_assert!(days.first().is_none_or(|first| *first > from));
        prop_assert!(days.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_forecast_is_what_the_cycle_then_makes(n in 0u64..900, code in prop::sample::select(vec!["risk-year", "round-month", "meet-week", "publish-4m"])) {
        use crate::cycle::{Looked, generate};
        let template = template(code).unwrap();
        let start = crate::date::plus_days(day("2024-01-01"), n);
        let schedule = template.schedule(template.every, Weekday::Fri, start);
        let told = forecast(&schedule, None, start, crate::date::plus_days(start, 800));
        let mut last = None;
        let mut today = start;
        for planned in told {
            let made = generate(&schedule, last.as_ref(), today, Looked::default()).unwrap();
            prop_assert_eq!(made, vec![planned]);
            today = planned.due_on;
            last = Some(planned.as_last(Some((today, End::Completed))));
        }
    }
}

#[test]
fn a_year_ahead_has_what_is_open_and_then_the_forecast_each_period_once() {
    let template = template("round-month").unwrap();
    let schedule = template.schedule(template.every, Weekday::Wed, day("2026-08-01"));
    let key = PeriodKey::Day(day("2026-09-01"));
    let last = Last { key, due_on: day("2026-09-01"), ended: None };
    let ahead = year_ahead(&schedule, [(key, day("2026-09-01"))], Some(&last), day("2026-09-16"));
    assert_eq!(ahead[0], Ahead { key, due_on: day("2026-09-01"), forecast: false }, "overdue, and open");
    assert!(ahead[1..].iter().all(|turn| turn.forecast));
    assert_eq!(ahead[1].due_on, day("2026-10-16"), "what is overdue is supposed to be done today");
    assert_eq!(ahead.last().unwrap().due_on, day("2027-09-16"), "the same day of next year belongs to it");
    let mut keys: Vec<_> = ahead.iter().map(|turn| turn.key).collect();
    keys.dedup();
    assert_eq!(keys.len(), ahead.len());
}

#[test]
fn a_fortnight_is_often_and_a_month_is_not() {
    for (every, often) in [("7d", true), ("1w", true), ("14d", true), ("2w", true), ("15d", false), ("1m", false)] {
        assert_eq!(is_frequent(every.parse().unwrap()), often, "{every}");
    }
}
