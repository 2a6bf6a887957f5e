//! The list of reports, and one of them with everything around it. Secrecy stands in every query itself (I18): what a person may not
//! read is not read from the database, so that it differs in nothing from what does not exist.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError,
    incidents::{Incident, read},
    units::read_contacts,
};
use app::{
    pages::incident::{Filter, IncidentRow, Lane, Linked},
    ui::TimelineEntry,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    hazard::HazardState,
    ids::{HazardId, IncidentId, OrganisationId, UnitId, UserId},
    incident::{Chain, Course, EntryKind, IncidentState, Learning, Priority, Secrecy},
    policy::Sight,
    text::search_form,
    unit::Contacts,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Adds the reader's limits to a query over reports: the same rule as `Sight::includes`.
pub(super) fn limit_to_sight(sql: &mut Sql, alias: &str, sight: &Sight) {
    sql.push(&format!("{alias}.organisation_id = ")).bind(sight.organisation.0);
    sql.push(&format!(" AND {alias}.state <> 'withdrawn' AND ({alias}.named_id IS NULL OR {alias}.named_id <> "));
    sql.bind(sight.user.0).push(")");
    let units = |units: &[UnitId]| units.iter().map(|unit| unit.0).collect::<Vec<_>>();
    // Nothing is "not in an empty list" for SQL, so the rule stands only where it can apply.
    if !sight.supervised.is_empty() {
        sql.push(&format!(" AND NOT ({alias}.concerns_supervisor AND {alias}.unit_id")).is_in(units(&sight.supervised));
        sql.push(")");
    }
    if sight.whole {
        return;
    }
    sql.push(&format!(" AND (({alias}.unit_id")).is_in(units(&sight.led));
    sql.push(&format!(" AND {alias}.secrecy <> 'sealed' AND NOT {alias}.concerns_supervisor) OR ({alias}.unit_id"));
    sql.is_in(units(&sight.worked)).push(&format!(" AND {alias}.secrecy = 'open-unit' AND {alias}.sent_at >= "));
    sql.bind(sight.since).push(&format!(") OR ({alias}.handler_id = ")).bind(sight.user.0);
    sql.push(&format!(" AND {alias}.unit_id")).is_in(units(&sight.trusted)).push("))");
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    number: String,
    headline: String,
    category: String,
    category_number: i32,
    kind: String,
    state: String,
    priority: String,
    unit: String,
    sent_at: DateTime<Utc>,
    received_at: Option<DateTime<Utc>>,
    started_at: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    concluded_at: Option<DateTime<Utc>>,
}

const ROW: &str = "SELECT i.id, i.number, i.headline, i.category, i.category_number, i.kind, i.state, i.priority, u.name AS unit, i.sent_at, \
     i.received_at, i.started_at, i.answered_at, i.concluded_at FROM incidents i JOIN units u ON u.id = i.unit_id WHERE ";

fn line(row: Row, zone: Tz) -> Result<IncidentRow, StoreError> {
    let corrupt = || StoreError::Corrupt("incidents");
    let state = IncidentState::from_code(&row.state).ok_or_else(corrupt)?;
    let priority = Priority::from_code(&row.priority).ok_or_else(corrupt)?;
    let kind = EntryKind::from_code(&row.kind).ok_or_else(corrupt)?;
    let course = Course {
        sent: row.sent_at,
        seen: row.received_at,
        started: row.started_at,
        answered: row.answered_at,
        concluded: row.concluded_at,
    };
    let waits = kind != EntryKind::Success;
    Ok(IncidentRow {
        deadline: course.next(priority, state, zone).filter(|_| waits).map(|clock| clock.deadline),
        id: row.id,
        number: row.number,
        headline: row.headline,
        category: (row.category, row.category_number),
        kind,
        state,
        priority,
        unit: row.unit,
        sent_at: row.sent_at,
    })
}

fn lines(found: Vec<Row>, zone: Tz) -> Result<Vec<IncidentRow>, StoreError> {
    found.into_iter().map(|row| line(row, zone)).collect()
}

/// The states in which somebody still has something to do, as SQL.
pub(super) const OPEN: &str =
    "i.state IN ('submitted', 'received', 'in-handling', 'waiting-info', 'rejection-proposed', 'concluded')";

/// One page of the list, the newest first. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    sight: &Sight,
    filter: &Filter,
    words: Option<&str>,
    after: Option<&str>,
    zone: Tz,
) -> Result<(Vec<IncidentRow>, Option<String>), StoreError> {
    let mut sql = Sql::new(ROW);
    limit_to_sight(&mut sql, "i", sight);
    match filter.lane {
        Lane::Open => sql.push(" AND ").push(OPEN),
        Lane::Red => sql.push(" AND ").push(OPEN).push(" AND i.priority = 'red'"),
        Lane::Ended => sql.push(" AND NOT (").push(OPEN).push(")"),
    };
    if let Some(unit) = filter.unit {
        sql.push(" AND i.unit_id = ").bind(unit.0);
    }
    if let Some(category) = &filter.category {
        sql.push(" AND i.category = ").bind(category.clone());
    }
    if let Some(kind) = filter.kind {
        sql.push(" AND i.kind = ").bind(kind.code());
    }
    if let Some(words) = words {
        let like = format!("%{}%", search_form(words).replace(['%', '_', '\\'], " "));
        sql.push(" AND (i.search LIKE ").bind(like).push(" OR i.number = ").bind(words.trim().to_uppercase()).push(")");
    }
    if let Some([id]) = after.and_then(cursor::unpack)
        && let Ok(id) = id.parse::<Uuid>()
    {
        sql.push(" AND i.id < ").bind(id);
    }
    sql.push(" ORDER BY i.id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    Ok((lines(found, zone)?, next))
}

/// Adds the limits of what waits for this person: reports of led units that nobody handles, and one's own in handling. A handler who works
/// there no more handles nothing.
pub(super) fn waits_for(sql: &mut Sql, sight: &Sight) {
    limit_to_sight(sql, "i", sight);
    sql.push(" AND i.kind <> 'success' AND ").push(OPEN).push(" AND (i.handler_id = ").bind(sight.user.0);
    sql.push(
        " OR ((i.handler_id IS NULL OR NOT EXISTS (SELECT 1 FROM role_grants g JOIN users u ON u.id = g.user_id \
         WHERE g.user_id = i.handler_id AND u.state = 'active' AND (g.unit_id IS NULL OR g.unit_id = i.unit_id) AND g.valid_from <= ",
    );
    let today = sight.at.date_naive();
    sql.bind(today).push(" AND (g.valid_to IS NULL OR g.valid_to >= ").bind(today);
    sql.push("))) AND (i.unit_id").is_in(sight.supervised.iter().map(|unit| unit.0));
    if sight.whole {
        sql.push(" OR i.secrecy = 'sealed' OR i.concerns_supervisor OR i.priority = 'red' OR i.escalated > 0");
    }
    sql.push("))) AND NOT EXISTS (SELECT 1 FROM incident_reporters r WHERE r.incident_id = i.id AND r.user_id = ");
    sql.bind(sight.user.0).push(")");
}

/// The reports that wait for somebody who may handle them, the red ones first, and of those what nobody has opened. They are unopened ones,
/// rejections to confirm, and one's own in handling. A safety lead sees those of the units only when they are sealed, red, or nobody opened them
/// in time.
///
/// # Errors
/// The database did not answer.
pub async fn waiting(conn: &DatabaseConnection, sight: &Sight, zone: Tz) -> Result<Vec<IncidentRow>, StoreError> {
    let mut sql = Sql::new(ROW);
    waits_for(&mut sql, sight);
    sql.push(" ORDER BY CASE i.priority WHEN 'red' THEN 0 WHEN 'yellow' THEN 1 ELSE 2 END, CASE i.state WHEN 'submitted' THEN 0 ELSE 1 END, i.id LIMIT 25");
    lines(rows(conn, sql).await?, zone)
}

/// The person's own reports, the newest first; never anybody else's, and there is no other way to look by reporter.
///
/// # Errors
/// The database did not answer.
pub async fn own(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
    zone: Tz,
) -> Result<Vec<IncidentRow>, StoreError> {
    let mut sql = Sql::new(ROW);
    sql.push("i.organisation_id = ").bind(organisation.0);
    sql.push(" AND i.id IN (SELECT r.incident_id FROM incident_reporters r WHERE r.user_id = ").bind(user.0);
    sql.push(") ORDER BY i.id DESC LIMIT 10");
    lines(rows(conn, sql).await?, zone)
}

/// A report with the names around it.
#[derive(Debug)]
pub struct IncidentWithNames {
    pub incident: Incident,
    pub unit: String,
    /// The numbers that the unit calls.
    pub contacts: Contacts,
    pub handler: Option<String>,
    pub reporter: Option<String>,
    pub merged_number: Option<String>,
    /// Whether the asker reads it; otherwise they are its reporter.
    pub reads: bool,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    contacts: String,
    handler: Option<String>,
    reporter_name: Option<String>,
    merged_number: Option<String>,
    joined_own: bool,
}

/// One report, for somebody who reads it or whose own it is; anything else is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(conn: &DatabaseConnection, sight: &Sight, id: IncidentId) -> Result<IncidentWithNames, StoreError> {
    let mut sql = Sql::new(
        "SELECT i.*, r.user_id AS reporter, u.name AS unit, u.contacts, h.name AS handler, p.name AS reporter_name, m.number AS merged_number, \
         EXISTS (SELECT 1 FROM incidents x JOIN incident_reporters y ON y.incident_id = x.id WHERE x.merged_into = i.id AND y.user_id = ",
    );
    sql.bind(sight.user.0).push(
        ") AS joined_own FROM incidents i JOIN units u ON u.id = i.unit_id LEFT JOIN incident_reporters r ON r.incident_id = i.id \
         LEFT JOIN users h ON h.id = i.handler_id LEFT JOIN users p ON p.id = r.user_id \
         LEFT JOIN incidents m ON m.id = i.merged_into AND ",
    );
    limit_to_sight(&mut sql, "m", sight);
    sql.push(" WHERE i.id = ")
        .bind(id.0)
        .push(" AND i.organisation_id = ")
        .bind(sight.organisation.0)
        .push(" AND (r.user_id = ");
    sql.bind(sight.user.0).push(" OR (");
    limit_to_sight(&mut sql, "i", sight);
    sql.push("))");
    let row = one_row(conn, sql).await?;
    let names = Names::from_query_result(&row, "")?;
    let incident = Incident { joined_own: names.joined_own, ..read(&row)? };
    let withdrawn = incident.state == IncidentState::Withdrawn;
    Ok(IncidentWithNames {
        reads: !withdrawn && sight.includes(incident.organisation, incident.unit, &incident.for_policy()),
        unit: names.unit,
        contacts: read_contacts(&names.contacts)?,
        handler: names.handler,
        reporter: names.reporter_name,
        merged_number: names.merged_number,
        incident,
    })
}

