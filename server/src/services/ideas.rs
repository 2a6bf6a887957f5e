//! Ideas: answered by adults, and asked about again by the child whose idea it is (I37).

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        history::{self, By, Change},
        ideas::{self, Idea},
        words,
    },
};
use domain::{
    ids::{ChildId, IdeaId, OrganisationId, SubmissionId},
    policy::{Act, Permit},
    voice::{IdeaAnswer, IdeaState, IdeaStep, ReopenedBy},
};

/// The state after a step.
pub(super) fn after(idea: &Idea, step: IdeaStep) -> Result<IdeaState, ServiceError> {
    idea.state.after(step).ok_or(ServiceError::Rule("wrong-state"))
}

/// Answers an idea of the permit's unit.
///
/// # Errors
/// `wrong-state`, [`StoreError::Conflict`] when somebody was quicker.
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IdeaId, i32),
    answer: IdeaAnswer,
) -> Result<(), ServiceError> {
    allows(&permit, Act::AnswerProposal)?;
    let (by, user, unit) = (majakka.by(&permit), permit.user(), permit.unit());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "idea-answer", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let idea = ideas::load(tx.conn(), by.organisation, id).await?;
                if Some(idea.unit) != unit {
                    return Err(StoreError::Missing.into());
                }
                let to = after(&idea, IdeaStep::Answer)?;
                ideas::add_answer(tx, &by, user, (id, expected), (to, &answer)).await?;
                tell(tx, &by, (id, "idea-answered"), (idea.state, to), Some(answer.answer.as_str())).await
            })
        },
    )
    .await
}

/// A child asks for a second answer to an idea of its own. The child comes from the tablet's session alone.
///
/// # Errors
/// `wrong-state` when it waits already or was answered twice, [`StoreError::Missing`] for an idea of anybody else.
pub async fn again(
    majakka: &Majakka,
    (organisation, child): (OrganisationId, ChildId),
    id: IdeaId,
) -> Result<(), ServiceError> {
    let (by, today) = (majakka.by_program(organisation), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                history::stand_in_line(tx, by.organisation).await?;
                let idea = ideas::load(tx.conn(), organisation, id).await?;
                if idea.child != Some(child) {
                    return Err(StoreError::Missing.into());
                }
                let to = after(&idea, IdeaStep::Reopen(ReopenedBy::Child))?;
                ideas::reopen(tx, (id, idea.version), to, (ReopenedBy::Child, None), today).await?;
                tell(tx, &by, (id, "idea-reopened"), (idea.state, to), None).await
            })
        })
        .await
}

/// Keeps that somebody has read an idea.
///
/// # Errors
/// [`StoreError::Missing`] for an idea of another unit than the permit's.
pub async fn read(majakka: &Majakka, permit: Permit, id: IdeaId) -> Result<(), ServiceError> {
    allows(&permit, Act::AnswerProposal)?;
    let (by, user, unit) = (majakka.by(&permit), permit.user(), permit.unit());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let idea = ideas::load(tx.conn(), by.organisation, id).await?;
                if Some(idea.unit) != unit {
                    return Err(StoreError::Missing.into());
                }
                words::read(tx, &by, user, id.0).await?;
                Ok(())
            })
        })
        .await
}

/// Every step stands in the audit chain.
pub(super) async fn tell(
    tx: &Tx,
    by: &By,
    (id, event): (IdeaId, &'static str),
    (from, to): (IdeaState, IdeaState),
    words: Option<&str>,
) -> Result<(), ServiceError> {
    let change = Change { entity: "idea", id: id.0, event, from: Some(from.code()), to: Some(to.code()), words };
    history::audit(tx, by, change).await?;
    Ok(())
}
