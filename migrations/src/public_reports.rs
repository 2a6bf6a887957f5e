//! Reports of four months: their versions, who wrote in them, their measures, and why something that seemed to point to a person stands.

use crate::columns::{index, owned_table, reference, run};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

fn versions() -> TableCreateStatement {
    owned_table("report_versions")
        // The unit, or the organisation where a report is of all units.
        .col(uuid("owner_id"))
        .col(uuid_null("unit_id"))
        .col(string_len("period", 8))
        .col(integer("number"))
        .col(string_len("state", 16))
        .col(string_len("lang", 2))
        .col(text("words"))
        .col(text_null("facts"))
        .col(text_null("returned"))
        .col(uuid("started_by"))
        .col(timestamp_with_time_zone("started_at"))
        .col(uuid_null("submitted_by"))
        .col(timestamp_with_time_zone_null("submitted_at"))
        .col(uuid_null("published_by"))
        .col(timestamp_with_time_zone_null("published_at"))
        .col(uuid_null("withdrawn_by"))
        .col(timestamp_with_time_zone_null("withdrawn_at"))
        .col(text_null("withdrawn_why"))
        .col(integer("version"))
        .foreign_key(&mut reference("report_versions", "unit_id", "units"))
        .foreign_key(&mut reference("report_versions", "published_by", "users"))
        .take()
}

fn writers() -> TableCreateStatement {
    owned_table("report_writers")
        .col(uuid("version_id"))
        .col(uuid("user_id"))
        .index(Index::create().name("uq_report_writers").col("version_id").col("user_id").unique())
        .foreign_key(&mut reference("report_writers", "version_id", "report_versions"))
        .foreign_key(&mut reference("report_writers", "user_id", "users"))
        .take()
}

fn measures() -> TableCreateStatement {
    owned_table("report_measures")
        .col(uuid("version_id"))
        .col(text("shortcoming"))
        .col(text("measure"))
        .col(date("by_on"))
        .col(string_len("status", 16))
        .foreign_key(&mut reference("report_measures", "version_id", "report_versions"))
        .take()
}

fn answers() -> TableCreateStatement {
    owned_table("report_answers")
        .col(uuid("version_id"))
        .col(string_len("section", 16))
        .col(string_len("kind", 16))
        .col(text("words"))
        .col(text("reason"))
        .col(uuid("answered_by"))
        .col(timestamp_with_time_zone("answered_at"))
        .foreign_key(&mut reference("report_answers", "version_id", "report_versions"))
        .take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in [versions(), writers(), measures(), answers()] {
            schema.create_table(table).await?;
        }
        schema.create_index(index("report_measures", &["version_id"]).take()).await?;
        schema.create_index(index("report_answers", &["version_id"]).take()).await?;
        // One that is being made, and one that is in force, for each four months.
        let open = "CREATE UNIQUE INDEX uq_report_versions_open ON report_versions (owner_id, period) \
                    WHERE state IN ('draft', 'in-review')";
        let published = "CREATE UNIQUE INDEX uq_report_versions_published ON report_versions (owner_id, period) \
                         WHERE state = 'published'";
        // A draft that was discarded gives its number to the next one: the first that is published is the first.
        let number = "CREATE UNIQUE INDEX uq_report_versions_number ON report_versions (owner_id, period, number) \
                      WHERE state <> 'discarded'";
        run(schema, &[open, published, number]).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for table in ["report_answers", "report_measures", "report_writers", "report_versions"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}
