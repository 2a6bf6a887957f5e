//! The message for the next page travels in a cookie, so sessions need no column for it: one write less a form.

use sea_orm_migration::{prelude::*, schema::string_null};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.alter_table(Table::alter().table("sessions").drop_column("flash").to_owned()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.alter_table(Table::alter().table("sessions").add_column(string_null("flash")).to_owned()).await
    }
}
