//! What units tell of each month: rows ↔ the domain.

use super::{Sql, StoreError, Tx, changed_one, entity, figures, history::By, sql::rows};
use crate::ids::new_id;
use chrono::NaiveDate;
use domain::{
    figure::{Figure, MonthNumbers},
    ids::{OrganisationId, UnitId},
    month::Month,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
};

/// What was kept of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub of: MonthNumbers,
    pub version: i32,
}

fn numbers(row: &entity::month_numbers::Model) -> Result<MonthNumbers, StoreError> {
    let number = |n: i32| u32::try_from(n).map_err(|_| StoreError::Corrupt("month_numbers"));
    let pair = |whole: Option<i32>, part: Option<i32>| {
        whole.zip(part).map(|(whole, part)| Ok::<_, StoreError>((number(whole)?, number(part)?))).transpose()
    };
    Ok(MonthNumbers {
        month: Month::of(row.month),
        care_days: number(row.care_days)?,
        shifts: pair(row.shifts, row.short_shifts)?,
        complaints: pair(row.complaints, row.answered)?,
    })
}

/// What the numbers of a month add to figures.
pub(super) fn counts(of: &MonthNumbers) -> [(Figure, i64); 5] {
    let (shifts, short) = of.shifts.unwrap_or_default();
    let (complaints, answered) = of.complaints.unwrap_or_default();
    [
        (Figure::CareDays, i64::from(of.care_days)),
        (Figure::Shifts, i64::from(shifts)),
        (Figure::ShortShifts, i64::from(short)),
        (Figure::Complaints, i64::from(complaints)),
        (Figure::Answered, i64::from(answered)),
    ]
}

/// What was kept of a unit's months since one, the newest first.
///
/// # Errors
/// The database did not answer.
pub async fn since(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    first: Month,
) -> Result<Vec<Kept>, StoreError> {
    use entity::month_numbers::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::Month.gte(first.first()))
        .order_by_desc(Column::Month)
        .all(conn)
        .await?;
    rows.iter().map(|row| Ok(Kept { of: numbers(row)?, version: row.version })).collect()
}

/// Everything that an organisation's units, or those of every organisation, have told.
pub(super) async fn all(
    conn: &impl ConnectionTrait,
    organisation: Option<OrganisationId>,
) -> Result<Vec<(OrganisationId, UnitId, MonthNumbers)>, StoreError> {
    use entity::month_numbers::{Column, Entity};
    let own = Condition::all().add_option(organisation.map(|own| Column::OrganisationId.eq(own.0)));
    let rows = Entity::find().filter(own).all(conn).await?;
    rows.iter().map(|row| Ok((OrganisationId(row.organisation_id), UnitId(row.unit_id), numbers(row)?))).collect()
}

/// Keeps the numbers of a month, and adds the difference to the figures of the unit and the organisation. `expected`: the version that
/// was read, 0 for a month of which nothing was kept.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn keep(tx: &Tx, by: &By, unit: UnitId, expected: i32, of: MonthNumbers) -> Result<(), StoreError> {
    use entity::month_numbers::{ActiveModel, Column, Entity};
    let found = Entity::find()
        .filter(Column::OrganisationId.eq(by.organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::Month.eq(of.month.first()))
        .one(tx.conn())
        .await?;
    let (id, version) = found.as_ref().map_or((new_id(by.at), 0), |row| (row.id, row.version));
    if version != expected {
        return Err(StoreError::Conflict);
    }
    let number = |n: u32| i32::try_from(n).map_err(|_| StoreError::Corrupt("month_numbers"));
    let part = |pair: Option<(u32, u32)>, first: bool| {
        pair.map(|(whole, part)| number(if first { whole } else { part })).transpose()
    };
    let row = ActiveModel {
        id: if found.is_some() { Unchanged(id) } else { Set(id) },
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        month: Set(of.month.first()),
        care_days: Set(number(of.care_days)?),
        shifts: Set(part(of.shifts, true)?),
        short_shifts: Set(part(of.shifts, false)?),
        complaints: Set(part(of.complaints, true)?),
        answered: Set(part(of.complaints, false)?),
        kept_by: Set(by.user.ok_or(StoreError::Corrupt("month_numbers"))?.0),
        kept_at: Set(by.at),
        version: Set(expected + 1),
    };
    let before = match found {
        None => {
            Entity::insert(row).exec_without_returning(tx.conn()).await?;
            None
        }
        Some(before) => {
            let done = Entity::update_many()
                .set(row)
                .filter(Column::Id.eq(id))
                .filter(Column::Version.eq(expected))
                .exec(tx.conn())
                .await?;
            changed_one(done.rows_affected)?;
            Some(numbers(&before)?)
        }
    };
    figures::change_month(tx, by, unit, before.as_ref(), &of).await
}

#[derive(FromQueryResult)]
struct Stay {
    arrived_on: NaiveDate,
    left_on: Option<NaiveDate>,
}

/// When each child whom the unit has kept came and left, for the care days that can be worked out.
///
/// # Errors
/// The database did not answer.
pub async fn stays(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Vec<(NaiveDate, Option<NaiveDate>)>, StoreError> {
    let mut sql = Sql::new("SELECT arrived_on, left_on FROM children WHERE organisation_id = ");
    sql.bind(organisation.0).push(" AND unit_id = ").bind(unit.0);
    let found: Vec<Stay> = rows(conn, sql).await?;
    Ok(found.into_iter().map(|stay| (stay.arrived_on, stay.left_on)).collect())
}
