//! People and units for choosing from.

use super::rows;
use crate::store::{Sql, StoreError, limit_units_to};
use app::pages::unit::UnitPerson;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{OrganisationId, UnitId, UserId},
    policy::Scope,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// The units of a scope, by name.
///
/// # Errors
/// The database did not answer.
pub async fn units(conn: &DatabaseConnection, scope: &Scope) -> Result<Vec<(UnitId, String)>, StoreError> {
    in_scope(conn, scope, "").await
}

/// The units of a scope in which something new may be begun, by name.
///
/// # Errors
/// The database did not answer.
pub async fn working_units(conn: &DatabaseConnection, scope: &Scope) -> Result<Vec<(UnitId, String)>, StoreError> {
    in_scope(conn, scope, " AND u.closed_on IS NULL").await
}

async fn in_scope(conn: &DatabaseConnection, scope: &Scope, only: &str) -> Result<Vec<(UnitId, String)>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM units u WHERE ");
    limit_units_to(&mut sql, scope);
    sql.push(only).push(" ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (UnitId(row.id), row.name)).collect())
}

/// The people who may own actions of a unit today: its staff and supervisors, and the safety leads.
///
/// # Errors
/// The database did not answer.
pub async fn owners(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g \
         WHERE g.user_id = u.id AND g.role IN ('staff', 'supervisor', 'safety-lead') AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(") AND (g.unit_id IS NULL OR g.unit_id = ").bind(unit.0);
    sql.push(")) AND u.organisation_id = ").bind(organisation.0).push(" ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}

#[derive(FromQueryResult)]
struct Here {
    id: Uuid,
    name: String,
    away_until: Option<NaiveDate>,
    deputy: Option<String>,
}

/// The staff and supervisors of a unit today, by name, and who of them is away.
///
/// # Errors
/// The database did not answer.
pub async fn of_unit(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    today: NaiveDate,
) -> Result<Vec<UnitPerson>, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.id, u.name, u.away_until, d.name AS deputy FROM users u LEFT JOIN users d ON d.id = u.deputy_id \
         WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = u.id \
         AND g.role IN ('staff', 'supervisor') AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(") AND g.unit_id = ").bind(unit.0);
    sql.push(") AND u.organisation_id = ").bind(organisation.0).push(" ORDER BY u.name, u.id");
    let person = |row: Here| UnitPerson {
        id: UserId(row.id),
        name: row.name,
        away_until: row.away_until.filter(|last| today <= *last),
        deputy: row.deputy,
    };
    Ok(rows::<Here>(conn, sql).await?.into_iter().map(person).collect())
}

/// Those who may stand in for somebody: who works today in one of the same units, or in the whole organisation.
///
/// # Errors
/// The database did not answer.
pub async fn colleagues(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let in_force = |sql: &mut Sql, grant: &str| {
        sql.push(&format!("{grant}.role IN ('staff', 'supervisor', 'safety-lead') AND {grant}.valid_from <= "));
        sql.bind(today).push(&format!(" AND ({grant}.valid_to IS NULL OR {grant}.valid_to >= ")).bind(today).push(")");
    };
    let mut sql = Sql::new(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g JOIN role_grants m \
         ON m.unit_id = g.unit_id OR m.unit_id IS NULL OR g.unit_id IS NULL WHERE g.user_id = u.id AND m.user_id = ",
    );
    sql.bind(user.0).push(" AND ");
    in_force(&mut sql, "g");
    sql.push(" AND ");
    in_force(&mut sql, "m");
    sql.push(") AND u.id <> ")
        .bind(user.0)
        .push(" AND u.organisation_id = ")
        .bind(organisation.0)
        .push(" ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}

/// The people who lead in a scope today: supervisors of its units, and the safety leads.
///
/// # Errors
/// The database did not answer.
pub async fn leaders(
    conn: &DatabaseConnection,
    scope: &Scope,
    today: NaiveDate,
) -> Result<Vec<(UserId, String)>, StoreError> {
    let (organisation, units) = match scope {
        Scope::Nothing => return Ok(Vec::new()),
        Scope::Organisation(organisation) => (organisation, None),
        Scope::Units(organisation, units) => (organisation, Some(units)),
    };
    let mut sql = Sql::new(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g \
         WHERE g.user_id = u.id AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(") AND (g.role = 'safety-lead' OR (g.role = 'supervisor'");
    if let Some(units) = units {
        sql.push(" AND g.unit_id").is_in(units.iter().map(|unit| unit.0));
    }
    sql.push("))) AND u.organisation_id = ").bind(organisation.0).push(" ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}

/// The safety leads of today.
///
/// # Errors
/// The database did not answer.
pub async fn safety_leads(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    today: NaiveDate,
) -> Result<Vec<UserId>, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.id, u.name FROM users u WHERE u.state = 'active' AND EXISTS (SELECT 1 FROM role_grants g \
         WHERE g.user_id = u.id AND g.role = 'safety-lead' AND g.valid_from <= ",
    );
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push(")) AND u.organisation_id = ").bind(organisation.0);
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| UserId(row.id)).collect())
}

/// The names of everybody with an account, for pointing out a name in a text before it is sent.
///
/// # Errors
/// The database did not answer.
pub async fn names(conn: &DatabaseConnection, organisation: OrganisationId) -> Result<Vec<String>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM users u WHERE u.organisation_id = ");
    sql.bind(organisation.0);
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| row.name).collect())
}

/// The people who still have something to do in a unit, whether or not they work there any more, and how much: open actions, and the
/// duties that they look after by name.
///
/// # Errors
/// The database did not answer.
pub async fn with_open_work(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<(UserId, String, i64)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Busy {
        id: Uuid,
        name: String,
        n: i64,
    }
    let mut sql = Sql::new("SELECT u.id, u.name, count(*) AS n FROM users u JOIN (");
    sql.push("SELECT a.owner_id, a.organisation_id, a.unit_id FROM actions a WHERE a.state IN ('proposed', 'open', 'in-progress') ");
    sql.push("UNION ALL SELECT c.owner_id, c.organisation_id, c.unit_id FROM cycles c ");
    sql.push("WHERE c.state = 'active' AND c.paused_on IS NULL AND c.owner_id IS NOT NULL) w ");
    sql.push("ON w.owner_id = u.id AND w.organisation_id = u.organisation_id WHERE u.organisation_id = ");
    sql.bind(organisation.0).push(" AND w.unit_id = ").bind(unit.0).push(" GROUP BY u.id, u.name ORDER BY u.name");
    Ok(rows::<Busy>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name, row.n)).collect())
}

/// The name of one person.
///
/// # Errors
/// The database did not answer.
pub async fn name(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Option<String>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM users u WHERE u.organisation_id = ");
    sql.bind(organisation.0).push(" AND u.id = ").bind(user.0);
    Ok(rows::<Named>(conn, sql).await?.pop().map(|row| row.name))
}

/// A live session of a person.
#[derive(Debug, FromQueryResult)]
pub struct SessionSeen {
    pub id: Uuid,
    pub device: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
}

/// A person's live sessions, the last used first.
///
/// # Errors
/// The database did not answer.
pub async fn sessions(
    conn: &DatabaseConnection,
    user: UserId,
    (now, seen_after): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<SessionSeen>, StoreError> {
    let mut sql =
        Sql::new("SELECT id, device, created_at, last_seen_at FROM sessions WHERE ended_at IS NULL AND user_id = ");
    sql.bind(user.0).push(" AND expires_at > ").bind(now).push(" AND last_seen_at > ").bind(seen_after);
    sql.push(" ORDER BY last_seen_at DESC");
    rows(conn, sql).await
}
