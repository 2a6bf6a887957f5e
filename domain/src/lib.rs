//! The rules of self-monitoring and risk assessment, pure: no I/O, no framework, no clock or randomness of their own.
//!
//! Words and rules are explained in the project's `docs/domain.md`; the numbers I1–I40 are its invariants.

pub mod accessibility;
pub mod account;
pub mod action;
pub mod assessment;
pub mod audit;
pub mod calendar;
pub mod child;
pub mod clock;
pub mod cycle;
pub mod date;
pub mod figure;
pub mod form;
pub mod gate;
pub mod goal;
pub mod hazard;
pub mod hygiene;
pub mod ids;
pub mod incident;
pub mod mail;
pub mod month;
pub mod pack;
pub mod plan;
pub mod policy;
pub mod report;
pub mod review;
pub mod risk;
pub mod role;
pub mod round;
pub mod text;
pub mod unit;
pub mod voice;
