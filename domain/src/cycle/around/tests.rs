use super::*;
use proptest::prelude::*;
use uuid::Uuid;

fn user(n: u8) -> UserId {
    UserId(Uuid::from_u128(u128::from(n)))
}

fn one(n: u8, role: Role) -> Colleague {
    Colleague { user: user(n), role, away: false, deputy: None }
}

fn away(n: u8, role: Role, deputy: Option<u8>) -> Colleague {
    Colleague { away: true, deputy: deputy.map(user), ..one(n, role) }
}

#[test]
fn a_supervisors_duty_reaches_the_supervisors_and_a_teams_duty_the_team() {
    let all = [one(1, Role::Staff), one(2, Role::Staff), one(3, Role::Supervisor), one(4, Role::SafetyLead)];
    let duty = around(None, Some(OwnerRole::Supervisor), &all);
    assert_eq!((duty.deputies, duty.supervisors, duty.safety_leads), (vec![], vec![user(3)], vec![user(4)]));
    assert_eq!(around(None, Some(OwnerRole::OnDuty), &all).deputies, [user(1), user(2)]);
    assert_eq!(around(None, Some(OwnerRole::SafetyLead), &all).deputies, [user(4)]);
    assert_eq!(around(None, Some(OwnerRole::Administrator), &all).deputies, []);
}

#[test]
fn a_deputy_stands_in_for_an_owner_who_is_away() {
    let all = [away(1, Role::Staff, Some(2)), one(2, Role::Staff), one(3, Role::Supervisor)];
    let action = around(Some(user(1)), None, &all);
    assert!(action.owner_away);
    assert_eq!(action.deputies, [user(2)]);
    let back = [one(1, Role::Staff), one(2, Role::Staff)];
    assert!(!around(Some(user(1)), None, &back).owner_away);
}

#[test]
fn an_owner_who_works_there_no_more_counts_as_away() {
    let people = around(Some(user(9)), None, &[one(3, Role::Supervisor)]);
    assert!(people.owner_away && people.deputies.is_empty());
}

#[test]
fn a_deputy_who_is_away_too_or_works_elsewhere_does_not_stand_in() {
    let both = [away(1, Role::Staff, Some(2)), away(2, Role::Staff, Some(1)), one(3, Role::Supervisor)];
    assert_eq!(around(Some(user(1)), None, &both).deputies, []);
    let elsewhere = [away(1, Role::Staff, Some(8)), one(3, Role::Supervisor)];
    assert_eq!(around(Some(user(1)), None, &elsewhere).deputies, []);
}

#[test]
fn a_supervisor_who_is_away_with_nobody_in_place_still_hears() {
    assert_eq!(around(None, None, &[away(3, Role::Supervisor, None)]).supervisors, [user(3)]);
    let covered = [away(3, Role::Supervisor, Some(1)), one(1, Role::Staff)];
    assert_eq!(around(None, None, &covered).supervisors, [user(1)]);
}

#[test]
fn a_duty_of_somebody_who_works_there_no_more_goes_back_to_those_who_look_after_it() {
    let team = [one(1, Role::Staff), one(2, Role::Staff), one(3, Role::Supervisor)];
    let named = around(Some(user(1)), Some(OwnerRole::OnDuty), &team);
    assert_eq!((named.owner, named.owner_away, named.deputies), (Some(user(1)), false, Vec::new()));
    for gone in [8, 9] {
        let team = [one(2, Role::Staff), one(3, Role::Supervisor), one(9, Role::Inspector)];
        let people = around(Some(user(gone)), Some(OwnerRole::OnDuty), &team);
        assert_eq!((people.owner, people.owner_away, people.deputies), (None, false, vec![user(2)]));
    }
    assert!(around(Some(user(8)), None, &team).owner_away, "an action stays under its name until it is handed over");
}

fn colleagues() -> impl Strategy<Value = Vec<Colleague>> {
    let role = prop::sample::select(Role::ALL.to_vec());
    let one = (1u8..8, role, any::<bool>(), prop::option::of(1u8..8));
    let made = |(n, role, away, deputy): (u8, Role, bool, Option<u8>)| Colleague {
        user: user(n),
        role,
        away,
        deputy: deputy.map(user),
    };
    prop::collection::vec(one.prop_map(made), 0..10)
}

proptest! {
    #[test]
    fn nobody_who_works_elsewhere_hears_and_nobody_twice(all in colleagues(), owner in prop::option::of(1u8..8)) {
        let people = around(owner.map(user), Some(OwnerRole::OnDuty), &all);
        for list in [&people.deputies, &people.supervisors, &people.safety_leads] {
            prop_assert!(list.iter().all(|heard| all.iter().any(|one| one.user == *heard)));
            prop_assert_eq!(list.iter().collect::<BTreeSet<_>>().len(), list.len());
        }
        let supervised = all.iter().any(|one| one.role == Role::Supervisor);
        prop_assert_eq!(people.supervisors.is_empty(), !supervised, "a unit with a supervisor is never without one");
    }
}
