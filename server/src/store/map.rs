//! Marks on the map of places and times: rows ↔ the domain.

use super::{StoreError, Tx, entity, history::By};
use chrono::NaiveDate;
use domain::{
    ids::{ChildId, OrganisationId, UnitId},
    month::Month,
    voice::{Feeling, Mark, PlaceInUnit, TimeOfDay},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

fn mark(row: &entity::map_mark::Model) -> Result<Mark, StoreError> {
    let corrupt = || StoreError::Corrupt("map_marks");
    Ok(Mark {
        place: PlaceInUnit::from_code(&row.place).ok_or_else(corrupt)?,
        time: TimeOfDay::from_code(&row.time_of_day).ok_or_else(corrupt)?,
        feeling: Feeling::from_code(&row.feeling).ok_or_else(corrupt)?,
    })
}

/// Keeps one mark of a child. Of one child's marks in a cell the last one counts.
pub async fn insert(
    tx: &Tx,
    by: &By,
    (unit, child): (UnitId, ChildId),
    mark: Mark,
    on: NaiveDate,
) -> Result<(), StoreError> {
    let row = entity::map_mark::ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        child_id: Set(child.0),
        place: Set(mark.place.code().into()),
        time_of_day: Set(mark.time.code().into()),
        feeling: Set(mark.feeling.code().into()),
        on_day: Set(on),
        at: Set(by.at),
    };
    entity::map_mark::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// The marks of a unit's children in a month, in the order of marking.
pub async fn of_month(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    month: Month,
) -> Result<Vec<(ChildId, Mark)>, StoreError> {
    use entity::map_mark::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::OnDay.gte(month.first()))
        .filter(Column::OnDay.lt(month.next().first()))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    rows.iter().map(|row| Ok((ChildId(row.child_id), mark(row)?))).collect()
}
