//! The numbers beside the menu.

use crate::store::{Sql, StoreError, limit_to};
use chrono::NaiveDate;
use domain::policy::Scope;
use sea_orm::{DatabaseConnection, FromQueryResult};

/// What the menus count.
#[derive(Debug, Default, Clone, Copy, FromQueryResult)]
pub struct Counts {
    pub late_actions: i64,
    pub new_hazards: i64,
}

/// Late actions that the reader sees, and reported hazards that wait for the reader's decision. One query.
///
/// # Errors
/// The database did not answer.
pub async fn counts(
    conn: &DatabaseConnection,
    actions: &Scope,
    decides: &Scope,
    today: NaiveDate,
) -> Result<Counts, StoreError> {
    let mut sql = Sql::new("SELECT (SELECT count(*) FROM actions a WHERE ");
    limit_to(&mut sql, "a", actions);
    sql.push(" AND a.state IN ('open', 'in-progress') AND a.due_on < ").bind(today);
    sql.push(") AS late_actions, (SELECT count(*) FROM hazards h WHERE ");
    limit_to(&mut sql, "h", decides);
    sql.push(" AND h.state = 'reported') AS new_hazards");
    let found = Counts::find_by_statement(sql.statement(conn.get_database_backend())).one(conn).await?;
    Ok(found.unwrap_or_default())
}
