use super::*;
use crate::{
    assessment::{Acceptance, Measures, SealedItem, VersionText, seal},
    date::plus_days,
    ids::HazardId,
    risk::{Grade, RiskMatrix, Shipped},
    text::{Narrative, Note},
};
use proptest::prelude::*;
use std::fmt::Write;
use uuid::Uuid;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 16).unwrap()
}

const YEARLY: (AssessmentKind, i32) = (AssessmentKind::UnitAnnual, 1);

/// The three answers, and an end.
fn accepted(until: Option<NaiveDate>) -> Option<Acceptance> {
    let words = || Some(Note::parse("Lapsen vapaus painaa enemmän.").unwrap());
    Some(Acceptance { more: words(), why_not: words(), rights: words(), until })
}

fn matrix() -> &'static RiskMatrix {
    Shipped::ThreeByThree.matrix()
}

fn around(actions: usize, interim: usize) -> Surroundings {
    let suggested = Grade::stored(1).unwrap();
    Surroundings { measures: Measures { actions, interim, strong: actions }, suggested, today: today() }
}

fn user(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn line(now: (u8, u8), residual: (u8, u8)) -> ItemText {
    ItemText {
        scenario: Some(Narrative::parse("Nuori herää yöllä.").unwrap()),
        now: matrix().grading_of(now.0, now.1),
        residual: matrix().grading_of(residual.0, residual.1),
        ..ItemText::default()
    }
}

fn facts(text: ItemText, actions: usize, interim: usize) -> ItemFacts {
    ItemFacts { id: ItemId(Uuid::from_u128(1)), text, around: around(actions, interim) }
}

fn fault(text: ItemText, actions: usize, interim: usize) -> Vec<ItemFault> {
    text.faults(around(actions, interim))
}

#[test]
fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
    let mut out = String::new();
    for &state in VersionState::ALL {
        for &step in VersionStep::ALL {
            let to = state.after(step).map_or("–", VersionState::code);
            let _ = writeln!(out, "{:<11} {:<10} {to}", state.code(), step.code());
        }
    }
    insta::assert_snapshot!(out);
}

#[test]
fn an_approved_version_is_never_written_in() {
    for &state in VersionState::ALL {
        assert_eq!(state.is_writable(), state == VersionState::Draft);
    }
    assert_eq!(VersionState::Approved.after(VersionStep::Return), None);
    assert_eq!(VersionState::Approved.after(VersionStep::Discard), None);
}

#[test]
fn an_empty_line_tells_all_that_it_lacks() {
    assert_eq!(
        fault(ItemText::default(), 0, 0),
        [ItemFault::ScenarioMissing, ItemFault::NotGraded, ItemFault::ResidualNotGraded]
    );
}

#[test]
fn level_three_needs_an_action_or_a_written_reason() {
    assert_eq!(fault(line((2, 2), (1, 1)), 0, 0), [ItemFault::ActionMissing]);
    assert_eq!(fault(line((2, 2), (1, 1)), 1, 0), []);
    let mut reasoned = line((2, 2), (1, 1));
    reasoned.no_action_reason = Some(Note::parse("Remontti alkaa viikon päästä.").unwrap());
    assert_eq!(fault(reasoned, 0, 0), []);
}

#[test]
fn level_four_needs_an_interim_control() {
    assert_eq!(fault(line((3, 2), (1, 1)), 1, 0), [ItemFault::InterimMissing]);
    assert_eq!(fault(line((3, 2), (1, 1)), 2, 1), []);
}

#[test]
fn a_residual_risk_of_five_is_never_accepted() {
    let mut text = line((3, 3), (3, 3));
    text.acceptance = accepted(Some(plus_days(today(), 10)));
    assert_eq!(fault(text, 2, 1), [ItemFault::ResidualIntolerable]);
}

