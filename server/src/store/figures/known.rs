//! What is known of reports, as far as figures ask.

use crate::store::{Sql, StoreError, incidents::parts::Grader, sql::rows};
use chrono::{DateTime, Utc};
use domain::{
    figure::Known,
    ids::OrganisationId,
    incident::{EntryKind, Harm, IncidentState, Secrecy},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// A report and what it has added so far.
pub(super) struct Report {
    pub unit: Uuid,
    /// `None` before it was ever counted.
    pub counted: Option<String>,
    pub known: Known,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    unit_id: Uuid,
    kind: String,
    category: String,
    secrecy: String,
    concerns_supervisor: bool,
    occurred_at: DateTime<Utc>,
    occurred_exact: bool,
    sent_at: DateTime<Utc>,
    counted: Option<String>,
}

#[derive(FromQueryResult)]
struct StateRow {
    incident_id: Uuid,
    at: DateTime<Utc>,
    to_state: String,
}

#[derive(FromQueryResult)]
struct GradingRow {
    incident_id: Uuid,
    at: DateTime<Utc>,
    by: String,
    physical: String,
    psychological: String,
}

/// Reports of an organisation with their history, in the order of their ids.
pub(super) async fn of(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    ids: &[Uuid],
) -> Result<Vec<Report>, StoreError> {
    let corrupt = || StoreError::Corrupt("incidents");
    let mut sql = Sql::new(
        "SELECT id, unit_id, kind, category, secrecy, concerns_supervisor, occurred_at, occurred_exact, sent_at, counted \
         FROM incidents WHERE organisation_id = ",
    );
    sql.bind(organisation.0).push(" AND id").is_in(ids.iter().copied()).push(" ORDER BY id");
    let found: Vec<Row> = rows(conn, sql).await?;
    let mut sql =
        Sql::new("SELECT incident_id, at, to_state FROM incident_events WHERE to_state IS NOT NULL AND incident_id");
    sql.is_in(ids.iter().copied()).push(" ORDER BY at, id");
    let mut states: HashMap<Uuid, Vec<_>> = HashMap::new();
    for row in rows::<StateRow>(conn, sql).await? {
        let state = IncidentState::from_code(&row.to_state).ok_or_else(corrupt)?;
        states.entry(row.incident_id).or_default().push((row.at, state));
    }
    let mut sql =
        Sql::new("SELECT incident_id, at, by, physical, psychological FROM incident_gradings WHERE incident_id");
    sql.is_in(ids.iter().copied()).push(" ORDER BY at, id");
    let mut gradings: HashMap<Uuid, Vec<_>> = HashMap::new();
    for row in rows::<GradingRow>(conn, sql).await? {
        let harm = |code: &str| Harm::from_code(code).ok_or_else(corrupt);
        let harms = [harm(&row.physical)?, harm(&row.psychological)?];
        let is_handlers = row.by == Grader::Handler.code();
        gradings.entry(row.incident_id).or_default().push((row.at, is_handlers, harms));
    }
    let report = |row: Row| {
        let known = Known {
            kind: EntryKind::from_code(&row.kind).ok_or_else(corrupt)?,
            category: row.category,
            secrecy: Secrecy::from_code(&row.secrecy).ok_or_else(corrupt)?,
            concerns_supervisor: row.concerns_supervisor,
            occurred_at: row.occurred_at,
            exact: row.occurred_exact,
            sent_at: row.sent_at,
            states: states.remove(&row.id).unwrap_or_default(),
            gradings: gradings.remove(&row.id).unwrap_or_default(),
        };
        Ok(Report { unit: row.unit_id, counted: row.counted, known })
    };
    found.into_iter().map(report).collect()
}
