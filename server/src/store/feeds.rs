//! Calendar feeds: one private address for each person, of which only the hash is kept.

use super::{Sql, StoreError, Tx, entity, history::By};
use crate::ids::new_id;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{OrganisationId, UnitId, UserId},
    role::{Grant, Role},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, FromQueryResult, QueryFilter,
};
use uuid::Uuid;

/// Whose feed it is, with all their grants.
#[derive(Debug, Clone)]
pub struct FeedReader {
    pub user: UserId,
    pub organisation: OrganisationId,
    pub locale: String,
    pub grants: Vec<Grant>,
}

#[derive(FromQueryResult)]
struct Joined {
    user_id: Uuid,
    organisation_id: Uuid,
    locale: String,
    role: Option<String>,
    unit_id: Option<Uuid>,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

/// The active person behind an address.
///
/// # Errors
/// The database did not answer, or a row cannot be read.
pub async fn reader(conn: &DatabaseConnection, hash: &str) -> Result<Option<FeedReader>, StoreError> {
    let mut sql = Sql::new(
        "SELECT f.user_id, f.organisation_id, u.locale, g.role, g.unit_id, g.valid_from, g.valid_to \
         FROM calendar_feeds f JOIN users u ON u.id = f.user_id LEFT JOIN role_grants g ON g.user_id = f.user_id \
         WHERE u.state = 'active' AND f.token_hash = ",
    );
    sql.bind(hash);
    let rows = Joined::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    let mut reader: Option<FeedReader> = None;
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
        let of = FeedReader {
            user: UserId(row.user_id),
            organisation: OrganisationId(row.organisation_id),
            locale: row.locale,
            grants: Vec::new(),
        };
        reader.get_or_insert(of).grants.extend(grant);
    }
    Ok(reader)
}

/// When a person made the address that works now.
///
/// # Errors
/// The database did not answer.
pub async fn made_at(conn: &impl ConnectionTrait, user: UserId) -> Result<Option<DateTime<Utc>>, StoreError> {
    use entity::calendar_feed::{Column, Entity};
    let row = Entity::find().filter(Column::UserId.eq(user.0)).one(conn).await?;
    Ok(row.map(|row| row.made_at))
}

/// Keeps the address of a person; an earlier one stops.
///
/// # Errors
/// The database did not answer.
pub async fn keep(tx: &Tx, by: &By, user: UserId, hash: String) -> Result<(), StoreError> {
    take_away(tx, user).await?;
    let row = entity::calendar_feed::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        user_id: Set(user.0),
        token_hash: Set(hash),
        made_at: Set(by.at),
    };
    entity::calendar_feed::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Takes the address of a person away. Tells whether there was one.
///
/// # Errors
/// The database did not answer.
pub async fn take_away(tx: &Tx, user: UserId) -> Result<bool, StoreError> {
    use entity::calendar_feed::{Column, Entity};
    let done = Entity::delete_many().filter(Column::UserId.eq(user.0)).exec(tx.conn()).await?;
    Ok(done.rows_affected > 0)
}
