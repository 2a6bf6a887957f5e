//! Who reads and handles reports (`docs/domain.md`, "Who sees a report"). Secrecy comes before roles here: whoever may not read a report
//! may not learn that it exists, so every refusal before reading is the same as for no such thing (I18).

use super::{Act, Actor, Denial, Subject};
use crate::{
    ids::{OrganisationId, UnitId, UserId},
    incident::Secrecy,
    role::Role,
};
use chrono::{DateTime, TimeDelta, Utc};

/// What the policy has to know of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Report {
    pub secrecy: Secrecy,
    pub handler: Option<UserId>,
    /// Who told, unless anonymous.
    pub reporter: Option<UserId>,
    /// The person it concerns.
    pub named: Option<UserId>,
    /// The supervisors of the unit are concerned.
    pub concerns_supervisor: bool,
    /// Somebody who handles has opened it.
    pub opened: bool,
    /// The asker told of the same in a report that was joined to it.
    pub joined_own: bool,
    pub sent_at: DateTime<Utc>,
}

/// Staff read the open reports of so many days back.
const RECENT: TimeDelta = TimeDelta::days(30);

/// Which reports a person reads, put into the query itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    pub user: UserId,
    pub organisation: OrganisationId,
    /// All of the organisation, sealed ones too.
    pub whole: bool,
    /// Units whose reports are read unless sealed.
    pub led: Vec<UnitId>,
    /// Units whose reports wait for the person.
    pub supervised: Vec<UnitId>,
    /// Units whose open reports are read from `since` on.
    pub worked: Vec<UnitId>,
    pub since: DateTime<Utc>,
    /// The moment at which it is looked.
    pub at: DateTime<Utc>,
    /// Units where the person may have been given a report to handle.
    pub trusted: Vec<UnitId>,
}

impl Sight {
    /// Whether a report of a unit is read: the same rule as [`super::decide`] for [`Act::ReadIncident`].
    pub fn includes(&self, organisation: OrganisationId, unit: UnitId, report: &Report) -> bool {
        let leads = self.led.contains(&unit);
        // Whoever supervises the unit never reads what concerns its supervisors, whatever else they are.
        let concerned = report.concerns_supervisor && self.supervised.contains(&unit);
        let handled = report.handler == Some(self.user) && self.trusted.contains(&unit);
        let led = leads && report.secrecy < Secrecy::Sealed && !report.concerns_supervisor;
        let worked = self.worked.contains(&unit) && report.secrecy == Secrecy::OpenUnit && report.sent_at >= self.since;
        organisation == self.organisation
            && report.named != Some(self.user)
            && !concerned
            && (self.whole || handled || led || worked)
    }

    /// The reports of which an inspector of one unit reads, whoever asks: what goes into a pack depends on nobody.
    pub fn of_pack(organisation: OrganisationId, unit: UnitId, now: DateTime<Utc>) -> Self {
        Self {
            user: UserId(uuid::Uuid::nil()),
            organisation,
            whole: false,
            led: vec![unit],
            supervised: Vec::new(),
            worked: Vec::new(),
            since: now,
            at: now,
            trusted: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        !self.whole && self.led.is_empty() && self.worked.is_empty() && self.trusted.is_empty()
    }
}

impl Actor {
    /// Which reports the person may take out as a file: those of led units, or of all; nothing that is only read or handled.
    pub fn export_sight(&self, now: DateTime<Utc>) -> Sight {
        let sight = self.sight(now);
        Sight { led: sight.supervised.clone(), worked: Vec::new(), trusted: Vec::new(), ..sight }
    }

    /// Which reports the person reads at a moment.
    pub fn sight(&self, now: DateTime<Utc>) -> Sight {
        let units = |roles: &[Role]| -> Vec<UnitId> {
            self.grants.iter().filter(|grant| roles.contains(&grant.role)).filter_map(|grant| grant.unit).collect()
        };
        Sight {
            user: self.user,
            organisation: self.organisation,
            whole: self.grants.iter().any(|grant| grant.role == Role::SafetyLead && grant.unit.is_none()),
            led: units(&[Role::Supervisor, Role::Inspector]),
            supervised: units(&[Role::Supervisor]),
            worked: units(&[Role::Staff]),
            since: now - RECENT,
            at: now,
            trusted: units(&[Role::Staff, Role::Supervisor]),
        }
    }
}

/// The verdict on an act on one report, at a moment.
pub(super) fn judge(
    actor: &Actor,
    act: Act,
    subject: &Subject,
    report: &Report,
    now: DateTime<Utc>,
) -> Result<(), Denial> {
    let unit = subject.unit.ok_or(Denial::Hidden)?;
    let held = |role: Role| actor.roles_at(Some(unit)).any(|own| own == role);
    let reads = actor.sight(now).includes(subject.organisation, unit, report);
    let own = report.reporter == Some(actor.user);
    match act {
        Act::ReadIncident if reads => Ok(()),
        // The reporter follows what becomes of it, and adds to it, whatever its secrecy.
        Act::FollowIncident if own => Ok(()),
        Act::AddToIncident if own || (reads && !inspects_only(actor, unit)) => Ok(()),
        // What a form brings to light may seal the report: from then on its reporter writes nothing over.
        Act::FillForm if reads && !inspects_only(actor, unit) => Ok(()),
        Act::FillForm if own && !report.opened && report.secrecy < Secrecy::Sealed => Ok(()),
        Act::FillForm => Err(Denial::Hidden),
        Act::TickNotice if reads && !inspects_only(actor, unit) => Ok(()),
        Act::HandleIncident if !reads => Err(Denial::Hidden),
        Act::HandleIncident => {
            let sealed = report.secrecy == Secrecy::Sealed;
            let leads = held(Role::SafetyLead) || (held(Role::Supervisor) && !sealed);
            if !leads && report.handler != Some(actor.user) {
                Err(Denial::Ask(Role::Supervisor))
            } else if own || report.joined_own {
                Err(Denial::SecondPerson)
            } else {
                Ok(())
            }
        }
        _ if reads => Err(Denial::Ask(Role::Supervisor)),
        _ => Err(Denial::Hidden),
    }
}

fn inspects_only(actor: &Actor, unit: UnitId) -> bool {
    actor.roles_at(Some(unit)).all(|role| matches!(role, Role::Inspector | Role::Administrator))
}
