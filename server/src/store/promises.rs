//! What adults promised for a goal.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    goal::{Promise, PromiseFacts},
    ids::{GoalId, OrganisationId, UnitId, UserId},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};
use uuid::Uuid;

/// A promise as it stands.
#[derive(Debug, Clone)]
pub struct KeptPromise {
    pub id: Uuid,
    pub unit: UnitId,
    pub goal: GoalId,
    pub text: String,
    pub owner: UserId,
    pub due_on: NaiveDate,
    pub done_at: Option<DateTime<Utc>>,
}

impl KeptPromise {
    pub fn facts(&self) -> PromiseFacts {
        PromiseFacts { due_on: self.due_on, done: self.done_at.is_some() }
    }
}

fn promise(row: entity::goal_promise::Model) -> KeptPromise {
    KeptPromise {
        id: row.id,
        unit: UnitId(row.unit_id),
        goal: GoalId(row.goal_id),
        text: row.text,
        owner: UserId(row.owner_id),
        due_on: row.due_on,
        done_at: row.done_at,
    }
}

pub async fn insert(
    tx: &Tx,
    by: &By,
    (unit, goal): (UnitId, GoalId),
    id: Uuid,
    promised: &Promise,
) -> Result<(), StoreError> {
    let row = entity::goal_promise::ActiveModel {
        id: Set(id),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        goal_id: Set(goal.0),
        text: Set(promised.text.to_string()),
        owner_id: Set(promised.owner.0),
        due_on: Set(promised.due_on),
        done_at: Set(None),
        created_at: Set(by.at),
    };
    entity::goal_promise::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Missing`] for a promise of another goal too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    (goal, id): (GoalId, Uuid),
) -> Result<KeptPromise, StoreError> {
    use entity::goal_promise::{Column, Entity};
    let row = Entity::find_by_id(id)
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::GoalId.eq(goal.0))
        .one(conn)
        .await?;
    row.map(promise).ok_or(StoreError::Missing)
}

/// What was promised for some goals, the first to be done on top.
pub async fn of_goals(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    goals: impl IntoIterator<Item = GoalId>,
) -> Result<Vec<KeptPromise>, StoreError> {
    use entity::goal_promise::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::GoalId.is_in(goals.into_iter().map(|goal| goal.0)))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(promise).collect())
}

/// Says that a promise was kept.
///
/// # Errors
/// [`StoreError::Conflict`] when that was said before.
pub async fn set_done(tx: &Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::goal_promise::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(Some(at)))
        .filter(Column::Id.eq(id))
        .filter(Column::DoneAt.is_null())
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
