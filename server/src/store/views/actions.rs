//! Lists of actions and one action.

use super::{
    PAGE, cursor, cut,
    goals::{Seen, limit_to_promises_seen, limit_to_seen},
    one_row, rows,
};
use crate::store::{
    Sql, StoreError,
    actions::{Action, action},
    entity,
    hazards::level,
    limit_to,
};
use app::pages::action::{ActionFilter, ActionRow, AttachmentRow, Lane, Source};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::{ActionState, AttachmentKind, Control},
    ids::{ActionId, HazardId, OrganisationId},
    policy::Scope,
};
use sea_orm::{DatabaseConnection, DbBackend, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    hazard_id: Option<Uuid>,
    hazard: Option<String>,
    goal: Option<Uuid>,
    round: Option<Uuid>,
    drill: Option<Uuid>,
    unit: String,
    level: i16,
    control: String,
    interim: bool,
    owner: String,
    due_on: NaiveDate,
    state: String,
    score: i64,
}

/// Where an action comes from: a hazard, the round or the drill that found something, else a promise with its goal, where that may be told.
fn source(hazard: Option<(Uuid, String)>, (round, drill): (Option<Uuid>, Option<Uuid>), goal: Option<Uuid>) -> Source {
    let found = round.map(Source::Round).or(drill.map(Source::Drill));
    let hazard = hazard.map(|(id, title)| Source::Hazard { id, title });
    hazard.or(found).unwrap_or(Source::Promise(goal))
}

fn action_row(row: Row) -> Result<ActionRow, StoreError> {
    let corrupt = || StoreError::Corrupt("actions");
    Ok(ActionRow {
        id: row.id,
        title: row.title,
        source: source(row.hazard_id.zip(row.hazard), (row.round, row.drill), row.goal),
        unit: row.unit,
        level: level(row.level),
        control: Control::from_code(&row.control).ok_or_else(corrupt)?,
        interim: row.interim,
        owner: row.owner,
        due_on: row.due_on,
        state: ActionState::from_code(&row.state).ok_or_else(corrupt)?,
    })
}

/// Days late × level, as an expression; what is finished is not late. An action against a risk that nobody has
/// assessed yet counts as level 1.
fn score(sql: &mut Sql, backend: DbBackend, today: NaiveDate) {
    sql.push("CASE WHEN a.state IN ('proposed', 'open', 'in-progress') AND a.due_on < ").bind(today);
    sql.push(" THEN CAST((CASE WHEN a.level = 0 THEN 1 ELSE a.level END) * ");
    match backend {
        DbBackend::Sqlite => {
            sql.push("(julianday(").bind(today).push(") - julianday(a.due_on))");
        }
        _ => {
            sql.push("(").bind(today).push(" - a.due_on)");
        }
    }
    sql.push(" AS bigint) ELSE 0 END");
}

/// The rows of a page, from actions `p` that were found and ordered before anything is joined to them.
const ROWS: &str = "SELECT a.id, a.title, a.hazard_id, h.title AS hazard, u.name AS unit, a.level, a.control, a.interim, \
    o.name AS owner, a.due_on, a.state, p.score, f.round_id AS round, f.drill_id AS drill, ";
const JOINED: &str = ") AS p JOIN actions a ON a.id = p.id LEFT JOIN hazards h ON h.id = a.hazard_id LEFT JOIN goals g ON g.id = a.goal_id \
    LEFT JOIN findings f ON f.id = a.finding_id JOIN units u ON u.id = a.unit_id JOIN users o ON o.id = a.owner_id ORDER BY p.score DESC, a.due_on, a.id";

/// Begins the inner query: ids and scores of actions. A goal is named to those who see it.
fn select(backend: DbBackend, seen: Option<&Seen>, today: NaiveDate) -> Sql {
    let mut sql = Sql::new(ROWS);
    match seen {
        None => {
            sql.push("CAST(NULL AS uuid) AS goal");
        }
        Some(seen) => {
            sql.push("CASE WHEN ");
            limit_to_seen(&mut sql, seen, today);
            sql.push(" THEN a.goal_id END AS goal");
        }
    }
    sql.push(" FROM (SELECT a.id, ");
    score(&mut sql, backend, today);
    sql.push(" AS score FROM actions a WHERE ");
    sql
}

/// One page of actions: the latest of the highest level first, then by due date. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    (scope, seen): (&Scope, &Seen),
    filter: &ActionFilter,
    today: NaiveDate,
    after: Option<&str>,
) -> Result<(Vec<ActionRow>, Option<String>), StoreError> {
    let backend = conn.get_database_backend();
    let mut sql = select(backend, Some(seen), today);
    limit_to(&mut sql, "a", scope);
    limit_to_promises_seen(&mut sql, seen, today);
    match filter.lane {
        Lane::Late => {
            sql.push(" AND a.state IN ('open', 'in-progress') AND a.due_on < ").bind(today);
        }
        Lane::Pending => {
            sql.push(" AND a.state IN ('proposed', 'open', 'in-progress')");
        }
        Lane::ToVerify => {
            sql.push(" AND a.state = 'done' AND a.hazard_id IS NOT NULL");
        }
        Lane::Verified => {
            // What was promised or found needs nobody to verify it.
            sql.push(" AND (a.state = 'verified' OR (a.state = 'done' AND a.hazard_id IS NULL))");
        }
        Lane::Cancelled => {
            sql.push(" AND a.state = 'cancelled'");
        }
    }
    if filter.mine {
        sql.push(" AND a.owner_id = ").bind(seen.ears.user.0);
    }
    if let Some(unit) = filter.unit {
        sql.push(" AND a.unit_id = ").bind(unit.0);
    }
    if let Some(level) = filter.level {
        sql.push(" AND a.level >= ").bind(i16::from(level.get()));
    }
    if let Some([at, due, id]) = after.and_then(cursor::unpack)
        && let (Ok(at), Ok(due), Ok(id)) = (at.parse::<i64>(), cursor::day(&due), id.parse::<Uuid>())
        && let Some(before) = at.checked_neg()
    {
        sql.push(" AND (-(");
        score(&mut sql, backend, today);
        sql.push("), a.due_on, a.id) > (").bind(before).push(", ").bind(due).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY score DESC, a.due_on, a.id LIMIT ")
        .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
        .push(JOINED);
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found)
        .map(|last| cursor::pack(&[last.score.to_string(), last.due_on.to_string(), last.id.to_string()]));
    let list = found.into_iter().map(action_row).collect::<Result<_, _>>()?;
    Ok((list, next))
}

