use super::*;
use crate::{
    cycle::{End, PeriodKey, Why, template},
    date::plus_days,
};
use chrono::Weekday;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn cycle(code: &str, start: &str) -> Schedule {
    let template = template(code).unwrap();
    template.schedule(template.every, Weekday::Wed, day(start))
}

fn made(schedule: &Schedule, last: Option<Last>, today: &str) -> Vec<String> {
    let rows = generate(schedule, last.as_ref(), day(today), Looked::default()).unwrap();
    rows.iter().map(|row| format!("{} {}", row.key, row.due_on)).collect()
}

fn last(key: &str, due_on: &str, ended: Option<(&str, End)>) -> Option<Last> {
    let ended = ended.map(|(on, end)| (day(on), end));
    Some(Last { key: key.parse().unwrap(), due_on: day(due_on), ended })
}

fn done(key: &str, due_on: &str, on: &str) -> Option<Last> {
    last(key, due_on, Some((on, End::Completed)))
}

#[test]
fn a_rolling_cycle_counts_from_what_was_done() {
    let year = cycle("risk-year", "2025-05-31");
    assert_eq!(made(&year, None, "2026-01-01"), ["2026-05-31 2026-05-31"]);
    assert_eq!(made(&year, last("2026-05-31", "2026-05-31", None), "2026-09-01"), [""; 0], "the open one is enough");
    let rows =
        generate(&year, done("2026-05-31", "2026-05-31", "2026-05-31").as_ref(), day("2026-06-01"), Looked::default());
    let why = Why::Completed { on: day("2026-05-31"), every: year.every };
    assert_eq!(rows, Ok(vec![Planned { key: PeriodKey::Day(day("2027-05-31")), due_on: day("2027-05-31"), why }]));
    assert_eq!(made(&year, done("2026-05-31", "2026-05-31", "2026-06-20"), "2026-06-20"), ["2027-06-20 2027-06-20"]);
}

#[test]
fn a_cycle_from_the_last_day_of_january_does_not_drift() {
    let month = cycle("round-month", "2026-01-31");
    let mut row = generate(&month, None, day("2026-01-31"), Looked::default()).unwrap();
    let mut days = Vec::new();
    for _ in 0..5 {
        let planned = row[0];
        days.push(planned.due_on.to_string());
        let ended = planned.as_last(Some((planned.due_on, End::Completed)));
        row = generate(&month, Some(&ended), planned.due_on, Looked::default()).unwrap();
    }
    assert_eq!(days, ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]);
}

#[test]
fn what_is_done_late_on_the_last_day_of_a_month_counts_from_that_day() {
    let month = cycle("round-month", "2026-01-31");
    assert_eq!(made(&month, done("2026-02-20", "2026-02-20", "2026-02-28"), "2026-02-28"), ["2026-03-28 2026-03-28"]);
    assert_eq!(made(&month, done("2026-03-05", "2026-03-05", "2026-02-28"), "2026-02-28"), ["2026-03-28 2026-03-28"]);
    assert_eq!(made(&month, done("2026-02-28", "2026-02-28", "2026-02-28"), "2026-02-28"), ["2026-03-31 2026-03-31"]);
}

#[test]
fn what_is_done_long_before_its_day_has_a_key_of_its_own_next_time() {
    let year = cycle("risk-year", "2025-05-31");
    let early = done("2027-05-31", "2027-05-31", "2026-05-31");
    assert_eq!(made(&year, early, "2026-05-31"), ["2027-06-01 2027-05-31"]);
    let earlier = done("2027-05-31", "2027-05-31", "2026-03-01");
    assert_eq!(made(&year, earlier, "2026-05-31"), ["2027-06-01 2027-03-01"]);
}

#[test]
fn after_what_was_left_out_the_time_runs_from_its_day() {
    let half = cycle("rules-half", "2026-01-10");
    let skipped = |on| last("2026-07-10", "2026-07-10", Some((on, End::Skipped)));
    assert_eq!(made(&half, skipped("2026-06-20"), "2026-06-20"), ["2027-01-10 2027-01-10"]);
    assert_eq!(made(&half, skipped("2026-08-01"), "2026-08-01"), ["2027-02-01 2027-02-01"]);
}

