//! What others may learn from a report.

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
                owned_table("incident_learnings")
                    .col(uuid("incident_id"))
                    .col(uuid("unit_id"))
                    .col(text("text"))
                    .col(string("reach"))
                    .col(timestamp_with_time_zone("first_at"))
                    .col(uuid("told_by"))
                    .col(timestamp_with_time_zone("told_at"))
                    .foreign_key(&mut reference("incident_learnings", "incident_id", "incidents"))
                    .foreign_key(&mut reference("incident_learnings", "unit_id", "units"))
                    .foreign_key(&mut reference("incident_learnings", "told_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("incident_learnings", &["incident_id"]).unique().take()).await?;
        schema.create_index(index("incident_learnings", &["organisation_id", "first_at"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("incident_learnings").to_owned()).await
    }
}
