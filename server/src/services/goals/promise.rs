//! What adults promise for a goal.

use super::{ServiceError, load, may_keep, tell};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    services::{Asked, once},
    store::{StoreError, promises},
};
use domain::{
    goal::Promise,
    ids::{GoalId, SubmissionId},
    policy::{Act, Permit},
};
use uuid::Uuid;

/// Promises something for a goal that is not over.
///
/// # Errors
/// `wrong-state` when the goal is over.
pub async fn add_promise(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: GoalId,
    promised: Promise,
) -> Result<(), ServiceError> {
    allows(&permit, Act::AgreeGoal)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "goal-promise", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let goal = load(tx, &permit, id).await?;
                if goal.course.state().is_over() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                promises::insert(tx, &by, (goal.unit, id), new_id(by.at), &promised).await?;
                tell(tx, &by, &goal, "goal-promised", Some(promised.text.as_str())).await
            })
        },
    )
    .await
}

/// Says that a promise was kept: by the one who promised, or by somebody who agrees to the goal for the adults.
///
/// # Errors
/// [`StoreError::Conflict`] when it was said before.
pub async fn keep_promise(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, promise): (GoalId, Uuid),
) -> Result<(), ServiceError> {
    may_keep(&permit)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "goal-promise-done", promise),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let goal = load(tx, &permit, id).await?;
                let promised = promises::load(tx.conn(), by.organisation, (id, promise)).await?;
                if permit.act() == Act::WorkOnAction && promised.owner != permit.user() {
                    return Err(StoreError::Missing.into());
                }
                promises::set_done(tx, promise, by.at).await?;
                tell(tx, &by, &goal, "goal-promise-done", None).await
            })
        },
    )
    .await
}
