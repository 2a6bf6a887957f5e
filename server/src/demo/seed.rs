//! Plays the invented organisation's past through the real use cases, on a clock that is moved along.

mod children;
mod follow;
mod founding;
mod goals;
mod incidents;
mod together;
mod voice;

use super::content::{Action, Assessed, Assessment, Loose, Lumikello};
use crate::{
    auth::Hasher,
    clock::SetClock,
    config::Config,
    ids::new_id,
    majakka::Majakka,
    services::{ServiceError, actions, assessments, hazards},
    store::{Store, StoreError, accounts},
};
use app::words::{Lang, Words};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    action::{ActionState, ActionStep, ActionText, Control, Restriction},
    assessment::{VersionStep, VersionText},
    clock::local_day,
    form::Fields,
    hazard::{HazardDecision, HazardText, library},
    ids::{ActionId, HazardId, OrganisationId, SubmissionId, UnitId, VersionId},
    policy::{Act, Actor, Subject, decide},
    text::{Note, Title},
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

/// Writes the invented organisation into an empty database, its dates counted back from `now`.
///
/// # Errors
/// [`SeedError`]; a database that was not empty is left as it was.
pub async fn seed(config: Config, store: Store, hasher: Hasher, now: DateTime<Utc>) -> Result<(), SeedError> {
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
    story.at(0);
    crate::services::reviews::look(&story.majakka).await?;
    Ok(())
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
    /// Moves the clock to so many days ago.
    fn at(&self, days_ago: i64) {
        self.clock.set(self.now - TimeDelta::days(days_ago));
    }

    fn day(&self, days_from_now: i64) -> NaiveDate {
        local_day(self.now + TimeDelta::days(days_from_now), self.majakka.config.time_zone)
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

    /// Hazards of the library are filed and confirmed, assessed with their actions, and approved.
    async fn assess(&self, story: &Assessment) -> Result<(), SeedError> {
        let mut filed = Vec::new();
        for hazard in &story.hazards {
            self.at(story.days_ago + 20);
            let id = self.file(&story.unit, &story.reporter, library_fields(hazard)?).await?;
            self.at(story.days_ago + 15);
            self.decide(&story.unit, id, HazardDecision::Confirm, None).await?;
            filed.push((id, hazard));
        }
        self.at(story.days_ago + 1);
        let version = self.start(&story.unit, &story.reporter).await?;
        let mut made = Vec::new();
        for (id, hazard) in &filed {
            for action in &hazard.actions {
                let also = |(other, of): &(HazardId, &Assessed)| action.also.contains(&of.library).then_some(*other);
                let also = filed.iter().filter_map(also).collect();
                made.push((self.decide_action(&story.unit, (*id, also), action).await?, action));
            }
        }
        self.grade(&story.unit, version, &filed).await?;
        self.submit(&story.unit, &story.submitter, version).await?;
        self.at(story.days_ago);
        self.approve(&story.unit, version).await?;
        for (id, action) in made {
            self.bring_to(&story.unit, id, action).await?;
            self.ask_effect(&story.unit, id, action).await?;
        }
        for (id, hazard) in &filed {
            if let Some(reason) = &hazard.eliminated {
                self.at(5);
                self.decide(&story.unit, *id, HazardDecision::Eliminate, Some(reason)).await?;
            }
        }
        Ok(())
    }

    async fn start(&self, unit: &str, who: &str) -> Result<VersionId, SeedError> {
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        Ok(assessments::start(&self.majakka, permit, self.submission(), assessments::Begin::Yearly).await?)
    }

    async fn grade(&self, unit: &str, id: VersionId, filed: &[(HazardId, &Assessed)]) -> Result<(), SeedError> {
        let conn = self.majakka.store.read();
        let version = crate::store::assessments::load(conn, self.organisation, id).await?;
        let matrix = self.majakka.matrices.get(conn, self.organisation, version.method).await?;
        for item in crate::store::assessments::items(conn, &version).await? {
            let Some((_, hazard)) = filed.iter().find(|(hazard, _)| *hazard == item.hazard) else {
                continue;
            };
            let [l, s, res_l, res_s] = hazard.grades;
            let mut text = item.text.clone();
            text.now = matrix.grading_of(l, s);
            text.residual = matrix.grading_of(res_l, res_s);
            let strong = |action: &Action| Control::from_code(&action.control).is_some_and(Control::is_strong);
            if !hazard.actions.iter().any(strong) {
                text.weak_answer = Some(self.weak.clone());
            }
            let permit = self.permit(self.leader(unit), Act::WriteAssessment, &self.subject(unit)?)?;
            let expected = (item.id, item.version);
            assessments::save_item(&self.majakka, permit, self.submission(), id, expected, text).await?;
        }
        Ok(())
    }

    async fn submit(&self, unit: &str, who: &str, id: VersionId) -> Result<(), SeedError> {
        let draft = crate::store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        let expected = (id, draft.version);
        assessments::save_text(&self.majakka, permit, self.submission(), expected, self.about.clone()).await?;
        let version = crate::store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        let expected = (id, version.version);
        Ok(assessments::step(&self.majakka, permit, self.submission(), expected, VersionStep::Submit, None).await?)
    }

    async fn approve(&self, unit: &str, id: VersionId) -> Result<(), SeedError> {
        let version = crate::store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let subject = self.subject(unit)?.at_level(version.level).submitted_by(version.submitted_by);
        let permit = self.permit("aino", Act::ApproveAssessment, &subject)?;
        Ok(assessments::approve(&self.majakka, permit, self.submission(), (id, version.version)).await?)
    }

    async fn decide_action(
        &self,
        unit: &str,
        (hazard, also): (HazardId, Vec<HazardId>),
        action: &Action,
    ) -> Result<ActionId, SeedError> {
        let (who, act) = match action.state.as_str() {
            "proposed" => (action.owner.as_str(), Act::ProposeAction),
            _ => (self.leader(unit), Act::CreateAction),
        };
        let text = ActionText {
            title: Title::parse(&action.title).map_err(|_| content(&action.title))?,
            detail: None,
            control: Control::from_code(&action.control).ok_or_else(|| content(&action.control))?,
            interim: action.interim,
            restriction: Restriction::None,
            owner: self.actor(&action.owner)?.user,
            due_on: self.day(action.due_in),
            also,
            effect: follow::plan(action)?,
        };
        let permit = self.permit(who, act, &self.subject(unit)?)?;
        Ok(actions::create(&self.majakka, permit, self.submission(), (hazard, None), text).await?)
    }

    /// Takes the steps that lead to the action's state, the last ones shortly before its due date.
    async fn bring_to(&self, unit: &str, id: ActionId, action: &Action) -> Result<(), SeedError> {
        let wanted = ActionState::from_code(&action.state).ok_or_else(|| content(&action.state))?;
        let done_ago = (-action.due_in).max(0) + 1;
        let owner = action.owner.as_str();
        // Who owns an action does not verify it.
        let verifier = if self.leader(unit) == owner { "aino" } else { self.leader(unit) };
        let steps: &[(ActionStep, &str, i64)] = &[
            (ActionStep::Start, owner, done_ago + 3),
            (ActionStep::Complete, owner, done_ago),
            (ActionStep::Verify, verifier, (done_ago - 4).max(0)),
        ];
        let count = match wanted {
            ActionState::InProgress => 1,
            ActionState::Done => 2,
            ActionState::Verified => 3,
            _ => 0,
        };
        for (step, who, ago) in steps.iter().take(count) {
            self.at(*ago);
            self.step(unit, id, *step, who, None).await?;
        }
        Ok(())
    }

    async fn step(
        &self,
        unit: &str,
        id: ActionId,
        step: ActionStep,
        who: &str,
        reason: Option<&str>,
    ) -> Result<(), SeedError> {
        let action = crate::store::actions::load(self.majakka.store.read(), self.organisation, id).await?;
        let subject = self.subject(unit)?.at_level(action.level).owned_by(action.owner);
        let permit = self.permit(who, step.act(), &subject)?;
        let reason = reason.or((step == ActionStep::Verify).then_some("Kävin katsomassa. Sovittu on tehty."));
        let reason = reason.map(Note::parse).transpose().map_err(|_| content("reason"))?;
        let expected = (id, action.version);
        Ok(actions::step(&self.majakka, permit, self.submission(), expected, step, (reason, None)).await?)
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

    async fn cancel(&self, story: &super::content::Cancelled) -> Result<(), SeedError> {
        let title = Words(Lang::Fi).t(&format!("library-{}", story.hazard));
        let register =
            crate::store::hazards::in_register(self.majakka.store.read(), self.organisation, self.unit(&story.unit)?)
                .await?;
        let hazard =
            register.iter().find(|hazard| hazard.text.title.as_str() == title).ok_or_else(|| content(&title))?;
        self.at(30);
        let action = Action {
            title: story.title.clone(),
            control: story.control.clone(),
            interim: false,
            owner: story.owner.clone(),
            due_in: story.due_in,
            state: "open".into(),
            follow: Vec::new(),
            found: Vec::new(),
            also: Vec::new(),
        };
        let id = self.decide_action(&story.unit, (hazard.id, Vec::new()), &action).await?;
        self.at(25);
        self.step(&story.unit, id, ActionStep::Cancel, self.leader(&story.unit), Some(&story.reason)).await
    }

    async fn put_in_review(&self, story: &super::content::InReview) -> Result<(), SeedError> {
        self.at(story.days_ago + 4);
        let version = self.start(&story.unit, &story.submitter).await?;
        self.at(story.days_ago);
        self.submit(&story.unit, &story.submitter, version).await
    }
}

fn library_fields(hazard: &Assessed) -> Result<Fields, SeedError> {
    let entry = library::entry(&hazard.library).ok_or_else(|| content(&hazard.library))?;
    let words = Words(Lang::Fi);
    Ok(Fields::default()
        .with("title", words.t(&format!("library-{}", entry.code)))
        .with("description", words.t(&format!("library-{}-text", entry.code)))
        .with("area", entry.area.code())
        .with("place", hazard.place.clone().unwrap_or_default())
        .with("source", "checklist")
        .with("affected", "children")
        .with("affected", "staff"))
}
