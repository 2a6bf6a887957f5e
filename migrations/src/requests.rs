//! Requests that were answered once, and search words that never stand in an address.

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
                owned_table("submissions")
                    .col(uuid("user_id"))
                    .col(string("target"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut reference("submissions", "user_id", "users"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                owned_table("searches")
                    .col(uuid("session_id"))
                    .col(string("words"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut reference("searches", "session_id", "sessions"))
                    .take(),
            )
            .await?;
        schema.create_index(index("searches", &["session_id"])).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["searches", "submissions"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
