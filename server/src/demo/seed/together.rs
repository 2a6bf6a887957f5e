//! Ideas with their answers, meetings, and what the children marked and answered in the last whole month.

use super::{SeedError, Story, content};
use crate::{
    ids::new_id,
    services::{ServiceError, ideas as idea_steps, meetings},
    store::{
        ideas::{self, NewIdea},
        map, meetings as meeting_rows, pulses,
        words::{self, Origin, Place, Saying},
    },
};
use domain::{
    child::{Audience, Language},
    form::Fields,
    goal::{ChildWords, WordAuthor, WordMode},
    ids::{IdeaId, MeetingId, PulseId},
    month::Month,
    policy::Act,
    voice::{Feeling, IdeaAnswer, Mark, Minutes, Mood, PlaceInUnit, Pulse, TimeOfDay, Told},
};
use serde::Deserialize;
use std::collections::HashMap;

/// What happened, in its order.
#[derive(Debug, Deserialize)]
struct Together {
    events: Vec<Event>,
    months: Vec<OfChild>,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum Event {
    Idea(NewWords),
    Answer(Answered),
    Meeting(Held),
}

/// An idea that a child told.
#[derive(Debug, Deserialize)]
struct NewWords {
    key: String,
    unit: String,
    child: String,
    days_ago: i64,
    language: String,
    words: String,
}

#[derive(Debug, Deserialize)]
struct Answered {
    idea: String,
    who: String,
    days_ago: i64,
    outcome: String,
    answer: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    wall: String,
}

#[derive(Debug, Deserialize)]
struct Held {
    unit: String,
    who: String,
    days_ago: i64,
    moods: Vec<String>,
    /// Ideas to which it asks for a second answer.
    again: Vec<String>,
    /// Ideas told in it: key and words.
    ideas: Vec<(String, String)>,
    children: Option<u32>,
    adults: Option<u32>,
    /// A meeting without minutes goes on.
    minutes: Option<String>,
}

/// What a child answered and marked in the last whole month.
#[derive(Debug, Deserialize)]
struct OfChild {
    unit: String,
    child: String,
    pulse: String,
    marks: Vec<(String, String, String)>,
}

/// Ideas by their keys, each with the key of its unit.
type Ideas = HashMap<String, (IdeaId, String)>;

fn said(words: &str) -> Result<ChildWords, SeedError> {
    ChildWords::parse(words).map_err(|_| content(words))
}

impl Story {
    /// Everything that children and adults did together.
    pub(super) async fn live_together(&self) -> Result<(), SeedError> {
        let together: Together = serde_json::from_str(include_str!("../together.json"))
            .map_err(|error| SeedError::Content(error.to_string()))?;
        let mut ideas = Ideas::new();
        for event in &together.events {
            match event {
                Event::Idea(idea) => self.tell_idea(&mut ideas, idea).await?,
                Event::Answer(answer) => self.answer_idea(&ideas, answer).await?,
                Event::Meeting(meeting) => self.hold(&mut ideas, meeting).await?,
            }
        }
        for of_child in &together.months {
            self.feel(of_child).await?;
        }
        Ok(())
    }

    /// A child tells an idea on the tablet.
    async fn tell_idea(&self, ideas: &mut Ideas, idea: &NewWords) -> Result<(), SeedError> {
        self.at(idea.days_ago);
        let (unit, child) = (self.unit(&idea.unit)?, self.child(&idea.unit, &idea.child).await?.id);
        let (by, on) = (self.majakka.by_program(self.organisation), self.majakka.today());
        let id = IdeaId(new_id(by.at));
        let saying = Saying { words: Some(said(&idea.words)?), ..Saying::default() };
        let origin = Origin {
            author: WordAuthor::Child,
            mode: Some(WordMode::TypedByChild),
            helped: None,
            language: Language::from_code(&idea.language).ok_or_else(|| content(&idea.language))?,
            recorded_by: None,
            tablet: None,
        };
        self.majakka
            .store
            .write::<_, ServiceError, _>(move |tx| {
                Box::pin(async move {
                    let new = NewIdea { id, unit, child: Some(child), meeting: None };
                    ideas::insert(tx, &by, new, on).await?;
                    let place = Place { unit, child: Some(child), about: Told::Idea, id: id.0, version: 1 };
                    words::add(tx, &by, place, origin, &saying).await?;
                    Ok(())
                })
            })
            .await?;
        ideas.insert(idea.key.clone(), (id, idea.unit.clone()));
        Ok(())
    }

