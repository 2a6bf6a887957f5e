//! Reports of every kind, in every state.

use super::{SeedError, Story, content};
use crate::{
    demo::content::Told,
    services::incidents::{self, Filed},
    store,
};
use app::words::{Lang, Words};
use domain::{
    form::Fields,
    ids::{IncidentId, NoticeId},
    incident::{
        AnalysisMethod, Channel, Conclusion, Details, EntryKind, Factor, HazardLink, IncidentState, IncidentStep,
        LearningText, NoticeDecision, NoticeState, Reach, Report, Secrecy,
    },
    policy::{Act, Permit},
    text::{Label, Narrative, Note, Text},
};

fn words<const MAX: usize>(text: &str) -> Result<Text<MAX>, SeedError> {
    Text::parse(text).map_err(|_| content(text))
}

impl Story {
    /// Sends a report and brings it to its state.
    pub(super) async fn tell(&self, told: &Told) -> Result<(), SeedError> {
        self.at(told.days_ago);
        let kind = EntryKind::from_code(&told.kind).ok_or_else(|| content(&told.kind))?;
        let moment = (self.majakka.now(), self.majakka.config.time_zone);
        let mut fields = Fields::default().with("category", &*told.category).with("text", &*told.text);
        for (name, value) in &told.fields {
            fields = fields.with(name, &**value);
        }
        let report = Report::parse(kind, &fields, true, &store::incidents::rules::built_in(), moment);
        let report = report.map_err(|errors| SeedError::Content(format!("{}: {errors:?}", told.text)))?;
        let permit = self.permit(&told.who, Act::FileIncident, &self.subject(&told.unit)?)?;
        let filed =
            incidents::file(&self.majakka, permit, self.submission(), report, incidents::Writing::plain()).await?;
        let id = match filed {
            Filed::Own(id) => id,
            Filed::Anonymous { code, .. } => {
                let found = incidents::find_by_receipt(&self.majakka, &code).await?;
                found.ok_or_else(|| content("receipt"))?.incident
            }
        };
        self.complete(told, id).await?;
        self.fill_form(told, id).await?;
        self.bring_report_to(told, id).await
    }

    async fn report(&self, id: IncidentId) -> Result<store::incidents::Incident, SeedError> {
        Ok(store::incidents::load(self.majakka.store.read(), self.organisation, id).await?)
    }

    async fn report_permit(&self, who: &str, act: Act, id: IncidentId) -> Result<(Permit, i32), SeedError> {
        let found = self.report(id).await?;
        let subject = domain::policy::Subject::unit(self.organisation, found.unit);
        let subject = subject.of_report(found.for_policy(), self.majakka.now());
        Ok((self.permit(who, act, &subject)?, found.version))
    }

    async fn complete(&self, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        if told.details.is_empty() {
            return Ok(());
        }
        let found = self.report(id).await?;
        let mut fields = Fields::default();
        for (name, value) in &told.details {
            fields = fields.with(name, &**value);
        }
        let conn = self.majakka.store.read();
        let matrix = self.majakka.matrices.get(conn, self.organisation, domain::risk::Method::DEFAULT).await?;
        let moment = (self.majakka.now(), self.majakka.config.time_zone);
        let category = self.majakka.catalogues.category(conn, &found).await?;
        let details = Details::parse(&fields, (&category, found.occurred), &matrix, moment);
        let details = details.map_err(|errors| SeedError::Content(format!("{}: {errors:?}", told.text)))?;
        let (permit, version) = self.report_permit(&told.who, Act::FollowIncident, id).await?;
        Ok(incidents::complete(&self.majakka, permit, self.submission(), (id, version), (details, None)).await?)
    }

    /// Fills the sub-form of the category, where something is told for it. A moment is told as hours after the report.
    async fn fill_form(&self, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        let found = self.report(id).await?;
        let category = self.majakka.catalogues.category(self.majakka.store.read(), &found).await?;
        let Some(form) = category.form.filter(|_| !told.form.is_empty()) else {
            return Ok(());
        };
        let (zone, now) = (self.majakka.config.time_zone, self.majakka.now());
        let mut fields = Fields::default();
        for (name, value) in &told.form {
            fields = match value.strip_prefix('+').and_then(|hours| hours.parse::<i64>().ok()) {
                Some(hours) => fields.with_moment(name, Some(now + chrono::TimeDelta::hours(hours)), zone),
                None => fields.with(name, &**value),
            };
        }
        self.hours_later(6);
        let (permit, _) = self.report_permit(&told.who, Act::FillForm, id).await?;
        Ok(incidents::keep_form(&self.majakka, permit, self.submission(), (id, form, 0), fields).await?)
    }

    async fn report_step(
        &self,
        who: &str,
        id: IncidentId,
        step: IncidentStep,
        said: Option<&str>,
    ) -> Result<(), SeedError> {
        let (permit, version) = self.report_permit(who, Act::HandleIncident, id).await?;
        let said = said.map(words).transpose()?;
        Ok(incidents::step(&self.majakka, permit, self.submission(), (id, version), step, said).await?)
    }

