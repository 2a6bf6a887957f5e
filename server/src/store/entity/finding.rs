use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "findings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub round_id: Option<Uuid>,
    pub drill_id: Option<Uuid>,
    pub line: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub words: String,
    pub fixed: bool,
    pub found_by: Uuid,
    pub found_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
