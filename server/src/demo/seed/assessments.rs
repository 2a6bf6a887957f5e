//! Assessments: begun, graded, submitted and approved.

use super::{SeedError, Story, content};
use crate::{
    demo::content::{Action, Assessed, Assessment, InReview},
    services::assessments,
    store,
};
use app::words::{Lang, Words};
use domain::{
    action::Control,
    assessment::VersionStep,
    form::Fields,
    hazard::{HazardDecision, library},
    ids::{HazardId, VersionId},
    policy::Act,
};

impl Story {
    /// Hazards of the library are filed and confirmed, assessed with their actions, and approved.
    pub(super) async fn assess(&self, story: &Assessment) -> Result<(), SeedError> {
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

    pub(super) async fn start(&self, unit: &str, who: &str) -> Result<VersionId, SeedError> {
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        Ok(assessments::start(&self.majakka, permit, self.submission(), assessments::Begin::Yearly).await?)
    }

    async fn grade(&self, unit: &str, id: VersionId, filed: &[(HazardId, &Assessed)]) -> Result<(), SeedError> {
        let conn = self.majakka.store.read();
        let version = store::assessments::load(conn, self.organisation, id).await?;
        let matrix = self.majakka.matrices.get(conn, self.organisation, version.method).await?;
        for item in store::assessments::items(conn, &version).await? {
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
        let draft = store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        let expected = (id, draft.version);
        assessments::save_text(&self.majakka, permit, self.submission(), expected, self.about.clone()).await?;
        let version = store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let permit = self.permit(who, Act::WriteAssessment, &self.subject(unit)?)?;
        let expected = (id, version.version);
        Ok(assessments::step(&self.majakka, permit, self.submission(), expected, VersionStep::Submit, None).await?)
    }

    async fn approve(&self, unit: &str, id: VersionId) -> Result<(), SeedError> {
        let version = store::assessments::load(self.majakka.store.read(), self.organisation, id).await?;
        let subject = self.subject(unit)?.at_level(version.level).submitted_by(version.submitted_by);
        let permit = self.permit("aino", Act::ApproveAssessment, &subject)?;
        Ok(assessments::approve(&self.majakka, permit, self.submission(), (id, version.version)).await?)
    }

    pub(super) async fn put_in_review(&self, story: &InReview) -> Result<(), SeedError> {
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