#[test]
fn a_residual_risk_of_four_needs_words_and_an_end_within_three_months() {
    let mut text = line((3, 3), (3, 2));
    assert_eq!(fault(text.clone(), 2, 1), [ItemFault::AcceptanceMissing]);
    text.acceptance = accepted(None);
    assert_eq!(fault(text.clone(), 2, 1), [ItemFault::AcceptanceEndMissing]);
    for gap in 0..3 {
        let mut partly = accepted(Some(today())).unwrap();
        *[&mut partly.more, &mut partly.why_not, &mut partly.rights][gap] = None;
        text.acceptance = Some(partly);
        assert_eq!(
            fault(text.clone(), 2, 1),
            [ItemFault::AcceptanceMissing],
            "each of the three questions is answered"
        );
    }
    let at = |until| accepted(Some(until));
    text.acceptance = at(NaiveDate::from_ymd_opt(2026, 12, 17).unwrap());
    assert_eq!(fault(text.clone(), 2, 1), [ItemFault::AcceptanceTooLong]);
    text.acceptance = at(NaiveDate::from_ymd_opt(2026, 12, 16).unwrap());
    assert_eq!(fault(text, 2, 1), []);
}

#[test]
fn a_likelihood_below_what_history_suggests_needs_a_reason() {
    let suggested = |n| Surroundings { suggested: Grade::stored(n).unwrap(), ..around(1, 0) };
    let mut text = line((1, 2), (1, 1));
    assert_eq!(text.faults(suggested(1)), []);
    assert_eq!(text.faults(suggested(2)), [ItemFault::LowerReasonMissing]);
    text.lower_reason = Some(Note::parse("Ryhmä on vaihtunut.").unwrap());
    assert_eq!(text.faults(suggested(3)), []);
    assert_eq!(line((3, 1), (1, 1)).faults(suggested(3)), []);
}

#[test]
fn relying_on_peoples_care_alone_against_a_serious_risk_needs_an_answer() {
    let only = |strong| Surroundings { measures: Measures { actions: 2, interim: 1, strong }, ..around(2, 1) };
    let mut text = line((3, 2), (1, 1));
    assert_eq!(text.faults(only(0)), [ItemFault::WeakAnswerMissing]);
    assert_eq!(text.faults(only(1)), []);
    text.weak_answer = Some(Note::parse("Huonetta ei voi muuttaa ennen remonttia.").unwrap());
    assert_eq!(text.faults(only(0)), []);
    assert_eq!(line((2, 2), (1, 1)).faults(only(0)), [], "a moderate risk is not asked about");
}

#[test]
fn measures_cannot_make_a_risk_bigger() {
    assert_eq!(fault(line((1, 1), (1, 2)), 0, 0), [ItemFault::ResidualAboveNow]);
}

#[test]
fn the_one_who_submitted_does_not_approve_a_serious_risk() {
    let serious = [facts(line((3, 2), (1, 1)), 2, 1)];
    let approved_by = |n| approve(VersionState::InReview, YEARLY, &serious, Some(user(1)), user(n), today());
    assert_eq!(approved_by(1), Err(ApprovalRule::SubmitterApproves));
    assert!(approved_by(2).is_ok());
    let mild = [facts(line((2, 2), (1, 1)), 1, 0)];
    assert!(approve(VersionState::InReview, YEARLY, &mild, Some(user(1)), user(1), today()).is_ok());
}

#[test]
fn only_a_version_in_review_with_graded_lines_is_approved() {
    let items = [facts(line((1, 1), (1, 1)), 0, 0)];
    for &state in VersionState::ALL {
        let result = approve(state, YEARLY, &items, Some(user(1)), user(2), today());
        assert_eq!(result.is_ok(), state == VersionState::InReview);
    }
    assert_eq!(
        approve(VersionState::InReview, YEARLY, &[], Some(user(1)), user(2), today()),
        Err(ApprovalRule::Nothing)
    );
    let faulty = [facts(line((2, 2), (1, 1)), 0, 0)];
    assert_eq!(
        approve(VersionState::InReview, YEARLY, &faulty, Some(user(1)), user(2), today()),
        Err(ApprovalRule::Faults(vec![(faulty[0].id, ItemFault::ActionMissing)]))
    );
}

#[test]
fn the_next_review_follows_the_highest_residual_risk() {
    let review = |items: &[ItemFacts]| {
        approve(VersionState::InReview, YEARLY, items, None, user(2), today()).unwrap().next_review_on.to_string()
    };
    assert_eq!(review(&[facts(line((1, 1), (1, 1)), 0, 0)]), "2027-09-16");
    let mixed = [facts(line((1, 1), (1, 1)), 0, 0), facts(line((2, 2), (2, 2)), 1, 0)];
    assert_eq!(review(&mixed), "2027-03-16");
    let mut ends = line((3, 3), (3, 2));
    ends.acceptance = accepted(Some(plus_days(today(), 20)));
    assert_eq!(review(&[facts(ends, 2, 1)]), "2026-10-06");
}

