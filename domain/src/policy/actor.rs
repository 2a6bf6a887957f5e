use super::{Act, Subject};
use crate::{
    ids::{OrganisationId, UnitId, UserId},
    role::{Grant, Role},
};
use chrono::NaiveDate;

/// A signed-in person with the grants in force today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub user: UserId,
    pub organisation: OrganisationId,
    pub(super) grants: Vec<Grant>,
}

/// What a reader may see, put into the query itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    Nothing,
    Units(OrganisationId, Vec<UnitId>),
    Organisation(OrganisationId),
}

impl Actor {
    /// Grants that are not in force on `today` fall away here.
    pub fn new(user: UserId, organisation: OrganisationId, grants: Vec<Grant>, today: NaiveDate) -> Self {
        let grants = grants.into_iter().filter(|grant| grant.is_in_force(today)).collect();
        Self { user, organisation, grants }
    }

    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    pub fn has(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// The roles held over a unit; for the organisation itself (`None`), those held organisation-wide.
    pub(super) fn roles_at(&self, unit: Option<UnitId>) -> impl Iterator<Item = Role> {
        self.grants
            .iter()
            .filter(move |grant| grant.unit.is_none() || (unit.is_some() && grant.unit == unit))
            .map(|grant| grant.role)
    }

    /// Everything that the person may do `act` to. Limits lists in the query layer.
    pub fn scope(&self, act: Act) -> Scope {
        let anything = Subject::organisation(self.organisation);
        let mut units = Vec::new();
        for grant in &self.grants {
            if act.is_open_to(grant.role, &anything) {
                match grant.unit {
                    None => return Scope::Organisation(self.organisation),
                    Some(unit) if !units.contains(&unit) => units.push(unit),
                    Some(_) => {}
                }
            }
        }
        if units.is_empty() { Scope::Nothing } else { Scope::Units(self.organisation, units) }
    }

    /// Whether the person may do `act` anywhere: for menus.
    pub fn may_somewhere(&self, act: Act) -> bool {
        self.scope(act) != Scope::Nothing
    }
}

impl Scope {
    pub fn includes(&self, organisation: OrganisationId, unit: UnitId) -> bool {
        match self {
            Self::Nothing => false,
            Self::Units(own, units) => *own == organisation && units.contains(&unit),
            Self::Organisation(own) => *own == organisation,
        }
    }
}
