//! Who reads and writes down what a child tells (`docs/domain.md`, "Children, their signs and the tablet"). As with reports,
//! whoever may not read something may not learn that it exists.

use super::{Act, Actor, Denial, Subject};
use crate::{
    child::{Hearing, ReaderOf},
    role::Role,
};

/// What the policy has to know of a child, seen from the person who asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Child {
    /// The asker is one of the child's own instructors.
    pub own_instructor: bool,
    /// The asker handed the tablet to the child.
    pub handed_over: bool,
    /// The one thing told that is asked for.
    pub words: Option<Words>,
}

/// What the policy has to know of one thing that a child told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub hearing: Hearing,
    /// The child chose the asker to be told of danger.
    pub chosen: bool,
}

/// The verdict on an act on one child; `None` when the role alone decides it.
pub(super) fn judge(actor: &Actor, act: Act, subject: &Subject, child: &Child) -> Option<Result<(), Denial>> {
    let held = |role: Role| actor.roles_at(subject.unit).any(|own| own == role);
    let works = held(Role::Staff) || held(Role::Supervisor);
    match act {
        Act::ReadWords => {
            let reader = ReaderOf {
                // An instructor who has left the unit, and an adult who has lost every role, read no more.
                is_own_instructor: child.own_instructor && works,
                is_chosen_adult: (works || held(Role::SafetyLead)) && child.words.is_some_and(|words| words.chosen),
                works_in_unit: works,
                supervises_unit: held(Role::Supervisor),
                is_safety_lead: held(Role::SafetyLead),
                is_administrator: held(Role::Administrator),
                is_inspector: held(Role::Inspector),
            };
            let reads = child.words.is_some_and(|words| words.hearing.may_read(reader));
            Some(if reads { Ok(()) } else { Err(Denial::Hidden) })
        }
        Act::RecordWords => {
            let writes = held(Role::Supervisor) || (works && (child.own_instructor || child.handed_over));
            Some(match writes {
                true => Ok(()),
                false if works || held(Role::SafetyLead) => Err(Denial::Ask(Role::Supervisor)),
                false => Err(Denial::Hidden),
            })
        }
        _ => None,
    }
}
