//! What a unit answered to the checklist of guided identification, and the statement that a hazard came from.

use crate::columns::{add, index, owned_table, reference, take_away};
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
                owned_table("checklist_answers")
                    .col(uuid("unit_id"))
                    .col(string("item"))
                    .col(string("answer"))
                    .col(uuid("answered_by"))
                    .col(timestamp_with_time_zone("answered_at"))
                    .foreign_key(&mut reference("checklist_answers", "unit_id", "units"))
                    .foreign_key(&mut reference("checklist_answers", "answered_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("checklist_answers", &["unit_id", "item"]).unique().take()).await?;
        add(schema, "hazards", string_null("check_item")).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("checklist_answers").to_owned()).await?;
        take_away(schema, "hazards", "check_item").await
    }
}
