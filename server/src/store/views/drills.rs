//! Drills of a unit: the list, and one with what it showed.

use super::{PAGE, cursor, cut, findings, one_row, rows};
use crate::store::{
    Sql, StoreError,
    drills::{Drill, drill},
    entity,
};
use app::pages::round::{DrillRow, FindingRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{DrillId, OrganisationId, UnitId},
    round::{DrillKind, DrillTime},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    kind: String,
    on_day: NaiveDate,
    time: String,
    minutes: i32,
    found: i64,
    unsettled: i64,
}

/// One page of a unit's drills, the latest first, and the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    after: Option<&str>,
) -> Result<(Vec<DrillRow>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT d.id, d.kind, d.on_day, d.time, d.minutes, ");
    findings::push_counts(&mut sql, "f.drill_id = d.id");
    sql.push(" FROM drills d WHERE d.organisation_id = ").bind(organisation.0).push(" AND d.unit_id = ").bind(unit.0);
    if let Some([on, id]) = after.and_then(cursor::unpack)
        && let (Ok(on), Ok(id)) = (cursor::day(&on), id.parse::<Uuid>())
    {
        sql.push(" AND (d.on_day, d.id) < (").bind(on).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY d.on_day DESC, d.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Line> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.on_day.to_string(), last.id.to_string()]));
    let corrupt = || StoreError::Corrupt("drills");
    let row = |row: Line| {
        Ok(DrillRow {
            id: row.id,
            kind: DrillKind::from_code(&row.kind).ok_or_else(corrupt)?,
            on: row.on_day,
            time: DrillTime::from_code(&row.time).ok_or_else(corrupt)?,
            minutes: u32::try_from(row.minutes).map_err(|_| corrupt())?,
            found: row.found,
            unsettled: row.unsettled,
        })
    };
    Ok((found.into_iter().map(row).collect::<Result<_, StoreError>>()?, next))
}

/// A drill with its names and what it showed.
#[derive(Debug)]
pub struct DrillWithNames {
    pub drill: Drill,
    pub unit: String,
    pub recorded: (String, DateTime<Utc>),
    pub findings: Vec<FindingRow>,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    recorder: String,
    recorded_at: DateTime<Utc>,
}

/// One drill; one of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: DrillId,
) -> Result<DrillWithNames, StoreError> {
    let mut sql = Sql::new(
        "SELECT d.*, u.name AS unit, r.name AS recorder FROM drills d JOIN units u ON u.id = d.unit_id \
         JOIN users r ON r.id = d.recorded_by WHERE d.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND d.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let drill = drill(&entity::drill::Model::from_query_result(&row, "")?)?;
    let Names { unit, recorder, recorded_at } = Names::from_query_result(&row, "")?;
    let mut sql = Sql::new(&format!("SELECT {} FROM findings f{}", findings::COLUMNS, findings::JOINED));
    sql.push("WHERE f.organisation_id = ").bind(organisation.0).push(" AND f.drill_id = ").bind(id.0);
    sql.push(" ORDER BY f.id, t.id");
    let rows = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let findings = findings::gather(&rows)?.into_iter().map(|(_, finding)| finding).collect();
    Ok(DrillWithNames { drill, unit, recorded: (recorder, recorded_at), findings })
}
