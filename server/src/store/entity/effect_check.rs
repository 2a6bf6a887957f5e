use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "effect_checks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub action_id: Uuid,
    pub round: i16,
    pub due_on: Date,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
    pub decision: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub conclusion: Option<String>,
    pub effective: Option<bool>,
    pub concluded_by: Option<Uuid>,
    pub concluded_at: Option<DateTimeUtc>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
