//! Everything that happens: commands, HTTP, use cases, the database.

pub mod auth;
pub mod clock;
pub mod config;
mod ids;
pub mod majakka;
pub mod services;
pub mod store;
