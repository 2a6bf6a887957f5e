//! Duties that come back may be somebody's by name.

use crate::columns::{add, index, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // None: those look after it whose task such duties are.
        add(schema, "cycles", uuid_null("owner_id")).await?;
        schema.create_index(index("cycles", &["owner_id", "state"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_index(Index::drop().name("ix_cycles_owner_id_state").table("cycles").to_owned()).await?;
        take_away(schema, "cycles", "owner_id").await
    }
}
