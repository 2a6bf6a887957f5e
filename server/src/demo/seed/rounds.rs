//! Safety rounds that were walked, one that goes on, and drills.

use super::{SeedError, Story, content};
use crate::{
    services::{actions, drills, rounds},
    store::{actions as action_rows, round_lists, rounds as rows, views::rounds as round_views},
};
use domain::{
    action::ActionStep,
    form::Fields,
    ids::{FindingId, RoundId},
    policy::Act,
    round::{DrillText, FindingRepair, FindingWords, LineAnswer, LineKey, LineSaid, LineShown, RoundEnd, RoundKind},
    text::Text,
};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
struct Walks {
    rounds: Vec<Walk>,
    drills: Vec<Held>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Walk {
    unit: String,
    who: String,
    pub(super) days_ago: i64,
    kind: String,
    children: Option<u32>,
    note: Option<String>,
    /// It goes on: only what was found so far is told.
    #[serde(default)]
    open: bool,
    findings: Vec<Found>,
}

#[derive(Debug, Deserialize)]
struct Found {
    line: String,
    words: String,
    #[serde(default)]
    fixed: bool,
    action: Option<Repaired>,
}

#[derive(Debug, Deserialize)]
struct Repaired {
    who: String,
    owner: String,
    title: String,
    /// Days from now.
    due: i64,
    done: bool,
}

#[derive(Debug, Deserialize)]
struct Held {
    unit: String,
    who: String,
    days_ago: i64,
    kind: String,
    time: String,
    minutes: u32,
    children: u32,
    adults: u32,
    announced: bool,
    course: String,
    lessons: String,
    #[serde(default)]
    findings: Vec<String>,
}

fn words<const MAX: usize>(words: &str) -> Result<Text<MAX>, SeedError> {
    Text::parse(words).map_err(|_| content(words))
}

impl Story {
    /// Everything that was walked and practised.
    pub(super) async fn look_around(&self) -> Result<(), SeedError> {
        let walks: Walks = serde_json::from_str(include_str!("../rounds.json"))
            .map_err(|error| SeedError::Content(error.to_string()))?;
        for walk in &walks.rounds {
            self.walk(walk).await?;
        }
        for held in &walks.drills {
            self.practise(held).await?;
        }
        Ok(())
    }

    pub(super) async fn walk(&self, walk: &Walk) -> Result<(), SeedError> {
        self.at(walk.days_ago);
        let permit = || self.permit(&walk.who, Act::DoDuty, &self.subject(&walk.unit)?);
        let kind = RoundKind::from_code(&walk.kind).ok_or_else(|| content(&walk.kind))?;
        let id = rounds::start(&self.majakka, permit()?, self.submission(), kind).await?;
        rounds::say(&self.majakka, permit()?, self.submission(), id, self.said(walk, kind).await?).await?;
        if !walk.open {
            let note = walk.note.as_deref().map(words).transpose()?;
            let end = RoundEnd { children: walk.children, note };
            let version = rows::load(self.majakka.store.read(), self.organisation, id).await?.version;
            rounds::close(&self.majakka, permit()?, self.submission(), (id, version), end).await?;
        }
        self.put_right(walk, id).await
    }

    /// What is said of each line: all is well but for what was found.
    async fn said(&self, walk: &Walk, kind: RoundKind) -> Result<Vec<LineSaid>, SeedError> {
        let list =
            round_lists::of_unit(self.majakka.store.read(), self.organisation, self.unit(&walk.unit)?, kind).await?;
        let mut said = Vec::new();
        for line in list.now.lines(kind) {
            let found = walk.findings.iter().find(|found| found.line == line.key.to_string());
            if found.is_none() && walk.open {
                continue;
            }
            said.push(LineSaid {
                key: line.key,
                shown: LineShown(0),
                answer: if found.is_some() { LineAnswer::Finding } else { LineAnswer::InOrder },
                words: found.map(|found| words(&found.words)).transpose()?,
                fixed: found.is_some_and(|found| found.fixed),
            });
        }
        Ok(said)
    }

    async fn put_right(&self, walk: &Walk, id: RoundId) -> Result<(), SeedError> {
        let today = self.majakka.today();
        let found = round_views::one(self.majakka.store.read(), self.organisation, id, today).await?;
        for told in &walk.findings {
            let key: LineKey = told.line.parse().map_err(|_| content(&told.line))?;
            let row = found.lines.iter().find(|row| row.line.key == key).and_then(|row| row.finding.as_ref());
            if let (Some(action), Some(row)) = (&told.action, row) {
                self.repair(&walk.unit, row.id, action).await?;
            }
        }
        Ok(())
    }

    async fn repair(&self, unit: &str, finding: FindingId, told: &Repaired) -> Result<(), SeedError> {
        let text = FindingRepair {
            title: words(&told.title)?,
            detail: None,
            owner: self.actor(&told.owner)?.user,
            due_on: self.day(told.due),
            picture: None,
        };
        let permit = self.permit(&told.who, Act::CreateAction, &self.subject(unit)?)?;
        let id = rounds::repair(&self.majakka, permit, self.submission(), finding, (text, Vec::new())).await?;
        if told.done {
            let action = action_rows::load(self.majakka.store.read(), self.organisation, id).await?;
            let subject = self.subject(unit)?.owned_by(action.owner);
            let permit = self.permit(&told.owner, Act::WorkOnAction, &subject)?;
            let expected = (id, action.version);
            actions::step(&self.majakka, permit, self.submission(), expected, ActionStep::Complete, (None, None))
                .await?;
        }
        Ok(())
    }

    async fn practise(&self, held: &Held) -> Result<(), SeedError> {
        self.at(held.days_ago);
        let fields = Fields::default()
            .with("kind", &*held.kind)
            .with_date("on", Some(self.majakka.today()))
            .with("time", &*held.time)
            .with("minutes", held.minutes.to_string())
            .with("child-count", held.children.to_string())
            .with("adult-count", held.adults.to_string())
            .with("announced", if held.announced { "yes" } else { "" })
            .with("course", &*held.course)
            .with("lessons", &*held.lessons);
        let text = DrillText::parse(&fields, self.majakka.today())
            .map_err(|errors| SeedError::Content(format!("{errors:?}")))?;
        let permit = || self.permit(&held.who, Act::DoDuty, &self.subject(&held.unit)?);
        let id = drills::record(&self.majakka, permit()?, self.submission(), text).await?;
        for found in &held.findings {
            let found = FindingWords(words(found)?);
            drills::find(&self.majakka, permit()?, self.submission(), id, found).await?;
        }
        Ok(())
    }
}
