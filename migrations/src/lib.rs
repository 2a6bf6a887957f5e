//! The schema, one concern a file, for SQLite and PostgreSQL alike. Each migration runs in one transaction.

mod absences;
mod accessibility_feedback;
mod accounts;

mod action_hazards;
mod action_restrictions;
mod actions;
mod assessment_texts;
mod assessments;
mod attachments;
mod calendar_feeds;
mod checklists;
mod child_voice;
mod children;
mod columns;
mod duty_owners;
mod duty_scopes;
mod effects;
mod figures;
mod flash_cookie;
mod goal_actions;
mod hazard_grades;
mod hazards;
mod history;
mod incident_rules;
mod incidents;
mod inspections;
mod learnings;
mod open_incidents;
mod organisation_figures;
mod organisations;
mod packs;
mod past_figures;
mod plan_readings;
mod plans;
mod public_reports;
mod read_receipts;
mod register_filters;
mod reminders;
mod requests;
mod review_cycles;
mod reviews;
mod risk_matrices;
mod rounds;
mod sealed_lines;
mod sessions;
mod unit_closing;
mod unit_contacts;

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
            Box::new(risk_matrices::Migration),
            Box::new(assessment_texts::Migration),
            Box::new(read_receipts::Migration),
            Box::new(action_restrictions::Migration),
            Box::new(action_hazards::Migration),
            Box::new(effects::Migration),
            Box::new(reviews::Migration),
            Box::new(checklists::Migration),
            Box::new(attachments::Migration),
            Box::new(hazard_grades::Migration),
            Box::new(unit_closing::Migration),
            Box::new(sealed_lines::Migration),
            Box::new(incidents::Migration),
            Box::new(incident_rules::Migration),
            Box::new(learnings::Migration),
            Box::new(unit_contacts::Migration),
            Box::new(children::Migration),
            Box::new(open_incidents::Migration),
            Box::new(child_voice::Migration),
            Box::new(review_cycles::Migration),
            Box::new(goal_actions::Migration),
            Box::new(reminders::Migration),
            Box::new(calendar_feeds::Migration),
            Box::new(rounds::Migration),
            Box::new(duty_owners::Migration),
            Box::new(absences::Migration),
            Box::new(duty_scopes::Migration),
            Box::new(figures::Migration),
            Box::new(organisation_figures::Migration),
            Box::new(past_figures::Migration),
            Box::new(public_reports::Migration),
            Box::new(inspections::Migration),
            Box::new(plans::Migration),
            Box::new(packs::Migration),
            Box::new(accessibility_feedback::Migration),
            Box::new(plan_readings::Migration),
        ]
    }
}
