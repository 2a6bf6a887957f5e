//! That a pack for an inspector was made: by whom, of which time, and the hash by which the files are known again.

use crate::columns::{index, owned_table, reference};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let table = owned_table("packs")
            .col(uuid("unit_id"))
            .col(uuid("made_by"))
            .col(timestamp_with_time_zone("made_at"))
            .col(date("from_on"))
            .col(integer("files"))
            .col(string_len("manifest_hash", 64))
            .foreign_key(&mut reference("packs", "unit_id", "units"))
            .foreign_key(&mut reference("packs", "made_by", "users"))
            .take();
        schema.create_table(table).await?;
        schema.create_index(index("packs", &["unit_id", "id"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("packs").to_owned()).await
    }
}