    async fn answer_idea(&self, ideas: &Ideas, told: &Answered) -> Result<(), SeedError> {
        self.at(told.days_ago);
        let (id, unit) = ideas.get(&told.idea).ok_or_else(|| content(&told.idea))?;
        let fields = Fields::default()
            .with("outcome", &*told.outcome)
            .with("answer", &*told.answer)
            .with("reason", &*told.reason)
            .with("wall", &*told.wall);
        let answer = IdeaAnswer::parse(&fields).map_err(|errors| SeedError::Content(format!("{errors:?}")))?;
        let permit = self.permit(&told.who, Act::AnswerProposal, &self.subject(unit)?)?;
        let version = ideas::load(self.majakka.store.read(), self.organisation, *id).await?.version;
        Ok(idea_steps::answer(&self.majakka, permit, self.submission(), (*id, version), answer).await?)
    }

    /// A meeting from its faces to its minutes.
    async fn hold(&self, ideas: &mut Ideas, held: &Held) -> Result<(), SeedError> {
        self.at(held.days_ago);
        let permit = || self.permit(&held.who, Act::HoldMeeting, &self.subject(&held.unit)?);
        let id = meetings::start(&self.majakka, permit()?, self.submission()).await?;
        for mood in &held.moods {
            let mood = Mood::from_code(mood).ok_or_else(|| content(mood))?;
            meetings::mood(&self.majakka, permit()?, self.submission(), id, (mood, true)).await?;
        }
        for key in &held.again {
            let (idea, _) = ideas.get(key).ok_or_else(|| content(key))?;
            meetings::ask_again(&self.majakka, permit()?, self.submission(), (id, *idea)).await?;
        }
        for (key, words) in &held.ideas {
            let told = (said(words)?, Language::Finnish);
            let idea = meetings::add_idea(&self.majakka, permit()?, self.submission(), id, told).await?;
            ideas.insert(key.clone(), (idea, held.unit.clone()));
        }
        match &held.minutes {
            Some(words) => self.close_meeting(id, held, words).await,
            None => Ok(()),
        }
    }

    async fn close_meeting(&self, id: MeetingId, held: &Held, words: &str) -> Result<(), SeedError> {
        let minutes = Minutes {
            children: held.children,
            adults: held.adults,
            words: domain::text::Text::parse(words).map_err(|_| content(words))?,
        };
        let version = meeting_rows::load(self.majakka.store.read(), self.organisation, id).await?.version;
        let permit = self.permit(&held.who, Act::HoldMeeting, &self.subject(&held.unit)?)?;
        Ok(meetings::close(&self.majakka, permit, self.submission(), (id, version), minutes).await?)
    }

    /// A child answers the pulse and marks the map, in the middle of the last whole month.
    async fn feel(&self, of_child: &OfChild) -> Result<(), SeedError> {
        self.at(0);
        let today = self.majakka.today();
        let middle = domain::date::plus_days(Month::of(today).before().first(), 14);
        self.at((today - middle).num_days());
        let (unit, child) = (self.unit(&of_child.unit)?, self.child(&of_child.unit, &of_child.child).await?.id);
        let pulse = Pulse::from_kept(&of_child.pulse).ok_or_else(|| content(&of_child.pulse))?;
        let mark = |(place, time, feeling): &(String, String, String)| {
            Some(Mark {
                place: PlaceInUnit::from_code(place)?,
                time: TimeOfDay::from_code(time)?,
                feeling: Feeling::from_code(feeling)?,
            })
        };
        let marks: Option<Vec<Mark>> = of_child.marks.iter().map(mark).collect();
        let marks = marks.ok_or_else(|| content("marks"))?;
        let (by, on) = (self.majakka.by_program(self.organisation), self.majakka.today());
        self.majakka
            .store
            .write::<_, ServiceError, _>(move |tx| {
                Box::pin(async move {
                    let (id, whose) = (PulseId(new_id(by.at)), (unit, child));
                    let alert = pulse.alert().is_some();
                    pulses::insert(tx, &by, id, whose, &pulse, Audience::InstructorsAndSupervisor, alert, on).await?;
                    for mark in marks {
                        map::insert(tx, &by, whose, mark, on).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        Ok(())
    }
}
