//! Who of a unit's staff has read an approved assessment.

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
                owned_table("read_receipts")
                    .col(uuid("version_id"))
                    .col(uuid("user_id"))
                    .col(timestamp_with_time_zone("read_at"))
                    .foreign_key(&mut reference("read_receipts", "version_id", "assessment_versions"))
                    .foreign_key(&mut reference("read_receipts", "user_id", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("read_receipts", &["version_id", "user_id"]).unique().take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("read_receipts").to_owned()).await
    }
}
