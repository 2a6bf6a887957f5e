//! The hazards that an action is against: the one it was made for, and others.

use crate::columns::{index, organisation_reference, reference};
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
                Table::create()
                    .table("action_hazards")
                    .col(uuid("organisation_id"))
                    .col(uuid("action_id"))
                    .col(uuid("hazard_id"))
                    .primary_key(Index::create().col("action_id").col("hazard_id"))
                    .foreign_key(&mut organisation_reference("action_hazards"))
                    .foreign_key(&mut reference("action_hazards", "action_id", "actions"))
                    .foreign_key(&mut reference("action_hazards", "hazard_id", "hazards"))
                    .take(),
            )
            .await?;
        schema.create_index(index("action_hazards", &["hazard_id"])).await?;
        let rows = "INSERT INTO action_hazards (organisation_id, action_id, hazard_id) \
                    SELECT organisation_id, id, hazard_id FROM actions";
        schema.get_connection().execute_unprepared(rows).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_table(Table::drop().table("action_hazards").to_owned()).await?;
        Ok(())
    }
}
