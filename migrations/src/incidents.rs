//! Reports of incidents with everything that belongs to one. Who reported stands in a table of its own (I20).

use crate::columns::{add, index, owned_table, reference, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // Short signs of units stand in the numbers of reports; a unit from before gets its own with its first report.
        add(schema, "units", string_null("sign")).await?;
        schema.create_table(incidents()).await?;
        for columns in [
            &["organisation_id", "id"][..],
            &["unit_id", "id"],
            &["organisation_id", "state", "id"],
            &["handler_id", "state"],
            &["unit_id", "category", "occurred_at"],
        ] {
            schema.create_index(index("incidents", columns)).await?;
        }
        schema.create_index(index("incidents", &["organisation_id", "number"]).unique().take()).await?;
        for table in parts() {
            schema.create_table(table).await?;
        }
        for (table, columns) in PART_INDEXES {
            schema.create_index(index(table, columns)).await?;
        }
        schema.create_index(index("incident_reporters", &["incident_id"]).unique().take()).await?;
        schema.create_index(index("incident_forms", &["incident_id", "form", "version"]).unique().take()).await?;
        schema.create_index(index("incident_sights", &["incident_id", "user_id"]).unique().take()).await?;
        schema.create_index(index("incident_hazards", &["incident_id", "hazard_id"]).unique().take()).await?;
        schema.create_index(index("incident_receipts", &["code_hash"]).unique().take()).await?;
        schema.create_index(index("incident_numbers", &["organisation_id", "series"]).unique().take()).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        // A report that points to another one of the same table would hold both.
        schema.get_connection().execute_unprepared("UPDATE incidents SET merged_into = NULL").await?;
        for table in [
            "incident_draft_ends",
            "incident_drafts",
            "incident_numbers",
            "incident_sights",
            "incident_hazards",
            "incident_forms",
            "incident_notices",
            "incident_events",
            "incident_receipts",
            "incident_reporters",
            "incident_gradings",
            "incidents",
        ] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        take_away(schema, "units", "sign").await
    }
}

const PART_INDEXES: &[(&str, &[&str])] = &[
    ("incident_reporters", &["user_id", "incident_id"]),
    ("incident_events", &["incident_id", "id"]),
    ("incident_notices", &["incident_id"]),
    ("incident_gradings", &["incident_id"]),
    ("incident_hazards", &["hazard_id"]),
    ("incident_drafts", &["user_id", "id"]),
];

fn incidents() -> TableCreateStatement {
    owned_table("incidents")
        .col(uuid("unit_id"))
        .col(string("number"))
        .col(string("kind"))
        .col(string("state"))
        .col(string("secrecy"))
        .col(string("identity"))
        .col(string("priority"))
        .col(string("category"))
        .col(string_null("subcategory"))
        .col(boolean("concerns_supervisor"))
        .col(uuid_null("named_id"))
        .col(boolean("in_danger"))
        .col(boolean("wants_answer"))
        .col(timestamp_with_time_zone("occurred_at"))
        .col(boolean("occurred_exact"))
        .col(timestamp_with_time_zone_null("discovered_at"))
        .col(timestamp_with_time_zone("sent_at"))
        // By when everything has to have followed; kept, so that both databases can compare it.
        .col(timestamp_with_time_zone("chain_by"))
        .col(string("headline"))
        .col(text("search"))
        .col(text("text"))
        .col(string("affected"))
        .col(text_null("worked"))
        .col(string_null("told"))
        .col(string_null("place"))
        .col(string_null("activity"))
        .col(text_null("before"))
        .col(text_null("immediate"))
        .col(text_null("helped"))
        .col(small_integer_null("staff_present"))
        .col(small_integer_null("staff_planned"))
        .col(boolean("lone_work"))
        .col(boolean("night"))
        .col(uuid_null("handler_id"))
        .col(small_integer("escalated"))
        .col(timestamp_with_time_zone_null("received_at"))
        .col(timestamp_with_time_zone_null("started_at"))
        .col(timestamp_with_time_zone_null("answered_at"))
        .col(timestamp_with_time_zone_null("concluded_at"))
        .col(timestamp_with_time_zone_null("closed_at"))
        .col(string_null("factors"))
        .col(string_null("method"))
        .col(text_null("conclusions"))
        .col(text_null("learning"))
        .col(date_null("team_on"))
        .col(date_null("child_on"))
        .col(text_null("no_hazard_reason"))
        .col(text_null("no_action_reason"))
        .col(text_null("feedback"))
        .col(uuid_null("merged_into"))
        .col(uuid_null("rejection_by"))
        .col(integer("version"))
        .foreign_key(&mut reference("incidents", "unit_id", "units"))
        .foreign_key(&mut reference("incidents", "named_id", "users"))
        .foreign_key(&mut reference("incidents", "handler_id", "users"))
        .foreign_key(&mut reference("incidents", "merged_into", "incidents"))
        .take()
}

