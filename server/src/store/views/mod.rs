//! Read models: one query a page, rows already limited to what the reader may see.

pub mod actions;
pub mod assessments;
pub mod children;
mod cursor;
pub mod documents;
pub mod duties;
pub mod duty_year;
pub mod goal_parts;
pub mod goals;
pub mod hazards;
pub mod ideas;
pub mod inbox;
pub mod incident_times;
pub mod incidents;
pub mod learnings;
pub mod mails;
pub mod meetings;
pub mod menu;
pub mod offered;
pub mod own_work;
pub mod people;
pub mod picture;
pub mod quiet;
pub mod reviews;
pub mod timeline;
pub mod together;

/// Rows of one page of a list.
pub const PAGE: usize = 50;

use super::StoreError;
use sea_orm::{ConnectionTrait, DatabaseConnection, FromQueryResult, QueryResult};

/// Runs a query and reads its rows.
pub(super) async fn rows<R: FromQueryResult>(conn: &DatabaseConnection, sql: super::Sql) -> Result<Vec<R>, StoreError> {
    Ok(R::find_by_statement(sql.statement(conn.get_database_backend())).all(conn).await?)
}

/// Runs a query for one row, which several things are read from.
async fn one_row(conn: &DatabaseConnection, sql: super::Sql) -> Result<QueryResult, StoreError> {
    let found = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?;
    found.ok_or(StoreError::Missing)
}

/// Cuts a list that was read one row longer than a page, and gives the last row that stays when there is more.
fn cut<R>(rows: &mut Vec<R>) -> Option<&R> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    rows.last().filter(|_| more)
}
