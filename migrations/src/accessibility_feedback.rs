//! What people say who could not use the program, and what they were answered.

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
        let table = owned_table("accessibility_feedback")
            .col(text("words"))
            .col(string_null("contact"))
            .col(timestamp_with_time_zone("sent_at"))
            .col(date("answer_by"))
            .col(text_null("answer"))
            .col(uuid_null("answered_by"))
            .col(timestamp_with_time_zone_null("answered_at"))
            .take();
        schema.create_table(table).await?;
        schema.create_index(index("accessibility_feedback", &["organisation_id", "answered_at"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("accessibility_feedback").to_owned()).await
    }
}
