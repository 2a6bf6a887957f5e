use super::*;
use proptest::prelude::*;
use rrule::RRuleSet;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn every(text: &str) -> Every {
    text.parse().unwrap()
}

fn row(written: &str, start: &str, count: u32) -> Vec<String> {
    (1..=count).map(|n| every(written).nth(day(start), n).to_string()).collect()
}

#[test]
fn an_interval_is_read_and_written_alike() {
    for written in ["1d", "7d", "2w", "1m", "4m", "1y", "10y", "3660d"] {
        assert_eq!(every(written).to_string(), written);
    }
    assert_eq!(every(" 4m ").months(), Some(4));
    assert_eq!(every("007d").to_string(), "7d");
}

#[test]
fn what_is_no_interval_is_told() {
    for (written, problem) in [
        ("", EveryProblem::Empty),
        ("  ", EveryProblem::Empty),
        ("7", EveryProblem::UnknownUnit),
        ("7k", EveryProblem::UnknownUnit),
        ("7D", EveryProblem::UnknownUnit),
        ("7ä", EveryProblem::UnknownUnit),
        ("m", EveryProblem::NoNumber),
        ("-1m", EveryProblem::NoNumber),
        ("+1m", EveryProblem::NoNumber),
        ("1 m", EveryProblem::NoNumber),
        ("1.5m", EveryProblem::NoNumber),
        ("0d", EveryProblem::OutOfBounds { unit: EveryUnit::Day, most: 3660 }),
        ("121m", EveryProblem::OutOfBounds { unit: EveryUnit::Month, most: 120 }),
        ("99999999999d", EveryProblem::OutOfBounds { unit: EveryUnit::Day, most: 3660 }),
    ] {
        assert_eq!(written.parse::<Every>(), Err(problem), "{written:?}");
    }
    assert_eq!("11y".parse::<Every>().unwrap_err().to_string(), "an interval is from 1 to 10y");
}

#[test]
fn the_last_day_of_a_month_does_not_drift() {
    assert_eq!(
        row("1m", "2026-01-31", 6),
        ["2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30", "2026-07-31"]
    );
    assert_eq!(row("1m", "2027-12-30", 3), ["2028-01-30", "2028-02-29", "2028-03-30"]);
    assert_eq!(row("4m", "2025-10-31", 3), ["2026-02-28", "2026-06-30", "2026-10-31"]);
    assert_eq!(row("6m", "2026-08-31", 4), ["2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31"]);
}

#[test]
fn a_leap_day_comes_back_in_leap_years() {
    assert_eq!(row("1y", "2024-02-29", 4), ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
    assert_eq!(row("4y", "2024-02-29", 2), ["2028-02-29", "2032-02-29"]);
    assert_eq!(row("12m", "2028-02-29", 4), ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]);
}

#[test]
fn days_and_weeks_go_over_the_new_year_and_the_clock_changes() {
    assert_eq!(row("7d", "2026-12-23", 3), ["2026-12-30", "2027-01-06", "2027-01-13"]);
    assert_eq!(row("2w", "2031-12-24", 2), ["2032-01-07", "2032-01-21"]);
    assert_eq!(row("1d", "2026-03-28", 2), ["2026-03-29", "2026-03-30"]);
    assert_eq!(row("1d", "2026-10-24", 2), ["2026-10-25", "2026-10-26"]);
    assert_eq!(row("1d", "2027-03-27", 2), ["2027-03-28", "2027-03-29"]);
    assert_eq!(row("1d", "2027-10-30", 2), ["2027-10-31", "2027-11-01"]);
    assert_eq!(row("1d", "2028-02-28", 2), ["2028-02-29", "2028-03-01"]);
}

#[test]
fn one_step_at_a_time_goes_back_to_the_day_of_the_beginning() {
    let month = every("1m");
    assert_eq!(month.after_keeping(day("2026-02-28"), 31), day("2026-03-31"));
    assert_eq!(month.after_keeping(day("2026-02-28"), 29), day("2026-03-29"));
    assert_eq!(month.after_keeping(day("2026-02-28"), 28), day("2026-03-28"));
    assert_eq!(month.after_keeping(day("2026-02-27"), 31), day("2026-03-27"), "not the last day of its month");
    assert_eq!(month.after_keeping(day("2026-04-30"), 31), day("2026-05-31"));
    assert_eq!(every("1y").after_keeping(day("2027-02-28"), 29), day("2028-02-29"));
    assert_eq!(every("30d").after_keeping(day("2026-02-28"), 31), day("2026-03-30"), "days are days");
}

#[test]
fn lengths_are_compared_only_where_they_can_be() {
    let compare = |a: &str, b: &str| every(a).compare(every(b));
    assert_eq!(compare("12m", "1y"), Some(Ordering::Equal));
    assert_eq!(compare("7d", "1w"), Some(Ordering::Equal));
    assert_eq!(compare("27d", "1m"), Some(Ordering::Less));
    assert_eq!(compare("28d", "1m"), None);
    assert_eq!(compare("31d", "1m"), None);
    assert_eq!(compare("32d", "1m"), Some(Ordering::Greater));
    assert_eq!(compare("365d", "1y"), None);
    assert_eq!(compare("364d", "1y"), Some(Ordering::Less));
    assert_eq!(compare("52w", "1y"), Some(Ordering::Less));
    assert_eq!(compare("367d", "12m"), Some(Ordering::Greater));
    assert_eq!(compare("1461d", "4y"), None, "four years around 2100 have a day less");
    assert_eq!(compare("4m", "3m"), Some(Ordering::Greater));
}

