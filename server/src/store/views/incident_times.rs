//! What of a unit's reports is open, red and late.

use super::{
    incidents::{OPEN, limit_to_sight},
    rows,
};
use crate::store::{Sql, StoreError};
use app::pages::picture::ReportTimes;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    ids::UnitId,
    incident::{Course, IncidentState, Priority},
    policy::Sight,
};
use sea_orm::{DatabaseConnection, FromQueryResult};

#[derive(FromQueryResult)]
struct Row {
    state: String,
    priority: String,
    sent_at: DateTime<Utc>,
    received_at: Option<DateTime<Utc>>,
    started_at: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    concluded_at: Option<DateTime<Utc>>,
    late_notices: i64,
}

/// The open reports of a unit that the reader sees, how many of them are late, and how many of their notices are.
///
/// # Errors
/// The database did not answer.
pub async fn of_unit(
    conn: &DatabaseConnection,
    sight: &Sight,
    unit: UnitId,
    (now, zone): (DateTime<Utc>, Tz),
) -> Result<ReportTimes, StoreError> {
    let mut sql = Sql::new(
        "SELECT i.state, i.priority, i.sent_at, i.received_at, i.started_at, i.answered_at, i.concluded_at, \
         (SELECT count(*) FROM incident_notices n WHERE n.incident_id = i.id AND n.state = 'required' AND n.need = 'must' AND n.due_at <= ",
    );
    sql.bind(now).push(") AS late_notices FROM incidents i WHERE ");
    limit_to_sight(&mut sql, "i", sight);
    sql.push(" AND i.unit_id = ").bind(unit.0).push(" AND i.kind <> 'success' AND ").push(OPEN).push(" LIMIT 5000");
    let found: Vec<Row> = rows(conn, sql).await?;
    let mut times = ReportTimes::default();
    for row in found {
        let corrupt = || StoreError::Corrupt("incidents");
        let state = IncidentState::from_code(&row.state).ok_or_else(corrupt)?;
        let priority = Priority::from_code(&row.priority).ok_or_else(corrupt)?;
        let course = Course {
            sent: row.sent_at,
            seen: row.received_at,
            started: row.started_at,
            answered: row.answered_at,
            concluded: row.concluded_at,
        };
        times.open += 1;
        times.red += u64::from(priority == Priority::Red);
        times.late += u64::from(course.next(priority, state, zone).is_some_and(|clock| clock.is_late(now)));
        times.late_notices += u64::try_from(row.late_notices).unwrap_or(0);
    }
    Ok(times)
}