#[test]
fn a_duty_that_does_not_apply_makes_nothing_until_it_is_begun_anew() {
    let ended = last("2026-2/3", "2026-10-01", Some(("2026-08-05", End::NotApplicable)));
    assert_eq!(made(&cycle("publish-4m", "2026-01-01"), ended, "2026-12-01"), [""; 0]);
    assert_eq!(made(&cycle("publish-4m", "2026-08-10"), ended, "2026-08-10"), ["2026-3/3 2027-01-31"]);
    let rolling = last("2026-07-10", "2026-07-10", Some(("2026-06-01", End::NotApplicable)));
    assert_eq!(made(&cycle("rules-half", "2026-06-01"), rolling, "2026-12-01"), [""; 0]);
    assert_eq!(made(&cycle("rules-half", "2026-09-01"), rolling, "2026-12-01"), ["2027-03-01 2027-03-01"]);
}

#[test]
fn each_missed_period_of_what_is_published_has_its_row() {
    let publish = cycle("publish-4m", "2026-01-01");
    assert_eq!(made(&publish, None, "2026-02-01"), ["2026-1/3 2026-05-31"]);
    assert_eq!(made(&publish, last("2026-1/3", "2026-05-31", None), "2026-05-31"), [""; 0]);
    assert_eq!(made(&publish, last("2026-1/3", "2026-05-31", None), "2026-06-01"), ["2026-2/3 2026-10-01"]);
    assert_eq!(
        made(&publish, last("2025-3/3", "2026-01-31", None), "2026-10-02"),
        ["2026-1/3 2026-05-31", "2026-2/3 2026-10-01", "2026-3/3 2027-01-31"]
    );
    let buyer = cycle("buyer-month", "2026-01-01");
    assert_eq!(
        made(&buyer, done("2026-01", "2026-02-10", "2026-02-10"), "2026-04-12"),
        ["2026-02 2026-03-10", "2026-03 2026-04-10", "2026-04 2026-05-10"]
    );
}

#[test]
fn missed_weeks_are_one_overdue_row_and_the_next_is_in_the_future() {
    let meeting = cycle("meet-week", "2026-01-01");
    assert_eq!(made(&meeting, done("2026-W10", "2026-03-04", "2026-03-04"), "2026-04-05"), ["2026-W11 2026-03-11"]);
    assert_eq!(made(&meeting, last("2026-W11", "2026-03-11", None), "2026-04-05"), [""; 0]);
    assert_eq!(made(&meeting, done("2026-W11", "2026-03-11", "2026-03-17"), "2026-03-17"), ["2026-W12 2026-03-18"]);
    assert_eq!(made(&meeting, done("2026-W11", "2026-03-11", "2026-03-18"), "2026-03-18"), ["2026-W13 2026-03-25"]);
    assert_eq!(made(&meeting, done("2026-W11", "2026-03-11", "2026-04-06"), "2026-04-06"), ["2026-W15 2026-04-08"]);
    assert_eq!(made(&meeting, done("2026-W11", "2026-03-11", "2026-04-08"), "2026-04-08"), ["2026-W16 2026-04-15"]);
    assert_eq!(made(&meeting, done("2026-W53", "2026-12-30", "2026-12-29"), "2026-12-29"), ["2027-W01 2027-01-06"]);
}

#[test]
fn missed_months_that_collapse_go_on_with_the_first_day_still_to_come() {
    let rows = Schedule { missed: Missed::Collapse, ..cycle("buyer-month", "2026-01-01") };
    // On 5 May the report of April is still in time.
    assert_eq!(made(&rows, done("2026-01", "2026-02-10", "2026-05-05"), "2026-05-05"), ["2026-04 2026-05-10"]);
    assert_eq!(made(&rows, done("2026-01", "2026-02-10", "2026-05-10"), "2026-05-10"), ["2026-05 2026-06-10"]);
}

