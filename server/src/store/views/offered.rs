//! Duties that people may begin in a unit or in the organisation as a whole.

use crate::store::{
    StoreError,
    cycles::{self, Cycle},
    units,
};
use chrono::NaiveDate;
use domain::{
    cycle::{CycleEnd, Template, duties_of_organisation, duties_of_unit, may_begin},
    ids::{OrganisationId, UnitId},
};
use sea_orm::ConnectionTrait;

/// A duty that may be begun.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    pub template: &'static Template,
    /// The one of before, which has ended.
    pub cycle: Option<Cycle>,
}

impl Offered {
    /// It was decided not to concern the place.
    pub fn is_excluded(&self) -> bool {
        self.cycle.is_some_and(|cycle| cycle.ended == Some(CycleEnd::Excluded))
    }
}

/// The duties that may be begun in a unit, or in the organisation as a whole; with `leads_safety` also those that were decided not to concern it. In
/// a closed unit there are none.
///
/// # Errors
/// [`StoreError::Missing`] for a unit of another organisation, or the database did not answer.
pub async fn list(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    leads_safety: bool,
    today: NaiveDate,
) -> Result<Vec<Offered>, StoreError> {
    let (target, duties) = match unit {
        Some(unit) => {
            let found = units::load(conn, organisation, unit).await?;
            if found.closed_on.is_some() {
                return Ok(Vec::new());
            }
            (unit.0, duties_of_unit(found.text.kind, &found.text.lines, today))
        }
        None => {
            let mut working = units::all(conn, organisation).await?;
            working.retain(|unit| unit.closed_on.is_none());
            (organisation.0, duties_of_organisation(&units::by_lines(&working), today))
        }
    };
    let own = cycles::of_targets(conn, [target]).await?.remove(&target).unwrap_or_default();
    let offered = duties.into_iter().filter_map(|(template, asks)| {
        let cycle = own.iter().find(|cycle| cycle.template.code == template.code).copied();
        let ended = cycle.and_then(|cycle| cycle.ended);
        may_begin(cycle.is_some(), ended, asks, leads_safety).then_some(Offered { template, cycle })
    });
    Ok(offered.collect())
}
