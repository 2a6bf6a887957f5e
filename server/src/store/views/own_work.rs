//! Everything for the first page after sign-in.

use super::{
    duties::OF_NO_PERSON,
    ideas::{SHOWN, WAITING},
    reviews::OPEN,
    rows,
};
use crate::store::{Sql, StoreError, limit_to};
use app::pages::own_work::{Reported, Waiting, WaitingKind};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    date::plus_days,
    hazard::HazardState,
    ids::{OrganisationId, UserId},
    policy::{Act, Actor},
    voice::answer_due_on,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Rows of each kind on the page.
const EACH: i64 = 10;
/// An effect check shows when it is due within this many days, when it may also be answered.
const EFFECT_AHEAD: u64 = 7;
/// A duty that is somebody's by name shows from the day of the ladder's first reminder on.
const NAMED_AHEAD: u64 = 30;

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    id: Uuid,
    title: String,
    unit: String,
    due_on: Option<NaiveDate>,
}

/// What waits for this person's decision, in one query: reported hazards, assessments to approve and to grade, actions
/// to accept and to verify, reviews, effects to be asked, ideas to answer, late duties, those that somebody asks to leave out, and those that are the person's by name. The late ones come first.
///
/// # Errors
/// The database did not answer.
pub async fn waiting(conn: &DatabaseConnection, actor: &Actor, today: NaiveDate) -> Result<Vec<Waiting>, StoreError> {
    let mut sql = Sql::new("SELECT * FROM (");
    let part = |sql: &mut Sql, head: &str, alias: &str, act: Act, tail: &str| {
        sql.push("SELECT * FROM (").push(head).push(" AND ");
        limit_to(sql, alias, &actor.scope(act));
        sql.push(tail).push(" LIMIT ").bind(EACH).push(") ");
    };
    let units = "JOIN units u ON u.id = ";
    part(
        &mut sql,
        &format!(
            "SELECT 'hazard' AS kind, h.id, h.title, u.name AS unit, CAST(NULL AS date) AS due_on FROM hazards h {units} h.unit_id WHERE h.state = 'reported'"
        ),
        "h",
        Act::DecideHazard,
        " ORDER BY h.level, h.id",
    );
    sql.push("AS w1 UNION ALL ");
    let mut approve = format!(
        "SELECT 'assessment' AS kind, v.id, u.name AS title, u.name AS unit, CAST(NULL AS date) AS due_on FROM assessment_versions v {units} v.unit_id WHERE v.state = 'in-review'"
    );
    if !actor.has(domain::role::Role::SafetyLead) {
        approve.push_str(" AND v.level < 4");
    }
    part(&mut sql, &approve, "v", Act::ApproveAssessment, " ORDER BY v.id");
    sql.push("AS w2 UNION ALL ");
    part(
        &mut sql,
        &format!(
            "SELECT 'draft' AS kind, v.id, u.name AS title, u.name AS unit, CAST(NULL AS date) AS due_on FROM assessment_versions v {units} v.unit_id WHERE v.state = 'draft'"
        ),
        "v",
        Act::WriteAssessment,
        " ORDER BY v.id",
    );
    sql.push("AS w3 UNION ALL ");
    sql.push("SELECT * FROM (SELECT 'verification' AS kind, a.id, a.title, u.name AS unit, CAST(NULL AS date) AS due_on FROM actions a JOIN units u ON u.id = a.unit_id WHERE a.state = 'done' AND a.hazard_id IS NOT NULL AND a.owner_id <> ");
    sql.bind(actor.user.0).push(" AND ");
    limit_to(&mut sql, "a", &actor.scope(Act::VerifyAction));
    sql.push(" ORDER BY a.id LIMIT ").bind(EACH).push(") AS w4 UNION ALL ");
    part(
        &mut sql,
        &format!(
            "SELECT 'proposal' AS kind, a.id, a.title, u.name AS unit, a.due_on FROM actions a {units} a.unit_id WHERE a.state = 'proposed'"
        ),
        "a",
        Act::CreateAction,
        " ORDER BY a.due_on, a.id",
    );
    sql.push("AS w5 UNION ALL ");
    part(
        &mut sql,
        &format!(
            "SELECT 'review' AS kind, t.id, COALESCE(h.title, s.title, '') AS title, u.name AS unit, t.due_on FROM review_tasks t {units} t.unit_id LEFT JOIN hazards h ON h.id = t.hazard_id LEFT JOIN assessment_series s ON s.id = t.series_id WHERE {OPEN}"
        ),
        "t",
        Act::DecideReview,
        " ORDER BY t.due_on, t.id",
    );
    sql.push("AS w6 UNION ALL ");
    let opens = format!(
        "SELECT 'effect' AS kind, a.id, a.title, u.name AS unit, min(c.due_on) AS due_on FROM effect_checks c JOIN actions a ON a.id = c.action_id {units} c.unit_id WHERE c.round > 0 AND c.concluded_at IS NULL AND c.due_on <= "
    );
    sql.push("SELECT * FROM (").push(&opens).bind(plus_days(today, EFFECT_AHEAD)).push(" AND ");
    limit_to(&mut sql, "c", &actor.scope(Act::CheckEffect));
    sql.push(" GROUP BY a.id, a.title, u.name ORDER BY due_on LIMIT ").bind(EACH).push(") AS w7 UNION ALL ");
    part(
        &mut sql,
        &format!(
            "SELECT 'idea' AS kind, i.id, COALESCE((SELECT substr(w.words, 1, 100) FROM child_words w WHERE w.about_id = i.id AND w.words IS NOT NULL ORDER BY w.id LIMIT 1), '') AS title, u.name AS unit, i.since AS due_on FROM ideas i {units} i.unit_id WHERE {WAITING} AND {SHOWN}"
        ),
        "i",
        Act::AnswerProposal,
        " ORDER BY i.since, i.id",
    );
    sql.push("AS w8 UNION ALL ");
    let duties = format!(
        "SELECT * FROM (SELECT CASE WHEN o.reason IS NULL THEN 'duty' ELSE 'duty-asked' END AS kind, o.id, c.template AS title, u.name AS unit, o.due_on FROM occurrences o JOIN cycles c ON c.id = o.cycle_id {units} o.unit_id WHERE o.state = 'open' AND c.paused_on IS NULL AND ((o.reason IS NULL AND {OF_NO_PERSON} AND o.due_on < "
    );
    sql.push(&duties)
        .bind(today)
        .push(" AND (c.owner_id IS NULL OR c.owner_id <> ")
        .bind(actor.user.0)
        .push(")")
        .push(") OR (o.reason IS NOT NULL AND o.by_user <> ")
        .bind(actor.user.0)
        .push(")) AND ");
    limit_to(&mut sql, "o", &actor.scope(Act::DecideDuty));
    sql.push(" ORDER BY o.due_on, o.id LIMIT ").bind(EACH).push(") AS w9 UNION ALL ");
    let named = format!(
        "SELECT * FROM (SELECT 'duty-named' AS kind, o.id, c.template AS title, u.name AS unit, o.due_on FROM occurrences o JOIN cycles c ON c.id = o.cycle_id {units} o.unit_id WHERE o.state = 'open' AND c.paused_on IS NULL AND o.reason IS NULL AND c.owner_id = "
    );
    sql.push(&named).bind(actor.user.0).push(" AND o.due_on <= ").bind(plus_days(today, NAMED_AHEAD)).push(" AND ");
    limit_to(&mut sql, "o", &actor.scope(Act::DoDuty));
    sql.push(" ORDER BY o.due_on, o.id LIMIT ").bind(EACH).push(") AS w10 UNION ALL ");
    push_people_duties(&mut sql, actor, today);
    sql.push(") AS w");
    let mut found: Vec<Row> = rows(conn, sql).await?;
    for row in found.iter_mut().filter(|row| row.kind == "idea") {
        row.due_on = row.due_on.map(answer_due_on);
    }
    found.sort_by_key(|row| (row.due_on.is_none_or(|due| due >= today), row.due_on.unwrap_or(today), row.id));
    found
        .into_iter()
        .map(|row| {
            let kind = match row.kind.as_str() {
                "hazard" => WaitingKind::Hazard,
                "assessment" => WaitingKind::Assessment,
                "draft" => WaitingKind::Draft,
                "verification" => WaitingKind::Verification,
                "proposal" => WaitingKind::Proposal,
                "review" => WaitingKind::Review,
                "effect" => WaitingKind::Effect,
                "idea" => WaitingKind::Idea,
                "duty" => WaitingKind::Duty,
                "duty-named" => WaitingKind::DutyNamed,
                "duty-asked" => WaitingKind::DutyAsked,
                "duty-people" => WaitingKind::DutyOfPeople,
                _ => return Err(StoreError::Corrupt("own work")),
            };
            Ok(Waiting { kind, id: row.id, title: row.title, unit: row.unit, due_on: row.due_on })
        })
        .collect()
}

