use super::*;
use proptest::prelude::*;
use rrule::RRuleSet;

const FOUR: Periods = Periods::Months { length: MonthsLength::Four, due_after: 31 };
const MONTH: Periods = Periods::Months { length: MonthsLength::One, due_after: 10 };
const WEDNESDAY: Periods = Periods::Weeks { on: Weekday::Wed };

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn told(period: Period) -> [String; 4] {
    [period.key.to_string(), period.first.to_string(), period.last.to_string(), period.due_on.to_string()]
}

#[test]
fn a_year_has_three_periods_of_four_months_each_due_a_month_after() {
    assert_eq!(told(FOUR.at(day("2026-01-01"))), ["2026-1/3", "2026-01-01", "2026-04-30", "2026-05-31"]);
    assert_eq!(told(FOUR.at(day("2026-08-31"))), ["2026-2/3", "2026-05-01", "2026-08-31", "2026-10-01"]);
    assert_eq!(told(FOUR.at(day("2026-12-31"))), ["2026-3/3", "2026-09-01", "2026-12-31", "2027-01-31"]);
    assert_eq!(told(FOUR.after(FOUR.at(day("2026-12-31")))), ["2027-1/3", "2027-01-01", "2027-04-30", "2027-05-31"]);
}

#[test]
fn a_month_is_due_on_the_tenth_of_the_next() {
    assert_eq!(told(MONTH.at(day("2028-02-29"))), ["2028-02", "2028-02-01", "2028-02-29", "2028-03-10"]);
    assert_eq!(told(MONTH.at(day("2026-12-01"))), ["2026-12", "2026-12-01", "2026-12-31", "2027-01-10"]);
}

#[test]
fn a_year_of_fifty_three_weeks_has_them_all() {
    assert_eq!(told(WEDNESDAY.at(day("2027-01-03"))), ["2026-W53", "2026-12-28", "2027-01-03", "2026-12-30"]);
    assert_eq!(told(WEDNESDAY.at(day("2027-01-04"))), ["2027-W01", "2027-01-04", "2027-01-10", "2027-01-06"]);
    assert_eq!(WEDNESDAY.at(day("2024-12-30")).key.to_string(), "2025-W01", "the week of its Thursday");
    assert_eq!(WEDNESDAY.at(day("2025-12-29")).key.to_string(), "2026-W01");
    assert_eq!(WEDNESDAY.at(day("2032-12-31")).key.to_string(), "2032-W53");
    // Of the years from 2024 to 2032 only these have a week 53.
    for year in 2024..=2032 {
        let last = NaiveDate::from_ymd_opt(year, 12, 31).unwrap();
        let has = WEDNESDAY.at(last).key == PeriodKey::Week { year, week: 53 };
        assert_eq!(has, [2026, 2032].contains(&year), "{year}");
    }
}

#[test]
fn a_cycle_begins_with_the_first_period_whose_day_is_still_to_come() {
    assert_eq!(WEDNESDAY.first(day("2026-09-16")).due_on, day("2026-09-16"), "a Wednesday");
    assert_eq!(WEDNESDAY.first(day("2026-09-17")).due_on, day("2026-09-23"));
    assert_eq!(FOUR.first(day("2026-09-01")).key.to_string(), "2026-3/3");
}

#[test]
fn the_calendar_has_only_some_periods() {
    let of = |text: &str| Periods::of(text.parse().unwrap(), Weekday::Fri, 5);
    assert_eq!(of("1w"), Some(Periods::Weeks { on: Weekday::Fri }));
    assert_eq!(of("7d"), of("1w"));
    assert_eq!(of("1y"), of("12m"));
    assert_eq!(of("4m"), Some(Periods::Months { length: MonthsLength::Four, due_after: 5 }));
    assert_eq!((of("2w"), of("5m"), of("30d"), of("2y")), (None, None, None, None));
    for length in MonthsLength::ALL {
        assert_eq!(length.code(), length.months().to_string());
        assert_eq!(Periods::Months { length: *length, due_after: 0 }.every().months(), Some(length.months()));
    }
    assert_eq!(WEDNESDAY.every().to_string(), "1w");
    assert_eq!(Anchor::Calendar(WEDNESDAY).kind(), AnchorKind::Calendar);
}

#[test]
fn a_key_is_read_as_it_is_written_and_nothing_else_is() {
    for text in ["2026-W53", "2026-W01", "2026-05", "2026-12", "2026-2/3", "2026-4/4", "2026-6/6", "2026", "2026-05-31"]
    {
        assert_eq!(text.parse::<PeriodKey>().unwrap().to_string(), text);
    }
    for text in
        ["", "2027-W53", "2026-W1", "2026-5", "2026-13", "2026-0/3", "2026-4/3", "2026-1/5", "2026-1/12", "26-W", "x"]
    {
        assert!(text.parse::<PeriodKey>().is_err(), "{text:?}");
    }
}

prop_compose! {
    fn days()(n in 0i32..=3286) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(738_886 + n).unwrap()
    }
}

fn periods() -> impl Strategy<Value = Periods> {
    prop_oneof![
        (0u8..7).prop_map(|n| Periods::Weeks { on: Weekday::try_from(n).unwrap() }),
        (prop::sample::select(MonthsLength::ALL.to_vec()), 0u8..60)
            .prop_map(|(length, due_after)| Periods::Months { length, due_after }),
    ]
}

proptest! {
    #[test]
    fn periods_follow_each_other_without_a_gap_and_with_keys_of_their_own(periods in periods(), from in days()) {
        let mut period = periods.at(from);
        prop_assert!((period.first..=period.last).contains(&from));
        for _ in 0..60 {
            let next = periods.after(period);
            prop_assert_eq!(next.first, plus_days(period.last, 1));
            prop_assert!(next.key > period.key && next.due_on > period.due_on);
            prop_assert_eq!(next.key.days(), (next.first, next.last));
            prop_assert_eq!(next.key.to_string().parse(), Ok(next.key));
            period = next;
        }
    }

    #[test]
    fn every_day_of_a_period_is_in_it(periods in periods(), from in days(), n in 0u64..400) {
        let period = periods.at(from);
        let other = plus_days(from, n);
        prop_assert_eq!(periods.at(other) == period, other <= period.last);
    }

    #[test]
    fn weekly_days_are_those_of_the_calendar_rules(from in days(), n in 0u8..7) {
        let on = Weekday::try_from(n).unwrap();
        let periods = Periods::Weeks { on };
        let first = periods.first(from);
        let two: String = on.to_string().to_uppercase().chars().take(2).collect();
        let text = format!("DTSTART:{}T000000Z\nRRULE:FREQ=WEEKLY;BYDAY={two};COUNT=60", from.format("%Y%m%d"));
        let set: RRuleSet = text.parse().unwrap();
        let theirs: Vec<_> = set.all(60).dates.into_iter().map(|at| at.date_naive()).collect();
        let ours: Vec<_> =
            std::iter::successors(Some(first), |period| Some(periods.after(*period))).take(60).map(|p| p.due_on).collect();
        prop_assert_eq!(ours, theirs);
    }
}
