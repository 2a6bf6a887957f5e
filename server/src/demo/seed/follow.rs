//! What followed: effects that were asked, and the checklist.

use super::{SeedError, Story, content};
use crate::{
    demo::content::{Action, Answered, Found},
    services::{checklists, effects},
    store,
};
use chrono::{NaiveDate, NaiveTime, TimeDelta};
use domain::{
    action::{EffectAnswer, EffectDecision, EffectFinding, EffectPlan, Feeling, Helped, Perspective},
    hazard::{
        Area,
        checklist::{Answering, CheckAnswer, of_area},
    },
    ids::ActionId,
    policy::Act,
    text::Note,
};

fn group(code: &str) -> Result<Perspective, SeedError> {
    Perspective::from_code(code).ok_or_else(|| content(code))
}

/// Who is asked whether an action helps.
pub(super) fn plan(action: &Action) -> Result<EffectPlan, SeedError> {
    let baselines = action
        .follow
        .iter()
        .map(|(code, median, count)| Ok((group(code)?, Some(Feeling { median: *median, count: *count }))));
    Ok(EffectPlan { question: None, baselines: baselines.collect::<Result<_, SeedError>>()? })
}

fn finding(found: &Found) -> Result<EffectFinding, SeedError> {
    let answers = found.answers.iter().map(|(code, helped, median, count)| {
        Ok(EffectAnswer {
            perspective: group(code)?,
            helped: Helped::from_code(helped).ok_or_else(|| content(helped))?,
            feeling: Some(Feeling { median: *median, count: *count }),
        })
    });
    let words = |text: &str| Note::parse(text).map_err(|_| content(text));
    let decision = EffectDecision::from_code(&found.decision).ok_or_else(|| content(&found.decision))?;
    Ok(EffectFinding {
        answers: answers.collect::<Result<_, SeedError>>()?,
        words: Some(words(&found.words)?),
        conclusion: Some((decision, words(&found.conclusion)?)),
    })
}

impl Story {
    /// Answers the checks of an action on the days when they were due.
    pub(super) async fn ask_effect(&self, unit: &str, id: ActionId, action: &Action) -> Result<(), SeedError> {
        for found in &action.found {
            let checks = store::effects::of_action(self.majakka.store.read(), self.organisation, id).await?;
            let check = checks.iter().find(|check| check.round == found.round).ok_or_else(|| content("effect"))?;
            self.on(check.due_on);
            let permit = self.permit(self.leader(unit), Act::CheckEffect, &self.subject(unit)?)?;
            let expected = (id, check.id, check.version);
            effects::record(&self.majakka, permit, self.submission(), expected, finding(found)?).await?;
        }
        Ok(())
    }

    /// Moves the clock to the noon of a day.
    fn on(&self, day: NaiveDate) {
        self.clock.set(day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12));
    }

    /// Answers an area of the checklist.
    pub(super) async fn go_through(&self, story: &Answered) -> Result<(), SeedError> {
        self.at(story.days_ago);
        let area = Area::from_code(&story.area).ok_or_else(|| content(&story.area))?;
        let answer = |code: &str| match story.no.iter().any(|no| no == code) {
            true => CheckAnswer::No,
            false => CheckAnswer::Yes,
        };
        let answers = of_area(area).map(|item| Answering { item, shown: None, answer: answer(item.code) }).collect();
        let permit = self.permit(&story.who, Act::FileHazard, &self.subject(&story.unit)?)?;
        Ok(checklists::answer(&self.majakka, permit, self.submission(), answers).await?)
    }
}
