use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "goal_reviews")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub goal_id: Uuid,
    pub goal_version: i32,
    pub by_user: Uuid,
    pub skipped: bool,
    pub step: Option<i16>,
    #[sea_orm(column_type = "Text", nullable)]
    pub tried: Option<String>,
    pub helped: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub note: Option<String>,
    pub decision: String,
    pub end_reason: Option<String>,
    pub next_on: Option<Date>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
