//! What happened: the timeline that people read, and the chained audit rows that prove it.

use crate::columns::{index, organisation_reference, owned_table};
use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

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
                owned_table("timeline")
                    .col(uuid("unit_id"))
                    .col(string("entity"))
                    .col(uuid("entity_id"))
                    .col(uuid("hazard_id"))
                    .col(string("event"))
                    .col(string_null("to_state"))
                    .col(uuid_null("actor_id"))
                    .col(timestamp_with_time_zone("at"))
                    .col(text_null("words"))
                    .take(),
            )
            .await?;
        schema.create_index(index("timeline", &["entity_id", "id"])).await?;
        schema.create_index(index("timeline", &["hazard_id", "id"])).await?;
        schema
            .create_table(
                Table::create()
                    .table("audit_events")
                    .col(uuid("organisation_id"))
                    .col(big_integer("seq"))
                    .col(timestamp_with_time_zone("at"))
                    .col(uuid_null("actor_id"))
                    .col(string("entity"))
                    .col(uuid("entity_id"))
                    .col(string("event"))
                    .col(string_null("from_state"))
                    .col(string_null("to_state"))
                    .col(string_null("words_hash"))
                    .col(string("hash"))
                    .primary_key(Index::create().col("organisation_id").col("seq"))
                    .foreign_key(&mut organisation_reference("audit_events"))
                    .take(),
            )
            .await?;
        schema
            .create_table(
                Table::create()
                    .table("audit_heads")
                    .col(uuid("organisation_id").primary_key())
                    .col(big_integer("seq"))
                    .col(string("hash"))
                    .foreign_key(&mut organisation_reference("audit_heads"))
                    .take(),
            )
            .await?;
        append_only(schema).await?;
        Ok(())
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["audit_heads", "audit_events", "timeline"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        if schema.get_database_backend() == DbBackend::Postgres {
            schema.get_connection().execute_unprepared("DROP FUNCTION audit_events_keep").await?;
        }
        Ok(())
    }
}

/// The database itself refuses to change or remove audit rows; the chain finds what somebody does who takes this away.
async fn append_only(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements: &[&str] = match schema.get_database_backend() {
        DbBackend::Sqlite => &[
            "CREATE TRIGGER audit_events_keep_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'append only'); END",
            "CREATE TRIGGER audit_events_keep_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'append only'); END",
        ],
        _ => &[
            "CREATE FUNCTION audit_events_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append only'; END $$",
            "CREATE TRIGGER audit_events_keep BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_events_keep()",
        ],
    };
    for statement in statements {
        schema.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
