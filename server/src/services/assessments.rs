//! Assessments: started from the register, graded line by line, submitted and approved.

mod approve;
mod start;

pub use approve::approve;
pub use start::{Begin, add_new_hazards, start};

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx, actions,
        assessments::{self, Item, Version, VersionChange},
        hazards,
        history::{self, By, Change},
        series,
    },
};
use chrono::NaiveDate;
use domain::{
    assessment::{
        ApprovalRule, AssessmentKind, ItemFacts, ItemText, Measures, Surroundings, VersionState, VersionStep,
        VersionText, faults, highest,
    },
    ids::{ItemId, SubmissionId, VersionId},
    policy::{Act, Permit},
    risk::RiskMatrix,
    text::Note,
};
use std::{collections::HashMap, sync::Arc};

const ENTITY: &str = "assessment";

async fn writable(tx: &Tx, by: &By, id: VersionId) -> Result<Version, ServiceError> {
    let version = assessments::load(tx.conn(), by.organisation, id).await?;
    must_work(tx, by.organisation, version.unit).await?;
    if version.state.is_writable() { Ok(version) } else { Err(ServiceError::Rule("wrong-state")) }
}

/// Saves what was written of one line.
///
/// # Errors
/// `wrong-state` when the version is no draft, [`StoreError::Conflict`] when somebody changed the line meanwhile.
pub async fn save_item(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: VersionId,
    (item, expected): (ItemId, i32),
    text: ItemText,
) -> Result<(), ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let by = majakka.by(&permit);
    let today = majakka.today();
    let matrix = matrix_of(majakka, &by, id).await?;
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "line", item.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = writable(tx, &by, id).await?;
                let line = assessments::item_of(tx.conn(), &version, item).await?;
                let seen = hazards::occurrences(tx.conn(), by.organisation, &[line.hazard], today).await?;
                let suggested = matrix.suggested_likelihood(seen.get(&line.hazard).copied().unwrap_or(0));
                assessments::update_item(tx, item, expected, (&text, suggested), (permit.user(), by.at)).await?;
                audit(tx, &by, id, "assessment-line-saved", None, None, None).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Keeps what is told of a draft as a whole.
///
/// # Errors
/// `wrong-state` when the version is no draft, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn save_text(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (VersionId, i32),
    text: VersionText,
) -> Result<(), ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "about", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                writable(tx, &by, id).await?;
                assessments::update_text(tx, id, expected, &text).await?;
                audit(tx, &by, id, "assessment-told", None, None, None).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Takes a hazard's line out of a draft. The whole unit's assessment keeps every hazard of its register.
///
/// # Errors
/// `wrong-state` when the version is no draft or holds the whole register.
pub async fn remove_line(
    majakka: &Majakka,
    permit: Permit,
    (id, item): (VersionId, ItemId),
) -> Result<(), ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let by = majakka.by(&permit);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let version = writable(tx, &by, id).await?;
                if series::load(tx.conn(), by.organisation, version.series).await?.text.kind
                    == AssessmentKind::UnitAnnual
                {
                    return Err(ServiceError::Rule("whole-register"));
                }
                assessments::remove_item(tx, id, item).await?;
                audit(tx, &by, id, "assessment-line-removed", None, None, None).await?;
                Ok(())
            })
        })
        .await
}

