//! Reports that are being written. Only their writer sees them.

use crate::store::{Sql, StoreError, Tx, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    form::Fields,
    ids::{OrganisationId, UserId},
    incident::EntryKind,
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A draft with what was typed so far.
#[derive(Debug, Clone)]
pub struct Draft {
    pub id: Uuid,
    pub kind: EntryKind,
    pub fields: Fields,
    pub saved_at: DateTime<Utc>,
}

fn draft(row: entity::incident_draft::Model) -> Result<Draft, StoreError> {
    let corrupt = || StoreError::Corrupt("incident_drafts");
    let pairs: Vec<(String, String)> = serde_json::from_str(&row.body).map_err(|_| corrupt())?;
    Ok(Draft {
        id: row.id,
        kind: EntryKind::from_code(&row.kind).ok_or_else(corrupt)?,
        fields: Fields::new(pairs),
        saved_at: row.saved_at,
    })
}

/// The person's own drafts, the newest first.
pub async fn of(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
) -> Result<Vec<Draft>, StoreError> {
    use entity::incident_draft::Column;
    let rows = entity::incident_draft::Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UserId.eq(user.0))
        .order_by_desc(Column::Id)
        .limit(20)
        .all(conn)
        .await?;
    rows.into_iter().map(draft).collect()
}

/// One of the person's own drafts.
///
/// # Errors
/// [`StoreError::Missing`] for somebody else's too.
pub async fn one(
    conn: &DatabaseConnection,
    organisation: OrganisationId,
    user: UserId,
    id: Uuid,
) -> Result<Draft, StoreError> {
    use entity::incident_draft::Column;
    entity::incident_draft::Entity::find_by_id(id)
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UserId.eq(user.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(draft)
}

/// Writes a draft, or what is in it now.
///
/// # Errors
/// [`StoreError::Missing`] when the id is somebody else's draft, or one that was sent without a name.
pub async fn keep(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, kind): (Uuid, EntryKind),
    fields: &[(String, String)],
) -> Result<(), StoreError> {
    let body = serde_json::to_string(fields).map_err(|_| StoreError::Corrupt("incident_drafts"))?;
    let conn = tx.conn();
    if entity::incident_draft_end::Entity::find_by_id(id).one(conn).await?.is_some() {
        return Err(StoreError::Missing);
    }
    let mut sql = Sql::new("INSERT INTO incident_drafts (id, organisation_id, user_id, kind, body, saved_at) VALUES (");
    sql.bind(id).push(", ").bind(by.organisation.0).push(", ").bind(user.0).push(", ").bind(kind.code());
    sql.push(", ").bind(body).push(", ").bind(by.at);
    sql.push(
        ") ON CONFLICT (id) DO UPDATE SET body = excluded.body, kind = excluded.kind, saved_at = excluded.saved_at ",
    );
    sql.push("WHERE incident_drafts.user_id = ").bind(user.0);
    let done = conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    if done.rows_affected() == 1 { Ok(()) } else { Err(StoreError::Missing) }
}

/// Takes a draft away; nothing happens when there is none.
pub async fn remove(tx: &Tx, user: UserId, id: Uuid) -> Result<(), StoreError> {
    use entity::incident_draft::Column;
    entity::incident_draft::Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::UserId.eq(user.0))
        .exec(tx.conn())
        .await?;
    Ok(())
}

/// Takes a draft away for good: a page that is still open cannot bring it back with its writer's name. Nobody's name stands beside the mark.
pub async fn end(tx: &Tx, user: UserId, id: Uuid) -> Result<(), StoreError> {
    remove(tx, user, id).await?;
    let mut sql = Sql::new("INSERT INTO incident_draft_ends (id) VALUES (");
    sql.bind(id).push(") ON CONFLICT (id) DO NOTHING");
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}
