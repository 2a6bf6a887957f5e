//! Who may handle a report.

use super::Incident;
use crate::store::{Sql, StoreError};
use chrono::NaiveDate;
use domain::{
    ids::UserId,
    incident::{Identity, Secrecy},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Person {
    id: Uuid,
    name: String,
}

/// The people who may be given a report today, by name: the unit's supervisors and staff, and the safety leads. Never its reporter, never the
/// person it concerns, and where it concerns the supervisor or is sealed, the safety leads alone (I18, I19).
pub async fn of(
    conn: &impl ConnectionTrait,
    found: &Incident,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g \
         WHERE g.user_id = u.id AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today).push(") AND ");
    if found.secrecy == Secrecy::Sealed || found.concerns_supervisor {
        sql.push("g.role = 'safety-lead'");
    } else if found.identity == Identity::Confidential {
        // Offering all of the staff but one would name the reporter.
        sql.push("(g.role = 'safety-lead' OR (g.role = 'supervisor' AND g.unit_id = ").bind(found.unit.0).push("))");
    } else {
        sql.push("(g.role = 'safety-lead' OR (g.role IN ('supervisor', 'staff') AND g.unit_id = ").bind(found.unit.0);
        sql.push("))");
    }
    sql.push(") AND NOT EXISTS (SELECT 1 FROM incidents x JOIN incident_reporters y ON y.incident_id = x.id WHERE x.merged_into = ");
    sql.bind(found.id.0).push(" AND y.user_id = u.id)");
    not_concerned(&mut sql, found, today);
    sql.push(" AND u.organisation_id = ").bind(found.organisation.0);
    for never in [found.reporter, found.named].into_iter().flatten() {
        sql.push(" AND u.id <> ").bind(never.0);
    }
    sql.push(" ORDER BY u.name");
    let rows = Person::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    Ok(rows.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}

/// Leaves out the unit's supervisors where the report concerns them, whatever else they are.
fn not_concerned(sql: &mut Sql, found: &Incident, today: NaiveDate) {
    if !found.concerns_supervisor {
        return;
    }
    sql.push(" AND NOT EXISTS (SELECT 1 FROM role_grants c WHERE c.user_id = u.id AND c.role = 'supervisor' AND c.unit_id = ");
    sql.bind(found.unit.0).push(" AND c.valid_from <= ").bind(today).push(" AND (c.valid_to IS NULL OR c.valid_to >= ");
    sql.bind(today).push("))");
}

/// Whom a report waits for: the names of those who handle such reports, the nearest first. The reporter and the person it concerns are left
/// out.
pub async fn nearest(
    conn: &impl ConnectionTrait,
    found: &Incident,
    today: NaiveDate,
) -> Result<Vec<String>, StoreError> {
    let past = found.secrecy == Secrecy::Sealed || found.concerns_supervisor;
    let mut sql = Sql::new(
        "SELECT DISTINCT u.id, u.name FROM users u JOIN role_grants g ON g.user_id = u.id WHERE u.state = 'active' AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today).push(") AND ");
    if past {
        sql.push("g.role = 'safety-lead'");
    } else {
        sql.push("g.role = 'supervisor' AND g.unit_id = ").bind(found.unit.0);
    }
    not_concerned(&mut sql, found, today);
    sql.push(" AND u.organisation_id = ").bind(found.organisation.0);
    for never in [found.reporter, found.named].into_iter().flatten() {
        sql.push(" AND u.id <> ").bind(never.0);
    }
    sql.push(" ORDER BY u.name LIMIT 5");
    let rows = Person::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}
