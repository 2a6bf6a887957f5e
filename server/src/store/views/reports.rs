//! Reports of four months as lists show them, and what a first draft proposes.

use super::{PAGE, cursor, cut, go_on_after_unit, rows};
use crate::store::{
    Sql, StoreError, limit_units_to,
    reports::{ReportOf, Version},
};
use app::pages::report::{ReportLine, Told};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{ReportId, UnitId, UserId},
    month::FourMonths,
    plan::PlanKind,
    policy::Scope,
    report::{MeasureLine, MeasureStatus, ReportFacts, ReportState},
    text::Title,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    name: String,
    version_id: Option<Uuid>,
    state: Option<String>,
    number: Option<i32>,
    published_at: Option<DateTime<Utc>>,
}

/// A page of the units of a scope in the order of their names, each with its newest version of four months, and where the next page
/// begins.
///
/// # Errors
/// The database did not answer.
pub async fn of_units(
    conn: &DatabaseConnection,
    scope: &Scope,
    period: FourMonths,
    after: Option<&str>,
) -> Result<(Vec<ReportLine>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name, v.id AS version_id, v.state, v.number, v.published_at FROM units u ");
    sql.push("LEFT JOIN report_versions v ON v.owner_id = u.id AND v.period = ").bind(period.code());
    sql.push(" AND v.state <> 'discarded' AND v.number = (SELECT max(n.number) FROM report_versions n ");
    sql.push("WHERE n.owner_id = u.id AND n.period = v.period AND n.state <> 'discarded') WHERE ");
    limit_units_to(&mut sql, scope);
    go_on_after_unit(&mut sql, after);
    sql.push(" ORDER BY u.name LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Line> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let line = |row: Line| {
        let state = row.state.map(|code| ReportState::from_code(&code).ok_or(StoreError::Corrupt("report_versions")));
        Ok(ReportLine {
            unit: Some(UnitId(row.id)),
            name: row.name,
            version: row.version_id.map(ReportId).zip(state.transpose()?).zip(row.number),
            published_at: row.published_at,
        })
    };
    Ok((found.into_iter().map(line).collect::<Result<_, StoreError>>()?, next))
}

/// So many measures are proposed at most.
const PROPOSED: i64 = 8;

#[derive(FromQueryResult)]
struct Proposed {
    title: String,
    hazard: String,
    state: String,
    due_on: NaiveDate,
    helped: bool,
}

/// The measures that a first draft proposes: what was decided, done or still open in the four months, the most serious first. People put
/// them into words for everybody.
///
/// # Errors
/// The database did not answer.
pub async fn proposed_measures(
    conn: &DatabaseConnection,
    of: ReportOf,
    zone: Tz,
) -> Result<Vec<MeasureLine>, StoreError> {
    let (begin, end) = (of.period.before().end(zone), of.period.end(zone));
    let mut sql = Sql::new("SELECT a.title, h.title AS hazard, a.state, a.due_on, ");
    sql.push("EXISTS (SELECT 1 FROM effect_checks c WHERE c.action_id = a.id AND c.effective = TRUE) AS helped ");
    sql.push("FROM actions a JOIN hazards h ON h.id = a.hazard_id WHERE a.organisation_id = ").bind(of.organisation.0);
    sql.push(" AND a.unit_id = ").bind(of.owner()).push(" AND a.created_at < ").bind(end);
    sql.push(" AND a.state IN ('open', 'in-progress', 'done', 'verified') AND (a.done_at IS NULL OR a.done_at >= ");
    sql.bind(begin).push(") ORDER BY a.level DESC, a.due_on, a.id LIMIT ").bind(PROPOSED);
    let line = |row: Proposed| {
        let status = match row.state.as_str() {
            "verified" if row.helped => MeasureStatus::Helped,
            "verified" | "done" => MeasureStatus::Done,
            "in-progress" => MeasureStatus::UnderWay,
            _ => MeasureStatus::Planned,
        };
        let title = |text: &str| Title::parse(text).map_err(|_| StoreError::Corrupt("actions"));
        Ok(MeasureLine { shortcoming: title(&row.hazard)?, measure: title(&row.title)?, by: row.due_on, status })
    };
    rows::<Proposed>(conn, sql).await?.into_iter().map(line).collect()
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    name: String,
}

