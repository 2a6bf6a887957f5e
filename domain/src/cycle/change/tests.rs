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
