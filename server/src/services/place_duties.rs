//! Duties that people begin: what is only perhaps one, and for the safety lead what was decided not to concern a place.

use super::{
    Asked, ServiceError,
    cycles::{begin, go_on, take_up, tell},
    once,
};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        cycles::{self as rows, Cycle, Target},
        history::By,
        lease, occurrences,
        views::offered,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{CycleEnd, Looked, Template},
    ids::SubmissionId,
    policy::{Act, Permit},
};

/// Begins a duty in the permit's unit, or in the organisation as a whole. What was decided not to concern it is begun anew by the safety lead alone.
///
/// # Errors
/// `wrong-state` when it is none that may be begun, [`StoreError::Conflict`] when somebody was quicker.
pub async fn begin_offered(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    template: &'static Template,
) -> Result<(), ServiceError> {
    let (by, today, unit) = (majakka.by(&permit), majakka.today(), permit.unit());
    let about = unit.map_or(by.organisation.0, |unit| unit.0);
    let leads_safety = permit.act() == Act::ExcludeDuty;
    if !leads_safety {
        allows(&permit, Act::DecideDuty)?;
    }
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "duty-begin", about),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let looked = lease::looks(tx.conn()).await?.looked;
                let offered = offered::list(tx.conn(), by.organisation, unit, leads_safety, today).await?;
                let found = offered.into_iter().find(|offered| offered.template.code == template.code);
                match found.ok_or(ServiceError::Rule("wrong-state"))?.cycle {
                    None => {
                        let target = unit.map_or(Target::Organisation(by.organisation), Target::Unit);
                        begin(tx, &by, target, (template, today), (today, looked)).await?;
                    }
                    Some(cycle) if cycle.ended == Some(CycleEnd::Excluded) => {
                        anew(tx, &by, &cycle, (today, looked)).await?;
                    }
                    Some(cycle) => {
                        take_up(tx, &by, &cycle, (today, looked)).await?;
                    }
                }
                Ok(())
            })
        },
    )
    .await
}

/// It begins on a day after the one on which it was decided not to apply, so that the decision stays a fact of its own.
async fn anew(tx: &Tx, by: &By, cycle: &Cycle, (today, looked): (NaiveDate, Looked)) -> Result<(), StoreError> {
    let after = cycle.ended_on.and_then(|on| on.succ_opt()).unwrap_or(today);
    let cycle = rows::begin_anew(tx, cycle, today.max(after)).await?;
    tell(tx, by, &cycle, "cycle-begun-anew").await?;
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    go_on(tx, by, &cycle, last, (today, looked)).await.map(drop)
}
