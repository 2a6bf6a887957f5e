//! Actions: rows ↔ what the domain knows of them.

use super::{Sql, StoreError, Tx, changed_one, entity, hazards::stored_level, history::By, reminders};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::{ActionState, ActionText, Control, Purpose, Restriction},
    cycle::TaskKind,
    ids::{ActionId, FindingId, GoalId, HazardId, ItemId, OrganisationId, UnitId, UserId},
    risk::Level,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter,
    QueryOrder, sea_query::Expr,
};
use uuid::Uuid;

/// An action as it stands.
#[derive(Debug, Clone)]
pub struct Action {
    pub id: ActionId,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub purpose: Purpose,
    pub item: Option<ItemId>,
    pub title: String,
    pub detail: Option<String>,
    pub control: Control,
    pub interim: bool,
    /// Whether it limits a child's rights; `None` where nobody was asked.
    pub restriction: Option<Restriction>,
    /// What is asked when its effect is followed; `None`: the usual question.
    pub effect_question: Option<String>,
    /// Of the risk that it is against; `None` before that was assessed.
    pub level: Option<Level>,
    pub owner: UserId,
    pub due_on: NaiveDate,
    pub extended: bool,
    pub state: ActionState,
    pub created_by: UserId,
    pub created_at: DateTime<Utc>,
    pub version: i32,
}

pub(super) fn action(row: entity::action::Model) -> Result<Action, StoreError> {
    let corrupt = || StoreError::Corrupt("actions");
    let purpose = match (row.hazard_id, row.goal_id, row.finding_id) {
        (Some(hazard), None, None) => Purpose::Hazard(HazardId(hazard)),
        (None, Some(goal), None) => Purpose::Promise(GoalId(goal)),
        (None, None, Some(finding)) => Purpose::Finding(FindingId(finding)),
        _ => return Err(corrupt()),
    };
    Ok(Action {
        id: ActionId(row.id),
        organisation: OrganisationId(row.organisation_id),
        unit: UnitId(row.unit_id),
        purpose,
        item: row.item_id.map(ItemId),
        title: row.title,
        detail: row.detail,
        control: Control::from_code(&row.control).ok_or_else(corrupt)?,
        interim: row.interim,
        restriction: row.restriction.as_deref().and_then(Restriction::from_code),
        effect_question: row.effect_question,
        level: super::hazards::level(row.level),
        owner: UserId(row.owner_id),
        due_on: row.due_on,
        extended: row.extended,
        state: ActionState::from_code(&row.state).ok_or_else(corrupt)?,
        created_by: UserId(row.created_by),
        created_at: row.created_at,
        version: row.version,
    })
}

/// # Errors
/// [`StoreError::Missing`] for an action of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: ActionId,
) -> Result<Action, StoreError> {
    entity::action::Entity::find_by_id(id.0)
        .filter(entity::action::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(action)
}

/// Every action against some hazards, oldest first, with the hazard that it was found by; one against several of them comes once
/// for each.
pub async fn of_hazards(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    hazards: impl IntoIterator<Item = HazardId>,
) -> Result<Vec<(HazardId, Action)>, StoreError> {
    let mut sql =
        Sql::new("SELECT a.*, l.hazard_id AS against FROM action_hazards l JOIN actions a ON a.id = l.action_id ");
    sql.push("WHERE l.organisation_id = ").bind(organisation.0);
    sql.push(" AND l.hazard_id").is_in(hazards.into_iter().map(|id| id.0)).push(" ORDER BY a.id");
    conn.query_all_raw(sql.statement(conn.get_database_backend()))
        .await?
        .iter()
        .map(|row| {
            let against: Uuid = row.try_get("", "against")?;
            Ok((HazardId(against), action(entity::action::Model::from_query_result(row, "")?)?))
        })
        .collect()
}

/// Every hazard that an action is against, the one that it was made for among them.
pub async fn hazards_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    action: ActionId,
) -> Result<Vec<HazardId>, StoreError> {
    let links = entity::action_hazard::Entity::find()
        .filter(entity::action_hazard::Column::OrganisationId.eq(organisation.0))
        .filter(entity::action_hazard::Column::ActionId.eq(action.0))
        .order_by_asc(entity::action_hazard::Column::HazardId)
        .all(conn)
        .await?;
    Ok(links.into_iter().map(|link| HazardId(link.hazard_id)).collect())
}

