//! Pictures and documents of actions: rows ↔ what the program knows of them.

use super::{StoreError, Tx, changed_one, entity, history::By};
use chrono::{DateTime, Utc};
use domain::{
    action::AttachmentKind,
    ids::{ActionId, AttachmentId, OrganisationId, UnitId, UserId},
    text::Label,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

/// A picture or document that is still there.
#[derive(Debug, Clone)]
pub struct Attachment {
    pub id: AttachmentId,
    pub action: ActionId,
    pub label: String,
    pub kind: AttachmentKind,
    /// Size in bytes.
    pub bytes: i32,
    pub added_at: DateTime<Utc>,
}

fn attachment(row: entity::attachment::Model) -> Result<Attachment, StoreError> {
    Ok(Attachment {
        id: AttachmentId(row.id),
        action: ActionId(row.action_id),
        label: row.label,
        kind: AttachmentKind::from_code(&row.kind).ok_or(StoreError::Corrupt("attachments"))?,
        bytes: row.bytes,
        added_at: row.added_at,
    })
}

/// # Errors
/// [`StoreError::Missing`] for one of another organisation, and for one that was removed.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: AttachmentId,
) -> Result<Attachment, StoreError> {
    entity::attachment::Entity::find_by_id(id.0)
        .filter(entity::attachment::Column::OrganisationId.eq(organisation.0))
        .filter(entity::attachment::Column::RemovedAt.is_null())
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)
        .and_then(attachment)
}

/// Whether a row that was not removed tells of it, in any organisation.
pub async fn is_there(conn: &impl ConnectionTrait, id: AttachmentId) -> Result<bool, StoreError> {
    let row = entity::attachment::Entity::find_by_id(id.0).one(conn).await?;
    Ok(row.is_some_and(|row| row.removed_at.is_none()))
}

/// What an action has, oldest first.
pub async fn of_action(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    action: ActionId,
) -> Result<Vec<Attachment>, StoreError> {
    entity::attachment::Entity::find()
        .filter(entity::attachment::Column::OrganisationId.eq(organisation.0))
        .filter(entity::attachment::Column::ActionId.eq(action.0))
        .filter(entity::attachment::Column::RemovedAt.is_null())
        .order_by_asc(entity::attachment::Column::Id)
        .all(conn)
        .await?
        .into_iter()
        .map(attachment)
        .collect()
}

/// A file that was kept, and what is told of it.
#[derive(Debug)]
pub struct NewAttachment {
    pub id: AttachmentId,
    pub unit: UnitId,
    pub action: ActionId,
    pub label: Label,
    pub kind: AttachmentKind,
    pub bytes: i32,
    /// SHA-256 as lower-case hex.
    pub hash: String,
}

pub async fn insert(tx: &Tx, by: &By, user: UserId, new: &NewAttachment) -> Result<(), StoreError> {
    let row = entity::attachment::ActiveModel {
        id: Set(new.id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(new.unit.0),
        action_id: Set(new.action.0),
        label: Set(new.label.to_string()),
        kind: Set(new.kind.code().into()),
        bytes: Set(new.bytes),
        hash: Set(new.hash.clone()),
        added_by: Set(user.0),
        added_at: Set(by.at),
        removed_at: Set(None),
    };
    entity::attachment::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// # Errors
/// [`StoreError::Conflict`] when it was removed already.
pub async fn remove(tx: &Tx, by: &By, id: AttachmentId) -> Result<(), StoreError> {
    let done = entity::attachment::Entity::update_many()
        .col_expr(entity::attachment::Column::RemovedAt, Expr::value(Some(by.at)))
        .filter(entity::attachment::Column::Id.eq(id.0))
        .filter(entity::attachment::Column::RemovedAt.is_null())
        .exec(tx.conn())
        .await?;
    changed_one(done.rows_affected)
}
