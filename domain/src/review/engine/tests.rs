use super::*;
use crate::{ids::HazardId, ids::SeriesId, risk::Level};
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

const UNIT: UnitId = UnitId(Uuid::from_u128(900));

fn noted(fact: Fact) -> Noted {
    Noted { unit: UNIT, fact }
}

fn incident(n: u128, on: &str, hazard: Option<u128>) -> Noted {
    noted(Fact::Incident(Incident {
        id: id(n),
        on: day(on),
        hazard: hazard.map(|hazard| HazardId(id(hazard))),
        category: "violence".into(),
        serious: false,
        potential: None,
    }))
}

fn hazard(n: u128) -> Target {
    Target { unit: UNIT, about: About::Hazard(HazardId(id(n))) }
}

const WHOLE: Target = Target { unit: UNIT, about: About::Unit };

/// What the store would hold after the changes were written.
fn after(mut known: Known, changes: &[Change]) -> Known {
    for (at, change) in changes.iter().enumerate() {
        known.reasons.extend(change.reasons.iter().map(|reason| (change.target.id(), reason.trigger, reason.source)));
        match change.task {
            Some(task) => {
                let open = known.open.iter_mut().find(|open| open.id == task).unwrap();
                open.due_on = change.due_on;
            }
            None => {
                let new = ReviewId(id(10_000 + (known.open.len() * 100 + at) as u128));
                known.open.push(OpenTask { id: new, target: change.target, due_on: change.due_on });
            }
        }
    }
    known
}

/// The only reason that these facts give: trigger and due date.
fn only(facts: &[Noted], today: &str) -> Option<(Target, Trigger, NaiveDate)> {
    let changes = evaluate(facts, &Known::default(), day(today));
    assert!(changes.len() <= 1, "{changes:?}");
    changes.first().map(|change| (change.target, change.reasons[0].trigger, change.due_on))
}

#[test]
fn the_date_of_a_version_opens_its_review_a_month_ahead() {
    let series = SeriesId(id(1));
    let fact = noted(Fact::ReviewDate { series, version: crate::ids::VersionId(id(2)), on: day("2026-03-31") });
    assert_eq!(only(std::slice::from_ref(&fact), "2026-02-28"), None);
    let target = Target { unit: UNIT, about: About::Series(series) };
    assert_eq!(only(&[fact], "2026-03-01"), Some((target, Trigger::Time, day("2026-03-31"))));
}

#[test]
fn the_end_of_an_acceptance_brings_the_review_back() {
    let series = SeriesId(id(1));
    let on = day("2028-02-29");
    let fact = noted(Fact::AcceptanceEnds { series, item: crate::ids::ItemId(id(2)), on });
    assert_eq!(only(std::slice::from_ref(&fact), "2028-02-14"), None);
    let target = Target { unit: UNIT, about: About::Series(series) };
    assert_eq!(only(&[fact], "2028-02-15"), Some((target, Trigger::Acceptance, on)));
}

#[test]
fn a_grave_incident_of_a_known_hazard_asks_within_a_week() {
    let grave = |serious, potential, hazard: Option<u128>| {
        noted(Fact::Incident(Incident {
            id: id(5),
            on: day("2026-05-01"),
            hazard: hazard.map(|hazard| HazardId(id(hazard))),
            category: "violence".into(),
            serious,
            potential: Level::new(potential),
        }))
    };
    let asked = Some((hazard(7), Trigger::SeriousIncident, day("2026-05-08")));
    assert_eq!(only(&[grave(true, 1, Some(7))], "2026-05-01"), asked);
    assert_eq!(only(&[grave(false, 4, Some(7))], "2026-05-01"), asked);
    assert_eq!(only(&[grave(false, 3, Some(7))], "2026-05-01"), None);
    assert_eq!(only(&[grave(true, 5, None)], "2026-05-01"), None);
}

