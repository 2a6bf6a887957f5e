//! What a version tells as a whole, and the reasons behind its lines.

use crate::columns::{add, index, take_away};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

const OF_VERSION: [&str; 5] = ["team", "representative", "child_view", "child_view_missing", "changes"];
const OF_LINE: [&str; 4] = ["lower_reason", "weak_answer", "alarp_why_not", "alarp_rights"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        for name in ["title", "scope"] {
            add(schema, "assessment_series", text_null(name)).await?;
        }
        // A unit has one yearly series, but any number of the other kinds.
        schema.drop_index(series_index()).await?;
        schema.create_index(index("assessment_series", &["unit_id", "kind"])).await?;
        for name in OF_VERSION {
            add(schema, "assessment_versions", text_null(name)).await?;
        }
        add(schema, "assessment_versions", boolean("no_representative").default(false).take()).await?;
        schema.alter_table(renamed("alarp_text", "alarp_more")).await?;
        for name in OF_LINE {
            add(schema, "assessment_items", text_null(name)).await?;
        }
        add(schema, "assessment_items", small_integer_null("suggested")).await
    }

    async fn down(&self, schema: &SchemaManager) -> Result<(), DbErr> {
        take_away(schema, "assessment_items", "suggested").await?;
        for name in OF_LINE {
            take_away(schema, "assessment_items", name).await?;
        }
        schema.alter_table(renamed("alarp_more", "alarp_text")).await?;
        take_away(schema, "assessment_versions", "no_representative").await?;
        for name in OF_VERSION {
            take_away(schema, "assessment_versions", name).await?;
        }
        schema.drop_index(series_index()).await?;
        schema.create_index(index("assessment_series", &["unit_id", "kind"]).unique().take()).await?;
        for name in ["title", "scope"] {
            take_away(schema, "assessment_series", name).await?;
        }
        Ok(())
    }
}

fn series_index() -> IndexDropStatement {
    Index::drop().name("ix_assessment_series_unit_id_kind").table("assessment_series").to_owned()
}

fn renamed(from: &'static str, to: &'static str) -> TableAlterStatement {
    Table::alter().table("assessment_items").rename_column(from, to).to_owned()
}
