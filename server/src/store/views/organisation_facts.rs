//! What the picture of an organisation counts. Nothing here grows with the years: what has happened is read from the counts of months, and
//! what is late is counted up to a limit.

use super::{
    duties::OF_NO_PERSON,
    facts::{COLUMNS, Fact, push_figures},
    ideas,
    incidents::{self, limit_to_sight},
    rows,
};
use crate::store::{Sql, StoreError, occurrences::OPEN};
use app::pages::picture::{Compared, LateOnes, OrganisationFacts, Outlier};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    cycle::RIGHTS_CHILD,
    figure::{Figure, Funnel, LEAST_CARE_DAYS, Rate, ReadyLine, Standing, Trend},
    ids::{OrganisationId, UnitId},
    month::{FourMonths, Month},
    policy::Sight,
    voice::late_before,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use std::collections::BTreeMap;
use uuid::Uuid;

const MOST: i64 = OrganisationFacts::MOST.cast_signed();

/// Counts what the picture of an organisation tells at a moment; open reports as far as the reader sees them.
///
/// # Errors
/// The database did not answer.
pub async fn of_organisation(
    conn: &DatabaseConnection,
    sight: &Sight,
    (now, zone): (DateTime<Utc>, Tz),
) -> Result<OrganisationFacts, StoreError> {
    let today = local_day(now, zone);
    let sql = query(sight, now, today);
    let (mut facts, mut figures) = (OrganisationFacts::default(), Vec::new());
    for fact in rows::<Fact>(conn, sql).await? {
        match fact.what.as_str() {
            "figure" => figures.extend(fact.figure()),
            "late-actions" => add(&mut facts.late_actions, fact.late()),
            "late-duties" => facts.late_duties = fact.late(),
            "late-ideas" => facts.late_ideas = fact.late(),
            "late-reviews" => add(&mut facts.late_reviews, fact.late()),
            "late-notices" => {
                let first = fact.since.map(|at| local_day(at, zone));
                facts.late_notices = LateOnes { n: fact.n(), first };
            }
            "red" => facts.red = fact.n(),
            "serious" => facts.serious = fact.n(),
            "units" => facts.units = fact.n(),
            "shifts" => facts.shifts_told = fact.n(),
            "duty" => facts.duties.push((fact.key().to_owned(), fact.n())),
            _ => {}
        }
    }
    facts.trend = Trend::of(figures, Month::of(today));
    Ok(facts)
}

/// Adds what was found in another state, up to the limit.
fn add(to: &mut LateOnes, more: LateOnes) {
    to.n = (to.n + more.n).min(OrganisationFacts::MOST);
    to.first = to.first.into_iter().chain(more.first).min();
}

fn query(sight: &Sight, now: DateTime<Utc>, today: NaiveDate) -> Sql {
    let organisation = sight.organisation;
    let mut sql = Sql::new(COLUMNS);
    sql.push(" UNION ALL ");
    push_figures(&mut sql, organisation.0, today);
    for state in ["open", "in-progress"] {
        late(
            &mut sql,
            "late-actions",
            "a.due_on FROM actions a WHERE a.hazard_id IS NOT NULL",
            state,
            ("a", organisation, today),
        );
    }
    let of_units = format!(
        "o.due_on FROM occurrences o JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL AND {OF_NO_PERSON} \
         WHERE o.unit_id IS NOT NULL"
    );
    late(&mut sql, "late-duties", &of_units, OPEN, ("o", organisation, today));
    for state in ["scheduled", "in-progress"] {
        late(&mut sql, "late-reviews", "t.due_on FROM review_tasks t WHERE 1 = 1", state, ("t", organisation, today));
    }
    late_ideas(&mut sql, organisation, today);
    late_notices(&mut sql, sight, now);
    red(&mut sql, sight);
    serious(&mut sql, organisation);
    units(&mut sql, organisation, today);
    duties(&mut sql, organisation, today);
    sql
}

/// Counts rows of one state whose day is before today, in the order of their days, up to the limit.
fn late(
    sql: &mut Sql,
    what: &str,
    from: &str,
    state: &str,
    (alias, organisation, today): (&str, OrganisationId, NaiveDate),
) {
    sql.push(&format!(
        " UNION ALL SELECT '{what}', NULL, NULL, count(*), NULL, min(due_on), NULL, NULL, NULL FROM (SELECT {from} AND {alias}.state = "
    ));
    sql.bind(state).push(&format!(" AND {alias}.organisation_id = ")).bind(organisation.0);
    sql.push(&format!(" AND {alias}.due_on < ")).bind(today);
    sql.push(&format!(" ORDER BY {alias}.due_on LIMIT ")).bind(MOST).push(") late");
}

fn late_ideas(sql: &mut Sql, organisation: OrganisationId, today: NaiveDate) {
    sql.push(" UNION ALL SELECT 'late-ideas', NULL, NULL, count(*), NULL, min(since), NULL, NULL, NULL FROM (SELECT i.since FROM ideas i WHERE ");
    sql.push(ideas::WAITING).push(" AND ").push(ideas::SHOWN).push(" AND i.organisation_id = ").bind(organisation.0);
    sql.push(" AND i.since < ").bind(late_before(today)).push(" ORDER BY i.since LIMIT ").bind(MOST).push(") late");
}

fn late_notices(sql: &mut Sql, sight: &Sight, now: DateTime<Utc>) {
    sql.push(" UNION ALL SELECT 'late-notices', NULL, NULL, count(*), NULL, NULL, NULL, min(due_at), NULL FROM (SELECT n.due_at ");
    sql.push("FROM incident_notices n JOIN incidents i ON i.id = n.incident_id AND ")
        .push(incidents::OPEN)
        .push(" AND ");
    limit_to_sight(sql, "i", sight);
    sql.push(" WHERE n.state = 'required' AND n.need = 'must' AND n.organisation_id = ").bind(sight.organisation.0);
    sql.push(" AND n.due_at <= ").bind(now).push(" ORDER BY n.due_at LIMIT ").bind(MOST).push(") late");
}

