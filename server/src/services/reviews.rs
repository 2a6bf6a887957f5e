//! Reviews: the program notices that something has to be looked at again, and people say what came of it.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        assessments::Version,
        history::{self, By, Change},
        reviews::{self, Ending, Review},
    },
};
use chrono::NaiveDate;
use domain::{
    ids::{HazardId, OrganisationId, ReviewId, SubmissionId},
    policy::{Act, Permit},
    review::{About, Noted, Target, TaskState, TaskStep, evaluate},
    text::Note,
};

const ENTITY: &str = "review";

/// Looks at what comes with time in every organisation, and opens the reviews that it asks for. It may run at any time and as often
/// as anybody likes: what was noticed once is not noticed again. Gives the number of new reasons.
///
/// # Errors
/// The database failed; the organisations before the failure keep their reviews.
pub async fn look(majakka: &Majakka) -> Result<usize, ServiceError> {
    let today = majakka.today();
    let mut count = 0;
    for (organisation, facts) in reviews::facts(majakka.store.read(), today).await? {
        let by = majakka.by_program(OrganisationId(organisation));
        count += majakka.store.write(move |tx| Box::pin(async move { notice(tx, &by, &facts, today).await })).await?;
    }
    Ok(count)
}

/// Shows facts to the engine and writes what it asks for. Gives the number of new reasons.
pub(super) async fn notice(tx: &Tx, by: &By, facts: &[Noted], today: NaiveDate) -> Result<usize, StoreError> {
    let known = reviews::known(tx.conn(), by.organisation, facts).await?;
    let program = By { user: None, ..*by };
    let mut count = 0;
    for change in evaluate(facts, &known, today) {
        let (id, new) = reviews::apply(tx, &program, &change).await?;
        let event = if new { "review-opened" } else { "review-reason-added" };
        tell(tx, &program, (id, change.target), event, (None, Some(TaskState::Scheduled)), None).await?;
        count += change.reasons.len();
    }
    Ok(count)
}

/// An approved version ends the reviews that asked for it; one that something happened to after it was submitted stays open.
pub(super) async fn answer(
    tx: &Tx,
    by: &By,
    version: &Version,
    hazards: impl IntoIterator<Item = HazardId>,
    whole_unit: bool,
) -> Result<(), StoreError> {
    let since = version.submitted_at.unwrap_or(by.at);
    let asked =
        reviews::answered_by(tx, by.organisation, version.unit, version.series, hazards, (whole_unit, since)).await?;
    for review in asked {
        let ending = Ending { words: None, evidence: Some(version.id) };
        reviews::update(tx, by, (review.id, review.version), TaskState::Completed, Some(ending)).await?;
        let states = (Some(review.state), Some(TaskState::Completed));
        tell(tx, by, (review.id, review.target), "review-completed", states, None).await?;
    }
    Ok(())
}

/// Takes one step with a review.
///
/// # Errors
/// `wrong-state`, `always-reviewed` when it may not be skipped, `reason-missing`, [`StoreError::Conflict`].
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ReviewId, i32),
    step: TaskStep,
    words: Option<Note>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideReview)?;
    if step.needs_words() && words.is_none() {
        return Err(ServiceError::Rule("reason-missing"));
    }
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let review = reviews::load(tx.conn(), by.organisation, id).await?;
                if review.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = review.state.after(step).ok_or(ServiceError::Rule("wrong-state"))?;
                if step == TaskStep::Skip && !may_be_skipped(tx, &by, &review).await? {
                    return Err(ServiceError::Rule("always-reviewed"));
                }
                let ending = (!to.is_open()).then_some(Ending { words: words.as_ref(), evidence: None });
                reviews::update(tx, &by, (id, expected), to, ending).await?;
                let event = match step {
                    TaskStep::Start => "review-started",
                    TaskStep::Complete => "review-completed",
                    TaskStep::Skip => "review-skipped",
                };
                let said = words.as_ref().map(Note::as_str);
                tell(tx, &by, (id, review.target), event, (Some(review.state), Some(to)), said).await?;
                Ok(())
            })
        },
    )
    .await
}

async fn may_be_skipped(tx: &Tx, by: &By, review: &Review) -> Result<bool, StoreError> {
    let triggers = reviews::triggers(tx.conn(), by.organisation, review.id).await?;
    Ok(triggers.iter().all(|trigger| trigger.may_be_skipped()))
}

/// A hazard's review stands in the hazard's timeline; every review stands in the audit chain.
async fn tell(
    tx: &Tx,
    by: &By,
    (id, target): (ReviewId, Target),
    event: &'static str,
    (from, to): (Option<TaskState>, Option<TaskState>),
    words: Option<&str>,
) -> Result<(), StoreError> {
    let change =
        Change { entity: ENTITY, id: id.0, event, from: from.map(TaskState::code), to: to.map(TaskState::code), words };
    match target.about {
        About::Hazard(hazard) => history::tell(tx, by, target.unit, hazard, change).await,
        About::Unit | About::Series(_) => history::audit(tx, by, change).await,
    }
}
