//! What adults promise for a goal is an action: it is for a goal instead of against a hazard.

use crate::columns::{index, owned_table, rebuild, reference, run};
use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

/// The columns that actions have before and after.
const ACTION: &str = "id, organisation_id, unit_id, hazard_id, item_id, title, detail, control, interim, level, owner_id, due_on, extended, \
    state, created_by, created_at, done_at, verified_by, verified_at, version, restriction, effect_question";
const TIMELINE: &str =
    "id, organisation_id, unit_id, entity, entity_id, hazard_id, event, to_state, actor_id, at, words";

/// Nobody wrote down who took a promise down: the one who promised stands for it. What was open when its goal ended is let go.
const PROMISES_TO_ACTIONS: &str = "INSERT INTO actions (id, organisation_id, unit_id, goal_id, title, control, interim, level, owner_id, due_on, \
    extended, state, created_by, created_at, done_at, version) SELECT p.id, p.organisation_id, p.unit_id, p.goal_id, p.text, 'relational', \
    FALSE, 1, p.owner_id, p.due_on, FALSE, CASE WHEN p.done_at IS NOT NULL THEN 'done' WHEN g.state IN ('done', 'ended') THEN 'cancelled' \
    ELSE 'open' END, p.owner_id, p.created_at, p.done_at, 1 FROM goal_promises p JOIN goals g ON g.id = p.goal_id";
const ACTIONS_TO_PROMISES: &str = "INSERT INTO goal_promises (id, organisation_id, unit_id, goal_id, text, owner_id, due_on, done_at, created_at) \
    SELECT id, organisation_id, unit_id, goal_id, title, owner_id, due_on, done_at, created_at FROM actions WHERE goal_id IS NOT NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        match schema.get_database_backend() {
            DbBackend::Sqlite => {
                rebuild(schema, "actions", ACTION, actions(true)).await?;
                rebuild(schema, "timeline", TIMELINE, timeline(true)).await?;
                indexes(schema).await?;
            }
            _ => run(schema, &TO_GOALS).await?,
        }
        schema.create_index(index("actions", &["goal_id"])).await?;
        run(schema, &[PROMISES_TO_ACTIONS]).await?;
        schema.drop_table(Table::drop().table("goal_promises").to_owned()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(promises()).await?;
        schema.create_index(index("goal_promises", &["goal_id"])).await?;
        schema.create_index(index("goal_promises", &["owner_id", "done_at"])).await?;
        let gone = ["DELETE FROM timeline WHERE hazard_id IS NULL", "DELETE FROM actions WHERE goal_id IS NOT NULL"];
        run(schema, &[&[ACTIONS_TO_PROMISES][..], &gone].concat()).await?;
        match schema.get_database_backend() {
            DbBackend::Sqlite => {
                rebuild(schema, "actions", ACTION, actions(false)).await?;
                rebuild(schema, "timeline", TIMELINE, timeline(false)).await?;
                indexes(schema).await
            }
            _ => run(schema, &TO_HAZARDS).await,
        }
    }
}

const TO_GOALS: [&str; 5] = [
    "ALTER TABLE actions ALTER COLUMN hazard_id DROP NOT NULL",
    "ALTER TABLE actions ADD COLUMN goal_id uuid",
    "ALTER TABLE actions ADD CONSTRAINT fk_actions_goal_id FOREIGN KEY (organisation_id, goal_id) \
     REFERENCES goals (organisation_id, id) ON DELETE RESTRICT",
    "ALTER TABLE actions ADD CONSTRAINT ck_actions_purpose CHECK ((hazard_id IS NULL) <> (goal_id IS NULL))",
    "ALTER TABLE timeline ALTER COLUMN hazard_id DROP NOT NULL",
];
const TO_HAZARDS: [&str; 4] = [
    "ALTER TABLE timeline ALTER COLUMN hazard_id SET NOT NULL",
    "ALTER TABLE actions DROP CONSTRAINT ck_actions_purpose",
    "ALTER TABLE actions DROP COLUMN goal_id",
    "ALTER TABLE actions ALTER COLUMN hazard_id SET NOT NULL",
];

/// Those that went with the old tables.
async fn indexes(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    for columns in [
        &["hazard_id"][..],
        &["unit_id", "state", "due_on"],
        &["organisation_id", "state", "due_on"],
        &["owner_id", "state", "due_on"],
    ] {
        schema.create_index(index("actions", columns)).await?;
    }
    schema.create_index(index("timeline", &["entity_id", "id"])).await?;
    schema.create_index(index("timeline", &["hazard_id", "id"])).await
}

fn hazard(or_goal: bool) -> ColumnDef {
    if or_goal { uuid_null("hazard_id") } else { uuid("hazard_id") }
}

fn actions(with_goals: bool) -> TableCreateStatement {
    let mut table = owned_table("actions")
        .col(uuid("unit_id"))
        .col(hazard(with_goals))
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
        .foreign_key(&mut reference("actions", "unit_id", "units"))
        .foreign_key(&mut reference("actions", "hazard_id", "hazards"))
        .foreign_key(&mut reference("actions", "owner_id", "users"))
        .take();
    if with_goals {
        table
            .col(uuid_null("goal_id"))
            .foreign_key(&mut reference("actions", "goal_id", "goals"))
            .check(Expr::cust("(hazard_id IS NULL) <> (goal_id IS NULL)"));
    }
    table
}

fn timeline(with_goals: bool) -> TableCreateStatement {
    owned_table("timeline")
        .col(uuid("unit_id"))
        .col(string("entity"))
        .col(uuid("entity_id"))
        .col(hazard(with_goals))
        .col(string("event"))
        .col(string_null("to_state"))
        .col(uuid_null("actor_id"))
        .col(timestamp_with_time_zone("at"))
        .col(text_null("words"))
        .take()
}

fn promises() -> TableCreateStatement {
    owned_table("goal_promises")
        .col(uuid("unit_id"))
        .col(uuid("goal_id"))
        .col(string("text"))
        .col(uuid("owner_id"))
        .col(date("due_on"))
        .col(timestamp_with_time_zone_null("done_at"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut reference("goal_promises", "unit_id", "units"))
        .foreign_key(&mut reference("goal_promises", "goal_id", "goals"))
        .foreign_key(&mut reference("goal_promises", "owner_id", "users"))
        .take()
}
