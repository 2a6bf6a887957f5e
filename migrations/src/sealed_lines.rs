//! What a line told of its hazard and actions when its version was approved.

use crate::columns::{add, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        add(schema, "assessment_items", text_null("sealed")).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "assessment_items", "sealed").await
    }
}
