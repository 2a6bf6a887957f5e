//! What the log may tell.

use tracing_subscriber::EnvFilter;

/// The layer that looks where a request comes from tells whole addresses in its finest notes, and an address may be a secret itself.
const SILENT: &str = "tower_http::csrf::service=info";

/// The filter that somebody asked for, and in any case without whole addresses.
pub fn filter(asked: &str) -> EnvFilter {
    let filter = EnvFilter::try_new(asked).unwrap_or_else(|_| EnvFilter::new("info"));
    match SILENT.parse() {
        Ok(silent) => filter.add_directive(silent),
        Err(_) => EnvFilter::new("info"),
    }
}
