//! Reviews and the reasons why each is there.

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
                owned_table("review_tasks")
                    .col(uuid("unit_id"))
                    .col(uuid_null("series_id"))
                    .col(uuid_null("hazard_id"))
                    .col(string("state"))
                    .col(date("due_on"))
                    .col(timestamp_with_time_zone("opened_at"))
                    .col(timestamp_with_time_zone_null("closed_at"))
                    .col(uuid_null("closed_by"))
                    .col(text_null("words"))
                    .col(uuid_null("version_id"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("review_tasks", "unit_id", "units"))
                    .foreign_key(&mut reference("review_tasks", "series_id", "assessment_series"))
                    .foreign_key(&mut reference("review_tasks", "hazard_id", "hazards"))
                    .foreign_key(&mut reference("review_tasks", "version_id", "assessment_versions"))
                    .take(),
            )
            .await?;
        schema.create_index(index("review_tasks", &["organisation_id", "state", "due_on"])).await?;
        schema
            .create_table(
                owned_table("review_reasons")
                    .col(uuid("task_id"))
                    .col(string("code"))
                    .col(uuid("source"))
                    .col(uuid("target"))
                    .col(timestamp_with_time_zone("given_at"))
                    .col(date("noticed_on"))
                    .col(date("due_on"))
                    .foreign_key(&mut reference("review_reasons", "task_id", "review_tasks"))
                    .take(),
            )
            .await?;
        schema.create_index(index("review_reasons", &["task_id"])).await?;
        // A reason is given once for ever of one thing, also when two processes look at the same moment.
        let once = index("review_reasons", &["organisation_id", "code", "source", "target"]).unique().take();
        schema.create_index(once).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("review_reasons").to_owned()).await?;
        schema.drop_table(Table::drop().table("review_tasks").to_owned()).await?;
        Ok(())
    }
}
