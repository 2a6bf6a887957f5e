//! New identifiers: UUIDv7, in the order in which they are made.

use chrono::{DateTime, Utc};
use std::sync::{LazyLock, Mutex};
use uuid::{ContextV7, Timestamp, Uuid};

static CONTEXT: LazyLock<Mutex<ContextV7>> = LazyLock::new(|| Mutex::new(ContextV7::new()));

/// A new id at a moment. Ids of one process rise even within a millisecond.
pub(crate) fn new_id(at: DateTime<Utc>) -> Uuid {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    Uuid::new_v7(Timestamp::from_unix(&*CONTEXT, seconds, at.timestamp_subsec_nanos()))
}
