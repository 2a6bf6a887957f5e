use super::*;
use crate::cycle::template;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(text: &str) -> Every {
    text.parse().unwrap()
}

fn change(code: &str, to: &str, by: Role, reason: Option<&str>) -> Result<bool, ChangeFault> {
    let reason = reason.map(|text| Note::parse(text).unwrap());
    change_interval(template(code).unwrap(), None, every(to), by, reason).map(|own| own.exceeds)
}

#[test]
fn a_statutory_interval_is_made_longer_only_by_the_safety_lead_with_a_reason() {
    use Role::{Administrator, Inspector, SafetyLead, Staff, Supervisor};
    assert_eq!(change("gtp-year", "6m", Supervisor, None), Ok(false));
    assert_eq!(change("gtp-year", "1y", Supervisor, None), Ok(false));
    assert_eq!(change("gtp-year", "13m", Supervisor, Some("Sovittu")), Err(ChangeFault::Role));
    assert_eq!(change("gtp-year", "13m", SafetyLead, None), Err(ChangeFault::NoReason));
    assert_eq!(change("gtp-year", "13m", SafetyLead, Some("Sovittu")), Ok(true));
    assert_eq!(change("rules-half", "7m", SafetyLead, None), Ok(true), "not statutory");
    assert_eq!(change("rules-half", "7m", Supervisor, None), Err(ChangeFault::Role));
    for role in [Staff, Administrator, Inspector] {
        assert_eq!(change("rules-half", "1m", role, None), Err(ChangeFault::Role));
    }
}

#[test]
fn what_depends_on_the_month_counts_as_longer() {
    assert_eq!(change("viol-alarm", "28d", Role::Supervisor, None), Ok(false));
    assert_eq!(change("viol-alarm", "30d", Role::Supervisor, None), Err(ChangeFault::Role));
}

#[test]
fn a_range_is_free_up_to_its_longer_end() {
    assert_eq!(change("goal-review", "28d", Role::Supervisor, None), Ok(false));
    assert_eq!(change("goal-review", "29d", Role::Supervisor, None), Err(ChangeFault::Role));
    assert_eq!(change("workplace-survey", "5y", Role::Supervisor, None), Ok(false));
}

#[test]
fn a_hazard_of_level_5_comes_back_each_month() {
    let change =
        |level| change_interval(template("risk-high").unwrap(), Level::new(level), every("3m"), Role::Supervisor, None);
    assert_eq!(change(4).map(|own| own.exceeds), Ok(false));
    assert_eq!(change(5), Err(ChangeFault::Role));
}

#[test]
fn the_calendar_takes_only_its_periods_and_events_none() {
    assert_eq!(change("publish-4m", "5m", Role::SafetyLead, Some("Sovittu")), Err(ChangeFault::NoInterval));
    assert_eq!(change("publish-4m", "1w", Role::SafetyLead, Some("Sovittu")), Err(ChangeFault::NoInterval));
    assert_eq!(change("publish-4m", "3m", Role::Supervisor, None), Ok(false));
    assert_eq!(change("meet-week", "1w", Role::Supervisor, None), Ok(false));
    assert_eq!(change("meet-week", "2w", Role::SafetyLead, None), Err(ChangeFault::NoInterval));
    assert_eq!(change("induct", "2w", Role::SafetyLead, Some("Sovittu")), Err(ChangeFault::NoInterval));
}

#[test]
fn after_a_pause_the_time_that_was_left_goes_on() {
    let resumed = |due: &str| resumed_due(every("1m"), day(due), day("2026-06-10"), day("2026-09-01")).to_string();
    assert_eq!(resumed("2026-06-15"), "2026-09-06");
    assert_eq!(resumed("2026-06-10"), "2026-09-01");
    assert_eq!(resumed("2026-05-01"), "2026-09-01", "what was overdue is due at once");
    assert_eq!(resumed("2026-12-31"), "2026-10-01", "at most one interval");
}

proptest! {
    #[test]
    fn a_pause_never_gives_more_time_than_an_interval(due in -900i64..900, months in 1u32..=24) {
        let every = Every::new(months, crate::cycle::EveryUnit::Month).unwrap();
        let (paused, today) = (day("2026-06-10"), day("2026-09-01"));
        let resumed = resumed_due(every, paused + chrono::TimeDelta::days(due), paused, today);
        prop_assert!((today..=every.after(today)).contains(&resumed));
        prop_assert!((resumed - today).num_days() <= due.max(0));
    }
}

