use super::*;
use crate::incident::IncidentStep;
use chrono::{TimeDelta, Weekday};
use chrono_tz::Europe::Helsinki;
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// What happened on a Wednesday evening of October 2026, and was sent an hour later.
fn known() -> Known {
    let sent_at = at("2026-10-14T17:30:00Z");
    Known {
        kind: EntryKind::Event,
        category: "violence-child-to-staff".into(),
        secrecy: Secrecy::HandlersOnly,
        concerns_supervisor: false,
        occurred_at: at("2026-10-14T16:30:00Z"),
        exact: true,
        sent_at,
        states: vec![(sent_at, IncidentState::Submitted)],
        gradings: Vec::new(),
    }
}

fn codes(known: &Known) -> Vec<String> {
    known.counts(Helsinki).into_iter().map(|(month, figure)| format!("{} {}", month.code(), figure.code())).collect()
}

#[test]
fn what_happened_counts_in_its_month_kind_category_and_hour() {
    let october = ["incident", "event", "category.violence-child-to-staff", "slot.2.evening"];
    assert_eq!(codes(&known()), october.map(|figure| format!("2026-10 {figure}")));
    let of_a_day = Known { exact: false, ..known() };
    assert_eq!(codes(&of_a_day).len(), 3, "of what has no hour none is counted");
    let after_midnight =
        Known { occurred_at: at("2026-10-31T22:30:00Z"), sent_at: at("2026-11-01T08:00:00Z"), ..known() };
    let after_midnight = Known { states: vec![(after_midnight.sent_at, IncidentState::Submitted)], ..after_midnight };
    assert!(codes(&after_midnight).contains(&"2026-11 slot.6.night".into()), "by the clock of the wall");
}

#[test]
fn nothing_is_counted_of_a_sealed_report_or_of_one_that_concerns_the_supervisors() {
    let sealed = Known { secrecy: Secrecy::Sealed, ..known() };
    let concerning = Known { concerns_supervisor: true, ..known() };
    let worry = Known { kind: EntryKind::ChildConcern, ..known() };
    for hidden in [sealed, concerning, worry] {
        assert_eq!(codes(&hidden), Vec::<String>::new());
    }
}

#[test]
fn a_report_that_ended_unhandled_within_the_four_months_is_not_counted_and_later_it_stays() {
    let ended = |when: &str, state| {
        let mut known = known();
        known.states.push((at(when), state));
        codes(&known).len()
    };
    for state in [IncidentState::Merged, IncidentState::Withdrawn, IncidentState::NotApplicable] {
        assert_eq!(ended("2026-12-31T21:59:59Z", state), 0, "the last second of the year in Helsinki");
        assert_eq!(ended("2026-12-31T22:00:00Z", state), 4, "the figures of a past time stay as they were");
    }
}

#[test]
fn what_was_told_after_the_four_months_is_counted_as_told_late_and_nowhere_else() {
    let sent_at = at("2027-01-02T08:00:00Z");
    let late = Known { sent_at, states: vec![(sent_at, IncidentState::Submitted)], ..known() };
    assert_eq!(codes(&late), ["2026-10 told-late"]);
    let mut merged = late.clone();
    merged.states.push((at("2027-01-03T08:00:00Z"), IncidentState::Merged));
    assert_eq!(codes(&merged), Vec::<String>::new());
    let praise = Known { kind: EntryKind::Success, ..late };
    assert_eq!(codes(&praise), Vec::<String>::new());
}

