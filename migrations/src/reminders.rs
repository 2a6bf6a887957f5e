//! Reminders, the mail that tells of them, and who stands in for whom.

use crate::columns::{add, index, owned_table, reference, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

/// What people are reminded of.
const TASKS: [&str; 3] = ["occurrences", "actions", "review_tasks"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in TASKS {
            // From when on a look may remind somebody of it. A new one, and one whose day was moved, is looked at once more.
            add(schema, table, date("remind_on").default("0001-01-01")).await?;
            add(schema, table, small_integer("moved").default(0)).await?;
            schema.create_index(index(table, &["state", "remind_on"])).await?;
        }
        add(schema, "users", boolean("wants_mail").default(true)).await?;
        add(schema, "users", date_null("away_until")).await?;
        add(schema, "users", uuid_null("deputy_id")).await?;
        reminders(schema).await?;
        outbox(schema).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["outbox", "reminders"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        for column in ["deputy_id", "away_until", "wants_mail"] {
            take_away(schema, "users", column).await?;
        }
        for table in TASKS {
            schema
                .drop_index(Index::drop().name(format!("ix_{table}_state_remind_on")).table(table).to_owned())
                .await?;
            take_away(schema, table, "moved").await?;
            take_away(schema, table, "remind_on").await?;
        }
        Ok(())
    }
}

async fn reminders(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("reminders")
                .col(uuid("user_id"))
                .col(uuid("unit_id"))
                .col(string("kind"))
                .col(uuid("task_id"))
                .col(string("step"))
                .col(string("rung"))
                .col(string("delivery"))
                .col(timestamp_with_time_zone("made_at"))
                // When it is told by mail, at the earliest.
                .col(timestamp_with_time_zone("send_at"))
                // When a mail took it up, or nobody wanted one.
                .col(timestamp_with_time_zone_null("told_at"))
                .col(timestamp_with_time_zone_null("read_at"))
                .foreign_key(&mut reference("reminders", "user_id", "users"))
                .foreign_key(&mut reference("reminders", "unit_id", "units"))
                .take(),
        )
        .await?;
    // None goes twice, also when two processes remind at the same moment (I16).
    schema.create_index(index("reminders", &["task_id", "user_id", "step"]).unique().take()).await?;
    schema.create_index(index("reminders", &["user_id", "read_at"])).await?;
    schema.create_index(index("reminders", &["told_at", "send_at"])).await
}

async fn outbox(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("outbox")
                .col(uuid("user_id"))
                .col(string("kind"))
                // What it is once for: one digest a person and morning.
                .col(string("once").unique_key())
                // How many things wait; what they are is told inside alone.
                .col(integer("matters"))
                .col(string("state"))
                .col(small_integer("tried"))
                // None once it has gone or is given up.
                .col(timestamp_with_time_zone_null("try_at"))
                .col(string_null("fault"))
                .col(timestamp_with_time_zone("made_at"))
                .col(timestamp_with_time_zone_null("sent_at"))
                .foreign_key(&mut reference("outbox", "user_id", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("outbox", &["state", "try_at"])).await
}
