//! The organisation's own changes of the categories of incidents and of the law on restrictions. Changes are only added, and a report keeps
//! the number of the version that it was given.

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
                owned_table("incident_rules")
                    .col(integer("number"))
                    .col(string("kind"))
                    .col(string("code"))
                    .col(date("valid_from"))
                    .col(text("definition"))
                    .col(text_null("reason"))
                    .col(uuid("created_by"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut reference("incident_rules", "created_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("incident_rules", &["organisation_id", "number"]).unique().take()).await?;
        add(schema, "organisations", integer("incident_rules").default(0)).await?;
        add(schema, "incidents", integer("category_number").default(0)).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "incidents", "category_number").await?;
        take_away(schema, "organisations", "incident_rules").await?;
        schema.drop_table(Table::drop().table("incident_rules").to_owned()).await
    }
}
