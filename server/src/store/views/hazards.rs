//! The register and one hazard.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError, entity,
    hazards::{Hazard, count_occurrences, hazard, level},
    limit_to,
};
use app::pages::hazard::{AssessedIn, Filter, HazardRow};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::VersionState,
    hazard::{Area, HazardState},
    ids::{HazardId, OrganisationId, UnitId},
    policy::Scope,
    risk::Level,
    text::search_form,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    area: String,
    place: Option<String>,
    unit: String,
    state: String,
    level: i16,
    residual_level: i16,
    open_actions: i64,
    next_review_on: Option<NaiveDate>,
}

fn hazard_row(row: Row) -> Result<HazardRow, StoreError> {
    let corrupt = || StoreError::Corrupt("hazards");
    Ok(HazardRow {
        id: row.id,
        title: row.title,
        area: Area::from_code(&row.area).ok_or_else(corrupt)?,
        place: row.place,
        unit: row.unit,
        state: HazardState::from_code(&row.state).ok_or_else(corrupt)?,
        level: level(row.level),
        residual: level(row.residual_level),
        open_actions: row.open_actions,
        next_review_on: row.next_review_on,
    })
}

/// One page of the register, the highest risk first, newest first within a level. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    scope: &Scope,
    filter: &Filter,
    words: Option<&str>,
    after: Option<&str>,
) -> Result<(Vec<HazardRow>, Option<String>), StoreError> {
    let mut found: Vec<Row> = rows(conn, list_query(scope, filter, words, after)).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.level.to_string(), last.id.to_string()]));
    let list = found.into_iter().map(hazard_row).collect::<Result<_, _>>()?;
    Ok((list, next))
}

/// The query behind [`list`]; the benchmark runs the same one bare.
pub fn list_query(scope: &Scope, filter: &Filter, words: Option<&str>, after: Option<&str>) -> Sql {
    let mut sql = Sql::new(
        "SELECT h.id, h.title, h.area, h.place, u.name AS unit, h.state, h.level, h.residual_level, h.next_review_on, \
         (SELECT count(*) FROM action_hazards l JOIN actions a ON a.id = l.action_id WHERE l.hazard_id = h.id AND a.state IN ('proposed', 'open', 'in-progress')) \
         AS open_actions FROM hazards h JOIN units u ON u.id = h.unit_id WHERE ",
    );
    limit_to(&mut sql, "h", scope);
    if let Some(unit) = filter.unit {
        sql.push(" AND h.unit_id = ").bind(unit.0);
    }
    if let Some(area) = filter.area {
        sql.push(" AND h.area = ").bind(area.code());
    }
    if let Some(state) = filter.state {
        sql.push(" AND h.state = ").bind(state.code());
    }
    if let Some(level) = filter.level {
        sql.push(" AND h.level >= ").bind(i16::from(level.get()));
    }
    if let Some((likelihood, severity)) = filter.cell {
        // A cell of the risk map: the hazards of the register that were graded by the method in use.
        sql.push(" AND h.likelihood = ")
            .bind(i16::from(likelihood))
            .push(" AND h.severity = ")
            .bind(i16::from(severity));
        sql.push(" AND h.state IN ('confirmed', 'assessed', 'controlled') AND h.method = ");
        sql.push("(SELECT o.matrix FROM organisations o WHERE o.id = h.organisation_id)");
    }
    if let Some(words) = words {
        sql.push(" AND h.title_search LIKE ").bind(like(words)).push(" ESCAPE '\\'");
    }
    if let Some([level, id]) = after.and_then(cursor::unpack)
        && let (Ok(level), Ok(id)) = (level.parse::<i16>(), id.parse::<Uuid>())
    {
        sql.push(" AND (h.level, h.id) < (").bind(level).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY h.level DESC, h.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    sql
}

/// A pattern that finds the words anywhere; signs of the pattern language stand for themselves.
fn like(words: &str) -> String {
    let escaped = search_form(words).replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// Hazards of a unit whose titles hold any longer word of `words`, at most five.
///
/// # Errors
/// The database did not answer.
pub async fn similar(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    words: &str,
) -> Result<Vec<(HazardId, String, HazardState)>, StoreError> {
    #[derive(FromQueryResult)]
    struct Similar {
        id: Uuid,
        title: String,
        state: String,
    }
    let search = search_form(words);
    // Finnish words bend at their ends, so the beginnings of longer words are compared.
    let stems: Vec<String> = search
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
        .map(|word| word.chars().take(6).collect::<String>())
        .take(6)
        .collect();
    if stems.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("SELECT h.id, h.title, h.state FROM hazards h WHERE h.organisation_id = ");
    sql.bind(organisation.0).push(" AND h.unit_id = ").bind(unit.0).push(" AND h.state <> 'rejected' AND (");
    for (at, stem) in stems.iter().enumerate() {
        sql.push(if at == 0 { "" } else { " OR " });
        sql.push("h.title_search LIKE ").bind(like(stem)).push(" ESCAPE '\\'");
    }
    sql.push(") ORDER BY h.level DESC, h.id DESC LIMIT 5");
    rows::<Similar>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            let state = HazardState::from_code(&row.state).ok_or(StoreError::Corrupt("hazards"))?;
            Ok((HazardId(row.id), row.title, state))
        })
        .collect()
}

