//! What a unit's risks and actions look like now, and how they have moved.

use super::{PAGE, cursor, cut, go_on_after_unit, rows};
use crate::store::{Sql, StoreError, hazards::level, limit_units_to, units::read_contacts};
use app::{
    charts::{LevelsAt, Movement},
    pages::picture::UnitLine,
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    ids::{OrganisationId, UnitId},
    policy::Scope,
    risk::{Grading, Method, RiskMatrix},
    unit::Contacts,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// The tracks that a picture draws, those of the highest risk.
pub const TRACKS: usize = 25;

const REGISTER: &str = "h.state IN ('confirmed', 'assessed', 'controlled')";

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    name: String,
    serious: i64,
    late: i64,
    reviews: i64,
}

/// A page of the units of a scope in the order of their names, with what has to be seen first, and where the next page begins.
///
/// # Errors
/// The database did not answer.
pub async fn units(
    conn: &DatabaseConnection,
    scope: &Scope,
    today: NaiveDate,
    after: Option<&str>,
) -> Result<(Vec<UnitLine>, Option<String>), StoreError> {
    let mut sql =
        Sql::new("SELECT u.id, u.name, (SELECT count(*) FROM hazards h WHERE h.unit_id = u.id AND h.level >= 4 AND ");
    sql.push(REGISTER).push(") AS serious, (SELECT count(*) FROM actions a WHERE a.unit_id = u.id ");
    sql.push("AND a.hazard_id IS NOT NULL AND a.state IN ('open', 'in-progress') AND a.due_on < ").bind(today);
    sql.push(") AS late, (SELECT count(*) FROM review_tasks t WHERE t.unit_id = u.id AND ").push(super::reviews::OPEN);
    sql.push(") AS reviews FROM units u WHERE ");
    limit_units_to(&mut sql, scope);
    go_on_after_unit(&mut sql, after);
    sql.push(" ORDER BY u.name LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Line> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let line = |row: Line| UnitLine {
        id: UnitId(row.id),
        name: row.name,
        serious: row.serious,
        late: row.late,
        reviews: row.reviews,
    };
    Ok((found.into_iter().map(line).collect(), next))
}

/// Hazards of a unit's register by the cell of their last grade.
#[derive(Debug, Default)]
pub struct Cells {
    pub unit: String,
    pub contacts: Contacts,
    pub cells: Vec<(Grading, u64)>,
    pub other_method: u64,
    pub not_graded: u64,
}

#[derive(FromQueryResult)]
struct CellRow {
    unit: String,
    contacts: String,
    likelihood: Option<i16>,
    severity: Option<i16>,
    method: Option<String>,
    n: i64,
}

/// Counts a unit's hazards in the cells of the method in use.
///
/// # Errors
/// [`StoreError::Missing`] for a unit of another organisation, or the database did not answer.
pub async fn cells(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    (method, matrix): (Method, &RiskMatrix),
) -> Result<Cells, StoreError> {
    let mut sql = Sql::new(
        "SELECT u.name AS unit, u.contacts, h.likelihood, h.severity, h.method, count(h.id) AS n FROM units u \
         LEFT JOIN hazards h ON h.unit_id = u.id AND ",
    );
    sql.push(REGISTER).push(" WHERE u.organisation_id = ").bind(organisation.0).push(" AND u.id = ").bind(unit.0);
    sql.push(" GROUP BY u.name, u.contacts, h.likelihood, h.severity, h.method");
    let rows = rows::<CellRow>(conn, sql).await?;
    let first = rows.first().ok_or(StoreError::Missing)?;
    let mut found = Cells { unit: first.unit.clone(), contacts: read_contacts(&first.contacts)?, ..Cells::default() };
    for row in rows {
        let n = u64::try_from(row.n).unwrap_or(0);
        let step = |stored: Option<i16>| stored.and_then(|step| u8::try_from(step).ok());
        match (step(row.likelihood).zip(step(row.severity)), row.method) {
            (None, _) | (_, None) => found.not_graded += n,
            (_, Some(other)) if other != method.code() => found.other_method += n,
            (Some((likelihood, severity)), _) => match matrix.grading_of(likelihood, severity) {
                Some(grading) => found.cells.push((grading, n)),
                None => found.other_method += n,
            },
        }
    }
    Ok(found)
}

