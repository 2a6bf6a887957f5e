//! What a child has begun to answer and not sent yet. Nobody else reads it, and it is gone when it is sent.

use super::{StoreError, Tx, entity, history::By};
use domain::{form::Fields, ids::ChildId, voice::Door};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// What was begun behind a door; nothing where it was not.
pub async fn load(conn: &impl ConnectionTrait, child: ChildId, door: &str) -> Result<Option<Fields>, StoreError> {
    use entity::child_draft::{Column, Entity};
    let row = Entity::find().filter(Column::ChildId.eq(child.0)).filter(Column::Door.eq(door)).one(conn).await?;
    row.map(|row| serde_json::from_str(&row.body).map(Fields::new).map_err(|_| StoreError::Corrupt("child_drafts")))
        .transpose()
}

/// The doors behind which a child has begun something.
pub async fn doors(conn: &impl ConnectionTrait, child: ChildId) -> Result<Vec<Door>, StoreError> {
    use entity::child_draft::{Column, Entity};
    let rows = Entity::find().filter(Column::ChildId.eq(child.0)).all(conn).await?;
    Ok(rows.iter().filter_map(|row| Door::from_code(&row.door)).collect())
}

pub async fn keep(tx: &Tx, by: &By, child: ChildId, door: &str, fields: &Fields) -> Result<(), StoreError> {
    use entity::child_draft::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        child_id: Set(child.0),
        door: Set(door.into()),
        body: Set(serde_json::to_string(fields.pairs()).unwrap_or_default()),
        kept_at: Set(by.at),
    };
    let again =
        OnConflict::columns([Column::ChildId, Column::Door]).update_columns([Column::Body, Column::KeptAt]).to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Forgets what was begun: it was sent, or begun anew.
pub async fn forget(tx: &Tx, child: ChildId, door: &str) -> Result<(), StoreError> {
    use entity::child_draft::{Column, Entity};
    Entity::delete_many().filter(Column::ChildId.eq(child.0)).filter(Column::Door.eq(door)).exec(tx.conn()).await?;
    Ok(())
}

/// Forgets everything that a child had begun.
pub async fn forget_all(tx: &Tx, child: ChildId) -> Result<(), StoreError> {
    use entity::child_draft::{Column, Entity};
    Entity::delete_many().filter(Column::ChildId.eq(child.0)).exec(tx.conn()).await?;
    Ok(())
}
