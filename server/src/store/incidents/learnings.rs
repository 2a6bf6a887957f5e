//! What others may learn from a report.

use super::Incident;
use crate::store::{StoreError, Tx, entity, history::By};
use domain::{
    ids::{IncidentId, UserId},
    incident::{LearningText, Reach},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict};

/// What is told of a report now.
pub async fn of(conn: &impl ConnectionTrait, incident: IncidentId) -> Result<Option<(String, Reach)>, StoreError> {
    use entity::incident_learning::{Column, Entity};
    let row = Entity::find().filter(Column::IncidentId.eq(incident.0)).one(conn).await?;
    row.map(|row| {
        let reach = Reach::from_code(&row.reach).ok_or(StoreError::Corrupt("incident_learnings"))?;
        Ok((row.text, reach))
    })
    .transpose()
}

/// Tells it, or tells it anew; when it was first told stays.
pub async fn keep(tx: &Tx, by: &By, user: UserId, found: &Incident, told: &LearningText) -> Result<(), StoreError> {
    use entity::incident_learning::{ActiveModel, Column, Entity};
    let row = ActiveModel {
        id: Set(crate::ids::new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        incident_id: Set(found.id.0),
        unit_id: Set(found.unit.0),
        text: Set(told.text.to_string()),
        reach: Set(told.reach.code().into()),
        first_at: Set(by.at),
        told_by: Set(user.0),
        told_at: Set(by.at),
    };
    let again = OnConflict::column(Column::IncidentId)
        .update_columns([Column::Text, Column::Reach, Column::ToldBy, Column::ToldAt])
        .to_owned();
    Entity::insert(row).on_conflict(again).exec_without_returning(tx.conn()).await?;
    Ok(())
}
