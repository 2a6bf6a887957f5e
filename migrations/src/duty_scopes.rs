//! Duties of people, of goals and of the organisation: why a cycle has ended, when somebody may hear of a goal, and reminders of what no
//! unit has.

use crate::columns::{add, index, owned_table, rebuild, reference, take_away};
use sea_orm_migration::{
    prelude::*,
    schema::*,
    sea_orm::{ConnectionTrait, DbBackend},
};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const INDEXED: [&str; 2] = ["worker_id", "child_id"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        add(schema, "cycles", date_null("ended_on")).await?;
        add(schema, "cycles", string_null("ended_why")).await?;
        let conn = schema.get_connection();
        conn.execute_unprepared(
            "UPDATE cycles SET ended_why = CASE WHEN worker_id IS NULL AND child_id IS NULL THEN 'excluded' ELSE 'gone' END, \
             ended_on = (SELECT max(o.ended_on) FROM occurrences o WHERE o.cycle_id = cycles.id) WHERE state = 'ended'",
        )
        .await?;
        for column in INDEXED {
            schema.create_index(index("cycles", &[column])).await?;
        }
        add(schema, "goals", date("remind_on").default("0001-01-01")).await?;
        add(schema, "goals", small_integer("moved").default(0)).await?;
        schema.create_index(index("goals", &["state", "remind_on"])).await?;
        unit_of_reminders(schema, false).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let conn = schema.get_connection();
        conn.execute_unprepared("DELETE FROM reminders WHERE unit_id IS NULL").await?;
        unit_of_reminders(schema, true).await?;
        conn.execute_unprepared("DELETE FROM reminders WHERE kind = 'goal'").await?;
        schema.drop_index(Index::drop().name("ix_goals_state_remind_on").table("goals").to_owned()).await?;
        take_away(schema, "goals", "moved").await?;
        take_away(schema, "goals", "remind_on").await?;
        for column in INDEXED {
            schema.drop_index(Index::drop().name(format!("ix_cycles_{column}")).table("cycles").to_owned()).await?;
        }
        take_away(schema, "cycles", "ended_why").await?;
        take_away(schema, "cycles", "ended_on").await
    }
}

/// Lets a reminder be of no unit, or not any more. SQLite changes no column: the table is made anew with what it holds.
async fn unit_of_reminders(schema: &SchemaManager<'_>, needed: bool) -> Result<(), DbErr> {
    let conn = schema.get_connection();
    if conn.get_database_backend() == DbBackend::Postgres {
        let step = if needed { "SET" } else { "DROP" };
        conn.execute_unprepared(&format!("ALTER TABLE reminders ALTER COLUMN unit_id {step} NOT NULL")).await?;
        return Ok(());
    }
    let unit = if needed { uuid("unit_id") } else { uuid_null("unit_id") };
    let table = owned_table("reminders")
        .col(uuid("user_id"))
        .col(unit)
        .col(string("kind"))
        .col(uuid("task_id"))
        .col(string("step"))
        .col(string("rung"))
        .col(string("delivery"))
        .col(timestamp_with_time_zone("made_at"))
        .col(timestamp_with_time_zone("send_at"))
        .col(timestamp_with_time_zone_null("told_at"))
        .col(timestamp_with_time_zone_null("read_at"))
        .foreign_key(&mut reference("reminders", "user_id", "users"))
        .foreign_key(&mut reference("reminders", "unit_id", "units"))
        .take();
    let columns = "id, organisation_id, user_id, unit_id, kind, task_id, step, rung, delivery, made_at, send_at, told_at, read_at";
    rebuild(schema, "reminders", columns, table).await?;
    schema.create_index(index("reminders", &["task_id", "user_id", "step"]).unique().take()).await?;
    schema.create_index(index("reminders", &["user_id", "read_at"])).await?;
    schema.create_index(index("reminders", &["told_at", "send_at"])).await
}
