//! Gradings, linked hazards, and who has seen a report.

use crate::{
    ids::new_id,
    store::{
        Sql, StoreError, Tx, entity, figures,
        history::{self, By},
    },
};
use domain::{
    ids::{HazardId, IncidentId, UserId},
    incident::{Details, Grading, Harm},
    risk::Level,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// Who graded: the reporter's grading stays beside the handler's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grader {
    Reporter,
    Handler,
}

impl Grader {
    pub fn code(self) -> &'static str {
        match self {
            Self::Reporter => "reporter",
            Self::Handler => "handler",
        }
    }
}

/// Adds a grading, and what that changes in the figures; earlier ones stay. It comes after the report itself is written.
pub async fn grade(
    tx: &Tx,
    by: &By,
    (incident, matrix): (IncidentId, Option<Uuid>),
    grader: Grader,
    details: &Details,
) -> Result<(), StoreError> {
    let row = entity::incident_grading::ActiveModel {
        id: Set(new_id(by.at)),
        organisation_id: Set(by.organisation.0),
        incident_id: Set(incident.0),
        by: Set(grader.code().into()),
        physical: Set(details.grading.physical.code().into()),
        psychological: Set(details.grading.psychological.code().into()),
        care: Set(details.care.map(|care| care.code().into())),
        likelihood: Set(details.factors.map(|(likelihood, _)| i16::from(likelihood))),
        severity: Set(details.factors.map(|(_, severity)| i16::from(severity))),
        level: Set(details.grading.potential.map(|level| i16::from(level.get()))),
        matrix_id: Set(matrix),
        at: Set(by.at),
    };
    entity::incident_grading::Entity::insert(row).exec_without_returning(tx.conn()).await?;
    history::stand_in_line(tx, by.organisation).await?;
    figures::recount(tx, by, incident).await
}

/// The gradings of a report, the newest first.
pub async fn gradings(
    conn: &impl ConnectionTrait,
    incident: IncidentId,
) -> Result<Vec<entity::incident_grading::Model>, StoreError> {
    use entity::incident_grading::Column;
    Ok(entity::incident_grading::Entity::find()
        .filter(Column::IncidentId.eq(incident.0))
        .order_by_desc(Column::Id)
        .all(conn)
        .await?)
}

/// The grading that counts: the handler's newest, or else the reporter's.
pub fn current(rows: &[entity::incident_grading::Model]) -> Grading {
    let newest = |grader: Grader| rows.iter().find(|row| row.by == grader.code());
    newest(Grader::Handler).or_else(|| newest(Grader::Reporter)).map_or(Grading::OPEN, grading)
}

/// A kept grading as the domain knows it.
pub fn grading(row: &entity::incident_grading::Model) -> Grading {
    let harm = |code: &str| Harm::from_code(code).unwrap_or(Harm::Unknown);
    Grading {
        physical: harm(&row.physical),
        psychological: harm(&row.psychological),
        potential: row.level.and_then(|level| u8::try_from(level).ok()).and_then(Level::new),
    }
}

/// Links a hazard once.
pub async fn link(tx: &Tx, by: &By, incident: IncidentId, hazard: HazardId) -> Result<(), StoreError> {
    let mut sql =
        Sql::new("INSERT INTO incident_hazards (id, organisation_id, incident_id, hazard_id, linked_at) VALUES (");
    sql.bind(new_id(by.at)).push(", ").bind(by.organisation.0).push(", ").bind(incident.0).push(", ");
    sql.bind(hazard.0).push(", ").bind(by.at).push(") ON CONFLICT (incident_id, hazard_id) DO NOTHING");
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}

/// The hazards that a report is linked to, the first one first.
pub async fn hazards(conn: &impl ConnectionTrait, incident: IncidentId) -> Result<Vec<HazardId>, StoreError> {
    use entity::incident_hazard::Column;
    let rows = entity::incident_hazard::Entity::find()
        .filter(Column::IncidentId.eq(incident.0))
        .order_by_asc(Column::Id)
        .all(conn)
        .await?;
    Ok(rows.into_iter().map(|row| HazardId(row.hazard_id)).collect())
}

/// Keeps when somebody saw it for the first time. Gives whether this was it.
pub async fn see(tx: &Tx, by: &By, incident: IncidentId, user: UserId) -> Result<bool, StoreError> {
    let mut sql = Sql::new("INSERT INTO incident_sights (id, organisation_id, incident_id, user_id, at) VALUES (");
    sql.bind(new_id(by.at)).push(", ").bind(by.organisation.0).push(", ").bind(incident.0).push(", ");
    sql.bind(user.0).push(", ").bind(by.at).push(") ON CONFLICT (incident_id, user_id) DO NOTHING");
    let conn = tx.conn();
    Ok(conn.execute_raw(sql.statement(conn.get_database_backend())).await?.rows_affected() == 1)
}
