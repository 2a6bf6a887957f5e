//! Reminders: which open tasks have somebody to hear of them, who is around them, and what has been said.

use super::{MANY, Sql, StoreError, Tx, entity};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    child::Audience,
    cycle::{Colleague, Every, EveryUnit, Reminder, ReminderKey, Task, TaskKind, Template, template},
    ids::{ChildId, GoalId, OrganisationId, UnitId, UserId},
    risk::Level,
    role::Role,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
    sea_query::OnConflict,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// An open task that a look may remind somebody of.
#[derive(Debug, Clone, Copy)]
pub struct Reminded {
    pub id: Uuid,
    pub organisation: OrganisationId,
    /// `None`: of the organisation as a whole.
    pub unit: Option<UnitId>,
    pub kind: TaskKind,
    pub task: Task,
    pub due_on: NaiveDate,
    pub moved: u16,
    pub owner: Option<UserId>,
    /// The duty, where it is a turn of one.
    pub duty: Option<&'static Template>,
    /// Whose duty it is, where one person has it.
    pub person: Option<OfPerson>,
    /// Who hears of a child's own goal.
    pub audience: Option<Audience>,
    /// What an adult promised for a goal: who may not read the goal does not hear of it.
    pub promise: bool,
}

/// Whose a duty is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfPerson {
    Worker(UserId),
    Child(ChildId),
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    organisation_id: Uuid,
    unit_id: Option<Uuid>,
    due_on: NaiveDate,
    moved: i16,
    level: Option<i16>,
    owner_id: Option<Uuid>,
    template: Option<String>,
    own_every: Option<String>,
    child_id: Option<Uuid>,
    worker_id: Option<Uuid>,
    days: Option<i32>,
    audience: Option<String>,
    promise: bool,
}

/// The table that a kind of task stands in. Reports are told once, when they come.
fn table(kind: TaskKind) -> Option<&'static str> {
    match kind {
        TaskKind::Duty => Some("occurrences"),
        TaskKind::Review => Some("review_tasks"),
        TaskKind::Goal => Some("goals"),
        TaskKind::Action => Some("actions"),
        TaskKind::Report => None,
    }
}

/// What all of them have in common, and where the rest comes from.
fn head(kind: TaskKind) -> Option<&'static str> {
    match kind {
        TaskKind::Duty => Some(
            "SELECT t.id, t.organisation_id, t.unit_id, t.due_on, t.moved, NULL AS level, c.owner_id, c.template, c.own_every, \
             c.child_id, c.worker_id, NULL AS days, NULL AS audience, FALSE AS promise FROM occurrences t JOIN cycles c ON c.id = t.cycle_id \
             WHERE t.state = 'open' AND c.paused_on IS NULL",
        ),
        TaskKind::Review => Some(
            "SELECT t.id, t.organisation_id, t.unit_id, t.due_on, t.moved, h.level, NULL AS owner_id, NULL AS template, \
             NULL AS own_every, CAST(NULL AS uuid) AS child_id, CAST(NULL AS uuid) AS worker_id, NULL AS days, NULL AS audience, FALSE AS promise FROM review_tasks t LEFT JOIN hazards h ON h.id = t.hazard_id \
             WHERE t.state IN ('scheduled', 'in-progress')",
        ),
        TaskKind::Action => Some(
            "SELECT t.id, t.organisation_id, t.unit_id, t.due_on, t.moved, t.level, t.owner_id, NULL AS template, \
             NULL AS own_every, CAST(NULL AS uuid) AS child_id, CAST(NULL AS uuid) AS worker_id, NULL AS days, NULL AS audience, t.goal_id IS NOT NULL AS promise FROM actions t WHERE t.state IN ('open', 'in-progress')",
        ),
        // The goal's own day is the only truth of when it is looked at. An index finds what is in a list, not what is in none.
        TaskKind::Goal => Some(
            "SELECT t.id, t.organisation_id, t.unit_id, t.next_look_on AS due_on, t.moved, NULL AS level, NULL AS owner_id, \
             NULL AS template, NULL AS own_every, t.child_id, CAST(NULL AS uuid) AS worker_id, t.interval_days AS days, t.audience, \
             FALSE AS promise FROM goals t \
             WHERE t.state IN ('idea', 'proposed', 'not-agreed', 'agreed', 'practising', 'paused', 'reached', 'maintained') \
             AND t.next_look_on IS NOT NULL",
        ),
        TaskKind::Report => None,
    }
}

