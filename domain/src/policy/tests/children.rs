use super::*;
use crate::child::{Audience, Hearing};
use proptest::sample::select;

const ACTS: [Act; 8] = [
    Act::ReadChildren,
    Act::KeepChildren,
    Act::HandOver,
    Act::ReadWords,
    Act::RecordWords,
    Act::AgreeGoal,
    Act::AnswerProposal,
    Act::HoldMeeting,
];

fn words(audience: Audience) -> Words {
    Words { hearing: Hearing { audience, alert: false, has_own_instructor: true }, chosen: false }
}

fn told(audience: Audience) -> Child {
    Child { words: Some(words(audience)), ..Child::default() }
}

fn asks(actor: &Actor, act: Act, child: Child) -> Result<Permit, Denial> {
    decide(actor, act, &Subject::unit(id(1), id(10)).of_child(child))
}

fn alerted(child: Child) -> Child {
    let raise = |one: Words| Words { hearing: Hearing { alert: true, ..one.hearing }, chosen: true };
    Child { words: child.words.map(raise), ..child }
}

#[test]
fn the_whole_table_of_roles_and_children() {
    let mut out = format!("{:<18}", "");
    for role in Role::ALL {
        let _ = write!(out, "{:<16}", role.code());
    }
    out = out.trim_end().to_owned() + "\n";
    let mut block = |title: &str, acts: &[Act], child: Child| {
        let _ = writeln!(out, "{title}");
        for &act in acts {
            let cells: Vec<String> =
                Role::ALL.iter().map(|&role| format!("{:<16}", verdict(&asks(&holder(role), act, child)))).collect();
            let _ = writeln!(out, "  {:<16}{}", format!("{act:?}"), cells.join("").trim_end());
        }
    };
    block("a child", &ACTS, Child::default());
    block("a child whose own instructor asks", &ACTS, Child { own_instructor: true, ..Child::default() });
    block("a child to whom the asker gave the tablet", &ACTS, Child { handed_over: true, ..Child::default() });
    for &audience in Audience::ALL {
        let code = audience.code();
        block(&format!("told to {code}"), &[Act::ReadWords], told(audience));
        let own = Child { own_instructor: true, ..told(audience) };
        block(&format!("told to {code}, the own instructor asks"), &[Act::ReadWords], own);
        let alert = alerted(told(audience));
        block(&format!("told to {code}, with an alert, the chosen adult asks"), &[Act::ReadWords], alert);
    }
    insta::assert_snapshot!(out);
}

#[test]
fn a_tablet_is_handed_over_by_people_of_the_unit_only() {
    let elsewhere = Subject::unit(id(1), id(11)).of_child(Child::default());
    for role in [Role::Staff, Role::Supervisor] {
        assert!(asks(&holder(role), Act::HandOver, Child::default()).is_ok());
        assert_eq!(decide(&holder(role), Act::HandOver, &elsewhere), Err(Denial::Hidden));
    }
    for role in [Role::SafetyLead, Role::Administrator, Role::Inspector] {
        assert!(asks(&holder(role), Act::HandOver, Child::default()).is_err(), "{role:?}");
    }
}

#[test]
fn a_safety_lead_who_works_in_the_unit_does_not_read_what_concerns_its_adults() {
    let grants = [(Role::SafetyLead, None), (Role::Staff, Some(id(10)))].map(|(role, unit)| Grant {
        role,
        unit,
        valid_from: today(),
        valid_to: None,
    });
    let actor = Actor::new(id(7), id(1), grants.to_vec(), today());
    assert_eq!(asks(&actor, Act::ReadWords, told(Audience::SafetyLead)), Err(Denial::Hidden));
    assert!(asks(&holder(Role::SafetyLead), Act::ReadWords, told(Audience::SafetyLead)).is_ok());
}

#[test]
fn an_own_instructor_without_a_role_in_the_unit_reads_no_more() {
    let own = Child { own_instructor: true, ..told(Audience::OwnInstructors) };
    assert!(asks(&holder(Role::Staff), Act::ReadWords, own).is_ok());
    assert_eq!(asks(&person(Role::Staff, Some(id(11))), Act::ReadWords, own), Err(Denial::Hidden));
}

#[test]
fn words_are_read_only_as_those_of_a_child() {
    for role in Role::ALL {
        assert_eq!(decide(&holder(role), Act::ReadWords, &Subject::unit(id(1), id(10))), Err(Denial::Hidden));
        assert!(!holder(role).may_somewhere(Act::ReadWords), "{role:?}");
    }
}

fn any_actor() -> impl Strategy<Value = Actor> {
    prop::collection::vec((any_role(), 10u128..13), 0..4).prop_map(|held| {
        let grant = |(role, unit): (Role, u128)| Grant {
            role,
            unit: role.needs_unit().then(|| id(unit)),
            valid_from: today(),
            valid_to: None,
        };
        Actor::new(id(7), id(1), held.into_iter().map(grant).collect(), today())
    })
}

fn any_child() -> impl Strategy<Value = Child> {
    let hearing = (select(Audience::ALL), any::<bool>(), any::<bool>())
        .prop_map(|(audience, alert, has_own_instructor)| Hearing { audience, alert, has_own_instructor });
    let words = (hearing, any::<bool>()).prop_map(|(hearing, chosen)| Words { hearing, chosen });
    (any::<bool>(), any::<bool>(), prop::option::of(words)).prop_map(|(own_instructor, handed_over, words)| Child {
        own_instructor,
        handed_over,
        words,
    })
}

proptest! {
    #[test]
    fn a_child_of_another_organisation_does_not_exist(actor in any_actor(), child in any_child(), act in select(ACTS.to_vec())) {
        let subject = Subject::unit(id(2), id(10)).of_child(child);
        prop_assert_eq!(decide(&actor, act, &subject), Err(Denial::Hidden));
    }

    #[test]
    fn administrators_and_inspectors_learn_nothing_of_children(
        role in select(vec![Role::Administrator, Role::Inspector]), child in any_child(), act in select(ACTS.to_vec()),
    ) {
        prop_assert_eq!(asks(&holder(role), act, child), Err(Denial::Hidden));
    }

    #[test]
    fn words_that_are_not_read_do_not_exist(actor in any_actor(), child in any_child()) {
        let verdict = asks(&actor, Act::ReadWords, child);
        prop_assert!(verdict.is_ok() || verdict == Err(Denial::Hidden));
    }

    #[test]
    fn no_supervisor_of_the_unit_reads_what_concerns_its_adults(actor in any_actor(), child in any_child(), alert: bool) {
        let hearing = Hearing { audience: Audience::SafetyLead, alert, has_own_instructor: true };
        let child = Child { words: Some(Words { hearing, chosen: true }), ..child };
        let supervises = actor.grants().iter().any(|grant| grant.role == Role::Supervisor && grant.unit == Some(id(10)));
        if supervises {
            prop_assert_eq!(asks(&actor, Act::ReadWords, child), Err(Denial::Hidden));
        }
    }

    #[test]
    fn which_child_it_is_changes_nothing_but_words(actor in any_actor(), child in any_child(), act in select(ACTS.to_vec())) {
        if !matches!(act, Act::ReadWords | Act::RecordWords) {
            let subject = Subject::unit(id(1), id(10));
            prop_assert_eq!(asks(&actor, act, child).is_ok(), decide(&actor, act, &subject).is_ok());
        }
    }
}
