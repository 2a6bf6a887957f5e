//! Handlers, a noun a file: extract, ask the policy, call a service or a read model, answer.

pub(super) mod account;
pub(super) mod actions;
pub(super) mod assessments;
pub(super) mod attachments;
pub(super) mod checklists;
pub(super) mod contacts;
pub(super) mod effects;
pub(super) mod enter;
pub(super) mod exports;
pub(super) mod gallery;
pub(super) mod handovers;
pub(super) mod hazards;
mod hygiene;
pub(super) mod incidents;
pub(super) mod items;
pub(super) mod methods;
pub(super) mod own_work;
pub(super) mod pictures;
pub(super) mod reviews;
pub(super) mod rules;
mod search;
pub(super) mod series;
mod step;
pub(super) mod units;
pub(super) mod users;
pub(super) mod versions;