/// Who is told beside versions: those who sent, published or withdrew one.
///
/// # Errors
/// The database did not answer.
pub async fn people(
    conn: &DatabaseConnection,
    users: impl IntoIterator<Item = UserId>,
) -> Result<BTreeMap<UserId, String>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM users u WHERE u.id");
    sql.is_in(users.into_iter().map(|user| user.0));
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (UserId(row.id), row.name)).collect())
}

/// What is told of a version beside its words: who approved it and when.
pub fn told(version: &Version, names: &BTreeMap<UserId, String>) -> Told {
    let who = |signed: crate::store::reports::Signed| {
        signed.map(|(user, at)| (names.get(&user).cloned().unwrap_or_default(), at))
    };
    Told {
        number: version.number,
        state: version.state,
        submitted: who(version.submitted),
        published: who(version.published),
        withdrawn: who(version.withdrawn),
    }
}

/// The units whose reports an organisation puts together, by name; none of a unit's own.
///
/// # Errors
/// The database did not answer.
pub async fn units_of(conn: &DatabaseConnection, facts: &ReportFacts) -> Result<Vec<(Uuid, String)>, StoreError> {
    if facts.units.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("SELECT u.id, u.name FROM units u WHERE u.id");
    sql.is_in(facts.units.iter().map(|unit| unit.unit)).push(" ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The units of an organisation that have told something to everybody.
///
/// # Errors
/// The database did not answer.
pub async fn public_units(conn: &DatabaseConnection, organisation: Uuid) -> Result<Vec<(Uuid, String)>, StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name FROM units u WHERE u.organisation_id = ");
    sql.bind(organisation)
        .push(" AND (EXISTS (SELECT 1 FROM report_versions v WHERE v.owner_id = u.id AND v.state IN ");
    sql.push(
        "('published', 'superseded', 'withdrawn')) OR EXISTS (SELECT 1 FROM plan_versions p WHERE p.owner_id = u.id ",
    );
    sql.push("AND p.published_at IS NOT NULL AND p.kind");
    sql.is_in(PlanKind::ALL.iter().filter(|kind| kind.is_public()).map(|kind| kind.code())).push(")) ORDER BY u.name");
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

#[derive(FromQueryResult)]
struct OwnerRow {
    organisation_id: Uuid,
    organisation: String,
    unit: Option<String>,
    kind: Option<String>,
}

/// What everybody may know of a unit, or of an organisation, that has told something to everybody.
#[derive(Debug, Clone)]
pub struct Owner {
    pub organisation_id: Uuid,
    pub organisation: String,
    /// The unit's name and the code of its kind; `None` for the organisation itself.
    pub unit: Option<(String, String)>,
}

impl Owner {
    /// The unit's name; the organisation's where it is of all its units.
    pub fn name(&self) -> &str {
        self.unit.as_ref().map_or(&self.organisation, |(name, _)| name)
    }
}

/// Who stands behind an address of public pages.
///
/// # Errors
/// [`StoreError::Missing`] when nobody does.
pub async fn owner(conn: &DatabaseConnection, id: Uuid) -> Result<Owner, StoreError> {
    let mut sql =
        Sql::new("SELECT o.id AS organisation_id, o.name AS organisation, u.name AS unit, u.kind FROM units u ");
    sql.push("JOIN organisations o ON o.id = u.organisation_id WHERE u.id = ").bind(id);
    sql.push(" UNION ALL SELECT o.id, o.name, NULL, NULL FROM organisations o WHERE o.id = ").bind(id);
    let found: Option<OwnerRow> = rows(conn, sql).await?.into_iter().next();
    let row = found.ok_or(StoreError::Missing)?;
    Ok(Owner { organisation_id: row.organisation_id, organisation: row.organisation, unit: row.unit.zip(row.kind) })
}