#[test]
fn a_third_incident_in_a_month_opens_one_review_and_a_fourth_only_adds_to_it() {
    let mut facts = vec![
        incident(1, "2026-05-01", Some(7)),
        incident(2, "2026-05-10", Some(7)),
        incident(3, "2026-05-30", Some(7)),
    ];
    assert!(evaluate(&facts[..2], &Known::default(), day("2026-05-30")).is_empty());
    let opened = evaluate(&facts, &Known::default(), day("2026-05-30"));
    assert_eq!(opened.len(), 1);
    assert_eq!((opened[0].task, opened[0].reasons.len(), opened[0].due_on), (None, 1, day("2026-06-13")));
    let known = after(Known::default(), &opened);
    facts.push(incident(4, "2026-06-01", Some(7)));
    let added = evaluate(&facts, &known, day("2026-06-01"));
    assert_eq!(added.len(), 1);
    assert_eq!(added[0].task, Some(known.open[0].id));
    assert_eq!(added[0].due_on, day("2026-06-13"), "a later reason does not put it off");
}

#[test]
fn five_in_three_months_are_too_many_too() {
    let days = ["2026-01-01", "2026-01-20", "2026-02-20", "2026-03-10", "2026-03-31"];
    let facts: Vec<Noted> = (1..).zip(days).map(|(n, on)| incident(n, on, Some(7))).collect();
    assert!(evaluate(&facts[..4], &Known::default(), day("2026-03-31")).is_empty());
    assert_eq!(only(&facts, "2026-03-31"), Some((hazard(7), Trigger::Repetition, day("2026-04-14"))));
}

#[test]
fn what_a_review_has_looked_at_does_not_count_again() {
    let facts =
        [incident(1, "2026-05-01", Some(7)), incident(2, "2026-05-02", Some(7)), incident(3, "2026-05-20", Some(7))];
    let known = Known { reviewed: [(hazard(7), day("2026-05-02"))].into(), ..Known::default() };
    assert!(evaluate(&facts, &known, day("2026-05-20")).is_empty());
}

#[test]
fn three_of_a_kind_without_a_hazard_ask_to_identify_one() {
    let mut facts =
        vec![incident(1, "2026-05-01", None), incident(2, "2026-05-02", None), incident(3, "2026-05-03", None)];
    assert_eq!(only(&facts, "2026-05-03"), Some((WHOLE, Trigger::UnlinkedRepetition, day("2026-05-17"))));
    if let Fact::Incident(incident) = &mut facts[1].fact {
        incident.category = "medication".into();
    }
    assert_eq!(only(&facts, "2026-05-03"), None, "of different kinds");
}

#[test]
fn a_change_is_looked_at_before_it_happens_or_within_a_month() {
    let change = |told: &str, effective: &str| {
        noted(Fact::Change { id: id(1), told_on: day(told), effective_on: day(effective) })
    };
    let due = |fact| only(&[fact], "2026-05-01").map(|(_, _, due)| due);
    assert_eq!(due(change("2026-05-01", "2026-09-01")), Some(day("2026-09-01")));
    assert_eq!(due(change("2026-01-31", "2026-01-15")), Some(day("2026-03-02")));
}

#[test]
fn the_other_triggers_have_their_own_time() {
    let group = noted(Fact::GroupChanged { id: id(1), on: day("2026-02-20") });
    assert_eq!(only(&[group], "2026-02-20"), Some((WHOLE, Trigger::Group, day("2026-03-06"))));
    let action = noted(Fact::ActionDidNotHelp { asked: id(1), hazard: HazardId(id(7)), on: day("2026-02-20") });
    assert_eq!(only(&[action], "2026-02-20"), Some((hazard(7), Trigger::Ineffective, day("2026-03-06"))));
    let (on, due_on) = (day("2026-02-20"), day("2026-05-05"));
    let remark = noted(Fact::Remark { id: id(1), hazard: None, on, due_on });
    assert_eq!(only(&[remark], "2026-02-20"), Some((WHOLE, Trigger::Authority, due_on)));
    let notice = noted(Fact::Notice { id: id(1), hazard: Some(HazardId(id(7))), on });
    assert_eq!(only(&[notice], "2026-02-20"), Some((hazard(7), Trigger::StaffNotice, day("2026-02-27"))));
}

