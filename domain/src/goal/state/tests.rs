use super::*;
use proptest::prelude::*;
use std::fmt::Write;

fn everything() -> GoalFacts {
    GoalFacts { child_took_part: true, reason_told: true, end_reason: Some(EndReason::ChildWish) }
}

/// Every goal that can be: each state with the yeses that it may have.
fn courses() -> Vec<GoalCourse> {
    let yeses = [(false, false), (true, false), (false, true), (true, true)];
    let all = GoalState::ALL.iter().flat_map(|&state| yeses.map(|(child, adult)| (state, Yeses { child, adult })));
    all.filter_map(|(state, yeses)| GoalCourse::kept(state, 1, yeses)).collect()
}

fn marks(yeses: Yeses) -> String {
    format!("{}{}", if yeses.child { 'c' } else { '-' }, if yeses.adult { 'a' } else { '-' })
}

#[test]
fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
    let mut out = String::new();
    for course in courses() {
        for &step in GoalStep::ALL {
            let told = |facts| match course.after(step, facts) {
                Ok(next) => format!("{} {} v{}", next.state().code(), marks(next.yeses()), next.version()),
                Err(GoalRule::WrongState) => "–".into(),
                Err(rule) => format!("no: {}", rule.code()),
            };
            let moved = GoalFacts { end_reason: Some(EndReason::PlacementEnded), ..everything() };
            let (with, without, left) = (told(everything()), told(GoalFacts::default()), told(moved));
            let other = |title: &str, one: &str| if one == with { String::new() } else { format!(" {title}: {one}") };
            let _ = writeln!(
                out,
                "{:<10} {} {:<12} {with:<20}{}{}",
                course.state().code(),
                marks(course.yeses()),
                step.code(),
                other("without its facts", &without),
                other("when the placement ended", &left),
            );
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn the_two_yeses_come_in_either_order() {
    for order in [[GoalStep::ChildYes, GoalStep::AdultYes], [GoalStep::AdultYes, GoalStep::ChildYes]] {
        let mut course = GoalCourse::idea().after(GoalStep::Propose, everything()).unwrap();
        for (at, step) in order.into_iter().enumerate() {
            assert_eq!(course.state(), GoalState::Proposed, "before {at}");
            course = course.after(step, everything()).unwrap();
        }
        assert_eq!(course.state(), GoalState::Agreed);
    }
}

#[test]
fn one_yes_said_twice_is_still_one_yes() {
    let proposed = GoalCourse::idea().after(GoalStep::Propose, everything()).unwrap();
    for step in [GoalStep::ChildYes, GoalStep::AdultYes] {
        let once = proposed.after(step, everything()).unwrap();
        assert_eq!(once.after(step, everything()), Ok(once));
        assert_eq!(once.state(), GoalState::Proposed);
    }
}

#[test]
fn a_child_who_only_listened_can_say_yes_but_the_adults_cannot_agree_yet() {
    let proposed = GoalCourse::idea().after(GoalStep::Propose, GoalFacts::default()).unwrap();
    let said = proposed.after(GoalStep::ChildYes, GoalFacts::default()).unwrap();
    assert_eq!(said.state(), GoalState::Proposed);
    assert_eq!(said.after(GoalStep::AdultYes, GoalFacts::default()), Err(GoalRule::OnlyListened));
    assert_eq!(said.after(GoalStep::AdultYes, everything()).map(GoalCourse::state), Ok(GoalState::Agreed));
}

#[test]
fn a_changed_goal_is_asked_of_both_again_under_the_next_number() {
    let practising = GoalCourse::kept(GoalState::Practising, 1, Yeses { child: true, adult: true }).unwrap();
    let changed = practising.after(GoalStep::Change, everything()).unwrap();
    assert_eq!((changed.state(), changed.version(), changed.yeses()), (GoalState::Proposed, 2, Yeses::default()));
}

/// Whether nothing leads here without both yeses.
fn has_both_yeses(state: GoalState) -> bool {
    !matches!(state, GoalState::Idea | GoalState::Proposed | GoalState::NotAgreed | GoalState::Ended)
}

#[test]
fn an_agreed_goal_without_both_yeses_is_not_read_back() {
    for &state in GoalState::ALL {
        let begun = has_both_yeses(state);
        for yeses in [Yeses::default(), Yeses { child: true, adult: false }, Yeses { child: false, adult: true }] {
            assert!(!begun || GoalCourse::kept(state, 1, yeses).is_none(), "{}", state.code());
        }
        assert_eq!(GoalCourse::kept(state, 0, Yeses::default()), None);
    }
}

#[test]
fn a_child_may_take_the_yes_back_until_practice_begins() {
    let both = Yeses { child: true, adult: true };
    let agreed = GoalCourse::kept(GoalState::Agreed, 2, both).unwrap();
    let not = agreed.after(GoalStep::ChildNo, GoalFacts::default()).unwrap();
    assert_eq!((not.state(), not.version(), not.yeses()), (GoalState::NotAgreed, 2, Yeses::default()));
    let practising = agreed.after(GoalStep::Start, GoalFacts::default()).unwrap();
    assert_eq!(practising.after(GoalStep::ChildNo, everything()), Err(GoalRule::WrongState));
}

#[test]
fn what_has_not_begun_ends_only_with_the_placement() {
    for course in courses() {
        for &reason in EndReason::ALL {
            let begun = matches!(course.state(), GoalState::Practising | GoalState::Paused);
            let waits = matches!(course.state(), GoalState::Idea | GoalState::Proposed | GoalState::Agreed);
            let ended = course.after(GoalStep::End, GoalFacts { end_reason: Some(reason), ..GoalFacts::default() });
            let allowed = begun || (waits && reason == EndReason::PlacementEnded);
            assert_eq!(ended.is_ok(), allowed, "{} {}", course.state().code(), reason.code());
            assert_eq!(course.state().end_reasons().contains(&reason), allowed);
            assert!(!waits || allowed || ended == Err(GoalRule::NotBegun));
        }
    }
}

#[test]
fn what_was_kept_up_and_slips_is_practised_again_under_the_same_number() {
    let kept = GoalCourse::kept(GoalState::Maintained, 3, Yeses { child: true, adult: true }).unwrap();
    let again = kept.after(GoalStep::Slip, GoalFacts::default()).unwrap();
    assert_eq!((again.state(), again.version()), (GoalState::Practising, 3));
}

#[test]
fn a_kept_goal_is_asked_about_after_eight_weeks() {
    assert_eq!(reminder_on("2026-01-05".parse().unwrap()), "2026-03-02".parse().unwrap());
}

fn facts() -> impl Strategy<Value = GoalFacts> {
    let reason = prop::option::of(proptest::sample::select(EndReason::ALL.to_vec()));
    (any::<bool>(), any::<bool>(), reason).prop_map(|(child_took_part, reason_told, end_reason)| GoalFacts {
        child_took_part,
        reason_told,
        end_reason,
    })
}

fn steps() -> impl Strategy<Value = Vec<(GoalStep, GoalFacts)>> {
    prop::collection::vec((proptest::sample::select(GoalStep::ALL.to_vec()), facts()), 0..60)
}

proptest! {
    /// What is agreed has had, since it was last proposed, the child's yes and the adult's yes, with the child's part in its words (I7).
    #[test]
    fn no_path_reaches_agreed_without_both_yeses_and_the_childs_part(steps in steps()) {
        let mut course = GoalCourse::idea();
        let (mut child, mut adult) = (false, false);
        for (step, facts) in steps {
            let Ok(next) = course.after(step, facts) else { continue };
            match step {
                GoalStep::Propose | GoalStep::Change | GoalStep::ChildNo | GoalStep::AdultCannot => (child, adult) = (false, false),
                GoalStep::ChildYes => child = true,
                GoalStep::AdultYes => adult = true,
                _ => {}
            }
            if next.state() == GoalState::Agreed {
                prop_assert!(child && adult && facts.child_took_part);
            }
            if has_both_yeses(next.state()) {
                prop_assert!(next.yeses().are_both());
            }
            prop_assert_eq!(GoalCourse::kept(next.state(), next.version(), next.yeses()), Some(next));
            course = next;
        }
    }

    #[test]
    fn a_child_who_only_listened_never_makes_an_agreed_goal(steps in steps()) {
        let mut course = GoalCourse::idea();
        for (step, facts) in steps {
            let facts = GoalFacts { child_took_part: false, ..facts };
            course = course.after(step, facts).unwrap_or(course);
            prop_assert!(!course.yeses().are_both() && !course.state().is_under_way());
        }
    }

    #[test]
    fn an_ended_goal_never_comes_back(step in proptest::sample::select(GoalStep::ALL.to_vec()), facts in facts()) {
        for state in [GoalState::Ended, GoalState::Done] {
            let over = GoalCourse::kept(state, 1, Yeses { child: true, adult: true }).unwrap();
            prop_assert_eq!(over.after(step, facts), Err(GoalRule::WrongState));
        }
    }

    #[test]
    fn a_number_of_a_version_never_goes_back(steps in steps()) {
        let mut course = GoalCourse::idea();
        for (step, facts) in steps {
            let next = course.after(step, facts).unwrap_or(course);
            prop_assert_eq!(next.version() - course.version(), u32::from(step == GoalStep::Change && next != course));
            course = next;
        }
    }
}