#[test]
fn a_cycle_that_gets_other_periods_goes_on_after_the_last_one() {
    let publish = template("publish-4m").unwrap();
    let quarter = publish.schedule("3m".parse().unwrap(), Weekday::Mon, day("2026-01-01"));
    assert_eq!(made(&quarter, done("2026-1/3", "2026-05-31", "2026-05-20"), "2026-05-20"), ["2026-2/4 2026-07-31"]);
    assert_eq!(made(&quarter, done("2026-05-31", "2026-05-31", "2026-05-20"), "2026-05-20"), ["2026-2/4 2026-07-31"]);
}

#[test]
fn events_alone_make_what_hangs_on_them() {
    let induction = cycle("induct", "2026-01-01");
    assert_eq!(made(&induction, None, "2026-09-01"), [""; 0]);
    let rows = induction.after_event(day("2026-01-31"));
    assert_eq!(rows.iter().map(|row| row.due_on.to_string()).collect::<Vec<_>>(), ["2026-01-31", "2026-02-28"]);
    assert!(cycle("risk-year", "2026-01-01").after_event(day("2026-01-31")).is_empty());
    assert_eq!(made(&cycle("rights-child", "2026-09-01"), None, "2026-09-01"), ["2026-09-01 2026-09-01"]);
    let told = done("2026-09-01", "2026-09-01", "2026-09-02");
    assert_eq!(made(&cycle("rights-child", "2026-09-01"), told, "2026-09-02"), ["2027-03-02 2027-03-02"]);
}

#[test]
fn a_cycle_that_rests_makes_nothing() {
    assert_eq!(made(&Schedule { paused: true, ..cycle("risk-year", "2026-01-01") }, None, "2027-09-01"), [""; 0]);
}

#[test]
fn a_clock_that_went_back_makes_nothing() {
    let looked = Looked { last: Some(day("2026-09-16")), confirmed: None };
    let year = cycle("risk-year", "2026-01-01");
    assert_eq!(generate(&year, None, day("2026-09-15"), looked), Ok(Vec::new()));
    assert_eq!(generate(&year, None, day("2026-09-16"), looked).unwrap().len(), 1);
    assert_eq!(looked.after(day("2021-09-16")), looked, "the last look stays");
    assert_eq!(looked.after(day("2026-09-17")).last, Some(day("2026-09-17")));
}

#[test]
fn a_clock_that_leaps_ahead_waits_for_a_person() {
    let looked = Looked { last: Some(day("2026-09-16")), confirmed: None };
    let year = cycle("risk-year", "2026-01-01");
    assert!(generate(&year, None, day("2026-10-31"), looked).is_ok(), "45 days");
    let odd = ClockLooksOdd { last: day("2026-09-16"), days: 46 };
    assert_eq!(generate(&year, None, day("2026-11-01"), looked), Err(odd));
    assert_eq!(odd.to_string(), "the clock is 46 days ahead of the last look");
    let confirmed = |until| generate(&year, None, day("2026-11-01"), Looked { confirmed: Some(day(until)), ..looked });
    assert_eq!(confirmed("2026-10-31"), Err(odd), "another day was confirmed");
    assert!(confirmed("2026-11-01").is_ok());
}

#[test]
fn one_look_makes_at_most_a_dozen_rows_of_a_cycle() {
    let rows = made(&cycle("buyer-month", "2020-01-01"), None, "2026-09-16");
    assert_eq!(rows.len(), MOST_AT_ONCE);
    assert_eq!(rows[11], "2020-12 2021-01-10");
    assert_eq!(
        made(&cycle("buyer-month", "2020-01-01"), last("2020-12", "2021-01-10", None), "2026-09-16")[0],
        "2021-01 2021-02-10"
    );
}

fn schedules() -> impl Strategy<Value = Schedule> {
    let codes =
        vec!["risk-year", "round-month", "meet-week", "goal-review", "publish-4m", "buyer-month", "rights-child"];
    (prop::sample::select(codes), 0u64..900).prop_map(|(code, n)| {
        let template = template(code).unwrap();
        template.schedule(template.every, Weekday::Fri, plus_days(day("2024-01-01"), n))
    })
}

