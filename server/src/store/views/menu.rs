//! The numbers beside the menu.

use super::{
    goals::{Seen, limit_to_promises_seen},
    inbox::Told,
    incidents::waits_for,
};
use crate::store::{Sql, StoreError, limit_to};
use chrono::NaiveDate;
use domain::policy::{Scope, Sight};
use sea_orm::{DatabaseConnection, FromQueryResult};

/// What the menus count.
#[derive(Debug, Default, Clone, Copy, FromQueryResult)]
pub struct Counts {
    pub late_actions: i64,
    pub new_hazards: i64,
    pub new_incidents: i64,
    pub reminders: i64,
    pub feedback: i64,
}

/// Late actions that the reader sees, reported hazards that wait for the reader's decision, reports that wait to be
/// opened, reminders that the reader has not seen, and what people could not use and nobody has answered. One query.
///
/// # Errors
/// The database did not answer.
pub async fn counts(
    conn: &DatabaseConnection,
    (actions, seen): (&Scope, &Seen),
    decides: &Scope,
    sight: &Sight,
    told: &Told,
    today: NaiveDate,
) -> Result<Counts, StoreError> {
    let mut sql = Sql::new("SELECT (SELECT count(*) FROM actions a WHERE ");
    limit_to(&mut sql, "a", actions);
    limit_to_promises_seen(&mut sql, seen, today);
    sql.push(" AND a.state IN ('open', 'in-progress') AND a.due_on < ").bind(today);
    sql.push(") AS late_actions, (SELECT count(*) FROM hazards h WHERE ");
    limit_to(&mut sql, "h", decides);
    sql.push(" AND h.state = 'reported') AS new_hazards, (SELECT count(*) FROM (SELECT 1 FROM incidents i WHERE ");
    waits_for(&mut sql, sight);
    // A hundred are as many as any more: nobody counts on through a register of years to draw a number beside a menu.
    sql.push(" AND i.state = 'submitted' LIMIT 100) few) AS new_incidents, (SELECT count(*) FROM (SELECT 1 FROM reminders r LEFT JOIN actions a ON a.id = r.task_id WHERE r.read_at IS NULL AND ");
    told.limit(&mut sql, today);
    sql.push(" LIMIT 100) unread) AS reminders, (SELECT count(*) FROM accessibility_feedback f WHERE f.answered_at IS NULL AND f.organisation_id = ");
    sql.bind(sight.organisation.0).push(") AS feedback");
    let found = Counts::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
    Ok(found.unwrap_or_default())
}
