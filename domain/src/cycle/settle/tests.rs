use super::*;
use crate::cycle::template;
use proptest::prelude::*;
use uuid::Uuid;

fn unit(n: u8) -> UnitId {
    UnitId(Uuid::from_u128(u128::from(n)))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn place(n: u8, since: &str) -> Place {
    Place { unit: unit(n), since: day(since), open: true, asks: Holds::Yes }
}

fn at(n: u8) -> Option<Standing> {
    Some(Standing { unit: unit(n), ended: None })
}

fn ended(n: u8, why: CycleEnd) -> Option<Standing> {
    Some(Standing { unit: unit(n), ended: Some(why) })
}

#[test]
fn it_begins_where_the_person_has_been_longest_and_the_unit_asks_for_it() {
    let does_not_ask = Place { asks: Holds::Perhaps, ..place(1, "2020-01-01") };
    let places = [does_not_ask, place(2, "2026-02-01"), place(3, "2026-01-01")];
    assert_eq!(settle(None, &places), Settled::Begins(unit(3)));
    assert_eq!(settle(None, &places[..1]), Settled::Stays);
    assert_eq!(settle(None, &[]), Settled::Stays);
}

#[test]
fn a_further_unit_changes_nothing_and_a_transfer_takes_it_along() {
    let both = [place(1, "2026-02-01"), place(2, "2020-01-01")];
    assert_eq!(settle(at(1), &both), Settled::Stays);
    assert_eq!(settle(at(1), &both[1..]), Settled::GoesOn(unit(2)));
}

#[test]
fn it_ends_with_the_last_role_or_where_nobody_asks_for_it_and_goes_on_when_the_person_comes_back() {
    assert_eq!(settle(at(1), &[]), Settled::Ends(CycleEnd::Gone));
    let no = Place { asks: Holds::No, ..place(1, "2026-01-01") };
    assert_eq!(settle(at(1), &[no]), Settled::Ends(CycleEnd::NotAsked));
    for why in [CycleEnd::Gone, CycleEnd::NotAsked] {
        assert_eq!(settle(ended(1, why), &[]), Settled::Stays);
        assert_eq!(settle(ended(1, why), &[place(2, "2026-01-01")]), Settled::GoesOn(unit(2)));
    }
}

#[test]
fn what_the_safety_lead_took_away_stays_away() {
    assert_eq!(settle(ended(1, CycleEnd::Excluded), &[place(1, "2026-01-01")]), Settled::Stays);
}

#[test]
fn in_a_closed_unit_it_rests_unless_there_is_another() {
    let closed = Place { open: false, ..place(1, "2026-01-01") };
    assert_eq!(settle(None, &[closed]), Settled::Stays);
    assert_eq!(settle(at(1), &[closed]), Settled::Stays);
    assert_eq!(settle(at(1), &[closed, place(2, "2026-05-01")]), Settled::GoesOn(unit(2)));
}

#[test]
fn an_induction_follows_a_new_role_and_not_one_of_long_ago() {
    let induct = template("induct").unwrap();
    assert!(induct.follows(day("2026-09-16"), day("2026-09-16")));
    assert!(induct.follows(day("2026-08-16"), day("2026-09-16")));
    assert!(!induct.follows(day("2026-08-15"), day("2026-09-16")));
    assert!(!induct.follows(day("2026-09-17"), day("2026-09-16")), "not before the day comes");
}

fn places() -> impl Strategy<Value = Vec<Place>> {
    let asks = prop::sample::select(vec![Holds::No, Holds::Perhaps, Holds::Yes]);
    let one = (1u8..4, 0u64..400, any::<bool>(), asks).prop_map(|(n, since, open, asks)| Place {
        since: day("2026-01-01") + chrono::Days::new(since),
        open,
        asks,
        ..place(n, "2026-01-01")
    });
    // Two roles may be in one unit, which is then the same for both.
    prop::collection::vec(one, 0..4).prop_map(|mut places| {
        for at in 1..places.len() {
            if let Some(same) = places[..at].iter().find(|other| other.unit == places[at].unit).copied() {
                places[at] = Place { since: places[at].since, ..same };
            }
        }
        places
    })
}

fn standing() -> impl Strategy<Value = Option<Standing>> {
    let why = prop::option::of(prop::sample::select(CycleEnd::ALL.to_vec()));
    prop::option::of((1u8..4, why).prop_map(|(n, ended)| Standing { unit: unit(n), ended }))
}

proptest! {
    #[test]
    fn settling_again_changes_nothing(standing in standing(), places in places()) {
        let after = match settle(standing, &places) {
            Settled::Stays => return Ok(()),
            Settled::Begins(unit) | Settled::GoesOn(unit) => Some(Standing { unit, ended: None }),
            Settled::Ends(why) => standing.map(|standing| Standing { ended: Some(why), ..standing }),
        };
        prop_assert_eq!(settle(after, &places), Settled::Stays);
    }

    #[test]
    fn it_is_only_ever_where_a_working_unit_asks_for_it(standing in standing(), places in places()) {
        if let Settled::Begins(unit) | Settled::GoesOn(unit) = settle(standing, &places) {
            prop_assert!(places.iter().any(|place| place.unit == unit && place.open && place.asks == Holds::Yes));
        }
    }
}
