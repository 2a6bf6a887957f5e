use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "occurrences")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub cycle_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub period_key: String,
    pub turn: i32,
    pub due_on: Date,
    pub made_on: Date,
    pub why: String,
    pub why_on: Option<Date>,
    pub why_every: Option<String>,
    pub why_trigger: Option<String>,
    pub state: String,
    pub ended_on: Option<Date>,
    pub evidence: Option<String>,
    pub evidence_id: Option<Uuid>,
    pub by_user: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    pub approved_by: Option<Uuid>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
