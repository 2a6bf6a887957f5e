//! Units of which nothing has been recorded for a while.

use super::rows;
use crate::store::{Sql, StoreError, limit_units_to};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{date::minus_days, ids::UnitId, incident::Secrecy, policy::Scope};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Days without a record after which it is told.
pub const QUIET_DAYS: u16 = 30;

/// Adds whether the unit `u` works, is older than these days and has no hazard, report, done duty or meeting from them. Of reports only
/// those count that the whole unit may read: whether there are others is nobody's to know.
pub(super) fn push_quiet(sql: &mut Sql, now: DateTime<Utc>, today: NaiveDate) {
    let (since, since_day) = (now - TimeDelta::days(QUIET_DAYS.into()), minus_days(today, QUIET_DAYS.into()));
    sql.push("(u.closed_on IS NULL AND u.created_at <= ").bind(since);
    sql.push(" AND NOT EXISTS (SELECT 1 FROM hazards h WHERE h.unit_id = u.id AND h.reported_at > ").bind(since);
    sql.push(") AND NOT EXISTS (SELECT 1 FROM incidents i WHERE i.unit_id = u.id AND i.secrecy = ");
    sql.bind(Secrecy::OpenUnit.code()).push(" AND i.sent_at > ").bind(since);
    sql.push(") AND NOT EXISTS (SELECT 1 FROM meetings m WHERE m.unit_id = u.id AND m.started_at > ").bind(since);
    sql.push(") AND NOT EXISTS (SELECT 1 FROM occurrences q WHERE q.unit_id = u.id AND q.state = 'completed' AND q.ended_on > ");
    sql.bind(since_day).push("))");
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
}

/// The quiet units of a scope, by name.
///
/// # Errors
/// The database did not answer.
pub async fn units(
    conn: &DatabaseConnection,
    scope: &Scope,
    (now, today): (DateTime<Utc>, NaiveDate),
) -> Result<Vec<(UnitId, String)>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM units u WHERE ");
    push_quiet(&mut sql, now, today);
    sql.push(" AND ");
    limit_units_to(&mut sql, scope);
    sql.push(" ORDER BY u.name");
    Ok(rows::<Row>(conn, sql).await?.into_iter().map(|row| (UnitId(row.id), row.name)).collect())
}
