//! Whether an action limits a child's rights; of older actions nobody was asked.

use crate::columns::{add, take_away};
use sea_orm_migration::{prelude::*, schema::string_null};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        add(schema, "actions", string_null("restriction")).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "actions", "restriction").await
    }
}
