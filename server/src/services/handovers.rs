//! Actions that change hands, with the duties of somebody who leaves, and what people say about actions.

use super::{Asked, ServiceError, once, rhythms};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        actions::{self, Action},
        cycles,
        history::{self, By, Change},
    },
};
use domain::{
    action::{ActionStep, Handover},
    ids::{ActionId, SubmissionId, UserId},
    policy::{Act, Permit},
    text::Note,
};

const ENTITY: &str = "action";

/// Gives an action another owner. The timeline keeps who had it and why it moved.
///
/// # Errors
/// `wrong-state` when nothing is left to do, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn reassign(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ActionId, i32),
    (owner, reason): (UserId, Note),
) -> Result<(), ServiceError> {
    allows(&permit, Act::ReassignAction)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "owner", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let action = actions::load(tx.conn(), by.organisation, id).await?;
                if action.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                if action.state.after(ActionStep::Cancel).is_err() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                move_to(tx, &by, &action, owner, &reason).await
            })
        },
    )
    .await
}

/// Moves everything that somebody still has to do in the permit's unit to somebody else: open actions, and the duties that are theirs
/// by name. Gives how many (I30).
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn hand_over(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    handover: Handover,
) -> Result<usize, ServiceError> {
    allows(&permit, Act::ReassignAction)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "handover", handover.from.0),
        |_| 0,
        move |tx| {
            Box::pin(async move {
                let moved = actions::pending_of(tx.conn(), by.organisation, unit, handover.from).await?;
                for action in &moved {
                    move_to(tx, &by, action, handover.to, &handover.reason).await?;
                }
                let named = cycles::named_of(tx, by.organisation, unit, handover.from).await?;
                for cycle in &named {
                    rhythms::hand_over(tx, &by, cycle, handover.to, &handover.reason).await?;
                }
                Ok(moved.len() + named.len())
            })
        },
    )
    .await
}

async fn move_to(tx: &Tx, by: &By, action: &Action, owner: UserId, reason: &Note) -> Result<(), ServiceError> {
    actions::set_owner(tx, action.id, action.version, owner).await?;
    let change = Change {
        entity: ENTITY,
        id: action.id.0,
        event: "action-reassigned",
        from: Some(action.state.code()),
        to: Some(action.state.code()),
        words: Some(reason.as_str()),
    };
    Ok(history::tell(tx, by, action.unit, action.purpose.hazard(), change).await?)
}

/// Adds what somebody says about an action to its timeline.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn comment(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: ActionId,
    words: Note,
) -> Result<(), ServiceError> {
    allows(&permit, Act::CommentAction)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "comment", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let action = actions::load(tx.conn(), by.organisation, id).await?;
                let change = Change {
                    entity: ENTITY,
                    id: id.0,
                    event: "action-comment",
                    words: Some(words.as_str()),
                    ..Change::default()
                };
                Ok(history::tell(tx, &by, action.unit, action.purpose.hazard(), change).await?)
            })
        },
    )
    .await
}
