//! Anonymous reports: sent without a name, and reached again by four words alone (I20).

use super::{tell_more, write};
use crate::{
    ids::new_id,
    majakka::Majakka,
    services::{ServiceError, incidents::Filed},
    store::{
        StoreError, Work,
        history::{self, By},
        incidents::{drafts, receipts as rows},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    ids::{IncidentId, UnitId},
    incident::{ReceiptCode, Report},
    policy::Permit,
    text::Note,
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What a code leads to.
pub use rows::Receipt;

/// The code of a form. It comes from a random seed that the form carries and nothing keeps, so that the same form sent again has the same
/// code, and no row leads to it.
fn code_of(seed: Uuid) -> ReceiptCode {
    let mut hash = Sha256::new();
    hash.update(b"majakka receipt ");
    hash.update(seed.as_bytes());
    let hash = hash.finalize();
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
    ReceiptCode::from_bytes(&bytes)
}

/// Sends a report without a name. No row says who sent it: not the request, not the timeline, not the audit chain.
pub(super) async fn file(
    majakka: &Majakka,
    permit: &Permit,
    unit: UnitId,
    seed: Uuid,
    report: Report,
    draft: Option<Uuid>,
) -> Result<Filed, ServiceError> {
    // The quarter of an hour is told, not the moment: nobody is found by when they were signed in.
    let by = By { at: quarter(majakka.now()), ..majakka.by_program(permit.organisation()) };
    let (user, zone, today) = (permit.user(), majakka.config.time_zone, majakka.today());
    let code = code_of(seed);
    let hash = majakka.hasher.receipt(&code).await.map_err(|_| ServiceError::Hash)?;
    let id = IncidentId(new_id(by.at));
    let number = majakka.store.write(move |tx| -> Work<'_, String, ServiceError> {
        Box::pin(async move {
            history::stand_in_line(tx, by.organisation).await?;
            if let Some(first) = rows::find(tx.conn(), &hash).await? {
                return Ok(first.number);
            }
            let number = write(tx, &by, (zone, today), (id, unit), &report).await?;
            rows::keep(tx, &by, id, hash).await?;
            if let Some(draft) = draft {
                drafts::end(tx, user, draft).await?;
            }
            Ok(number)
        })
    });
    Ok(Filed::Anonymous { code, number: number.await? })
}

/// The beginning of the quarter of an hour.
fn quarter(at: DateTime<Utc>) -> DateTime<Utc> {
    at - TimeDelta::milliseconds(at.timestamp_millis().rem_euclid(15 * 60 * 1000))
}

/// What the code leads to; `None` for a code that was never given.
///
/// # Errors
/// The database did not answer, or the program is stopping.
pub async fn find(majakka: &Majakka, code: &ReceiptCode) -> Result<Option<Receipt>, ServiceError> {
    let hash = majakka.hasher.receipt(code).await.map_err(|_| ServiceError::Hash)?;
    Ok(rows::find(majakka.store.read(), &hash).await?)
}

/// Tells more of an anonymous report, or answers what was asked.
///
/// # Errors
/// [`StoreError::Missing`] for a code that was never given; `wrong-state`.
pub async fn add(majakka: &Majakka, code: &ReceiptCode, words: Note) -> Result<(), ServiceError> {
    let receipt = find(majakka, code).await?.ok_or(StoreError::Missing)?;
    let by = By { at: quarter(majakka.now()), ..majakka.by_program(receipt.organisation) };
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let found = crate::store::incidents::load(tx.conn(), by.organisation, receipt.incident).await?;
                tell_more(tx, &by, &found, true, &words).await
            })
        })
        .await
}
