//! Plays the invented organisation's past through the real use cases, on a clock that is moved along.

mod actions;
mod assessments;
mod children;
mod duties;
mod follow;
mod founding;
mod four_months;
mod goals;
mod incidents;
mod plans;
mod rounds;
mod together;
mod voice;

use super::content::{Loose, Lumikello};
use crate::{
    auth::Hasher,
    clock::SetClock,
    config::Config,
    ids::new_id,
    majakka::Majakka,
    services::{ServiceError, hazards},
    store::{Store, StoreError, accounts},
};
use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};
use domain::{
    assessment::VersionText,
    clock::local_day,
    form::Fields,
    hazard::{HazardDecision, HazardText},
    ids::{HazardId, OrganisationId, SubmissionId, UnitId},
    policy::{Act, Actor, Subject, decide},
    text::Note,
};
use std::{collections::HashMap, sync::Arc};

/// Why the demonstration was not written.
#[derive(Debug, thiserror::Error)]
pub enum SeedError {
    #[error("The database is not empty. The demonstration is written only into an empty one.")]
    NotEmpty,
    #[error("The demonstration's own content does not fit the program: {0}.")]
    Content(String),
    #[error("The demonstration could not be written: {0}.")]
    Service(#[from] ServiceError),
}

impl From<StoreError> for SeedError {
    fn from(error: StoreError) -> Self {
        Self::Service(error.into())
    }
}

fn content(what: &str) -> SeedError {
    SeedError::Content(what.into())
}

/// Writes the invented organisation into an empty database, its dates counted back from `now`. For the last `looked` days the program
/// has looked at the duties that come back; 0 when it has not begun to.
///
/// # Errors
/// [`SeedError`]; a database that was not empty is left as it was.
pub async fn seed(
    config: Config,
    store: Store,
    hasher: Hasher,
    now: DateTime<Utc>,
    looked: i64,
) -> Result<(), SeedError> {
    if !accounts::is_empty(store.read()).await? {
        return Err(SeedError::NotEmpty);
    }
    let lumikello = Lumikello::read().map_err(|error| SeedError::Content(error.to_string()))?;
    let clock = Arc::new(SetClock::at(now - TimeDelta::days(400)));
    let majakka = Majakka::new(config, store, hasher, clock.clone());
    let mut story = Story {
        majakka,
        clock,
        now,
        organisation: OrganisationId(new_id(now)),
        units: HashMap::new(),
        people: HashMap::new(),
        about: VersionText::parse(
            &Fields::default()
                .with("team", &lumikello.about.team)
                .with("no-representative", "yes")
                .with("child-view", &lumikello.about.child_view)
                .with("changes", &lumikello.about.changes),
        )
        .map_err(|_| content("about"))?,
        weak: Note::parse(&lumikello.about.weak).map_err(|_| content("weak"))?,
    };
    story.found(&lumikello).await?;
    story.keep_contacts(&lumikello).await?;
    story.keep_months(&lumikello).await?;
    story.choose_pins().await?;
    for child in &lumikello.children {
        story.welcome(child).await?;
    }
    for goal in &lumikello.goals {
        story.agree(goal).await?;
    }
    for assessment in &lumikello.assessments {
        story.assess(assessment).await?;
    }
    for loose in &lumikello.loose {
        story.tell_loose(loose).await?;
    }
    let cancelled = &lumikello.cancelled;
    story.cancel(cancelled).await?;
    story.put_in_review(&lumikello.reopened).await?;
    story.at(lumikello.draft.days_ago);
    story.start(&lumikello.draft.unit, &lumikello.draft.starter).await?;
    for area in &lumikello.checklist {
        story.go_through(area).await?;
    }
    for told in &lumikello.reports {
        story.tell(told).await?;
    }
    for told in &lumikello.told {
        story.tell_by_tablet(told).await?;
    }
    story.live_together().await?;
    story.look_around().await?;
    story.publish_report().await?;
    story.publish_plan().await?;
    story.live_on(looked).await
}

struct Story {
    majakka: Majakka,
    clock: Arc<SetClock>,
    now: DateTime<Utc>,
    organisation: OrganisationId,
    units: HashMap<String, UnitId>,
    people: HashMap<String, Actor>,
    about: VersionText,
    weak: Note,
}

impl Story {
    /// Moves the clock to so many days ago, at the same time by the clock on the wall: near midnight an hour more or less is another day.
    fn at(&self, days_ago: i64) {
        let (zone, by) = (self.majakka.config.time_zone, TimeDelta::days(days_ago));
        let on_the_wall = self.now.with_timezone(&zone).naive_local() - by;
        let moment = zone.from_local_datetime(&on_the_wall).earliest();
        self.clock.set(moment.map_or(self.now - by, |moment| moment.to_utc()));
    }

