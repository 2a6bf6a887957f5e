//! Read models: one query a page, rows already limited to what the reader may see.

pub mod actions;
pub mod assessments;
pub mod children;
mod cursor;
pub mod documents;
pub mod drills;
pub mod duties;
pub mod duty_year;
mod facts;
pub mod feedback;
mod findings;
pub mod goal_parts;
pub mod goals;
pub mod hazards;
pub mod ideas;
pub mod inbox;
pub mod incident_times;
pub mod incidents;
pub mod inspections;
pub mod learnings;
pub mod mails;
pub mod meetings;
pub mod menu;
pub mod organisation_facts;
pub mod own_work;
pub mod pack;
pub mod packs;
pub mod people;
pub mod period;
pub mod picture;
pub mod plans;
pub mod quiet;
pub mod reports;
pub mod reviews;
pub mod rounds;
pub mod timeline;
pub mod together;
pub mod unit_facts;

/// Rows of one page of a list.
pub const PAGE: usize = 50;

use super::{StoreError, sql::rows};
use sea_orm::{ConnectionTrait, DatabaseConnection, QueryResult};

/// Runs a query for one row, which several things are read from.
async fn one_row(conn: &DatabaseConnection, sql: super::Sql) -> Result<QueryResult, StoreError> {
    let found = conn.query_one_raw(sql.statement(conn.get_database_backend())).await?;
    found.ok_or(StoreError::Missing)
}

/// Units `u` in the order of their names go on after the last one that was shown.
fn go_on_after_unit(sql: &mut super::Sql, after: Option<&str>) {
    if let Some(last) = after.and_then(cursor::unpack).and_then(|[id]: [String; 1]| id.parse::<uuid::Uuid>().ok()) {
        sql.push(" AND u.name > (SELECT l.name FROM units l WHERE l.organisation_id = u.organisation_id AND l.id = ");
        sql.bind(last).push(")");
    }
}

/// Cuts a list that was read one row longer than a page, and gives the last row that stays when there is more.
fn cut<R>(rows: &mut Vec<R>) -> Option<&R> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    rows.last().filter(|_| more)
}
