//! Safety goals: the list and one of them. Its steps, looks, promises, words and the book stand beside.

pub(in crate::http) mod book;
pub(in crate::http) mod new;
pub(in crate::http) mod promises;
pub(in crate::http) mod review;
pub(in crate::http) mod steps;
mod wording;
pub(in crate::http) mod words;

use crate::{
    http::{
        Op, Page, PageError,
        extract::{Id, Query},
        problem::not_found,
    },
    services,
    store::{
        views::{
            self, goal_parts,
            goals::{GoalWithNames, Seen},
        },
        words::{self as kept_words, Kept},
    },
};
use app::{
    pages::goal::{self as pages, GoalFilter, GoalList, GoalShow, SaidRow},
    shell::Place,
};
use axum::response::Response;
use domain::{
    child::{Hearing, Language},
    form::Fields,
    goal::{GoalKind, GoalState, GoalStep, child_took_part},
    ids::GoalId,
    policy::{Act, Child, Subject, Words},
    voice::Told,
};
use uuid::Uuid;

type Answer = Result<Response, PageError>;

/// What this person sees of goals.
pub(super) fn seen(op: &Op) -> Seen {
    Seen::of(&op.actor)
}

/// The language in which somebody writes down what was said.
fn language(op: &Op) -> Language {
    Language::from_code(op.visitor.lang.code()).unwrap_or(Language::Finnish)
}

fn read_filter(query: &Fields) -> GoalFilter {
    GoalFilter {
        kind: GoalKind::from_code(query.one("kind")),
        unit: query.parse("unit"),
        over: query.one("state") == "over",
    }
}

pub(in crate::http) async fn list(op: Op, Query(query): Query) -> Answer {
    if !op.actor.may_somewhere(Act::ReadHazard) {
        return Err(not_found());
    }
    let (conn, seen, filter) = (op.majakka.store.read(), seen(&op), read_filter(&query));
    let after = Some(query.one("after")).filter(|after| !after.is_empty());
    let (rows, next) = views::goals::list(conn, &seen, &filter, op.visitor.today, after).await?;
    let units = views::people::units(conn, &seen.shared).await?;
    let makes = op.actor.scope(Act::AgreeGoal);
    let mut begins_in = units.clone();
    begins_in.retain(|(unit, _)| makes.includes(op.actor.organisation, *unit));
    let page = GoalList { rows, units, begins_in, filter, next };
    let title = op.visitor.cx().t("goals-title");
    Page::new(&op, Place::Goals, title).show(|cx| pages::list(cx, &page)).await
}

/// A goal that the person may read, with what it is done to; anything else does not exist.
pub(super) async fn load(op: &Op, id: Uuid) -> Result<(GoalWithNames, Subject), PageError> {
    let who = (op.actor.organisation, op.actor.user);
    let found = views::goals::one(op.majakka.store.read(), who, GoalId(id), op.visitor.today).await?;
    let unit = op.in_unit(found.goal.unit);
    let subject = match (found.goal.child, found.goal.audience) {
        (None, _) => {
            let _reads = op.permit(Act::ReadHazard, &unit).map_err(|_| not_found())?;
            unit
        }
        (Some(_), Some(audience)) => {
            let hearing = Hearing { audience, alert: false, has_own_instructor: found.has_own_instructor };
            let words = Some(Words { hearing, chosen: false });
            let child = Child { own_instructor: found.own_instructor, words, ..Child::default() };
            let subject = unit.of_child(child);
            let _hears = op.permit(Act::ReadWords, &subject).map_err(|_| not_found())?;
            subject
        }
        (Some(_), None) => return Err(not_found()),
    };
    Ok((found, subject))
}

/// What was said of a goal, as its pages show it.
fn said((kept, writer): (Kept, Option<String>)) -> SaidRow {
    SaidRow {
        author: kept.author,
        mode: kept.mode,
        language: kept.language.code(),
        version: kept.version,
        part: kept.said.part,
        words: kept.said.words.map(domain::goal::ChildWords::into_string),
        pictures: kept.said.pictures,
        drawing: kept.said.drawing,
        step: kept.said.step,
        writer,
        at: kept.recorded_at,
    }
}

/// The steps that the person may take now: those of a look are taken with it, and a yes is said once.
fn steps(op: &Op, found: &GoalWithNames, subject: &Subject, took_part: bool) -> Vec<GoalStep> {
    let goal = &found.goal;
    let yeses = goal.course.yeses();
    let fits = |step: &GoalStep| match step {
        GoalStep::ChildYes => !yeses.child,
        GoalStep::AdultYes => !yeses.adult && took_part,
        GoalStep::End => goal.course.state() == GoalState::Paused,
        step => !step.is_of_review(),
    };
    let may = |step: &GoalStep| op.may(services::goals::act_of(*step, goal.kind()), subject);
    goal.course.steps().filter(fits).filter(may).collect()
}

pub(in crate::http) async fn show(op: Op, Id(id): Id<Uuid>) -> Answer {
    let (found, subject) = load(&op, id).await?;
    let (conn, organisation, today) = (op.majakka.store.read(), op.actor.organisation, op.visitor.today);
    let told = kept_words::with_names(conn, organisation, id).await?;
    let goal = &found.goal;
    let (of_now, agrees) = (goal.course.version(), op.may(Act::AgreeGoal, &subject));
    let of_this = told.iter().map(|(kept, _)| kept).filter(|kept| kept.about == Told::Goal && kept.version == of_now);
    let took_part = child_took_part(of_this.map(|kept| kept.author));
    let about = |what: Told| told.iter().filter(|(kept, _)| kept.about == what).cloned().map(said).collect::<Vec<_>>();
    let records = match goal.kind() {
        GoalKind::Own => op.may(Act::RecordWords, &subject),
        GoalKind::Shared => agrees,
    };
    let (state, over) = (goal.course.state(), goal.course.state().is_over());
    let sees_child = op.may(Act::ReadChildren, &op.in_unit(goal.unit));
    let page = GoalShow {
        id,
        words: about(Told::Goal),
        dissent: about(Told::Dissent),
        looked: about(Told::Review),
        promises: goal_parts::promises(conn, (organisation, goal.id), (op.actor.user, agrees), today).await?,
        looks: goal_parts::looks(conn, organisation, goal.id).await?,
        steps: steps(&op, &found, &subject, took_part),
        may_look: agrees && state == GoalState::Practising,
        may_promise: agrees && !over,
        may_record: records && !over,
        only_listened: !took_part && state == GoalState::Proposed,
        unit: found.unit,
        child: goal.child.zip(found.pseudonym).map(|(id, name)| (id, name, sees_child)),
        state,
        number: of_now,
        works_when: goal.works_when.clone(),
        cannot_because: goal.cannot_because.clone(),
        end_reason: goal.end_reason,
        child_yes: goal.child_yes_at.map(|at| (at, goal.child_yes_how.clone())),
        adult_yes: goal.adult_yes_at.map(|at| (at, found.adult)),
        next_look_on: goal.next_look_on,
        asked_on: goal.asked_on,
        name: found.name,
    };
    let title = page.name.text(&op.visitor.cx());
    Page::new(&op, Place::Goals, title).show(|cx| pages::show(cx, &page)).await
}
