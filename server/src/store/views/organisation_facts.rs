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
struct RatesRow {
    rates: Option<String>,
}

#[derive(FromQueryResult)]
struct UnitRow {
    id: Uuid,
    name: String,
    events: i64,
    care_days: i64,
}

/// The counts of four months of each unit: `d` its care days, `e` what happened.
fn push_units(sql: &mut Sql, organisation: OrganisationId, period: FourMonths) {
    sql.push(" FROM figure_counts d LEFT JOIN figure_counts e ON e.organisation_id = d.organisation_id AND e.owner_id = d.owner_id AND e.months = 4 AND e.first = d.first AND e.figure = ");
    sql.bind(Figure::Incident.code()).push(" WHERE d.months = 4 AND d.organisation_id = ").bind(organisation.0);
    sql.push(" AND d.first = ").bind(period.first()).push(" AND d.figure = ").bind(Figure::CareDays.code());
    sql.push(" AND d.owner_id <> ").bind(organisation.0);
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
    // One row: a thousand rows of two numbers would take longer to hand over than to count.
    let mut sql = Sql::new("SELECT string_agg(d.n || ' ' || COALESCE(e.n, 0), ',') AS rates");
    push_units(&mut sql, organisation, period);
    sql.push(" AND d.n >= ").bind(i64::try_from(LEAST_CARE_DAYS).unwrap_or(i64::MAX));
    let found: Vec<RatesRow> = rows(conn, sql).await?;
    let text = found.into_iter().find_map(|row| row.rates).unwrap_or_default();
    let rates: Vec<Rate> = text.split(',').filter_map(rate).collect();
    let Some(funnel) = Funnel::around(rates.iter().copied()) else { return Ok(None) };
    let is_outside = |rate: &Rate| funnel.standing(*rate).is_some_and(|standing| standing != Standing::Within);
    let mut outside: Vec<Rate> = rates.iter().copied().filter(is_outside).collect();
    outside.sort_by_key(|rate| std::cmp::Reverse(funnel.distance(*rate)));
    outside.truncate(Compared::NAMED);
    let outliers = named(conn, organisation, period, &outside).await?;
    let outlier = |row: UnitRow| {
        let number = |n: i64| u64::try_from(n).unwrap_or(0);
        let rate = Rate { events: number(row.events), care_days: number(row.care_days) };
        Some(Outlier { id: UnitId(row.id), name: row.name, rate, standing: funnel.standing(rate)? })
    };
    let mut outliers: Vec<Outlier> = outliers.into_iter().filter_map(outlier).collect();
    outliers.sort_by_key(|unit| std::cmp::Reverse(funnel.distance(unit.rate)));
    Ok(Some(Compared { period, funnel, rates, outliers }))
}

/// "840 12": the care days and what happened.
fn rate(text: &str) -> Option<Rate> {
    let (care_days, events) = text.split_once(' ')?;
    Some(Rate { events: events.parse().ok()?, care_days: care_days.parse().ok()? })
}

/// The units with these rates.
async fn named(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    period: FourMonths,
    rates: &[Rate],
) -> Result<Vec<UnitRow>, StoreError> {
    if rates.is_empty() {
        return Ok(Vec::new());
    }
    let mut sql = Sql::new(
        "SELECT d.owner_id AS id, (SELECT u.name FROM units u WHERE u.id = d.owner_id) AS name, COALESCE(e.n, 0) AS events, d.n AS care_days",
    );
    push_units(&mut sql, organisation, period);
    for (at, rate) in rates.iter().enumerate() {
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        sql.push(if at == 0 { " AND (" } else { " OR " });
        sql.push("(d.n = ")
            .bind(number(rate.care_days))
            .push(" AND COALESCE(e.n, 0) = ")
            .bind(number(rate.events))
            .push(")");
    }
    sql.push(") LIMIT ").bind(i64::try_from(Compared::NAMED).unwrap_or(i64::MAX));
    rows(conn, sql).await
}
