//! What a pack for an inspector is made of: a unit's records since a day, with ids where a reader is told another name.

mod documents;
mod facts;
mod incidents;
mod people;
mod work;

pub use documents::{AssessedLine, AssessmentDone, assessed_lines, assessments};
pub use facts::{PackFacts, PlanRead};
pub use incidents::{NoticeDone, Reported, Restricted, notices, reported, restricted};
pub use people::known;
pub use work::{
    ActionDone, ActionStep, ChildTurns, DrillDone, MonthTold, TurnDone, action_steps, actions, child_turns, drills,
    months, turns,
};

use super::rows;
use crate::store::Sql;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{OrganisationId, UnitId};

/// Whose records, and since when.
#[derive(Debug, Clone, Copy)]
pub struct PackOf {
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub from: NaiveDate,
    /// When that day began where the unit is.
    pub begin: DateTime<Utc>,
    pub now: DateTime<Utc>,
}

impl PackOf {
    fn limit(&self, sql: &mut Sql, alias: &str) {
        sql.push(&format!(" {alias}.organisation_id = ")).bind(self.organisation.0);
        sql.push(&format!(" AND {alias}.unit_id = ")).bind(self.unit.0);
    }
}
