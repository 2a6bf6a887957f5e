use super::*;
use crate::{form::TimeProblem, incident::Catalogue};
use chrono_tz::Europe::Helsinki;
use proptest::{collection, option, prelude::*, sample::select};

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn now() -> DateTime<Utc> {
    utc("2026-09-16T09:00:00Z")
}

fn parse(fields: &Fields) -> Result<RestrictionText, FormErrors<RestrictionField>> {
    RestrictionText::parse(fields, now(), Helsinki)
}

/// A holding of ten minutes on the evening of 10 September.
fn holding() -> RestrictionText {
    RestrictionText {
        measure: Measure::Holding,
        basis: PlacementBasis::Custody,
        started: utc("2026-09-10T17:20:00Z"),
        ended: Some(utc("2026-09-10T17:30:00Z")),
        reason: ReasonClass::OthersSafety,
        milder_means: vec![MilderMeans::Talking, MilderMeans::ChangingAdult],
        injuries: Injuries::None,
        hold: Some(Label::parse("Käsistä istuen").unwrap()),
        staff_number: Some(2),
        child_view: Some(Narrative::parse("”En olisi lyönyt.”").unwrap()),
        child_declines_view: false,
        debriefed_on: None,
        assessed_on: None,
        sent_on: None,
        client_record_ref: None,
    }
}

#[test]
fn an_empty_form_gives_every_problem_at_once_in_the_order_of_the_page() {
    use RestrictionField as F;
    let errors = parse(&Fields::default()).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, [F::Measure, F::Basis, F::Started, F::Reason, F::Milder, F::Injuries]);
}

#[test]
fn a_restriction_cannot_end_before_it_started_but_may_end_in_the_same_minute() {
    let mut text = holding();
    text.ended = Some(text.started);
    assert!(parse(&text.fields(Helsinki)).is_ok());
    text.ended = Some(text.started - TimeDelta::minutes(1));
    let errors = parse(&text.fields(Helsinki)).unwrap_err();
    assert_eq!(errors.get(RestrictionField::Ended), Some(&Problem::Rule("before-start")));
}

#[test]
fn nothing_has_happened_later_than_now() {
    let mut text = holding();
    text.ended = Some(now() + TimeDelta::minutes(6));
    text.sent_on = Some("2026-09-17".parse().unwrap());
    let errors = parse(&text.fields(Helsinki)).unwrap_err();
    assert_eq!(errors.get(RestrictionField::Ended), Some(&Problem::Time(TimeProblem::Ahead)));
    assert!(matches!(errors.get(RestrictionField::Sent), Some(Problem::TooLate { .. })));
}

#[test]
fn what_follows_a_restriction_is_not_before_it() {
    let text = RestrictionText { debriefed_on: Some("2026-09-09".parse().unwrap()), ..holding() };
    let errors = parse(&text.fields(Helsinki)).unwrap_err();
    let first = "2026-09-10".parse().unwrap();
    assert_eq!(errors.get(RestrictionField::Debriefed), Some(&Problem::TooEarly { first }));
}

#[test]
fn no_milder_means_and_some_cannot_both_be_true() {
    let text = RestrictionText { milder_means: vec![MilderMeans::NonePossible, MilderMeans::Talking], ..holding() };
    let errors = parse(&text.fields(Helsinki)).unwrap_err();
    assert_eq!(errors.get(RestrictionField::Milder), Some(&Problem::Rule("none-and-some")));
    let text = RestrictionText { milder_means: vec![MilderMeans::NonePossible], ..holding() };
    assert!(parse(&text.fields(Helsinki)).is_ok());
}

#[test]
fn a_child_who_does_not_want_to_say_is_an_answer_without_words() {
    let text = RestrictionText { child_declines_view: true, ..holding() };
    let errors = parse(&text.fields(Helsinki)).unwrap_err();
    assert_eq!(errors.get(RestrictionField::ChildDeclines), Some(&Problem::Rule("with-words")));
    let text = RestrictionText { child_view: None, ..text };
    assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
}

#[test]
fn an_identity_code_is_refused_in_every_text() {
    let mut fields = holding().fields(Helsinki);
    for field in ["hold", "child-view", "client-record"] {
        fields = fields.without(field).with(field, "131052-308T");
    }
    let errors = parse(&fields).unwrap_err();
    for field in [RestrictionField::Hold, RestrictionField::ChildView, RestrictionField::ClientRecord] {
        assert_eq!(errors.get(field), Some(&Problem::IdentityCode));
    }
}

