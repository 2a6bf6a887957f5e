use super::{OwnerRole, People};
use crate::{child::Audience, ids::UserId, role::Role};
use std::collections::BTreeSet;

/// Somebody who holds a role where a task is, on the day of the look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colleague {
    pub user: UserId,
    pub role: Role,
    /// Away on this day.
    pub away: bool,
    /// Who stands in while this one is away.
    pub deputy: Option<UserId>,
}

/// The people around a task of a unit: its `owner` where one person has it, else those who look after such tasks. Colleagues are those of
/// the unit and the safety leads. Who is away is replaced by a deputy who is there and works with the unit; leaders who have none go on
/// hearing, so that a task is never nobody's. Who was named for a duty and works there no more leaves it to those who look after such ones.
pub fn around(named: Option<UserId>, looks_after: Option<OwnerRole>, colleagues: &[Colleague]) -> People {
    let works = |user: &UserId| {
        let working = |role| matches!(role, Role::Staff | Role::Supervisor | Role::SafetyLead);
        colleagues.iter().any(|one| one.user == *user && working(one.role))
    };
    let owner = named.filter(|user| looks_after.is_none() || works(user));
    let here = |user: UserId| colleagues.iter().any(|one| one.user == user && !one.away);
    let deputy_of = |one: &Colleague| one.deputy.filter(|deputy| here(*deputy));
    let leading = |role: Role| {
        let those = colleagues.iter().filter(|one| one.role == role);
        distinct(those.map(|one| if one.away { deputy_of(one).unwrap_or(one.user) } else { one.user }))
    };
    let (supervisors, safety_leads) = (leading(Role::Supervisor), leading(Role::SafetyLead));
    let own = |user: UserId| colleagues.iter().find(|one| one.user == user);
    let owner_away = owner.is_some_and(|user| own(user).is_none_or(|one| one.away));
    let deputies = match (owner, looks_after) {
        (Some(user), _) => own(user).and_then(deputy_of).into_iter().collect(),
        (None, None | Some(OwnerRole::Supervisor)) => Vec::new(),
        (None, Some(OwnerRole::SafetyLead)) => safety_leads.clone(),
        (None, Some(OwnerRole::Administrator)) => leading(Role::Administrator),
        (None, Some(_)) => {
            let staff = colleagues.iter().filter(|one| one.role == Role::Staff);
            distinct(staff.filter_map(|one| if one.away { deputy_of(one) } else { Some(one.user) }))
        }
    };
    // No role of this program stands above the safety lead: the ladder ends there.
    People { owner, owner_away, deputies, supervisors, safety_leads, management: Vec::new() }
}

impl People {
    /// The people around a duty of one person. What a worker has to see to reaches the worker and those who lead alike; what is done
    /// for a child reaches the `nearest`, its own instructors, or a deputy of theirs. Where none of them is there, all stay as they were.
    #[must_use]
    pub fn of_person(self, nearest: &[UserId], looks_after: OwnerRole, colleagues: &[Colleague]) -> Self {
        // A role elsewhere, or of another kind, does not make anybody the nearest.
        let works = |one: &&Colleague| matches!(one.role, Role::Staff | Role::Supervisor);
        let here = |user: UserId| colleagues.iter().filter(works).any(|one| one.user == user && !one.away);
        let stands_in = |user: UserId| {
            let own = colleagues.iter().filter(works).find(|one| one.user == user)?;
            own.deputy.filter(|deputy| !looks_after.leads() && here(*deputy))
        };
        let near = nearest.iter().filter_map(|user| if here(*user) { Some(*user) } else { stands_in(*user) });
        let leading = self.supervisors.iter().copied().filter(|_| looks_after.leads());
        match distinct(near) {
            near if near.is_empty() => self,
            near => Self { deputies: distinct(near.into_iter().chain(leading)), ..self },
        }
    }

    /// The people around a child's own goal: those alone whom the child lets hear of it, none in somebody else's place. The own instructors
    /// come first; where the unit has none, the supervisors.
    pub fn of_goal(audience: Audience, instructors: &[UserId], colleagues: &[Colleague]) -> Self {
        let held = |role: Role| distinct(colleagues.iter().filter(|one| one.role == role).map(|one| one.user));
        let (supervisors, safety_leads) = (held(Role::Supervisor), held(Role::SafetyLead));
        let works = |user: &UserId| {
            let here = |one: &Colleague| one.user == *user && matches!(one.role, Role::Staff | Role::Supervisor);
            colleagues.iter().any(here)
        };
        let own = distinct(instructors.iter().copied().filter(works));
        match audience {
            Audience::OwnInstructors if own.is_empty() => Self { supervisors, ..Self::default() },
            Audience::OwnInstructors => Self { deputies: own, ..Self::default() },
            Audience::InstructorsAndSupervisor => Self { deputies: own, supervisors, ..Self::default() },
            Audience::SupervisorAndSafetyLead => Self { supervisors, safety_leads, ..Self::default() },
            Audience::SafetyLead => {
                Self { deputies: safety_leads.into_iter().filter(|user| !works(user)).collect(), ..Self::default() }
            }
        }
    }
}

fn distinct(users: impl Iterator<Item = UserId>) -> Vec<UserId> {
    users.collect::<BTreeSet<_>>().into_iter().collect()
}

#[cfg(test)]
mod tests;
