use super::*;
use proptest::prelude::*;

fn month(code: &str) -> Month {
    Month::from_code(code).unwrap()
}

fn november(counts: Vec<(&str, Figure, u64)>) -> Trend {
    Trend::of(counts.into_iter().map(|(code, figure, n)| (month(code), figure, n)), month("2026-11"))
}

#[test]
fn months_stand_without_a_gap_from_the_first_that_tells_anything() {
    let trend = november(vec![("2026-08", Figure::Event, 2), ("2026-10", Figure::CareDays, 217)]);
    let codes: Vec<_> = trend.months.iter().map(|counts| (counts.month.code(), counts.incidents())).collect();
    let expected = [("2026-08", 2), ("2026-09", 0), ("2026-10", 0), ("2026-11", 0)];
    assert_eq!(codes, expected.map(|(code, n)| (code.to_owned(), n)));
    assert_eq!(november(vec![]), Trend::default());
    assert_eq!(november(vec![("2024-11", Figure::Event, 2)]), Trend::default(), "two years and a month ago");
    assert_eq!(november(vec![("2024-12", Figure::Event, 2)]).months.len(), MONTHS);
}

#[test]
fn a_year_is_of_twelve_months_with_the_one_that_goes_on() {
    let trend = november(vec![
        ("2025-11", Figure::Event, 100),
        ("2025-12", Figure::Event, 1),
        ("2026-11", Figure::NearMiss, 3),
        ("2026-10", Figure::Observation, 2),
        ("2025-11", Figure::Category("self-harm".into()), 100),
        ("2026-01", Figure::Category("bullying".into()), 1),
        ("2026-02", Figure::Category("bullying".into()), 1),
        ("2026-02", Figure::Category("self-harm".into()), 4),
    ]);
    assert_eq!(trend.incidents(), 6);
    assert_eq!(trend.near_miss_share(), Some((5, 6)));
    assert_eq!(trend.categories, [("self-harm".to_owned(), 4), ("bullying".to_owned(), 2)]);
}

#[test]
fn a_share_of_four_says_nothing() {
    assert_eq!(november(vec![("2026-11", Figure::Event, 4)]).near_miss_share(), None);
    assert_eq!(november(vec![("2026-11", Figure::Event, 5)]).near_miss_share(), Some((0, 5)));
    assert_eq!(november(vec![("2026-11", Figure::Concluded(3), 4)]).median_days(), None);
    assert_eq!(november(vec![("2026-11", Figure::Concluded(3), 5)]).median_days(), Some((6, 5)));
}

#[test]
fn the_rate_takes_only_months_that_have_ended_and_whose_care_days_are_known() {
    let trend = november(vec![
        ("2026-09", Figure::Event, 3),
        ("2026-09", Figure::CareDays, 210),
        ("2026-10", Figure::Event, 50),
        ("2026-11", Figure::Event, 9),
        ("2026-11", Figure::CareDays, 100),
    ]);
    assert_eq!(trend.rate(), Rate { events: 3, care_days: 210 });
    assert_eq!(trend.rate().hundredths(), Some(143));
}

#[test]
fn the_week_has_a_cell_for_each_day_and_part() {
    let evening = Figure::Slot(Weekday::Sun, PartOfDay::Evening);
    let trend = november(vec![
        ("2026-10", evening.clone(), 19),
        ("2026-11", Figure::Slot(Weekday::Mon, PartOfDay::Morning), 1),
    ]);
    assert_eq!((trend.week[6][3], trend.week[0][0], trend.week_n()), (19, 1, Some(20)));
    assert_eq!(november(vec![("2026-10", evening, 19)]).week_n(), None);
}

#[test]
fn a_run_is_of_counts_until_enough_months_have_care_days() {
    let begun = month("2025-10");
    let months: Vec<Month> = std::iter::successors(Some(begun), |month| Some(month.next())).take(14).collect();
    let events = months.iter().map(|month| (*month, Figure::Event, 3));
    let days = |n: usize| months.iter().take(n).map(|month| (*month, Figure::CareDays, 300));
    let (of, points, judged) = Trend::of(events.clone().chain(days(9)), month("2026-11")).run();
    assert_eq!((of, points.len(), points[0]), (RunOf::Count, 13, Some(3)), "November goes on");
    assert!(judged.is_some());
    let (of, points, _) = Trend::of(events.chain(days(10)), month("2026-11")).run();
    assert_eq!((of, points[0], points[10]), (RunOf::Rate, Some(100), None));
}

proptest! {
    #[test]
    fn whatever_the_order_the_sums_are_the_same(
        counts in prop::collection::vec((0u32..30, 0usize..6, 1u64..9), 0..60).prop_shuffle(),
    ) {
        let now = month("2026-11");
        let back: Vec<Month> = std::iter::successors(Some(now), |month| Some(month.before())).take(30).collect();
        let figures = [
            Figure::Event, Figure::NearMiss, Figure::Observation, Figure::Success, Figure::CareDays, Figure::ToldLate,
        ];
        let all: Vec<_> = counts.iter().map(|(at, figure, n)| (back[*at as usize], figures[*figure].clone(), *n)).collect();
        let mut sorted = all.clone();
        sorted.sort_by_key(|(month, figure, n)| (*month, figure.code(), *n));
        let trend = Trend::of(all.clone(), now);
        prop_assert_eq!(&trend, &Trend::of(sorted, now));
        let incidents: u64 = all
            .iter()
            .filter(|(month, figure, _)| *month >= back[11] && figures[..3].contains(figure))
            .map(|(.., n)| n)
            .sum();
        prop_assert_eq!(trend.incidents(), incidents);
        prop_assert!(trend.months.len() <= MONTHS);
        prop_assert!(trend.months.is_empty() || trend.months.last().unwrap().month == now);
    }
}
