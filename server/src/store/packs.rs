//! Packs that were made: rows only, their files are kept nowhere.

use super::{StoreError, Tx, entity, history::By};
use chrono::NaiveDate;
use domain::ids::{UnitId, UserId};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

/// A pack that was made.
#[derive(Debug, Clone)]
pub struct PackMade {
    pub id: Uuid,
    pub unit: UnitId,
    pub from: NaiveDate,
    pub files: usize,
    pub manifest_hash: String,
}

/// Notes that a pack was made.
pub async fn insert(tx: &Tx, by: &By, user: UserId, pack: &PackMade) -> Result<(), StoreError> {
    let row = entity::pack::ActiveModel {
        id: Set(pack.id),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(pack.unit.0),
        made_by: Set(user.0),
        made_at: Set(by.at),
        from_on: Set(pack.from),
        files: Set(i32::try_from(pack.files).unwrap_or(i32::MAX)),
        manifest_hash: Set(pack.manifest_hash.clone()),
    };
    entity::pack::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
