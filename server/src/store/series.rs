//! Series of assessments.

use super::{StoreError, Tx, entity, history::By};
use domain::{
    assessment::{AssessmentKind, SeriesText},
    ids::{OrganisationId, SeriesId, UnitId},
    text::{Note, Title},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// A series as it stands.
#[derive(Debug, Clone)]
pub struct Series {
    pub id: SeriesId,
    pub unit: UnitId,
    pub text: SeriesText,
}

pub(super) fn text(kind: &str, title: Option<&str>, scope: Option<&str>) -> Result<SeriesText, StoreError> {
    let corrupt = || StoreError::Corrupt("assessment_series");
    Ok(SeriesText {
        kind: AssessmentKind::from_code(kind).ok_or_else(corrupt)?,
        title: Title::optional(title.unwrap_or_default()).map_err(|_| corrupt())?,
        scope: Note::optional(scope.unwrap_or_default()).map_err(|_| corrupt())?,
    })
}

fn series(row: &entity::assessment_series::Model) -> Result<Series, StoreError> {
    let text = text(&row.kind, row.title.as_deref(), row.scope.as_deref())?;
    Ok(Series { id: SeriesId(row.id), unit: UnitId(row.unit_id), text })
}

/// # Errors
/// [`StoreError::Missing`] for a series of another organisation too.
pub async fn load(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    id: SeriesId,
) -> Result<Series, StoreError> {
    let row = entity::assessment_series::Entity::find_by_id(id.0)
        .filter(entity::assessment_series::Column::OrganisationId.eq(organisation.0))
        .one(conn)
        .await?
        .ok_or(StoreError::Missing)?;
    series(&row)
}

/// The one yearly series of a unit, if it has begun.
pub async fn yearly(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    unit: UnitId,
) -> Result<Option<Series>, StoreError> {
    let found = entity::assessment_series::Entity::find()
        .filter(entity::assessment_series::Column::OrganisationId.eq(organisation.0))
        .filter(entity::assessment_series::Column::UnitId.eq(unit.0))
        .filter(entity::assessment_series::Column::Kind.eq(AssessmentKind::UnitAnnual.code()))
        .one(conn)
        .await?;
    found.as_ref().map(series).transpose()
}

pub async fn insert(tx: &Tx, by: &By, id: SeriesId, unit: UnitId, text: &SeriesText) -> Result<(), StoreError> {
    let row = entity::assessment_series::ActiveModel {
        id: Set(id.0),
        organisation_id: Set(by.organisation.0),
        unit_id: Set(unit.0),
        kind: Set(text.kind.code().into()),
        title: Set(text.title.as_ref().map(ToString::to_string)),
        scope: Set(text.scope.as_ref().map(ToString::to_string)),
    };
    entity::assessment_series::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    Ok(())
}
