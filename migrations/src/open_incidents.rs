//! Open reports are few among those of years; their list finds them without passing the others.

use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const CREATE: &str = "CREATE INDEX ix_incidents_open ON incidents (organisation_id, id) WHERE \
     state IN ('submitted', 'received', 'in-handling', 'waiting-info', 'rejection-proposed', 'concluded')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.get_connection().execute_unprepared(CREATE).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.get_connection().execute_unprepared("DROP INDEX ix_incidents_open").await?;
        Ok(())
    }
}