    /// The steps that lead to the report's state, a day or two apart.
    async fn bring_report_to(&self, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        use IncidentState as S;
        let wanted = S::from_code(&told.state).ok_or_else(|| content(&told.state))?;
        if wanted == S::Withdrawn {
            let (permit, version) = self.report_permit(&told.who, Act::FollowIncident, id).await?;
            return Ok(incidents::withdraw(&self.majakka, permit, self.submission(), (id, version)).await?);
        }
        if wanted == S::Submitted {
            return Ok(());
        }
        let sealed = self.report(id).await?.secrecy == Secrecy::Sealed;
        let who = if sealed || self.leader(&told.unit) == told.who { "aino" } else { self.leader(&told.unit) };
        let second = if who == "aino" { self.leader(&told.unit) } else { "aino" };
        self.hours_later(1);
        let (permit, _) = self.report_permit(who, Act::HandleIncident, id).await?;
        incidents::open(&self.majakka, &permit, id, sealed).await?;
        if wanted == S::Received {
            return Ok(());
        }
        self.hours_later(2);
        if matches!(wanted, S::NotApplicable | S::RejectionProposed) {
            self.report_step(who, id, IncidentStep::ProposeRejection, told.words.as_deref()).await?;
            if wanted == S::NotApplicable {
                self.report_step(second, id, IncidentStep::ConfirmRejection, None).await?;
            }
            return Ok(());
        }
        self.report_step(who, id, IncidentStep::Start, told.thanks.as_deref()).await?;
        match wanted {
            S::WaitingInfo => self.report_step(who, id, IncidentStep::Ask, told.words.as_deref()).await,
            S::Merged => self.join(who, told, id).await,
            S::Concluded | S::Closed => {
                self.hours_later(20);
                self.tell_others(who, id, wanted == S::Closed).await?;
                self.conclude(who, told, id).await?;
                self.teach(who, told, id).await?;
                if wanted == S::Closed {
                    self.report_step(who, id, IncidentStep::Close, None).await?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn join(&self, who: &str, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        let found = self.report(id).await?;
        let sight = self.actor(who)?.sight(self.majakka.now());
        let others = store::views::incidents::joinable(self.majakka.store.read(), &sight, &found).await?;
        let into = others.first().ok_or_else(|| content(&told.text))?.0;
        let (permit, version) = self.report_permit(who, Act::HandleIncident, id).await?;
        Ok(incidents::merge(&self.majakka, permit, self.submission(), (id, version), into).await?)
    }

    /// Makes the notices of a report, all of them where it is to be closed.
    async fn tell_others(&self, who: &str, id: IncidentId, all: bool) -> Result<(), SeedError> {
        let notices = store::incidents::notices::of(self.majakka.store.read(), self.organisation, id).await?;
        let count = if all { notices.len() } else { notices.len() / 2 };
        for notice in notices.iter().take(count).filter(|notice| notice.state == NoticeState::Required) {
            let decision = NoticeDecision::Done {
                at: self.majakka.now(),
                by: Label::parse("Vuoron vastaava").map_err(|_| content("by"))?,
                channel: Channel::Phone,
                reference: None,
            };
            let (permit, _) = self.report_permit(who, Act::TickNotice, id).await?;
            let expected = (id, NoticeId(notice.id.0), notice.row.version);
            incidents::decide_notice(&self.majakka, (permit, true), self.submission(), expected, decision).await?;
        }
        Ok(())
    }

    async fn conclude(&self, who: &str, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        let unit = self.unit(&told.unit)?;
        let hazard = match &told.hazard {
            None => HazardLink::None(words("Tilanne oli yksittäinen, eikä siitä jäänyt vaaraa.")?),
            Some(key) => {
                let title = Words(Lang::Fi).t(&format!("library-{key}"));
                let known =
                    store::views::incidents::linkable(self.majakka.store.read(), self.organisation, unit).await?;
                let found = known.into_iter().find(|(_, name)| *name == title).ok_or_else(|| content(&title))?;
                HazardLink::Link(found.0)
            }
        };
        let text: Narrative = words(told.conclusions.as_deref().unwrap_or("Kävimme tilanteen läpi vuoron kanssa."))?;
        let feedback: Note =
            words(told.words.as_deref().unwrap_or("Kiitos ilmoituksesta. Kävimme asian läpi tiimissä."))?;
        let conclusion = Conclusion {
            factors: told.factors.iter().filter_map(|code| Factor::from_code(code)).collect(),
            method: AnalysisMethod::StaffTalk,
            text,
            learning: None,
            discussed_in_team_on: None,
            discussed_with_child_on: None,
            actions: match hazard {
                HazardLink::None(_) => {
                    domain::incident::ActionLink::None(words("Nykyiset järjestelyt riittävät, kun ne muistetaan.")?)
                }
                HazardLink::Link(_) | HazardLink::Create(..) => domain::incident::ActionLink::Agreed,
            },
            hazard,
            feedback: Some(feedback),
        };
        let (permit, version) = self.report_permit(who, Act::HandleIncident, id).await?;
        Ok(incidents::conclude(&self.majakka, permit, self.submission(), (id, version), conclusion).await?)
    }

    /// Tells everybody what was learnt, where something is to be told.
    async fn teach(&self, who: &str, told: &Told, id: IncidentId) -> Result<(), SeedError> {
        let Some(lesson) = &told.lesson else { return Ok(()) };
        let lesson = LearningText { text: words(lesson)?, reach: Reach::Organisation };
        let (permit, _) = self.report_permit(who, Act::HandleIncident, id).await?;
        Ok(incidents::tell_learning(&self.majakka, permit, self.submission(), id, lesson).await?)
    }

    fn hours_later(&self, hours: i64) {
        self.clock.set((self.majakka.now() + chrono::TimeDelta::hours(hours)).min(self.now));
    }
}
