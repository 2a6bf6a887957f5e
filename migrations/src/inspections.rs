//! What inspectors looked at is found in the audit chain without reading the rest of it.

use crate::columns::run;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let index = "CREATE INDEX ix_audit_events_inspection ON audit_events (organisation_id, seq) WHERE entity = 'inspection'";
        run(schema, &[index]).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        run(schema, &["DROP INDEX ix_audit_events_inspection"]).await
    }
}