/// A table of something that belongs to one report.
fn part(name: &'static str) -> TableCreateStatement {
    owned_table(name).col(uuid("incident_id")).foreign_key(&mut reference(name, "incident_id", "incidents")).take()
}

fn parts() -> Vec<TableCreateStatement> {
    vec![
        part("incident_reporters")
            .col(uuid("user_id"))
            .foreign_key(&mut reference("incident_reporters", "user_id", "users"))
            .take(),
        part("incident_receipts").col(string("code_hash")).col(timestamp_with_time_zone("made_at")).take(),
        part("incident_events")
            .col(string("event"))
            .col(string_null("to_state"))
            .col(string("audience"))
            .col(uuid_null("actor_id"))
            .col(timestamp_with_time_zone("at"))
            .col(text_null("words"))
            .take(),
        part("incident_gradings")
            .col(string("by"))
            .col(string("physical"))
            .col(string("psychological"))
            .col(string_null("care"))
            .col(small_integer_null("likelihood"))
            .col(small_integer_null("severity"))
            .col(small_integer_null("level"))
            .col(uuid_null("matrix_id"))
            .col(timestamp_with_time_zone("at"))
            .take(),
        part("incident_notices")
            .col(string("recipient"))
            .col(string("need"))
            .col(timestamp_with_time_zone("due_at"))
            .col(date_null("due_day"))
            .col(string("state"))
            .col(timestamp_with_time_zone_null("told_at"))
            .col(string_null("told_by"))
            .col(string_null("channel"))
            .col(string_null("reference"))
            .col(text_null("reason"))
            .col(uuid_null("decided_by"))
            .col(timestamp_with_time_zone_null("decided_at"))
            .col(integer("version"))
            .take(),
        part("incident_forms")
            .col(string("form"))
            .col(text("body"))
            .col(uuid_null("saved_by"))
            .col(timestamp_with_time_zone("saved_at"))
            .col(integer("version"))
            .take(),
        part("incident_hazards")
            .col(uuid("hazard_id"))
            .col(timestamp_with_time_zone("linked_at"))
            .foreign_key(&mut reference("incident_hazards", "hazard_id", "hazards"))
            .take(),
        Table::create().table("incident_draft_ends").col(uuid("id").primary_key()).take(),
        part("incident_sights")
            .col(uuid("user_id"))
            .col(timestamp_with_time_zone("at"))
            .foreign_key(&mut reference("incident_sights", "user_id", "users"))
            .take(),
        owned_table("incident_numbers").col(string("series")).col(integer("last")).take(),
        owned_table("incident_drafts")
            .col(uuid("user_id"))
            .col(string("kind"))
            .col(text("body"))
            .col(timestamp_with_time_zone("saved_at"))
            .foreign_key(&mut reference("incident_drafts", "user_id", "users"))
            .take(),
    ]
}
