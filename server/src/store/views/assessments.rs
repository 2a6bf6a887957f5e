//! Versions of assessments.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError,
    assessments::{Version, version},
    entity,
    hazards::{count_occurrences, level},
    limit_to, series,
};
use app::pages::assessment::{Name, Since, VersionRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::Control,
    assessment::{Measures, VersionState},
    hazard::{Area, HazardSource, HazardState},
    ids::{HazardId, OrganisationId, UserId, VersionId},
    policy::Scope,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit: String,
    kind: String,
    series_title: Option<String>,
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
        "SELECT v.id, u.name AS unit, s.kind, s.title AS series_title, v.number, v.state, v.next_review_on, CASE WHEN v.state = 'draft' THEN \
         (SELECT CAST(COALESCE(max(i.level), 0) AS smallint) FROM assessment_items i WHERE i.version_id = v.id) ELSE v.level END AS level, \
         (SELECT count(*) FROM assessment_items i WHERE i.version_id = v.id) AS lines \
         FROM assessment_versions v JOIN units u ON u.id = v.unit_id JOIN assessment_series s ON s.id = v.series_id \
         WHERE v.state <> 'discarded' AND ",
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
                name: Name { unit: row.unit, series: series::text(&row.kind, row.series_title.as_deref(), None)? },
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
    pub kind: String,
    pub series_title: Option<String>,
    pub scope: Option<String>,
    pub submitter: Option<String>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub approver: Option<String>,
    pub approved_at: Option<DateTime<Utc>>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<NaiveDate>,
    /// Confirmed hazards of the unit that have no line in this version.
    pub new_hazards: i64,
    /// The version that was in force before this one.
    pub before: Option<Uuid>,
    pub before_number: Option<i32>,
    /// People of the unit who have noted that they read it, and all of them.
    pub readers: i64,
    pub staff: i64,
    pub read_by_me: bool,
}

impl Signed {
    /// What the version is of.
    ///
    /// # Errors
    /// The row cannot be read.
    pub fn name(&self) -> Result<Name, StoreError> {
        let series = series::text(&self.kind, self.series_title.as_deref(), self.scope.as_deref())?;
        Ok(Name { unit: self.unit.clone(), series })
    }
}

/// One version with how it was signed off; a version of another organisation is missing. `me` is the reader.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    (organisation, me): (OrganisationId, UserId),
    today: NaiveDate,
    id: VersionId,
) -> Result<(Version, Signed), StoreError> {
    let mut sql = Sql::new(
        "SELECT v.*, u.name AS unit, s.kind, s.title AS series_title, s.scope, b.name AS submitter, p.name AS approver, \
         (SELECT count(*) FROM hazards h WHERE h.unit_id = v.unit_id AND h.organisation_id = v.organisation_id \
         AND h.state IN ('confirmed', 'assessed', 'controlled') AND NOT EXISTS (SELECT 1 FROM assessment_items i \
         WHERE i.version_id = v.id AND i.hazard_id = h.id)) AS new_hazards, \
         e.id AS before, e.number AS before_number, ",
    );
    sql.push("(SELECT count(DISTINCT r.user_id) FROM read_receipts r JOIN role_grants g ON g.user_id = r.user_id ");
    works_in_unit(&mut sql, today);
    sql.push(" WHERE r.version_id = v.id) AS readers, (SELECT count(DISTINCT g.user_id) FROM role_grants g ");
    sql.push("JOIN users a ON a.id = g.user_id AND a.state = 'active' ");
    works_in_unit(&mut sql, today);
    sql.push(") AS staff, EXISTS (SELECT 1 FROM read_receipts r WHERE r.version_id = v.id AND r.user_id = ").bind(me.0);
    sql.push(
        ") AS read_by_me FROM assessment_versions v JOIN units u ON u.id = v.unit_id \
         JOIN assessment_series s ON s.id = v.series_id LEFT JOIN users b ON b.id = v.submitted_by \
         LEFT JOIN users p ON p.id = v.approved_by LEFT JOIN assessment_versions e ON e.series_id = v.series_id \
         AND e.number = (SELECT max(x.number) FROM assessment_versions x WHERE x.series_id = v.series_id \
         AND x.number < v.number AND x.state IN ('approved', 'superseded')) WHERE v.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND v.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let of = version(entity::assessment_version::Model::from_query_result(&row, "")?)?;
    Ok((of, Signed::from_query_result(&row, "")?))
}

/// The grants `g` of those who work in the unit of the version `v`.
fn works_in_unit(sql: &mut Sql, today: NaiveDate) {
    sql.push("AND g.unit_id = v.unit_id AND g.role IN ('staff', 'supervisor') AND g.valid_from <= ").bind(today);
    sql.push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today).push(") ");
}

