//! What the program notices by itself as time passes.

use crate::{
    majakka::Majakka,
    services::{
        attachments,
        cycles::{self, Looking, Made},
        incidents, reviews,
    },
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
        match cycles::run(&majakka, majakka.now()).await {
            Ok(made) => tell(made),
            Err(error) => tracing::error!(%error, "duties could not be looked for"),
        }
        match attachments::sweep(&majakka).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "files without a row were taken away"),
            Err(error) => tracing::error!(%error, "attachments could not be looked through"),
        }
        tokio::time::sleep(EVERY).await;
    }
}

fn tell(made: Made) {
    let Made { looking, cycles, occurrences } = made;
    match looking {
        Looking::Done if cycles + occurrences > 0 => tracing::info!(cycles, occurrences, "duties came"),
        Looking::Done | Looking::Elsewhere => {}
        Looking::WentBack => {
            tracing::warn!("the clock went back; no duties are made until the day of the last look comes again")
        }
        Looking::Odd { days } => tracing::warn!(
            days,
            "the clock is far ahead of the last look; run majakka cycle confirm-day if it is right"
        ),
    }
}
