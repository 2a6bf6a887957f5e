//! Ideas as lists and their own page show them, never with the child who told them.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{
    Sql, StoreError, entity,
    ideas::{Idea, given, idea},
    limit_to,
};
use app::pages::together::{GivenAnswer, IdeaRow, Said};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    ids::{IdeaId, OrganisationId, UnitId, UserId},
    policy::Scope,
    voice::{IdeaState, ReopenedBy},
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

/// Ideas `i` that somebody owes an answer.
pub(super) const WAITING: &str = "i.state IN ('open', 'reopened')";

/// Ideas `i` that their child has not hidden.
pub(super) const SHOWN: &str = "NOT EXISTS (SELECT 1 FROM child_hides h WHERE h.about_id = i.id)";

/// What was first said of an idea `i`.
pub(super) const SAID: &str = "(SELECT w.words FROM child_words w WHERE w.about_id = i.id AND w.words IS NOT NULL \
     ORDER BY w.id LIMIT 1) AS words, \
     (SELECT count(*) FROM child_words w WHERE w.about_id = i.id AND w.drawing IS NOT NULL) AS drawn";

#[derive(FromQueryResult)]
pub(super) struct Row {
    id: Uuid,
    unit: String,
    state: String,
    reopened_by: Option<String>,
    since: NaiveDate,
    told_at: DateTime<Utc>,
    words: Option<String>,
    drawn: i64,
}

pub(super) fn row(row: Row, zone: Tz) -> Result<IdeaRow, StoreError> {
    Ok(IdeaRow {
        id: row.id,
        unit: row.unit,
        said: Said { words: row.words, drawn: row.drawn > 0 },
        state: IdeaState::from_code(&row.state).ok_or(StoreError::Corrupt("ideas"))?,
        reopened_by: row.reopened_by.as_deref().and_then(ReopenedBy::from_code),
        since: row.since,
        told_on: local_day(row.told_at, zone),
    })
}

/// After which row a list goes on.
enum Mark {
    Waiting(NaiveDate, Uuid),
    Answered(Uuid),
}

fn mark(after: &str) -> Option<Mark> {
    let [since, id] = cursor::unpack(after)?;
    let id = id.parse().ok()?;
    match since.as_str() {
        "answered" => Some(Mark::Answered(id)),
        since => Some(Mark::Waiting(cursor::day(since).ok()?, id)),
    }
}

/// The ideas that wait, the longest waiting first, and after them those that were answered, the newest first. Gives also the mark of
/// the next page.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    scope: &Scope,
    unit: Option<UnitId>,
    after: Option<&str>,
    zone: Tz,
) -> Result<(Vec<IdeaRow>, Option<String>), StoreError> {
    let mark = after.and_then(mark);
    let start = || {
        let mut sql = Sql::new(&format!(
            "SELECT i.id, u.name AS unit, i.state, i.reopened_by, i.since, i.told_at, {SAID} \
             FROM ideas i JOIN units u ON u.id = i.unit_id WHERE {SHOWN} AND "
        ));
        limit_to(&mut sql, "i", scope);
        if let Some(unit) = unit {
            sql.push(" AND i.unit_id = ").bind(unit.0);
        }
        sql
    };
    let most = |found: usize| i64::try_from(PAGE + 1 - found.min(PAGE)).unwrap_or(i64::MAX);
    let mut found: Vec<Row> = Vec::new();
    if !matches!(mark, Some(Mark::Answered(_))) {
        let mut sql = start();
        sql.push(" AND ").push(WAITING);
        if let Some(Mark::Waiting(since, id)) = mark {
            sql.push(" AND (i.since, i.id) > (").bind(since).push(", ").bind(id).push(")");
        }
        sql.push(" ORDER BY i.since, i.id LIMIT ").bind(most(0));
        found = rows(conn, sql).await?;
    }
    if found.len() <= PAGE {
        let mut sql = start();
        sql.push(" AND NOT ").push(WAITING);
        if let Some(Mark::Answered(id)) = mark {
            sql.push(" AND i.id < ").bind(id);
        }
        sql.push(" ORDER BY i.id DESC LIMIT ").bind(most(found.len()));
        found.extend(rows::<Row>(conn, sql).await?);
    }
    let next = cut(&mut found).map(|last| {
        let waits = IdeaState::from_code(&last.state).is_some_and(IdeaState::is_waiting);
        cursor::pack(&[if waits { last.since.to_string() } else { "answered".into() }, last.id.to_string()])
    });
    Ok((found.into_iter().map(|one| row(one, zone)).collect::<Result<_, _>>()?, next))
}

/// One idea with the name of its unit, and whether this person has read it before.
#[derive(Debug)]
pub struct IdeaWithNames {
    pub idea: Idea,
    pub row: IdeaRow,
    pub seen: bool,
}

#[derive(FromQueryResult)]
struct Seen {
    seen: i64,
}

/// One idea; one of another organisation, or that its child has hidden, is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    (id, reader): (IdeaId, UserId),
    zone: Tz,
) -> Result<IdeaWithNames, StoreError> {
    let mut sql = Sql::new(&format!(
        "SELECT i.*, u.name AS unit, {SAID}, (SELECT count(*) FROM child_readings r WHERE r.about_id = i.id AND r.user_id = "
    ));
    sql.bind(reader.0).push(") AS seen FROM ideas i JOIN units u ON u.id = i.unit_id WHERE ").push(SHOWN);
    sql.push(" AND i.organisation_id = ").bind(organisation.0).push(" AND i.id = ").bind(id.0);
    let found = one_row(conn, sql).await?;
    Ok(IdeaWithNames {
        idea: idea(entity::idea::Model::from_query_result(&found, "")?)?,
        row: row(Row::from_query_result(&found, "")?, zone)?,
        seen: Seen::from_query_result(&found, "")?.seen > 0,
    })
}

#[derive(FromQueryResult)]
struct Name {
    name: String,
}

/// The answers to an idea with who gave them, the first first.
///
/// # Errors
/// The database did not answer.
pub async fn answers(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    id: IdeaId,
) -> Result<Vec<GivenAnswer>, StoreError> {
    use sea_orm::ConnectionTrait;
    let mut sql = Sql::new(
        "SELECT a.*, u.name FROM idea_answers a JOIN users u ON u.id = a.answered_by WHERE a.organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND a.idea_id = ").bind(id.0).push(" ORDER BY a.id");
    let found = conn.query_all_raw(sql.statement(conn.get_database_backend())).await?;
    let one = |row: &sea_orm::QueryResult| {
        let answered = given(entity::idea_answer::Model::from_query_result(row, "")?)?;
        let by = Name::from_query_result(row, "")?.name;
        Ok(GivenAnswer { answer: answered.answer, by, at: answered.at })
    };
    found.iter().map(one).collect()
}
