use super::{PackOf, rows};
use crate::store::{
    Sql, StoreError,
    views::{incidents::limit_to_sight, unit_facts::looked_at},
};
use chrono::{DateTime, Utc};
use domain::policy::Sight;
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A report without its words.
#[derive(Debug, FromQueryResult)]
pub struct Reported {
    pub id: Uuid,
    pub kind: String,
    pub category: String,
    pub category_number: i32,
    pub secrecy: String,
    pub priority: String,
    pub state: String,
    pub sent_at: DateTime<Utc>,
    pub started_at: Option<DateTime<Utc>>,
    pub concluded_at: Option<DateTime<Utc>>,
}

/// Reports `i` that an inspector reads, whoever asks.
fn limit(sql: &mut Sql, of: &PackOf) {
    limit_to_sight(sql, "i", &Sight::of_pack(of.organisation, of.unit, of.now));
    sql.push(" AND i.unit_id = ").bind(of.unit.0).push(" AND i.state NOT IN ('merged', 'not-applicable')");
    sql.push(" AND i.sent_at >= ").bind(of.begin);
}

/// # Errors
/// The database did not answer.
pub async fn reported(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<Reported>, StoreError> {
    let mut sql =
        Sql::new("SELECT i.id, i.kind, i.category, i.category_number, i.secrecy, i.priority, i.state, i.sent_at, ");
    sql.push("i.started_at, i.concluded_at FROM incidents i WHERE ");
    limit(&mut sql, of);
    rows(conn, sql).await
}

/// A notice that had to be made of a report.
#[derive(Debug, FromQueryResult)]
pub struct NoticeDone {
    pub incident_id: Uuid,
    pub recipient: String,
    pub state: String,
    pub due_at: DateTime<Utc>,
    pub told_at: Option<DateTime<Utc>>,
}

/// # Errors
/// The database did not answer.
pub async fn notices(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<NoticeDone>, StoreError> {
    let mut sql = Sql::new("SELECT n.incident_id, n.recipient, n.state, n.due_at, n.told_at FROM incident_notices n ");
    sql.push("JOIN incidents i ON i.id = n.incident_id WHERE n.need = 'must' AND ");
    limit(&mut sql, of);
    rows(conn, sql).await
}

/// How often a restriction was used, and how often it was gone through with the child and assessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Restricted {
    pub all: u64,
    pub looked_at: u64,
}

#[derive(FromQueryResult)]
struct Form {
    body: String,
}

/// The restrictions by the code of their measure.
///
/// # Errors
/// The database did not answer, or a form cannot be read.
pub async fn restricted(conn: &DatabaseConnection, of: &PackOf) -> Result<BTreeMap<String, Restricted>, StoreError> {
    let mut sql = Sql::new("SELECT f.body FROM incidents i JOIN incident_forms f ON f.incident_id = i.id AND ");
    sql.push("f.form = 'restriction' AND NOT EXISTS (SELECT 1 FROM incident_forms l WHERE l.incident_id = i.id ");
    sql.push("AND l.form = f.form AND l.version > f.version) WHERE ");
    limit(&mut sql, of);
    let mut found: BTreeMap<String, Restricted> = BTreeMap::new();
    for form in rows::<Form>(conn, sql).await? {
        let (measure, looked_at) = looked_at(&form.body)?;
        let of = found.entry(measure).or_default();
        of.all += 1;
        of.looked_at += u64::from(looked_at);
    }
    Ok(found)
}
