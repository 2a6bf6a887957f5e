use super::*;
use crate::{
    ids::{OrganisationId, UnitId},
    policy::Actor,
    role::Grant,
};
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

#[test]
fn what_one_person_has_reaches_that_person_and_what_a_child_has_the_own_instructors() {
    let all = [
        one(1, Role::Staff),
        away(2, Role::Staff, Some(1)),
        one(3, Role::Supervisor),
        one(4, Role::SafetyLead),
        one(5, Role::Staff),
    ];
    let of = |nearest: &[u8], owner: OwnerRole| {
        let nearest: Vec<UserId> = nearest.iter().map(|n| user(*n)).collect();
        around(None, Some(owner), &all).of_person(&nearest, owner, &all).deputies
    };
    assert_eq!(of(&[5], OwnerRole::Supervisor), [user(3), user(5)], "the worker and the supervisor");
    assert_eq!(of(&[2], OwnerRole::Supervisor), [], "nobody stands in for somebody else's own readiness");
    assert_eq!(of(&[5], OwnerRole::OwnInstructor), [user(5)]);
    assert_eq!(of(&[2], OwnerRole::OwnInstructor), [user(1)], "the deputy of an instructor who is away");
    assert_eq!(of(&[9], OwnerRole::OwnInstructor), [user(1), user(5)], "without an own instructor the team");
    assert_eq!(of(&[4], OwnerRole::OwnInstructor), [user(1), user(5)], "who was one and leads safety now is none");
}

fn everybody(people: &People) -> BTreeSet<UserId> {
    let rungs = [&people.deputies, &people.supervisors, &people.safety_leads, &people.management];
    rungs.into_iter().flatten().copied().chain(people.owner).collect()
}

#[test]
fn a_childs_goal_reaches_the_own_instructors_and_without_them_the_supervisors() {
    let all = [one(1, Role::Staff), one(2, Role::Staff), one(3, Role::Supervisor), one(4, Role::SafetyLead)];
    let own = People::of_goal(Audience::OwnInstructors, &[user(1)], &all);
    assert_eq!(everybody(&own), BTreeSet::from([user(1)]));
    let nobody = People::of_goal(Audience::OwnInstructors, &[user(9)], &all);
    assert_eq!(everybody(&nobody), BTreeSet::from([user(3)]));
}

proptest! {
    #[test]
    fn of_a_childs_goal_hears_nobody_who_may_not_read_it(
        colleagues in colleagues(),
        instructors in prop::collection::vec(1u8..8, 0..3),
        audience in prop::sample::select(Audience::ALL.to_vec()),
    ) {
        let instructors: Vec<UserId> = instructors.into_iter().map(user).collect();
        let (organisation, unit) = (OrganisationId(Uuid::from_u128(9)), UnitId(Uuid::from_u128(10)));
        let today = "2026-06-01".parse().unwrap();
        let actor = |of: UserId| {
            let held = colleagues.iter().filter(|one| one.user == of);
            let grant = |one: &Colleague| Grant {
                role: one.role, unit: one.role.needs_unit().then_some(unit), valid_from: today, valid_to: None,
            };
            Actor::new(of, organisation, held.map(grant).collect(), today)
        };
        let works = |of: &UserId| actor(*of).ears().works.contains(&unit);
        let has_own = instructors.iter().any(works);
        for person in everybody(&People::of_goal(audience, &instructors, &colleagues)) {
            let own = instructors.contains(&person);
            prop_assert!(actor(person).ears().hear(unit, audience, (own, has_own)));
        }
    }
}
