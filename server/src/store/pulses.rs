//! Answers to the pulse: rows ↔ the domain.

use super::{Sql, StoreError, Tx, entity, history::By};
use chrono::NaiveDate;
use domain::{
    child::Audience,
    ids::{ChildId, OrganisationId, PulseId, UnitId},
    month::Month,
    voice::{Answered, Pulse},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Keeps what a child answered; `alert` when the answers call for somebody at once.
#[expect(clippy::too_many_arguments, reason = "each is one column, and none of them goes with another")]
pub async fn insert(
    tx: &Tx,
    by: &By,
    id: PulseId,
    (unit, child): (UnitId, ChildId),
    pulse: &Pulse,
    audience: Audience,
    alert: bool,
    on: NaiveDate,
) -> Result<(), StoreError> {
    let row = entity::pulse::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        child_id: Set(child.0),
        answers: Set(pulse.kept()),
        audience: Set(audience.code().into()),
        alert: Set(alert),
        on_day: Set(on),
        at: Set(by.at),
    };
    entity::pulse::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}

/// Everything that the children of a unit answered from the first month to the last, in the order of answering, for figures alone:
/// what a child has hidden belongs to the row too.
pub async fn of_months(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    (first, last): (Month, Month),
) -> Result<Vec<Answered<ChildId>>, StoreError> {
    use entity::pulse::{Column, Entity};
    let rows = Entity::find()
        .filter(Column::OrganisationId.eq(organisation.0))
        .filter(Column::UnitId.eq(unit.0))
        .filter(Column::OnDay.gte(first.first()))
        .filter(Column::OnDay.lt(last.next().first()))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    let answered = |row: entity::pulse::Model| {
        let pulse = Pulse::from_kept(&row.answers).ok_or(StoreError::Corrupt("pulses"))?;
        Ok(Answered { child: ChildId(row.child_id), on: row.on_day, pulse })
    };
    rows.into_iter().map(answered).collect()
}

/// Whether every child who lives in a unit has answered after a day; `false` where no child lives. Declining each statement is an answer.
pub async fn all_since(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
    day: NaiveDate,
) -> Result<bool, StoreError> {
    let mut sql = Sql::new(
        "SELECT count(*) AS children, count(CASE WHEN EXISTS (SELECT 1 FROM pulses p WHERE p.child_id = c.id AND p.unit_id = c.unit_id AND p.on_day > ",
    );
    sql.bind(day).push(") THEN 1 END) AS answered FROM children c WHERE c.left_on IS NULL AND c.organisation_id = ");
    sql.bind(organisation.0).push(" AND c.unit_id = ").bind(unit.0);
    let row = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?.ok_or(StoreError::Missing)?;
    let (children, answered): (i64, i64) = (row.try_get("", "children")?, row.try_get("", "answered")?);
    Ok(children > 0 && children == answered)
}
