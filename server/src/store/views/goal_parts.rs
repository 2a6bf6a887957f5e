//! The promises and the looks of a goal with the names of those who made them, and what of goals waits for a person.

use super::{
    goals::{NAMED, SAID, Seen, limit_to_seen, name},
    rows,
};
use crate::store::{Sql, StoreError, limit_to};
use app::{
    pages::{
        goal::{LookRow, PromiseRow},
        own_work::{Waiting, WaitingKind},
    },
    ui::Cx,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    action::ActionState,
    child::SafetyStep,
    goal::{PromiseFacts, ReviewDecision, WhatHelped},
    ids::{GoalId, OrganisationId, UserId},
    policy::{Act, Actor},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Rows of each kind on the page of own work.
const EACH: i64 = 10;

#[derive(FromQueryResult)]
struct Promised {
    id: Uuid,
    title: String,
    owner_id: Uuid,
    owner: String,
    due_on: NaiveDate,
    state: String,
    done_at: Option<DateTime<Utc>>,
}

/// What was promised for a goal; `agrees` is whether the reader does the adults' part of it.
///
/// # Errors
/// The database did not answer.
pub async fn promises(
    conn: &DatabaseConnection,
    (organisation, goal): (OrganisationId, GoalId),
    (reader, agrees): (UserId, bool),
    today: NaiveDate,
) -> Result<Vec<PromiseRow>, StoreError> {
    let mut sql = Sql::new(
        "SELECT p.id, p.title, p.owner_id, u.name AS owner, p.due_on, p.state, p.done_at FROM actions p \
         JOIN users u ON u.id = p.owner_id WHERE p.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND p.goal_id = ").bind(goal.0).push(" ORDER BY p.due_on, p.id");
    let row = |row: Promised| {
        let state = ActionState::from_code(&row.state).ok_or(StoreError::Corrupt("actions"))?;
        Ok(PromiseRow {
            id: row.id,
            text: row.title,
            owner: row.owner,
            due_on: row.due_on,
            status: PromiseFacts::of(row.due_on, state).status(today),
            done_at: row.done_at,
            may_keep: state.is_pending() && (agrees || row.owner_id == reader.0),
        })
    };
    rows::<Promised>(conn, sql).await?.into_iter().map(row).collect()
}

#[derive(FromQueryResult)]
struct Looked {
    at: DateTime<Utc>,
    name: String,
    goal_version: i32,
    skipped: bool,
    step: Option<i16>,
    tried: Option<String>,
    helped: String,
    note: Option<String>,
    decision: String,
}

/// Every look at a goal, the oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn looks(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    goal: GoalId,
) -> Result<Vec<LookRow>, StoreError> {
    let mut sql = Sql::new(
        "SELECT r.at, u.name, r.goal_version, r.skipped, r.step, r.tried, r.helped, r.note, r.decision \
         FROM goal_reviews r JOIN users u ON u.id = r.by_user WHERE r.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND r.goal_id = ").bind(goal.0).push(" ORDER BY r.id");
    let corrupt = || StoreError::Corrupt("goal_reviews");
    rows::<Looked>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(LookRow {
                at: row.at,
                by: row.name,
                version: u32::try_from(row.goal_version).map_err(|_| corrupt())?,
                skipped: row.skipped,
                step: row.step.and_then(|step| u8::try_from(step).ok()).and_then(SafetyStep::new),
                tried: row.tried,
                helped: row.helped.split(',').filter_map(WhatHelped::from_code).collect(),
                note: row.note,
                decision: ReviewDecision::from_code(&row.decision).ok_or_else(corrupt)?,
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    id: Uuid,
    text: Option<String>,
    owner: Option<String>,
    unit: String,
    due_on: Option<NaiveDate>,
    summary: Option<String>,
    words: Option<String>,
    pictures: Option<String>,
    part: Option<String>,
}

/// What of goals waits for this person, in one query: goals to look at and to say yes to, and for supervisors what other adults
/// promised and are late with; the own promises stand among the own actions. Of a goal that is not theirs to read, a supervisor learns whose promise is late, not what it is.
///
/// # Errors
/// The database did not answer.
pub async fn waiting(
    conn: &DatabaseConnection,
    (actor, seen): (&Actor, &Seen),
    cx: &Cx,
) -> Result<Vec<Waiting>, StoreError> {
    let today = cx.today;
    let late = |kind: &str| {
        format!(
            "SELECT * FROM (SELECT '{kind}' AS kind, g.id, p.title AS text, o.name AS owner, u.name AS unit, p.due_on, \
             {NAMED} FROM actions p JOIN goals g ON g.id = p.goal_id JOIN units u ON u.id = g.unit_id \
             JOIN users o ON o.id = p.owner_id {SAID} WHERE p.state IN ('open', 'in-progress') AND "
        )
    };
    let of_goal = |kind: &str| {
        format!(
            "SELECT * FROM (SELECT '{kind}' AS kind, g.id, CAST(NULL AS text) AS text, \
             CAST(NULL AS text) AS owner, u.name AS unit, g.next_look_on AS due_on, {NAMED} FROM goals g \
             JOIN units u ON u.id = g.unit_id {SAID} WHERE "
        )
    };
    let mut sql = Sql::new("SELECT * FROM (");
    sql.push(&late("late"));
    late_of_others(&mut sql, actor, today);
    limit_to_seen(&mut sql, seen, today);
    sql.push(" ORDER BY p.due_on LIMIT ").bind(EACH).push(") AS w1 UNION ALL ").push(&late("late-unread"));
    late_of_others(&mut sql, actor, today);
    sql.push("NOT ");
    limit_to_seen(&mut sql, seen, today);
    sql.push(" ORDER BY p.due_on LIMIT ").bind(EACH).push(") AS w2 UNION ALL ").push(&of_goal("goal"));
    sql.push("g.state NOT IN ('done', 'ended') AND g.next_look_on <= ").bind(today).push(" AND ");
    limit_to(&mut sql, "g", &actor.scope(Act::AgreeGoal));
    sql.push(" AND ");
    limit_to_seen(&mut sql, seen, today);
    sql.push(" ORDER BY g.next_look_on LIMIT ").bind(EACH).push(") AS w3 UNION ALL ").push(&of_goal("yes"));
    sql.push("g.state = 'proposed' AND g.adult_yes_at IS NULL AND ");
    limit_to(&mut sql, "g", &actor.scope(Act::AgreeGoal));
    sql.push(" AND ");
    limit_to_seen(&mut sql, seen, today);
    sql.push(" ORDER BY g.id LIMIT ").bind(EACH).push(") AS w4) AS w");
    rows::<Row>(conn, sql).await?.into_iter().map(|row| one(row, cx)).collect()
}

/// Promises of others in units that the person leads, whose day has passed.
fn late_of_others(sql: &mut Sql, actor: &Actor, today: NaiveDate) {
    sql.push("p.due_on < ")
        .bind(today)
        .push(" AND p.owner_id <> ")
        .bind(actor.user.0)
        .push(" AND g.organisation_id = ");
    sql.bind(actor.organisation.0).push(" AND g.unit_id").is_in(actor.ears().supervises.iter().map(|unit| unit.0));
    sql.push(" AND ");
}

fn one(row: Row, cx: &Cx) -> Result<Waiting, StoreError> {
    let text = row.text.unwrap_or_default();
    let goal = || name(row.summary, row.words, (row.part, row.pictures.as_deref())).text(cx);
    let (kind, title) = match row.kind.as_str() {
        "late" => (WaitingKind::PromiseLate, text),
        "late-unread" => (WaitingKind::PromiseLateUnread, row.owner.unwrap_or_default()),
        "goal" => (WaitingKind::Goal, goal()),
        "yes" => (WaitingKind::GoalYes, goal()),
        _ => return Err(StoreError::Corrupt("goals")),
    };
    Ok(Waiting { kind, id: row.id, title, unit: row.unit, due_on: row.due_on })
}
