use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incident_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub incident_id: Uuid,
    pub event: String,
    pub to_state: Option<String>,
    pub audience: String,
    pub actor_id: Option<Uuid>,
    pub at: DateTimeUtc,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
