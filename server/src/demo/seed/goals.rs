//! Safety goals: told on the tablet or together, agreed, practised and looked at.

use super::{SeedError, Story, content};
use crate::{
    auth::Token,
    demo::content::{DemoGoal, DemoLook, DemoSaying},
    ids::new_id,
    services::{ServiceError, actions, goals, sessions::ABSOLUTE, tablets},
    store::{
        self,
        children::Child,
        goals::Goal,
        sessions::{self, NewSession},
        tablets::Tablet,
        words::Saying,
    },
};
use domain::{
    action::ActionStep,
    child::{Assent, Audience, Language, Purpose, SafetyStep, SessionStep},
    goal::{
        ChildPart, ChildWords, EndReason, GoalKind, GoalReview, GoalStep, NewGoal, Promise, ReviewDecision, Said,
        SaidKind, Taken, WhatHelped, WordMode,
    },
    ids::{GoalId, SessionId},
    policy::{Act, Child as SeenChild, Subject},
    text::{Note, Title},
};

fn words(text: &str) -> Result<ChildWords, SeedError> {
    ChildWords::parse(text).map_err(|_| content(text))
}

fn note(text: &str) -> Result<Note, SeedError> {
    Note::parse(text).map_err(|_| content(text))
}

fn optional(text: Option<&String>) -> Result<Option<Note>, SeedError> {
    text.map(|text| note(text)).transpose()
}

fn saying(said: &DemoSaying) -> Result<Saying, SeedError> {
    Ok(Saying {
        part: Some(said.part.clone()),
        words: said.words.as_deref().map(words).transpose()?,
        pictures: said.pictures.clone(),
        step: said.step.and_then(SafetyStep::new),
        ..Saying::default()
    })
}

impl Story {
    /// Plays a goal from its first words to where it stands.
    pub(super) async fn agree(&self, story: &DemoGoal) -> Result<(), SeedError> {
        self.at(story.days_ago);
        let id = match &story.child {
            Some(pseudonym) => self.talk(story, pseudonym).await?,
            None => self.make_together(story).await?,
        };
        self.promise(story, id).await?;
        if let Some(agreed) = story.agreed {
            self.at(agreed);
            self.say_yes(story, id).await?;
        }
        if let Some((days_ago, because)) = &story.cannot {
            self.at(*days_ago);
            self.take_step(story, id, Taken::AdultCannot { because: note(because)?, told: true }).await?;
        }
        if let Some(started) = story.started {
            self.at(started);
            self.take_step(story, id, Taken::Plain(GoalStep::Start)).await?;
        }
        self.keep_promises(story, id).await?;
        for look in &story.looks {
            self.at(look.days_ago);
            self.look(story, id, look).await?;
        }
        for (code, days_ago) in &story.after {
            self.at(*days_ago);
            let step = GoalStep::from_code(code).ok_or_else(|| content(code))?;
            self.take_step(story, id, Taken::Plain(step)).await?;
        }
        if let Some((kind, days_ago, said)) = &story.dissent {
            self.at(*days_ago);
            let said = Said { kind: SaidKind::from_code(kind).ok_or_else(|| content(kind))?, words: words(said)? };
            let permit = self.permit(&story.who, Act::RecordWords, &self.of(story).await?)?;
            goals::record(&self.majakka, permit, self.submission(), id, said, Language::Finnish).await?;
        }
        Ok(())
    }

