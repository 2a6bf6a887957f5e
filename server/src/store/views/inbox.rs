//! What somebody has been reminded of.

use super::{
    PAGE, cursor, cut,
    goals::{Seen, limit_to_promises_seen},
    rows,
};
use crate::store::{Sql, StoreError, limit_to, mails::STILL_OPEN};
use app::pages::inbox::{Reminded, ReminderRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    cycle::{TaskKind, template},
    ids::UserId,
    policy::Scope,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    kind: String,
    task_id: Uuid,
    unit: String,
    template: Option<String>,
    title: Option<String>,
    due_on: Option<NaiveDate>,
    made_at: DateTime<Utc>,
    read: bool,
    open: bool,
}

/// One page of somebody's reminders, the newest on top. What they may not read any more is left out.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    user: UserId,
    (scope, seen): (&Scope, &Seen),
    today: NaiveDate,
    after: Option<&str>,
) -> Result<(Vec<ReminderRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT r.id, r.kind, r.task_id, u.name AS unit, c.template, COALESCE(a.title, h.title, s.title) AS title, \
         COALESCE(o.due_on, a.due_on, t.due_on) AS due_on, r.made_at, r.read_at IS NOT NULL AS read, ",
    );
    sql.push(STILL_OPEN).push(
        " AS open FROM reminders r JOIN units u ON u.id = r.unit_id LEFT JOIN occurrences o ON o.id = r.task_id \
         LEFT JOIN cycles c ON c.id = o.cycle_id LEFT JOIN actions a ON a.id = r.task_id \
         LEFT JOIN review_tasks t ON t.id = r.task_id LEFT JOIN hazards h ON h.id = t.hazard_id \
         LEFT JOIN assessment_series s ON s.id = t.series_id WHERE r.user_id = ",
    );
    sql.bind(user.0).push(" AND ");
    limit_to(&mut sql, "r", scope);
    limit_to_promises_seen(&mut sql, seen, today);
    if let Some(id) = after.and_then(cursor::unpack).and_then(|[id]: [String; 1]| id.parse::<Uuid>().ok()) {
        sql.push(" AND r.id < ").bind(id);
    }
    sql.push(" ORDER BY r.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    Ok((found.into_iter().map(reminder).collect::<Result<_, _>>()?, next))
}

fn reminder(row: Row) -> Result<ReminderRow, StoreError> {
    let corrupt = || StoreError::Corrupt("reminders");
    let of = match TaskKind::from_code(&row.kind).ok_or_else(corrupt)? {
        TaskKind::Duty => Reminded::Duty(row.template.as_deref().and_then(template).ok_or_else(corrupt)?),
        TaskKind::Review => Reminded::Review(row.title),
        TaskKind::Action => Reminded::Action(row.title.ok_or_else(corrupt)?),
        TaskKind::Report => Reminded::Report,
    };
    Ok(ReminderRow {
        id: row.id,
        of,
        task: row.task_id,
        unit: row.unit,
        due_on: row.due_on,
        at: row.made_at,
        read: row.read,
        open: row.open,
    })
}
