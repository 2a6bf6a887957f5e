//! Ten statements on how safe the place is for a child. Each may be declined or skipped.
//!
//! Figures are of whole calendar months that have ended, one answer a child, and only of enough children. So no two figures differ by one
//! child's answer: a month's figure does not change from day to day, and no shorter or overlapping period can be asked for.

use super::{Readers, WorryTopic};
use crate::{
    child::{AgeBand, Audience, Hearing},
    form::Fields,
    hazard::codes,
    month::Month,
};
use chrono::NaiveDate;
use std::collections::BTreeMap;

codes! {
    /// What a statement is about, in the order of the statements.
    Dimension {
        Relationships = "relationships",
        Voice = "voice",
        Predictability = "predictability",
        FairRules = "fair-rules",
        Control = "control",
        Peers = "peers",
        Treatment = "treatment",
        Privacy = "privacy",
        Remedies = "remedies",
        Night = "night",
    }
}

impl Dimension {
    /// The number of its statement, from 1.
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|&dimension| dimension == self).map_or(0, |at| at + 1)
    }

    /// Whether agreeing is bad news: in the smallest children's words the sixth asks whether somebody frightens them.
    pub fn is_reversed(self, band: AgeBand) -> bool {
        self == Self::Peers && band == AgeBand::Small
    }

    /// Whether the worst answer calls for somebody at once.
    pub fn alerts(self) -> bool {
        matches!(self, Self::Peers | Self::Treatment | Self::Night)
    }
}

/// How good it is, from 1 (worst) to 5 (best), whichever way the statement was worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u8);

impl Score {
    pub const WORST: Self = Self(1);

    /// `None` outside 1..=5.
    pub fn new(score: u8) -> Option<Self> {
        (1..=5).contains(&score).then_some(Self(score))
    }

    /// From how much the child agreed, 1 (not at all) to 5 (quite); turned round where agreeing is bad news.
    pub fn from_agreement(agreement: u8, reversed: bool) -> Option<Self> {
        let Self(agreed) = Self::new(agreement)?;
        Some(Self(if reversed { 6 - agreed } else { agreed }))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// What a child answered to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PulseReply {
    Score(Score),
    /// The child did not want to answer.
    Declined,
}

/// One child's answers at one time. A statement without an answer was skipped.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pulse(BTreeMap<Dimension, PulseReply>);

/// A red worry that the answers give rise to. Who hears it is [`Pulse::hearing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert {
    /// It is about how the adults treat the child.
    pub about_adults: bool,
}

impl Pulse {
    /// Adds or replaces an answer.
    #[must_use]
    pub fn with(mut self, dimension: Dimension, reply: PulseReply) -> Self {
        self.0.insert(dimension, reply);
        self
    }

    /// Reads what a page sent: a field for each statement, named by its code, holding how much the child agreed (1 to 5) or `declined`.
    /// Anything else counts as skipped: a child is not asked again for it.
    pub fn read(fields: &Fields, band: AgeBand) -> Self {
        let reply = |dimension: Dimension| match fields.one(dimension.code()) {
            "declined" => Some(PulseReply::Declined),
            sent => {
                let score = Score::from_agreement(sent.parse().ok()?, dimension.is_reversed(band))?;
                Some(PulseReply::Score(score))
            }
        };
        Self(Dimension::ALL.iter().filter_map(|&dimension| Some((dimension, reply(dimension)?))).collect())
    }

    /// The answers that were given, in the order of the statements.
    pub fn replies(&self) -> impl Iterator<Item = (Dimension, PulseReply)> {
        self.0.iter().map(|(&dimension, &reply)| (dimension, reply))
    }

    /// For keeping: each answer by its statement, the score as [`Score`] has it.
    pub fn kept(&self) -> String {
        let one = |(dimension, reply): (Dimension, PulseReply)| match reply {
            PulseReply::Score(score) => format!("{}:{}", dimension.code(), score.get()),
            PulseReply::Declined => format!("{}:declined", dimension.code()),
        };
        self.replies().map(one).collect::<Vec<_>>().join(",")
    }

