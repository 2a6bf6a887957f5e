//! Safety rounds of a unit and what was said of each line: rows ↔ the domain.

use super::{StoreError, Tx, changed_one, entity, history::By};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{OrganisationId, RoundId, UnitId, UserId},
    round::{LineAnswer, LineKey, LineSaid, RoundEnd, RoundKind, RoundState},
    text::Note,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait, OnConflict},
};

/// A round with its version.
#[derive(Debug, Clone)]
pub struct Round {
    pub id: RoundId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub kind: RoundKind,
    pub state: RoundState,
    /// The day on which it was begun.
    pub on: NaiveDate,
    pub end: RoundEnd,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i32,
}

pub(super) fn round(row: entity::round::Model) -> Result<Round, StoreError> {
    let corrupt = || StoreError::Corrupt("rounds");
    let children = row.children.map(u32::try_from).transpose().map_err(|_| corrupt())?;
    let note = row.note.map(|words| Note::parse(&words)).transpose().map_err(|_| corrupt())?;
    Ok(Round {
        id: RoundId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        kind: RoundKind::from_code(&row.kind).ok_or_else(corrupt)?,
        state: RoundState::from_code(&row.state).ok_or_else(corrupt)?,
        on: row.on_day,
        end: RoundEnd { children, note },
        closed_at: row.closed_at,
        version: row.version,
    })
}

/// Begins a round on a day of the unit's clock; `false` when one of this kind is open.
pub async fn insert(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, unit): (RoundId, UnitId),
    (kind, on): (RoundKind, NaiveDate),
) -> Result<bool, StoreError> {
    let row = entity::round::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        kind: Set(kind.code().into()),
        state: Set(RoundState::Open.code().into()),
        on_day: Set(on),
        children: Set(None),
        note: Set(None),
        started_by: Set(user.0),
        started_at: Set(by.at),
        closed_by: Set(None),
        closed_at: Set(None),
        version: Set(1),
    };
    let once = OnConflict::new().do_nothing().to_owned();
    let done = entity::round::Entity::insert(row).on_conflict(once).exec_without_returning(tx.conn()).await?;
    Ok(done > 0)
}

/// # Errors
/// [`StoreError::Missing`] for a round of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: RoundId) -> Result<Round, StoreError> {
    use entity::round::{Column, Entity};
    let found = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    found.ok_or(StoreError::Missing).and_then(round)
}

/// The open round of a kind; there is one at most.
pub async fn open_in(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    kind: RoundKind,
) -> Result<Option<RoundId>, StoreError> {
    use entity::round::{Column, Entity};
    let of = Condition::all()
        .add(Column::OrganisationId.eq(organisation.0))
        .add(Column::UnitId.eq(unit.0))
        .add(Column::Kind.eq(kind.code()))
        .add(Column::State.eq(RoundState::Open.code()));
    Ok(Entity::find().filter(of).one(conn).await?.map(|row| RoundId(row.id)))
}

/// Closes a round with what is told of it.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one, or it is closed already.
pub async fn close(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, expected): (RoundId, i32),
    end: &RoundEnd,
) -> Result<(), StoreError> {
    use entity::round::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(RoundState::Closed.code()))
        .col_expr(Column::Children, Expr::value(end.children.and_then(|count| i32::try_from(count).ok())))
        .col_expr(Column::Note, Expr::value(end.note.as_ref().map(ToString::to_string)))
        .col_expr(Column::ClosedBy, Expr::value(Some(user.0)))
        .col_expr(Column::ClosedAt, Expr::value(Some(by.at)))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .filter(Column::State.eq(RoundState::Open.code()))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// What is kept of a line's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeptAnswer {
    pub key: LineKey,
    pub answer: LineAnswer,
    pub version: i32,
}

/// Every answer of a round.
pub async fn answers(tx: &Tx, organisation: OrganisationId, id: RoundId) -> Result<Vec<KeptAnswer>, StoreError> {
    use entity::round_answer::{Column, Entity};
    let corrupt = || StoreError::Corrupt("round_answers");
    let of = Condition::all().add(Column::OrganisationId.eq(organisation.0)).add(Column::RoundId.eq(id.0));
    let rows = Entity::find().filter(of).all(tx.conn()).await?;
    let read = |row: entity::round_answer::Model| {
        Ok(KeptAnswer {
            key: row.line.parse().map_err(|_| corrupt())?,
            answer: LineAnswer::from_code(&row.answer).ok_or_else(corrupt)?,
            version: row.version,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Keeps what is said of a line now; `before` is what was kept of it.
pub async fn answer(
    tx: &Tx,
    by: &By,
    (id, user): (RoundId, UserId),
    said: &LineSaid,
    before: Option<&KeptAnswer>,
) -> Result<(), StoreError> {
    use entity::round_answer::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        round_id: Set(id.0),
        line: Set(said.key.to_string()),
        answer: Set(said.answer.code().into()),
        answered_by: Set(user.0),
        answered_at: Set(by.at),
        version: Set(before.map_or(0, |kept| kept.version) + 1),
    };
    let again = OnConflict::columns([Column::RoundId, Column::Line])
        .update_columns([Column::Answer, Column::AnsweredBy, Column::AnsweredAt, Column::Version])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}
