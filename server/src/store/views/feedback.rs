//! What people could not use, the newest first; what waits for an answer before all else.

use super::{PAGE, cursor, cut, one_row, rows};
use crate::store::{Sql, StoreError};
use app::pages::admin::FeedbackRow;
use chrono::{DateTime, NaiveDate, Utc};
use domain::ids::OrganisationId;
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    words: String,
    contact: Option<String>,
    sent_at: DateTime<Utc>,
    answer_by: NaiveDate,
    answer: Option<String>,
    name: Option<String>,
    answered_at: Option<DateTime<Utc>>,
}

const SELECT: &str = "SELECT f.id, f.words, f.contact, f.sent_at, f.answer_by, f.answer, u.name, f.answered_at \
     FROM accessibility_feedback f LEFT JOIN users u ON u.id = f.answered_by WHERE f.organisation_id = ";

fn line(row: Row) -> FeedbackRow {
    FeedbackRow {
        id: row.id,
        words: row.words,
        contact: row.contact,
        sent_at: row.sent_at,
        answer_by: row.answer_by,
        answered: row.answer.zip(row.answered_at).map(|(words, at)| (words, row.name.unwrap_or_default(), at)),
    }
}

/// A page of it, and the mark of the next one.
///
/// # Errors
/// The database did not answer.
pub async fn list(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    after: Option<&str>,
) -> Result<(Vec<FeedbackRow>, Option<String>), StoreError> {
    let order = "CASE WHEN f.answered_at IS NULL THEN 0 ELSE 1 END";
    let mut sql = Sql::new(SELECT);
    sql.bind(organisation.0);
    if let Some([done, id]) = after.and_then(cursor::unpack)
        && let (Ok(done), Ok(id)) = (done.parse::<i32>(), id.parse::<Uuid>())
    {
        sql.push(&format!(" AND ({order} > ")).bind(done).push(&format!(" OR ({order} = ")).bind(done);
        sql.push(" AND f.id < ").bind(id).push("))");
    }
    sql.push(&format!(" ORDER BY {order}, f.id DESC LIMIT ")).bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX));
    let mut found: Vec<Row> = rows(conn, sql).await?;
    let next = cut(&mut found)
        .map(|last| cursor::pack(&[i32::from(last.answered_at.is_some()).to_string(), last.id.to_string()]));
    Ok((found.into_iter().map(line).collect(), next))
}

/// One of it; one of another organisation is missing.
///
/// # Errors
/// [`StoreError::Missing`], or the database did not answer.
pub async fn one(conn: &DatabaseConnection, organisation: OrganisationId, id: Uuid) -> Result<FeedbackRow, StoreError> {
    let mut sql = Sql::new(SELECT);
    sql.bind(organisation.0).push(" AND f.id = ").bind(id);
    Ok(line(Row::from_query_result(&one_row(conn, sql).await?, "")?))
}
