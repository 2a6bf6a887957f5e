//! Roles and time-limited grants.

use crate::ids::UnitId;
use chrono::NaiveDate;

/// What a person may be in an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Staff,
    Supervisor,
    SafetyLead,
    /// Manages units, users and grants; reads no content.
    Administrator,
    /// Reads only, and only for a time (I28).
    Inspector,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Staff, Self::Supervisor, Self::SafetyLead, Self::Administrator, Self::Inspector];

    pub fn code(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Supervisor => "supervisor",
            Self::SafetyLead => "safety-lead",
            Self::Administrator => "administrator",
            Self::Inspector => "inspector",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether the role is held in one unit; the others are held in the whole organisation.
    pub fn needs_unit(self) -> bool {
        matches!(self, Self::Staff | Self::Supervisor | Self::Inspector)
    }
}

/// A role held in a unit (or in the whole organisation, `unit` = `None`) from a day to a day, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub unit: Option<UnitId>,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
}

impl Grant {
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && self.valid_to.is_none_or(|last| on <= last)
    }
}
