//! `majakka tick`: what time brings, as if it were another instant. For checks and drills.

use chrono::{DateTime, Utc};
use clap::Args;
use server::{
    auth::Hasher,
    clock::SetClock,
    config::Config,
    majakka::Majakka,
    services::{ServiceError, look::Looking},
    store::Store,
    watch::{self, Brought},
};
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Tick {
    /// The instant, such as 2027-03-28T00:30:00Z.
    #[arg(long)]
    now: DateTime<Utc>,
}

/// Looks once, and gives what came of it in a line each.
pub(crate) async fn look(config: Config, store: Store, tick: &Tick) -> Result<Vec<String>, ServiceError> {
    let majakka = Majakka::new(config, store, Hasher::strong(), Arc::new(SetClock::at(tick.now)));
    let Brought { reasons, reports, made, mail } = watch::look_once(&majakka).await;
    let (reasons, reports, made, mail) = (reasons?, reports?, made?, mail?);
    let duties = match made.looking {
        Looking::Done => format!(
            "duties     {} cycles begun, {} occurrences made, {} reminders",
            made.cycles, made.occurrences, made.reminders
        ),
        Looking::Elsewhere => "duties     another process looks at them now".into(),
        Looking::WentBack => "duties     nothing: a later day has been looked at already".into(),
        Looking::Odd { days } => {
            format!("duties     nothing: {days} days since the last look; a person confirms the day")
        }
    };
    Ok(vec![
        format!("reviews    {reasons} new reasons"),
        format!("reports    {reports} called the safety lead in"),
        duties,
        format!("mail       {} sent, {} given up", mail.sent, mail.given_up),
    ])
}
