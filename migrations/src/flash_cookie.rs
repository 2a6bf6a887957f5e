//! The message for the next page travels in a cookie, so sessions need no column for it: one write less a form.

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
        take_away(schema, "sessions", "flash").await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        add(schema, "sessions", string_null("flash")).await
    }
}