/// Every action against a hazard, the most urgent first.
///
/// # Errors
/// The database did not answer.
pub async fn of_hazard(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    hazard: HazardId,
    today: NaiveDate,
) -> Result<Vec<ActionRow>, StoreError> {
    let mut sql = select(conn.get_database_backend(), None, today);
    sql.push("a.organisation_id = ")
        .bind(organisation.0)
        .push(" AND a.id IN (SELECT l.action_id FROM action_hazards l WHERE l.hazard_id = ");
    sql.bind(hazard.0).push(")");
    sql.push(" ORDER BY score DESC, a.due_on, a.id LIMIT 200").push(JOINED);
    rows::<Row>(conn, sql).await?.into_iter().map(action_row).collect()
}

/// One action with the names around it. Whether its reader may know the goal of a promise is for the policy to say.
#[derive(Debug)]
pub struct ActionWithNames {
    pub action: Action,
    pub row: ActionRow,
    pub created_by: String,
    pub verified: Option<(String, DateTime<Utc>)>,
    /// Other hazards that it is against.
    pub others: Vec<(Uuid, String)>,
    pub attachments: Vec<AttachmentRow>,
}

#[derive(FromQueryResult)]
struct Names {
    hazard: Option<String>,
    unit: String,
    owner: String,
    maker: String,
    verifier: Option<String>,
    round: Option<Uuid>,
    drill: Option<Uuid>,
    verified_at: Option<DateTime<Utc>>,
}

/// One action; an action of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: ActionId,
) -> Result<ActionWithNames, StoreError> {
    let mut sql = Sql::new(
        "SELECT a.*, h.title AS hazard, u.name AS unit, o.name AS owner, c.name AS maker, v.name AS verifier, f.round_id AS round, f.drill_id AS drill \
         FROM actions a LEFT JOIN hazards h ON h.id = a.hazard_id LEFT JOIN findings f ON f.id = a.finding_id \
         JOIN units u ON u.id = a.unit_id JOIN users o ON o.id = a.owner_id JOIN users c ON c.id = a.created_by \
         LEFT JOIN users v ON v.id = a.verified_by WHERE a.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND a.id = ").bind(id.0);
    let found = one_row(conn, sql).await?;
    let (others, attachments) = around(conn, organisation, id).await?;
    let names = Names::from_query_result(&found, "")?;
    let action = action(entity::action::Model::from_query_result(&found, "")?)?;
    let row = ActionRow {
        id: action.id.0,
        title: action.title.clone(),
        source: source(action.purpose.hazard().map(|id| id.0).zip(names.hazard), (names.round, names.drill), None),
        unit: names.unit,
        level: action.level,
        control: action.control,
        interim: action.interim,
        owner: names.owner,
        due_on: action.due_on,
        state: action.state,
    };
    let verified = names.verifier.zip(names.verified_at);
    Ok(ActionWithNames { action, row, created_by: names.maker, verified, others, attachments })
}

#[derive(FromQueryResult)]
struct Around {
    kind: String,
    id: Uuid,
    title: String,
    code: Option<String>,
    bytes: Option<i32>,
    at: Option<DateTime<Utc>>,
}

/// The other hazards of an action, and its pictures and documents. One query.
async fn around(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: ActionId,
) -> Result<(Vec<(Uuid, String)>, Vec<AttachmentRow>), StoreError> {
    let mut sql = Sql::new(
        "SELECT 'hazard' AS kind, h.id, h.title, CAST(NULL AS text) AS code, CAST(NULL AS integer) AS bytes, \
         CAST(NULL AS timestamp with time zone) AS at FROM action_hazards l JOIN actions a ON a.id = l.action_id \
         AND a.hazard_id <> l.hazard_id JOIN hazards h ON h.id = l.hazard_id WHERE l.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND l.action_id = ").bind(id.0);
    sql.push(" UNION ALL SELECT 'file', f.id, f.label, f.kind, f.bytes, f.added_at FROM attachments f ");
    sql.push("WHERE f.removed_at IS NULL AND f.organisation_id = ").bind(organisation.0);
    sql.push(" AND f.action_id = ").bind(id.0).push(" ORDER BY kind, id");
    let (mut others, mut files) = (Vec::new(), Vec::new());
    for row in rows::<Around>(conn, sql).await? {
        match (row.code, row.bytes, row.at) {
            (Some(code), Some(bytes), Some(at)) if row.kind == "file" => {
                let kind = AttachmentKind::from_code(&code).ok_or(StoreError::Corrupt("attachments"))?;
                files.push(AttachmentRow { id: row.id, label: row.title, kind, bytes, at });
            }
            _ => others.push((row.id, row.title)),
        }
    }
    Ok((others, files))
}
