use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "child_words")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub child_id: Option<Uuid>,
    pub about: String,
    pub about_id: Uuid,
    pub part: Option<String>,
    pub about_version: i32,
    pub author: String,
    pub mode: Option<String>,
    pub helped: Option<String>,
    pub language: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
    pub pictures: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub drawing: Option<String>,
    pub step: Option<i16>,
    pub audience: Option<String>,
    pub recorded_by: Option<Uuid>,
    pub tablet_id: Option<Uuid>,
    pub recorded_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
