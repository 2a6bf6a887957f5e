//! Everything that a version's document tells of its hazards and actions.

use crate::store::{
    Sql, StoreError,
    actions::{Action, action},
    entity,
    hazards::{Hazard, hazard},
};
use domain::ids::{HazardId, OrganisationId, VersionId};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// The hazards of a version's lines.
///
/// # Errors
/// The database did not answer.
pub async fn hazards(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    version: VersionId,
) -> Result<HashMap<HazardId, Hazard>, StoreError> {
    let mut sql = Sql::new("SELECT h.* FROM hazards h WHERE h.organisation_id = ");
    sql.bind(organisation.0).push(" AND h.id IN (SELECT i.hazard_id FROM assessment_items i WHERE i.version_id = ");
    sql.bind(version.0).push(")");
    entity::hazard::Model::find_by_statement(sql.statement(conn.get_database_backend()))
        .all(conn)
        .await?
        .into_iter()
        .map(|row| hazard(row).map(|hazard| (hazard.id, hazard)))
        .collect()
}

/// The actions against the hazards of a version's lines with their owners' names, oldest first.
///
/// # Errors
/// The database did not answer.
pub async fn actions(
    conn: &impl ConnectionTrait,
    organisation: OrganisationId,
    version: VersionId,
) -> Result<HashMap<HazardId, Vec<(Action, String)>>, StoreError> {
    let mut sql = Sql::new(
        "SELECT a.*, l.hazard_id AS against, u.name AS owner FROM action_hazards l JOIN actions a ON a.id = l.action_id \
         JOIN users u ON u.id = a.owner_id WHERE l.organisation_id = ",
    );
    sql.bind(organisation.0)
        .push(" AND l.hazard_id IN (SELECT i.hazard_id FROM assessment_items i WHERE i.version_id = ");
    sql.bind(version.0).push(") ORDER BY a.id");
    let mut found: HashMap<HazardId, Vec<(Action, String)>> = HashMap::new();
    for row in conn.query_all_raw(sql.statement(conn.get_database_backend())).await? {
        let against: Uuid = row.try_get("", "against")?;
        let owner: String = row.try_get("", "owner")?;
        let made = action(entity::action::Model::from_query_result(&row, "")?)?;
        found.entry(HazardId(against)).or_default().push((made, owner));
    }
    Ok(found)
}
