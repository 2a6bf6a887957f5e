//! Ideas of children and of meetings, and the answers to them: rows ↔ the domain. What was said stands in `words`.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{ChildId, IdeaId, MeetingId, OrganisationId, UnitId, UserId},
    text::{Note, Text},
    voice::{EarlierIdea, IdeaAnswer, IdeaOutcome, IdeaState, ReopenedBy},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query},
};

/// An idea with its version.
#[derive(Debug, Clone)]
pub struct Idea {
    pub id: IdeaId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    /// `None`: told together, in a meeting.
    pub child: Option<ChildId>,
    pub meeting: Option<MeetingId>,
    pub state: IdeaState,
    pub reopened_by: Option<ReopenedBy>,
    /// The meeting that asked for a second answer.
    pub reopened_in: Option<MeetingId>,
    /// When it was told, or when a second answer was asked for.
    pub since: NaiveDate,
    pub told_at: DateTime<Utc>,
    pub version: i32,
}

/// An idea being told: by a child, or together in a meeting.
#[derive(Debug, Clone, Copy)]
pub struct NewIdea {
    pub id: IdeaId,
    pub unit: UnitId,
    pub child: Option<ChildId>,
    pub meeting: Option<MeetingId>,
}

/// An answer that was given.
#[derive(Debug, Clone)]
pub struct Given {
    pub idea: IdeaId,
    pub answer: IdeaAnswer,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

fn corrupt() -> StoreError {
    StoreError::Corrupt("ideas")
}

pub(super) fn idea(row: entity::idea::Model) -> Result<Idea, StoreError> {
    let reopened_by = row.reopened_by.map(|code| ReopenedBy::from_code(&code).ok_or_else(corrupt)).transpose()?;
    Ok(Idea {
        id: IdeaId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        child: row.child_id.map(ChildId),
        meeting: row.meeting_id.map(MeetingId),
        state: IdeaState::from_code(&row.state).ok_or_else(corrupt)?,
        reopened_by,
        reopened_in: row.reopened_in.map(MeetingId),
        since: row.since,
        told_at: row.told_at,
        version: row.version,
    })
}

/// Tells it on a day of the unit's clock.
pub async fn insert(tx: &Tx, by: &By, new: NewIdea, on: NaiveDate) -> Result<(), StoreError> {
    let row = entity::idea::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(new.unit.0),
        child_id: Set(new.child.map(|child| child.0)),
        meeting_id: Set(new.meeting.map(|meeting| meeting.0)),
        state: Set(IdeaState::Open.code().into()),
        reopened_by: Set(None),
        reopened_in: Set(None),
        since: Set(on),
        told_at: Set(by.at),
        version: Set(1),
    };
    entity::idea::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Missing`] for an idea of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: IdeaId) -> Result<Idea, StoreError> {
    let found = entity::idea::Entity::find_by_id(id.0)
        .filter(entity::idea::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?;
    found.ok_or(StoreError::Missing).and_then(idea)
}

/// Where a child's own ideas stand.
pub async fn states_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    child: ChildId,
) -> Result<Vec<(IdeaId, IdeaState)>, StoreError> {
    use entity::idea::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::ChildId.eq(child.0))
        .all(conn)
        .await?;
    let state = |row: entity::idea::Model| Ok((IdeaId(row.id), IdeaState::from_code(&row.state).ok_or_else(corrupt)?));
    rows.into_iter().map(state).collect()
}

/// Everything that was answered to some ideas, the first answer first.
pub async fn answers_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    ideas: impl IntoIterator<Item = IdeaId>,
) -> Result<Vec<Given>, StoreError> {
    use entity::idea_answer::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::IdeaId.is_in(ideas.into_iter().map(|idea| idea.0)))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(given).collect()
}

pub(super) fn given(row: entity::idea_answer::Model) -> Result<Given, StoreError> {
    let answer = IdeaAnswer {
        outcome: IdeaOutcome::from_code(&row.outcome).ok_or_else(corrupt)?,
        answer: Note::parse(&row.answer).map_err(|_| corrupt())?,
        reason: row.reason.map(|reason| Note::parse(&reason)).transpose().map_err(|_| corrupt())?,
        wall: row.wall.map(|wall| Text::parse(&wall)).transpose().map_err(|_| corrupt())?,
    };
    Ok(Given { idea: IdeaId(row.idea_id), answer, by: UserId(row.answered_by), at: row.answered_at })
}

/// Keeps an answer and the state that it brings.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn add_answer(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, expected): (IdeaId, i32),
    (to, answer): (IdeaState, &IdeaAnswer),
) -> Result<(), StoreError> {
    use entity::idea::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(to.code()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)?;
    let row = entity::idea_answer::ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        idea_id: Set(id.0),
        outcome: Set(answer.outcome.code().into()),
        answer: Set(answer.answer.to_string()),
        reason: Set(answer.reason.as_ref().map(ToString::to_string)),
        wall: Set(answer.wall.as_ref().map(ToString::to_string)),
        answered_by: Set(user.0),
        answered_at: Set(by.at),
    };
    entity::idea_answer::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Keeps that a second answer was asked for, and by whom.
///
/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn reopen(
    tx: &Tx,
    (id, expected): (IdeaId, i32),
    to: IdeaState,
    (asked_by, meeting): (ReopenedBy, Option<MeetingId>),
    on: NaiveDate,
) -> Result<(), StoreError> {
    use entity::idea::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(to.code()))
        .col_expr(Column::ReopenedBy, Expr::value(asked_by.code()))
        .col_expr(Column::ReopenedIn, Expr::value(meeting.map(|meeting| meeting.0)))
        .col_expr(Column::Since, Expr::value(on))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// The ideas of a unit that wait, told before a meeting began. What a child has hidden is asked of nobody.
pub async fn waiting_before(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    (meeting, began): (MeetingId, DateTime<Utc>),
) -> Result<Vec<EarlierIdea<IdeaId>>, StoreError> {
    use entity::idea::{Column, Entity};
    let hidden = Query::select().column(entity::child_hide::Column::AboutId).from(entity::child_hide::Entity).take();
    let waiting = IdeaState::ALL.iter().filter(|state| state.is_waiting()).map(|state| state.code());
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::State.is_in(waiting))
        .filter(Column::ToldAt.lt(began))
        .filter(Column::Id.not_in_subquery(hidden))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    let earlier = |row| {
        let found = idea(row)?;
        Ok(EarlierIdea { id: found.id, state: found.state, reopened_here: found.reopened_in == Some(meeting) })
    };
    rows.into_iter().map(earlier).collect()
}
