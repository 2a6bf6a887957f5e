//! How units stand with what children and adults do together, and what a wall tells.

use super::{
    ideas::{SHOWN, WAITING},
    one_row, rows,
};
use crate::store::{Sql, StoreError, limit_units_to};
use app::pages::together::{SharedGoal, UnitVoices};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    goal::GoalState,
    ids::{MeetingId, OrganisationId, UnitId},
    policy::Scope,
    voice::{IdeaOutcome, late_before},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// The most lines of one part of a wall.
const LINES: i64 = 50;

/// The latest closed meeting's day of a unit `u`.
const LAST_MEETING: &str =
    "(SELECT max(m.on_day) FROM meetings m WHERE m.unit_id = u.id AND m.state = 'closed') AS last";

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    waiting: i64,
    late: i64,
    open: Option<Uuid>,
    last: Option<NaiveDate>,
    goals: i64,
}

/// The working units of a scope, by name, with what waits in each.
///
/// # Errors
/// The database did not answer.
pub async fn units(conn: &DatabaseConnection, scope: &Scope, today: NaiveDate) -> Result<Vec<UnitVoices>, StoreError> {
    let ideas = format!("(SELECT count(*) FROM ideas i WHERE i.unit_id = u.id AND {WAITING} AND {SHOWN}");
    let mut sql = Sql::new(&format!("SELECT u.id, u.name, {ideas}) AS waiting, {ideas} AND i.since < "));
    sql.bind(late_before(today)).push(
        ") AS late, (SELECT m.id FROM meetings m WHERE m.unit_id = u.id AND m.state = 'open' ORDER BY m.id DESC LIMIT 1) AS open, ",
    );
    sql.push(LAST_MEETING);
    sql.push(", (SELECT count(*) FROM goals g WHERE g.unit_id = u.id AND g.child_id IS NULL AND g.state");
    sql.is_in(codes(is_on_wall)).push(") AS goals FROM units u WHERE ");
    limit_units_to(&mut sql, scope);
    sql.push(" AND u.closed_on IS NULL ORDER BY u.name");
    let count = |n: i64| u64::try_from(n).unwrap_or(0);
    let line = |row: Row| UnitVoices {
        id: UnitId(row.id),
        name: row.name,
        waiting: count(row.waiting),
        late: count(row.late),
        open: row.open,
        last: row.last,
        goals: count(row.goals),
    };
    Ok(rows::<Row>(conn, sql).await?.into_iter().map(line).collect())
}

/// Goals that were agreed and are practised or kept up.
pub fn is_on_wall(state: GoalState) -> bool {
    state.is_under_way() || matches!(state, GoalState::Reached | GoalState::Maintained)
}

/// Goals that a meeting may talk of.
pub fn is_talked_of(state: GoalState) -> bool {
    !state.is_over() && state != GoalState::NotAgreed
}

fn codes(which: fn(GoalState) -> bool) -> impl Iterator<Item = &'static str> {
    GoalState::ALL.iter().copied().filter(move |&state| which(state)).map(GoalState::code)
}

#[derive(FromQueryResult)]
struct GoalRow {
    state: String,
    summary: Option<String>,
    meeting_id: Option<Uuid>,
}

/// The goals of a whole unit in some states, the oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn shared_goals(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    which: fn(GoalState) -> bool,
) -> Result<Vec<SharedGoal>, StoreError> {
    let mut sql = Sql::new(
        "SELECT g.state, g.summary, g.meeting_id FROM goals g WHERE g.child_id IS NULL AND g.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND g.unit_id = ").bind(unit.0).push(" AND g.state").is_in(codes(which));
    sql.push(" ORDER BY g.id LIMIT ").bind(LINES);
    let goal = |row: GoalRow| {
        let state = GoalState::from_code(&row.state).ok_or(StoreError::Corrupt("goals"))?;
        Ok(SharedGoal { state, summary: row.summary, made_in: row.meeting_id.map(MeetingId) })
    };
    rows::<GoalRow>(conn, sql).await?.into_iter().map(goal).collect()
}

#[derive(FromQueryResult)]
struct UnitRow {
    name: String,
    last: Option<NaiveDate>,
}

/// A unit's name, and the day of its last meeting.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn unit(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<(String, Option<NaiveDate>), StoreError> {
    let mut sql = Sql::new(&format!("SELECT u.name, {LAST_MEETING} FROM units u WHERE u.organisation_id = "));
    sql.bind(organisation.0).push(" AND u.id = ").bind(unit.0);
    let row = UnitRow::from_query_result(&one_row(conn, sql).await?, "")?;
    Ok((row.name, row.last))
}

#[derive(FromQueryResult)]
struct Change {
    wall: String,
}

/// What the wall tells of answers given since a moment, the newest first: where something changed, by the last answer to each idea.
///
/// # Errors
/// The database did not answer.
pub async fn changes(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    since: DateTime<Utc>,
) -> Result<Vec<String>, StoreError> {
    let changed = IdeaOutcome::ALL.iter().filter(|outcome| outcome.changed_something()).map(|outcome| outcome.code());
    let mut sql =
        Sql::new("SELECT a.wall FROM idea_answers a JOIN ideas i ON i.id = a.idea_id WHERE a.wall IS NOT NULL AND ");
    sql.push(SHOWN).push(" AND NOT EXISTS (SELECT 1 FROM idea_answers x WHERE x.idea_id = a.idea_id AND x.id > a.id)");
    sql.push(" AND a.outcome").is_in(changed).push(" AND i.organisation_id = ").bind(organisation.0);
    sql.push(" AND i.unit_id = ").bind(unit.0).push(" AND a.answered_at >= ").bind(since);
    sql.push(" ORDER BY a.id DESC LIMIT ").bind(LINES);
    Ok(rows::<Change>(conn, sql).await?.into_iter().map(|row| row.wall).collect())
}
