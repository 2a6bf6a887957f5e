//! Duties of an organisation as a whole: it has them by the units that work.

use super::{
    cycles::{Duties, begin_lacking, changes_rest, lacking, rest_while},
    look::Look,
    walk::{Batch, Count, add},
};
use crate::store::{
    Connection, StoreError, Tx,
    cycles::{self as rows, Cycle, Target},
    history::By,
    lease,
    units::{self, Unit},
};
use chrono::NaiveDate;
use domain::{
    cycle::{Looked, duties_of_organisation},
    ids::OrganisationId,
    unit::Holds,
};

use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Sees that an organisation has the duties of its units of today; what cannot apply any more rests.
pub(super) async fn of_organisation(tx: &Tx, by: &By, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let working = units::working_of(tx.conn(), by.organisation).await?;
    let have = rows::of_targets(tx.conn(), [by.organisation.0]).await?;
    let have = have.get(&by.organisation.0).map_or(&[][..], Vec::as_slice);
    settle(tx, by, (have, &working), (today, looked)).await.map(drop)
}

/// Whether a duty that the organisation has had cannot apply any more.
fn cannot(cycle: &Cycle, duties: &Duties) -> bool {
    duties.iter().any(|(template, holds)| template.code == cycle.template.code && *holds == Holds::No)
}

async fn settle(
    tx: &Tx,
    by: &By,
    (have, working): (&[Cycle], &[Unit]),
    day: (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let duties = duties_of_organisation(&units::by_lines(working), day.0);
    rest_while(tx, by, have, |cycle| cannot(cycle, &duties), day.0).await?;
    begin_lacking(tx, by, (Target::Organisation(by.organisation), have), &duties, day).await
}

/// Organisations with their units that work and the cycles that each has.
pub(super) struct Organisations {
    working: BTreeMap<OrganisationId, Vec<Unit>>,
    have: BTreeMap<Uuid, Vec<Cycle>>,
}

impl Organisations {
    fn of(&self, organisation: OrganisationId) -> &[Cycle] {
        self.have.get(&organisation.0).map_or(&[], Vec::as_slice)
    }
}

impl Batch for Organisations {
    type Mark = OrganisationId;

    async fn read<C: Connection>(conn: &C, after: Option<OrganisationId>, _: NaiveDate) -> Result<Self, StoreError> {
        let working = units::working_by_organisation(conn, after).await?;
        let have = rows::of_targets(conn, working.keys().map(|organisation| organisation.0)).await?;
        Ok(Self { working, have })
    }

    fn last(&self) -> Option<OrganisationId> {
        self.working.keys().last().copied()
    }

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        self.working.keys().copied().collect()
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        self.working.iter().all(|(organisation, working)| {
            let (have, duties) = (self.of(*organisation), duties_of_organisation(&units::by_lines(working), today));
            lacking(have, &duties).next().is_none()
                && !have.iter().any(|cycle| changes_rest(cycle, |cycle| cannot(cycle, &duties)))
        })
    }

    async fn settle(&self, tx: &Tx, look: Look) -> Result<Count, StoreError> {
        let mut count = (0, 0);
        for (organisation, working) in &self.working {
            let by = By { organisation: *organisation, user: None, at: look.at, zone: look.zone };
            let own = (self.of(*organisation), working.as_slice());
            add(&mut count, settle(tx, &by, own, (look.today, look.looked)).await?);
        }
        Ok(count)
    }
}
