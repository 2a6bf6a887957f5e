//! Risk assessments: series, versions and their lines.

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
                owned_table("assessment_series")
                    .col(uuid("unit_id"))
                    .col(string("kind"))
                    .foreign_key(&mut reference("assessment_series", "unit_id", "units"))
                    .take(),
            )
            .await?;
        schema.create_index(index("assessment_series", &["unit_id", "kind"]).unique().take()).await?;
        schema
            .create_table(
                owned_table("assessment_versions")
                    .col(uuid("unit_id"))
                    .col(uuid("series_id"))
                    .col(integer("number"))
                    .col(string("state"))
                    .col(string("matrix"))
                    .col(small_integer("level"))
                    .col(uuid("started_by"))
                    .col(timestamp_with_time_zone("started_at"))
                    .col(uuid_null("submitted_by"))
                    .col(timestamp_with_time_zone_null("submitted_at"))
                    .col(uuid_null("approved_by"))
                    .col(timestamp_with_time_zone_null("approved_at"))
                    .col(string_null("content_hash"))
                    .col(date_null("next_review_on"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("assessment_versions", "unit_id", "units"))
                    .foreign_key(&mut reference("assessment_versions", "series_id", "assessment_series"))
                    .take(),
            )
            .await?;
        schema.create_index(index("assessment_versions", &["series_id", "number"]).unique().take()).await?;
        schema.create_index(index("assessment_versions", &["organisation_id", "id"])).await?;
        schema.create_index(index("assessment_versions", &["unit_id", "state"])).await?;
        schema
            .create_table(
                owned_table("assessment_items")
                    .col(uuid("unit_id"))
                    .col(uuid("version_id"))
                    .col(uuid("hazard_id"))
                    .col(integer("position"))
                    .col(text_null("scenario"))
                    .col(text_null("existing_controls"))
                    .col(small_integer_null("likelihood"))
                    .col(small_integer_null("severity"))
                    .col(small_integer_null("level"))
                    .col(text_null("no_action_reason"))
                    .col(small_integer_null("residual_likelihood"))
                    .col(small_integer_null("residual_severity"))
                    .col(small_integer_null("residual_level"))
                    .col(text_null("alarp_text"))
                    .col(date_null("accepted_until"))
                    .col(uuid_null("edited_by"))
                    .col(timestamp_with_time_zone_null("edited_at"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("assessment_items", "version_id", "assessment_versions"))
                    .foreign_key(&mut reference("assessment_items", "hazard_id", "hazards"))
                    .take(),
            )
            .await?;
        schema.create_index(index("assessment_items", &["version_id", "hazard_id"]).unique().take()).await?;
        schema.create_index(index("assessment_items", &["hazard_id"])).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["assessment_items", "assessment_versions", "assessment_series"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
