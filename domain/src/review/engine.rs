//! The one engine of review triggers: facts in, review tasks out.

use super::{About, Fact, Incident, Noted, Reason, Target, Trigger};
use crate::{
    date::plus_days,
    ids::{ReviewId, UnitId},
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A review that nobody has ended yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenTask {
    pub id: ReviewId,
    pub target: Target,
    pub due_on: NaiveDate,
}

/// What the reviews so far tell the engine.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub open: Vec<OpenTask>,
    /// Every reason that was ever given, by the id of its target; none is given twice of the same thing.
    pub reasons: BTreeSet<(Uuid, Trigger, Uuid)>,
    /// When a target's last review ended: what happened up to that day does not count towards repetition.
    pub reviewed: BTreeMap<Target, NaiveDate>,
}

/// What is to be done: reasons for a target, in a task that is open or in a new one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub target: Target,
    /// The open task that takes the reasons; `None`: a new task.
    pub task: Option<ReviewId>,
    pub reasons: Vec<Reason>,
    /// The earliest day of all reasons, old and new.
    pub due_on: NaiveDate,
}

/// Looks at the facts of `today` and gives what they change, in the order of the targets.
///
/// A reason that is known gives nothing, so the same facts may be looked at again at any time. An open task takes further
/// reasons instead of a second task, and its due date only moves nearer.
pub fn evaluate(facts: &[Noted], known: &Known, today: NaiveDate) -> Vec<Change> {
    let alone = facts.iter().filter_map(|noted| noted.alone(today));
    let mut by_target: BTreeMap<Target, BTreeSet<Reason>> = BTreeMap::new();
    for (target, reason) in alone.chain(repetitions(facts, known)) {
        if !known.reasons.contains(&(target.id(), reason.trigger, reason.source)) {
            by_target.entry(target).or_default().insert(reason);
        }
    }
    by_target
        .into_iter()
        .filter_map(|(target, reasons)| {
            let task = known.open.iter().find(|task| task.target == target);
            let earliest = reasons.iter().map(|reason| reason.due_on).min()?;
            let due_on = task.map_or(earliest, |task| task.due_on.min(earliest));
            Some(Change { target, task: task.map(|task| task.id), reasons: reasons.into_iter().collect(), due_on })
        })
        .collect()
}

/// T3 and T4: the incident that makes a row of them too many, and each one after it, is a reason.
fn repetitions(facts: &[Noted], known: &Known) -> Vec<(Target, Reason)> {
    let mut linked: BTreeMap<Target, Vec<&Incident>> = BTreeMap::new();
    let mut unlinked: BTreeMap<(UnitId, &str), Vec<&Incident>> = BTreeMap::new();
    for noted in facts {
        if let Fact::Incident(incident) = &noted.fact {
            match incident.hazard {
                Some(hazard) => {
                    linked.entry(Target { unit: noted.unit, about: About::Hazard(hazard) }).or_default().push(incident);
                }
                None => unlinked.entry((noted.unit, &incident.category)).or_default().push(incident),
            }
        }
    }
    let linked = linked.into_iter().map(|(target, row)| (target, Trigger::Repetition, row, LINKED));
    let unlinked = unlinked
        .into_iter()
        .map(|((unit, _), row)| (Target { unit, about: About::Unit }, Trigger::UnlinkedRepetition, row, UNLINKED));
    linked
        .chain(unlinked)
        .flat_map(|(target, trigger, row, limits)| {
            let since = known.reviewed.get(&target).copied();
            let row: Vec<&Incident> =
                row.into_iter().filter(|incident| since.is_none_or(|day| incident.on > day)).collect();
            too_many(&row, limits)
                .map(|incident| Reason {
                    trigger,
                    source: incident.id,
                    noticed_on: incident.on,
                    due_on: plus_days(incident.on, 14),
                })
                .map(|reason| (target, reason))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// How many within how many days are too many.
type Limits = &'static [(usize, i64)];
/// T3.
const LINKED: Limits = &[(3, 30), (5, 90)];
/// T4.
const UNLINKED: Limits = &[(3, 30)];

/// The incidents at which a limit is reached or exceeded.
fn too_many<'a>(row: &[&'a Incident], limits: Limits) -> impl Iterator<Item = &'a Incident> {
    let mut row: Vec<&Incident> = row.to_vec();
    row.sort_by_key(|incident| (incident.on, incident.id));
    let reached = |at: usize, incident: &Incident| {
        limits.iter().any(|&(count, days)| {
            let near = row.iter().take(at + 1).filter(|earlier| (incident.on - earlier.on).num_days() < days);
            near.count() >= count
        })
    };
    let found: Vec<&Incident> =
        row.iter().enumerate().filter(|(at, incident)| reached(*at, incident)).map(|(_, incident)| *incident).collect();
    found.into_iter()
}

#[cfg(test)]
mod tests;