fn red(sql: &mut Sql, sight: &Sight) {
    sql.push(" UNION ALL SELECT 'red', NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM (SELECT i.id FROM incidents i WHERE ");
    sql.push("i.priority = 'red' AND i.kind <> 'success' AND ").push(incidents::OPEN).push(" AND ");
    limit_to_sight(sql, "i", sight);
    sql.push(" LIMIT ").bind(MOST).push(") red");
}

fn serious(sql: &mut Sql, organisation: OrganisationId) {
    sql.push(" UNION ALL SELECT 'serious', NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM (SELECT h.id FROM hazards h ");
    sql.push("WHERE h.state IN ('confirmed', 'assessed', 'controlled') AND h.level >= 4 AND h.organisation_id = ");
    sql.bind(organisation.0).push(" LIMIT ").bind(MOST).push(") serious");
}

/// Units that work, and those of them that have told the shifts of the month before this.
fn units(sql: &mut Sql, organisation: OrganisationId, today: NaiveDate) {
    sql.push(" UNION ALL SELECT 'units', NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM units u WHERE u.closed_on IS NULL ");
    sql.push("AND u.organisation_id = ").bind(organisation.0);
    sql.push(" UNION ALL SELECT 'shifts', NULL, NULL, count(*), NULL, NULL, NULL, NULL, NULL FROM month_numbers m ");
    sql.push(
        "JOIN units u ON u.id = m.unit_id AND u.closed_on IS NULL WHERE m.shifts IS NOT NULL AND m.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND m.month = ").bind(Month::of(today).before().first());
}

/// In how many units the duties behind the lines of readiness are late.
fn duties(sql: &mut Sql, organisation: OrganisationId, today: NaiveDate) {
    let templates = ReadyLine::ALL.iter().filter_map(|line| line.template()).chain([RIGHTS_CHILD]);
    sql.push(" UNION ALL SELECT 'duty', c.template, NULL, count(DISTINCT o.unit_id), NULL, NULL, NULL, NULL, NULL FROM occurrences o ");
    sql.push("JOIN cycles c ON c.id = o.cycle_id AND c.paused_on IS NULL AND c.template").is_in(templates);
    sql.push(" WHERE o.unit_id IS NOT NULL AND o.state = ")
        .bind(OPEN)
        .push(" AND o.organisation_id = ")
        .bind(organisation.0);
    sql.push(" AND o.due_on < ").bind(today).push(" GROUP BY c.template");
}

#[derive(FromQueryResult)]
struct CountRow {
    owner_id: Uuid,
    figure: String,
    n: i64,
}

#[derive(FromQueryResult)]
struct NameRow {
    id: Uuid,
    name: String,
}

/// How the units of an organisation stand beside each other in the last four months that have ended; `None` where too few can be
/// compared.
///
/// # Errors
/// The database did not answer.
pub async fn compared(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    today: NaiveDate,
) -> Result<Option<Compared>, StoreError> {
    let period = FourMonths::of(Month::of(today)).before();
    let mut sql = Sql::new("SELECT owner_id, figure, n FROM figure_counts WHERE months = 4 AND organisation_id = ");
    sql.bind(organisation.0).push(" AND first = ").bind(period.first());
    sql.push(" AND figure").is_in([Figure::CareDays.code(), Figure::Incident.code()]);
    let mut units: BTreeMap<Uuid, Rate> = BTreeMap::new();
    for row in rows::<CountRow>(conn, sql).await?.into_iter().filter(|row| row.owner_id != organisation.0) {
        let (rate, n) = (units.entry(row.owner_id).or_default(), u64::try_from(row.n).unwrap_or(0));
        match Figure::from_code(&row.figure) {
            Some(Figure::CareDays) => rate.care_days = n,
            Some(Figure::Incident) => rate.events = n,
            _ => {}
        }
    }
    units.retain(|_, rate| rate.care_days >= LEAST_CARE_DAYS);
    let Some(funnel) = Funnel::around(units.values().copied()) else { return Ok(None) };
    let mut outside: Vec<(Uuid, Rate, Standing)> = units
        .iter()
        .filter_map(|(id, rate)| Some((*id, *rate, funnel.standing(*rate)?)))
        .filter(|(.., standing)| *standing != Standing::Within)
        .collect();
    outside.sort_by_key(|(_, rate, _)| std::cmp::Reverse(funnel.distance(*rate)));
    outside.truncate(Compared::NAMED);
    let outliers = named(conn, organisation, outside).await?;
    Ok(Some(Compared { period, funnel, rates: units.into_values().collect(), outliers }))
}

async fn named(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    units: Vec<(Uuid, Rate, Standing)>,
) -> Result<Vec<Outlier>, StoreError> {
    if units.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new("SELECT id, name FROM units WHERE organisation_id = ");
    sql.bind(organisation.0).push(" AND id").is_in(units.iter().map(|(id, ..)| *id));
    let names: BTreeMap<Uuid, String> =
        rows::<NameRow>(conn, sql).await?.into_iter().map(|row| (row.id, row.name)).collect();
    let outlier = |(id, rate, standing): (Uuid, Rate, Standing)| {
        let name = names.get(&id).cloned()?;
        Some(Outlier { id: UnitId(id), name, rate, standing })
    };
    Ok(units.into_iter().filter_map(outlier).collect())
}
