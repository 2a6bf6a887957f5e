//! What is late in a whole organisation is found without passing all that is not.

use sea_orm_migration::prelude::*;

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const INDEXES: &[(&str, &str)] = &[
    (
        "ix_incidents_priority",
        "ON incidents (organisation_id, priority, id) WHERE \
         state IN ('submitted', 'received', 'in-handling', 'waiting-info', 'rejection-proposed', 'concluded')",
    ),
    (
        "ix_incident_notices_due",
        "ON incident_notices (organisation_id, due_at) WHERE state = 'required' AND need = 'must'",
    ),
    ("ix_ideas_waiting", "ON ideas (organisation_id, since) WHERE state IN ('open', 'reopened')"),
    ("ix_month_numbers_shifts", "ON month_numbers (organisation_id, month) WHERE shifts IS NOT NULL"),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for (name, on) in INDEXES {
            schema.get_connection().execute_unprepared(&format!("CREATE INDEX {name} {on}")).await?;
        }
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in INDEXES {
            schema.get_connection().execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        Ok(())
    }
}
