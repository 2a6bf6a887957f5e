//! Assessments: rows ↔ what the domain knows of them.

use super::{StoreError, Tx, changed_one, entity, hazards::stored_level, history::By, sealed::SealedLine};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::{Acceptance, ItemText, VersionState, VersionText},
    ids::{HazardId, ItemId, OrganisationId, SeriesId, UnitId, UserId, VersionId},
    risk::{Grade, Grading, Level, Method},
    text::Text,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use uuid::Uuid;

/// A version as it stands.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: VersionId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub series: SeriesId,
    pub number: i32,
    pub state: VersionState,
    /// What it is graded by, from its start to its end.
    pub method: Method,
    pub text: VersionText,
    pub level: Option<Level>,
    pub submitted_by: Option<UserId>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub version: i32,
}

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

fn corrupt() -> StoreError {
    StoreError::Corrupt("assessments")
}

pub(super) fn version(row: entity::assessment_version::Model) -> Result<Version, StoreError> {
    Ok(Version {
        id: VersionId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        series: SeriesId(row.series_id),
        number: row.number,
        state: VersionState::from_code(&row.state).ok_or_else(corrupt)?,
        method: Method::from_code(&row.matrix).ok_or_else(corrupt)?,
        text: VersionText {
            team: words(row.team)?,
            representative: words(row.representative)?,
            no_representative: row.no_representative,
            child_view: words(row.child_view)?,
            child_view_missing: words(row.child_view_missing)?,
            changes: words(row.changes)?,
        },
        level: super::hazards::level(row.level),
        submitted_by: row.submitted_by.map(UserId),
        submitted_at: row.submitted_at,
        version: row.version,
    })
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

fn words<const MAX: usize>(stored: Option<String>) -> Result<Option<Text<MAX>>, StoreError> {
    Text::optional(stored.as_deref().unwrap_or_default()).map_err(|_| corrupt())
}

fn grade(stored: i16) -> Option<Grade> {
    u8::try_from(stored).ok().and_then(Grade::stored)
}

/// What was graded stays as it was: the level is read, never worked out again (I9).
fn grading(likelihood: Option<i16>, severity: Option<i16>, level: Option<i16>) -> Result<Option<Grading>, StoreError> {
    match (likelihood, severity, level) {
        (None, None, None) => Ok(None),
        (Some(l), Some(s), Some(level)) => {
            let level = super::hazards::level(level).ok_or_else(corrupt)?;
            let (likelihood, severity) = grade(l).zip(grade(s)).ok_or_else(corrupt)?;
            Ok(Some(Grading { likelihood, severity, level }))
        }
        _ => Err(corrupt()),
    }
}

/// # Errors
/// [`StoreError::Missing`] for a version of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: VersionId,
) -> Result<Version, StoreError> {
    entity::assessment_version::Entity::find_by_id(id.0)
        .filter(entity::assessment_version::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(version)
}

/// Every version of a series, newest first.
pub async fn of_series(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    series: SeriesId,
) -> Result<Vec<Version>, StoreError> {
    entity::assessment_version::Entity::find()
        .filter(entity::assessment_version::Column::OrganisationId.eq(organisation.0))
        .filter(entity::assessment_version::Column::SeriesId.eq(series.0))
        .order_by_desc(entity::assessment_version::Column::Number)
        .all(conn)
        .await?
        .into_iter()
        .map(version)
        .collect()
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

pub async fn insert(
    tx: &Tx,
    by: &By,
    starter: UserId,
    id: VersionId,
    (unit, series, number): (UnitId, SeriesId, i32),
    method: Method,
) -> Result<(), StoreError> {
    let row = entity::assessment_version::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        series_id: Set(series.0),
        number: Set(number),
        state: Set(VersionState::Draft.code().into()),
        matrix: Set(method.code()),
        level: Set(0),
        started_by: Set(starter.0),
        started_at: Set(by.at),
        submitted_by: Set(None),
        submitted_at: Set(None),
        approved_by: Set(None),
        approved_at: Set(None),
        content_hash: Set(None),
        next_review_on: Set(None),
        version: Set(1),
        team: Set(None),
        representative: Set(None),
        child_view: Set(None),
        child_view_missing: Set(None),
        changes: Set(None),
        no_representative: Set(false),
    };
    entity::assessment_version::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
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

/// Keeps what is told of a version as a whole.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update_text(tx: &Tx, id: VersionId, expected: i32, text: &VersionText) -> Result<(), StoreError> {
    use entity::assessment_version::Column;
    let words = |text: Option<&str>| Expr::value(text.map(ToOwned::to_owned));
    let done = entity::assessment_version::Entity::update_many()
        .col_expr(Column::Version, Expr::value(expected + 1))
        .col_expr(Column::Team, words(text.team.as_ref().map(Text::as_str)))
        .col_expr(Column::Representative, words(text.representative.as_ref().map(Text::as_str)))
        .col_expr(Column::NoRepresentative, Expr::value(text.no_representative))
        .col_expr(Column::ChildView, words(text.child_view.as_ref().map(Text::as_str)))
        .col_expr(Column::ChildViewMissing, words(text.child_view_missing.as_ref().map(Text::as_str)))
        .col_expr(Column::Changes, words(text.changes.as_ref().map(Text::as_str)))
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

/// What a step changes of a version.
#[derive(Debug, Clone, Default)]
pub struct VersionChange {
    pub level: Option<Level>,
    pub submitted: Option<(UserId, DateTime<Utc>)>,
    pub approved: Option<(UserId, DateTime<Utc>)>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<NaiveDate>,
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(
    tx: &Tx,
    id: VersionId,
    expected: i32,
    state: VersionState,
    change: VersionChange,
) -> Result<(), StoreError> {
    use entity::assessment_version::Column;
    let mut update = entity::assessment_version::Entity::update_many()
        .col_expr(Column::State, Expr::value(state.code()))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected));
    if let Some(level) = change.level {
        update = update.col_expr(Column::Level, Expr::value(stored_level(Some(level))));
    }
    if let Some((user, at)) = change.submitted {
        update = update
            .col_expr(Column::SubmittedBy, Expr::value(Some::<Uuid>(user.0)))
            .col_expr(Column::SubmittedAt, Expr::value(Some(at)));
    }
    if let Some((user, at)) = change.approved {
        update = update
            .col_expr(Column::ApprovedBy, Expr::value(Some::<Uuid>(user.0)))
            .col_expr(Column::ApprovedAt, Expr::value(Some(at)));
    }
    if let Some(hash) = change.content_hash {
        update = update.col_expr(Column::ContentHash, Expr::value(hash));
    }
    if let Some(date) = change.next_review_on {
        update = update.col_expr(Column::NextReviewOn, Expr::value(date));
    }
    changed_one(update.exec(tx.conn()).await?.rows_affected)
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

/// Notes that a person has read a version. Gives whether it was the first time.
pub async fn note_read(tx: &Tx, by: &By, id: Uuid, version: VersionId, user: UserId) -> Result<bool, StoreError> {
    use entity::read_receipt::Column;
    use sea_orm::sea_query::OnConflict;
    let row = entity::read_receipt::ActiveModel {
        id: Set(id),
        organisation_id: Set(by.organisation.0),
        version_id: Set(version.0),
        user_id: Set(user.0),
        read_at: Set(by.at),
    };
    let once = OnConflict::columns([Column::VersionId, Column::UserId]).do_nothing().to_owned();
    let done = entity::read_receipt::Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(done > 0)
}
