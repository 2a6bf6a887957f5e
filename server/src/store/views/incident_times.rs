//! What of a unit's reports is late, and how often a red one led to a change.

use super::{
    incidents::{OPEN, limit_to_sight},
    rows,
};
use crate::store::{Sql, StoreError};
use app::pages::unit::ReportTimes;
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    ids::UnitId,
    incident::{Course, IncidentState, Priority},
    policy::Sight,
};
use sea_orm::{DatabaseConnection, FromQueryResult};

/// Red reports of so long back count.
const OF_LAST: TimeDelta = TimeDelta::days(365);

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
    let mut times = whole(conn, sight, unit, now).await?;
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

#[derive(FromQueryResult)]
struct Whole {
    red: i64,
    whole: i64,
}

/// Red reports whose time is over, and those of them whose chain was whole in time: a hazard, its review, a verified action, a
/// concluded effect, and what was learnt told.
async fn whole(
    conn: &DatabaseConnection,
    sight: &Sight,
    unit: UnitId,
    now: DateTime<Utc>,
) -> Result<ReportTimes, StoreError> {
    let linked = "(SELECT l.hazard_id FROM incident_hazards l WHERE l.incident_id = i.id)";
    let end = "i.chain_by";
    let mut sql = Sql::new(&format!(
        "SELECT count(*) AS red, COALESCE(sum(CASE WHEN \
         EXISTS (SELECT 1 FROM review_tasks t WHERE t.hazard_id IN {linked} AND t.opened_at >= i.sent_at AND t.closed_at <= {end}) AND \
         EXISTS (SELECT 1 FROM actions a JOIN action_hazards x ON x.action_id = a.id JOIN effect_checks c ON c.action_id = a.id \
         WHERE x.hazard_id IN {linked} AND a.created_at >= i.sent_at AND a.verified_at <= {end} AND c.round > 0 AND c.concluded_at <= {end}) AND \
         (i.secrecy = 'sealed' OR EXISTS (SELECT 1 FROM incident_learnings n WHERE n.incident_id = i.id AND n.reach <> 'nobody' AND n.first_at <= {end})) \
         THEN 1 ELSE 0 END), 0) AS whole FROM incidents i WHERE "
    ));
    limit_to_sight(&mut sql, "i", sight);
    sql.push(" AND i.unit_id = ")
        .bind(unit.0)
        .push(" AND i.priority = 'red' AND i.kind <> 'success' AND i.sent_at >= ");
    sql.bind(now - OF_LAST).push(" AND i.chain_by <= ").bind(now);
    sql.push(" AND i.state NOT IN ('merged', 'not-applicable')");
    let found: Vec<Whole> = rows(conn, sql).await?;
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    let (red_ended, whole) = found.first().map_or((0, 0), |row| (count(row.red), count(row.whole)));
    Ok(ReportTimes { red_ended, whole, ..ReportTimes::default() })
}