/// Duties of people: late ones of others in one row a duty and unit, for those who lead there; and each that is the reader's own to see
/// to, as a worker or as a child's own instructor, from its day on.
fn push_people_duties(sql: &mut Sql, actor: &Actor, today: NaiveDate) {
    let open = format!(
        "FROM occurrences o JOIN cycles c ON c.id = o.cycle_id JOIN units u ON u.id = o.unit_id \
         WHERE o.state = 'open' AND c.paused_on IS NULL AND NOT ({OF_NO_PERSON}) AND "
    );
    sql.push("SELECT * FROM (SELECT 'duty-people' AS kind, u.id, c.template AS title, u.name AS unit, min(o.due_on) AS due_on ");
    sql.push(&open).push("o.due_on < ").bind(today).push(" AND ");
    limit_to(sql, "o", &actor.scope(Act::ReadWorkerDuty));
    sql.push(" GROUP BY u.id, c.template, u.name ORDER BY due_on LIMIT ").bind(EACH).push(") AS w10 UNION ALL ");
    sql.push("SELECT * FROM (SELECT 'duty' AS kind, o.id, c.template AS title, u.name AS unit, o.due_on ");
    sql.push(&open).push("o.due_on <= ").bind(today).push(" AND (c.worker_id = ").bind(actor.user.0);
    sql.push(" OR (c.child_id IN (SELECT i.child_id FROM child_instructors i WHERE i.user_id = ").bind(actor.user.0);
    sql.push(") AND ");
    limit_to(sql, "o", &actor.scope(Act::ReadChildren));
    sql.push(")) ORDER BY o.due_on, o.id LIMIT ").bind(EACH).push(") AS w11");
}