    fn day(&self, days_from_now: i64) -> NaiveDate {
        local_day(self.now, self.majakka.config.time_zone) + TimeDelta::days(days_from_now)
    }

    fn unit(&self, key: &str) -> Result<UnitId, SeedError> {
        self.units.get(key).copied().ok_or_else(|| content(key))
    }

    fn actor(&self, key: &str) -> Result<&Actor, SeedError> {
        self.people.get(key).ok_or_else(|| content(key))
    }

    fn permit(&self, who: &str, act: Act, subject: &Subject) -> Result<domain::policy::Permit, SeedError> {
        decide(self.actor(who)?, act, subject).map_err(|_| content(&format!("{who} may not {act:?}")))
    }

    fn subject(&self, unit: &str) -> Result<Subject, SeedError> {
        Ok(Subject::unit(self.organisation, self.unit(unit)?))
    }

    fn submission(&self) -> SubmissionId {
        SubmissionId(new_id(self.majakka.now()))
    }

    fn leader(&self, unit: &str) -> &'static str {
        match unit {
            "kontio" => "mikael",
            "poukama" => "sari",
            "avo" => "leena",
            _ => "aino",
        }
    }

    async fn file(&self, unit: &str, who: &str, fields: Fields) -> Result<HazardId, SeedError> {
        let text = HazardText::parse(&fields, true).map_err(|errors| SeedError::Content(format!("{errors:?}")))?;
        let permit = self.permit(who, Act::FileHazard, &self.subject(unit)?)?;
        Ok(hazards::file(&self.majakka, permit, self.submission(), (text, None)).await?)
    }

    async fn decide(
        &self,
        unit: &str,
        id: HazardId,
        decision: HazardDecision,
        reason: Option<&str>,
    ) -> Result<(), SeedError> {
        let permit = self.permit(self.leader(unit), Act::DecideHazard, &self.subject(unit)?)?;
        let version = crate::store::hazards::load(self.majakka.store.read(), self.organisation, id).await?.version;
        let reason = reason.map(Note::parse).transpose().map_err(|_| content("reason"))?;
        Ok(hazards::decide(&self.majakka, permit, self.submission(), (id, version), decision, reason).await?)
    }

    async fn tell_loose(&self, loose: &Loose) -> Result<(), SeedError> {
        self.at(loose.days_ago);
        let mut fields = Fields::default()
            .with("title", &*loose.title)
            .with("description", loose.description.clone().unwrap_or_default())
            .with("area", &*loose.area)
            .with("place", loose.place.clone().unwrap_or_default())
            .with("source", &*loose.source);
        for group in &loose.affected {
            fields = fields.with("affected", &**group);
        }
        let id = self.file(&loose.unit, &loose.reporter, fields).await?;
        self.at((loose.days_ago - 1).max(0));
        match loose.state.as_str() {
            "confirmed" => self.decide(&loose.unit, id, HazardDecision::Confirm, None).await?,
            "rejected" => self.decide(&loose.unit, id, HazardDecision::Reject, loose.reason.as_deref()).await?,
            _ => {}
        }
        if let Some(action) = &loose.action {
            self.decide_action(&loose.unit, (id, Vec::new()), action).await?;
        }
        Ok(())
    }
}
