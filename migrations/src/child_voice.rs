//! What children tell and agree: their words, worries, goals, pulses, ideas, the map and the meetings.

use crate::columns::{index, owned_table, reference};
use sea_orm_migration::{prelude::*, schema::*, sea_orm::DbBackend};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: [&str; 14] = [
    "map_marks",
    "pulses",
    "goal_reviews",
    "goal_promises",
    "goals",
    "idea_answers",
    "ideas",
    "meetings",
    "help_calls",
    "worries",
    "child_readings",
    "child_hides",
    "child_drafts",
    "child_words",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        words(schema).await?;
        around_words(schema).await?;
        worries(schema).await?;
        meetings_and_ideas(schema).await?;
        goals(schema).await?;
        feelings(schema).await?;
        insert_only(schema).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        if schema.get_database_backend() == DbBackend::Postgres {
            schema.get_connection().execute_unprepared("DROP FUNCTION child_words_keep").await?;
        }
        Ok(())
    }
}

/// Of one child of one unit.
fn childs_table(name: &'static str) -> TableCreateStatement {
    owned_table(name)
        .col(uuid("unit_id"))
        .col(uuid("child_id"))
        .foreign_key(&mut reference(name, "unit_id", "units"))
        .foreign_key(&mut reference(name, "child_id", "children"))
        .take()
}

async fn words(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("child_words")
                .col(uuid("unit_id"))
                // None: said together.
                .col(uuid_null("child_id"))
                .col(string("about"))
                .col(uuid("about_id"))
                .col(string_null("part"))
                .col(integer("about_version"))
                .col(string("author"))
                .col(string_null("mode"))
                .col(string_null("helped"))
                .col(string("language"))
                .col(text_null("words"))
                .col(string("pictures"))
                .col(text_null("drawing"))
                .col(small_integer_null("step"))
                // Of what has no row of its own; otherwise it stands there.
                .col(string_null("audience"))
                .col(uuid_null("recorded_by"))
                .col(uuid_null("tablet_id"))
                .col(timestamp_with_time_zone("recorded_at"))
                .foreign_key(&mut reference("child_words", "unit_id", "units"))
                .foreign_key(&mut reference("child_words", "child_id", "children"))
                .foreign_key(&mut reference("child_words", "recorded_by", "users"))
                .foreign_key(&mut reference("child_words", "tablet_id", "child_sessions"))
                .take(),
        )
        .await?;
    schema.create_index(index("child_words", &["about_id"])).await?;
    schema.create_index(index("child_words", &["child_id", "recorded_at"])).await
}

