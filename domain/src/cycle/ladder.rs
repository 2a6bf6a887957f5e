//! Reminders and how they climb: who hears of an open task, and on which day from its due day (I16).

use super::Every;
use crate::{hazard::codes, ids::UserId, risk::Level};
use chrono::{NaiveDate, TimeDelta};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};
use uuid::Uuid;

codes! {
    /// Whom a step of the ladder reaches.
    Rung {
        Owner = "owner",
        Deputy = "deputy",
        Supervisor = "supervisor",
        SafetyLead = "safety-lead",
        Management = "management",
    }
}

codes! {
    /// How a reminder reaches its reader.
    Delivery {
        /// With everything else of the day, at eight.
        Digest = "digest",
        /// At once, outside the quiet hours.
        AtOnce = "at-once",
    }
}

codes! {
    /// Of what somebody is reminded.
    TaskKind {
        /// A turn of a duty that comes back.
        Duty = "duty",
        Review = "review",
        /// The day on which a goal is looked at again.
        Goal = "goal",
        Action = "action",
        /// A red report that nobody has taken yet: told once, at once.
        Report = "report",
    }
}

/// Days from the due day, and how often that day had been moved later when the step was due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LadderStep {
    pub moved: u16,
    pub days: i64,
}

/// `t-7`, `t+0`, `t+14`; after the day was moved later once `1:t-7`.
impl FromStr for LadderStep {
    type Err = NoSuchStep;

    fn from_str(text: &str) -> Result<Self, NoSuchStep> {
        let (moved, step) = text.split_once(':').map_or((Ok(0), text), |(moved, step)| (moved.parse(), step));
        let days = step.strip_prefix('t').and_then(|days| days.parse().ok());
        moved.ok().zip(days).map(|(moved, days)| Self { moved, days }).ok_or(NoSuchStep)
    }
}

/// The text is no step of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no step of the ladder")]
pub struct NoSuchStep;

/// The day of the next step after today on which somebody may hear of a task; `None` after the last one.
pub fn next_step(task: Task, due_on: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let days = Rung::ALL.iter().flat_map(|rung| task.days(*rung));
    days.filter_map(|days| due_on.checked_add_signed(TimeDelta::days(days))).filter(|day| *day > today).min()
}

impl fmt::Display for LadderStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.moved {
            0 => write!(f, "t{:+}", self.days),
            moved => write!(f, "{moved}:t{:+}", self.days),
        }
    }
}

/// What a reminder is known by: none is sent twice (I16).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReminderKey {
    pub task: Uuid,
    pub recipient: UserId,
    pub step: LadderStep,
}

/// A reminder that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reminder {
    pub key: ReminderKey,
    /// As whom the recipient is told: of those whose latest step it is, the nearest to the task.
    pub rung: Rung,
    pub delivery: Delivery,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// An occurrence of a cycle, or a review. `level` is that of the hazard that it is about.
    Turn { every: Every, statutory: bool, level: Option<Level> },
    /// An action against a hazard of a level.
    Action { level: Option<Level> },
}

/// The people around a task.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People {
    pub owner: Option<UserId>,
    /// The owner is away on the day of the look.
    pub owner_away: bool,
    /// The deputy, or the team where the unit has none.
    pub deputies: Vec<UserId>,
    pub supervisors: Vec<UserId>,
    pub safety_leads: Vec<UserId>,
    pub management: Vec<UserId>,
}

/// An open task as the ladder sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    pub id: Uuid,
    pub task: Task,
    pub due_on: NaiveDate,
    /// How often the due day has been moved later: then the ladder begins anew.
    pub moved: u16,
    pub people: People,
}

/// The last day of the ladder; after it, the pages alone tell that it is overdue.
const LAST: i64 = 14;

impl Task {
    fn is_grave(self) -> bool {
        let level = match self {
            Self::Turn { level, .. } | Self::Action { level } => level,
        };
        level.is_some_and(|level| level >= Level::SIGNIFICANT)
    }

    fn action_level(self) -> Option<Level> {
        match self {
            Self::Action { level } => level,
            Self::Turn { .. } => None,
        }
    }

