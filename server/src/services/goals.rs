//! Safety goals: what adults do with them. What a child does on the tablet and what adults promise stand beside.

mod promise;
mod tablet;

pub use promise::add_promise;
pub use tablet::{ChildSays, Sent, child_asks_sooner, child_reviews, child_says, from_talk};

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        goals::{self, Goal},
        history::{self, By, Change},
        looks, meetings,
        words::{self, Origin, Place, Saying},
    },
};
use chrono::NaiveDate;
use domain::{
    child::Language,
    date::plus_days,
    goal::{
        ChildWords, EndReason, GoalCourse, GoalFacts, GoalKind, GoalReview, GoalStep, NewGoal, Said, SaidKind, Taken,
        WordAuthor, WordMode, child_took_part, reminder_on,
    },
    ids::{ActionId, ChildId, GoalId, SubmissionId},
    policy::{Act, Permit},
    voice::Told,
};

const ENTITY: &str = "goal";

/// The act that a step asks for: what a child says is written down, everything else is the adults' part.
pub fn act_of(step: GoalStep, kind: GoalKind) -> Act {
    match (step, kind) {
        (GoalStep::ChildYes | GoalStep::ChildNo, GoalKind::Own) => Act::RecordWords,
        _ => Act::AgreeGoal,
    }
}

fn record_act(kind: GoalKind) -> Act {
    match kind {
        GoalKind::Own => Act::RecordWords,
        GoalKind::Shared => Act::AgreeGoal,
    }
}

/// Makes a goal that a whole unit shares, from what the children said together, and proposes it.
///
/// # Errors
/// `unit-closed`; the permit is for something else.
pub async fn make_shared(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    new: NewGoal,
    language: Language,
) -> Result<GoalId, ServiceError> {
    allows(&permit, Act::AgreeGoal)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    let id = GoalId(new_id(by.at));
    let (promise, maker) = (ActionId(new_id(by.at)), permit.user());
    once(majakka, (by, maker), Asked::of(submission, "goal", unit.0).making(id.0), GoalId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            let course = GoalCourse::idea().after(GoalStep::Propose, GoalFacts::default())?;
            let goal = Goal {
                summary: Some(new.summary.to_string()),
                works_when: new.works_when.as_ref().map(ToString::to_string),
                // What is made while the unit's meeting goes on is made in it.
                meeting: meetings::open_in(tx.conn(), by.organisation, unit).await?,
                ..blank(&by, id, unit, course)
            };
            goals::insert(tx, &by, &goal).await?;
            write_down(tx, &by, &goal, (Told::Goal, WordAuthor::Together), &new.words, language).await?;
            promise::keep(tx, &by, maker, &goal, (promise, &new.promise)).await?;
            tell(tx, &by, &goal, "goal-made", Some(new.words.as_str())).await?;
            Ok(id)
        })
    })
    .await
}

/// A goal of which nothing is known yet but where it belongs.
fn blank(by: &By, id: GoalId, unit: domain::ids::UnitId, course: GoalCourse) -> Goal {
    Goal {
        id,
        organisation: by.organisation,
        unit,
        child: None,
        meeting: None,
        course,
        child_yes_at: None,
        child_yes_how: None,
        adult_yes_at: None,
        adult_yes_by: None,
        summary: None,
        works_when: None,
        cannot_because: None,
        end_reason: None,
        interval: GoalKind::Shared.default_days(),
        next_look_on: None,
        asked_on: None,
        kept_on: None,
        audience: None,
        created_at: by.at,
        version: 1,
    }
}

/// A goal of the permit's unit.
async fn load(tx: &Tx, permit: &Permit, id: GoalId) -> Result<Goal, ServiceError> {
    let goal = goals::load(tx.conn(), permit.organisation(), id).await?;
    if permit.unit() == Some(goal.unit) { Ok(goal) } else { Err(StoreError::Missing.into()) }
}

/// The same, still as the person saw it.
async fn load_seen(tx: &Tx, permit: &Permit, (id, expected): (GoalId, i32)) -> Result<Goal, ServiceError> {
    let goal = load(tx, permit, id).await?;
    if goal.version == expected { Ok(goal) } else { Err(StoreError::Conflict.into()) }
}

