//! Meetings of a unit, and what one of them hears of.

use super::{
    PAGE, cursor, cut,
    ideas::{self, SAID, SHOWN, WAITING},
    one_row, rows,
};
use crate::store::{
    Sql, StoreError, entity,
    ideas::given,
    meetings::{Meeting, meeting},
};
use app::pages::together::{HeardIdea, MeetingRow};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    ids::{MeetingId, OrganisationId, UnitId},
    voice::MeetingState,
};
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult, QueryResult};
use uuid::Uuid;

/// The most ideas that one meeting hears of.
const IDEAS: i64 = 200;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    on_day: NaiveDate,
    state: String,
    children: Option<i32>,
    adults: Option<i32>,
}

/// One page of a unit's meetings, the newest first, and the mark of the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    unit: UnitId,
    after: Option<&str>,
) -> Result<(Vec<MeetingRow>, Option<String>), StoreError> {
    let mut sql = Sql::new("SELECT id, on_day, state, children, adults FROM meetings WHERE organisation_id = ");
    sql.bind(organisation.0).push(" AND unit_id = ").bind(unit.0);
    if let Some([id]) = after.and_then(cursor::unpack)
        && let Ok(id) = id.parse::<Uuid>()
    {
        sql.push(" AND id < ").bind(id);
    }
    sql.push(" ORDER BY id DESC LIMIT ").bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found).map(|last| cursor::pack(&[last.id.to_string()]));
    let number = |n: Option<i32>| n.and_then(|n| u32::try_from(n).ok());
    let list = found
        .into_iter()
        .map(|row| {
            Ok(MeetingRow {
                id: row.id,
                on: row.on_day,
                state: MeetingState::from_code(&row.state).ok_or(StoreError::Corrupt("meetings"))?,
                children: number(row.children),
                adults: number(row.adults),
            })
        })
        .collect::<Result<_, StoreError>>()?;
    Ok((list, next))
}

/// A meeting with its unit's name and when the one before it began.
#[derive(Debug)]
pub struct MeetingWithNames {
    pub meeting: Meeting,
    pub unit: String,
    pub before: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Names {
    unit: String,
    before: Option<DateTime<Utc>>,
}

/// One meeting; one of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: MeetingId,
) -> Result<MeetingWithNames, StoreError> {
    let mut sql = Sql::new(
        "SELECT m.*, u.name AS unit, (SELECT p.started_at FROM meetings p WHERE p.unit_id = m.unit_id AND p.started_at < m.started_at \
         ORDER BY p.started_at DESC LIMIT 1) AS before FROM meetings m JOIN units u ON u.id = m.unit_id WHERE m.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND m.id = ").bind(id.0);
    let row = one_row(conn, sql).await?;
    let names = Names::from_query_result(&row, "")?;
    let meeting = meeting(entity::meeting::Model::from_query_result(&row, "")?)?;
    Ok(MeetingWithNames { meeting, unit: names.unit, before: names.before })
}

/// What a meeting hears of: the ideas told before it that wait or were answered since the meeting before, and those told in it.
///
/// # Errors
/// The database did not answer.
pub async fn heard(
    conn: &DatabaseConnection,
    MeetingWithNames { meeting, before, .. }: &MeetingWithNames,
    zone: Tz,
) -> Result<Vec<HeardIdea>, StoreError> {
    // A meeting that is over heard what was answered until its end.
    let until = |sql: &mut Sql, alias: &str| {
        if let Some(closed) = meeting.closed_at {
            sql.push(&format!(" AND {alias}.answered_at <= ")).bind(closed);
        }
    };
    let mut sql = Sql::new(&format!(
        "SELECT i.id, u.name AS unit, i.state, i.reopened_by, i.since, i.told_at, {SAID}, i.meeting_id, i.reopened_in, \
         a.id AS a_id, a.organisation_id AS a_organisation_id, a.idea_id AS a_idea_id, a.outcome AS a_outcome, a.answer AS a_answer, \
         a.reason AS a_reason, a.wall AS a_wall, a.answered_by AS a_answered_by, a.answered_at AS a_answered_at \
         FROM ideas i JOIN units u ON u.id = i.unit_id LEFT JOIN idea_answers a ON a.id = (SELECT x.id FROM idea_answers x \
         WHERE x.idea_id = i.id"
    ));
    until(&mut sql, "x");
    sql.push(" ORDER BY x.id DESC LIMIT 1) WHERE ").push(SHOWN).push(" AND i.organisation_id = ");
    sql.bind(meeting.organisation.0).push(" AND i.unit_id = ").bind(meeting.unit.0);
    sql.push(" AND (i.meeting_id = ").bind(meeting.id.0).push(" OR (i.told_at < ").bind(meeting.started_at);
    sql.push(" AND (EXISTS (SELECT 1 FROM idea_answers y WHERE y.idea_id = i.id");
    if let Some(before) = before {
        sql.push(" AND y.answered_at >= ").bind(*before);
    }
    until(&mut sql, "y");
    sql.push(")");
    if meeting.state == MeetingState::Open {
        sql.push(" OR ").push(WAITING);
    }
    sql.push("))) ORDER BY i.told_at, i.id LIMIT ").bind(IDEAS);
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    found.iter().map(|row| one_heard(row, meeting.id, zone)).collect()
}

#[derive(FromQueryResult)]
struct Around {
    meeting_id: Option<Uuid>,
    reopened_in: Option<Uuid>,
    a_id: Option<Uuid>,
}

fn one_heard(row: &QueryResult, meeting: MeetingId, zone: Tz) -> Result<HeardIdea, StoreError> {
    let around = Around::from_query_result(row, "")?;
    let last = match around.a_id {
        Some(_) => Some(given(entity::idea_answer::Model::from_query_result(row, "a_")?)?.answer),
        None => None,
    };
    Ok(HeardIdea {
        row: ideas::row(ideas::Row::from_query_result(row, "")?, zone)?,
        last,
        reopened_here: around.reopened_in == Some(meeting.0),
        told_here: around.meeting_id == Some(meeting.0),
    })
}
