use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "timeline")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub entity: String,
    pub entity_id: Uuid,
    pub hazard_id: Option<Uuid>,
    pub event: String,
    pub to_state: Option<String>,
    pub actor_id: Option<Uuid>,
    pub at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
