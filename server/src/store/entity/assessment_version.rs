use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment_versions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub series_id: Uuid,
    pub number: i32,
    pub state: String,
    pub matrix: String,
    pub level: i16,
    pub started_by: Uuid,
    pub started_at: DateTimeUtc,
    pub submitted_by: Option<Uuid>,
    pub submitted_at: Option<DateTimeUtc>,
    pub approved_by: Option<Uuid>,
    pub approved_at: Option<DateTimeUtc>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<Date>,
    pub version: i32,
    #[sea_orm(column_type = "Text", nullable)]
    pub team: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub representative: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub child_view: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub child_view_missing: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub changes: Option<String>,
    pub no_representative: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
