//! A child's own goals on the tablet, and those of the whole house.

use super::{Answer, mine::Screen, show, whose};
use crate::{
    http::{
        PageError,
        extract::{Form, Id},
        problem::not_found,
        see_other,
        tablet::Begun,
    },
    services::{
        goals::{ChildSays, child_asks_sooner, child_says},
        told,
    },
    store::{
        goals::{self, Goal},
        looks, promises, views,
        words::{self, Kept},
    },
};
use app::pages::tablet::{self as pages, GoalOnTablet, GoalTile, Goals, Promised, Said};
use axum::{extract::Query, http::StatusCode};
use domain::{
    form::Fields,
    goal::{ChildWords, GoalState, screen},
    ids::GoalId,
    voice::{Answers, Door, Told},
};
use uuid::Uuid;

/// What a child's goal is called: its own words for the wish, or what it picked. The adult's summary only where there is neither.
fn wish(at: &Begun, goal: &Goal, said: &[Kept]) -> (String, Option<&'static str>) {
    let own = |part: Option<&str>| {
        said.iter().filter(move |kept| kept.about_id == goal.id.0 && kept.version == goal.course.version()).find(
            move |kept| part.is_none_or(|part| kept.said.part.as_deref() == Some(part)) && kept.about == Told::Goal,
        )
    };
    let cx = at.visitor.cx();
    let found = own(Some("one-better")).or_else(|| own(None));
    let words = found.and_then(|kept| kept.said.words.as_ref()).map(|words| words.as_str().to_owned());
    let part = found.and_then(|kept| kept.said.part.clone()).unwrap_or_default();
    let picture = found.and_then(|kept| kept.said.pictures.first().cloned());
    let drawing = picture.as_deref().and_then(|code| pages::of_code(&part, code));
    let label = picture.map(|code| cx.t(&format!("{part}-child-{code}")));
    let text = words.or(label).or_else(|| goal.summary.clone()).unwrap_or_else(|| cx.t("goal-child-title"));
    (text, drawing)
}

pub(in crate::http) async fn list(at: Begun, Query(asked): Query<Screen>) -> Answer {
    let conn = at.majakka.store.read();
    let (organisation, child) = (at.child.organisation, at.child.id);
    let own = goals::of_child(conn, organisation, child).await?;
    let hidden = words::hidden(conn, organisation, own.iter().map(|goal| goal.id.0)).await?;
    let said = words::of(conn, organisation, own.iter().map(|goal| goal.id.0)).await?;
    let shared = goals::shared_of(conn, organisation, at.child.unit).await?;
    let own = own.iter().rev().filter(|goal| !hidden.contains(&goal.id.0)).map(|goal| {
        let (text, drawing) = wish(&at, goal, &said);
        GoalTile { id: Some(goal.id.0), text, drawing, state: goal.course.state() }
    });
    let shared = shared.iter().map(|goal| GoalTile {
        id: None,
        text: goal.summary.clone().unwrap_or_default(),
        drawing: None,
        state: goal.course.state(),
    });
    let all: Vec<GoalTile> = own.chain(shared).collect();
    let shown = screen(&all, at.child.text.band.choices_on_screen(), asked.screen);
    let page = Goals { whose: whose(&at), goals: shown.choices.to_vec(), next: shown.more.then_some(asked.screen + 1) };
    Ok(show(&at, StatusCode::OK, |cx| pages::goals(cx, &page)))
}

/// A goal of this child that it has not hidden; any other does not exist here.
async fn load(at: &Begun, id: Uuid) -> Result<Goal, PageError> {
    let conn = at.majakka.store.read();
    let goal = goals::load(conn, at.child.organisation, GoalId(id)).await?;
    let hidden = words::hidden(conn, at.child.organisation, [id]).await?;
    if goal.child == Some(at.child.id) && hidden.is_empty() { Ok(goal) } else { Err(not_found()) }
}

pub(in crate::http) async fn page(at: Begun, Id(id): Id<Uuid>) -> Answer {
    let goal = load(&at, id).await?;
    let conn = at.majakka.store.read();
    let organisation = at.child.organisation;
    let said = words::of(conn, organisation, [id]).await?;
    let promised = promises::of_goals(conn, organisation, [goal.id]).await?;
    let looks = looks::of_goals(conn, organisation, [goal.id]).await?;
    let adults = views::children::adults(conn, organisation, at.child.unit, at.visitor.today).await?;
    let name = |user| adults.iter().find(|(id, _, _)| *id == user).map(|(_, name, _)| name.clone()).unwrap_or_default();
    let begins = said.iter().filter(|kept| kept.about == Told::Goal).filter_map(|kept| kept.said.step).take(1);
    let steps = begins.chain(looks.iter().filter_map(|look| look.step)).map(|step| step.value());
    let (state, both) = (goal.course.state(), goal.course.yeses().are_both());
    let under_way = both && !state.is_over();
    let page = GoalOnTablet {
        whose: whose(&at),
        id,
        state,
        said: said
            .iter()
            .filter(|kept| {
                kept.about == Told::Goal && kept.version == goal.course.version() && kept.said.step.is_none()
            })
            .map(|kept| Said {
                part: kept.said.part.clone(),
                words: kept.said.words.clone().map(ChildWords::into_string),
                pictures: kept.said.pictures.clone(),
                drawing: kept.said.drawing.clone(),
            })
            .collect(),
        promises: promised
            .into_iter()
            .map(|promise| Promised {
                status: promise.facts().status(at.visitor.today),
                due_on: promise.action.due_on,
                owner: name(promise.action.owner),
                text: promise.action.title,
            })
            .collect(),
        child_yes: goal.course.yeses().child,
        adult_yes: goal.adult_yes_by.filter(|_| goal.course.yeses().adult).map(name),
        next_look_on: goal.next_look_on.filter(|_| under_way),
        cannot_because: goal.cannot_because.clone().filter(|_| state == GoalState::NotAgreed),
        steps: steps.collect(),
        may_review: under_way,
        may_ask_sooner: under_way && goal.next_look_on.is_some_and(|day| day > at.visitor.today),
    };
    Ok(show(&at, StatusCode::OK, |cx| pages::goal(cx, &page)))
}

pub(in crate::http) async fn says(at: Begun, Id(id): Id<Uuid>, Form(fields): Form) -> Answer {
    let goal = load(&at, id).await?;
    let says = match fields.one("answer") {
        "yes" => ChildSays::Yes,
        "no" => ChildSays::No,
        _ => ChildSays::NotYet,
    };
    // A child does nothing wrong by answering what was answered already.
    if goal.course.state() == GoalState::Proposed {
        child_says(&at.majakka, &at.tablet, goal.id, says, None).await?;
    }
    let to = if says == ChildSays::NotYet { "/child/goals".to_owned() } else { format!("/child/goals/{id}") };
    Ok(see_other(&to))
}

pub(in crate::http) async fn sooner(at: Begun, Id(id): Id<Uuid>) -> Answer {
    let goal = load(&at, id).await?;
    if goal.course.yeses().are_both() && !goal.course.state().is_over() {
        child_asks_sooner(&at.majakka, &at.tablet, goal.id).await?;
    }
    Ok(see_other(&format!("/child/goals/{id}")))
}

/// Opens the look at a goal, as a door of its own.
pub(in crate::http) async fn review(at: Begun, Id(id): Id<Uuid>) -> Answer {
    let goal = load(&at, id).await?;
    let fields = Fields::default().with("goal", goal.id.to_string());
    told::keep_draft(&at.majakka, &at.tablet, Door::Review, Answers::new(fields)).await?;
    Ok(see_other("/child/doors/review"))
}
