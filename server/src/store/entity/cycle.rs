use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "cycles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub template: String,
    pub target: Uuid,
    pub unit_id: Option<Uuid>,
    pub child_id: Option<Uuid>,
    pub worker_id: Option<Uuid>,
    pub goal_id: Option<Uuid>,
    pub hazard_id: Option<Uuid>,
    pub own_every: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub own_reason: Option<String>,
    pub own_by: Option<Uuid>,
    pub start_on: Date,
    pub weekday: i16,
    pub paused_on: Option<Date>,
    pub state: String,
    pub look_on: Option<Date>,
    pub begun_at: DateTimeUtc,
    pub version: i32,
    pub owner_id: Option<Uuid>,
    pub ended_on: Option<Date>,
    pub ended_why: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
