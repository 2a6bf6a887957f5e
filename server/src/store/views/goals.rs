//! Goals as lists show them, and one of them with the names around it.

use super::{PAGE, cursor, cut, rows};
use crate::store::{
    Sql, StoreError,
    children::has_own_instructor,
    entity,
    goals::{Goal, goal},
    limit_to,
};
use app::pages::goal::{GoalFilter, GoalName, GoalRow};
use chrono::NaiveDate;
use domain::{
    child::Audience,
    goal::{GoalKind, GoalState},
    ids::{ChildId, GoalId, OrganisationId, UnitId, UserId},
    policy::{Act, Actor, Ears, Scope},
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// What a reader may see of goals: shared ones by the unit, own ones by what children let them hear.
#[derive(Debug, Clone)]
pub struct Seen {
    /// Where shared goals are read.
    pub shared: Scope,
    pub ears: Ears,
}

impl Seen {
    /// Of a person: shared goals wherever the unit's hazards are read.
    pub fn of(actor: &Actor) -> Self {
        Self { shared: actor.scope(Act::ReadHazard), ears: actor.ears() }
    }
}

/// Limits a query over goals `g` to own goals that the reader hears of.
pub(super) fn limit_to_heard(sql: &mut Sql, ears: &Ears, today: NaiveDate) {
    let units = |sql: &mut Sql, units: &[UnitId]| {
        sql.push("g.unit_id").is_in(units.iter().map(|unit| unit.0));
    };
    let leads = |sql: &mut Sql| match &ears.leads {
        None => {
            sql.push("1 = 1");
        }
        Some(led) => units(sql, led),
    };
    let audience = |audience: Audience| format!("g.audience = '{}'", audience.code());
    let (own, both) = (audience(Audience::OwnInstructors), audience(Audience::InstructorsAndSupervisor));
    let (led, adults) = (audience(Audience::SupervisorAndSafetyLead), audience(Audience::SafetyLead));
    sql.push("(g.child_id IS NOT NULL AND g.organisation_id = ").bind(ears.organisation.0);
    sql.push(&format!(" AND ((({own} OR {both}) AND "));
    units(sql, &ears.works);
    sql.push(" AND EXISTS (SELECT 1 FROM child_instructors o WHERE o.child_id = g.child_id AND o.user_id = ");
    sql.bind(ears.user.0).push(&format!(")) OR (({both} OR {led} OR ({own} AND NOT "));
    has_own_instructor(sql, "g", today);
    sql.push(")) AND ");
    units(sql, &ears.supervises);
    sql.push(&format!(") OR ({led} AND "));
    leads(sql);
    sql.push(&format!(") OR ({adults} AND "));
    leads(sql);
    // Whoever works in the unit never hears what concerns its adults.
    if !ears.works.is_empty() {
        sql.push(" AND g.unit_id NOT").is_in(ears.works.iter().map(|unit| unit.0));
    }
    sql.push(")))");
}

/// Limits a query over goals `g` to all that the reader sees.
pub(super) fn limit_to_seen(sql: &mut Sql, seen: &Seen, today: NaiveDate) {
    sql.push("((g.child_id IS NULL AND ");
    limit_to(sql, "g", &seen.shared);
    sql.push(") OR ");
    limit_to_heard(sql, &seen.ears, today);
    sql.push(")");
}

/// Limits a query over actions `a` to those against hazards, to what the reader promised, and to what others promised for goals
/// that the reader's list shows.
pub(super) fn limit_to_promises_seen(sql: &mut Sql, seen: &Seen, today: NaiveDate) {
    sql.push(" AND (a.goal_id IS NULL OR a.owner_id = ").bind(seen.ears.user.0);
    sql.push(" OR EXISTS (SELECT 1 FROM goals g WHERE g.id = a.goal_id AND ").push(SHOWN).push(" AND ");
    limit_to_seen(sql, seen, today);
    sql.push("))");
}

/// What no child has hidden of goals `g`.
pub(super) const SHOWN: &str = "NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = g.id)";

/// The columns of a goal's name, with the joins that they need after `goals g`.
pub(super) const NAMED: &str = "g.summary, w.words, w.pictures, w.part";
/// The first thing that the child said of the newest version, what would be one step better before anything else.
pub(super) const SAID: &str = "LEFT JOIN child_words w ON w.id = (SELECT x.id FROM child_words x WHERE x.about_id = g.id \
     AND x.about = 'goal' AND x.author IN ('child', 'together') \
     ORDER BY x.about_version DESC, CASE WHEN x.part = 'one-better' THEN 0 ELSE 1 END, x.id LIMIT 1)";

/// The columns of [`NAMED`] as a name.
pub(super) fn name(
    summary: Option<String>,
    words: Option<String>,
    (part, pictures): (Option<String>, Option<&str>),
) -> GoalName {
    let first = pictures.and_then(|codes| codes.split(',').find(|code| !code.is_empty()).map(str::to_owned));
    GoalName { summary, words, picture: first.map(|code| (part, code)) }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit: String,
    pseudonym: Option<String>,
    state: String,
    next_look_on: Option<NaiveDate>,
    promise_due: Option<NaiveDate>,
    due: NaiveDate,
    summary: Option<String>,
    words: Option<String>,
    pictures: Option<String>,
    part: Option<String>,
}

/// One page of goals, what is due first on top. Gives also the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    seen: &Seen,
    filter: &GoalFilter,
    today: NaiveDate,
    after: Option<&str>,
) -> Result<(Vec<GoalRow>, Option<String>), StoreError> {
    let mut sql = select();
    limit_to_seen(&mut sql, seen, today);
    sql.push(if filter.over { " AND g.state IN ('done', 'ended')" } else { " AND g.state NOT IN ('done', 'ended')" });
    if let Some(kind) = filter.kind {
        sql.push(if kind == GoalKind::Own { " AND g.child_id IS NOT NULL" } else { " AND g.child_id IS NULL" });
    }
    if let Some(unit) = filter.unit {
        sql.push(" AND g.unit_id = ").bind(unit.0);
    }
    finish(&mut sql, after);
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.due.to_string(), last.id.to_string()]));
    Ok((found.into_iter().map(row).collect::<Result<_, _>>()?, next))
}