#[derive(FromQueryResult)]
struct EventRow {
    event: String,
    actor: Option<String>,
    at: DateTime<Utc>,
    words: Option<String>,
}

/// What happened to a report, oldest first: the whole of it, or what its reporter is told.
///
/// # Errors
/// The database did not answer.
pub async fn story(
    conn: &DatabaseConnection,
    incident: IncidentId,
    whole: bool,
) -> Result<Vec<TimelineEntry>, StoreError> {
    let mut sql = Sql::new(
        "SELECT e.event, a.name AS actor, e.at, e.words FROM incident_events e LEFT JOIN users a ON a.id = e.actor_id \
         WHERE e.incident_id = ",
    );
    sql.bind(incident.0);
    if !whole {
        sql.push(" AND e.audience = 'reporter'");
    }
    sql.push(" ORDER BY e.id LIMIT 200");
    let found: Vec<EventRow> = rows(conn, sql).await?;
    let entry =
        |row: EventRow| TimelineEntry { event: row.event, actor: row.actor, at: row.at, words: row.words, about: None };
    Ok(found.into_iter().map(entry).collect())
}

#[derive(FromQueryResult)]
struct SeenRow {
    user_id: Uuid,
    name: String,
    at: DateTime<Utc>,
}

/// Who has seen a report, and when for the first time.
///
/// # Errors
/// The database did not answer.
pub async fn seen(
    conn: &DatabaseConnection,
    incident: IncidentId,
) -> Result<Vec<(UserId, String, DateTime<Utc>)>, StoreError> {
    let mut sql = Sql::new(
        "SELECT s.user_id, u.name, s.at FROM incident_sights s JOIN users u ON u.id = s.user_id WHERE s.incident_id = ",
    );
    sql.bind(incident.0).push(" ORDER BY s.at, s.id LIMIT 100");
    Ok(rows::<SeenRow>(conn, sql).await?.into_iter().map(|row| (UserId(row.user_id), row.name, row.at)).collect())
}