    /// The adult who does the adults' part.
    fn adult<'a>(&self, story: &'a DemoGoal) -> &'a str {
        story.leader.as_deref().unwrap_or(&story.who)
    }

    /// What the goal is done to, seen from its adult.
    async fn of(&self, story: &DemoGoal) -> Result<Subject, SeedError> {
        let subject = self.subject(&story.unit)?;
        Ok(match &story.child {
            Some(_) => subject.of_child(SeenChild { own_instructor: true, ..SeenChild::default() }),
            None => subject,
        })
    }

    /// Gives the tablet to a child, who says yes to the moment.
    pub(super) async fn hand_over(&self, who: &str, child: &Child) -> Result<Tablet, SeedError> {
        let now = self.majakka.now();
        let (organisation, user) = (self.organisation, self.actor(who)?.user);
        let id = SessionId(new_id(now));
        let new = NewSession {
            id,
            organisation,
            user,
            token_hash: Token::new().hash(),
            device: "–".into(),
            begins: now,
            expires: now + ABSOLUTE,
        };
        self.majakka
            .store
            .write::<_, ServiceError, _>(move |tx| Box::pin(async move { Ok(sessions::insert(tx, new).await?) }))
            .await?;
        let subject = Subject::unit(organisation, child.unit);
        let permit = self.permit(who, Act::HandOver, &subject)?;
        let token = tablets::hand_over(&self.majakka, permit, id, (child.id, Purpose::Goal)).await?;
        let tablet = tablets::find(&self.majakka, &token).await?.ok_or_else(|| content("tablet"))?;
        tablets::step(&self.majakka, &tablet, SessionStep::Answer(Assent::Yes)).await?;
        Ok(tablet)
    }

    async fn talk(&self, story: &DemoGoal, pseudonym: &str) -> Result<GoalId, SeedError> {
        let child = self.child(&story.unit, pseudonym).await?;
        let tablet = self.hand_over(&story.who, &child).await?;
        let sayings = story.sayings.iter().map(saying).collect::<Result<_, _>>()?;
        let audience = story.audience.as_deref().and_then(Audience::from_code).ok_or_else(|| content("audience"))?;
        let dictated = story.typed.as_deref() == Some(WordMode::DictatedToAdult.code());
        let sayings: Vec<Saying> = sayings;
        let sayings = sayings.into_iter().map(|said| (said, dictated)).collect();
        let sent = goals::Sent { door: None, audience };
        let id = goals::from_talk(&self.majakka, &tablet, &child, sayings, sent).await?;
        let id = id.ok_or_else(|| content(pseudonym))?;
        tablets::let_go(&self.majakka, &tablet).await?;
        Ok(id)
    }

    async fn make_together(&self, story: &DemoGoal) -> Result<GoalId, SeedError> {
        let first = story.promises.first().ok_or_else(|| content("promise"))?;
        let summary = story.summary.as_deref().unwrap_or_default();
        let new = NewGoal {
            words: words(story.words.as_deref().unwrap_or_default())?,
            summary: Title::parse(summary).map_err(|_| content(summary))?,
            works_when: optional(story.works_when.as_ref())?,
            promise: self.promised(first)?,
        };
        let permit = self.permit(&story.who, Act::AgreeGoal, &self.subject(&story.unit)?)?;
        Ok(goals::make_shared(&self.majakka, permit, self.submission(), new, Language::Finnish).await?)
    }

    fn promised(&self, promise: &crate::demo::content::DemoPromise) -> Result<Promise, SeedError> {
        Ok(Promise {
            text: Title::parse(&promise.text).map_err(|_| content(&promise.text))?,
            owner: self.actor(&promise.owner)?.user,
            due_on: self.day(promise.due_in),
        })
    }

    /// Promises what was not promised with the goal itself.
    async fn promise(&self, story: &DemoGoal, id: GoalId) -> Result<(), SeedError> {
        let made = usize::from(story.child.is_none());
        for promise in story.promises.iter().skip(made) {
            let permit = self.permit(self.adult(story), Act::AgreeGoal, &self.of(story).await?)?;
            goals::add_promise(&self.majakka, permit, self.submission(), id, self.promised(promise)?).await?;
        }
        Ok(())
    }

    /// Says of each promise that was kept when it was.
    async fn keep_promises(&self, story: &DemoGoal, id: GoalId) -> Result<(), SeedError> {
        let kept = store::promises::of_goals(self.majakka.store.read(), self.organisation, [id]).await?;
        for promise in &story.promises {
            let Some(days_ago) = promise.kept_ago else { continue };
            let row = kept.iter().find(|row| row.action.title == promise.text).ok_or_else(|| content(&promise.text))?;
            self.at(days_ago);
            let permit = self.permit(self.adult(story), Act::AgreeGoal, &self.of(story).await?)?;
            let seen = (row.action.id, row.action.version);
            actions::step(&self.majakka, permit, self.submission(), seen, ActionStep::Complete, (None, None)).await?;
        }
        Ok(())
    }

    async fn goal(&self, id: GoalId) -> Result<Goal, SeedError> {
        Ok(store::goals::load(self.majakka.store.read(), self.organisation, id).await?)
    }

    /// First the child, then the adult.
    async fn say_yes(&self, story: &DemoGoal, id: GoalId) -> Result<(), SeedError> {
        match (&story.how, &story.child) {
            (Some(how), _) => self.take_step(story, id, Taken::ChildYes(note(how)?)).await?,
            (None, Some(pseudonym)) => {
                let child = self.child(&story.unit, pseudonym).await?;
                let tablet = self.hand_over(&story.who, &child).await?;
                goals::child_says(&self.majakka, &tablet, id, goals::ChildSays::Yes, None).await?;
                tablets::let_go(&self.majakka, &tablet).await?;
            }
            (None, None) => return Err(content("yes")),
        }
        let yes = Taken::AdultYes {
            summary: optional(story.summary.as_ref())?,
            works_when: optional(story.works_when.as_ref())?,
            days: if story.child.is_some() { GoalKind::Own } else { GoalKind::Shared }.default_days(),
        };
        self.take_step(story, id, yes).await
    }

    async fn take_step(&self, story: &DemoGoal, id: GoalId, taken: Taken) -> Result<(), SeedError> {
        let goal = self.goal(id).await?;
        let act = goals::act_of(taken.step(), goal.kind());
        let permit = self.permit(self.adult(story), act, &self.of(story).await?)?;
        let expected = (id, goal.version);
        Ok(goals::take(&self.majakka, permit, self.submission(), expected, taken, Language::Finnish).await?)
    }

    async fn look(&self, story: &DemoGoal, id: GoalId, look: &DemoLook) -> Result<(), SeedError> {
        let language = match &story.child {
            Some(pseudonym) => self.child(&story.unit, pseudonym).await?.text.language,
            None => Language::Finnish,
        };
        let found = GoalReview {
            child: ChildPart::There(look.step.and_then(SafetyStep::new)),
            tried: optional(look.tried.as_ref())?,
            helped: look.helped.iter().filter_map(|code| WhatHelped::from_code(code)).collect(),
            helped_words: look.words.as_deref().map(words).transpose()?,
            note: optional(look.note.as_ref())?,
            decision: ReviewDecision::from_code(&look.decision).ok_or_else(|| content(&look.decision))?,
            end_reason: look.end_reason.as_deref().and_then(EndReason::from_code),
            next_on: look.next_in.map(|days| self.day(days)),
        };
        let version = self.goal(id).await?.version;
        let permit = self.permit(self.adult(story), Act::AgreeGoal, &self.of(story).await?)?;
        Ok(goals::review(&self.majakka, permit, self.submission(), (id, version), found, language).await?)
    }
}
