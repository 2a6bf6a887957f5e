//! Drills that were held, and what they showed.

use super::{Asked, ServiceError, duties, once, rounds::told_of, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, drills,
        findings::{self, FoundIn},
        history::{self, Change},
    },
};
use domain::{
    ids::{DrillId, FindingId, SubmissionId},
    policy::{Act, Permit},
    round::{DrillText, FindingWords},
};

/// Records a drill of the permit's unit, which completes its duty.
///
/// # Errors
/// `unit-closed`.
pub async fn record(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    text: DrillText,
) -> Result<DrillId, ServiceError> {
    allows(&permit, Act::DoDuty)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, user, today) = (majakka.by(&permit), permit.user(), majakka.today());
    let id = DrillId(new_id(by.at));
    once(majakka, (by, user), Asked::of(submission, "drill", unit.0).making(id.0), DrillId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            drills::insert(tx, &by, user, (id, unit), &text).await?;
            let words = Some(text.lessons.as_str());
            let change = Change { entity: "drill", id: id.0, event: "drill-recorded", words, ..Change::default() };
            history::audit(tx, &by, change).await?;
            duties::shown_on(tx, &by, unit, (text.kind.duty(), id.0), user, (text.on, today)).await?;
            Ok(id)
        })
    })
    .await
}

/// Adds something that a drill showed to be wrong.
///
/// # Errors
/// `unit-closed`, [`StoreError::Missing`] for a drill of another unit.
pub async fn find(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    drill: DrillId,
    FindingWords(words): FindingWords,
) -> Result<FindingId, ServiceError> {
    allows(&permit, Act::DoDuty)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let id = FindingId(new_id(by.at));
    once(majakka, (by, user), Asked::of(submission, "drill-finding", drill.0).making(id.0), FindingId, move |tx| {
        Box::pin(async move {
            let held = drills::load(tx.conn(), by.organisation, drill).await?;
            if Some(held.unit) != permit.unit() {
                return Err(StoreError::Missing.into());
            }
            must_work(tx, by.organisation, held.unit).await?;
            findings::keep(tx, &by, (id, held.unit), FoundIn::Drill(drill), (&words, false, user)).await?;
            told_of(tx, &by, id, words.as_str()).await?;
            Ok(id)
        })
    })
    .await
}