    /// From what was kept; `None` for what this program did not keep.
    pub fn from_kept(kept: &str) -> Option<Self> {
        let one = |answer: &str| {
            let (dimension, reply) = answer.split_once(':')?;
            let reply = match reply {
                "declined" => PulseReply::Declined,
                score => PulseReply::Score(Score::new(score.parse().ok()?)?),
            };
            Some((Dimension::from_code(dimension)?, reply))
        };
        kept.split(',').filter(|answer| !answer.is_empty()).map(one).collect::<Option<_>>().map(Self)
    }

    /// Whether nothing was answered, not even that the child does not want to.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn score(&self, dimension: Dimension) -> Option<Score> {
        match self.0.get(&dimension)? {
            PulseReply::Score(score) => Some(*score),
            PulseReply::Declined => None,
        }
    }

    /// The statements that call for somebody at once.
    pub fn alarming(&self) -> impl Iterator<Item = Dimension> {
        let worst = |dimension: &Dimension| self.score(*dimension) == Some(Score::WORST);
        Dimension::ALL.iter().copied().filter(|dimension| dimension.alerts()).filter(worst)
    }

    /// The alert of these answers. When one of several reasons is how adults treat the child, the whole of it is about adults.
    pub fn alert(&self) -> Option<Alert> {
        self.alarming().next()?;
        Some(Alert { about_adults: self.alarming().any(|dimension| dimension == Dimension::Treatment) })
    }

    /// What the worry of an alert is about.
    pub fn worry_topic(&self) -> WorryTopic {
        match self.alarming().next() {
            _ if self.alert().is_some_and(|alert| alert.about_adults) => WorryTopic::AdultHere,
            Some(Dimension::Peers) => WorryTopic::OtherChild,
            Some(Dimension::Night) => WorryTopic::Night,
            _ => WorryTopic::SomethingElse,
        }
    }

    /// Who hears these answers: the audience that the child chose, or the safety lead when they are about adults (I18), and those whom
    /// an alert calls.
    pub fn hearing(&self, chosen: Audience, has_own_instructor: bool) -> Hearing {
        let alert = self.alert();
        let audience = chosen.when(alert.is_some_and(|alert| alert.about_adults));
        Hearing { audience, alert: alert.is_some(), has_own_instructor }
    }
}

/// One child's answers with their day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered<K> {
    /// Tells children apart, and nothing else.
    pub child: K,
    /// The day by the unit's clock.
    pub on: NaiveDate,
    pub pulse: Pulse,
}

/// What enough children said of one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The lower of the two middle scores where their number is even, so that a worry is not rounded away.
    pub median: Score,
    pub children: usize,
}

/// What the children of one month said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aggregate {
    /// How many children answered anything.
    pub children: usize,
    /// The statements to which enough children gave a score; the others are left out.
    pub figures: BTreeMap<Dimension, Figure>,
}

/// The figures of a month; `None` while the month lasts, or when too few children answered for these readers.
///
/// A child counts once: its newest answer to each statement in that month, of answers on one day the later in the row. Answers that a
/// child has hidden since then belong to the row too, because a figure that changed when they went would tell what they were.
pub fn aggregate<K: Ord>(
    answers: &[Answered<K>],
    month: Month,
    readers: Readers,
    today: NaiveDate,
) -> Option<Aggregate> {
    if !month.is_over(today) {
        return None;
    }
    let mut of_month: Vec<&Answered<K>> = answers.iter().filter(|answered| month.holds(answered.on)).collect();
    of_month.sort_by_key(|answered| answered.on);
    let mut newest: BTreeMap<&K, Pulse> = BTreeMap::new();
    for answered in of_month.into_iter().filter(|answered| !answered.pulse.is_empty()) {
        newest.entry(&answered.child).or_default().0.extend(answered.pulse.replies());
    }
    let figure = |dimension| {
        let mut scores: Vec<Score> = newest.values().filter_map(|pulse| pulse.score(dimension)).collect();
        scores.sort_unstable();
        let median = scores.get(scores.len().checked_sub(1)? / 2).copied()?;
        readers.may_see(scores.len()).then_some(Figure { median, children: scores.len() })
    };
    readers.may_see(newest.len()).then(|| Aggregate {
        children: newest.len(),
        figures: Dimension::ALL.iter().filter_map(|&dimension| Some((dimension, figure(dimension)?))).collect(),
    })
}

#[cfg(test)]
mod tests;
