use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incident_gradings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub incident_id: Uuid,
    pub by: String,
    pub physical: String,
    pub psychological: String,
    pub care: Option<String>,
    pub likelihood: Option<i16>,
    pub severity: Option<i16>,
    pub level: Option<i16>,
    pub matrix_id: Option<Uuid>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
