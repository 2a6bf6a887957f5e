//! What units tell of each month, and the counts of reports that figures are made of: kept up by the write that changes them, and always to be
//! had again from the reports' history.

use crate::columns::{add, index, organisation_reference, owned_table, reference, run, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        schema.create_table(month_numbers()).await?;
        schema.create_index(index("month_numbers", &["unit_id", "month"]).unique().take()).await?;
        schema.create_table(counts()).await?;
        // What the report has added, so that a change takes it away again; none yet of reports from before.
        add(schema, "incidents", text_null("counted")).await?;
        run(
            schema,
            &[
                // Units are compared by their counts of four months.
                "CREATE INDEX ix_figure_counts_compared ON figure_counts (organisation_id, first, figure, owner_id, n) WHERE months = 4",
                "CREATE INDEX ix_incidents_uncounted ON incidents (id) WHERE counted IS NULL",
            ],
        )
        .await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        run(schema, &["DROP INDEX ix_incidents_uncounted"]).await?;
        take_away(schema, "incidents", "counted").await?;
        for table in ["figure_counts", "month_numbers"] {
            schema.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn month_numbers() -> TableCreateStatement {
    owned_table("month_numbers")
        .col(uuid("unit_id"))
        .col(date("month"))
        .col(integer("care_days"))
        .col(integer_null("shifts"))
        .col(integer_null("short_shifts"))
        .col(integer_null("complaints"))
        .col(integer_null("answered"))
        .col(uuid("kept_by"))
        .col(timestamp_with_time_zone("kept_at"))
        .col(integer("version"))
        .foreign_key(&mut reference("month_numbers", "unit_id", "units"))
        .foreign_key(&mut reference("month_numbers", "kept_by", "users"))
        .take()
}

/// A count of a unit or, under its own id, of the whole organisation; of one month or of four.
fn counts() -> TableCreateStatement {
    Table::create()
        .table("figure_counts")
        .col(uuid("organisation_id"))
        .col(uuid("owner_id"))
        .col(small_integer("months"))
        .col(date("first"))
        .col(string("figure"))
        .col(big_integer("n"))
        .primary_key(Index::create().name("pk_figure_counts").col("owner_id").col("months").col("first").col("figure"))
        .foreign_key(&mut organisation_reference("figure_counts"))
        .take()
}
