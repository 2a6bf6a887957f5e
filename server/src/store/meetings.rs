//! Meetings of the children and the adults of a unit: rows ↔ the domain.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{MeetingId, OrganisationId, UnitId, UserId},
    text::Narrative,
    voice::{MeetingState, Minutes, MoodRound},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany,
    sea_query::{Expr, ExprTrait},
};

/// A meeting with its version.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub id: MeetingId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub on: NaiveDate,
    pub state: MeetingState,
    pub moods: MoodRound,
    /// `None` until somebody writes them; they may change until it is closed.
    pub minutes: Option<Minutes>,
    pub started_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i32,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("meetings")
}

fn counts(kept: &str) -> Option<[u16; 5]> {
    let counts: Vec<u16> = kept.split(',').map(str::parse).collect::<Result<_, _>>().ok()?;
    counts.try_into().ok()
}

fn kept(moods: MoodRound) -> String {
    moods.counts().map(|count| count.to_string()).join(",")
}

pub(super) fn meeting(row: entity::meeting::Model) -> Result<Meeting, StoreError> {
    let number = |count: Option<i32>| count.map(u32::try_from).transpose().map_err(|_| corrupt());
    let (children, adults) = (number(row.children)?, number(row.adults)?);
    let words = row.words.map(|words| Narrative::parse(&words)).transpose().map_err(|_| corrupt())?;
    Ok(Meeting {
        id: MeetingId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        on: row.on_day,
        state: MeetingState::from_code(&row.state).ok_or_else(corrupt)?,
        moods: MoodRound::of(counts(&row.moods).ok_or_else(corrupt)?),
        minutes: words.map(|words| Minutes { children, adults, words }),
        started_at: row.started_at,
        closed_at: row.closed_at,
        version: row.version,
    })
}

/// Begins a meeting on a day of the unit's clock.
pub async fn insert(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, unit): (MeetingId, UnitId),
    on: NaiveDate,
) -> Result<(), StoreError> {
    let row = entity::meeting::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        on_day: Set(on),
        state: Set(MeetingState::Open.code().into()),
        moods: Set(kept(MoodRound::default())),
        children: Set(None),
        adults: Set(None),
        words: Set(None),
        started_by: Set(user.0),
        started_at: Set(by.at),
        closed_at: Set(None),
        version: Set(1),
    };
    entity::meeting::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Missing`] for a meeting of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: MeetingId,
) -> Result<Meeting, StoreError> {
    let found = entity::meeting::Entity::find_by_id(id.0)
        .filter(entity::meeting::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?;
    found.ok_or(StoreError::Missing).and_then(meeting)
}

/// The meeting that a unit has open; there is one at most.
pub async fn open_in(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Option<MeetingId>, StoreError> {
    use entity::meeting::{Column, Entity};
    let found = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::State.eq(MeetingState::Open.code()))
        .order_by_desc(Column::Id)
        .one(conn)
        .await?;
    Ok(found.map(|row| MeetingId(row.id)))
}

/// Keeps the faces. Taps follow one another quickly, so the version of the page's forms stays as it is.
pub async fn keep_moods(tx: &Tx, id: MeetingId, moods: MoodRound) -> Result<(), StoreError> {
    use entity::meeting::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::Moods, Expr::value(kept(moods)))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// Keeps the minutes of a meeting that goes on.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn keep_minutes(tx: &Tx, (id, expected): (MeetingId, i32), minutes: &Minutes) -> Result<(), StoreError> {
    let done = with_minutes(minutes, (id, expected)).exec(tx.conn()).await?;
    changed_one(done.rows_affected)
}

/// Minutes as they are written, by the one who saw the expected version.
fn with_minutes(minutes: &Minutes, (id, expected): (MeetingId, i32)) -> UpdateMany<entity::meeting::Entity> {
    use entity::meeting::{Column, Entity};
    let number = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
    Entity::update_many()
        .col_expr(Column::Children, Expr::value(number(minutes.children)))
        .col_expr(Column::Adults, Expr::value(number(minutes.adults)))
        .col_expr(Column::Words, Expr::value(minutes.words.as_str()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
}

/// Closes a meeting with its minutes.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn close(tx: &Tx, by: &By, (id, expected): (MeetingId, i32), minutes: &Minutes) -> Result<(), StoreError> {
    use entity::meeting::Column;
    let done = with_minutes(minutes, (id, expected))
        .col_expr(Column::State, Expr::value(MeetingState::Closed.code()))
        .col_expr(Column::ClosedAt, Expr::value(by.at))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
