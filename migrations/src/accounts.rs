//! People, their roles, and the one-time address of the first administrator.

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
                owned_table("users")
                    .col(string("name"))
                    .col(string("email").unique_key())
                    .col(string_null("password_hash"))
                    .col(string("locale"))
                    .col(string("state"))
                    .col(string_null("invitation_hash").unique_key())
                    .col(timestamp_with_time_zone_null("invitation_expires_at"))
                    .col(integer("version"))
                    .col(timestamp_with_time_zone("created_at"))
                    .take(),
            )
            .await?;
        schema.create_index(index("users", &["organisation_id", "name"])).await?;
        schema
            .create_table(
                owned_table("role_grants")
                    .col(uuid("user_id"))
                    .col(string("role"))
                    .col(uuid_null("unit_id"))
                    .col(date("valid_from"))
                    .col(date_null("valid_to"))
                    .col(uuid_null("granted_by"))
                    .col(timestamp_with_time_zone("created_at"))
                    .foreign_key(&mut reference("role_grants", "user_id", "users"))
                    .foreign_key(&mut reference("role_grants", "unit_id", "units"))
                    .take(),
            )
            .await?;
        schema.create_index(index("role_grants", &["user_id"])).await?;
        schema.create_index(index("role_grants", &["unit_id"])).await?;
        schema
            .create_table(
                Table::create()
                    .table("setup_links")
                    .col(string("token_hash").primary_key())
                    .col(timestamp_with_time_zone("expires_at"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["setup_links", "role_grants", "users"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
