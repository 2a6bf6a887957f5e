//! Worries in the hands of the adults who may read them.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError,
        history::{self, Change},
        words, worries,
    },
};
use domain::{
    ids::{HelpCallId, SubmissionId, WorryId},
    policy::{Act, Permit},
    voice::WorryStep,
};
use uuid::Uuid;

/// Keeps that somebody has read a worry; the first time counts.
///
/// # Errors
/// The permit is for something else.
pub async fn read(majakka: &Majakka, permit: &Permit, id: WorryId) -> Result<(), ServiceError> {
    let change = Change { entity: "worry", id: id.0, event: "worry-read", ..Change::default() };
    keep_reading(majakka, permit, change).await
}

/// Keeps that somebody has read something good that a child told; the first time counts.
///
/// # Errors
/// The permit is for something else.
pub async fn read_good(majakka: &Majakka, permit: &Permit, id: Uuid) -> Result<(), ServiceError> {
    let change = Change { entity: "words", id, event: "good-read", ..Change::default() };
    keep_reading(majakka, permit, change).await
}

async fn keep_reading(majakka: &Majakka, permit: &Permit, change: Change<'static>) -> Result<(), ServiceError> {
    allows(permit, Act::ReadWords)?;
    let (by, user) = (majakka.by(permit), permit.user());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                words::read(tx, &by, user, change.id).await?;
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        })
        .await
}

/// Takes a step with a worry: somebody who may read it says that they will talk with the child, or that it was talked of.
///
/// # Errors
/// `wrong-state`, [`StoreError::Conflict`] when somebody was quicker.
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (WorryId, i32),
    step: WorryStep,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ReadWords)?;
    let (by, user, unit) = (majakka.by(&permit), permit.user(), permit.unit());
    once(
        majakka,
        (by, user),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let (of, now, version) = worries::standing(tx.conn(), by.organisation, id).await?;
                if Some(of) != unit {
                    return Err(StoreError::Missing.into());
                }
                if version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let next = now.after(step).ok_or(ServiceError::Rule("wrong-state"))?;
                worries::update(tx, &by, (id, expected), (next, user)).await?;
                let change = Change {
                    entity: "worry",
                    id: id.0,
                    event: "worry-step",
                    from: Some(now.code()),
                    to: Some(next.code()),
                    ..Change::default()
                };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Somebody of the unit goes to the child who called.
///
/// # Errors
/// [`StoreError::Missing`] for a call of another unit.
pub async fn answer_call(majakka: &Majakka, permit: Permit, id: HelpCallId) -> Result<(), ServiceError> {
    allows(&permit, Act::ReadChildren)?;
    let (by, user, unit) = (majakka.by(&permit), permit.user(), permit.unit());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if Some(worries::unit_of_call(tx.conn(), by.organisation, id).await?) != unit {
                    return Err(StoreError::Missing.into());
                }
                worries::answer_call(tx, &by, id, user).await?;
                let change = Change { entity: "help-call", id: id.0, event: "help-answered", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        })
        .await
}