fn rolling(to: &str) -> Schedule {
    template("risk-year").unwrap().schedule(every(to), chrono::Weekday::Wed, day("2026-01-10"))
}

fn open(due: &str, why: Why) -> Planned {
    Planned { key: PeriodKey::Day(day(due)), due_on: day(due), why }
}

#[test]
fn the_time_goes_on_running_from_where_it_ran() {
    let year = every("12m");
    let from = day("2026-01-10");
    for why in [
        Why::Completed { on: from, every: year },
        Why::Started { on: from, every: year },
        Why::Skipped { from, every: year },
        Why::Chosen { from, every: year },
    ] {
        let due = |to: &str| chosen_due(&rolling(to), &open("2027-01-10", why), day("2026-03-01"));
        assert_eq!(due("6m"), Some((day("2026-07-10"), Why::Chosen { from, every: every("6m") })));
        assert_eq!(due("24m"), Some((day("2028-01-10"), Why::Chosen { from, every: every("24m") })));
    }
}

#[test]
fn a_shorter_interval_makes_nothing_late() {
    let why = Why::Completed { on: day("2026-01-10"), every: every("12m") };
    let month = |due: &str, today: &str| chosen_due(&rolling("1m"), &open(due, why), day(today)).unwrap().0;
    assert_eq!(month("2027-01-10", "2026-09-16"), day("2026-09-16"), "due today at the soonest");
    assert_eq!(month("2026-09-10", "2026-09-16"), day("2026-09-10"), "what was late is as late as it was");
}

#[test]
fn what_was_brought_forward_or_paused_only_comes_nearer() {
    use crate::review::Trigger;
    let on = day("2026-09-01");
    for why in [Why::BroughtForward { trigger: Trigger::ALL[0], on }, Why::Resumed { on }] {
        let due = |to: &str| chosen_due(&rolling(to), &open("2026-12-01", why), day("2026-09-16"));
        assert_eq!(due("24m"), None);
        assert_eq!(due("2m"), Some((day("2026-11-01"), Why::Chosen { from: on, every: every("2m") })));
    }
    assert_eq!(chosen_due(&rolling("2m"), &open("2026-12-01", Why::AtStart), on), None);
}

#[test]
fn a_week_gets_another_weekday_and_a_period_of_months_keeps_its_day() {
    use chrono::Weekday;
    let meeting = template("meet-week").unwrap();
    let week = |to: &str, on| meeting.schedule(every(to), on, day("2026-01-01"));
    let key: PeriodKey = "2026-W38".parse().unwrap();
    let of = Planned { key, due_on: day("2026-09-16"), why: Why::Week { key } };
    let moved = |on, today: &str| chosen_due(&week("1w", on), &of, day(today));
    assert_eq!(moved(Weekday::Fri, "2026-09-14"), Some((day("2026-09-18"), Why::Week { key })));
    assert_eq!(moved(Weekday::Wed, "2026-09-14"), None);
    let today = Why::Chosen { from: day("2026-09-14"), every: every("1w") };
    assert_eq!(moved(Weekday::Mon, "2026-09-15"), Some((day("2026-09-15"), today)), "Monday is past");
    assert_eq!(chosen_due(&week("1m", Weekday::Fri), &of, day("2026-09-14")), None);
    let report = template("publish-4m").unwrap();
    let key: PeriodKey = "2026-3/3".parse().unwrap();
    let of = Planned { key, due_on: day("2027-01-31"), why: Why::Period { key, last: day("2026-12-31"), days: 31 } };
    assert_eq!(
        chosen_due(&report.schedule(every("2m"), Weekday::Wed, day("2026-01-01")), &of, day("2026-09-14")),
        None
    );
}

proptest! {
    #[test]
    fn no_rhythm_makes_late_what_was_not(from in 0u64..2000, was in 0u64..800, today in 0u64..2000, n in 1u32..60, unit in 0usize..4) {
        let begin = day("2024-01-01");
        let (from, today) = (plus_days(begin, from), plus_days(begin, today));
        let to = Every::new(n.min(10), super::super::EveryUnit::ALL[unit]).unwrap();
        let schedule = template("risk-year").unwrap().schedule(to, chrono::Weekday::Wed, begin);
        let due_on = plus_days(from, was);
        let open = Planned { key: PeriodKey::Day(due_on), due_on, why: Why::Completed { on: from, every: Every::YEAR } };
        let (new, _) = chosen_due(&schedule, &open, today).unwrap();
        prop_assert!(new >= due_on.min(today));
        prop_assert!(new == to.after(from) || new == due_on.min(today));
    }
}
