//! Plans: their versions and sections, who wrote in them, how children took part, to whom they were sent, and why something that seemed to
//! point to a person stands.

use crate::columns::{index, owned_table, reference, run};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

fn versions() -> TableCreateStatement {
    owned_table("plan_versions")
        // The unit, or the organisation where a plan is of all units.
        .col(uuid("owner_id"))
        .col(uuid_null("unit_id"))
        .col(string_len("kind", 24))
        .col(integer("number"))
        .col(string_len("state", 16))
        .col(string_len("template", 32))
        .col(string_len("lang", 2))
        .col(text("about"))
        .col(text_null("returned"))
        .col(uuid("started_by"))
        .col(timestamp_with_time_zone("started_at"))
        .col(uuid_null("submitted_by"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(uuid_null("approved_by"))
        .col(timestamp_with_time_zone_null("approved_at"))
        .col(uuid_null("published_by"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(uuid_null("withdrawn_by"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(text_null("withdrawn_why"))
        .col(integer("version"))
        .foreign_key(&mut reference("plan_versions", "unit_id", "units"))
        .foreign_key(&mut reference("plan_versions", "approved_by", "users"))
        .take()
}

/// A row that belongs to a version.
fn part(name: &'static str) -> TableCreateStatement {
    owned_table(name).col(uuid("version_id")).foreign_key(&mut reference(name, "version_id", "plan_versions")).take()
}

fn parts() -> [TableCreateStatement; 5] {
    let sections = part("plan_sections")
        .col(string_len("code", 8))
        .col(text("body"))
        .col(integer("version"))
        .index(Index::create().name("uq_plan_sections").col("version_id").col("code").unique())
        .take();
    let writers = part("plan_writers")
        .col(uuid("user_id"))
        .index(Index::create().name("uq_plan_writers").col("version_id").col("user_id").unique())
        .foreign_key(&mut reference("plan_writers", "user_id", "users"))
        .take();
    let answers = part("plan_answers")
        .col(string_len("section", 8))
        .col(string_len("kind", 16))
        .col(text("words"))
        .col(text("reason"))
        .col(uuid("answered_by"))
        .col(timestamp_with_time_zone("answered_at"))
        .take();
    let hearings = part("plan_hearings")
        .col(date("heard_on"))
        .col(uuid("child_id"))
        .col(text("said"))
        .col(text("changed"))
        .foreign_key(&mut reference("plan_hearings", "child_id", "children"))
        .take();
    let sendings =
        part("plan_sendings").col(string_len("recipient", 400)).col(date("sent_on")).col(date_null("got_on")).take();
    [sections, writers, answers, hearings, sendings]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(versions()).await?;
        for table in parts() {
            schema.create_table(table).await?;
        }
        for table in ["plan_answers", "plan_hearings", "plan_sendings"] {
            schema.create_index(index(table, &["version_id"]).take()).await?;
        }
        // One that is being made, and one that is in force, for each plan.
        let open = "CREATE UNIQUE INDEX uq_plan_versions_open ON plan_versions (owner_id, kind) \
                    WHERE state IN ('draft', 'in-review', 'approved')";
        let published = "CREATE UNIQUE INDEX uq_plan_versions_published ON plan_versions (owner_id, kind) \
                         WHERE state = 'published'";
        // A draft that was discarded gives its number to the next one: the first that comes into force is the first.
        let number = "CREATE UNIQUE INDEX uq_plan_versions_number ON plan_versions (owner_id, kind, number) \
                      WHERE state <> 'discarded'";
        run(schema, &[open, published, number]).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        let parts = ["plan_sendings", "plan_hearings", "plan_answers", "plan_writers", "plan_sections"];
        for table in parts.into_iter().chain(["plan_versions"]) {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
