//! Where the codes of anonymous reports lead.

use crate::{
    ids::new_id,
    store::{Sql, StoreError, Tx, history::By},
};
use domain::ids::{IncidentId, OrganisationId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// The report of a code.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub organisation: OrganisationId,
    pub incident: IncidentId,
    pub number: String,
}

#[derive(FromQueryResult)]
struct Row {
    organisation_id: Uuid,
    incident_id: Uuid,
    number: String,
}

/// The report of a code's hash.
pub async fn find(conn: &impl ConnectionTrait, hash: &str) -> Result<Option<Receipt>, StoreError> {
    let mut sql = Sql::new(
        "SELECT r.organisation_id, r.incident_id, i.number FROM incident_receipts r JOIN incidents i ON i.id = r.incident_id \
         WHERE r.code_hash = ",
    );
    sql.bind(hash);
    let found = Row::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
    Ok(found.map(|row| Receipt {
        organisation: OrganisationId(row.organisation_id),
        incident: IncidentId(row.incident_id),
        number: row.number,
    }))
}

/// Keeps the hash of a code. The code itself is kept nowhere.
pub async fn keep(tx: &Tx, by: &By, incident: IncidentId, hash: String) -> Result<(), StoreError> {
    let mut sql =
        Sql::new("INSERT INTO incident_receipts (id, organisation_id, incident_id, code_hash, made_at) VALUES (");
    sql.bind(new_id(by.at)).push(", ").bind(by.organisation.0).push(", ").bind(incident.0).push(", ");
    sql.bind(hash).push(", ").bind(by.at).push(")");
    tx.conn().execute_raw(sql.statement(tx.conn().get_database_backend())).await?;
    Ok(())
}
