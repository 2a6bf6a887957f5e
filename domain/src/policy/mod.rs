//! The only judge of who may do what (`docs/domain.md`, "Who may do what").
//!
//! [`decide`] is the only maker of a [`Permit`], and services ask for one: a forgotten check does not compile.

mod act;
mod actor;
mod child;
mod ears;
mod incident;

pub use act::Act;
pub use actor::{Actor, Scope};
pub use child::{Child, Words};
pub use ears::Ears;
pub use incident::{Report, Sight};

use crate::{
    ids::{OrganisationId, UnitId, UserId},
    risk::Level,
    role::Role,
};
use chrono::{DateTime, Utc};

/// What an act is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    pub organisation: OrganisationId,
    /// `None`: the organisation itself.
    pub unit: Option<UnitId>,
    /// The level of the risk concerned, where one is known.
    pub level: Option<Level>,
    /// Who owns the action, or whose duty it is.
    pub owner: Option<UserId>,
    /// Who submitted the assessment.
    pub submitter: Option<UserId>,
    /// The report, with the moment at which it is asked for.
    pub report: Option<(Report, DateTime<Utc>)>,
    /// The child concerned.
    pub child: Option<Child>,
}

impl Subject {
    pub fn organisation(organisation: OrganisationId) -> Self {
        Self { organisation, unit: None, level: None, owner: None, submitter: None, report: None, child: None }
    }

    pub fn unit(organisation: OrganisationId, unit: UnitId) -> Self {
        Self { unit: Some(unit), ..Self::organisation(organisation) }
    }

    #[must_use]
    pub fn at_level(self, level: Option<Level>) -> Self {
        Self { level, ..self }
    }

    #[must_use]
    pub fn owned_by(self, owner: UserId) -> Self {
        Self { owner: Some(owner), ..self }
    }

    #[must_use]
    pub fn submitted_by(self, submitter: Option<UserId>) -> Self {
        Self { submitter, ..self }
    }

    /// A report at the moment when it is asked for.
    #[must_use]
    pub fn of_report(self, report: Report, now: DateTime<Utc>) -> Self {
        Self { report: Some((report, now)), ..self }
    }

    #[must_use]
    pub fn of_child(self, child: Child) -> Self {
        Self { child: Some(child), ..self }
    }

    fn is_serious(&self) -> bool {
        self.level.is_some_and(|level| level.rule().needs_safety_lead)
    }
}

/// Proof that the policy allowed one act on one subject to one person. Nothing else can make it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use]
pub struct Permit {
    act: Act,
    user: UserId,
    subject: Subject,
}

impl Permit {
    pub fn act(&self) -> Act {
        self.act
    }

    pub fn user(&self) -> UserId {
        self.user
    }

    pub fn organisation(&self) -> OrganisationId {
        self.subject.organisation
    }

    pub fn unit(&self) -> Option<UnitId> {
        self.subject.unit
    }
}

/// Why an act is not allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Denial {
    /// The person may not even know that the thing exists: the answer is the same as for no such thing.
    Hidden,
    /// The person sees the thing but another role does this.
    Ask(Role),
    /// A second person is needed: the one who owns or submitted may not do this (I13).
    SecondPerson,
}

/// Whether `actor` may do `act` to `subject`.
///
/// # Errors
/// A [`Denial`] that says what the person may be told.
pub fn decide(actor: &Actor, act: Act, subject: &Subject) -> Result<Permit, Denial> {
    if subject.organisation != actor.organisation {
        return Err(Denial::Hidden);
    }
    if let Some((report, now)) = &subject.report {
        return incident::judge(actor, act, subject, report, *now).map(|()| Permit {
            act,
            user: actor.user,
            subject: *subject,
        });
    }
    if let Some(verdict) = subject.child.as_ref().and_then(|child| child::judge(actor, act, subject, child)) {
        return verdict.map(|()| Permit { act, user: actor.user, subject: *subject });
    }
    let held: Vec<Role> = actor.roles_at(subject.unit).collect();
    if held.iter().any(|&role| act.is_open_to(role, subject)) {
        if act.needs_second_person(actor.user, subject) {
            return Err(Denial::SecondPerson);
        }
        return if act.is_owners() && subject.owner != Some(actor.user) {
            Err(Denial::Ask(Role::Supervisor))
        } else {
            Ok(Permit { act, user: actor.user, subject: *subject })
        };
    }
    let works = held.iter().any(|role| matches!(role, Role::Staff | Role::Supervisor));
    if act.is_ones_own() && works && subject.owner == Some(actor.user) {
        return Ok(Permit { act, user: actor.user, subject: *subject });
    }
    if held.iter().any(|&role| act.shows_to(role)) {
        Err(Denial::Ask(act.asked_of(subject)))
    } else {
        Err(Denial::Hidden)
    }
}

#[cfg(test)]
mod tests;
