//! Duties of the last weeks: what was done in time, and what is late.

use super::{SeedError, Story, rounds::Walk};
use crate::{
    services::{duties, look, reviews},
    store::{
        occurrences,
        views::duties::{self as views, DutySight},
    },
};
use domain::{cycle::DutyDeed, ids::OccurrenceId};
use serde::Deserialize;

/// The program looked at the duties on every so many days.
const BETWEEN: i64 = 3;

#[derive(Debug, Deserialize)]
struct Weeks {
    done: Vec<Done>,
    rounds: Vec<Walk>,
}

#[derive(Debug, Deserialize)]
struct Done {
    days_ago: i64,
    unit: String,
    duties: Vec<String>,
}

impl Story {
    /// The program has looked at the duties for so many days, and people have done most of them. It is now.
    pub(super) async fn live_on(&self, days: i64) -> Result<(), SeedError> {
        let weeks: Weeks = serde_json::from_str(include_str!("../duties.json"))
            .map_err(|error| SeedError::Content(error.to_string()))?;
        for days_ago in (1..days).rev() {
            self.at(days_ago);
            if days_ago % BETWEEN == 0 || days_ago == days - 1 {
                look::run(&self.majakka, self.majakka.now()).await?;
            }
            for walk in weeks.rounds.iter().filter(|walk| walk.days_ago == days_ago) {
                self.walk(walk).await?;
            }
            for done in weeks.done.iter().filter(|done| done.days_ago == days_ago) {
                self.do_duties(done).await?;
            }
        }
        self.at(0);
        reviews::look(&self.majakka).await?;
        if days > 0 {
            look::run(&self.majakka, self.majakka.now()).await?;
        }
        Ok(())
    }

    async fn do_duties(&self, done: &Done) -> Result<(), SeedError> {
        let (conn, unit) = (self.majakka.store.read(), self.unit(&done.unit)?);
        let who = self.leader(&done.unit);
        let open = views::of_unit(conn, (self.organisation, unit), &DutySight::of(self.actor(who)?)).await?;
        for code in &done.duties {
            // Which weekday it is today decides whether the weekly one is open already.
            let Some(row) = open.iter().find(|row| row.template.code == code) else { continue };
            let kept = occurrences::load(conn, self.organisation, OccurrenceId(row.id)).await?;
            let deed = DutyDeed::Complete { on: self.majakka.today() };
            let permit = self.permit(who, deed.step().act(row.template.owner, false), &self.subject(&done.unit)?)?;
            duties::step(&self.majakka, permit, self.submission(), (kept.id, kept.version), deed).await?;
        }
        Ok(())
    }
}
