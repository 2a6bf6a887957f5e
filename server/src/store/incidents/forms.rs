//! Sub-forms of a report: what a restriction, an absence or another special kind asks for.

use super::Incident;
use crate::store::{Sql, StoreError, Tx, entity, history::By};
use domain::{form::Fields, ids::IncidentId, incident::SubForm};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// What a sub-form holds now, with its version; `None` before it was begun. What it held before stays below it.
pub async fn one(
    conn: &impl ConnectionTrait,
    incident: IncidentId,
    form: SubForm,
) -> Result<Option<(Fields, i32)>, StoreError> {
    use entity::incident_form::Column;
    let row = entity::incident_form::Entity::find()
        .filter(Column::IncidentId.eq(incident.0))
        .filter(Column::Form.eq(form.code()))
        .order_by_desc(Column::Version)
        .one(conn)
        .await?;
    row.map(|row| {
        let pairs: Vec<(String, String)> =
            serde_json::from_str(&row.body).map_err(|_| StoreError::Corrupt("incident_forms"))?;
        Ok((Fields::new(pairs), row.version))
    })
    .transpose()
}

/// Adds a version of a sub-form; earlier ones stay. The first one expects version 0.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn keep(
    tx: &Tx,
    by: &By,
    (incident, form): (IncidentId, SubForm),
    expected: i32,
    fields: &Fields,
) -> Result<(), StoreError> {
    let body = serde_json::to_string(fields.pairs()).map_err(|_| StoreError::Corrupt("incident_forms"))?;
    let mut sql = Sql::new(
        "INSERT INTO incident_forms (id, organisation_id, incident_id, form, body, saved_by, saved_at, version) VALUES (",
    );
    sql.bind(crate::ids::new_id(by.at)).push(", ").bind(by.organisation.0).push(", ").bind(incident.0).push(", ");
    sql.bind(form.code()).push(", ").bind(body).push(", ").bind(by.user.map(|user| user.0)).push(", ").bind(by.at);
    sql.push(", ").bind(expected + 1).push(") ON CONFLICT (incident_id, form, version) DO NOTHING");
    let conn = tx.conn();
    let done = conn.execute_raw(sql.statement(conn.get_database_backend())).await?;
    super::changed_one(done.rows_affected())
}

/// Whether the sub-form of the report's category is begun, and whether an absence says when the placing area was told (I25).
pub async fn standing(
    conn: &impl ConnectionTrait,
    (found, form): (&Incident, Option<SubForm>),
) -> Result<(bool, bool), StoreError> {
    let Some(form) = form else {
        return Ok((false, false));
    };
    let kept = one(conn, found.id, form).await?;
    let told = kept.as_ref().is_some_and(|(fields, _)| !fields.one("told-placing-area-day").is_empty());
    Ok((kept.is_some(), told))
}
