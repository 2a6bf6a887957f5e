//! Figures of a time that has passed are counted as they stood when it ended: from the day that an action had before it was moved, and
//! from the states of a goal.

use crate::columns::{index, owned_table, reference, run};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let table = owned_table("action_days")
            .col(uuid("action_id"))
            .col(date("before_on"))
            .col(timestamp_with_time_zone("moved_at"))
            .foreign_key(&mut reference("action_days", "action_id", "actions"))
            .take();
        schema.create_table(table).await?;
        schema.create_index(index("action_days", &["action_id", "moved_at"]).take()).await?;
        run(schema, &["CREATE INDEX ix_audit_events_goal ON audit_events (entity_id, seq) WHERE entity = 'goal'"]).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        run(schema, &["DROP INDEX ix_audit_events_goal"]).await?;
        schema.drop_table(Table::drop().table("action_days").to_owned()).await
    }
}
