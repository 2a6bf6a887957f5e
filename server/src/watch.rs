//! What the program notices by itself as time passes.

use crate::{
    majakka::Majakka,
    services::{attachments, incidents, reviews},
};
use std::{sync::Arc, time::Duration};

/// How often it looks. Looking twice is the same as once, so several processes may do it.
const EVERY: Duration = Duration::from_secs(15 * 60);

/// Looks at once and then every quarter of an hour, until the program ends.
pub async fn watch(majakka: Arc<Majakka>) {
    loop {
        match reviews::look(&majakka).await {
            Ok(0) => {}
            Ok(reasons) => tracing::info!(reasons, "reviews were opened"),
            Err(error) => tracing::error!(%error, "reviews could not be looked for"),
        }
        match incidents::escalate_late(&majakka).await {
            Ok(0) => {}
            Ok(reports) => tracing::info!(reports, "the safety lead was called in"),
            Err(error) => tracing::error!(%error, "unopened reports could not be looked for"),
        }
        match attachments::sweep(&majakka).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "files without a row were taken away"),
            Err(error) => tracing::error!(%error, "attachments could not be looked through"),
        }
        tokio::time::sleep(EVERY).await;
    }
}
