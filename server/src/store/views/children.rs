//! Children as lists show them.

use super::rows;
use crate::store::{Sql, StoreError, limit_to};
use app::pages::child::ChildRow;
use chrono::NaiveDate;
use domain::{
    child::{AgeBand, Sign},
    ids::{ChildId, OrganisationId, UnitId, UserId},
    policy::Scope,
    role::Role,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit_id: Uuid,
    pseudonym: String,
    animal: String,
    hue: String,
    band: String,
    instructors: i64,
}

/// The children who live in the reader's units now, by pseudonym. A unit has a handful of them, so they all stand on one page.
///
/// # Errors
/// The database did not answer.
pub async fn living(conn: &DatabaseConnection, scope: &Scope) -> Result<Vec<ChildRow>, StoreError> {
    let mut sql = Sql::new(
        "SELECT c.id, c.unit_id, c.pseudonym, c.animal, c.hue, c.band, \
         (SELECT count(*) FROM child_instructors i WHERE i.child_id = c.id) AS instructors FROM children c WHERE ",
    );
    limit_to(&mut sql, "c", scope);
    sql.push(" AND c.left_on IS NULL ORDER BY c.pseudonym LIMIT 1000");
    let corrupt = || StoreError::Corrupt("children");
    rows::<Row>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(ChildRow {
                id: ChildId(row.id),
                unit: UnitId(row.unit_id),
                pseudonym: row.pseudonym,
                sign: Sign::from_codes(&row.animal, &row.hue).ok_or_else(corrupt)?,
                band: AgeBand::from_code(&row.band).ok_or_else(corrupt)?,
                instructors: row.instructors,
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct Person {
    id: Uuid,
    name: String,
}

/// The people who work in a unit today with the children, by name: its staff and supervisors.
///
/// # Errors
/// The database did not answer.
pub async fn workers(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    of_role(conn, organisation, unit, today, "('staff', 'supervisor')").await
}

#[derive(FromQueryResult)]
struct Around {
    unit: String,
    instructor: Option<String>,
}

/// The name of a child's unit, and the names of its instructors who work there today.
///
/// # Errors
/// [`StoreError::Missing`] for a child of another organisation too.
pub async fn around(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    child: ChildId,
    today: NaiveDate,
) -> Result<(String, Vec<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT u.name AS unit, p.name AS instructor FROM children c JOIN units u ON u.id = c.unit_id \
         LEFT JOIN child_instructors i ON i.child_id = c.id LEFT JOIN users p ON p.id = i.user_id AND p.state = 'active' \
         AND EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = p.id AND g.unit_id = c.unit_id \
         AND g.role IN ('staff', 'supervisor') AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(")) WHERE c.organisation_id = ").bind(organisation.0).push(" AND c.id = ").bind(child.0);
    sql.push(" ORDER BY p.name");
    let found: Vec<Around> = rows(conn, sql).await?;
    let unit = found.first().map(|row| row.unit.clone()).ok_or(StoreError::Missing)?;
    Ok((unit, found.into_iter().filter_map(|row| row.instructor).collect()))
}

/// The supervisors of a unit today, by name.
///
/// # Errors
/// The database did not answer.
pub async fn supervisors(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    of_role(conn, organisation, unit, today, "('supervisor')").await
}

/// The adults who may hear a child of a unit today, by name, each with a role: its staff and supervisors, and the safety leads.
///
/// # Errors
/// The database did not answer.
pub async fn adults(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
) -> Result<Vec<(UserId, String, Role)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT DISTINCT u.id, u.name, g.role FROM users u JOIN role_grants g ON g.user_id = u.id WHERE u.state = 'active' \
         AND g.role IN ('staff', 'supervisor', 'safety-lead') AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(") AND (g.unit_id IS NULL OR g.unit_id = ").bind(unit.0);
    sql.push(") AND u.organisation_id = ").bind(organisation.0).push(" ORDER BY u.name");
    let role = |row: Adult| {
        let role = Role::from_code(&row.role).ok_or(StoreError::Corrupt("role_grants"))?;
        Ok((UserId(row.id), row.name, role))
    };
    rows::<Adult>(conn, sql).await?.into_iter().map(role).collect()
}

#[derive(FromQueryResult)]
struct Adult {
    id: Uuid,
    name: String,
    role: String,
}

async fn of_role(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
    roles: &str,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let mut sql = Sql::new(&format!(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g \
         WHERE g.user_id = u.id AND g.role IN {roles} AND g.valid_from <= "
    ));
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(") AND g.unit_id = ").bind(unit.0);
    sql.push(") AND u.organisation_id = ").bind(organisation.0).push(" ORDER BY u.name");
    Ok(rows::<Person>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}
