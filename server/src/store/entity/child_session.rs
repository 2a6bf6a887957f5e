use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "child_sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub child_id: Uuid,
    pub unit_id: Uuid,
    pub started_by: Uuid,
    pub staff_session_id: Uuid,
    pub purpose: String,
    pub state: String,
    pub token_hash: String,
    pub began_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    pub over_at: Option<DateTimeUtc>,
    pub screens: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
