use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "units")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub name: String,
    pub kind: String,
    pub lines: String,
    pub version: i32,
    pub created_at: DateTimeUtc,
    /// The numbers that it calls, as a list.
    #[sea_orm(column_type = "Text")]
    pub contacts: String,
    pub closed_on: Option<Date>,
    /// Stands in the numbers of its reports.
    pub sign: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