async fn around_words(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("child_drafts")
                .col(uuid("child_id"))
                .col(string("door"))
                .col(text("body"))
                .col(timestamp_with_time_zone("kept_at"))
                .foreign_key(&mut reference("child_drafts", "child_id", "children"))
                .take(),
        )
        .await?;
    schema.create_index(index("child_drafts", &["child_id", "door"]).unique().take()).await?;
    schema
        .create_table(
            owned_table("child_hides")
                .col(uuid("child_id"))
                .col(uuid("about_id"))
                .col(timestamp_with_time_zone("hidden_at"))
                .foreign_key(&mut reference("child_hides", "child_id", "children"))
                .take(),
        )
        .await?;
    schema.create_index(index("child_hides", &["about_id"]).unique().take()).await?;
    schema
        .create_table(
            owned_table("child_readings")
                .col(uuid("about_id"))
                .col(uuid("user_id"))
                .col(timestamp_with_time_zone("read_at"))
                .foreign_key(&mut reference("child_readings", "user_id", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("child_readings", &["about_id", "user_id"]).unique().take()).await
}

async fn worries(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            childs_table("worries")
                .col(string("topic"))
                .col(boolean("red"))
                .col(string("audience"))
                .col(uuid_null("trusted_id"))
                // The pulse whose answers raised it; None for one that the child told.
                .col(uuid_null("pulse_id"))
                .col(string("state"))
                .col(timestamp_with_time_zone("told_at"))
                .col(uuid_null("taken_by"))
                .col(timestamp_with_time_zone_null("taken_at"))
                .col(timestamp_with_time_zone_null("done_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("worries", "trusted_id", "users"))
                .foreign_key(&mut reference("worries", "taken_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("worries", &["unit_id", "state"])).await?;
    schema.create_index(index("worries", &["child_id"])).await?;
    schema
        .create_table(
            childs_table("help_calls")
                .col(timestamp_with_time_zone("called_at"))
                .col(uuid_null("answered_by"))
                .col(timestamp_with_time_zone_null("answered_at"))
                .foreign_key(&mut reference("help_calls", "answered_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("help_calls", &["unit_id", "answered_at"])).await
}

async fn meetings_and_ideas(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("meetings")
                .col(uuid("unit_id"))
                .col(date("on_day"))
                .col(string("state"))
                // How many chose each face, from worst to best. No row leads from a face to a child.
                .col(string("moods"))
                .col(integer_null("children"))
                .col(integer_null("adults"))
                .col(text_null("words"))
                .col(uuid("started_by"))
                .col(timestamp_with_time_zone("started_at"))
                .col(timestamp_with_time_zone_null("closed_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("meetings", "unit_id", "units"))
                .foreign_key(&mut reference("meetings", "started_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("meetings", &["unit_id", "on_day"])).await?;
    schema
        .create_table(
            owned_table("ideas")
                .col(uuid("unit_id"))
                // None: told together, in a meeting.
                .col(uuid_null("child_id"))
                .col(uuid_null("meeting_id"))
                .col(string("state"))
                .col(string_null("reopened_by"))
                // The meeting that asked for a second answer.
                .col(uuid_null("reopened_in"))
                // When it was told, or when a second answer was asked for.
                .col(date("since"))
                .col(timestamp_with_time_zone("told_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("ideas", "unit_id", "units"))
                .foreign_key(&mut reference("ideas", "child_id", "children"))
                .foreign_key(&mut reference("ideas", "meeting_id", "meetings"))
                .take(),
        )
        .await?;
    schema.create_index(index("ideas", &["unit_id", "state"])).await?;
    schema.create_index(index("ideas", &["child_id"])).await?;
    schema
        .create_table(
            owned_table("idea_answers")
                .col(uuid("idea_id"))
                .col(string("outcome"))
                .col(text("answer"))
                .col(text_null("reason"))
                // What the wall tells of it, without anybody's words or name.
                .col(text_null("wall"))
                .col(uuid("answered_by"))
                .col(timestamp_with_time_zone("answered_at"))
                .foreign_key(&mut reference("idea_answers", "idea_id", "ideas"))
                .foreign_key(&mut reference("idea_answers", "answered_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("idea_answers", &["idea_id"])).await
}

async fn goals(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            owned_table("goals")
                .col(uuid("unit_id"))
                // None: shared by the whole unit.
                .col(uuid_null("child_id"))
                .col(uuid_null("meeting_id"))
                .col(string("state"))
                .col(integer("course_version"))
                .col(timestamp_with_time_zone_null("child_yes_at"))
                // Why the child's yes was not given on the tablet; an adult wrote it down then.
                .col(text_null("child_yes_how"))
                .col(timestamp_with_time_zone_null("adult_yes_at"))
                .col(uuid_null("adult_yes_by"))
                .col(text_null("summary"))
                .col(text_null("works_when"))
                .col(text_null("cannot_because"))
                .col(string_null("end_reason"))
                .col(integer("interval_days"))
                .col(date_null("next_look_on"))
                .col(date_null("asked_on"))
                .col(date_null("kept_on"))
                .col(string_null("audience"))
                .col(timestamp_with_time_zone("created_at"))
                .col(integer("version"))
                .foreign_key(&mut reference("goals", "unit_id", "units"))
                .foreign_key(&mut reference("goals", "child_id", "children"))
                .foreign_key(&mut reference("goals", "meeting_id", "meetings"))
                .foreign_key(&mut reference("goals", "adult_yes_by", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("goals", &["unit_id", "state"])).await?;
    schema.create_index(index("goals", &["child_id"])).await?;
    schema
        .create_table(
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
                .take(),
        )
        .await?;
    schema.create_index(index("goal_promises", &["goal_id"])).await?;
    schema.create_index(index("goal_promises", &["owner_id", "done_at"])).await?;
    schema
        .create_table(
            owned_table("goal_reviews")
                .col(uuid("goal_id"))
                .col(integer("goal_version"))
                .col(uuid("by_user"))
                .col(boolean("skipped"))
                .col(small_integer_null("step"))
                .col(text_null("tried"))
                .col(string("helped"))
                .col(text_null("note"))
                .col(string("decision"))
                .col(string_null("end_reason"))
                .col(date_null("next_on"))
                .col(timestamp_with_time_zone("at"))
                .foreign_key(&mut reference("goal_reviews", "goal_id", "goals"))
                .foreign_key(&mut reference("goal_reviews", "by_user", "users"))
                .take(),
        )
        .await?;
    schema.create_index(index("goal_reviews", &["goal_id"])).await
}

async fn feelings(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    schema
        .create_table(
            childs_table("pulses")
                .col(string("answers"))
                .col(string("audience"))
                .col(boolean("alert"))
                .col(date("on_day"))
                .col(timestamp_with_time_zone("at"))
                .take(),
        )
        .await?;
    schema.create_index(index("pulses", &["unit_id", "on_day"])).await?;
    schema.create_index(index("pulses", &["child_id"])).await?;
    schema
        .create_table(
            childs_table("map_marks")
                .col(string("place"))
                .col(string("time_of_day"))
                .col(string("feeling"))
                .col(date("on_day"))
                .col(timestamp_with_time_zone("at"))
                .take(),
        )
        .await?;
    schema.create_index(index("map_marks", &["unit_id", "on_day"])).await
}

/// The database itself refuses to change a child's words; keeping times alone removes them.
async fn insert_only(schema: &SchemaManager<'_>) -> Result<(), DbErr> {
    let statements: &[&str] = match schema.get_database_backend() {
        DbBackend::Sqlite => &[
            "CREATE TRIGGER child_words_keep BEFORE UPDATE ON child_words BEGIN SELECT RAISE(ABORT, 'insert only'); END",
        ],
        _ => &[
            "CREATE FUNCTION child_words_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'insert only'; END $$",
            "CREATE TRIGGER child_words_keep BEFORE UPDATE ON child_words FOR EACH ROW EXECUTE FUNCTION child_words_keep()",
        ],
    };
    for statement in statements {
        schema.get_connection().execute_unprepared(statement).await?;
    }
    Ok(())
}
