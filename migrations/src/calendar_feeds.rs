//! Private addresses of calendar feeds: the token itself is never stored.

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
                owned_table("calendar_feeds")
                    .col(uuid("user_id"))
                    .col(string("token_hash").unique_key())
                    .col(timestamp_with_time_zone("made_at"))
                    .foreign_key(&mut reference("calendar_feeds", "user_id", "users"))
                    .take(),
            )
            .await?;
        // One for each person: a new one takes the place of the old one.
        schema.create_index(index("calendar_feeds", &["user_id"]).unique().take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("calendar_feeds").to_owned()).await
    }
}