#[derive(FromQueryResult)]
struct LinkRow {
    id: Uuid,
    title: String,
    state: String,
    level: i16,
    open: i64,
    verified: i64,
}

/// The hazards that a report is linked to, with how far the actions against each are.
///
/// # Errors
/// The database did not answer.
pub async fn linked(conn: &DatabaseConnection, incident: IncidentId) -> Result<Vec<Linked>, StoreError> {
    let count = |states: &str| {
        format!(
            "(SELECT count(*) FROM action_hazards x JOIN actions a ON a.id = x.action_id WHERE x.hazard_id = h.id AND a.state IN ({states}))"
        )
    };
    let mut sql = Sql::new(&format!(
        "SELECT h.id, h.title, h.state, h.level, {} AS open, {} AS verified FROM incident_hazards l JOIN hazards h ON h.id = l.hazard_id WHERE l.incident_id = ",
        count("'proposed', 'open', 'in-progress', 'done'"),
        count("'verified'"),
    ));
    sql.bind(incident.0).push(" ORDER BY l.id LIMIT 20");
    rows::<LinkRow>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Linked {
                id: row.id,
                title: row.title,
                state: HazardState::from_code(&row.state).ok_or(StoreError::Corrupt("hazards"))?,
                level: crate::store::hazards::level(row.level),
                actions: (row.open, row.verified),
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct Titled {
    id: Uuid,
    title: String,
}

/// The hazards of a unit's register that a report may be linked to, by title.
///
/// # Errors
/// The database did not answer.
pub async fn linkable(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<(HazardId, String)>, StoreError> {
    let mut sql = Sql::new("SELECT h.id, h.title FROM hazards h WHERE h.organisation_id = ");
    sql.bind(organisation.0).push(" AND h.unit_id = ").bind(unit.0);
    sql.push(" AND h.state IN ('reported', 'confirmed', 'assessed', 'controlled') ORDER BY h.title LIMIT 500");
    Ok(rows::<Titled>(conn, sql).await?.into_iter().map(|row| (HazardId(row.id), row.title)).collect())
}

/// The open reports of the same unit that one may be joined to, the newest first, as far as the handler reads them.
///
/// # Errors
/// The database did not answer.
pub async fn joinable(
    conn: &DatabaseConnection,
    sight: &Sight,
    found: &Incident,
) -> Result<Vec<(IncidentId, String)>, StoreError> {
    let mut sql = Sql::new("SELECT i.id, i.number || ' ' || i.headline AS title FROM incidents i WHERE ");
    limit_to_sight(&mut sql, "i", sight);
    sql.push(" AND i.unit_id = ").bind(found.unit.0).push(" AND i.id <> ").bind(found.id.0);
    sql.push(" AND i.secrecy = ").bind(found.secrecy.code());
    sql.push(" AND i.concerns_supervisor = ").bind(found.concerns_supervisor);
    sql.push(" AND i.state IN ('received', 'in-handling', 'waiting-info', 'concluded', 'closed', 'submitted') ORDER BY i.id DESC LIMIT 100");
    Ok(rows::<Titled>(conn, sql).await?.into_iter().map(|row| (IncidentId(row.id), row.title)).collect())
}

#[derive(FromQueryResult)]
struct ChainRow {
    hazards: i64,
    open_reviews: i64,
    ended_reviews: i64,
    review_due: Option<chrono::NaiveDate>,
    pending_actions: i64,
    verified_actions: i64,
    open_effects: i64,
    concluded_effects: i64,
    learnings: i64,
}

/// What followed from a report, counted over the hazards that it is linked to. Only what began after it was sent counts.
///
/// # Errors
/// The database did not answer.
pub async fn chain(conn: &DatabaseConnection, found: &Incident) -> Result<Chain, StoreError> {
    let linked = "(SELECT l.hazard_id FROM incident_hazards l WHERE l.incident_id = i.id)";
    let reviews = format!("FROM review_tasks t WHERE t.hazard_id IN {linked} AND t.opened_at >= i.sent_at");
    let actions = format!(
        "FROM actions a WHERE a.created_at >= i.sent_at AND EXISTS (SELECT 1 FROM action_hazards x WHERE x.action_id = a.id AND x.hazard_id IN {linked})"
    );
    let effects = format!("FROM effect_checks c WHERE c.round > 0 AND c.action_id IN (SELECT a.id {actions})");
    let mut sql = Sql::new(&format!(
        "SELECT (SELECT count(*) FROM incident_hazards l WHERE l.incident_id = i.id) AS hazards, \
         (SELECT count(*) {reviews} AND t.closed_at IS NULL) AS open_reviews, \
         (SELECT count(*) {reviews} AND t.closed_at IS NOT NULL) AS ended_reviews, \
         (SELECT min(t.due_on) {reviews} AND t.closed_at IS NULL) AS review_due, \
         (SELECT count(*) {actions} AND a.state IN ('proposed', 'open', 'in-progress', 'done')) AS pending_actions, \
         (SELECT count(*) {actions} AND a.state = 'verified') AS verified_actions, \
         (SELECT count(*) {effects} AND c.concluded_at IS NULL) AS open_effects, \
         (SELECT count(*) {effects} AND c.concluded_at IS NOT NULL) AS concluded_effects, \
         (SELECT count(*) FROM incident_learnings n WHERE n.incident_id = i.id AND n.reach <> 'nobody') AS learnings \
         FROM incidents i WHERE i.id = "
    ));
    sql.bind(found.id.0);
    let row = ChainRow::from_query_result(&one_row(conn, sql).await?, "")?;
    let count = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    Ok(Chain {
        concluded: found.course.concluded.is_some(),
        hazards: count(row.hazards),
        open_reviews: count(row.open_reviews),
        ended_reviews: count(row.ended_reviews),
        review_due: row.review_due,
        pending_actions: count(row.pending_actions),
        verified_actions: count(row.verified_actions),
        open_effects: count(row.open_effects),
        concluded_effects: count(row.concluded_effects),
        learning: match (found.secrecy, row.learnings) {
            (Secrecy::Sealed, _) => Learning::Kept,
            (_, 0) => Learning::Open,
            _ => Learning::Told,
        },
    })
}
