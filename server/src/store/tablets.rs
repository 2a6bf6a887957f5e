//! Sessions in which a child has the tablet, and the adult's session that waits behind each.

use super::{Sql, StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    child::{ChildSession, Purpose, SessionState},
    ids::{ChildId, ChildSessionId, OrganisationId, SessionId, UnitId, UserId},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait},
};

/// One session as it was kept; what it is now the clock adds.
#[derive(Debug, Clone)]
pub struct Tablet {
    pub id: ChildSessionId,
    pub organisation: OrganisationId,
    pub child: ChildId,
    pub unit: UnitId,
    pub started_by: UserId,
    pub staff_session: SessionId,
    pub purpose: Purpose,
    pub session: ChildSession,
}

fn tablet(row: entity::child_session::Model) -> Result<Tablet, StoreError> {
    let corrupt = || StoreError::Corrupt("child_sessions");
    Ok(Tablet {
        id: ChildSessionId(row.id),
        organisation: OrganisationId(row.organisation_id),
        child: ChildId(row.child_id),
        unit: UnitId(row.unit_id),
        started_by: UserId(row.started_by),
        staff_session: SessionId(row.staff_session_id),
        purpose: Purpose::from_code(&row.purpose).ok_or_else(corrupt)?,
        session: ChildSession {
            state: SessionState::from_code(&row.state).ok_or_else(corrupt)?,
            began_at: row.began_at,
            seen_at: row.seen_at,
        },
    })
}

/// The session behind a token's hash, over or not.
pub async fn by_token_hash(conn: &DatabaseConnection, hash: &str) -> Result<Option<Tablet>, StoreError> {
    let found = entity::child_session::Entity::find()
        .filter(entity::child_session::Column::TokenHash.eq(hash))
        .one(conn)
        .await?;
    found.map(tablet).transpose()
}

pub async fn load(conn: &impl ConnectionTrait, id: ChildSessionId) -> Result<Tablet, StoreError> {
    entity::child_session::Entity::find_by_id(id.0).one(conn).await?.ok_or(StoreError::Missing).and_then(tablet)
}

pub async fn insert(tx: &Tx, by: &By, new: &Tablet, token_hash: String) -> Result<(), StoreError> {
    let row = entity::child_session::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        child_id: Set(new.child.0),
        unit_id: Set(new.unit.0),
        started_by: Set(new.started_by.0),
        staff_session_id: Set(new.staff_session.0),
        purpose: Set(new.purpose.code().into()),
        state: Set(new.session.state.code().into()),
        token_hash: Set(token_hash),
        began_at: Set(new.session.began_at),
        seen_at: Set(new.session.seen_at),
        over_at: Set(None),
        screens: Set(0),
    };
    entity::child_session::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Keeps where a session stands; one that is over keeps when.
pub async fn keep(tx: &Tx, id: ChildSessionId, session: ChildSession, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::child_session::{Column, Entity};
    let over = session.state.is_over().then_some(at);
    Entity::update_many()
        .col_expr(Column::State, Expr::value(session.state.code()))
        .col_expr(Column::SeenAt, Expr::value(session.seen_at))
        .col_expr(Column::OverAt, Expr::value(over))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Ends every session of a child, wherever the tablet is.
pub async fn end_of_child(tx: &Tx, child: ChildId, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::child_session::{Column, Entity};
    let open = SessionState::ALL.iter().filter(|state| !state.is_over()).map(|state| state.code());
    Entity::update_many()
        .col_expr(Column::State, Expr::value(SessionState::ForceEnded.code()))
        .col_expr(Column::OverAt, Expr::value(Some(at)))
        .filter(Column::ChildId.eq(child.0))
        .filter(Column::State.is_in(open))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Counts a page that the child was shown, and when.
pub async fn touch(tx: &Tx, id: ChildSessionId, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::child_session::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(at))
        .col_expr(Column::Screens, Expr::col(Column::Screens).add(1))
        .filter(Column::Id.eq(id.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// The adult's session waits from now on.
///
/// # Errors
/// [`StoreError::Conflict`] when it waits or has ended already: one tablet is one child's.
pub async fn suspend(tx: &Tx, staff: SessionId, at: DateTime<Utc>) -> Result<(), StoreError> {
    use entity::session::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::SuspendedAt, Expr::value(Some(at)))
        .filter(Column::Id.eq(staff.0))
        .filter(Column::SuspendedAt.is_null())
        .filter(Column::EndedAt.is_null())
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}

/// The adult's session goes on under a new token. Gives whether it still lived.
pub async fn resume(tx: &Tx, staff: SessionId, token_hash: String, at: DateTime<Utc>) -> Result<bool, StoreError> {
    use entity::session::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::SuspendedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::TokenHash, Expr::value(token_hash))
        .col_expr(Column::LastSeenAt, Expr::value(at))
        .filter(Column::Id.eq(staff.0))
        .filter(Column::EndedAt.is_null())
        .filter(Column::SuspendedAt.is_not_null())
        .filter(Column::ExpiresAt.gt(at))
        .exec(tx.conn())
        .await?;
    Ok(done.rows_affected == 1)
}

/// What is kept of a person's PIN: its hash, and the wrong tries in a row.
#[derive(Debug, Clone, sea_orm::FromQueryResult)]
pub struct PinRow {
    pub pin_hash: Option<String>,
    pub pin_failed: i16,
}

pub async fn pin(conn: &impl ConnectionTrait, user: UserId) -> Result<PinRow, StoreError> {
    use sea_orm::FromQueryResult;
    let mut sql = Sql::new("SELECT pin_hash, pin_failed FROM users WHERE state = 'active' AND id = ");
    sql.bind(user.0);
    let row = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.ok_or(StoreError::Missing)?;
    Ok(PinRow::from_query_result(&row, "")?)
}

/// Keeps a new PIN, and begins the count of tries again.
pub async fn keep_pin(tx: &Tx, user: UserId, hash: String) -> Result<(), StoreError> {
    let mut sql = Sql::new("UPDATE users SET pin_failed = 0, pin_hash = ");
    sql.bind(hash).push(" WHERE id = ").bind(user.0);
    run(tx, sql).await
}

/// Claims a try before it is judged, so that two at once are two. Gives whether there was one left of `most`.
pub async fn claim_try(tx: &Tx, user: UserId, most: i16) -> Result<bool, StoreError> {
    let mut sql = Sql::new("UPDATE users SET pin_failed = pin_failed + 1 WHERE id = ");
    sql.bind(user.0).push(" AND pin_failed < ").bind(most);
    let conn = tx.conn();
    Ok(conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 1)
}

/// The count of wrong tries begins again.
pub async fn forget_tries(tx: &Tx, user: UserId) -> Result<(), StoreError> {
    let mut sql = Sql::new("UPDATE users SET pin_failed = 0 WHERE pin_failed > 0 AND id = ");
    sql.bind(user.0);
    run(tx, sql).await
}

async fn run(tx: &Tx, sql: Sql) -> Result<(), StoreError> {
    let conn = tx.conn();
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    Ok(())
}
