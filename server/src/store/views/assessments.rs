//! Versions of assessments.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError,
    assessments::{Version, version},
    entity,
    hazards::level,
    limit_to,
};
use app::pages::assessment::VersionRow;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::VersionState,
    hazard::Area,
    ids::{OrganisationId, VersionId},
    policy::Scope,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit: String,
    number: i32,
    state: String,
    level: i16,
    lines: i64,
    next_review_on: Option<NaiveDate>,
}

/// One page of versions, newest first; discarded drafts are left out. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    scope: &Scope,
    after: Option<&str>,
) -> Result<(Vec<VersionRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(
        "SELECT v.id, u.name AS unit, v.number, v.state, v.next_review_on, CASE WHEN v.state = 'draft' THEN \
         (SELECT CAST(COALESCE(max(i.level), 0) AS smallint) FROM assessment_items i WHERE i.version_id = v.id) ELSE v.level END AS level, \
         (SELECT count(*) FROM assessment_items i WHERE i.version_id = v.id) AS lines \
         FROM assessment_versions v JOIN units u ON u.id = v.unit_id WHERE v.state <> 'discarded' AND ",
    );
    limit_to(&mut sql, "v", scope);
    if let Some(id) = after.and_then(cursor::unpack::<1>).and_then(|[id]| id.parse::<Uuid>().ok()) {
        sql.push(" AND v.id < ").bind(id);
    }
    sql.push(" ORDER BY v.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let list = found
        .into_iter()
        .map(|row| {
            Ok(VersionRow {
                id: row.id,
                unit: row.unit,
                number: row.number,
                state: VersionState::from_code(&row.state).ok_or(StoreError::Corrupt("assessment_versions"))?,
                level: level(row.level),
                lines: row.lines,
                next_review_on: row.next_review_on,
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok((list, next))
}

/// The names around a version, and how it was signed off.
#[derive(Debug, FromQueryResult)]
pub struct Signed {
    pub unit: String,
    pub submitter: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub approver: Option<String>,
    pub approved_at: Option<DateTime<Utc>>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<NaiveDate>,
    /// Confirmed hazards of the unit that have no line in this version.
    pub new_hazards: i64,
}

/// One version with how it was signed off; a version of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: VersionId,
) -> Result<(Version, Signed), StoreError> {
    let mut sql = Sql::new(
        "SELECT v.*, u.name AS unit, s.name AS submitter, p.name AS approver, (SELECT count(*) FROM hazards h \
         WHERE h.unit_id = v.unit_id AND h.organisation_id = v.organisation_id \
         AND h.state IN ('confirmed', 'assessed', 'controlled') AND NOT EXISTS (SELECT 1 FROM assessment_items i \
         WHERE i.version_id = v.id AND i.hazard_id = h.id)) AS new_hazards \
         FROM assessment_versions v JOIN units u ON u.id = v.unit_id LEFT JOIN users s ON s.id = v.submitted_by \
         LEFT JOIN users p ON p.id = v.approved_by WHERE v.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND v.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let of = version(entity::assessment_version::Model::from_query_result(&row, "")?)?;
    Ok((of, Signed::from_query_result(&row, "")?))
}

/// What a page tells of a line's hazard.
#[derive(Debug)]
pub struct LineHazard {
    pub title: String,
    pub area: Area,
    pub actions: usize,
    pub interim: usize,
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    title: String,
    area: String,
    actions: i64,
    interim: i64,
}

/// The hazards of a version's lines with the measures that count, by hazard. One query.
///
/// # Errors
/// The database did not answer.
pub async fn line_hazards(
    conn: &DatabaseConnection,
    version: &Version,
) -> Result<HashMap<Uuid, LineHazard>, StoreError> {
    let mut sql = Sql::new(
        "SELECT h.id, h.title, h.area, count(a.id) AS actions, \
         count(CASE WHEN a.interim THEN 1 END) AS interim FROM assessment_items i JOIN hazards h ON h.id = i.hazard_id \
         LEFT JOIN actions a ON a.hazard_id = h.id AND a.state <> 'cancelled' WHERE i.organisation_id = ",
    );
    sql.bind(version.organisation.0).push(" AND i.version_id = ").bind(version.id.0);
    sql.push(" GROUP BY h.id, h.title, h.area");
    rows::<LineRow>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            let of = LineHazard {
                title: row.title,
                area: Area::from_code(&row.area).ok_or(StoreError::Corrupt("hazards"))?,
                actions: usize::try_from(row.actions).unwrap_or(0),
                interim: usize::try_from(row.interim).unwrap_or(0),
            };
            Ok((row.id, of))
        })
        .collect()
}