#[test]
fn the_content_hash_changes_with_every_part() {
    let hazard = HazardId(Uuid::from_u128(6));
    let base = line((2, 2), (1, 1));
    let hash =
        |text: &ItemText, told: &str| seal("5", "3x3", &VersionText::default(), &[SealedItem { hazard, text, told }]);
    let first = hash(&base, "a");
    assert_eq!(first.len(), 64);
    assert_eq!(first, hash(&base, "a"));
    let mut other = base.clone();
    other.existing_controls = Some(Narrative::parse("x").unwrap());
    let mut seen = vec![first, hash(&other, "a"), hash(&base, "b"), hash(&base, "a ")];
    seen.push(hash(&line((2, 2), (1, 2)), "a"));
    let mut lower = base.clone();
    lower.lower_reason = Some(Note::parse("x").unwrap());
    let mut weak = base.clone();
    weak.weak_answer = lower.lower_reason.clone();
    seen.extend([hash(&lower, "a"), hash(&weak, "a")]);
    let of = |text: &VersionText| seal("5", "3x3", text, &[SealedItem { hazard, text: &base, told: "a" }]);
    let team = VersionText { team: Some(Note::parse("x").unwrap()), ..VersionText::default() };
    let without = VersionText { no_representative: true, ..VersionText::default() };
    seen.extend([of(&team), of(&without), seal("6", "3x3", &team, &[]), seal("5", "5x5", &team, &[])]);
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all);
}

fn any_line() -> impl Strategy<Value = (ItemText, usize, usize)> {
    (
        prop::option::of((1u8..=3, 1u8..=3)),
        prop::option::of((1u8..=3, 1u8..=3)),
        any::<bool>(),
        any::<bool>(),
        prop::option::of(0u64..200),
        0usize..3,
        0usize..2,
    )
        .prop_map(|(now, residual, scenario, reason, until, actions, interim)| {
            let matrix = matrix();
            let text = ItemText {
                lower_reason: None,
                weak_answer: None,
                scenario: scenario.then(|| Narrative::parse("x").unwrap()),
                existing_controls: None,
                now: now.and_then(|(l, s)| matrix.grading_of(l, s)),
                no_action_reason: reason.then(|| Note::parse("x").unwrap()),
                residual: residual.and_then(|(l, s)| matrix.grading_of(l, s)),
                acceptance: until.and_then(|d| accepted(Some(plus_days(today(), d)))),
            };
            (text, actions + interim, interim)
        })
}

proptest! {
    #[test]
    fn whatever_is_approved_keeps_the_rules_of_residual_risk_and_measures(
        lines in prop::collection::vec(any_line(), 0..4), submitter in 1u128..3, approver in 1u128..3,
    ) {
        let items: Vec<ItemFacts> = lines.into_iter().map(|(text, a, i)| facts(text, a, i)).collect();
        if let Ok(approval) = approve(VersionState::InReview, YEARLY, &items, Some(user(submitter)), user(approver), today()) {
            prop_assert!(!items.is_empty());
            prop_assert!(approval.next_review_on > today() || items.iter().any(|i| i.text.acceptance.is_some()));
            prop_assert!(approval.next_review_on <= plus_months(today(), 12));
            for item in &items {
                let (now, residual) = (item.text.now.unwrap().level, item.text.residual.unwrap().level);
                prop_assert!(residual < Level::INTOLERABLE);
                prop_assert!(residual <= now);
                prop_assert!(!now.rule().needs_action || item.around.measures.actions > 0 || item.text.no_action_reason.is_some());
                prop_assert!(now < Level::SIGNIFICANT || item.around.measures.interim > 0);
                prop_assert!(now < Level::SIGNIFICANT || submitter != approver);
                if residual == Level::SIGNIFICANT {
                    let until = item.text.acceptance.as_ref().unwrap().until.unwrap();
                    prop_assert!(until <= plus_months(today(), 3));
                    prop_assert!(approval.next_review_on <= until);
                }
            }
        }
    }

    #[test]
    fn a_line_reads_back_from_its_own_form((text, _, _) in any_line()) {
        let matrix = matrix();
        if let Ok(read) = ItemText::parse(&text.fields(), matrix, today()) {
            prop_assert_eq!(read, text);
        }
    }
}