/// A hazard with the names around it.
#[derive(Debug)]
pub struct HazardWithNames {
    pub hazard: Hazard,
    pub unit: String,
    pub reporter: String,
    /// The last person who changed something, and when.
    pub last_change: Option<(String, DateTime<Utc>)>,
    /// How often it came true within a year.
    pub occurrences: u32,
}

/// One hazard; a hazard of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: HazardId,
    today: NaiveDate,
) -> Result<HazardWithNames, StoreError> {
    #[derive(FromQueryResult)]
    struct Names {
        unit: String,
        reporter: String,
        changed_by: Option<String>,
        changed_at: Option<DateTime<Utc>>,
        occurrences: i64,
    }
    let mut sql =
        Sql::new("SELECT h.*, u.name AS unit, r.name AS reporter, c.name AS changed_by, t.at AS changed_at, ");
    count_occurrences(&mut sql, "h", today);
    sql.push(
        " AS occurrences FROM hazards h \
         JOIN units u ON u.id = h.unit_id JOIN users r ON r.id = h.reported_by \
         LEFT JOIN timeline t ON t.id = (SELECT x.id FROM timeline x WHERE x.entity_id = h.id ORDER BY x.id DESC LIMIT 1) \
         LEFT JOIN users c ON c.id = t.actor_id WHERE h.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND h.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let names = Names::from_query_result(&row, "")?;
    Ok(HazardWithNames {
        hazard: hazard(entity::hazard::Model::from_query_result(&row, "")?)?,
        unit: names.unit,
        reporter: names.reporter,
        last_change: names.changed_by.zip(names.changed_at),
        occurrences: u32::try_from(names.occurrences).unwrap_or(0),
    })
}

#[derive(FromQueryResult)]
struct InVersion {
    id: Uuid,
    number: i32,
    state: String,
    level: Option<i16>,
    residual_level: Option<i16>,
    approved_at: Option<DateTime<Utc>>,
}

/// The versions that hold a hazard, newest first; discarded drafts are left out.
///
/// # Errors
/// The database did not answer.
pub async fn assessed_in(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: HazardId,
) -> Result<Vec<AssessedIn>, StoreError> {
    let mut sql = Sql::new(
        "SELECT v.id, v.number, v.state, i.level, i.residual_level, v.approved_at FROM assessment_items i \
         JOIN assessment_versions v ON v.id = i.version_id WHERE v.state <> 'discarded' AND i.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND i.hazard_id = ").bind(id.0).push(" ORDER BY v.number DESC LIMIT 50");
    let of = |stored: Option<i16>| -> Option<Level> { stored.and_then(level) };
    rows::<InVersion>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(AssessedIn {
                version: row.id,
                number: row.number,
                state: VersionState::from_code(&row.state).ok_or(StoreError::Corrupt("assessment_versions"))?,
                level: of(row.level),
                residual: of(row.residual_level),
                approved_at: row.approved_at,
            })
        })
        .collect()
}