/// Whether the child has a part in the version that is talked of now.
async fn took_part(tx: &Tx, goal: &Goal) -> Result<bool, StoreError> {
    let told = words::of(tx.conn(), goal.organisation, [goal.id.0]).await?;
    let of_now = told.iter().filter(|kept| kept.about == Told::Goal && kept.version == goal.course.version());
    Ok(child_took_part(of_now.map(|kept| kept.author)))
}

/// Takes one step with a goal.
///
/// # Errors
/// A rule of the domain, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn take(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    goal: (GoalId, i32),
    taken: Taken,
    language: Language,
) -> Result<(), ServiceError> {
    let by = majakka.by(&permit);
    let (today, step) = (majakka.today(), taken.step());
    let asked = Asked::of(submission, step.code(), goal.0.0);
    once(
        majakka,
        (by, permit.user()),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let mut goal = load_seen(tx, &permit, goal).await?;
                allows(&permit, act_of(step, goal.kind()))?;
                if step.is_of_review() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let facts = GoalFacts {
                    child_took_part: took_part(tx, &goal).await?,
                    reason_told: matches!(taken, Taken::AdultCannot { told: true, .. }),
                    end_reason: if let Taken::End(reason) = taken { Some(reason) } else { None },
                };
                let from = goal.course.state().code();
                goal.course = goal.course.after(step, facts)?;
                let said = apply(&mut goal, &by, &taken, today);
                if let Some(words) = &said {
                    write_down(tx, &by, &goal, (Told::Dissent, WordAuthor::Child), words, language).await?;
                }
                goals::save(tx, &goal).await?;
                promise::let_go(tx, &by, &goal).await?;
                audit_step(tx, &by, &goal, (from, step), said.as_ref().map(ChildWords::as_str)).await
            })
        },
    )
    .await
}

/// What a step leaves in the goal besides its course; gives the words of a child who said no.
fn apply(goal: &mut Goal, by: &By, taken: &Taken, today: NaiveDate) -> Option<ChildWords> {
    match taken {
        Taken::ChildYes(how) => {
            goal.child_yes_at = Some(by.at);
            goal.child_yes_how = Some(how.to_string());
        }
        Taken::AdultYes { summary, works_when, days } => {
            goal.adult_yes_at = Some(by.at);
            goal.adult_yes_by = by.user;
            goal.interval = *days;
            let text = |note: &domain::text::Note| note.to_string();
            goal.summary = summary.as_ref().map(text).or(goal.summary.take());
            goal.works_when = works_when.as_ref().map(text).or(goal.works_when.take());
        }
        Taken::ChildNo(words) => {
            forget_yeses(goal);
            return words.clone();
        }
        Taken::AdultCannot { because, .. } => {
            forget_yeses(goal);
            goal.cannot_because = Some(because.to_string());
        }
        Taken::End(reason) => finish(goal, Some(*reason)),
        Taken::Plain(step) => go(goal, *step, today),
    }
    None
}

fn go(goal: &mut Goal, step: GoalStep, today: NaiveDate) {
    match step {
        GoalStep::Start | GoalStep::Resume | GoalStep::Slip => {
            goal.next_look_on = Some(plus_days(today, goal.interval));
            goal.asked_on = None;
            goal.kept_on = None;
        }
        GoalStep::Keep => {
            goal.kept_on = Some(today);
            goal.next_look_on = Some(reminder_on(today));
            goal.asked_on = None;
        }
        GoalStep::Finish => finish(goal, None),
        GoalStep::Propose => goal.cannot_because = None,
        _ => {}
    }
}

fn forget_yeses(goal: &mut Goal) {
    goal.child_yes_at = None;
    goal.child_yes_how = None;
    goal.adult_yes_at = None;
    goal.adult_yes_by = None;
}

fn finish(goal: &mut Goal, reason: Option<EndReason>) {
    goal.end_reason = reason;
    goal.next_look_on = None;
    goal.asked_on = None;
}

