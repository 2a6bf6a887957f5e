use super::{PackOf, rows};
use crate::store::{Sql, StoreError};
use domain::{
    ids::{ChildId, UserId},
    pack::Who,
};
use sea_orm::{DatabaseConnection, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    /// 2 for a child, 1 for somebody who works or worked in the unit, 0 for everybody else.
    near: i32,
}

/// Everybody who may stand in the words of a unit: who works or worked in the organisation, and the children whom the unit keeps or has
/// kept.
///
/// # Errors
/// The database did not answer.
pub async fn known(conn: &DatabaseConnection, of: &PackOf) -> Result<Vec<Who>, StoreError> {
    let mut sql =
        Sql::new("SELECT u.id, u.name, CASE WHEN EXISTS (SELECT 1 FROM role_grants g WHERE g.user_id = u.id ");
    sql.push("AND (g.unit_id IS NULL OR g.unit_id = ").bind(of.unit.0);
    sql.push(")) THEN 1 ELSE 0 END AS near FROM users u WHERE u.organisation_id = ").bind(of.organisation.0);
    sql.push(" UNION ALL SELECT c.id, c.pseudonym, 2 FROM children c WHERE");
    of.limit(&mut sql, "c");
    let who = |row: Row| match row.near {
        2 => Who::child(ChildId(row.id), row.name),
        near => Who::worker(UserId(row.id), row.name, near == 1),
    };
    Ok(rows::<Row>(conn, sql).await?.into_iter().map(who).collect())
}
