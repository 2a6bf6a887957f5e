use super::{self as views, PackOf};
use crate::store::{StoreError, plans, reports, views::unit_facts};
use app::pages::picture::UnitFacts;
use chrono_tz::Tz;
use domain::{
    pack::Who,
    plan::{Hearing, PlanState, Sending},
};
use sea_orm::DatabaseConnection;
use std::collections::BTreeMap;

/// A version of a plan with what belongs to it; the sections of one that is in force alone.
#[derive(Debug)]
pub struct PlanRead {
    pub version: plans::Version,
    pub sections: Vec<plans::Section>,
    pub hearings: Vec<Hearing>,
    pub sendings: Vec<Sending>,
}

/// Everything that a pack is made of.
#[derive(Debug)]
pub struct PackFacts {
    pub of: PackOf,
    pub zone: Tz,
    pub unit: String,
    pub organisation: String,
    pub whom: Vec<Who>,
    pub reported: Vec<views::Reported>,
    pub notices: Vec<views::NoticeDone>,
    pub restricted: BTreeMap<String, views::Restricted>,
    pub actions: Vec<views::ActionDone>,
    pub steps: Vec<views::ActionStep>,
    pub assessments: Vec<views::AssessmentDone>,
    pub lines: Vec<views::AssessedLine>,
    pub drills: Vec<views::DrillDone>,
    pub turns: Vec<views::TurnDone>,
    pub child_turns: Vec<views::ChildTurns>,
    pub months: Vec<views::MonthTold>,
    pub plans: Vec<PlanRead>,
    pub reports: Vec<reports::Version>,
    pub facts: UnitFacts,
}

impl PackFacts {
    /// Reads it.
    ///
    /// # Errors
    /// The database did not answer, or a row cannot be read.
    pub async fn read(
        conn: &DatabaseConnection,
        of: PackOf,
        zone: Tz,
        (unit, organisation): (String, String),
    ) -> Result<Self, StoreError> {
        let mut plans = Vec::new();
        for version in plans::of_owners(conn, [of.unit.0]).await? {
            let in_force = version.state == PlanState::Published;
            plans.push(PlanRead {
                sections: if in_force { plans::sections(conn, &version).await? } else { Vec::new() },
                hearings: plans::hearings(conn, version.id).await?.into_iter().map(|(_, of)| of).collect(),
                sendings: plans::sendings(conn, version.id).await?.into_iter().map(|(_, of)| of).collect(),
                version,
            });
        }
        Ok(Self {
            of,
            zone,
            unit,
            organisation,
            whom: views::known(conn, &of).await?,
            reported: views::reported(conn, &of).await?,
            notices: views::notices(conn, &of).await?,
            restricted: views::restricted(conn, &of).await?,
            actions: views::actions(conn, &of).await?,
            steps: views::action_steps(conn, &of).await?,
            assessments: views::assessments(conn, &of).await?,
            lines: views::assessed_lines(conn, &of).await?,
            drills: views::drills(conn, &of).await?,
            turns: views::turns(conn, &of).await?,
            child_turns: views::child_turns(conn, &of).await?,
            months: views::months(conn, &of).await?,
            plans,
            reports: reports::public(conn, of.unit.0).await?,
            facts: unit_facts::of_unit(conn, (of.organisation, of.unit), (of.now, zone)).await?,
        })
    }
}
