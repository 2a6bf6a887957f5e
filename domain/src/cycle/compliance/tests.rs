use super::*;
use crate::date::plus_days;
use proptest::prelude::*;

const TODAY: &str = "2026-09-16";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn of(due_on: &str, ended: Option<(&str, End)>) -> Compliance {
    let ended = ended.map(|(on, how)| (day(on), how));
    compliance([Turn { due_on: day(due_on), ended }], day(TODAY))
}

fn done(due_on: &str, on: &str) -> Compliance {
    of(due_on, Some((on, End::Completed)))
}

const NONE: Compliance = Compliance { on_time: 0, late: 0, missing: 0, skipped: 0, not_applicable: 0 };

#[test]
fn done_on_its_day_is_on_time_and_a_day_later_is_not() {
    assert_eq!(done("2026-05-04", "2026-05-04"), Compliance { on_time: 1, ..NONE });
    assert_eq!(done("2026-05-04", "2026-05-05"), Compliance { late: 1, ..NONE });
    assert_eq!(done("2026-12-24", "2026-09-10"), Compliance { on_time: 1, ..NONE }, "done before its day");
}

#[test]
fn an_open_one_counts_from_the_day_after_its_day() {
    assert_eq!(of("2026-09-17", None), NONE);
    assert_eq!(of("2026-09-16", None), NONE, "there is the whole day to do it");
    assert_eq!(of("2026-09-15", None), Compliance { missing: 1, ..NONE });
    assert_eq!(of("2024-09-15", None), Compliance { missing: 1, ..NONE }, "what is still missing does not grow old");
}

#[test]
fn twelve_months_begin_after_the_same_day_of_last_year() {
    assert_eq!(done("2025-09-16", "2025-09-16"), NONE);
    assert_eq!(done("2025-09-17", "2025-09-10"), Compliance { on_time: 1, ..NONE }, "its day is within them");
    assert_eq!(done("2025-09-01", "2025-09-17"), Compliance { late: 1, ..NONE }, "it was done within them");
}

#[test]
fn what_was_left_out_or_does_not_apply_is_told_apart_and_counts_nowhere() {
    let left_out = of("2026-05-04", Some(("2026-05-01", End::Skipped)));
    let not_ours = of("2026-05-04", Some(("2026-06-01", End::NotApplicable)));
    assert_eq!(left_out, Compliance { skipped: 1, ..NONE });
    assert_eq!(not_ours, Compliance { not_applicable: 1, ..NONE });
    assert_eq!((left_out + not_ours).counted(), 0);
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let how = prop_oneof![Just(End::Completed), Just(End::Skipped), Just(End::NotApplicable)];
    let from = day("2024-09-16");
    let turn = (0u64..1000, proptest::option::of((0u64..730, how))).prop_map(move |(due, ended)| Turn {
        due_on: plus_days(from, due),
        ended: ended.map(|(on, how)| (plus_days(from, on), how)),
    });
    proptest::collection::vec(turn, 0..40)
}

proptest! {
    #[test]
    fn no_turn_counts_twice_and_the_order_does_not_matter(turns in turns()) {
        let all = compliance(turns.clone(), day(TODAY));
        let told = all.counted() + all.skipped + all.not_applicable;
        prop_assert!(told <= turns.len() as u64);
        prop_assert_eq!(all, compliance(turns.into_iter().rev(), day(TODAY)));
    }

    #[test]
    fn the_whole_is_the_sum_of_its_units(turns in turns(), at in 0usize..40) {
        let (one, other) = turns.split_at(at.min(turns.len()));
        let sum = compliance(one.to_vec(), day(TODAY)) + compliance(other.to_vec(), day(TODAY));
        prop_assert_eq!(sum, compliance(turns, day(TODAY)));
    }

    #[test]
    fn doing_what_is_missing_never_makes_the_figure_worse(turns in turns()) {
        let before = compliance(turns.clone(), day(TODAY));
        let did = turns.into_iter().map(|turn| Turn { ended: turn.ended.or(Some((day(TODAY), End::Completed))), ..turn });
        let after = compliance(did, day(TODAY));
        prop_assert!(after.on_time >= before.on_time);
        prop_assert_eq!(after.missing, 0);
    }
}
