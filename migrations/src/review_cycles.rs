//! Duties that come back: cycles, their occurrences, and who looks at them when.

use crate::columns::{index, owned_table, reference};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        cycles(schema).await?;
        occurrences(schema).await?;
        scheduler(schema).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["scheduler_runs", "scheduler_lease", "occurrences", "cycles"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

async fn cycles(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("cycles")
                .col(string("template"))
                // The id of what has the cycle, whatever its kind: of it there is one cycle a template.
                .col(uuid("target"))
                .col(uuid_null("unit_id"))
                .col(uuid_null("child_id"))
                .col(uuid_null("worker_id"))
                .col(uuid_null("goal_id"))
                .col(uuid_null("hazard_id"))
                // None: the interval of the template.
                .col(string_null("own_every"))
                .col(text_null("own_reason"))
                .col(uuid_null("own_by"))
                .col(date("start_on"))
                // From 1 for Monday.
                .col(small_integer("weekday"))
                .col(date_null("paused_on"))
                .col(string("state"))
                // From when on a look may make something; None while only people or events lead on.
                .col(date_null("look_on"))
                .col(timestamp_with_time_zone("begun_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("cycles", "unit_id", "units"))
                .foreign_key(&mut reference("cycles", "child_id", "children"))
                .foreign_key(&mut reference("cycles", "worker_id", "users"))
                .foreign_key(&mut reference("cycles", "goal_id", "goals"))
                .foreign_key(&mut reference("cycles", "hazard_id", "hazards"))
                .foreign_key(&mut reference("cycles", "own_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("cycles", &["target", "template"]).unique().take()).await?;
    schema.create_index(index("cycles", &["unit_id"])).await?;
    schema.create_index(index("cycles", &["state", "look_on"])).await
}

async fn occurrences(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("occurrences")
                .col(uuid("cycle_id"))
                .col(uuid_null("unit_id"))
                .col(string("period_key"))
                // Which turn of its cycle it is, from 1.
                .col(integer("turn"))
                .col(date("due_on"))
                .col(date("made_on"))
                .col(string("why"))
                .col(date_null("why_on"))
                .col(string_null("why_every"))
                .col(string_null("why_trigger"))
                .col(string("state"))
                .col(date_null("ended_on"))
                .col(string_null("evidence"))
                .col(uuid_null("evidence_id"))
                // Who did it, asked to leave it out, or decided that it does not apply.
                .col(uuid_null("by_user"))
                .col(text_null("reason"))
                .col(uuid_null("approved_by"))
                .col(integer("version"))
                .foreign_key(&mut reference("occurrences", "cycle_id", "cycles"))
                .foreign_key(&mut reference("occurrences", "unit_id", "units"))
                .foreign_key(&mut reference("occurrences", "by_user", "users"))
                .foreign_key(&mut reference("occurrences", "approved_by", "users"))
                .take(),
        )
        .await?;
    // A period comes once, also when two processes make it at the same moment (I15).
    schema.create_index(index("occurrences", &["cycle_id", "period_key"]).unique().take()).await?;
    schema.create_index(index("occurrences", &["cycle_id", "turn"])).await?;
    schema.create_index(index("occurrences", &["organisation_id", "state", "due_on"])).await?;
    schema.create_index(index("occurrences", &["unit_id", "state", "due_on"])).await
}

/// One row each: these are of the whole installation, not of an organisation.
async fn scheduler(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            Table::create()
                .table("scheduler_lease")
                .col(integer("id").primary_key())
                .col(uuid_null("holder"))
                // Grows each time that somebody takes the lease: who holds an older one writes nothing more.
                .col(big_integer("token"))
                // Seconds by the database's own clock.
                .col(big_integer("until"))
                .take(),
        )
        .await?;
    schema
        .create_table(
            Table::create()
                .table("scheduler_runs")
                .col(integer("id").primary_key())
                .col(date_null("last_on"))
                .col(timestamp_with_time_zone_null("looked_at"))
                .col(date_null("confirmed_on"))
                // The day that the clock showed when it looked odd, until a look goes on.
                .col(date_null("odd_on"))
                .take(),
        )
        .await?;
    let first = [
        "INSERT INTO scheduler_lease (id, token, until) VALUES (1, 0, 0)",
        "INSERT INTO scheduler_runs (id) VALUES (1)",
    ];
    for statement in first {
        schema.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
