//! Open duties of a unit, and one turn of a duty with its names.

use super::{one_row, rows};
use crate::store::{
    Sql, StoreError, entity, limit_units_to,
    occurrences::{Kept, OPEN, kept},
};
use app::pages::duty::{DutyEnd, DutyRow, UnitDuties};
use chrono::NaiveDate;
use domain::{
    cycle::{Every, Evidence, EvidenceKind, OccurrenceState, Template, template},
    ids::{OccurrenceId, OrganisationId, UnitId},
    policy::Scope,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult, QueryResult};
use uuid::Uuid;

/// More open duties than this no unit has: some thirty cycles, of which two keep each missed period.
const MOST: i64 = 200;

const HEAD: &str = "SELECT o.*, c.template, c.own_every, u.name AS unit_name, d.name AS by_name, a.name AS approver \
    FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = o.unit_id \
    LEFT JOIN users d ON d.id = o.by_user LEFT JOIN users a ON a.id = o.approved_by WHERE o.organisation_id = ";

#[derive(FromQueryResult)]
struct Names {
    template: String,
    own_every: Option<String>,
    unit_name: String,
    by_name: Option<String>,
    approver: Option<String>,
}

/// A turn of a duty with its names.
#[derive(Debug)]
pub struct DutyWithNames {
    pub kept: Kept,
    pub row: DutyRow,
    pub unit: UnitId,
    pub unit_name: String,
    pub end: Option<DutyEnd>,
}

fn read(row: &QueryResult) -> Result<DutyWithNames, StoreError> {
    let corrupt = || StoreError::Corrupt("occurrences");
    let kept = kept(&entity::occurrence::Model::from_query_result(row, "")?)?;
    let names = Names::from_query_result(row, "")?;
    let template: &'static Template = template(&names.template).ok_or_else(corrupt)?;
    let own: Option<Every> = names.own_every.as_deref().map(str::parse).transpose().map_err(|_| corrupt())?;
    let how = kept.occurrence.end();
    let end = (how.is_some() || kept.asked.is_some()).then(|| DutyEnd {
        how,
        by: names.by_name,
        approved_by: names.approver,
        reason: kept.reason.clone(),
        version: match kept.occurrence.state {
            OccurrenceState::Completed {
                evidence: Evidence { kind: EvidenceKind::ApprovedVersion, record }, ..
            } => record,
            _ => None,
        },
    });
    let row = DutyRow {
        id: kept.id.0,
        template,
        every: own.unwrap_or(template.every),
        due_on: kept.occurrence.due_on,
        why: kept.occurrence.why,
        asked: kept.asked.is_some(),
    };
    let unit = kept.unit.ok_or_else(corrupt)?;
    Ok(DutyWithNames { row, unit, unit_name: names.unit_name, end, kept })
}

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    name: String,
    open: i64,
    late: i64,
}

/// The units of a scope with how their duties stand.
///
/// # Errors
/// The database did not answer.
pub async fn units(conn: &DatabaseConnection, scope: &Scope, today: NaiveDate) -> Result<Vec<UnitDuties>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name, count(c.id) AS open, count(CASE WHEN o.due_on < ");
    sql.bind(today)
        .push(" THEN c.id END) AS late FROM units u LEFT JOIN occurrences o ON o.unit_id = u.id AND o.state = ");
    sql.bind(OPEN).push(" LEFT JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL WHERE ");
    limit_units_to(&mut sql, scope);
    sql.push(" GROUP BY u.id, u.name ORDER BY u.name");
    let line = |row: Line| UnitDuties { id: UnitId(row.id), name: row.name, open: row.open, late: row.late };
    Ok(rows::<Line>(conn, sql).await?.into_iter().map(line).collect())
}

#[derive(FromQueryResult)]
struct Head {
    name: String,
    odd_on: Option<NaiveDate>,
    last_on: Option<NaiveDate>,
}

/// What a unit is called, and how many days the clock is ahead when it looks odd.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn head(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<(String, Option<i64>), StoreError> {
    let mut sql = Sql::new(
        "SELECT u.name, r.odd_on, r.last_on FROM units u CROSS JOIN scheduler_runs r WHERE u.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND u.id = ").bind(unit.0);
    let head = Head::from_query_result(&one_row(conn, sql).await?, "")?;
    Ok((head.name, head.odd_on.zip(head.last_on).map(|(odd, last)| (odd - last).num_days())))
}

/// The open duties of a unit that do not rest, the one that is due first on top.
///
/// # Errors
/// The database did not answer.
pub async fn of_unit(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<DutyRow>, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.unit_id = ").bind(unit.0).push(" AND o.state = ").bind(OPEN);
    sql.push(" AND c.paused_on IS NULL ORDER BY o.due_on, o.id LIMIT ").bind(MOST);
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    found.iter().map(|row| read(row).map(|found| found.row)).collect()
}

/// One turn; one of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: OccurrenceId,
) -> Result<DutyWithNames, StoreError> {
    let mut sql = Sql::new(HEAD);
    sql.bind(organisation.0).push(" AND o.id = ").bind(id.0);
    read(&one_row(conn, sql).await?)
}
