//! Assessments: started from the register, graded line by line, submitted and approved.

mod approve;

pub use approve::approve;

use super::ServiceError;
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx, actions,
        assessments::{self, Item, Version, VersionChange},
        hazards::{self, Hazard},
        history::{self, By, Change},
        requests,
    },
};
use domain::{
    assessment::{ApprovalRule, ItemFacts, ItemText, Measures, VersionState, VersionStep, faults, highest},
    ids::{ItemId, SeriesId, SubmissionId, UnitId, VersionId},
    policy::{Act, Permit},
    risk::RiskMatrix,
    text::Note,
};
use std::collections::HashMap;

const ENTITY: &str = "assessment";

/// Starts a version of the unit's yearly assessment with a line for every hazard of its register. What the last
/// approved version said of a hazard is copied. A version that is open already is given instead of a second one.
///
/// # Errors
/// `register-empty` when the unit has no confirmed hazard.
pub async fn start(majakka: &Majakka, permit: Permit, submission: SubmissionId) -> Result<VersionId, ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    let id = VersionId(new_id(by.at));
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if let Some(first) = requests::claim(tx, &by, permit.user(), submission, id.0).await? {
                    return Ok(VersionId(first));
                }
                let series = assessments::series(tx, &by, unit, SeriesId(new_id(by.at))).await?;
                let earlier = assessments::of_unit(tx.conn(), by.organisation, unit).await?;
                let open = |v: &&Version| matches!(v.state, VersionState::Draft | VersionState::InReview);
                if let Some(open) = earlier.iter().find(open) {
                    return Ok(open.id);
                }
                let register = hazards::in_register(tx.conn(), by.organisation, unit).await?;
                if register.is_empty() {
                    return Err(ServiceError::Rule("register-empty"));
                }
                let approved = earlier.iter().find(|v| v.state == VersionState::Approved);
                let said = match approved {
                    Some(version) => assessments::items(tx.conn(), version).await?,
                    None => Vec::new(),
                };
                let number = earlier.iter().map(|v| v.number).max().unwrap_or(0) + 1;
                let matrix = RiskMatrix::THREE_BY_THREE;
                assessments::insert(tx, &by, permit.user(), id, (unit, series, number), matrix).await?;
                add_lines(tx, &by, unit, id, 0, &register, &said).await?;
                audit(tx, &by, id, "assessment-started", None, Some(VersionState::Draft), None).await?;
                Ok(id)
            })
        })
        .await
}

async fn add_lines(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    version: VersionId,
    first: i32,
    register: &[Hazard],
    said: &[Item],
) -> Result<(), StoreError> {
    for (hazard, position) in register.iter().zip(first..) {
        let text = said.iter().find(|item| item.hazard == hazard.id).map(|item| item.text.clone());
        let text = text.unwrap_or_else(|| first_text(hazard));
        let of = (by.organisation, unit, version);
        assessments::insert_item(tx, of, ItemId(new_id(by.at)), hazard.id, position, &text).await?;
    }
    Ok(())
}

/// A line nobody has written yet starts from what the hazard's report told.
fn first_text(hazard: &Hazard) -> ItemText {
    ItemText { scenario: hazard.text.description.clone(), ..ItemText::default() }
}

/// Adds lines for hazards that were confirmed after the draft was started. Gives how many.
///
/// # Errors
/// `wrong-state` when the version is no draft.
pub async fn add_new_hazards(majakka: &Majakka, permit: Permit, id: VersionId) -> Result<usize, ServiceError> {
    allows(&permit, Act::WriteAssessment)?;
    let by = majakka.by(&permit);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let version = writable(tx, &by, id).await?;
                let lines = assessments::items(tx.conn(), &version).await?;
                let mut register = hazards::in_register(tx.conn(), by.organisation, version.unit).await?;
                register.retain(|hazard| lines.iter().all(|line| line.hazard != hazard.id));
                let first = i32::try_from(lines.len()).unwrap_or(i32::MAX);
                add_lines(tx, &by, version.unit, id, first, &register, &[]).await?;
                if !register.is_empty() {
                    audit(tx, &by, id, "assessment-lines-added", None, None, None).await?;
                }
                Ok(register.len())
            })
        })
        .await
}

async fn writable(tx: &Tx, by: &By, id: VersionId) -> Result<Version, ServiceError> {
    let version = assessments::load(tx.conn(), by.organisation, id).await?;
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
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if requests::claim(tx, &by, permit.user(), submission, item.0).await?.is_some() {
                    return Ok(());
                }
                let version = writable(tx, &by, id).await?;
                if assessments::items(tx.conn(), &version).await?.iter().all(|line| line.id != item) {
                    return Err(StoreError::Missing.into());
                }
                assessments::update_item(tx, item, expected, &text, (permit.user(), by.at)).await?;
                audit(tx, &by, id, "assessment-line-saved", None, None, None).await?;
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
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                if requests::claim(tx, &by, permit.user(), submission, id.0).await?.is_some() {
                    return Ok(());
                }
                let version = assessments::load(tx.conn(), by.organisation, id).await?;
                if version.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = version.state.after(step).ok_or(ServiceError::Rule("wrong-state"))?;
                let mut change = VersionChange::default();
                if step == VersionStep::Submit {
                    let (_, facts) = lines(tx, &version).await?;
                    let faults = faults(&facts, today);
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
        })
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

/// The lines of a version with what is decided against each.
async fn lines(tx: &Tx, version: &Version) -> Result<(Vec<Item>, Vec<ItemFacts>), StoreError> {
    let items = assessments::items(tx.conn(), version).await?;
    let made = actions::of_hazards(tx.conn(), version.organisation, items.iter().map(|item| item.hazard)).await?;
    let mut measures: HashMap<_, Measures> = HashMap::new();
    for action in made.iter().filter(|action| action.state.counts()) {
        let counted = measures.entry(action.hazard).or_default();
        counted.actions += 1;
        counted.interim += usize::from(action.interim);
    }
    let facts = items
        .iter()
        .map(|item| ItemFacts {
            id: item.id,
            text: item.text.clone(),
            measures: measures.get(&item.hazard).copied().unwrap_or_default(),
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
