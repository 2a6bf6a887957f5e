//! Corrective actions.

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
                owned_table("actions")
                    .col(uuid("unit_id"))
                    .col(uuid("hazard_id"))
                    .col(uuid_null("item_id"))
                    .col(string("title"))
                    .col(text_null("detail"))
                    .col(string("control"))
                    .col(boolean("interim"))
                    .col(small_integer("level"))
                    .col(uuid("owner_id"))
                    .col(date("due_on"))
                    .col(boolean("extended"))
                    .col(string("state"))
                    .col(uuid("created_by"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(timestamp_with_time_zone_null("done_at"))
                    .col(uuid_null("verified_by"))
                    .col(timestamp_with_time_zone_null("verified_at"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("actions", "unit_id", "units"))
                    .foreign_key(&mut reference("actions", "hazard_id", "hazards"))
                    .foreign_key(&mut reference("actions", "owner_id", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("actions", &["hazard_id"])).await?;
        schema.create_index(index("actions", &["unit_id", "state", "due_on"])).await?;
        schema.create_index(index("actions", &["organisation_id", "state", "due_on"])).await?;
        schema.create_index(index("actions", &["owner_id", "state", "due_on"])).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["actions"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
