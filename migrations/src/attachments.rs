//! Pictures and documents of actions. The files lie in the data folder under the row's id.

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
        schema
            .create_table(
                owned_table("attachments")
                    .col(uuid("unit_id"))
                    .col(uuid("action_id"))
                    .col(string("label"))
                    .col(string("kind"))
                    .col(integer("bytes"))
                    .col(string("hash"))
                    .col(uuid("added_by"))
                    .col(timestamp_with_time_zone("added_at"))
                    .col(timestamp_with_time_zone_null("removed_at"))
                    .foreign_key(&mut reference("attachments", "unit_id", "units"))
                    .foreign_key(&mut reference("attachments", "action_id", "actions"))
                    .foreign_key(&mut reference("attachments", "added_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("attachments", &["action_id", "id"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("attachments").to_owned()).await?;
        Ok(())
    }
}
