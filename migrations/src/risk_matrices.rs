//! Risk methods: versions of an organisation's matrix. The ones that come with the program need no row.

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
                owned_table("risk_matrices")
                    .col(integer("number"))
                    .col(text("definition"))
                    .col(uuid("created_by"))
                    .col(timestamp_with_time_zone("created_at"))
                    .col(uuid_null("taken_by"))
                    .col(timestamp_with_time_zone_null("taken_at"))
                    .foreign_key(&mut reference("risk_matrices", "created_by", "users"))
                    .foreign_key(&mut reference("risk_matrices", "taken_by", "users"))
                    .take(),
            )
            .await?;
        schema.create_index(index("risk_matrices", &["organisation_id", "number"]).unique().take()).await?;
        // The method in force: the code of one that comes with the program, or the id of a row.
        add(schema, "organisations", string("matrix").default("3x3").take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "organisations", "matrix").await?;
        schema.drop_table(Table::drop().table("risk_matrices").to_owned()).await
    }
}
