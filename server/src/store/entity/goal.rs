use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "goals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub child_id: Option<Uuid>,
    pub meeting_id: Option<Uuid>,
    pub state: String,
    pub course_version: i32,
    pub child_yes_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub child_yes_how: Option<String>,
    pub adult_yes_at: Option<DateTimeUtc>,
    pub adult_yes_by: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub summary: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub works_when: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub cannot_because: Option<String>,
    pub end_reason: Option<String>,
    pub interval_days: i32,
    pub next_look_on: Option<Date>,
    pub asked_on: Option<Date>,
    pub kept_on: Option<Date>,
    pub audience: Option<String>,
    pub created_at: DateTimeUtc,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
