//! Who of those who work by a plan has read the version in force.

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
        let table = owned_table("plan_readings")
            .col(uuid("version_id"))
            .col(uuid("user_id"))
            .col(timestamp_with_time_zone("read_at"))
            .foreign_key(&mut reference("plan_readings", "version_id", "plan_versions"))
            .foreign_key(&mut reference("plan_readings", "user_id", "users"))
            .take();
        schema.create_table(table).await?;
        schema.create_index(index("plan_readings", &["version_id", "user_id"]).unique().take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("plan_readings").to_owned()).await
    }
}
