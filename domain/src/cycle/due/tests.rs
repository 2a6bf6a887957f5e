use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(text: &str) -> Every {
    text.parse().unwrap()
}

#[test]
fn it_is_due_soon_a_tenth_of_the_interval_ahead_and_at_least_a_week() {
    for (interval, days) in
        [("7d", 7), ("1m", 7), ("2m", 7), ("3m", 9), ("4m", 12), ("6m", 18), ("1y", 36), ("12m", 36), ("3y", 109)]
    {
        assert_eq!(soon_days(every(interval)), days, "{interval}");
    }
    let of = |today: &str| DueStatus::of(every("1y"), day("2027-05-31"), day(today));
    assert_eq!(of("2027-04-24"), DueStatus::Scheduled(37));
    assert_eq!(of("2027-04-25"), DueStatus::DueSoon(36));
    assert_eq!(of("2027-05-31"), DueStatus::DueSoon(0), "something due today is not overdue");
    assert_eq!(of("2027-06-01"), DueStatus::Overdue(1));
}

#[test]
fn a_past_day_is_told_as_it_was() {
    let history = History {
        made_on: day("2026-05-31"),
        due_on: day("2027-05-31"),
        moved: vec![(day("2026-09-01"), day("2026-09-08")), (day("2026-10-01"), day("2026-10-20"))],
        ended: Some((day("2026-10-25"), End::Completed)),
    };
    let as_of = |on: &str| history.as_of(every("1y"), day(on));
    assert_eq!(as_of("2026-05-30"), None);
    assert_eq!(as_of("2026-08-31"), Some(DueStatus::Scheduled(273)));
    assert_eq!(as_of("2026-09-01"), Some(DueStatus::DueSoon(7)));
    assert_eq!(as_of("2026-09-30"), Some(DueStatus::Overdue(22)));
    assert_eq!(as_of("2026-10-24"), Some(DueStatus::Overdue(4)));
    assert_eq!(as_of("2026-10-25"), Some(DueStatus::Ended(End::Completed)));
}

#[test]
fn every_status_has_its_code() {
    let statuses = [
        DueStatus::Ended(End::Completed),
        DueStatus::Ended(End::Skipped),
        DueStatus::Ended(End::NotApplicable),
        DueStatus::Overdue(1),
        DueStatus::DueSoon(0),
        DueStatus::Scheduled(99),
    ];
    assert_eq!(statuses.map(DueStatus::code), DueStatus::CODES);
    assert_eq!(statuses.map(DueStatus::is_overdue), [false, false, false, true, false, false]);
}

proptest! {
    #[test]
    fn overdue_is_exactly_a_due_day_in_the_past(due in 0i32..5000, now in 0i32..5000, months in 1u32..=60) {
        let at = |n| NaiveDate::from_num_days_from_ce_opt(738_000 + n).unwrap();
        let every = Every::new(months, crate::cycle::EveryUnit::Month).unwrap();
        prop_assert_eq!(DueStatus::of(every, at(due), at(now)).is_overdue(), due < now);
    }
}