fn read(row: Row, kind: TaskKind) -> Result<Reminded, StoreError> {
    let corrupt = || StoreError::Corrupt("reminders");
    let level = row.level.and_then(|level| Level::new(u8::try_from(level).ok()?));
    let duty = row.template.as_deref().map(|code| template(code).ok_or_else(corrupt)).transpose()?;
    let own: Option<Every> = row.own_every.as_deref().map(str::parse).transpose().map_err(|_| corrupt())?;
    let days = row.days.map(|days| u32::try_from(days).map_err(|_| corrupt())).transpose()?;
    let between = days.map(|days| Every::new(days, EveryUnit::Day).map_err(|_| corrupt())).transpose()?;
    let task = match (kind, duty) {
        (TaskKind::Action, _) => Task::Action { level },
        (_, Some(duty)) => Task::Turn { every: own.unwrap_or(duty.every), statutory: duty.statutory, level },
        // What has to be looked at again comes as seldom as the yearly round, however soon it is due.
        (_, None) => Task::Turn { every: between.unwrap_or(Every::YEAR), statutory: false, level },
    };
    Ok(Reminded {
        id: row.id,
        organisation: OrganisationId(row.organisation_id),
        unit: row.unit_id.map(UnitId),
        kind,
        task,
        due_on: row.due_on,
        moved: u16::try_from(row.moved).unwrap_or(0),
        owner: row.owner_id.map(UserId),
        duty,
        person: row
            .worker_id
            .map(|id| OfPerson::Worker(UserId(id)))
            .or(row.child_id.map(|id| OfPerson::Child(ChildId(id)))),
        audience: row.audience.as_deref().and_then(Audience::from_code),
        promise: row.promise,
    })
}

/// Open tasks of a kind whose next step has come, so many at most.
pub async fn due(
    conn: &impl ConnectionTrait,
    kind: TaskKind,
    today: NaiveDate,
    most: u64,
) -> Result<Vec<Reminded>, StoreError> {
    let Some(head) = head(kind) else { return Ok(Vec::new()) };
    let mut sql = Sql::new(head);
    sql.push(" AND t.remind_on <= ").bind(today).push(" ORDER BY t.remind_on, t.id LIMIT ");
    sql.bind(i64::try_from(most).unwrap_or(i64::MAX));
    let found = Row::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    found.into_iter().map(|row| read(row, kind)).collect()
}

/// Who holds a role in some units today, and the leads of their organisations; each with where it is held.
#[derive(Debug, Default)]
pub struct Colleagues(Vec<(OrganisationId, Option<UnitId>, Colleague)>);

impl Colleagues {
    /// Those of a unit and its organisation, or of the organisation alone.
    pub fn of(&self, organisation: OrganisationId, unit: Option<UnitId>) -> Vec<Colleague> {
        let near = |held: &&(OrganisationId, Option<UnitId>, Colleague)| {
            held.0 == organisation && held.1.is_none_or(|held| unit == Some(held))
        };
        self.0.iter().filter(near).map(|(_, _, colleague)| *colleague).collect()
    }
}

#[derive(FromQueryResult)]
struct Held {
    organisation_id: Uuid,
    unit_id: Option<Uuid>,
    role: String,
    user_id: Uuid,
    away_until: Option<NaiveDate>,
    deputy_id: Option<Uuid>,
}

/// The colleagues of some units.
pub async fn colleagues(
    conn: &impl ConnectionTrait,
    places: &BTreeSet<(OrganisationId, Option<UnitId>)>,
    today: NaiveDate,
) -> Result<Colleagues, StoreError> {
    let mut sql = Sql::new(
        "SELECT g.organisation_id, g.unit_id, g.role, u.id AS user_id, u.away_until, u.deputy_id FROM role_grants g \
         JOIN users u ON u.id = g.user_id WHERE u.state = 'active' AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today).push(") AND (g.unit_id");
    sql.is_in(places.iter().filter_map(|(_, unit)| unit.map(|unit| unit.0)))
        .push(" OR (g.unit_id IS NULL AND g.organisation_id");
    sql.is_in(places.iter().map(|(organisation, _)| organisation.0).collect::<BTreeSet<_>>()).push("))");
    let found = Held::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let colleague = |held: Held| {
        let role = Role::from_code(&held.role).ok_or(StoreError::Corrupt("role_grants"))?;
        let away = held.away_until.is_some_and(|last| today <= last);
        let colleague = Colleague { user: UserId(held.user_id), role, away, deputy: held.deputy_id.map(UserId) };
        Ok((OrganisationId(held.organisation_id), held.unit_id.map(UnitId), colleague))
    };
    found.into_iter().map(colleague).collect::<Result<_, StoreError>>().map(Colleagues)
}

/// The own instructors of some children.
pub async fn instructors(
    conn: &impl ConnectionTrait,
    children: impl IntoIterator<Item = ChildId>,
) -> Result<BTreeMap<ChildId, Vec<UserId>>, StoreError> {
    use entity::child_instructor::{Column, Entity};
    let of = Column::ChildId.is_in(children.into_iter().map(|child| child.0));
    let mut found: BTreeMap<ChildId, Vec<UserId>> = BTreeMap::new();
    for row in Entity::find().filter(of).all(conn).await? {
        found.entry(ChildId(row.child_id)).or_default().push(UserId(row.user_id));
    }
    Ok(found)
}

/// What has been said of some tasks.
pub async fn said(tx: &Tx, tasks: impl IntoIterator<Item = Uuid>) -> Result<BTreeSet<ReminderKey>, StoreError> {
    use entity::reminder::{Column, Entity};
    let rows: Vec<(Uuid, Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::TaskId, Column::UserId, Column::Step])
        .filter(Column::TaskId.is_in(tasks))
        .into_tuple()
        .all(tx.conn())
        .await?;
    let key = |(task, user, step): (Uuid, Uuid, String)| {
        let step = step.parse().map_err(|_| StoreError::Corrupt("reminders"))?;
        Ok(ReminderKey { task, recipient: UserId(user), step })
    };
    rows.into_iter().map(key).collect()
}