/// What a page tells of a line's hazard.
#[derive(Debug)]
pub struct LineHazard {
    pub title: String,
    pub area: Area,
    pub measures: Measures,
    pub occurrences: u32,
}

#[derive(FromQueryResult)]
struct LineRow {
    id: Uuid,
    title: String,
    area: String,
    actions: i64,
    interim: i64,
    strong: i64,
    occurrences: i64,
}

/// The hazards of these versions' lines with the measures that count and how often they came true within a year. One query.
///
/// # Errors
/// The database did not answer.
pub async fn line_hazards(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    versions: &[VersionId],
    today: NaiveDate,
) -> Result<HashMap<HazardId, LineHazard>, StoreError> {
    let mut sql = Sql::new("SELECT h.id, h.title, h.area, ");
    count_occurrences(&mut sql, "h", today);
    sql.push(" AS occurrences");
    // The strong controls are the first of the hierarchy.
    let strong = Control::ALL.iter().filter(|control| control.is_strong()).map(|control| control.code());
    let counted = ", (SELECT count(*) FROM action_hazards l JOIN actions a ON a.id = l.action_id \
                   WHERE l.hazard_id = h.id AND a.state <> 'cancelled'";
    sql.push(counted).push(") AS actions").push(counted).push(" AND a.interim) AS interim");
    sql.push(counted)
        .push(" AND a.control")
        .is_in(strong)
        .push(") AS strong FROM hazards h WHERE h.organisation_id = ")
        .bind(organisation.0);
    sql.push(" AND h.id IN (SELECT i.hazard_id FROM assessment_items i WHERE i.version_id");
    sql.is_in(versions.iter().map(|id| id.0)).push(")");
    let number = |n: i64| usize::try_from(n).unwrap_or(0);
    rows::<LineRow>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            let of = LineHazard {
                title: row.title,
                area: Area::from_code(&row.area).ok_or(StoreError::Corrupt("hazards"))?,
                measures: Measures {
                    actions: number(row.actions),
                    interim: number(row.interim),
                    strong: number(row.strong),
                },
                occurrences: u32::try_from(row.occurrences).unwrap_or(0),
            };
            Ok((HazardId(row.id), of))
        })
        .collect()
}

#[derive(FromQueryResult)]
struct SinceRow {
    id: Uuid,
    title: String,
    state: String,
    source: String,
    at: DateTime<Utc>,
    again: bool,
}

/// Hazards of a version's unit that were reported or came true again since another version was approved, newest first, at
/// most fifty.
///
/// # Errors
/// The database did not answer.
pub async fn since(conn: &DatabaseConnection, of: &Version, before: VersionId) -> Result<Vec<Since>, StoreError> {
    let mut sql = Sql::new("SELECT * FROM (");
    let after = |sql: &mut Sql, at: &str| {
        sql.push(" AND h.organisation_id = ").bind(of.organisation.0).push(" AND h.unit_id = ").bind(of.unit.0);
        sql.push(&format!(" AND {at} > (SELECT b.approved_at FROM assessment_versions b WHERE b.id = ")).bind(before.0);
        sql.push(")");
    };
    sql.push("SELECT h.id, h.title, h.state, h.source, h.reported_at AS at, 1 = 0 AS again FROM hazards h WHERE h.state <> 'rejected'");
    after(&mut sql, "h.reported_at");
    sql.push(" UNION ALL SELECT h.id, h.title, h.state, h.source, t.at, 1 = 1 FROM timeline t JOIN hazards h ON h.id = t.hazard_id ");
    sql.push("WHERE t.event = 'hazard-reopened'");
    after(&mut sql, "t.at");
    sql.push(") AS s ORDER BY at DESC, id LIMIT 50");
    rows::<SinceRow>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Since {
                hazard: row.id,
                title: row.title,
                state: HazardState::from_code(&row.state).ok_or(StoreError::Corrupt("hazards"))?,
                at: row.at,
                again: row.again,
                incident: row.source == HazardSource::Incident.code(),
            })
        })
        .collect()
}

/// Drafts of an organisation that are being graded or wait for approval.
///
/// # Errors
/// The database did not answer.
pub async fn open_drafts(conn: &DatabaseConnection, organisation: OrganisationId) -> Result<u64, StoreError> {
    use entity::assessment_version::{Column, Entity};
    use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};
    let open = [VersionState::Draft.code(), VersionState::InReview.code()];
    let found = Entity::find().filter(Column::OrganisationId.eq(organisation.0)).filter(Column::State.is_in(open));
    Ok(found.count(conn).await?)
}
