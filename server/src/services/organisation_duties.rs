//! Duties of an organisation as a whole: it has them by the units that work.

use super::{
    ServiceError,
    cycles::{settle_in_places, stand_in_lines},
    look::{Look, Made},
};
use crate::{
    majakka::Majakka,
    store::{
        StoreError, Tx,
        cycles::{self as rows, Target},
        history::By,
        lease, units,
    },
};
use chrono::NaiveDate;
use domain::{cycle::duties_of_organisation, ids::OrganisationId};

/// Sees that an organisation has the duties of its units of today, and no others.
pub(super) async fn of_organisation(tx: &Tx, by: &By, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let mut working = units::all(tx.conn(), by.organisation).await?;
    working.retain(|unit| unit.closed_on.is_none());
    let have = rows::of_targets(tx.conn(), [by.organisation.0]).await?;
    let own = (Target::Organisation(by.organisation), have.get(&by.organisation.0).map_or(&[][..], Vec::as_slice));
    settle_in_places(tx, by, own, duties_of_organisation(&units::by_lines(&working), today), (today, looked))
        .await
        .map(drop)
}

/// The same for every organisation. `false` when somebody else has taken the lease.
pub(super) async fn of_all(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after: Option<OrganisationId> = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let found = units::working_by_organisation(tx.conn(), after).await?;
                let have = rows::of_targets(tx.conn(), found.keys().map(|organisation| organisation.0)).await?;
                stand_in_lines(tx, found.keys().copied()).await?;
                let mut count = (0, 0);
                for (organisation, working) in &found {
                    let by = By { organisation: *organisation, user: None, at: look.at };
                    let own = have.get(&organisation.0).map_or(&[][..], Vec::as_slice);
                    let own = (Target::Organisation(*organisation), own);
                    let duties = duties_of_organisation(&units::by_lines(working), look.today);
                    let more = settle_in_places(tx, &by, own, duties, (look.today, look.looked)).await?;
                    count = (count.0 + more.0, count.1 + more.1);
                }
                Ok(Some((found.keys().last().copied(), count)))
            })
        });
        let Some((last, (begun, occurred))) = batch.await? else { return Ok(false) };
        made.cycles += begun;
        made.occurrences += occurred;
        match last {
            Some(last) => after = Some(last),
            None => return Ok(true),
        }
    }
}
