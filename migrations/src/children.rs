//! Children as the program knows them, their own instructors, and the sessions in which they use a tablet.

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
                owned_table("children")
                    .col(uuid("unit_id"))
                    .col(string("pseudonym"))
                    .col(string("animal"))
                    .col(string("hue"))
                    .col(string("band"))
                    .col(string("language"))
                    .col(string("needs"))
                    .col(string("basis"))
                    .col(date("arrived_on"))
                    .col(date_null("left_on"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(integer("version"))
                    .foreign_key(&mut reference("children", "unit_id", "units"))
                    .take(),
            )
            .await?;
        schema.create_index(index("children", &["unit_id", "left_on"])).await?;
        schema
            .create_table(
                owned_table("child_instructors")
                    .col(uuid("child_id"))
                    .col(uuid("user_id"))
                    .foreign_key(&mut reference("child_instructors", "child_id", "children"))
                    .foreign_key(&mut reference("child_instructors", "user_id", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("child_instructors", &["child_id", "user_id"]).unique().take()).await?;
        schema.create_index(index("child_instructors", &["user_id"])).await?;
        schema
            .create_table(
                owned_table("child_sessions")
                    .col(uuid("child_id"))
                    .col(uuid("unit_id"))
                    .col(uuid("started_by"))
                    // The session of the adult that waits behind it; one tablet has one.
                    .col(uuid("staff_session_id"))
                    .col(string("purpose"))
                    .col(string("state"))
                    .col(string("token_hash"))
                    .col(timestamp_with_time_zone("began_at"))
                    .col(timestamp_with_time_zone("seen_at"))
                    .col(timestamp_with_time_zone_null("over_at"))
                    .col(integer("screens"))
                    .foreign_key(&mut reference("child_sessions", "child_id", "children"))
                    .foreign_key(&mut reference("child_sessions", "started_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("child_sessions", &["token_hash"]).unique().take()).await?;
        schema.create_index(index("child_sessions", &["staff_session_id"])).await?;
        // While a child has the tablet the adult's session answers nothing.
        add(schema, "sessions", timestamp_with_time_zone_null("suspended_at")).await?;
        add(schema, "users", string_null("pin_hash")).await?;
        add(schema, "users", small_integer("pin_failed").default(0)).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "users", "pin_failed").await?;
        take_away(schema, "users", "pin_hash").await?;
        take_away(schema, "sessions", "suspended_at").await?;
        for table in ["child_sessions", "child_instructors", "children"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
