//! Care days of each month: rows ↔ the domain.

use super::{Sql, StoreError, Tx, changed_one, entity, figures, history::By};
use crate::ids::new_id;
use chrono::NaiveDate;
use domain::{
    figure::CareDays,
    ids::{OrganisationId, UnitId},
    month::Month,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    sea_query::Expr,
};

/// What was kept of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub of: CareDays,
    pub version: i32,
}

fn kept(row: &entity::care_days::Model) -> Kept {
    let days = u32::try_from(row.days).unwrap_or(0);
    Kept { of: CareDays { month: Month::of(row.month), days }, version: row.version }
}

/// What was kept of a unit's months since one, the newest first.
pub async fn since(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    first: Month,
) -> Result<Vec<Kept>, StoreError> {
    use entity::care_days::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::Month.gte(first.first()))
        .order_by_desc(Column::Month)
        .all(conn)
        .await?;
    Ok(rows.iter().map(kept).collect())
}

/// Keeps the days of a month, and adds the difference to the unit's and the organisation's figures. `expected`: the version that was
/// read, 0 for a month of which nothing was kept.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn keep(tx: &Tx, by: &By, unit: UnitId, expected: i32, of: CareDays) -> Result<(), StoreError> {
    use entity::care_days::{ActiveModel, Column, Entity};
    let days = i32::try_from(of.days).map_err(|_| StoreError::Corrupt("care_days"))?;
    let found = Entity::find()
        .filter(Column::OrganisationId.eq(by.organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::Month.eq(of.month.first()))
        .one(tx.conn())
        .await?;
    if found.as_ref().map_or(0, |row| row.version) != expected {
        return Err(StoreError::Conflict);
    }
    let kept_by = by.user.ok_or(StoreError::Corrupt("care_days"))?.0;
    let before = match found {
        None => {
            let row = ActiveModel {
                id: Set(new_id(by.at)),
                organisation_id: Set(by.organisation.0),
                unit_id: Set(unit.0),
                month: Set(of.month.first()),
                days: Set(days),
                kept_by: Set(kept_by),
                kept_at: Set(by.at),
                version: Set(1),
            };
            Entity::insert(row).exec_without_returning(tx.conn()).await?;
            0
        }
        Some(row) => {
            let done = Entity::update_many()
                .col_expr(Column::Days, Expr::value(days))
                .col_expr(Column::KeptBy, Expr::value(kept_by))
                .col_expr(Column::KeptAt, Expr::value(by.at))
                .col_expr(Column::Version, Expr::value(expected + 1))
                .filter(Column::Id.eq(row.id))
                .filter(Column::Version.eq(expected))
                .exec(tx.conn())
                .await?;
            changed_one(done.rows_affected)?;
            row.days
        }
    };
    figures::add_care_days(tx, by, unit, of.month, i64::from(days - before)).await
}

#[derive(FromQueryResult)]
struct Stay {
    arrived_on: NaiveDate,
    left_on: Option<NaiveDate>,
}

/// When each child whom the unit has kept came and left, for the care days that can be worked out.
pub async fn stays(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<(NaiveDate, Option<NaiveDate>)>, StoreError> {
    let mut sql = Sql::new("SELECT arrived_on, left_on FROM children WHERE organisation_id = ");
    sql.bind(organisation.0).push(" AND unit_id = ").bind(unit.0);
    let found = Stay::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?;
    Ok(found.into_iter().map(|stay| (stay.arrived_on, stay.left_on)).collect())
}