/// Notes that a person has read an approved version; a second time changes nothing.
///
/// # Errors
/// `wrong-state` when the version is not in force.
pub async fn acknowledge(majakka: &Majakka, permit: Permit, id: VersionId) -> Result<(), ServiceError> {
    allows(&permit, Act::AcknowledgeAssessment)?;
    let by = majakka.by(&permit);
    let receipt = new_id(by.at);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let version = assessments::load(tx.conn(), by.organisation, id).await?;
                if version.state != VersionState::Approved {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                if assessments::note_read(tx, &by, receipt, id, permit.user()).await? {
                    audit(tx, &by, id, "assessment-read", None, None, None).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Submits or discards a draft, or returns one in review with a comment.
///
/// # Errors
/// The faults of the lines when a draft is not ready; `wrong-state`; [`StoreError::Conflict`].
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (VersionId, i32),
    step: VersionStep,
    words: Option<Note>,
) -> Result<(), ServiceError> {
    let (act, event) = match step {
        VersionStep::Submit => (Act::WriteAssessment, "assessment-submitted"),
        VersionStep::Discard => (Act::WriteAssessment, "assessment-discarded"),
        VersionStep::Return => (Act::ApproveAssessment, "assessment-returned"),
        VersionStep::Approve | VersionStep::Supersede => return Err(ServiceError::Rule("wrong-state")),
    };
    allows(&permit, act)?;
    if step == VersionStep::Return && words.is_none() {
        return Err(ServiceError::Rule("reason-missing"));
    }
    let by = majakka.by(&permit);
    let today = majakka.today();
    let matrix = matrix_of(majakka, &by, id).await?;
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = assessments::load(tx.conn(), by.organisation, id).await?;
                if version.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = version.state.after(step).ok_or(ServiceError::Rule("wrong-state"))?;
                let mut change = VersionChange::default();
                if step == VersionStep::Submit {
                    must_work(tx, by.organisation, version.unit).await?;
                    if !version.text.faults(version.number).is_empty() {
                        return Err(ApprovalRule::Faults(Vec::new()).into());
                    }
                    let (_, facts) = lines(tx, &version, &matrix, today).await?;
                    let faults = faults(&facts);
                    if !faults.is_empty() {
                        return Err(ApprovalRule::Faults(faults).into());
                    }
                    change.level = highest(&facts);
                    change.submitted = Some((permit.user(), by.at));
                }
                assessments::update(tx, id, expected, to, change).await?;
                let words = words.as_ref().map(Note::as_str);
                audit(tx, &by, id, event, Some(version.state), Some(to), words).await?;
                if let Some(words) = words {
                    tell_return(tx, &by, &version, words).await?;
                }
                Ok(())
            })
        },
    )
    .await
}

/// The comment of a return is read on the assessment's page; it belongs to no single hazard.
async fn tell_return(tx: &Tx, by: &By, version: &Version, words: &str) -> Result<(), StoreError> {
    let change = Change {
        entity: ENTITY,
        id: version.id.0,
        event: "assessment-comment",
        words: Some(words),
        ..Change::default()
    };
    history::tell(tx, by, version.unit, domain::ids::HazardId(version.id.0), change).await
}

/// The method of a version; it never changes, so it may be read before the transaction.
async fn matrix_of(majakka: &Majakka, by: &By, id: VersionId) -> Result<Arc<RiskMatrix>, ServiceError> {
    let version = assessments::load(majakka.store.read(), by.organisation, id).await?;
    Ok(majakka.matrices.get(majakka.store.read(), by.organisation, version.method).await?)
}

/// The lines of a version with what they are judged by.
async fn lines(
    tx: &Tx,
    version: &Version,
    matrix: &RiskMatrix,
    today: NaiveDate,
) -> Result<(Vec<Item>, Vec<ItemFacts>), StoreError> {
    let items = assessments::items(tx.conn(), version).await?;
    let hazards: Vec<_> = items.iter().map(|item| item.hazard).collect();
    let made = actions::of_hazards(tx.conn(), version.organisation, hazards.iter().copied()).await?;
    let mut measures: HashMap<_, Measures> = HashMap::new();
    for (hazard, action) in made.iter().filter(|(_, action)| action.state.counts()) {
        let counted = measures.entry(*hazard).or_default();
        counted.actions += 1;
        counted.interim += usize::from(action.interim);
        counted.strong += usize::from(action.control.is_strong());
    }
    let seen = hazards::occurrences(tx.conn(), version.organisation, &hazards, today).await?;
    let facts = items
        .iter()
        .map(|item| ItemFacts {
            id: item.id,
            text: item.text.clone(),
            around: Surroundings {
                measures: measures.get(&item.hazard).copied().unwrap_or_default(),
                suggested: matrix.suggested_likelihood(seen.get(&item.hazard).copied().unwrap_or(0)),
                today,
            },
        })
        .collect();
    Ok((items, facts))
}

async fn audit(
    tx: &Tx,
    by: &By,
    id: VersionId,
    event: &'static str,
    from: Option<VersionState>,
    to: Option<VersionState>,
    words: Option<&str>,
) -> Result<(), StoreError> {
    let change = Change {
        entity: ENTITY,
        id: id.0,
        event,
        from: from.map(VersionState::code),
        to: to.map(VersionState::code),
        words,
    };
    history::audit(tx, by, change).await
}
