//! What was learnt from reports, as those who work here read it.

use super::{PAGE, cursor, cut, rows};
use crate::store::{Sql, StoreError};
use app::pages::incident::Lesson;
use chrono::{DateTime, Utc};
use domain::policy::Scope;
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    text: String,
    first_at: DateTime<Utc>,
    unit: String,
    category: String,
    category_number: i32,
}

/// One page, the newest first: what was told to the reader's units and to everybody. A report that was sealed later takes its own along.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    scope: &Scope,
    after: Option<&str>,
) -> Result<(Vec<Lesson>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT l.id, l.text, l.first_at, u.name AS unit, i.category, i.category_number FROM incident_learnings l \
         JOIN incidents i ON i.id = l.incident_id JOIN units u ON u.id = l.unit_id WHERE i.secrecy <> 'sealed' AND l.organisation_id = ",
    );
    match scope {
        Scope::Nothing => return Ok((Vec::new(), None)),
        Scope::Organisation(organisation) => {
            sql.bind(organisation.0).push(" AND l.reach <> 'nobody'");
        }
        Scope::Units(organisation, units) => {
            sql.bind(organisation.0).push(" AND (l.reach = 'organisation' OR (l.reach = 'unit' AND l.unit_id");
            sql.is_in(units.iter().map(|unit| unit.0).collect::<Vec<_>>()).push("))");
        }
    }
    if let Some([id]) = after.and_then(cursor::unpack)
        && let Ok(id) = id.parse::<Uuid>()
    {
        sql.push(" AND l.id < ").bind(id);
    }
    sql.push(" ORDER BY l.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let lessons = found.into_iter().map(|row| Lesson {
        text: row.text,
        at: row.first_at,
        unit: row.unit,
        category: (row.category, row.category_number),
    });
    Ok((lessons.collect(), next))
}
