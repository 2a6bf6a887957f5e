//! Everything that happens: commands, HTTP, use cases, the database.

pub mod auth;
pub mod clock;
pub mod config;
pub mod demo;
pub mod http;
mod ids;
pub mod log;
pub mod majakka;
mod pack;
pub mod post;
pub mod services;
mod sheet;
pub mod store;
pub mod symbols;
pub mod watch;

use crate::{
    auth::Hasher,
    config::Config,
    majakka::Majakka,
    store::{OpenError, Store},
};
use domain::clock::Clock;
use std::sync::Arc;

/// Puts the program together around an open and migrated store.
pub fn build(config: Config, store: Store, hasher: Hasher, clock: Arc<dyn Clock>) -> (axum::Router, Arc<Majakka>) {
    // Islands need an executor to exist; a second call finds it there.
    let _ = any_spawner::Executor::init_tokio();
    let majakka = Arc::new(Majakka::new(config, store, hasher, clock));
    (http::router::router(majakka.clone()), majakka)
}

/// Opens the database of the settings and brings its schema up to date.
///
/// # Errors
/// [`OpenError`]; nothing has been changed then.
pub async fn open(config: &Config) -> Result<Store, OpenError> {
    let store = Store::open(&config.database_url, None).await?;
    store.migrate().await?;
    Ok(store)
}
