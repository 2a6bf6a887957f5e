//! The packs that were made of a unit, the newest first.

use super::{PAGE, cursor, cut, rows};
use crate::store::{Sql, StoreError};
use app::pages::pack::PackLine;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::{OrganisationId, UnitId};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    made_at: DateTime<Utc>,
    from_on: NaiveDate,
    files: i32,
    manifest_hash: String,
}

/// A page of the packs of a unit, and where the next page begins.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    after: Option<&str>,
) -> Result<(Vec<PackLine>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT p.id, u.name, p.made_at, p.from_on, p.files, p.manifest_hash FROM packs p ");
    sql.push("JOIN users u ON u.id = p.made_by WHERE p.organisation_id = ").bind(organisation.0);
    sql.push(" AND p.unit_id = ").bind(unit.0);
    if let Some(id) = after.and_then(cursor::unpack::<1>).and_then(|[id]| id.parse::<Uuid>().ok()) {
        sql.push(" AND p.id < ").bind(id);
    }
    sql.push(" ORDER BY p.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let line = |row: Row| PackLine {
        who: row.name,
        at: row.made_at,
        from: row.from_on,
        files: row.files,
        hash: row.manifest_hash,
    };
    Ok((found.into_iter().map(line).collect(), next))
}
