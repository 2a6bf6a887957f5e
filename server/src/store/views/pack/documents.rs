use super::{PackOf, rows};
use crate::store::{Sql, StoreError};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// An assessment that was approved.
#[derive(Debug, FromQueryResult)]
pub struct AssessmentDone {
    pub kind: String,
    pub title: Option<String>,
    pub number: i32,
    pub state: String,
    pub level: i16,
    pub approved_by: Option<Uuid>,
    pub approved_at: Option<DateTime<Utc>>,
    pub next_review_on: Option<NaiveDate>,
}

const OF: &str = " FROM assessment_versions v JOIN assessment_series s ON s.id = v.series_id ";

/// Those in force, and those that were approved since then.
///
/// # Errors
/// The database did not answer.
pub async fn assessments(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<AssessmentDone>, StoreError> {
    let mut sql =
        Sql::new("SELECT s.kind, s.title, v.number, v.state, v.level, v.approved_by, v.approved_at, v.next_review_on");
    sql.push(OF).push("WHERE (v.state = 'approved' OR (v.state = 'superseded' AND v.approved_at >= ").bind(of.begin);
    sql.push(")) AND");
    of.limit(&mut sql, "v");
    sql.push(" ORDER BY v.id");
    rows(conn, sql).await
}

/// A risk of an assessment in force, with what is done against it.
#[derive(Debug, FromQueryResult)]
pub struct AssessedLine {
    pub kind: String,
    pub series_title: Option<String>,
    pub number: i32,
    pub hazard: String,
    pub area: String,
    pub level: Option<i16>,
    pub residual_level: Option<i16>,
    pub existing_controls: Option<String>,
}

/// # Errors
/// The database did not answer.
pub async fn assessed_lines(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<AssessedLine>, StoreError> {
    let mut sql = Sql::new("SELECT s.kind, s.title AS series_title, v.number, h.title AS hazard, h.area, i.level, ");
    sql.push("i.residual_level, i.existing_controls").push(OF).push("JOIN assessment_items i ON i.version_id = v.id ");
    sql.push("JOIN hazards h ON h.id = i.hazard_id WHERE v.state = 'approved' AND");
    of.limit(&mut sql, "v");
    sql.push(" ORDER BY v.id, i.level DESC, i.position");
    rows(conn, sql).await
}
