//! Organisations and their units.

use crate::columns::{index, owned_table};
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
                Table::create()
                    .table("organisations")
                    .col(uuid("id").primary_key())
                    .col(string("name"))
                    .col(timestamp_with_time_zone("created_at"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                owned_table("units")
                    .col(string("name"))
                    .col(string("kind"))
                    .col(string("lines"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("created_at"))
                    .take(),
            )
            .await?;
        schema.create_index(index("units", &["organisation_id", "name"]).unique().take()).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["units", "organisations"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
