use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "drills")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub kind: String,
    pub on_day: Date,
    pub time: String,
    pub minutes: i32,
    pub children: Option<i32>,
    pub adults: Option<i32>,
    pub announced: bool,
    #[sea_orm(column_type = "Text")]
    pub course: String,
    #[sea_orm(column_type = "Text")]
    pub lessons: String,
    pub recorded_by: Uuid,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
