//! The database: opening it, writing in shared commits, and mapping rows to what the domain knows.

pub mod accounts;
pub mod actions;
pub mod assessments;
pub mod attachments;
pub mod checklists;
pub mod children;
pub mod cycles;
pub mod drafts;
pub mod drills;
pub mod effects;
pub mod entity;
pub mod feedback;
pub mod feeds;
pub mod figures;
pub mod findings;
pub mod goals;
pub mod goods;
pub mod hazards;
pub mod history;
pub mod ideas;
pub mod incidents;
pub mod lease;
pub mod looks;
pub mod mails;
pub mod map;
pub mod matrices;
pub mod meetings;
pub mod month_numbers;
pub mod occurrences;
mod open;
pub mod packs;
pub mod people;
pub mod plans;
pub mod promises;
pub mod pulses;
pub mod reminders;
pub mod reports;
pub mod requests;
pub mod reviews;
pub mod round_lists;
pub mod rounds;
pub mod sealed;
pub mod series;
pub mod sessions;
mod sql;
pub mod tablets;
pub mod units;
pub mod views;
pub mod words;
pub mod worries;
mod write;

pub use open::{OnQuery, OpenError, Store};
/// So many rows are written in one statement: PostgreSQL takes so many values, and no more.
const MANY: usize = 1000;

/// What asks the database: a connection for reading, or a transaction.
pub use sea_orm::ConnectionTrait as Connection;
pub use sql::Sql;
pub use write::{Tx, Work};

use domain::policy::Scope;
use sea_orm::DbErr;

/// Why the database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody changed the row meanwhile (I36).
    #[error("the row was changed meanwhile")]
    Conflict,
    #[error("no such row")]
    Missing,
    /// A row holds something that the program cannot have written.
    #[error("a row of {0} cannot be read")]
    Corrupt(&'static str),
    #[error("the database is busy")]
    Busy,
    #[error("the database failed")]
    Database(#[source] DbErr),
    /// A write ended without an answer; nothing of it was kept.
    #[error("the write was given up")]
    Abandoned,
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        let busy = ["database is locked", "PoolTimedOut", "pool timed out", "ConnectionAcquire"];
        if busy.iter().any(|sign| text.contains(sign)) { Self::Busy } else { Self::Database(error) }
    }
}

/// Exactly one row must have been changed; none means that its version was not the expected one.
pub(crate) fn changed_one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Conflict) }
}

/// Adds the reader's limits to a query over the table named `alias`.
pub(crate) fn limit_to(sql: &mut Sql, alias: &str, scope: &Scope) {
    match scope {
        Scope::Nothing => {
            sql.push("1 = 0");
        }
        Scope::Organisation(organisation) => {
            sql.push(&format!("{alias}.organisation_id = ")).bind(organisation.0);
        }
        Scope::Units(organisation, units) => {
            sql.push(&format!("{alias}.organisation_id = ")).bind(organisation.0);
            sql.push(&format!(" AND {alias}.unit_id")).is_in(units.iter().map(|unit| unit.0));
        }
    }
}

/// Adds the reader's limits to a query over the units `u` themselves.
pub(crate) fn limit_units_to(sql: &mut Sql, scope: &Scope) {
    match scope {
        Scope::Nothing => {
            sql.push("1 = 0");
        }
        Scope::Organisation(organisation) => {
            sql.push("u.organisation_id = ").bind(organisation.0);
        }
        Scope::Units(organisation, units) => {
            sql.push("u.organisation_id = ").bind(organisation.0);
            sql.push(" AND u.id").is_in(units.iter().map(|unit| unit.0));
        }
    }
}
