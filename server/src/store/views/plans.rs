//! Plans as lists show them.

use super::{PAGE, cursor, cut, go_on_after_unit, one_row, rows};
use crate::store::{Sql, StoreError, limit_units_to, plans::Version};
use app::pages::plan::{KnownRisk, PlanLine, PlanOwner, Reading, Told};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    ids::{OrganisationId, UnitId, UserId},
    plan::{PlanKind, PlanState},
    policy::Scope,
    risk::Level,
    unit::{ServiceLine, UnitKind},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct UnitRow {
    id: Uuid,
    name: String,
    kind: String,
    lines: String,
}

/// A page of the units of a scope in the order of their names with the plans that each has by its kind and lines, none of them with its
/// versions yet, and where the next page begins.
///
/// # Errors
/// The database did not answer.
pub async fn of_units(
    conn: &DatabaseConnection,
    scope: &Scope,
    after: Option<&str>,
) -> Result<(Vec<PlanOwner>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT u.id, u.name, u.kind, u.lines FROM units u WHERE ");
    limit_units_to(&mut sql, scope);
    go_on_after_unit(&mut sql, after);
    sql.push(" ORDER BY u.name LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<UnitRow> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let owner = |row: UnitRow| {
        let kind = UnitKind::from_code(&row.kind).ok_or(StoreError::Corrupt("units"))?;
        let lines: Vec<ServiceLine> = row.lines.split(',').filter_map(ServiceLine::from_code).collect();
        Ok(PlanOwner {
            owner: row.id,
            unit: Some(UnitId(row.id)),
            name: row.name,
            plans: PlanKind::of_unit(kind, &lines).map(without_versions).collect(),
        })
    };
    Ok((found.into_iter().map(owner).collect::<Result<_, StoreError>>()?, next))
}

/// A plan of which nobody has begun a version.
pub fn without_versions(kind: PlanKind) -> PlanLine {
    PlanLine { kind, in_force: None, open: None }
}

/// Puts the versions into the lines of their plans; a plan that the unit does not need and has nevertheless is told too.
pub fn put(owner: &mut PlanOwner, versions: &[Version], zone: Tz) {
    let of = versions.iter().filter(|version| version.of.owner() == owner.owner);
    for version in of {
        let kind = version.of.kind;
        let at = owner.plans.iter().position(|line| line.kind == kind).unwrap_or_else(|| {
            owner.plans.push(without_versions(kind));
            owner.plans.len() - 1
        });
        let Some(line) = owner.plans.get_mut(at) else { continue };
        match (version.state, version.published) {
            (PlanState::Published, Some((_, on))) => {
                line.in_force = Some((version.id, version.number, local_day(on, zone)));
            }
            (state, _) if state.is_open() => line.open = Some((version.id, state)),
            _ => {}
        }
    }
}

/// What is told of a version beside its words.
pub fn told(version: &Version, names: &BTreeMap<UserId, String>) -> Told {
    let who = |signed: crate::store::reports::Signed| {
        signed.map(|(user, at)| (names.get(&user).cloned().unwrap_or_default(), at))
    };
    Told {
        number: version.number,
        state: version.state,
        submitted: who(version.submitted),
        approved: who(version.approved),
        published: who(version.published),
        withdrawn: who(version.withdrawn),
    }
}

#[derive(FromQueryResult)]
struct Named {
    id: Uuid,
    pseudonym: String,
}

/// What children are called, also those who do not live there any more.
///
/// # Errors
/// The database did not answer.
pub async fn children(
    conn: &DatabaseConnection,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, StoreError> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sql = Sql::new("SELECT c.id, c.pseudonym FROM children c WHERE c.id");
    sql.is_in(ids);
    Ok(rows::<Named>(conn, sql).await?.into_iter().map(|row| (row.id, row.pseudonym)).collect())
}

#[derive(FromQueryResult)]
struct Readers {
    readers: i64,
    staff: i64,
    mine: i64,
}

/// How many of those who work by a plan have noted that they read the version, of how many, and whether `me` has.
///
/// # Errors
/// The database did not answer.
pub async fn reading(
    conn: &DatabaseConnection,
    of: &Version,
    me: UserId,
    today: NaiveDate,
) -> Result<Reading, StoreError> {
    let works = |sql: &mut Sql| {
        sql.push("g.role IN ('staff', 'supervisor') AND g.organisation_id = ").bind(of.of.organisation.0);
        sql.push(" AND g.valid_from <= ").bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
        sql.push(")");
        if let Some(unit) = of.of.unit {
            sql.push(" AND g.unit_id = ").bind(unit.0);
        }
    };
    let mut sql = Sql::new(
        "SELECT (SELECT count(DISTINCT r.user_id) FROM plan_readings r JOIN role_grants g ON g.user_id = r.user_id AND ",
    );
    works(&mut sql);
    sql.push(" WHERE r.version_id = ").bind(of.id.0);
    sql.push(") AS readers, (SELECT count(DISTINCT g.user_id) FROM role_grants g JOIN users a ON a.id = g.user_id AND a.state = 'active' WHERE ");
    works(&mut sql);
    sql.push(") AS staff, (SELECT count(*) FROM plan_readings r WHERE r.version_id = ").bind(of.id.0);
    sql.push(" AND r.user_id = ").bind(me.0).push(") AS mine");
    let found = Readers::from_query_result(&one_row(conn, sql).await?, "")?;
    Ok(Reading { readers: found.readers, staff: found.staff, mine: found.mine > 0 })
}

#[derive(FromQueryResult)]
struct RiskRow {
    title: String,
    level: i16,
    existing_controls: Option<String>,
    measures: Option<String>,
}

/// So many risks stand beside a section.
const RISKS: i64 = 12;

/// The risks of a unit's assessments in force with what is done against them: the controls of the assessment and the actions. The
/// highest first.
///
/// # Errors
/// The database did not answer, or a row cannot be read.
pub async fn risks(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
) -> Result<Vec<KnownRisk>, StoreError> {
    let mut sql =
        Sql::new("SELECT h.title, i.level, i.existing_controls, (SELECT string_agg(a.title, '; ') FROM actions a ");
    sql.push(
        "JOIN action_hazards x ON x.action_id = a.id AND x.hazard_id = h.id WHERE a.goal_id IS NULL AND a.state IN ",
    );
    sql.push("('open', 'in-progress', 'done', 'verified')) AS measures FROM assessment_items i ");
    sql.push("JOIN assessment_versions v ON v.id = i.version_id AND v.state = 'approved' ");
    sql.push("JOIN hazards h ON h.id = i.hazard_id WHERE i.level IS NOT NULL AND v.organisation_id = ");
    sql.bind(organisation.0).push(" AND v.unit_id = ").bind(unit.0);
    sql.push(" ORDER BY i.level DESC, h.title LIMIT ").bind(RISKS);
    let risk = |row: RiskRow| {
        let level = u8::try_from(row.level).ok().and_then(Level::new).ok_or(StoreError::Corrupt("assessment_items"))?;
        let controls: Vec<String> = row.existing_controls.into_iter().chain(row.measures).collect();
        Ok(KnownRisk { title: row.title, level, controls: (!controls.is_empty()).then(|| controls.join("; ")) })
    };
    rows::<RiskRow>(conn, sql).await?.into_iter().map(risk).collect()
}
