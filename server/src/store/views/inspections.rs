//! What inspectors looked at, the newest first.

use super::{PAGE, cursor, cut, rows};
use crate::store::{Sql, StoreError};
use app::pages::admin::Viewed;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    seq: i64,
    at: DateTime<Utc>,
    name: String,
    route: Option<String>,
    about: Uuid,
}

/// A page of what the inspectors of an organisation looked at, and where the next page begins.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    after: Option<&str>,
) -> Result<(Vec<Viewed>, Option<String>), StoreError> {
    let mut sql =
        Sql::new("SELECT e.seq, e.at, u.name, e.to_state AS route, e.entity_id AS about FROM audit_events e ");
    sql.push("JOIN users u ON u.id = e.actor_id WHERE e.entity = 'inspection' AND e.organisation_id = ");
    sql.bind(organisation.0);
    if let Some(seq) = after.and_then(cursor::unpack).and_then(|[seq]: [String; 1]| seq.parse::<i64>().ok()) {
        sql.push(" AND e.seq < ").bind(seq);
    }
    sql.push(" ORDER BY e.seq DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.seq.to_string()]));
    let viewed =
        |row: Row| Viewed { at: row.at, who: row.name, route: row.route.unwrap_or_default(), about: row.about };
    Ok((found.into_iter().map(viewed).collect(), next))
}
