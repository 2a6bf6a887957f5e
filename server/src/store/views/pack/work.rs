use super::{PackOf, rows};
use crate::store::{Sql, StoreError, occurrences::OPEN};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// An action against a hazard or a finding.
#[derive(Debug, FromQueryResult)]
pub struct ActionDone {
    pub id: Uuid,
    pub title: String,
    pub hazard: Option<String>,
    pub level: i16,
    pub control: String,
    pub interim: bool,
    pub owner_id: Uuid,
    pub state: String,
    pub created_at: DateTime<Utc>,
    pub due_on: NaiveDate,
    pub done_at: Option<DateTime<Utc>>,
    pub verified_by: Option<Uuid>,
    pub verified_at: Option<DateTime<Utc>>,
}

/// Actions `a` that are open or were decided or done since then; what was promised to a child is none of them.
fn limit_actions(sql: &mut Sql, of: &PackOf) {
    sql.push(" a.goal_id IS NULL AND (a.state IN ('open', 'in-progress') OR a.created_at >= ").bind(of.begin);
    sql.push(" OR a.done_at >= ").bind(of.begin).push(") AND");
    of.limit(sql, "a");
}

/// # Errors
/// The database did not answer.
pub async fn actions(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<ActionDone>, StoreError> {
    let mut sql =
        Sql::new("SELECT a.id, a.title, h.title AS hazard, a.level, a.control, a.interim, a.owner_id, a.state, ");
    sql.push("a.created_at, a.due_on, a.done_at, a.verified_by, a.verified_at FROM actions a ");
    sql.push("LEFT JOIN hazards h ON h.id = a.hazard_id WHERE");
    limit_actions(&mut sql, of);
    sql.push(" ORDER BY a.id");
    rows(conn, sql).await
}

/// Something that happened to an action.
#[derive(Debug, FromQueryResult)]
pub struct ActionStep {
    pub action: Uuid,
    pub event: String,
    pub actor_id: Option<Uuid>,
    pub at: DateTime<Utc>,
}

/// # Errors
/// The database did not answer.
pub async fn action_steps(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<ActionStep>, StoreError> {
    let mut sql = Sql::new(
        "SELECT a.id AS action, t.event, t.actor_id, t.at FROM timeline t JOIN actions a ON a.id = t.entity_id ",
    );
    sql.push("WHERE t.entity = 'action' AND");
    limit_actions(&mut sql, of);
    sql.push(" ORDER BY a.id, t.id");
    rows(conn, sql).await
}

#[derive(Debug, FromQueryResult)]
pub struct DrillDone {
    pub kind: String,
    pub on_day: NaiveDate,
    pub minutes: i32,
    pub announced: bool,
}

/// # Errors
/// The database did not answer.
pub async fn drills(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<DrillDone>, StoreError> {
    let mut sql = Sql::new("SELECT d.kind, d.on_day, d.minutes, d.announced FROM drills d WHERE d.on_day >= ");
    sql.bind(of.from).push(" AND");
    of.limit(&mut sql, "d");
    sql.push(" ORDER BY d.on_day, d.id");
    rows(conn, sql).await
}

/// A turn of a duty of the unit or of somebody who works there.
#[derive(Debug, FromQueryResult)]
pub struct TurnDone {
    pub template: String,
    pub worker_id: Option<Uuid>,
    pub due_on: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub state: String,
    pub by_user: Option<Uuid>,
}

fn limit_turns(sql: &mut Sql, of: &PackOf) {
    sql.push(" FROM occurrences o JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL WHERE (o.due_on >= ");
    sql.bind(of.from).push(" OR o.ended_on >= ").bind(of.from).push(" OR o.state = ").bind(OPEN).push(") AND");
    of.limit(sql, "o");
}

/// # Errors
/// The database did not answer.
pub async fn turns(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<TurnDone>, StoreError> {
    let mut sql = Sql::new("SELECT c.template, c.worker_id, o.due_on, o.ended_on, o.state, o.by_user");
    limit_turns(&mut sql, of);
    sql.push(" AND c.child_id IS NULL AND c.goal_id IS NULL ORDER BY o.due_on, o.id");
    rows(conn, sql).await
}

/// The turns of a duty that each child has: how many were due by now, and how many of them were done in time.
#[derive(Debug, FromQueryResult)]
pub struct ChildTurns {
    pub template: String,
    pub due: i64,
    pub in_time: i64,
}

/// # Errors
/// The database did not answer.
pub async fn child_turns(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<ChildTurns>, StoreError> {
    let mut sql = Sql::new("SELECT c.template, count(*) AS due, ");
    sql.push("count(CASE WHEN o.state = 'completed' AND o.ended_on <= o.due_on THEN 1 END) AS in_time");
    limit_turns(&mut sql, of);
    sql.push(" AND c.child_id IS NOT NULL AND (o.state <> ")
        .bind(OPEN)
        .push(" OR o.due_on <= ")
        .bind(of.now.date_naive());
    sql.push(") GROUP BY c.template ORDER BY c.template");
    rows(conn, sql).await
}

#[derive(Debug, FromQueryResult)]
pub struct MonthTold {
    pub month: NaiveDate,
    pub care_days: i32,
    pub shifts: Option<i32>,
    pub short_shifts: Option<i32>,
    pub complaints: Option<i32>,
    pub answered: Option<i32>,
}

/// # Errors
/// The database did not answer.
pub async fn months(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<MonthTold>, StoreError> {
    let mut sql = Sql::new("SELECT m.month, m.care_days, m.shifts, m.short_shifts, m.complaints, m.answered ");
    sql.push("FROM month_numbers m WHERE m.month >= ").bind(of.from).push(" AND");
    of.limit(&mut sql, "m");
    sql.push(" ORDER BY m.month");
    rows(conn, sql).await
}
