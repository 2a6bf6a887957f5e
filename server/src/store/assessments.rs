//! Assessments: rows ↔ what the domain knows of them.

mod items;

pub use items::{Item, insert_item, item_after, item_of, items, items_of, remove_item, update_item, version_of_item};

use super::{StoreError, Tx, changed_one, entity, hazards::stored_level, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::{VersionState, VersionText},
    ids::{OrganisationId, SeriesId, UnitId, UserId, VersionId},
    risk::{Level, Method},
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

fn words<const MAX: usize>(stored: Option<String>) -> Result<Option<Text<MAX>>, StoreError> {
    Text::optional(stored.as_deref().unwrap_or_default()).map_err(|_| corrupt())
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
