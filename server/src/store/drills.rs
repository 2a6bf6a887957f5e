//! Drills that were held: rows ↔ the domain.

use super::{StoreError, Tx, entity, history::By};
use domain::{
    ids::{DrillId, OrganisationId, UnitId, UserId},
    round::{DrillKind, DrillText, DrillTime},
    text::{Narrative, Note},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// A drill as it was recorded; it does not change.
#[derive(Debug, Clone)]
pub struct Drill {
    pub id: DrillId,
    pub unit: UnitId,
    pub text: DrillText,
}

pub(super) fn drill(row: &entity::drill::Model) -> Result<Drill, StoreError> {
    let corrupt = || StoreError::Corrupt("drills");
    let number = |count: Option<i32>| count.map(u32::try_from).transpose().map_err(|_| corrupt());
    Ok(Drill {
        id: DrillId(row.id),
        unit: UnitId(row.unit_id),
        text: DrillText {
            kind: DrillKind::from_code(&row.kind).ok_or_else(corrupt)?,
            on: row.on_day,
            time: DrillTime::from_code(&row.time).ok_or_else(corrupt)?,
            minutes: u32::try_from(row.minutes).map_err(|_| corrupt())?,
            children: number(row.children)?,
            adults: number(row.adults)?,
            announced: row.announced,
            course: Note::parse(&row.course).map_err(|_| corrupt())?,
            lessons: Narrative::parse(&row.lessons).map_err(|_| corrupt())?,
        },
    })
}

/// # Errors
/// [`StoreError::Missing`] for a drill of another organisation too.
pub async fn load(conn: &impl ConnectionTrait, organisation: OrganisationId, id: DrillId) -> Result<Drill, StoreError> {
    use entity::drill::{Column, Entity};
    let row = Entity::find_by_id(id.0).filter(Column::OrganisationId.eq(organisation.0)).one(conn).await?;
    drill(&row.ok_or(StoreError::Missing)?)
}

/// Records a drill.
pub async fn insert(
    tx: &Tx,
    by: &By,
    user: UserId,
    (id, unit): (DrillId, UnitId),
    text: &DrillText,
) -> Result<(), StoreError> {
    let number = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
    let row = entity::drill::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        kind: Set(text.kind.code().into()),
        on_day: Set(text.on),
        time: Set(text.time.code().into()),
        minutes: Set(i32::try_from(text.minutes).unwrap_or(i32::MAX)),
        children: Set(number(text.children)),
        adults: Set(number(text.adults)),
        announced: Set(text.announced),
        course: Set(text.course.to_string()),
        lessons: Set(text.lessons.to_string()),
        recorded_by: Set(user.0),
        recorded_at: Set(by.at),
    };
    entity::drill::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