/// What somebody still has to do in a unit.
pub async fn pending_of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    owner: UserId,
) -> Result<Vec<Action>, StoreError> {
    let pending = ActionState::ALL.iter().filter(|state| state.is_pending()).map(|state| state.code());
    entity::action::Entity::find()
        .filter(entity::action::Column::OrganisationId.eq(organisation.0))
        .filter(entity::action::Column::UnitId.eq(unit.0))
        .filter(entity::action::Column::OwnerId.eq(owner.0))
        .filter(entity::action::Column::State.is_in(pending))
        .order_by_asc(entity::action::Column::Id)
        .all(conn)
        .await?
        .into_iter()
        .map(action)
        .collect()
}

/// How much somebody still has to do in the whole organisation.
pub async fn count_pending(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    owner: UserId,
) -> Result<u64, StoreError> {
    let pending = ActionState::ALL.iter().filter(|state| state.is_pending()).map(|state| state.code());
    let found = entity::action::Entity::find()
        .filter(entity::action::Column::OrganisationId.eq(organisation.0))
        .filter(entity::action::Column::OwnerId.eq(owner.0))
        .filter(entity::action::Column::State.is_in(pending));
    Ok(found.count(conn).await?)
}

/// How many actions of a unit against a level 4 or 5 nobody has verified yet.
pub async fn count_serious(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<u64, StoreError> {
    let unfinished = |state: &&ActionState| state.is_pending() || **state == ActionState::Done;
    let pending = ActionState::ALL.iter().filter(unfinished).map(|state| state.code());
    let found = entity::action::Entity::find()
        .filter(entity::action::Column::OrganisationId.eq(organisation.0))
        .filter(entity::action::Column::UnitId.eq(unit.0))
        .filter(entity::action::Column::Level.gte(stored_level(Some(Level::SIGNIFICANT))))
        .filter(entity::action::Column::State.is_in(pending));
    Ok(found.count(conn).await?)
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn set_owner(tx: &Tx, id: ActionId, expected: i32, owner: UserId) -> Result<(), StoreError> {
    use entity::action::Column;
    let done = entity::action::Entity::update_many()
        .col_expr(Column::OwnerId, Expr::value(owner.0))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected))
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)?;
    // Who has it now has heard nothing of it yet.
    reminders::day_moved(tx, TaskKind::Action, id.0, false).await
}

/// What every new action has.
#[derive(Debug)]
pub(super) struct NewAction<'a> {
    pub id: ActionId,
    pub unit: UnitId,
    pub purpose: Purpose,
    pub title: &'a str,
    pub control: Control,
    pub owner: UserId,
    pub due_on: NaiveDate,
    pub state: ActionState,
}

/// The row of a new action: nothing is told of it yet but what every action has.
pub(super) fn row(by: &By, maker: UserId, new: &NewAction<'_>) -> entity::action::ActiveModel {
    let (mut hazard, mut goal, mut finding) = (None, None, None);
    match new.purpose {
        Purpose::Hazard(id) => hazard = Some(id.0),
        Purpose::Promise(id) => goal = Some(id.0),
        Purpose::Finding(id) => finding = Some(id.0),
    }
    entity::action::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(new.unit.0),
        hazard_id: Set(hazard),
        goal_id: Set(goal),
        finding_id: Set(finding),
        item_id: Set(None),
        title: Set(new.title.to_owned()),
        detail: Set(None),
        control: Set(new.control.code().into()),
        interim: Set(false),
        restriction: Set(None),
        effect_question: Set(None),
        level: Set(stored_level(None)),
        owner_id: Set(new.owner.0),
        due_on: Set(new.due_on),
        extended: Set(false),
        state: Set(new.state.code().into()),
        created_by: Set(maker.0),
        created_at: Set(by.at),
        done_at: Set(None),
        verified_by: Set(None),
        verified_at: Set(None),
        version: Set(1),
    }
}

/// Where a new action belongs.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub unit: UnitId,
    pub hazard: HazardId,
    pub item: Option<ItemId>,
    pub level: Option<Level>,
}

