use super::*;

fn today() -> NaiveDate {
    "2026-09-16".parse().unwrap()
}

fn filled(decision: ReviewDecision) -> GoalReview {
    GoalReview {
        child: ChildPart::There(SafetyStep::new(6)),
        tried: Some(Note::parse("Iltasatu joka ilta").unwrap()),
        helped: vec![WhatHelped::AdultCame, WhatHelped::Music],
        helped_words: Some(ChildWords::parse(" ku sä tulit ").unwrap()),
        note: None,
        decision,
        end_reason: (decision == ReviewDecision::End).then_some(EndReason::NotNeeded),
        next_on: decision.needs_next().then(|| plus_days(today(), 14)),
    }
}

fn problem(fields: &Fields, field: GoalReviewField) -> Option<Problem> {
    GoalReview::parse(fields, today()).err().and_then(|errors| errors.get(field).cloned())
}

#[test]
fn a_filled_form_reads_back_to_the_same_review() {
    for &decision in ReviewDecision::ALL {
        let review = filled(decision);
        assert_eq!(GoalReview::parse(&review.fields(), today()), Ok(review));
    }
}

#[test]
fn nothing_but_the_decision_and_the_next_day_is_asked() {
    let errors = GoalReview::parse(&Fields::default(), today()).unwrap_err();
    let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, [GoalReviewField::Decision]);
    let goes_on = Fields::default().with("decision", "go-on");
    assert_eq!(problem(&goes_on, GoalReviewField::Next), Some(Problem::Empty));
    assert!(GoalReview::parse(&Fields::default().with("decision", "reached"), today()).is_ok());
}

#[test]
fn when_a_child_skips_the_goal_goes_on_without_more_words() {
    let skipped = Fields::default().with("skipped", "yes").with_date("next", Some(plus_days(today(), 7)));
    let review = GoalReview::parse(&skipped, today()).unwrap();
    assert_eq!((review.child, review.decision), (ChildPart::Skipped, ReviewDecision::GoOn));
}

#[test]
fn nobody_changes_pauses_or_ends_a_goal_because_the_child_skipped() {
    for &decision in ReviewDecision::ALL.iter().filter(|&&decision| decision != ReviewDecision::GoOn) {
        let review = GoalReview { child: ChildPart::Skipped, ..filled(decision) };
        assert_eq!(
            problem(&review.fields(), GoalReviewField::Decision),
            Some(Problem::Rule("child-skipped")),
            "{}",
            decision.code()
        );
    }
    let moved = GoalReview {
        child: ChildPart::Skipped,
        end_reason: Some(EndReason::PlacementEnded),
        ..filled(ReviewDecision::End)
    };
    assert_eq!(GoalReview::parse(&moved.fields(), today()), Ok(moved));
}

#[test]
fn a_step_is_of_the_scale_and_not_of_a_child_who_skipped() {
    let of = |step: &str| Fields::default().with("decision", "reached").with("step", step);
    for step in ["11", "-1", "x"] {
        assert_eq!(problem(&of(step), GoalReviewField::Step), Some(Problem::Number { first: 0, last: 10 }), "{step}");
    }
    assert!(GoalReview::parse(&of("0"), today()).is_ok());
    let both = of("5").with("skipped", "yes");
    assert_eq!(problem(&both, GoalReviewField::Step), Some(Problem::Rule("step-though-skipped")));
}

#[test]
fn the_next_review_is_one_to_eight_weeks_away() {
    let of = |days| Fields::default().with("decision", "go-on").with_date("next", Some(plus_days(today(), days)));
    assert!(GoalReview::parse(&of(7), today()).is_ok() && GoalReview::parse(&of(56), today()).is_ok());
    assert!(matches!(problem(&of(6), GoalReviewField::Next), Some(Problem::TooEarly { .. })));
    assert!(matches!(problem(&of(57), GoalReviewField::Next), Some(Problem::TooLate { .. })));
}

#[test]
fn an_end_says_why() {
    let fields = Fields::default().with("decision", "end");
    assert_eq!(problem(&fields, GoalReviewField::EndReason), Some(Problem::Empty));
}

#[test]
fn an_identity_code_is_refused_in_every_text() {
    for name in ["tried", "helped-words", "note"] {
        let fields = Fields::default().with("decision", "reached").with(name, "131052-308T");
        let errors = GoalReview::parse(&fields, today()).unwrap_err();
        let (field, problem) = errors.iter().next().unwrap();
        assert_eq!((crate::form::Field::name(*field), problem), (name, &Problem::IdentityCode));
    }
}

#[test]
fn every_decision_is_a_step_that_a_practised_goal_can_take() {
    use super::super::{GoalCourse, GoalState, Yeses};
    let practising = GoalCourse::kept(GoalState::Practising, 1, Yeses { child: true, adult: true }).unwrap();
    let open: Vec<_> = practising.steps().collect();
    for &decision in ReviewDecision::ALL {
        assert!(open.contains(&decision.step()), "{}", decision.code());
    }
}