#[derive(FromQueryResult)]
struct TrackRow {
    id: Uuid,
    title: String,
    level: Option<i16>,
    residual_level: Option<i16>,
}

/// How the hazards of the highest risk came to where they are, the highest first. Gives also whether there are more of them.
///
/// # Errors
/// The database did not answer.
pub async fn movements(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<(Vec<Movement>, bool), StoreError> {
    let mut sql = Sql::new(
        "SELECT h.id, h.title, i.level, i.residual_level FROM assessment_items i JOIN assessment_versions v ON v.id = i.version_id \
         AND v.state IN ('approved', 'superseded') JOIN hazards h ON h.id = i.hazard_id WHERE h.id IN \
         (SELECT h.id FROM hazards h WHERE h.level > 0 AND ",
    );
    sql.push(REGISTER).push(" AND h.organisation_id = ").bind(organisation.0);
    sql.push(" AND h.unit_id = ").bind(unit.0).push(" ORDER BY h.level DESC, h.id DESC LIMIT ");
    sql.bind(i64::try_from(TRACKS + 1).unwrap_or(i64::MAX));
    sql.push(") ORDER BY h.level DESC, h.id DESC, v.approved_at, v.id");
    let mut tracks: Vec<(Uuid, Movement)> = Vec::new();
    for row in rows::<TrackRow>(conn, sql).await? {
        let (now, residual) = (row.level.and_then(level), row.residual_level.and_then(level));
        match tracks.last_mut().filter(|(id, _)| *id == row.id) {
            Some((_, track)) => {
                track.before = track.now;
                track.now = now;
                track.residual = residual;
            }
            None => {
                let href = format!("/hazards/{}", row.id);
                tracks.push((row.id, Movement { title: row.title, href, first: now, before: None, now, residual }));
            }
        }
    }
    let more = tracks.len() > TRACKS;
    tracks.truncate(TRACKS);
    Ok((tracks.into_iter().map(|(_, track)| track).collect(), more))
}

#[derive(FromQueryResult)]
struct LevelRow {
    id: Uuid,
    approved_at: DateTime<Utc>,
    level: i16,
    n: i64,
}

/// The levels in each approved version of the unit's yearly assessment, oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn levels(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    zone: Tz,
) -> Result<Vec<LevelsAt>, StoreError> {
    let mut sql = Sql::new(
        "SELECT v.id, v.approved_at, i.level, count(*) AS n FROM assessment_items i \
         JOIN assessment_versions v ON v.id = i.version_id AND v.state IN ('approved', 'superseded') \
         JOIN assessment_series s ON s.id = v.series_id AND s.kind = 'unit-annual' WHERE i.level IS NOT NULL AND v.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND v.unit_id = ").bind(unit.0);
    sql.push(" GROUP BY v.id, v.approved_at, i.level ORDER BY v.approved_at, v.id");
    let mut points: Vec<(Uuid, LevelsAt)> = Vec::new();
    for row in rows::<LevelRow>(conn, sql).await? {
        if points.last().is_none_or(|(id, _)| *id != row.id) {
            points.push((row.id, LevelsAt { day: local_day(row.approved_at, zone), counts: [0; 5] }));
        }
        let at = usize::try_from(row.level - 1).ok();
        let count = points.last_mut().zip(at).and_then(|((_, point), at)| point.counts.get_mut(at));
        if let Some(count) = count {
            *count = u64::try_from(row.n).unwrap_or(0);
        }
    }
    Ok(points.into_iter().map(|(_, point)| point).collect())
}
