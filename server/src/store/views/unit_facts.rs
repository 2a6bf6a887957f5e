//! Everything that the picture of a unit counts, in one query: each kind of fact is a branch of it.

mod branches;

use super::{
    facts::{Fact, count},
    rows,
};
use crate::store::StoreError;
use app::{
    charts::OpenAge,
    pages::picture::{DutyNow, Part, UnitFacts},
};
use branches::Asked;
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    action::{Helped, Perspective},
    clock::local_day,
    cycle::{End, Turn, compliance},
    figure::{Figure, Trend},
    form::Fields,
    ids::{OrganisationId, UnitId},
    incident::{Milestone, Priority},
    month::Month,
    risk::Level,
    voice::answer_due_on,
};
use sea_orm::DatabaseConnection;
use std::collections::BTreeMap;

fn corrupt(what: &'static str) -> StoreError {
    StoreError::Corrupt(what)
}

/// Counts what the picture of a unit tells at a moment.
///
/// # Errors
/// The database did not answer, or a row cannot be read.
pub async fn of_unit(
    conn: &DatabaseConnection,
    (organisation, unit): (OrganisationId, UnitId),
    (now, zone): (DateTime<Utc>, Tz),
) -> Result<UnitFacts, StoreError> {
    let today = local_day(now, zone);
    let sql = branches::all(&Asked { organisation, unit, now, today });
    let levels = Level::ALL.iter().rev().map(|level| Some(*level)).chain([None]);
    let actions = levels.map(|level| OpenAge { level, counts: [0; 4] }).collect();
    let mut facts = UnitFacts { actions, ..UnitFacts::default() };
    let (mut turns, mut figures) = (Vec::new(), Vec::new());
    for fact in rows::<Fact>(conn, sql).await? {
        match fact.what.as_str() {
            "figure" => figures.extend(fact.figure()),
            "turn" => turns.push(turn(fact.key(), fact.first, fact.second)?),
            _ => put(&mut facts, &fact, (today, zone))?,
        }
    }
    facts.compliance = compliance(turns, today);
    let newest = |wanted: &Figure| {
        let told = figures.iter().filter(|(_, figure, _)| figure == wanted);
        told.map(|(month, ..)| *month).max()
    };
    (facts.told, facts.shifts_told) = (newest(&Figure::CareDays), newest(&Figure::Shifts));
    facts.trend = Trend::of(figures, Month::of(today));
    Ok(facts)
}

/// A turn by its state and by the days that it was due and ended.
pub(super) fn turn(state: &str, due_on: Option<NaiveDate>, ended: Option<NaiveDate>) -> Result<Turn, StoreError> {
    let corrupt = || corrupt("occurrences");
    let due_on = due_on.ok_or_else(corrupt)?;
    let ended = ended.map(|on| End::from_code(state).map(|end| (on, end)).ok_or_else(corrupt)).transpose()?;
    Ok(Turn { due_on, ended })
}

fn put(facts: &mut UnitFacts, fact: &Fact, (today, zone): (NaiveDate, Tz)) -> Result<(), StoreError> {
    match fact.what.as_str() {
        "open-actions" => (facts.open_actions, facts.late_actions) = (count(fact.b), fact.late()),
        "actions" => put_age(&mut facts.actions, fact),
        "late-duties" => facts.late_duties = fact.late(),
        "late-ideas" => facts.late_ideas = fact.late(),
        "late-reviews" => facts.late_reviews = fact.late(),
        "serious" => facts.serious = count(fact.a),
        "assessed" => facts.assessed = fact.part(),
        "notices" => facts.notices = fact.part(),
        "rights" => facts.rights = fact.part(),
        "goals" => facts.goals = fact.part(),
        "chain" => facts.chain = fact.part(),
        "duty" => put_duty(&mut facts.duties, fact),
        "restriction" => facts.restrictions.add(looked_at(fact.key())?.1),
        "started" => {
            let priority = Priority::from_code(fact.key()).ok_or_else(|| corrupt("incidents"))?;
            let sent = fact.since.ok_or_else(|| corrupt("incidents"))?;
            let deadline = Milestone::Started.within(priority).ends(sent, zone);
            facts.started.add(fact.till.is_some_and(|started| !deadline.is_late(started)));
        }
        "effect" => put_effect(&mut facts.effects, fact)?,
        "idea" => {
            let told = fact.since.map(|at| local_day(at, zone)).ok_or_else(|| corrupt("ideas"))?;
            let (due, answered) = (answer_due_on(told), fact.till.map(|at| local_day(at, zone)));
            // One that waits and is not late yet is counted when it is answered.
            if answered.is_some() || due < today {
                facts.ideas.add(answered.is_some_and(|on| on <= due));
            }
        }
        _ => {}
    }
    Ok(())
}

fn put_age(actions: &mut [OpenAge], fact: &Fact) {
    let level = u8::try_from(count(fact.a)).ok().and_then(Level::new);
    let line = actions.iter_mut().find(|line| line.level == level);
    let age = fact.key().parse::<usize>().ok();
    if let Some(n) = line.zip(age).and_then(|(line, age)| line.counts.get_mut(age)) {
        *n += count(fact.b);
    }
}

fn put_duty(duties: &mut Vec<(String, DutyNow)>, fact: &Fact) {
    let at = duties.iter().position(|(code, _)| code == fact.key()).unwrap_or_else(|| {
        duties.push((fact.key().to_owned(), DutyNow::default()));
        duties.len() - 1
    });
    let Some(((_, duty), id)) = duties.get_mut(at).zip(fact.id) else { return };
    if let Some(on) = fact.second {
        duty.done = duty.done.max(Some((on, id)));
    } else if let Some(due) = fact.first {
        duty.due = Some(duty.due.map_or((due, id), |earlier| earlier.min((due, id))));
    }
}

/// The code of a restriction's measure, and whether it was gone through with the child and assessed by the unit.
pub(super) fn looked_at(body: &str) -> Result<(String, bool), StoreError> {
    let pairs: Vec<(String, String)> = serde_json::from_str(body).map_err(|_| corrupt("incident_forms"))?;
    let fields = Fields::new(pairs);
    let looked_at = ["debriefed-day", "assessed-day"].into_iter().all(|name| !fields.one(name).is_empty());
    Ok((fields.one("measure").to_owned(), looked_at))
}

pub(super) fn put_effect(effects: &mut Vec<(Perspective, Part)>, fact: &Fact) -> Result<(), StoreError> {
    let (perspective, helped) = fact.key().split_once('/').ok_or_else(|| corrupt("effect_answers"))?;
    let perspective = Perspective::from_code(perspective).ok_or_else(|| corrupt("effect_answers"))?;
    let helped = Helped::from_code(helped).ok_or_else(|| corrupt("effect_answers"))?;
    let mut all: BTreeMap<Perspective, Part> = effects.iter().copied().collect();
    let of = all.entry(perspective).or_default();
    of.all += count(fact.a);
    of.n += if helped.is_good() { count(fact.a) } else { 0 };
    *effects = all.into_iter().collect();
    Ok(())
}
