//! Sessions and who is behind them.

use super::{Sql, StoreError, Tx, entity};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{OrganisationId, SessionId, UnitId, UserId},
    risk::Method,
    role::{Grant, Role},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseConnection, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// A live session with the person and all their grants.
#[derive(Debug, Clone)]
pub struct SessionRow {
    pub id: SessionId,
    pub user: UserId,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    /// The risk method in use.
    pub method: Method,
    /// The number of the last change of the rules of incidents.
    pub incident_rules: i32,
    pub name: String,
    pub email: String,
    pub locale: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
    pub grants: Vec<Grant>,
}

#[derive(FromQueryResult)]
struct Joined {
    id: Uuid,
    user_id: Uuid,
    organisation_id: Uuid,
    organisation_name: String,
    matrix: String,
    incident_rules: i32,
    name: String,
    email: String,
    locale: String,
    created_at: DateTime<Utc>,
    last_seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    role: Option<String>,
    unit_id: Option<Uuid>,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

/// The session behind a token's hash: not ended, of an active person. Its age is the caller's to judge.
///
/// # Errors
/// The database failed, or a row cannot be read.
pub async fn by_token_hash(conn: &DatabaseConnection, hash: &str) -> Result<Option<SessionRow>, StoreError> {
    let mut sql = Sql::new(
        "SELECT s.id, s.user_id, s.organisation_id, o.name AS organisation_name, o.matrix, o.incident_rules, u.name, u.email, u.locale, \
         s.created_at, s.last_seen_at, s.expires_at, g.role, g.unit_id, g.valid_from, g.valid_to \
         FROM sessions s JOIN users u ON u.id = s.user_id JOIN organisations o ON o.id = s.organisation_id \
         LEFT JOIN role_grants g ON g.user_id = s.user_id \
         WHERE s.ended_at IS NULL AND s.suspended_at IS NULL AND u.state = 'active' AND s.token_hash = ",
    );
    sql.bind(hash);
    let rows = Joined::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let mut session: Option<SessionRow> = None;
    for row in rows {
        let grant = match (row.role, row.valid_from) {
            (Some(role), Some(valid_from)) => Some(Grant {
                role: Role::from_code(&role).ok_or(StoreError::Corrupt("role_grants"))?,
                unit: row.unit_id.map(UnitId),
                valid_from,
                valid_to: row.valid_to,
            }),
            _ => None,
        };
        let method = Method::from_code(&row.matrix).ok_or(StoreError::Corrupt("organisations"))?;
        session
            .get_or_insert(SessionRow {
                id: SessionId(row.id),
                user: UserId(row.user_id),
                organisation: OrganisationId(row.organisation_id),
                organisation_name: row.organisation_name,
                method,
                incident_rules: row.incident_rules,
                name: row.name,
                email: row.email,
                locale: row.locale,
                created_at: row.created_at,
                last_seen_at: row.last_seen_at,
                expires_at: row.expires_at,
                grants: Vec::new(),
            })
            .grants
            .extend(grant);
    }
    Ok(session)
}

/// A session that begins.
#[derive(Debug)]
pub struct NewSession {
    pub id: SessionId,
    pub organisation: OrganisationId,
    pub user: UserId,
    pub token_hash: String,
    pub device: String,
    pub begins: DateTime<Utc>,
    pub expires: DateTime<Utc>,
}

pub async fn insert(tx: &Tx, new: NewSession) -> Result<(), StoreError> {
    let row = entity::session::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(new.organisation.0),
        user_id: Set(new.user.0),
        kind: Set("staff".into()),
        token_hash: Set(new.token_hash),
        device: Set(new.device),
        created_at: Set(new.begins),
        last_seen_at: Set(new.begins),
        expires_at: Set(new.expires),
        ended_at: Set(None),
        suspended_at: Set(None),
    };
    entity::session::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Notes that the session was used.
pub async fn touch(tx: &Tx, session: SessionId, at: DateTime<Utc>) -> Result<(), StoreError> {
    let mut sql = Sql::new("UPDATE sessions SET last_seen_at = ");
    sql.bind(at).push(" WHERE id = ").bind(session.0);
    run(tx, sql).await
}

/// Ends one session of a person; with `None`, all but `keep`.
pub async fn end(
    tx: &Tx,
    user: UserId,
    session: Option<SessionId>,
    keep: Option<SessionId>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut sql = Sql::new("UPDATE sessions SET ended_at = ");
    sql.bind(at).push(" WHERE ended_at IS NULL AND user_id = ").bind(user.0);
    if let Some(session) = session {
        sql.push(" AND id = ").bind(session.0);
    }
    if let Some(keep) = keep {
        sql.push(" AND id <> ").bind(keep.0);
    }
    run(tx, sql).await
}

async fn run(tx: &Tx, sql: Sql) -> Result<(), StoreError> {
    let conn = tx.conn();
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    Ok(())
}
