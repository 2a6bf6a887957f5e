use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "actions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub hazard_id: Option<Uuid>,
    pub item_id: Option<Uuid>,
    pub title: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub detail: Option<String>,
    pub control: String,
    pub interim: bool,
    pub level: i16,
    pub owner_id: Uuid,
    pub due_on: Date,
    pub extended: bool,
    pub state: String,
    pub created_by: Uuid,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    pub verified_by: Option<Uuid>,
    pub verified_at: Option<DateTimeUtc>,
    pub version: i32,
    pub restriction: Option<String>,
    pub effect_question: Option<String>,
    pub goal_id: Option<Uuid>,
    pub finding_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
