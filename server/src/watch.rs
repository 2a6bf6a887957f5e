//! What the program notices by itself as time passes.

use crate::{
    majakka::Majakka,
    services::{
        ServiceError, attachments, incidents,
        look::{self, Looking, Made},
        mails::{self, Round},
        reviews,
    },
};
use domain::cycle::digest_at;
use std::{sync::Arc, time::Duration};

/// How often it looks. Looking twice is the same as once, so several processes may do it.
const EVERY: Duration = Duration::from_secs(15 * 60);
/// How soon it looks again when another process looks now: should that one die, somebody takes over within this.
const TAKE_OVER: Duration = Duration::from_secs(10);
/// How often mail goes: what is sent at once is on its way within this.
const MAIL_EVERY: Duration = Duration::from_secs(15);

/// What one look brought, or why a part of it did not come about. One part that fails does not keep the others.
#[derive(Debug)]
pub struct Brought {
    /// New reasons to review something.
    pub reasons: Result<usize, ServiceError>,
    /// Reports that called the safety lead in.
    pub reports: Result<usize, ServiceError>,
    pub made: Result<Made, ServiceError>,
    pub mail: Result<Round, ServiceError>,
}

/// Looks once at all that time brings.
pub async fn look_once(majakka: &Majakka) -> Brought {
    Brought {
        reasons: reviews::look(majakka).await,
        reports: incidents::escalate_late(majakka).await,
        made: look::run(majakka, majakka.now()).await,
        mail: mails::round(majakka).await,
    }
}

/// Looks at once and then every quarter of an hour, and at the hour of the digest, until the program ends.
pub async fn watch(majakka: Arc<Majakka>) {
    loop {
        let brought = look_once(&majakka).await;
        let elsewhere = matches!(&brought.made, Ok(Made { looking: Looking::Elsewhere, .. }));
        tell(brought);
        match attachments::sweep(&majakka).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "files without a row were taken away"),
            Err(error) => tracing::error!(%error, "attachments could not be looked through"),
        }
        tokio::time::sleep(if elsewhere { TAKE_OVER } else { until_next(&majakka) }).await;
    }
}

/// Hands mail over again and again, until the program ends.
pub async fn post(majakka: Arc<Majakka>) {
    loop {
        tokio::time::sleep(MAIL_EVERY).await;
        tell_mail(mails::round(&majakka).await);
    }
}

/// A quarter of an hour, or until the digest of today where that is sooner.
fn until_next(majakka: &Majakka) -> Duration {
    let digest = digest_at(majakka.today(), majakka.config.time_zone) - majakka.now();
    digest.to_std().map_or(EVERY, |left| left.clamp(Duration::from_secs(1), EVERY))
}

fn tell(Brought { reasons, reports, made, mail }: Brought) {
    match reasons {
        Ok(0) => {}
        Ok(reasons) => tracing::info!(reasons, "reviews were opened"),
        Err(error) => tracing::error!(%error, "reviews could not be looked for"),
    }
    match reports {
        Ok(0) => {}
        Ok(reports) => tracing::info!(reports, "the safety lead was called in"),
        Err(error) => tracing::error!(%error, "unopened reports could not be looked for"),
    }
    match made {
        Ok(made) => tell_made(made),
        Err(error) => tracing::error!(%error, "duties could not be looked for"),
    }
    tell_mail(mail);
}

fn tell_mail(round: Result<Round, ServiceError>) {
    match round {
        Ok(Round { sent: 0, given_up: 0 }) => {}
        Ok(Round { sent, given_up }) => tracing::info!(sent, given_up, "mail went"),
        Err(error) => tracing::error!(%error, "mail could not be sent"),
    }
}

fn tell_made(made: Made) {
    let Made { looking, cycles, occurrences, reminders } = made;
    match looking {
        Looking::Done if cycles + occurrences + reminders > 0 => {
            tracing::info!(cycles, occurrences, reminders, "duties came")
        }
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
