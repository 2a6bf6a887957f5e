//! The schema, one concern a file, for SQLite and PostgreSQL alike. Each migration runs in one transaction.

mod accounts;
mod actions;
mod assessments;
mod columns;
mod flash_cookie;
mod hazards;
mod history;
mod organisations;
mod register_filters;
mod requests;
mod sessions;

use sea_orm_migration::prelude::*;

/// All migrations in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(organisations::Migration),
            Box::new(accounts::Migration),
            Box::new(sessions::Migration),
            Box::new(hazards::Migration),
            Box::new(assessments::Migration),
            Box::new(actions::Migration),
            Box::new(history::Migration),
            Box::new(requests::Migration),
            Box::new(flash_cookie::Migration),
            Box::new(register_filters::Migration),
        ]
    }
}