pub async fn insert(
    tx: &Tx,
    by: &By,
    maker: UserId,
    id: ActionId,
    place: Place,
    text: &ActionText,
    state: ActionState,
) -> Result<(), StoreError> {
    let new = NewAction {
        id,
        unit: place.unit,
        purpose: Purpose::Hazard(place.hazard),
        title: text.title.as_str(),
        control: text.control,
        owner: text.owner,
        due_on: text.due_on,
        state,
    };
    let row = entity::action::ActiveModel {
        item_id: Set(place.item.map(|item| item.0)),
        detail: Set(text.detail.as_ref().map(ToString::to_string)),
        interim: Set(text.interim),
        restriction: Set(Some(text.restriction.code().into())),
        effect_question: Set(text.effect.question.as_ref().map(ToString::to_string)),
        level: Set(stored_level(place.level)),
        ..row(by, maker, &new)
    };
    entity::action::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    let links = std::iter::once(place.hazard).chain(text.also.iter().copied().filter(|also| *also != place.hazard));
    let links = links.map(|hazard| entity::action_hazard::ActiveModel {
        organisation_id: Set(by.organisation.0),
        action_id: Set(id.0),
        hazard_id: Set(hazard.0),
    });
    entity::action_hazard::Entity::insert_many(links).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// What a step changes.
#[derive(Debug, Clone, Copy)]
pub struct ActionChange {
    pub state: ActionState,
    /// The new due date, and whether it is the one extension.
    pub due_on: Option<(NaiveDate, bool)>,
    pub done_at: Option<Option<DateTime<Utc>>>,
    pub verified: Option<Option<(UserId, DateTime<Utc>)>>,
}

/// # Errors
/// [`StoreError::Conflict`] when the version is not the expected one.
pub async fn update(tx: &Tx, by: &By, id: ActionId, expected: i32, change: ActionChange) -> Result<(), StoreError> {
    use entity::action::Column;
    if change.due_on.is_some() {
        keep_day(tx, by, id).await?;
    }
    let mut update = entity::action::Entity::update_many()
        .col_expr(Column::State, Expr::value(change.state.code()))
        .col_expr(Column::Version, Expr::value(expected + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Version.eq(expected));
    if let Some((due_on, extended)) = change.due_on {
        update = update.col_expr(Column::DueOn, Expr::value(due_on)).col_expr(Column::Extended, Expr::value(extended));
    }
    if let Some(done_at) = change.done_at {
        update = update.col_expr(Column::DoneAt, Expr::value(done_at));
    }
    if let Some(verified) = change.verified {
        let (by, at) = verified.map(|(user, at)| (user.0, at)).unzip();
        update = update.col_expr(Column::VerifiedBy, Expr::value(by)).col_expr(Column::VerifiedAt, Expr::value(at));
    }
    changed_one(update.exec(tx.conn()).await?.rows_affected)?;
    if change.due_on.is_some() {
        // The one way in which the day of an action moves is later.
        reminders::day_moved(tx, TaskKind::Action, id.0, true).await?;
    }
    Ok(())
}

/// Keeps the day that an action has, before it is moved.
async fn keep_day(tx: &Tx, by: &By, id: ActionId) -> Result<(), StoreError> {
    let mut sql = Sql::new("INSERT INTO action_days (id, organisation_id, action_id, before_on, moved_at) SELECT ");
    sql.bind(new_id(by.at))
        .push(", organisation_id, id, due_on, ")
        .bind(by.at)
        .push(" FROM actions WHERE id = ")
        .bind(id.0);
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}

/// Gives the actions against a hazard the highest level of all the hazards that each is against.
pub async fn set_level(tx: &Tx, organisation: OrganisationId, hazard: HazardId) -> Result<(), StoreError> {
    let conn = tx.conn();
    let mut sql = Sql::new(
        "UPDATE actions SET level = (SELECT max(h.level) FROM action_hazards l JOIN hazards h ON h.id = l.hazard_id \
         WHERE l.action_id = actions.id) WHERE organisation_id = ",
    );
    sql.bind(organisation.0);
    sql.push(" AND id IN (SELECT l.action_id FROM action_hazards l WHERE l.hazard_id = ").bind(hazard.0).push(")");
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    Ok(())
}