proptest! {
    /// Whatever people do and however the clock runs, no key comes twice, and what collapses has one open row.
    #[test]
    fn no_period_comes_twice(schedule in schedules(), looks in prop::collection::vec((-40i64..60, 0u8..4), 1..60)) {
        let mut today = schedule.start;
        let mut looked = Looked::default();
        let mut keys = BTreeSet::new();
        let mut rows: Vec<Last> = Vec::new();
        for (days, deed) in looks {
            today += chrono::TimeDelta::days(days);
            looked.confirmed = Some(today);
            for planned in generate(&schedule, rows.last(), today, looked).unwrap() {
                prop_assert!(keys.insert(planned.key), "{} twice", planned.key);
                rows.push(planned.as_last(None));
            }
            looked = looked.after(today);
            prop_assert_eq!(generate(&schedule, rows.last(), today, looked), Ok(Vec::new()), "twice the same look");
            let open = rows.iter().filter(|row| row.ended.is_none()).count();
            prop_assert!(schedule.missed == Missed::EachPeriod || open <= 1);
            let end = if deed == 2 { End::Skipped } else { End::Completed };
            if let Some(row) = rows.iter_mut().find(|row| deed > 0 && row.ended.is_none()) {
                row.ended = Some((today, end));
            }
        }
    }

    /// Where each period has its row, none is left out.
    #[test]
    fn no_period_of_what_is_published_is_left_out(days in prop::collection::vec(0i64..60, 1..60)) {
        let schedule = cycle("publish-4m", "2024-01-01");
        let Anchor::Calendar(periods) = schedule.anchor else { unreachable!() };
        let mut today = schedule.start;
        let mut expected = periods.first(schedule.start);
        let mut last = None;
        for days in days {
            today += chrono::TimeDelta::days(days);
            for planned in generate(&schedule, last.as_ref(), today, Looked::default()).unwrap() {
                prop_assert_eq!((planned.key, planned.due_on), (expected.key, expected.due_on));
                expected = periods.after(expected);
                last = Some(planned.as_last(None));
            }
            prop_assert!(last.is_some_and(|last| last.due_on >= today));
        }
    }
}

#[test]
fn every_template_makes_its_next_row_only() {
    for template in crate::cycle::CATALOGUE {
        let schedule = template.schedule(template.every, Weekday::Mon, day("2026-09-16"));
        let rows = generate(&schedule, None, day("2026-09-16"), Looked::default()).unwrap();
        assert_eq!(rows.len(), usize::from(template.anchor != Anchor::Event), "{}", template.code);
    }
}

#[test]
fn the_next_look_is_never_later_than_the_day_on_which_something_is_made() {
    let year = cycle("risk-year", "2026-01-31");
    let report = cycle("publish-4m", "2026-01-31");
    let event = cycle("induct", "2026-01-31");
    let look = |schedule: &Schedule, last: Option<Last>| next_look(schedule, last.as_ref()).map(|day| day.to_string());
    assert_eq!(look(&year, None).as_deref(), Some("2026-01-31"));
    assert_eq!(look(&event, None), None, "events alone make one");
    assert_eq!(look(&year, last("2027-01-31", "2027-01-31", None)), None, "the open one is enough");
    assert_eq!(look(&year, done("2027-01-31", "2027-01-31", "2026-12-01")).as_deref(), Some("2026-12-01"));
    assert_eq!(look(&year, last("2027-01-31", "2027-01-31", Some(("2026-12-01", End::NotApplicable)))), None);
    let open = last("2026-1/3", "2026-05-31", None);
    assert_eq!(look(&report, open).as_deref(), Some("2026-06-01"));
    assert_eq!(made(&report, open, "2026-05-31"), [""; 0]);
    assert_eq!(made(&report, open, "2026-06-01"), ["2026-2/3 2026-10-01"]);
    assert_eq!(look(&Schedule { paused: true, ..report }, open), None);
}
