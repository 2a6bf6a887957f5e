//! Going through everything that has duties, batch by batch, so that each has those of today.

use super::{
    ServiceError,
    cycles::stand_in_lines,
    look::{Look, Made},
};
use crate::{
    majakka::Majakka,
    store::{Connection, StoreError, Tx},
};
use chrono::NaiveDate;
use domain::ids::OrganisationId;
use std::collections::BTreeSet;

/// So many units or people are read at once.
pub(super) const BATCH: u64 = 100;
/// After so many batches that ask for nothing, the lease is shown to be held.
const QUIET: usize = 20;

/// How many cycles were begun and how many turns made.
pub(super) type Count = (usize, usize);

pub(super) fn add(count: &mut Count, more: Count) {
    *count = (count.0 + more.0, count.1 + more.1);
}

/// Some of those of one kind that have duties, as they stand.
pub(super) trait Batch: Sized + Send + Sync {
    /// The last one of a batch, after which the next one begins.
    type Mark: Copy + Send + Sync + 'static;

    fn read<C: Connection>(
        conn: &C,
        after: Option<Self::Mark>,
        today: NaiveDate,
    ) -> impl Future<Output = Result<Self, StoreError>> + Send;

    /// `None` when nobody is left.
    fn last(&self) -> Option<Self::Mark>;

    /// Whose they are.
    fn organisations(&self) -> BTreeSet<OrganisationId>;

    /// All of them have the duties of a day and no others.
    fn is_settled(&self, today: NaiveDate) -> bool;

    fn settle(&self, tx: &Tx, look: Look) -> impl Future<Output = Result<Count, StoreError>> + Send;
}

/// Gives everything of a kind the duties of today. What has them is only read, so that writers do not wait for it. `false` when somebody
/// else has taken the lease.
pub(super) async fn walk<B: Batch>(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let (mut after, mut quiet) = (None, 0);
    loop {
        let batch = B::read(majakka.store.read(), after, look.today).await?;
        let Some(last) = batch.last() else { return Ok(true) };
        let (settled, organisations) = (batch.is_settled(look.today), batch.organisations());
        quiet = if settled { quiet + 1 } else { QUIET };
        if quiet >= QUIET {
            quiet = 0;
            let done = majakka.store.write::<_, StoreError, _>(move |tx| {
                Box::pin(async move {
                    if !look.lease.holds(tx).await? {
                        return Ok(None);
                    }
                    if settled {
                        return Ok(Some((0, 0)));
                    }
                    // Whoever changes something meanwhile has done so before it is read again.
                    stand_in_lines(tx, organisations).await?;
                    let batch = B::read(tx.conn(), after, look.today).await?;
                    batch.settle(tx, look).await.map(Some)
                })
            });
            let Some((begun, occurred)) = done.await? else { return Ok(false) };
            made.cycles += begun;
            made.occurrences += occurred;
        }
        after = Some(last);
    }
}
