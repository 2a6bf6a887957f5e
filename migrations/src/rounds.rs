//! Safety rounds and drills: a unit's lists, what was said of each line, what was found, and actions that put it right.

use crate::columns::{index, owned_table, rebuild, reference, run};
use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

/// The columns that actions have before and after.
const ACTION: &str = "id, organisation_id, unit_id, hazard_id, goal_id, item_id, title, detail, control, interim, level, owner_id, due_on, \
    extended, state, created_by, created_at, done_at, verified_by, verified_at, version, restriction, effect_question, remind_on, moved";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        lists(schema).await?;
        rounds(schema).await?;
        drills(schema).await?;
        findings(schema).await?;
        match schema.get_database_backend() {
            DbBackend::Sqlite => {
                rebuild(schema, "actions", ACTION, actions(true)).await?;
                indexes(schema).await?;
            }
            _ => run(schema, &TO_FINDINGS).await?,
        }
        schema.create_index(index("actions", &["finding_id"])).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        run(schema, &GONE).await?;
        match schema.get_database_backend() {
            DbBackend::Sqlite => {
                rebuild(schema, "actions", ACTION, actions(false)).await?;
                indexes(schema).await?;
            }
            _ => run(schema, &FROM_FINDINGS).await?,
        }
        for table in ["findings", "drills", "round_answers", "rounds", "round_lines"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

const TO_FINDINGS: [&str; 4] = [
    "ALTER TABLE actions ADD COLUMN finding_id uuid",
    "ALTER TABLE actions ADD CONSTRAINT fk_actions_finding_id FOREIGN KEY (organisation_id, finding_id) \
     REFERENCES findings (organisation_id, id) ON DELETE RESTRICT",
    "ALTER TABLE actions DROP CONSTRAINT ck_actions_purpose",
    "ALTER TABLE actions ADD CONSTRAINT ck_actions_purpose CHECK (num_nonnulls(hazard_id, goal_id, finding_id) = 1)",
];
const FROM_FINDINGS: [&str; 3] = [
    "ALTER TABLE actions DROP CONSTRAINT ck_actions_purpose",
    "ALTER TABLE actions DROP COLUMN finding_id",
    "ALTER TABLE actions ADD CONSTRAINT ck_actions_purpose CHECK ((hazard_id IS NULL) <> (goal_id IS NULL))",
];
/// What only this schema knows.
const GONE: [&str; 3] = [
    "DELETE FROM attachments WHERE action_id IN (SELECT id FROM actions WHERE finding_id IS NOT NULL)",
    "DELETE FROM timeline WHERE entity_id IN (SELECT id FROM actions WHERE finding_id IS NOT NULL)",
    "DELETE FROM actions WHERE finding_id IS NOT NULL",
];
/// The same as in the other database, in words that this one has.
const ONE_PURPOSE: &str = "(hazard_id IS NOT NULL) + (goal_id IS NOT NULL) + (finding_id IS NOT NULL) = 1";

fn actions(with_findings: bool) -> TableCreateStatement {
    let mut table = owned_table("actions")
        .col(uuid("unit_id"))
        .col(uuid_null("hazard_id"))
        .col(uuid_null("goal_id"))
        .col(uuid_null("item_id"))
        .col(string("title"))
        .col(text_null("detail"))
        .col(string("control"))
        .col(boolean("interim"))
        .col(small_integer("level"))
        .col(uuid("owner_id"))
        .col(date("due_on"))
        .col(boolean("extended"))
        .col(string("state"))
        .col(uuid("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(uuid_null("verified_by"))
        .col(timestamp_with_time_zone_null("verified_at"))
        .col(integer("version"))
        .col(string_null("restriction"))
        .col(string_null("effect_question"))
        .col(date("remind_on").default("0001-01-01"))
        .col(small_integer("moved").default(0))
        .foreign_key(&mut reference("actions", "unit_id", "units"))
        .foreign_key(&mut reference("actions", "hazard_id", "hazards"))
        .foreign_key(&mut reference("actions", "goal_id", "goals"))
        .foreign_key(&mut reference("actions", "owner_id", "users"))
        .take();
    if with_findings {
        table
            .col(uuid_null("finding_id"))
            .foreign_key(&mut reference("actions", "finding_id", "findings"))
            .check(Expr::cust(ONE_PURPOSE));
    } else {
        table.check(Expr::cust("(hazard_id IS NULL) <> (goal_id IS NULL)"));
    }
    table
}

/// Those that went with the old table.
async fn indexes(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    for columns in [
        &["hazard_id"][..],
        &["goal_id"],
        &["unit_id", "state", "due_on"],
        &["organisation_id", "state", "due_on"],
        &["owner_id", "state", "due_on"],
        &["state", "remind_on"],
    ] {
        schema.create_index(index("actions", columns)).await?;
    }
    Ok(())
}

async fn lists(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("round_lines")
                .col(uuid("unit_id"))
                .col(string("kind"))
                .col(string("part"))
                // A usual line that the unit leaves out; None for a line of its own.
                .col(string_null("code"))
                .col(string_null("words"))
                .col(uuid("added_by"))
                .col(timestamp_with_time_zone("added_at"))
                // From when on it does not count any more.
                .col(timestamp_with_time_zone_null("ended_at"))
                .foreign_key(&mut reference("round_lines", "unit_id", "units"))
                .foreign_key(&mut reference("round_lines", "added_by", "users"))
                .check(Expr::cust("(code IS NULL) <> (words IS NULL)"))
                .take(),
        )
        .await?;
    schema.create_index(index("round_lines", &["unit_id", "kind"])).await
}

async fn rounds(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("rounds")
                .col(uuid("unit_id"))
                .col(string("kind"))
                .col(string("state"))
                .col(date("on_day"))
                // How many children walked along; who they were is nowhere.
                .col(integer_null("children"))
                .col(text_null("note"))
                .col(uuid("started_by"))
                .col(timestamp_with_time_zone("started_at"))
                .col(uuid_null("closed_by"))
                .col(timestamp_with_time_zone_null("closed_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("rounds", "unit_id", "units"))
                .foreign_key(&mut reference("rounds", "started_by", "users"))
                .foreign_key(&mut reference("rounds", "closed_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("rounds", &["unit_id", "id"])).await?;
    // A unit walks one round of a kind at a time, also when two people begin at the same moment.
    run(schema, &["CREATE UNIQUE INDEX uq_rounds_open ON rounds (unit_id, kind) WHERE state = 'open'"]).await?;
    schema
        .create_table(
            owned_table("round_answers")
                .col(uuid("round_id"))
                .col(string("line"))
                .col(string("answer"))
                .col(uuid("answered_by"))
                .col(timestamp_with_time_zone("answered_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("round_answers", "round_id", "rounds"))
                .foreign_key(&mut reference("round_answers", "answered_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("round_answers", &["round_id", "line"]).unique().take()).await
}

async fn drills(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("drills")
                .col(uuid("unit_id"))
                .col(string("kind"))
                .col(date("on_day"))
                .col(string("time"))
                .col(integer("minutes"))
                .col(integer_null("children"))
                .col(integer_null("adults"))
                .col(boolean("announced"))
                .col(text("course"))
                .col(text("lessons"))
                .col(uuid("recorded_by"))
                .col(timestamp_with_time_zone("recorded_at"))
                .foreign_key(&mut reference("drills", "unit_id", "units"))
                .foreign_key(&mut reference("drills", "recorded_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("drills", &["unit_id", "on_day", "id"])).await
}

async fn findings(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("findings")
                .col(uuid("unit_id"))
                .col(uuid_null("round_id"))
                .col(uuid_null("drill_id"))
                // The line of the round.
                .col(string_null("line"))
                .col(text("words"))
                .col(boolean("fixed"))
                .col(uuid("found_by"))
                .col(timestamp_with_time_zone("found_at"))
                .foreign_key(&mut reference("findings", "unit_id", "units"))
                .foreign_key(&mut reference("findings", "round_id", "rounds"))
                .foreign_key(&mut reference("findings", "drill_id", "drills"))
                .foreign_key(&mut reference("findings", "found_by", "users"))
                .check(Expr::cust("(round_id IS NULL) <> (drill_id IS NULL)"))
                .take(),
        )
        .await?;
    // Rows of drills have no line, and NULL is unlike any other.
    schema.create_index(index("findings", &["round_id", "line"]).unique().take()).await?;
    schema.create_index(index("findings", &["drill_id"])).await
}
