//! Requests answered once, and search words kept out of addresses.

use super::{Sql, StoreError, Tx, entity, history::By};
use domain::ids::{OrganisationId, SessionId, SubmissionId, UserId};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter};
use uuid::Uuid;

/// Claims a submission for what it does to a record (`what`, `about`) and what it makes (`made`). Gives what was made the first time
/// when the same form was sent before.
///
/// # Errors
/// [`StoreError::Conflict`] when the id was used for something else, [`StoreError::Missing`] when it is somebody else's.
pub async fn claim(
    tx: &Tx,
    by: &By,
    user: UserId,
    submission: SubmissionId,
    (what, about, made): (&str, Uuid, Uuid),
) -> Result<Option<Uuid>, StoreError> {
    let mut sql = Sql::new("INSERT INTO submissions (id, organisation_id, user_id, target, created_at) VALUES (");
    sql.bind(submission.0).push(", ").bind(by.organisation.0).push(", ").bind(user.0);
    sql.push(", ").bind(format!("{made} {what} {about}")).push(", ").bind(by.at).push(") ON CONFLICT (id) DO NOTHING");
    let conn = tx.conn();
    if conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 1 {
        return Ok(None);
    }
    let first = entity::submission::Entity::find_by_id(submission.0).one(conn).await?;
    let first = first.filter(|row| row.user_id == user.0).ok_or(StoreError::Missing)?;
    let (made, asked) = first.target.split_once(' ').ok_or(StoreError::Corrupt("submissions"))?;
    if asked != format!("{what} {about}") {
        return Err(StoreError::Conflict);
    }
    made.parse().map(Some).map_err(|_| StoreError::Corrupt("submissions"))
}

/// Whether this person's form was taken before.
pub async fn was_taken(conn: &DatabaseConnection, user: UserId, submission: SubmissionId) -> Result<bool, StoreError> {
    let first = entity::submission::Entity::find_by_id(submission.0).one(conn).await?;
    Ok(first.is_some_and(|row| row.user_id == user.0))
}

/// Keeps search words for the session; the id stands for them in addresses.
pub async fn keep_search(tx: &Tx, by: &By, session: SessionId, id: Uuid, words: String) -> Result<(), StoreError> {
    let row = entity::search::ActiveModel {
        id: Set(id),
        organisation_id: Set(by.organisation.0),
        session_id: Set(session.0),
        words: Set(words),
        created_at: Set(by.at),
    };
    entity::search::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// The words behind an id, for the session that searched; `None` for anybody else.
pub async fn search_words(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    session: SessionId,
    id: Uuid,
) -> Result<Option<String>, StoreError> {
    let row = entity::search::Entity::find_by_id(id)
        .filter(entity::search::Column::OrganisationId.eq(organisation.0))
        .filter(entity::search::Column::SessionId.eq(session.0))
        .one(conn)
        .await?;
    Ok(row.map(|row| row.words))
}