#[test]
fn what_is_never_longer_is_within() {
    let within = |a: &str, b: &str| every(a).is_within(every(b));
    assert!(within("28d", "1m"));
    assert!(!within("29d", "1m"), "longer than February");
    assert!(within("1m", "31d"));
    assert!(!within("1m", "30d"));
    assert!(within("12m", "1y") && within("1y", "12m"));
}

#[test]
fn an_interval_beyond_the_calendar_ends_with_it() {
    assert_eq!(every("10y").nth(day("2026-01-31"), u32::MAX), NaiveDate::MAX);
    assert_eq!(every("520w").nth(day("2026-01-31"), u32::MAX), NaiveDate::MAX);
}

/// What the library of calendar rules gives, the day of the beginning first. A day that a month lacks is its last one: of
/// the days from the 28th to the wanted one, the last that the month has.
fn oracle(rule: &str, start: NaiveDate, count: u32) -> Vec<NaiveDate> {
    let text = format!("DTSTART:{}T000000Z\nRRULE:{rule};COUNT={}", start.format("%Y%m%d"), count + 1);
    let set: RRuleSet = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
    set.all(1000).dates.into_iter().map(|at| at.date_naive()).collect()
}

fn month_days(day: u32) -> String {
    if day <= 28 {
        return format!("BYMONTHDAY={day}");
    }
    let days: Vec<String> = (28..=day).map(|day| day.to_string()).collect();
    format!("BYMONTHDAY={};BYSETPOS=-1", days.join(","))
}

prop_compose! {
    fn days()(n in 0i32..=3286) -> NaiveDate {
        // 2024-01-01 to 2032-12-30.
        NaiveDate::from_num_days_from_ce_opt(738_886 + n).unwrap()
    }
}

fn intervals() -> impl Strategy<Value = Every> {
    prop::sample::select(EveryUnit::ALL.to_vec())
        .prop_flat_map(|unit| (1..=unit.most()).prop_map(move |count| Every::new(count, unit).unwrap()))
}

proptest! {
    #[test]
    fn days_and_weeks_are_those_of_the_calendar_rules(start in days(), count in 1u32..60, weeks: bool) {
        let (unit, freq) = if weeks { (EveryUnit::Week, "WEEKLY") } else { (EveryUnit::Day, "DAILY") };
        let every = Every::new(count, unit).unwrap();
        let ours: Vec<_> = (0..=20).map(|n| every.nth(start, n)).collect();
        prop_assert_eq!(ours, oracle(&format!("FREQ={freq};INTERVAL={count}"), start, 20));
    }

    #[test]
    fn months_are_those_of_the_calendar_rules(start in days(), count in 1u32..=24) {
        let every = Every::new(count, EveryUnit::Month).unwrap();
        let ours: Vec<_> = (0..=24).map(|n| every.nth(start, n)).collect();
        let rule = format!("FREQ=MONTHLY;INTERVAL={count};{}", month_days(start.day()));
        prop_assert_eq!(ours, oracle(&rule, start, 24));
    }

    #[test]
    fn years_are_those_of_the_calendar_rules(start in days(), count in 1u32..=5) {
        let every = Every::new(count, EveryUnit::Year).unwrap();
        let ours: Vec<_> = (0..=10).map(|n| every.nth(start, n)).collect();
        let rule = format!("FREQ=YEARLY;INTERVAL={count};BYMONTH={};{}", start.month(), month_days(start.day()));
        prop_assert_eq!(ours, oracle(&rule, start, 10));
    }

    #[test]
    fn what_is_done_on_its_day_each_time_never_drifts(start in days(), every in intervals()) {
        let mut step = start;
        for n in 1..=24 {
            step = every.after_keeping(step, start.day());
            prop_assert_eq!(step, every.nth(start, n));
        }
    }

    #[test]
    fn a_longer_interval_is_longer_from_every_day(a in intervals(), b in intervals(), start in days()) {
        let lengths = [a, b].map(|every| every.after(start));
        match a.compare(b) {
            Some(order) => prop_assert!(lengths[0].cmp(&lengths[1]) == order),
            None => prop_assert!(a.months().is_some() != b.months().is_some()),
        }
        prop_assert!(!a.is_within(b) || lengths[0] <= lengths[1]);
        let (fewest, most) = a.days();
        prop_assert!((fewest..=most).contains(&(lengths[0] - start).num_days()));
    }

    #[test]
    fn every_interval_is_read_as_it_is_written(every in intervals()) {
        prop_assert_eq!(every.to_string().parse(), Ok(every));
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,8}") {
        let _ = text.parse::<Every>();
    }
}