/// Writes down a look at a goal and what came of it.
///
/// # Errors
/// A rule of the domain, [`StoreError::Conflict`] when somebody changed it meanwhile.
pub async fn review(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    goal: (GoalId, i32),
    found: GoalReview,
    language: Language,
) -> Result<(), ServiceError> {
    allows(&permit, Act::AgreeGoal)?;
    let by = majakka.by(&permit);
    let user = permit.user();
    once(
        majakka,
        (by, user),
        Asked::of(submission, "goal-review", goal.0.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let mut goal = load_seen(tx, &permit, goal).await?;
                let looked_at = goal.course.version();
                let step = found.decision.step();
                let from = goal.course.state().code();
                let facts = GoalFacts { end_reason: found.end_reason, ..GoalFacts::default() };
                if let Some(words) = &found.helped_words {
                    let author = if goal.child.is_some() { WordAuthor::Child } else { WordAuthor::Together };
                    write_down(tx, &by, &goal, (Told::Review, author), words, language).await?;
                }
                goal.course = goal.course.after(step, facts)?;
                looks::insert(tx, &by, user, (goal.id, looked_at), &found).await?;
                goal.next_look_on = found.next_on;
                goal.asked_on = None;
                match step {
                    GoalStep::Change => {
                        forget_yeses(&mut goal);
                        // The adult's words were of the version before; the child says anew what is wanted.
                        goal.summary = None;
                    }
                    GoalStep::End => finish(&mut goal, found.end_reason),
                    _ => {}
                }
                goals::save(tx, &goal).await?;
                promise::let_go(tx, &by, &goal).await?;
                audit_step(tx, &by, &goal, (from, step), found.helped_words.as_ref().map(ChildWords::as_str)).await
            })
        },
    )
    .await
}

/// Writes down what a child or a parent said of a goal, to the letter.
///
/// # Errors
/// `wrong-state` when the goal is over.
pub async fn record(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: GoalId,
    said: Said,
    language: Language,
) -> Result<(), ServiceError> {
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "goal-words", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let goal = load(tx, &permit, id).await?;
                allows(&permit, record_act(goal.kind()))?;
                if goal.course.state().is_over() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let author = said.kind.author(goal.child.is_none());
                write_down(tx, &by, &goal, (said.kind.told(), author), &said.words, language).await?;
                let event = if said.kind == SaidKind::Words { "goal-words" } else { "goal-dissent" };
                tell(tx, &by, &goal, event, Some(said.words.as_str())).await
            })
        },
    )
    .await
}

/// Ends the own goals of a child who leaves, as far as they can still end.
pub(super) async fn end_of_child(tx: &Tx, by: &By, child: ChildId) -> Result<(), ServiceError> {
    let reason = EndReason::PlacementEnded;
    for mut goal in goals::of_child(tx.conn(), by.organisation, child).await? {
        let from = goal.course.state();
        if !from.end_reasons().contains(&reason) {
            continue;
        }
        let facts = GoalFacts { end_reason: Some(reason), ..GoalFacts::default() };
        goal.course = goal.course.after(GoalStep::End, facts)?;
        finish(&mut goal, Some(reason));
        goals::save(tx, &goal).await?;
        promise::let_go(tx, by, &goal).await?;
        audit_step(tx, by, &goal, (from.code(), GoalStep::End), None).await?;
    }
    Ok(())
}

/// Keeps words that an adult writes down.
async fn write_down(
    tx: &Tx,
    by: &By,
    goal: &Goal,
    (about, author): (Told, WordAuthor),
    said: &ChildWords,
    language: Language,
) -> Result<(), StoreError> {
    let place = place(goal, about);
    let origin = Origin {
        author,
        mode: author.is_childs().then_some(WordMode::DictatedToAdult),
        helped: None,
        language,
        recorded_by: by.user,
        tablet: None,
    };
    let part = (about == Told::Review).then(|| "words".to_owned());
    let saying = Saying { part, words: Some(said.clone()), ..Saying::default() };
    words::add(tx, by, place, origin, &saying).await
}

fn place(goal: &Goal, about: Told) -> Place {
    Place { unit: goal.unit, child: goal.child, about, id: goal.id.0, version: goal.course.version() }
}

async fn tell(tx: &Tx, by: &By, goal: &Goal, event: &str, words: Option<&str>) -> Result<(), ServiceError> {
    let change = Change { entity: ENTITY, id: goal.id.0, event, words, ..Change::default() };
    Ok(history::audit(tx, by, change).await?)
}

async fn audit_step(
    tx: &Tx,
    by: &By,
    goal: &Goal,
    (from, step): (&'static str, GoalStep),
    words: Option<&str>,
) -> Result<(), ServiceError> {
    let event = format!("goal-{}", step.code());
    let to = Some(goal.course.state().code());
    let change = Change { entity: ENTITY, id: goal.id.0, event: &event, from: Some(from), to, words };
    Ok(history::audit(tx, by, change).await?)
}
