//! The lines of versions.

use super::{Version, corrupt, words};
use crate::store::{
    StoreError, Tx, changed_one, entity,
    hazards::{self, stored_level},
    sealed::SealedLine,
};
use chrono::{DateTime, Utc};
use domain::{
    assessment::{Acceptance, ItemText},
    ids::{HazardId, ItemId, OrganisationId, UnitId, UserId, VersionId},
    risk::{Grade, Grading},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A line with its own version, for two people who write at once.
#[derive(Debug, Clone)]
pub struct Item {
    pub id: ItemId,
    pub version_id: VersionId,
    pub hazard: HazardId,
    pub text: ItemText,
    /// The likelihood that the hazard's history suggested when the line was last saved.
    pub suggested: Option<Grade>,
    /// What it told of its hazard and actions when it was approved.
    pub sealed: Option<SealedLine>,
    pub edited_by: Option<UserId>,
    pub edited_at: Option<DateTime<Utc>>,
    pub version: i32,
}

fn item(row: entity::assessment_item::Model) -> Result<Item, StoreError> {
    let acceptance = Acceptance {
        more: words(row.alarp_more)?,
        why_not: words(row.alarp_why_not)?,
        rights: words(row.alarp_rights)?,
        until: row.accepted_until,
    };
    Ok(Item {
        id: ItemId(row.id),
        version_id: VersionId(row.version_id),
        hazard: HazardId(row.hazard_id),
        text: ItemText {
            scenario: words(row.scenario)?,
            existing_controls: words(row.existing_controls)?,
            now: grading(row.likelihood, row.severity, row.level)?,
            lower_reason: words(row.lower_reason)?,
            weak_answer: words(row.weak_answer)?,
            no_action_reason: words(row.no_action_reason)?,
            residual: grading(row.residual_likelihood, row.residual_severity, row.residual_level)?,
            acceptance: (acceptance != Acceptance::default()).then_some(acceptance),
        },
        suggested: row.suggested.and_then(grade),
        sealed: row.sealed.as_deref().map(SealedLine::read).transpose()?,
        edited_by: row.edited_by.map(UserId),
        edited_at: row.edited_at,
        version: row.version,
    })
}

fn grade(stored: i16) -> Option<Grade> {
    u8::try_from(stored).ok().and_then(Grade::stored)
}

/// What was graded stays as it was: the level is read, never worked out again (I9).
fn grading(likelihood: Option<i16>, severity: Option<i16>, level: Option<i16>) -> Result<Option<Grading>, StoreError> {
    match (likelihood, severity, level) {
        (None, None, None) => Ok(None),
        (Some(l), Some(s), Some(level)) => {
            let level = hazards::level(level).ok_or_else(corrupt)?;
            let (likelihood, severity) = grade(l).zip(grade(s)).ok_or_else(corrupt)?;
            Ok(Some(Grading { likelihood, severity, level }))
        }
        _ => Err(corrupt()),
    }
}

/// The lines of a version, in order.
pub async fn items(conn: &impl ConnectionTrait, of: &Version) -> Result<Vec<Item>, StoreError> {
    items_of(conn, of.organisation, &[of.id]).await
}

/// One line of a version.
///
/// # Errors
/// [`StoreError::Missing`] for a line of another version too.
pub async fn item_of(conn: &impl ConnectionTrait, of: &Version, id: ItemId) -> Result<Item, StoreError> {
    entity::assessment_item::Entity::find_by_id(id.0)
        .filter(entity::assessment_item::Column::OrganisationId.eq(of.organisation.0))
        .filter(entity::assessment_item::Column::VersionId.eq(of.id.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(item)
}

/// The line after another one of the same version.
pub async fn item_after(conn: &impl ConnectionTrait, of: &Version, id: ItemId) -> Result<Option<ItemId>, StoreError> {
    use entity::assessment_item::{Column, Entity};
    let Some(row) = Entity::find_by_id(id.0).one(conn).await? else {
        return Ok(None);
    };
    let next = Entity::find()
        .filter(Column::OrganisationId.eq(of.organisation.0))
        .filter(Column::VersionId.eq(of.id.0))
        .filter(Column::Position.gt(row.position))
        .order_by_asc(Column::Position)
        .one(conn)
        .await?;
    Ok(next.map(|row| ItemId(row.id)))
}

/// The lines of several versions, each in its order.
pub async fn items_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    versions: &[VersionId],
) -> Result<Vec<Item>, StoreError> {
    entity::assessment_item::Entity::find()
        .filter(entity::assessment_item::Column::OrganisationId.eq(organisation.0))
        .filter(entity::assessment_item::Column::VersionId.is_in(versions.iter().map(|id| id.0)))
        .order_by_asc(entity::assessment_item::Column::Position)
        .all(conn)
        .await?
        .into_iter()
        .map(item)
        .collect()
}

pub async fn insert_item(
    tx: &Tx,
    of: (OrganisationId, UnitId, VersionId),
    id: ItemId,
    hazard: HazardId,
    position: i32,
    text: &ItemText,
) -> Result<(), StoreError> {
    let mut row = entity::assessment_item::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(of.0.0),
        unit_id: Set(of.1.0),
        version_id: Set(of.2.0),
        hazard_id: Set(hazard.0),
        position: Set(position),
        edited_by: Set(None),
        edited_at: Set(None),
        version: Set(1),
        ..Default::default()
    };
    fill(&mut row, text);
    entity::assessment_item::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

fn fill(row: &mut entity::assessment_item::ActiveModel, text: &ItemText) {
    let (now, residual) = (text.now, text.residual);
    let acceptance = text.acceptance.clone().unwrap_or_default();
    row.scenario = Set(text.scenario.as_ref().map(ToString::to_string));
    row.existing_controls = Set(text.existing_controls.as_ref().map(ToString::to_string));
    row.likelihood = Set(now.map(|g| i16::from(g.likelihood.get())));
    row.severity = Set(now.map(|g| i16::from(g.severity.get())));
    row.level = Set(now.map(|g| stored_level(Some(g.level))));
    row.no_action_reason = Set(text.no_action_reason.as_ref().map(ToString::to_string));
    row.residual_likelihood = Set(residual.map(|g| i16::from(g.likelihood.get())));
    row.residual_severity = Set(residual.map(|g| i16::from(g.severity.get())));
    row.residual_level = Set(residual.map(|g| stored_level(Some(g.level))));
    row.lower_reason = Set(text.lower_reason.as_ref().map(ToString::to_string));
    row.weak_answer = Set(text.weak_answer.as_ref().map(ToString::to_string));
    row.alarp_more = Set(acceptance.more.as_ref().map(ToString::to_string));
    row.alarp_why_not = Set(acceptance.why_not.as_ref().map(ToString::to_string));
    row.alarp_rights = Set(acceptance.rights.as_ref().map(ToString::to_string));
    row.accepted_until = Set(acceptance.until);
}

/// # Errors
/// [`StoreError::Conflict`] when the line's version is not the expected one.
pub async fn update_item(
    tx: &Tx,
    id: ItemId,
    expected: i32,
    (text, suggested): (&ItemText, Grade),
    by: (UserId, DateTime<Utc>),
) -> Result<(), StoreError> {
    use entity::assessment_item::Column;
    let mut row = entity::assessment_item::ActiveModel {
        version: Set(expected + 1),
        edited_by: Set(Some(by.0.0)),
        edited_at: Set(Some(by.1)),
        suggested: Set(Some(i16::from(suggested.get()))),
        ..Default::default()
    };
    fill(&mut row, text);
    let done = entity::assessment_item::Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Takes a line out of a draft.
pub async fn remove_item(tx: &Tx, of: VersionId, id: ItemId) -> Result<(), StoreError> {
    use entity::assessment_item::Column;
    let done = entity::assessment_item::Entity::delete_many()
        .filter(Column::VersionId.eq(of.0))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// The version that holds a line about a hazard.
///
/// # Errors
/// [`StoreError::Missing`] when there is no such line.
pub async fn version_of_item(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    item: ItemId,
    hazard: HazardId,
) -> Result<VersionId, StoreError> {
    let row = entity::assessment_item::Entity::find_by_id(item.0)
        .filter(entity::assessment_item::Column::OrganisationId.eq(organisation.0))
        .filter(entity::assessment_item::Column::HazardId.eq(hazard.0))
        .one(conn)
        .await?;
    row.map(|row| VersionId(row.version_id)).ok_or(StoreError::Missing)
}
