//! For the watcher of the service.

use crate::majakka::Majakka;
use axum::{extract::State, http::StatusCode};
use std::sync::Arc;

/// The process answers.
pub(super) async fn healthz() -> &'static str {
    "ok"
}

/// The database answers and its schema is current.
pub(super) async fn readyz(State(majakka): State<Arc<Majakka>>) -> (StatusCode, &'static str) {
    match majakka.store.schema_is_current().await {
        Ok(true) => (StatusCode::OK, "ok"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "not ready"),
    }
}