/// The own goals of a child that the reader sees, those that are over too.
///
/// # Errors
/// The database did not answer.
pub async fn of_child(
    conn: &DatabaseConnection,
    seen: &Seen,
    child: ChildId,
    today: NaiveDate,
) -> Result<Vec<GoalRow>, StoreError> {
    let mut sql = select();
    limit_to_heard(&mut sql, &seen.ears, today);
    sql.push(" AND g.child_id = ").bind(child.0);
    finish(&mut sql, None);
    rows::<Row>(conn, sql).await?.into_iter().map(row).collect()
}

/// Goals that nobody has hidden, with what is due of each, up to where the limits are written.
fn select() -> Sql {
    let mut sql = Sql::new(
        "SELECT z.* FROM (SELECT q.*, COALESCE(CASE WHEN q.promise_due < q.next_look_on THEN q.promise_due \
         ELSE q.next_look_on END, q.promise_due, ",
    );
    // A goal of which nothing is due comes after all others.
    sql.bind(NaiveDate::from_ymd_opt(2999, 12, 31).unwrap_or(NaiveDate::MAX));
    sql.push(&format!(
        ") AS due FROM (SELECT g.id, u.name AS unit, c.pseudonym, g.state, \
         g.next_look_on, (SELECT min(p.due_on) FROM actions p WHERE p.goal_id = g.id AND p.state IN ('open', 'in-progress')) AS promise_due, \
         {NAMED} FROM goals g JOIN units u ON u.id = g.unit_id LEFT JOIN children c ON c.id = g.child_id {SAID} \
         WHERE {SHOWN} AND "
    ));
    sql
}

fn finish(sql: &mut Sql, after: Option<&str>) {
    sql.push(") AS q) AS z WHERE 1 = 1");
    if let Some([due, id]) = after.and_then(cursor::unpack)
        && let (Ok(due), Ok(id)) = (cursor::day(&due), id.parse::<Uuid>())
    {
        sql.push(" AND (z.due, z.id) > (").bind(due).push(", ").bind(id).push(")");
    }
    sql.push(" ORDER BY z.due, z.id LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
}

fn row(row: Row) -> Result<GoalRow, StoreError> {
    Ok(GoalRow {
        id: row.id,
        name: name(row.summary, row.words, (row.part, row.pictures.as_deref())),
        unit: row.unit,
        pseudonym: row.pseudonym,
        state: GoalState::from_code(&row.state).ok_or(StoreError::Corrupt("goals"))?,
        next_look_on: row.next_look_on,
        promise_due: row.promise_due,
    })
}

/// One goal with the names around it, and what decides who reads it.
#[derive(Debug)]
pub struct GoalWithNames {
    pub goal: Goal,
    pub unit: String,
    pub pseudonym: Option<String>,
    /// The one who said yes for the adults.
    pub adult: Option<String>,
    /// The asker is one of the child's own instructors.
    pub own_instructor: bool,
    /// Whether an own instructor of the child works in the unit today.
    pub has_own_instructor: bool,
    pub name: GoalName,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    pseudonym: Option<String>,
    adult: Option<String>,
    own: i64,
    has_own: bool,
    words: Option<String>,
    pictures: Option<String>,
    part: Option<String>,
}

/// # Errors
/// [`StoreError::Missing`] for a goal of another organisation too.
pub async fn one(
    conn: &DatabaseConnection,
    (organisation, user): (OrganisationId, UserId),
    id: GoalId,
    today: NaiveDate,
) -> Result<GoalWithNames, StoreError> {
    let mut sql = Sql::new("SELECT g.*, u.name AS unit, c.pseudonym, a.name AS adult, w.words, w.pictures, w.part, ");
    sql.push("(SELECT count(*) FROM child_instructors o WHERE o.child_id = g.child_id AND o.user_id = ");
    sql.bind(user.0).push(") AS own, ");
    has_own_instructor(&mut sql, "g", today);
    sql.push(" AS has_own FROM goals g JOIN units u ON u.id = g.unit_id LEFT JOIN children c ON c.id = g.child_id ");
    sql.push("LEFT JOIN users a ON a.id = g.adult_yes_by ").push(SAID);
    sql.push(" WHERE g.organisation_id = ").bind(organisation.0).push(" AND g.id = ").bind(id.0);
    let found = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.ok_or(StoreError::Missing)?;
    let names = Names::from_query_result(&found, "")?;
    let goal = goal(entity::goal::Model::from_query_result(&found, "")?)?;
    Ok(GoalWithNames {
        name: name(goal.summary.clone(), names.words, (names.part, names.pictures.as_deref())),
        goal,
        unit: names.unit,
        pseudonym: names.pseudonym,
        adult: names.adult,
        own_instructor: names.own > 0,
        has_own_instructor: names.has_own,
    })
}
