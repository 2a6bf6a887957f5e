//! The cell of the matrix that a hazard was last graded with, so that a risk map is counted and its cells are opened from
//! one table.

use crate::columns::{add, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

/// The column, and what it is in the last approved line of a hazard.
const COLUMNS: [(&str, &str); 3] = [("likelihood", "i.likelihood"), ("severity", "i.severity"), ("method", "v.matrix")];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        add(schema, "hazards", small_integer_null("likelihood")).await?;
        add(schema, "hazards", small_integer_null("severity")).await?;
        add(schema, "hazards", string_null("method")).await?;
        for (column, source) in COLUMNS {
            let fill = format!(
                "UPDATE hazards SET {column} = (SELECT {source} FROM assessment_items i JOIN assessment_versions v \
                 ON v.id = i.version_id WHERE i.hazard_id = hazards.id AND v.state = 'approved' \
                 ORDER BY v.approved_at DESC LIMIT 1)"
            );
            schema.get_connection().execute_unprepared(&fill).await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for (column, _) in COLUMNS {
            take_away(schema, "hazards", column).await?;
        }
        Ok(())
    }
}