/// Late duties of the organisation as a whole.
///
/// # Errors
/// The database did not answer.
pub async fn of_organisation(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    today: NaiveDate,
) -> Result<Vec<Waiting>, StoreError> {
    let mut sql = Sql::new(
        "SELECT 'duty' AS kind, o.id, c.template AS title, g.name AS unit, o.due_on FROM occurrences o JOIN cycles c ON c.id = o.cycle_id \
         JOIN organisations g ON g.id = o.organisation_id WHERE o.unit_id IS NULL AND o.state = 'open' AND c.paused_on IS NULL \
         AND o.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND o.due_on < ").bind(today);
    sql.push(" ORDER BY o.due_on, o.id LIMIT ").bind(EACH);
    let found = rows::<Row>(conn, sql).await?.into_iter();
    Ok(found
        .map(|Row { id, title, unit, due_on, .. }| Waiting { kind: WaitingKind::Duty, id, title, unit, due_on })
        .collect())
}

#[derive(FromQueryResult)]
struct ReportedRow {
    id: Uuid,
    title: String,
    state: String,
    reported_at: DateTime<Utc>,
}

/// The hazards that a person reported last.
///
/// # Errors
/// The database did not answer.
pub async fn reported(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Vec<Reported>, StoreError> {
    let mut sql = Sql::new("SELECT id, title, state, reported_at FROM hazards WHERE organisation_id = ");
    sql.bind(organisation.0).push(" AND reported_by = ").bind(user.0).push(" ORDER BY id DESC LIMIT ").bind(EACH);
    rows::<ReportedRow>(conn, sql)
        .await?
        .into_iter()
        .map(|row| {
            Ok(Reported {
                id: row.id,
                title: row.title,
                state: HazardState::from_code(&row.state).ok_or(StoreError::Corrupt("hazards"))?,
                at: row.reported_at,
            })
        })
        .collect()
}
