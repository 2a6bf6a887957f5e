use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "hazards")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub area: String,
    pub title: String,
    pub title_search: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub description: Option<String>,
    pub place: Option<String>,
    pub affected: String,
    pub source: String,
    pub state: String,
    pub level: i16,
    pub residual_level: i16,
    pub next_review_on: Option<Date>,
    pub reported_by: Uuid,
    pub reported_at: DateTimeUtc,
    pub version: i32,
    pub check_item: Option<String>,
    pub likelihood: Option<i16>,
    pub severity: Option<i16>,
    pub method: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
