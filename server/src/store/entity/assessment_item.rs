use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub version_id: Uuid,
    pub hazard_id: Uuid,
    pub position: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub scenario: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub existing_controls: Option<String>,
    pub likelihood: Option<i16>,
    pub severity: Option<i16>,
    pub level: Option<i16>,
    #[sea_orm(column_type = "Text", nullable)]
    pub no_action_reason: Option<String>,
    pub residual_likelihood: Option<i16>,
    pub residual_severity: Option<i16>,
    pub residual_level: Option<i16>,
    #[sea_orm(column_type = "Text", nullable)]
    pub alarp_more: Option<String>,
    pub accepted_until: Option<Date>,
    pub edited_by: Option<Uuid>,
    pub edited_at: Option<DateTimeUtc>,
    pub version: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub lower_reason: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub weak_answer: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub alarp_why_not: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub alarp_rights: Option<String>,
    pub suggested: Option<i16>,
    #[sea_orm(column_type = "Text", nullable)]
    pub sealed: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
