use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "incidents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub unit_id: Uuid,
    pub number: String,
    pub kind: String,
    pub state: String,
    pub secrecy: String,
    pub identity: String,
    pub priority: String,
    pub category: String,
    pub category_number: i32,
    pub subcategory: Option<String>,
    pub concerns_supervisor: bool,
    pub named_id: Option<Uuid>,
    pub in_danger: bool,
    pub wants_answer: bool,
    pub occurred_at: DateTimeUtc,
    pub occurred_exact: bool,
    pub discovered_at: Option<DateTimeUtc>,
    pub sent_at: DateTimeUtc,
    pub chain_by: DateTimeUtc,
    pub headline: String,
    #[sea_orm(column_type = "Text")]
    pub search: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub affected: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub worked: Option<String>,
    pub told: Option<String>,
    pub place: Option<String>,
    pub activity: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub before: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub immediate: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub helped: Option<String>,
    pub staff_present: Option<i16>,
    pub staff_planned: Option<i16>,
    pub lone_work: bool,
    pub night: bool,
    pub handler_id: Option<Uuid>,
    pub escalated: i16,
    pub received_at: Option<DateTimeUtc>,
    pub started_at: Option<DateTimeUtc>,
    pub answered_at: Option<DateTimeUtc>,
    pub concluded_at: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    pub factors: Option<String>,
    pub method: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub conclusions: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub learning: Option<String>,
    pub team_on: Option<Date>,
    pub child_on: Option<Date>,
    #[sea_orm(column_type = "Text", nullable)]
    pub no_hazard_reason: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub no_action_reason: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub feedback: Option<String>,
    pub merged_into: Option<Uuid>,
    pub rejection_by: Option<Uuid>,
    #[sea_orm(column_type = "Text", nullable)]
    pub counted: Option<String>,
    pub version: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
