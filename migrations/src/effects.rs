//! Whether actions helped: what is asked, of whom, when, and what they said.

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
        add(schema, "actions", string_null("effect_question")).await?;
        schema
            .create_table(
                owned_table("effect_checks")
                    .col(uuid("unit_id"))
                    .col(uuid("action_id"))
                    .col(small_integer("round"))
                    .col(date("due_on"))
                    .col(text_null("words"))
                    .col(string_null("decision"))
                    .col(text_null("conclusion"))
                    .col(boolean_null("effective"))
                    .col(uuid_null("concluded_by"))
                    .col(timestamp_with_time_zone_null("concluded_at"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("effect_checks", "unit_id", "units"))
                    .foreign_key(&mut reference("effect_checks", "action_id", "actions"))
                    .take(),
            )
            .await?;
        schema.create_index(index("effect_checks", &["action_id", "round", "due_on"]).unique().take()).await?;
        schema.create_index(index("effect_checks", &["unit_id", "due_on"])).await?;
        schema
            .create_table(
                owned_table("effect_answers")
                    .col(uuid("check_id"))
                    .col(string("perspective"))
                    .col(small_integer_null("median"))
                    .col(small_integer_null("people"))
                    .col(string_null("helped"))
                    .foreign_key(&mut reference("effect_answers", "check_id", "effect_checks"))
                    .take(),
            )
            .await?;
        let one = index("effect_answers", &["check_id", "perspective"]).unique().take();
        schema.create_index(one).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("effect_answers").to_owned()).await?;
        schema.drop_table(Table::drop().table("effect_checks").to_owned()).await?;
        take_away(schema, "actions", "effect_question").await
    }
}