#[test]
fn a_restriction_that_the_law_does_not_know_there_is_told_all_the_same() {
    let text = RestrictionText { basis: PlacementBasis::OpenCareSupport, ..holding() };
    let text = parse(&text.fields(Helsinki)).unwrap();
    assert_eq!(text.legality(&Catalogue::built_in(), UnitKind::Institution, Helsinki), Legality::Forbidden);
    assert_eq!(holding().legality(&Catalogue::built_in(), UnitKind::Institution, Helsinki), Legality::Allowed);
    assert_eq!(holding().legality(&Catalogue::built_in(), UnitKind::FamilyHome, Helsinki), Legality::Forbidden);
}

#[test]
fn the_law_is_that_of_the_day_by_the_clock_of_the_place() {
    // In Helsinki it is already 2020.
    let text = RestrictionText { measure: Measure::Return, started: utc("2019-12-31T22:30:00Z"), ..holding() };
    assert_eq!(text.legality(&Catalogue::built_in(), UnitKind::Institution, Helsinki), Legality::Allowed);
}

#[test]
fn a_record_is_complete_only_with_all_four_parts() {
    let mut text = holding();
    assert_eq!(text.missing(), MissingPart::ALL);
    let day = Some("2026-09-11".parse().unwrap());
    (text.debriefed_on, text.assessed_on, text.sent_on) = (day, day, day);
    assert_eq!(text.missing(), [MissingPart::Reference]);
    assert!(!text.is_complete());
    text.client_record_ref = Some(Label::parse("2026-118").unwrap());
    assert!(text.is_complete());
    text.assessed_on = None;
    assert_eq!(text.missing(), [MissingPart::Assessment]);
}

#[test]
fn a_debrief_is_late_after_a_day_and_an_assessment_after_three() {
    let text = holding();
    assert!(!text.debrief_is_late(utc("2026-09-11T17:30:00Z")));
    assert!(text.debrief_is_late(utc("2026-09-11T17:31:00Z")));
    // The last day ends at midnight in Helsinki.
    assert!(!text.assessment_is_late(utc("2026-09-13T20:59:00Z"), Helsinki));
    assert!(text.assessment_is_late(utc("2026-09-13T21:00:00Z"), Helsinki));
    let day = Some("2026-09-16".parse().unwrap());
    let done = RestrictionText { debriefed_on: day, assessed_on: day, ..text };
    assert!(!done.debrief_is_late(now()) && !done.assessment_is_late(now(), Helsinki));
}

#[test]
fn nothing_is_late_while_the_restriction_goes_on() {
    let text = RestrictionText { ended: None, ..holding() };
    assert!(!text.debrief_is_late(now()) && !text.assessment_is_late(now(), Helsinki));
    assert_eq!(text.duration(), None);
    assert_eq!(holding().duration(), Some(TimeDelta::minutes(10)));
}

proptest! {
    #[test]
    fn a_filled_form_reads_back_to_the_same_record(
        measure in select(Measure::ALL), basis in select(PlacementBasis::ALL), reason in select(ReasonClass::ALL),
        injuries in select(Injuries::ALL), means in collection::btree_set(select(&MilderMeans::ALL[..6]), 1..4),
        // Three months of summer time, so that no hour comes twice.
        before in 120i64..130_000, lasted in option::of(0i64..120), staff_number in option::of(1u32..=50),
        words in option::of("[a-zåäö ,.”]{0,60}"), days in collection::vec(option::of(0u64..1), 3),
    ) {
        let started = now() - TimeDelta::minutes(before);
        let day = |n: usize| days[n].map(|more| plus_days(local_day(started, Helsinki), more));
        let text = RestrictionText {
            measure, basis, started, reason, injuries, staff_number,
            ended: lasted.map(|minutes| started + TimeDelta::minutes(minutes)),
            milder_means: means.into_iter().collect(),
            hold: None,
            child_declines_view: words.is_none(),
            child_view: words.as_deref().and_then(|words| Narrative::optional(words).unwrap()),
            debriefed_on: day(0),
            assessed_on: day(1),
            sent_on: day(2),
            client_record_ref: None,
        };
        prop_assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
    }
}
