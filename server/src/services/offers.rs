//! Duties that people take up: what is only perhaps one, and for the safety lead what was decided not to apply.

use super::{
    Asked, ServiceError,
    cycles::{begin, go_on, tell},
    once,
    units::must_work,
};
use crate::{
    majakka::{Majakka, allows},
    store::{
        Connection, StoreError, Tx,
        cycles::{self as rows, Cycle, Target},
        history::By,
        lease, occurrences, units,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{Looked, Offer, Template, duties_of_organisation, duties_of_unit, offered},
    date::plus_days,
    ids::{OrganisationId, SubmissionId, UnitId},
    policy::{Act, Permit},
};

/// What a unit, or the organisation as a whole, may take up.
#[derive(Debug)]
pub struct Offers {
    /// What the unit is called; `None` for the organisation.
    pub unit_name: Option<String>,
    /// The unit works, or some unit of the organisation does.
    pub works: bool,
    pub rows: Vec<(&'static Template, Offer)>,
    have: Vec<Cycle>,
}

/// What may be taken up on a day in a unit, or in the organisation as a whole.
///
/// # Errors
/// [`StoreError::Missing`] for a unit of another organisation too.
pub async fn list(
    conn: &impl Connection,
    organisation: OrganisationId,
    unit: Option<UnitId>,
    today: NaiveDate,
) -> Result<Offers, StoreError> {
    let target = unit.map_or(organisation.0, |unit| unit.0);
    let have = rows::of_targets(conn, [target]).await?.remove(&target).unwrap_or_default();
    let (unit_name, works, duties) = match unit {
        Some(unit) => {
            let found = units::load(conn, organisation, unit).await?;
            let duties = duties_of_unit(found.text.kind, &found.text.lines, today);
            (Some(found.text.name.to_string()), found.closed_on.is_none(), duties)
        }
        None => {
            let working = units::working_of(conn, organisation).await?;
            (None, !working.is_empty(), duties_of_organisation(&units::by_lines(&working), today))
        }
    };
    let rows = offered(duties, |template| rows::state_in(&have, template));
    Ok(Offers { unit_name, works, rows, have })
}

/// Takes up a duty that perhaps concerns the permit's unit, or without one the organisation, or again one that was decided not to.
///
/// # Errors
/// `wrong-state` when it is there already or cannot apply, `duty-role` when somebody with more say decided, `unit-closed`.
pub async fn take_up(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    template: &'static Template,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideDuty).or_else(|_| allows(&permit, Act::ExcludeDuty))?;
    let (by, today, unit) = (majakka.by(&permit), majakka.today(), permit.unit());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "take-up", unit.map_or(by.organisation.0, |unit| unit.0)),
        |_| (),
        move |tx| {
            Box::pin(async move {
                if let Some(unit) = unit {
                    must_work(tx, by.organisation, unit).await?;
                }
                let offers = list(tx.conn(), by.organisation, unit, today).await?;
                let offer = offers.rows.iter().find(|(other, _)| other.code == template.code);
                let (_, offer) = offer.ok_or(ServiceError::Rule("wrong-state"))?;
                // Whoever may take up what was excluded may take up everything.
                if permit.act() != offer.act() && permit.act() != Act::ExcludeDuty {
                    return Err(ServiceError::Rule("duty-role"));
                }
                let looked = lease::looks(tx.conn()).await?.looked;
                match offers.have.iter().find(|cycle| cycle.template.code == template.code) {
                    None => {
                        let target = unit.map_or(Target::Organisation(by.organisation), Target::Unit);
                        begin(tx, &by, target, (template, today), (today, looked)).await?;
                    }
                    Some(cycle) => begin_anew(tx, &by, cycle, (today, looked)).await?,
                }
                Ok(())
            })
        },
    )
    .await
}

/// An ended cycle goes on, from the day after its end at the earliest, so that the decision stays a fact of its own.
async fn begin_anew(tx: &Tx, by: &By, cycle: &Cycle, (today, looked): (NaiveDate, Looked)) -> Result<(), StoreError> {
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    let start = cycle.ended_on.map_or(today, |on| plus_days(on, 1).max(today));
    let cycle = rows::begin_anew(tx, cycle, start).await?;
    tell(tx, by, &cycle, "cycle-begun").await?;
    go_on(tx, by, &cycle, last, (today, looked)).await.map(drop)
}
