//! Filing, correcting and deciding on hazards.

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, hazards,
        history::{self, Change},
        requests,
    },
};
use domain::{
    hazard::{HazardDecision, HazardStep, HazardText, checklist::CheckItem},
    ids::{HazardId, OrganisationId, SessionId, SubmissionId, UserId},
    policy::{Act, Permit},
    text::Note,
};

const ENTITY: &str = "hazard";

/// A worker files a hazard in the permit's unit, from a statement of the checklist where `check` names one. A form sent again
/// gives the hazard of the first time.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn file(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (text, check): (HazardText, Option<&'static CheckItem>),
) -> Result<HazardId, ServiceError> {
    allows(&permit, Act::FileHazard)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    let id = HazardId(new_id(by.at));
    once(majakka, (by, permit.user()), Asked::of(submission, "hazard", unit.0).making(id.0), HazardId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            hazards::insert(tx, &by, permit.user(), id, unit, (&text, check)).await?;
            let change =
                Change { entity: ENTITY, id: id.0, event: "hazard-filed", to: Some("reported"), ..Change::default() };
            history::tell(tx, &by, unit, id, change).await?;
            Ok(id)
        })
    })
    .await
}

/// Corrects what is told of a hazard.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody changed it meanwhile; the permit is for something else.
pub async fn edit(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (HazardId, i32),
    text: HazardText,
) -> Result<(), ServiceError> {
    allows(&permit, Act::EditHazard)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "edit", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let hazard = hazards::load(tx.conn(), by.organisation, id).await?;
                must_work(tx, by.organisation, hazard.unit).await?;
                hazards::update_text(tx, id, expected, &text).await?;
                let words = (hazard.text.title != text.title).then(|| hazard.text.title.to_string());
                let change = Change {
                    entity: ENTITY,
                    id: id.0,
                    event: "hazard-edited",
                    words: words.as_deref(),
                    ..Change::default()
                };
                history::tell(tx, &by, hazard.unit, id, change).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Confirms, rejects, declares eliminated or reopens a hazard.
///
/// # Errors
/// `wrong-state` when the hazard has moved on, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn decide(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (HazardId, i32),
    decision: HazardDecision,
    reason: Option<Note>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideHazard)?;
    if decision.needs_reason() && reason.is_none() {
        return Err(ServiceError::Rule("reason-missing"));
    }
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, decision.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let hazard = hazards::load(tx.conn(), by.organisation, id).await?;
                must_work(tx, by.organisation, hazard.unit).await?;
                if hazard.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = hazard.state.after(HazardStep::Decide(decision)).ok_or(ServiceError::Rule("wrong-state"))?;
                hazards::update_state(tx, id, expected, to).await?;
                let change = Change {
                    entity: ENTITY,
                    id: id.0,
                    event: event(decision),
                    from: Some(hazard.state.code()),
                    to: Some(to.code()),
                    words: reason.as_ref().map(Note::as_str),
                };
                history::tell(tx, &by, hazard.unit, id, change).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Keeps search words with the session that searches. Gives the id that stands for them in addresses.
///
/// # Errors
/// The database failed.
pub async fn keep_search(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    session: SessionId,
    words: String,
) -> Result<uuid::Uuid, ServiceError> {
    let by = majakka.by_person(organisation, user);
    let id = new_id(by.at);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                requests::keep_search(tx, &by, session, id, words).await?;
                Ok(id)
            })
        })
        .await
}

fn event(decision: HazardDecision) -> &'static str {
    match decision {
        HazardDecision::Confirm => "hazard-confirmed",
        HazardDecision::Reject => "hazard-rejected",
        HazardDecision::Eliminate => "hazard-eliminated",
        HazardDecision::Reopen => "hazard-reopened",
    }
}
