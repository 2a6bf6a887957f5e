//! What adults promised for a goal: actions that are for a goal instead of against a hazard.

use super::{
    StoreError, Tx,
    actions::{self, Action, action},
    entity,
    history::By,
};
use domain::{
    action::{ActionState, Control, Purpose},
    goal::{Promise, PromiseFacts},
    ids::{ActionId, GoalId, OrganisationId, UnitId, UserId},
    risk::Level,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// A promise as it stands.
#[derive(Debug, Clone)]
pub struct KeptPromise {
    pub action: Action,
    pub goal: GoalId,
}

impl KeptPromise {
    pub fn facts(&self) -> PromiseFacts {
        PromiseFacts::of(self.action.due_on, self.action.state)
    }
}

fn promise(row: entity::action::Model) -> Result<KeptPromise, StoreError> {
    let action = action(row)?;
    let goal = action.purpose.goal().ok_or(StoreError::Corrupt("actions"))?;
    Ok(KeptPromise { action, goal })
}

/// Keeps a promise. It is no measure against a risk, so its level is the lowest; what it changes is how adults and children are with
/// each other.
pub async fn insert(
    tx: &Tx,
    by: &By,
    (maker, unit, goal): (UserId, UnitId, GoalId),
    id: ActionId,
    promised: &Promise,
) -> Result<(), StoreError> {
    let new = actions::NewAction {
        id,
        unit,
        purpose: Purpose::Promise(goal),
        title: promised.text.as_str(),
        control: Control::Relational,
        owner: promised.owner,
        due_on: promised.due_on,
        state: ActionState::Open,
    };
    let row = entity::action::ActiveModel {
        level: Set(super::hazards::stored_level(Level::ALL.first().copied())),
        ..actions::row(by, maker, &new)
    };
    entity::action::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// What was promised for some goals, the first to be done on top.
pub async fn of_goals(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    goals: impl IntoIterator<Item = GoalId>,
) -> Result<Vec<KeptPromise>, StoreError> {
    use entity::action::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::GoalId.is_in(goals.into_iter().map(|goal| goal.0)))
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.into_iter().map(promise).collect()
}
