//! The register filtered by state or area, and the menu's count of what waits, read an index in the list's own order.

use crate::columns::index;
use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const FILTERS: [[&str; 4]; 4] = [
    ["organisation_id", "state", "level", "id"],
    ["organisation_id", "area", "level", "id"],
    ["unit_id", "state", "level", "id"],
    ["unit_id", "area", "level", "id"],
];

fn drop(columns: &[&str]) -> IndexDropStatement {
    Index::drop().name(format!("ix_hazards_{}", columns.join("_"))).table("hazards").to_owned()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.drop_index(drop(&["unit_id", "state"])).await?;
        for columns in FILTERS {
            schema.create_index(index("hazards", &columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for columns in FILTERS {
            schema.drop_index(drop(&columns)).await?;
        }
        schema.create_index(index("hazards", &["unit_id", "state"])).await
    }
}