    /// The days of the ladder on which somebody hears of the task, as days from its due day in rising order.
    pub fn days(self, rung: Rung) -> Vec<i64> {
        match self {
            Self::Turn { every, .. } if every.about_days() < 14 => often(rung),
            Self::Turn { every, statutory, .. } => {
                let half_year = every.months().map_or(every.about_days() > HALF_YEAR, |months| months >= 6);
                let fits = |day: &i64| -day < every.about_days() && (*day != -30 || half_year);
                seldom(rung, statutory || self.is_grave()).into_iter().filter(fits).collect()
            }
            Self::Action { .. } => {
                let fastest = self.action_level() == Some(Level::INTOLERABLE);
                let earliest = if fastest { -1 } else { -LAST };
                let mut days = seldom(rung, self.is_grave());
                days.retain(|day| *day >= earliest);
                match (rung, self.action_level()) {
                    (Rung::SafetyLead, Some(Level::INTOLERABLE)) => days.extend([1, 3]),
                    (Rung::Supervisor, Some(Level::INTOLERABLE)) => days.push(1),
                    (Rung::SafetyLead, Some(Level::SIGNIFICANT)) => days.push(3),
                    _ => {}
                }
                days.sort_unstable();
                days
            }
        }
    }

    /// A late action against a level 5 does not wait for the morning.
    fn delivery(self, days: i64) -> Delivery {
        let at_once = days == 1 && self.action_level() == Some(Level::INTOLERABLE);
        if at_once { Delivery::AtOnce } else { Delivery::Digest }
    }
}

/// The most days that six months are.
const HALF_YEAR: i64 = 184;

/// The ladder of what comes back within two weeks: the day itself and two days later.
fn often(rung: Rung) -> Vec<i64> {
    match rung {
        Rung::Owner | Rung::Supervisor => vec![0, 2],
        Rung::Deputy => vec![0],
        Rung::SafetyLead | Rung::Management => Vec::new(),
    }
}

/// The whole ladder. The owner hears daily from the third day on, the supervisor from the seventh.
fn seldom(rung: Rung, heavy: bool) -> Vec<i64> {
    match rung {
        Rung::Owner => [-30, -14, -7, -1, 0].into_iter().chain(3..LAST).collect(),
        Rung::Deputy => vec![-1, 0],
        Rung::Supervisor => [0, 3].into_iter().chain(7..=LAST).collect(),
        Rung::SafetyLead => vec![7, LAST],
        Rung::Management if heavy => vec![LAST],
        Rung::Management => Vec::new(),
    }
}

impl People {
    /// Who stands on a rung. For an owner who is away, or for nobody, the deputies step in, and without them the supervisors.
    fn on(&self, rung: Rung) -> Vec<UserId> {
        match rung {
            Rung::Owner => match self.owner.filter(|_| !self.owner_away) {
                Some(owner) => vec![owner],
                None if self.deputies.is_empty() => self.supervisors.clone(),
                None => self.deputies.clone(),
            },
            Rung::Deputy => self.deputies.clone(),
            Rung::Supervisor => self.supervisors.clone(),
            Rung::SafetyLead => self.safety_leads.clone(),
            Rung::Management => self.management.clone(),
        }
    }
}

/// The reminders of an open task that are due today and not among those `sent`.
///
/// Of the steps that somebody has missed only the latest is sent, and none before one that they have had already: after days
/// without a look there is one reminder a person, and a clock that goes back sends nothing.
pub fn reminders(item: &OpenItem, today: NaiveDate, sent: &BTreeSet<ReminderKey>) -> Vec<Reminder> {
    let since = (today - item.due_on).num_days();
    let mut latest: BTreeMap<UserId, (i64, Rung)> = BTreeMap::new();
    for &rung in Rung::ALL {
        let Some(days) = item.task.days(rung).into_iter().rev().find(|days| *days <= since) else { continue };
        for person in item.people.on(rung) {
            let step = latest.entry(person).or_insert((days, rung));
            if days > step.0 {
                *step = (days, rung);
            }
        }
    }
    let due = latest.into_iter().filter_map(|(recipient, (days, rung))| {
        let key = ReminderKey { task: item.id, recipient, step: LadderStep { moved: item.moved, days } };
        let last = ReminderKey { step: LadderStep { moved: u16::MAX, days: i64::MAX }, ..key };
        let is_new = sent.range(key..=last).next().is_none();
        is_new.then(|| Reminder { key, rung, delivery: item.task.delivery(days) })
    });
    due.collect()
}

#[cfg(test)]
mod tests;