#[test]
fn an_event_that_harmed_nobody_came_close_by_the_grading_that_counts() {
    let harmless = [Harm::None; 2];
    let graded = |gradings: &[(&str, bool, [Harm; 2])]| {
        let gradings = gradings.iter().map(|(when, handlers, harms)| (at(when), *handlers, *harms)).collect();
        let known = Known { gradings, ..known() };
        codes(&known).contains(&"2026-10 near-miss".into())
    };
    assert!(!graded(&[]), "nobody has graded it");
    assert!(graded(&[("2026-10-15T08:00:00Z", false, harmless)]));
    assert!(!graded(&[("2026-10-15T08:00:00Z", false, [Harm::None, Harm::Unknown])]));
    let (low, reporter, handler) = ([Harm::Low, Harm::None], "2026-10-16T08:00:00Z", "2026-10-15T08:00:00Z");
    assert!(!graded(&[(handler, true, low), (reporter, false, harmless)]), "the handler's counts");
    assert!(graded(&[(handler, true, harmless), ("2027-01-05T08:00:00Z", true, low)]), "as it was known at the end");
}

#[test]
fn the_days_until_the_first_conclusions_belong_to_their_month() {
    let mut concluded = known();
    concluded.states.push((at("2026-11-03T17:29:00Z"), IncidentState::Concluded));
    assert!(codes(&concluded).contains(&"2026-11 concluded.19".into()), "twenty days have not gone by");
    concluded.states.push((at("2026-11-04T08:00:00Z"), IncidentState::InHandling));
    concluded.states.push((at("2026-12-04T08:00:00Z"), IncidentState::Concluded));
    let of = |known: &Known| codes(known).into_iter().filter(|code| code.contains("concluded")).count();
    assert_eq!(of(&concluded), 1);
    let mut praise = Known { kind: EntryKind::Success, ..known() };
    praise.states.push((at("2026-11-03T17:29:00Z"), IncidentState::Concluded));
    assert_eq!(of(&praise), 0);
}

#[test]
fn successes_and_notices_of_wrongs_are_no_incidents() {
    assert_eq!(codes(&Known { kind: EntryKind::Success, ..known() }), ["2026-10 success"]);
    assert_eq!(codes(&Known { kind: EntryKind::Section29, ..known() }), ["2026-10 section-29"]);
    assert_eq!(codes(&Known { kind: EntryKind::Family, ..known() }), Vec::<String>::new());
}

proptest! {
    /// Whatever becomes of a report after its four months, what it tells of them stays.
    #[test]
    fn what_comes_after_the_end_changes_nothing_that_happened(
        sent in 0i64..200, steps in prop::collection::vec((0usize..IncidentStep::ALL.len(), 0i64..60), 0..8),
        kind in 0usize..EntryKind::ALL.len(),
    ) {
        let occurred_at = at("2026-09-20T10:00:00Z");
        let sent_at = occurred_at + TimeDelta::days(sent);
        let mut whole = Known {
            kind: EntryKind::ALL[kind], occurred_at, sent_at,
            states: vec![(sent_at, IncidentState::Submitted)], ..known()
        };
        let (mut when, mut state) = (sent_at, IncidentState::Submitted);
        for (step, days) in steps {
            when += TimeDelta::days(days);
            if let Some(to) = state.after(IncidentStep::ALL[step]) {
                state = to;
                whole.states.push((when, to));
            }
        }
        let end = FourMonths::from_code("2026-3").unwrap().end(Helsinki);
        let at_end = Known { states: whole.states.iter().copied().filter(|(at, _)| *at < end).collect(), ..whole.clone() };
        let happened = |known: &Known| -> Counts {
            known.counts(Helsinki).into_iter().filter(|(_, figure)| !matches!(figure, Figure::Concluded(_))).collect()
        };
        if sent_at < end {
            prop_assert_eq!(happened(&whole), happened(&at_end));
        }
        let figures = happened(&whole);
        let n = |wanted: &[Figure]| figures.iter().filter(|(_, figure)| wanted.contains(figure)).count();
        prop_assert_eq!(n(&[Figure::Incident]), n(&[Figure::Event, Figure::NearMiss, Figure::Observation]));
        prop_assert!(n(&[Figure::Incident]) + n(&[Figure::ToldLate, Figure::Success, Figure::Section29]) <= 1);
        prop_assert!(figures.iter().all(|(_, figure)| *figure != Figure::Slot(Weekday::Mon, crate::figure::PartOfDay::Night)));
    }
}