#[test]
fn children_are_heard_when_two_or_a_quarter_say_so_or_feel_unsafe() {
    let voice = |children, marked, median| {
        let fact = Fact::ChildrensVoice { id: id(1), on: day("2026-05-01"), children, marked, median };
        only(&[noted(fact)], "2026-05-01").map(|(_, _, due)| due)
    };
    let asked = Some(day("2026-05-08"));
    assert_eq!(voice(7, 2, None), asked);
    assert_eq!(voice(4, 1, None), asked, "a quarter");
    assert_eq!(voice(7, 1, Some(5)), None);
    assert_eq!(voice(7, 0, Some(4)), asked);
    assert_eq!(voice(0, 0, None), None);
}

#[test]
fn an_open_review_takes_a_nearer_date_from_a_new_reason() {
    let open = OpenTask { id: ReviewId(id(1)), target: hazard(7), due_on: day("2026-12-01") };
    let known = Known { open: vec![open], ..Known::default() };
    let fact = noted(Fact::ActionDidNotHelp { asked: id(2), hazard: HazardId(id(7)), on: day("2026-05-01") });
    let changes = evaluate(&[fact], &known, day("2026-05-01"));
    assert_eq!((changes[0].task, changes[0].due_on), (Some(open.id), day("2026-05-15")));
}

fn facts() -> impl Strategy<Value = Vec<Noted>> {
    let on = |n: i64| day("2026-01-01") + chrono::Duration::days(n);
    let one = (0u8..9, 0u128..40, 0i64..120, proptest::option::of(0u128..4), 0u8..6).prop_map(
        move |(kind, n, at, of, level)| {
            let (source, hazard) = (id(100 + n), of.map(|of| HazardId(id(of))));
            let fact = match kind {
                0 => {
                    Fact::ReviewDate { series: SeriesId(id(n % 3)), version: crate::ids::VersionId(source), on: on(at) }
                }
                1 => Fact::AcceptanceEnds { series: SeriesId(id(n % 3)), item: crate::ids::ItemId(source), on: on(at) },
                2 => Fact::Change { id: source, told_on: on(at), effective_on: on(at + i64::from(level) - 2) },
                3 => Fact::GroupChanged { id: source, on: on(at) },
                4 => Fact::ActionDidNotHelp { asked: source, hazard: HazardId(id(n % 4)), on: on(at) },
                5 => Fact::Notice { id: source, hazard, on: on(at) },
                _ => Fact::Incident(Incident {
                    id: source,
                    on: on(at),
                    hazard,
                    category: if level > 2 { "violence" } else { "medication" }.into(),
                    serious: level == 5,
                    potential: Level::new(level),
                }),
            };
            noted(fact)
        },
    );
    // One record has one date: the same source twice would be two records with one id.
    proptest::collection::vec(one, 0..60).prop_map(|mut facts| {
        let mut seen = BTreeSet::new();
        facts.retain(|noted| seen.insert(noted.fact.source()));
        facts
    })
}

proptest! {
    #[test]
    fn looking_again_changes_nothing(facts in facts()) {
        let today = day("2026-04-01");
        let known = after(Known::default(), &evaluate(&facts, &Known::default(), today));
        prop_assert_eq!(evaluate(&facts, &known, today), vec![]);
    }

    #[test]
    fn a_target_never_has_two_open_reviews(facts in facts(), cut in 0usize..60) {
        let today = day("2026-04-01");
        let first = &facts[..cut.min(facts.len())];
        let known = after(Known::default(), &evaluate(first, &Known::default(), today));
        let known = after(known.clone(), &evaluate(&facts, &known, today));
        let targets: BTreeSet<Target> = known.open.iter().map(|task| task.target).collect();
        prop_assert_eq!(targets.len(), known.open.len());
    }

    #[test]
    fn the_due_date_is_the_earliest_of_all_reasons(facts in facts()) {
        for change in evaluate(&facts, &Known::default(), day("2026-04-01")) {
            prop_assert_eq!(Some(change.due_on), change.reasons.iter().map(|reason| reason.due_on).min());
        }
    }

    #[test]
    fn the_order_of_the_facts_means_nothing(facts in facts(), by in 0usize..60) {
        let today = day("2026-04-01");
        let mut turned = facts.clone();
        turned.rotate_left(by % facts.len().max(1));
        prop_assert_eq!(evaluate(&facts, &Known::default(), today), evaluate(&turned, &Known::default(), today));
    }
}
