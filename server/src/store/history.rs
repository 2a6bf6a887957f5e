//! The timeline and the audit chain, written in the transaction of the change they tell of.

use super::{MANY, Sql, StoreError, Tx, entity};
use crate::ids::new_id;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    audit::{AuditRow, ChainFault, ChainWalk, GENESIS, words_hash},
    ids::{HazardId, OrganisationId, UnitId, UserId},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseConnection, DbBackend, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Who does something, where and when.
#[derive(Debug, Clone, Copy)]
pub struct By {
    pub organisation: OrganisationId,
    pub user: Option<UserId>,
    pub at: DateTime<Utc>,
    /// Whose days and months are meant.
    pub zone: Tz,
}

/// One change. Its words stand in the timeline only; the audit row keeps their hash.
#[derive(Debug, Clone, Default)]
pub struct Change<'a> {
    pub entity: &'static str,
    pub id: Uuid,
    pub event: &'a str,
    pub from: Option<&'a str>,
    pub to: Option<&'a str>,
    pub words: Option<&'a str>,
}

/// Writes the change into the timeline of its record and of a unit's hazard, where it is of one, and into the audit chain.
pub async fn tell(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    hazard: impl Into<Option<HazardId>>,
    change: Change<'_>,
) -> Result<(), StoreError> {
    let row = entity::timeline::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        entity: Set(change.entity.into()),
        entity_id: Set(change.id),
        hazard_id: Set(hazard.into().map(|hazard| hazard.0)),
        event: Set(change.event.into()),
        to_state: Set(change.to.map(Into::into)),
        actor_id: Set(by.user.map(|user| user.0)),
        at: Set(by.at),
        words: Set(change.words.map(Into::into)),
    };
    entity::timeline::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    audit(tx, by, change).await
}

/// Writes the change into the audit chain of the organisation.
pub async fn audit(tx: &Tx, by: &By, change: Change<'_>) -> Result<(), StoreError> {
    audit_all(tx, by, &[change]).await
}

/// Writes changes of one organisation into its audit chain, one after the other.
pub async fn audit_all(tx: &Tx, by: &By, changes: &[Change<'_>]) -> Result<(), StoreError> {
    use entity::audit_event::{ActiveModel, Entity};
    if changes.is_empty() {
        return Ok(());
    }
    let (mut seq, mut hash) = head(tx, by.organisation).await?;
    let mut rows = Vec::with_capacity(changes.len());
    for change in changes {
        seq += 1;
        let row = AuditRow {
            organisation: by.organisation,
            seq,
            at: by.at,
            actor: by.user,
            entity: change.entity.into(),
            entity_id: change.id,
            event: change.event.into(),
            from: change.from.map(Into::into),
            to: change.to.map(Into::into),
            words_hash: change.words.map(words_hash),
        };
        hash = row.hash(&hash);
        rows.push(ActiveModel {
            organisation_id: Set(row.organisation.0),
            seq: Set(row.seq),
            at: Set(row.at),
            actor_id: Set(row.actor.map(|user| user.0)),
            entity: Set(row.entity),
            entity_id: Set(row.entity_id),
            event: Set(row.event),
            from_state: Set(row.from),
            to_state: Set(row.to),
            words_hash: Set(row.words_hash),
            hash: Set(hash.clone()),
        });
    }
    let mut sql = Sql::new("UPDATE audit_heads SET seq = ");
    sql.bind(seq).push(", hash = ").bind(hash).push(" WHERE organisation_id = ").bind(by.organisation.0);
    let conn = tx.conn();
    conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        Entity::insert_many(rows.by_ref().take(MANY)).exec_without_returning(conn).await?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Head {
    seq: i64,
    hash: String,
}

/// The end of the chain, locked until the transaction ends where writers run side by side.
async fn head(tx: &Tx, organisation: OrganisationId) -> Result<(i64, String), StoreError> {
    let conn = tx.conn();
    let mut sql = Sql::new("SELECT seq, hash FROM audit_heads WHERE organisation_id = ");
    sql.bind(organisation.0);
    if conn.get_database_backend() == DbBackend::Postgres {
        sql.push(" FOR UPDATE");
    }
    let found = Head::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
    found.map(|head| (head.seq, head.hash)).ok_or(StoreError::Missing)
}

/// Waits until no other process writes for the organisation, so that what a rule has looked at stays so until the commit. SQLite
/// has one writer anyway.
pub async fn stand_in_line(tx: &Tx, organisation: OrganisationId) -> Result<(), StoreError> {
    if tx.conn().get_database_backend() == DbBackend::Postgres {
        head(tx, organisation).await?;
    }
    Ok(())
}

/// Starts the chain of a new organisation.
pub async fn begin_chain(tx: &Tx, organisation: OrganisationId) -> Result<(), StoreError> {
    let head = entity::audit_head::ActiveModel {
        organisation_id: Set(organisation.0),
        seq: Set(0),
        hash: Set(GENESIS.into()),
    };
    entity::audit_head::Entity::insert(head).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Walks every chain. Gives the number of rows, or the first fault with its organisation.
///
/// # Errors
/// The database did not answer.
pub async fn verify(conn: &DatabaseConnection) -> Result<Result<i64, (Uuid, ChainFault)>, StoreError> {
    use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
    let mut total = 0;
    for head in entity::audit_head::Entity::find().all(conn).await? {
        let mut walk = ChainWalk::default();
        let mut after = i64::MIN;
        loop {
            let rows = entity::audit_event::Entity::find()
                .filter(entity::audit_event::Column::OrganisationId.eq(head.organisation_id))
                .filter(entity::audit_event::Column::Seq.gt(after))
                .order_by_asc(entity::audit_event::Column::Seq)
                .limit(5000)
                .all(conn)
                .await?;
            let Some(last) = rows.last() else { break };
            after = last.seq;
            for row in rows {
                let stored = row.hash.clone();
                if let Err(fault) = walk.take(&audit_row(row), &stored) {
                    return Ok(Err((head.organisation_id, fault)));
                }
            }
        }
        match walk.finish(head.seq, &head.hash) {
            Ok(rows) => total += rows,
            Err(fault) => return Ok(Err((head.organisation_id, fault))),
        }
    }
    Ok(Ok(total))
}

fn audit_row(row: entity::audit_event::Model) -> AuditRow {
    AuditRow {
        organisation: OrganisationId(row.organisation_id),
        seq: row.seq,
        at: row.at,
        actor: row.actor_id.map(UserId),
        entity: row.entity,
        entity_id: row.entity_id,
        event: row.event,
        from: row.from_state,
        to: row.to_state,
        words_hash: row.words_hash,
    }
}