/// A reminder, of what it is and when it may be told by mail.
#[derive(Debug, Clone, Copy)]
pub struct NewReminder {
    pub organisation: OrganisationId,
    pub unit: Option<UnitId>,
    pub kind: TaskKind,
    pub reminder: Reminder,
    pub send_at: DateTime<Utc>,
}

/// Keeps reminders; those that are there already stay as they are (I16). Gives how many are new.
pub async fn keep(tx: &Tx, at: DateTime<Utc>, new: &[NewReminder]) -> Result<u64, StoreError> {
    use entity::reminder::{ActiveModel, Column, Entity};
    let row = |new: &NewReminder| ActiveModel {
        id: Set(new_id(at)),
        organisation_id: Set(new.organisation.0),
        user_id: Set(new.reminder.key.recipient.0),
        unit_id: Set(new.unit.map(|unit| unit.0)),
        kind: Set(new.kind.code().into()),
        task_id: Set(new.reminder.key.task),
        step: Set(new.reminder.key.step.to_string()),
        rung: Set(new.reminder.rung.code().into()),
        delivery: Set(new.reminder.delivery.code().into()),
        made_at: Set(at),
        send_at: Set(new.send_at),
        told_at: Set(None),
        read_at: Set(None),
    };
    let once = OnConflict::columns([Column::TaskId, Column::UserId, Column::Step]).do_nothing().to_owned();
    let mut kept = 0;
    for part in new.chunks(MANY) {
        let rows = Entity::insert_many(part.iter().map(row)).on_conflict(once.clone());
        kept += rows.exec_without_returning(tx.conn()).await?;
    }
    Ok(kept)
}

/// Keeps from which day on some tasks are looked at again; `None` when nobody hears of them any more.
pub async fn look_again(
    tx: &Tx,
    kind: TaskKind,
    next: BTreeMap<Option<NaiveDate>, Vec<Uuid>>,
) -> Result<(), StoreError> {
    let Some(table) = table(kind) else { return Ok(()) };
    let conn = tx.conn();
    for (day, tasks) in next {
        let mut sql = Sql::new(&format!("UPDATE {table} SET remind_on = "));
        sql.bind(day.unwrap_or(NEVER)).push(" WHERE id").is_in(tasks);
        conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    }
    Ok(())
}

/// The day of a task was moved: the next look judges it anew, and where it is later now, the ladder begins again.
pub async fn day_moved(tx: &Tx, kind: TaskKind, task: Uuid, later: bool) -> Result<(), StoreError> {
    let Some(table) = table(kind) else { return Ok(()) };
    let conn = tx.conn();
    let mut sql = Sql::new(&format!("UPDATE {table} SET remind_on = "));
    sql.bind(SOON).push(", moved = moved + ").bind(i16::from(later)).push(" WHERE id = ").bind(task);
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    Ok(())
}

/// A goal is to be looked at on a day: another one than before begins the ladder anew. Asked for before the goal itself is kept.
pub async fn goal_day(tx: &Tx, goal: GoalId, next: Option<NaiveDate>) -> Result<(), StoreError> {
    let conn = tx.conn();
    let mut sql = Sql::new("UPDATE goals SET remind_on = ");
    sql.bind(SOON).push(", moved = moved + 1 WHERE id = ").bind(goal.0);
    sql.push(" AND next_look_on IS DISTINCT FROM ").bind(next);
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    Ok(())
}

/// Before every look: the default of the columns.
const SOON: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
/// After every look.
const NEVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// Nobody has been reminded of a task: it is not theirs to know of any more.
pub async fn forget(tx: &Tx, task: Uuid) -> Result<(), StoreError> {
    use entity::reminder::{Column, Entity};
    Entity::delete_many().filter(Column::TaskId.eq(task)).exec(tx.conn()).await?;
    Ok(())
}

/// Somebody has seen their reminders up to one of them.
pub async fn set_read(tx: &Tx, user: UserId, up_to: Uuid, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::reminder::{Column, Entity};
    let row = Entity::update_many().col_expr(Column::ReadAt, sea_orm::sea_query::Expr::value(Some(at)));
    let seen = row.filter(Column::UserId.eq(user.0)).filter(Column::ReadAt.is_null()).filter(Column::Id.lte(up_to));
    seen.exec(tx.conn()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::goal::GoalState;

    #[test]
    fn every_goal_that_goes_on_reminds() {
        let head = head(TaskKind::Goal).unwrap();
        for state in GoalState::ALL {
            let over = matches!(state, GoalState::Done | GoalState::Ended);
            assert_eq!(head.contains(&format!("'{}'", state.code())), !over, "{}", state.code());
        }
    }
}
