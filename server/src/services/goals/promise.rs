//! What adults promise for a goal. A promise is an action (`services::actions`); here it comes to be, and is let go with its goal.

use super::{ServiceError, load};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    services::{Asked, once},
    store::{
        StoreError, Tx,
        actions::{self, ActionChange},
        goals::Goal,
        history::{self, By, Change},
        promises,
    },
};
use domain::{
    action::ActionState,
    goal::Promise,
    ids::{ActionId, GoalId, SubmissionId, UserId},
    policy::{Act, Permit},
};

const ENTITY: &str = "action";

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
) -> Result<ActionId, ServiceError> {
    allows(&permit, Act::AgreeGoal)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let promise = ActionId(new_id(by.at));
    let asked = Asked::of(submission, "goal-promise", id.0).making(promise.0);
    once(majakka, (by, user), asked, ActionId, move |tx| {
        Box::pin(async move {
            let goal = load(tx, &permit, id).await?;
            if goal.course.state().is_over() {
                return Err(ServiceError::Rule("wrong-state"));
            }
            keep(tx, &by, user, &goal, (promise, &promised)).await?;
            Ok(promise)
        })
    })
    .await
}

/// Keeps a promise that somebody made for a goal.
pub(super) async fn keep(
    tx: &Tx,
    by: &By,
    maker: UserId,
    goal: &Goal,
    (id, promised): (ActionId, &Promise),
) -> Result<(), StoreError> {
    promises::insert(tx, by, (maker, goal.unit, goal.id), id, promised).await?;
    let change = Change {
        entity: ENTITY,
        id: id.0,
        event: "action-promised",
        to: Some(ActionState::Open.code()),
        words: Some(promised.text.as_str()),
        ..Change::default()
    };
    history::tell(tx, by, goal.unit, None, change).await
}

/// What was promised for a goal that is over waits for nobody any more. The child still sees that it was not done.
pub(super) async fn let_go(tx: &Tx, by: &By, goal: &Goal) -> Result<(), StoreError> {
    if !goal.course.state().is_over() {
        return Ok(());
    }
    for promise in promises::of_goals(tx.conn(), by.organisation, [goal.id]).await? {
        let action = promise.action;
        if !action.state.is_pending() {
            continue;
        }
        let to = ActionState::Cancelled;
        let change = ActionChange { state: to, due_on: None, done_at: None, verified: None };
        actions::update(tx, by, action.id, action.version, change).await?;
        let change = Change {
            entity: ENTITY,
            id: action.id.0,
            event: "action-cancelled",
            from: Some(action.state.code()),
            to: Some(to.code()),
            words: None,
        };
        history::tell(tx, by, goal.unit, None, change).await?;
    }
    Ok(())
}
