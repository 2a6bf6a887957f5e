//! The register of hazards.

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
                owned_table("hazards")
                    .col(uuid("unit_id"))
                    .col(string("area"))
                    .col(string("title"))
                    .col(string("title_search"))
                    .col(text_null("description"))
                    .col(string_null("place"))
                    .col(string("affected"))
                    .col(string("source"))
                    .col(string("state"))
                    .col(small_integer("level"))
                    .col(small_integer("residual_level"))
                    .col(date_null("next_review_on"))
                    .col(uuid("reported_by"))
                    .col(timestamp_with_time_zone("reported_at"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("hazards", "unit_id", "units"))
                    .foreign_key(&mut reference("hazards", "reported_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("hazards", &["organisation_id", "level", "id"])).await?;
        schema.create_index(index("hazards", &["unit_id", "level", "id"])).await?;
        schema.create_index(index("hazards", &["unit_id", "state"])).await?;
        schema.create_index(index("hazards", &["reported_by", "id"])).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["hazards"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
