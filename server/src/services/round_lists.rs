//! A unit's own lists for its rounds.

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        history::{self, By, Change},
        round_lists,
    },
};
use domain::{
    ids::{RoundLineId, SubmissionId, UnitId},
    policy::{Act, Permit},
    round::{LineKey, MAX_OWN_LINES, NewLine, RoundKind},
};

/// Adds a line of the permit's unit.
///
/// # Errors
/// `too-many-lines`, `unit-closed`.
pub async fn add(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    kind: RoundKind,
    line: NewLine,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideDuty)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let id = RoundLineId(new_id(by.at));
    once(
        majakka,
        (by, user),
        Asked::of(submission, "round-line", unit.0).making(id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                must_work(tx, by.organisation, unit).await?;
                let list = round_lists::of_unit(tx.conn(), by.organisation, unit, kind).await?;
                if list.now.own.len() >= MAX_OWN_LINES {
                    return Err(ServiceError::Rule("too-many-lines"));
                }
                round_lists::add(tx, &by, user, (id, unit, kind), &line).await?;
                tell(tx, &by, unit, "round-line-added", line.words.as_str()).await
            })
        },
    )
    .await
}

/// Leaves a line of the permit's unit out of its rounds, or takes a usual one back.
///
/// # Errors
/// [`StoreError::Conflict`] when the unit's own line is gone already, `wrong-state` for taking one of those back.
pub async fn walk(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    kind: RoundKind,
    (key, walked): (LineKey, bool),
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideDuty)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    once(
        majakka,
        (by, user),
        Asked::of(submission, if walked { "round-line-back" } else { "round-line-out" }, unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let list = round_lists::of_unit(tx.conn(), by.organisation, unit, kind).await?;
                match (key, walked) {
                    (LineKey::Usual(line), _) if list.now.left_out.contains(&line) != walked => return Ok(()),
                    (LineKey::Usual(line), true) => round_lists::take_back(tx, &by, unit, line).await?,
                    (LineKey::Usual(line), false) => round_lists::leave_out(tx, &by, user, unit, line).await?,
                    (LineKey::Own(id), false) => round_lists::end(tx, &by, unit, id).await?,
                    (LineKey::Own(_), true) => return Err(ServiceError::Rule("wrong-state")),
                }
                let event = if walked { "round-line-back" } else { "round-line-out" };
                tell(tx, &by, unit, event, &key.to_string()).await
            })
        },
    )
    .await
}

async fn tell(tx: &Tx, by: &By, unit: UnitId, event: &'static str, words: &str) -> Result<(), ServiceError> {
    let change = Change { entity: "unit", id: unit.0, event, words: Some(words), ..Change::default() };
    Ok(history::audit(tx, by, change).await?)
}
