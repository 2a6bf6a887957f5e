//! What a person reads of what children told, put so that a query can hold it.

use super::Actor;
use crate::{
    child::Audience,
    ids::{OrganisationId, UnitId, UserId},
    role::Role,
};

/// Where a person reads what children told. The same rule as [`super::decide`] for [`super::Act::ReadWords`], apart from an adult whom a child chose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ears {
    pub user: UserId,
    pub organisation: OrganisationId,
    /// Units where the person hears the children whose own instructor they are.
    pub works: Vec<UnitId>,
    pub supervises: Vec<UnitId>,
    /// Units that the person is the safety lead of; `None`: of them all.
    pub leads: Option<Vec<UnitId>>,
}

impl Ears {
    /// Whether the person reads something told by a child of a unit.
    pub fn hear(&self, unit: UnitId, audience: Audience, (own_instructor, has_own_instructor): (bool, bool)) -> bool {
        let (works, supervises) = (self.works.contains(&unit), self.supervises.contains(&unit));
        let leads = self.leads.as_ref().is_none_or(|units| units.contains(&unit));
        match audience {
            Audience::OwnInstructors => (works && own_instructor) || (supervises && !has_own_instructor),
            Audience::InstructorsAndSupervisor => (works && own_instructor) || supervises,
            Audience::SupervisorAndSafetyLead => supervises || leads,
            Audience::SafetyLead => leads && !works,
        }
    }
}

impl Actor {
    /// Where the person reads what children told.
    pub fn ears(&self) -> Ears {
        let units = |roles: &[Role]| -> Vec<UnitId> {
            let held = self.grants().iter().filter(|grant| roles.contains(&grant.role));
            held.filter_map(|grant| grant.unit).collect()
        };
        let leads_all = self.grants().iter().any(|grant| grant.role == Role::SafetyLead && grant.unit.is_none());
        Ears {
            user: self.user,
            organisation: self.organisation,
            works: units(&[Role::Staff, Role::Supervisor]),
            supervises: units(&[Role::Supervisor]),
            leads: (!leads_all).then(|| units(&[Role::SafetyLead])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        child::Hearing,
        policy::{Act, Child, Subject, Words, child::judge},
        role::Grant,
    };
    use proptest::{prelude::*, sample::select};
    use uuid::Uuid;

    fn grant(role: Role, unit: Option<u128>) -> Grant {
        let from = "2026-01-01".parse().unwrap();
        Grant { role, unit: unit.map(|n| UnitId(Uuid::from_u128(n))), valid_from: from, valid_to: None }
    }

    proptest! {
        #[test]
        fn a_list_holds_exactly_what_may_be_read(
            roles in prop::collection::vec((select(&Role::ALL), 1u128..=2), 0..4),
            audience in select(Audience::ALL),
            own_instructor: bool,
            another: bool,
        ) {
            let organisation = OrganisationId(Uuid::from_u128(9));
            let of = |(role, unit): (Role, u128)| {
                let whole = matches!(role, Role::SafetyLead | Role::Administrator);
                grant(role, (!whole).then_some(unit))
            };
            let grants = roles.into_iter().map(of).collect();
            let actor = Actor::new(UserId(Uuid::from_u128(5)), organisation, grants, "2026-06-01".parse().unwrap());
            let unit = UnitId(Uuid::from_u128(1));
            let ears = actor.ears();
            // An instructor who does not work in the unit any more counts as none.
            let instructs = own_instructor && ears.works.contains(&unit);
            let has_own_instructor = instructs || another;
            let hearing = Hearing { audience, alert: false, has_own_instructor };
            let child = Child { own_instructor, words: Some(Words { hearing, chosen: false }), ..Child::default() };
            let judged = judge(&actor, Act::ReadWords, &Subject::unit(organisation, unit), &child);
            prop_assert_eq!(ears.hear(unit, audience, (own_instructor, has_own_instructor)), judged == Some(Ok(())));
        }
    }
}
