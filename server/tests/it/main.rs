//! The program through its real router, on SQLite and where it matters on PostgreSQL too.

#![expect(
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first surprise, and the modules of one test binary share their parts"
)]

mod absences;
mod accessibility;
mod attachments;
mod audit;
mod checklists;
mod closing;
mod cycles;
mod demonstration;
mod duties;
mod effects;
mod exports;
mod faults;
mod feed;
mod figures;
mod forms;
mod goal_days;
mod goal_lists;
mod goals;
mod handovers;
mod incidents;
mod inspections;
mod learning;
mod mail_server;
mod methods;
mod migrations;
mod moved_duties;
mod named_duties;
mod offers;
mod organisation_duties;
mod packs;
mod people_duties;
mod pictures;
mod plans;
mod postgres;
mod processes;
mod promises;
mod queries;
mod reminders;
mod reports;
mod reviews;
mod rhythm;
mod rooms;
mod rounds;
mod routes;
mod rules;
mod series;
mod sessions;
mod singled_out;
mod site;
mod start;
mod story;
mod suggestions;
mod symbols;
mod tablet;
mod talk;
mod together;
mod told;
mod walls;
mod yearclock;
