//! A child's own goals and those of the whole house, in the child's own words.

use super::{Whose, app, back, drawn, of_code, quote, say, symbol};
use crate::ui::{Cx, Moments, icon};
use chrono::NaiveDate;
use domain::goal::{Drawing, GoalState, PromiseStatus};
use leptos::prelude::*;
use uuid::Uuid;

/// One goal of the list.
#[derive(Debug, Clone)]
pub struct GoalTile {
    /// `None` for a goal of the whole house, which is only read.
    pub id: Option<Uuid>,
    pub text: String,
    pub drawing: Option<&'static str>,
    pub state: GoalState,
}

#[derive(Debug)]
pub struct Goals {
    pub whose: Whose,
    pub goals: Vec<GoalTile>,
    pub next: Option<usize>,
}

pub fn goals(cx: &Cx, page: &Goals) -> AnyView {
    let tiles = page
        .goals
        .iter()
        .map(|goal| {
            let state = cx.t(&format!("goal-state-child-{}", goal.state.code()));
            let kind = cx.t(if goal.id.is_some() { "goal-child-title" } else { "goal-child-title-shared" });
            let drawing = goal.drawing.unwrap_or(if goal.id.is_some() { "goal" } else { "meeting" });
            let text = view! { {symbol(cx, drawing, "c-sym--l")}<span><strong>{goal.text.clone()}</strong>{kind}". "{state}</span> };
            match goal.id {
                Some(id) => view! { <li><a class="c-tile c-tile--meadow" href=format!("/child/goals/{id}")>{text}</a></li> }.into_any(),
                None => view! { <li class="c-tile c-tile--sky">{text}</li> }.into_any(),
            }
        })
        .collect_view();
    let body = match page.goals.is_empty() {
        true => view! { <p>{say(cx, &page.whose, "tablet-goals-empty")}</p> }.into_any(),
        false => view! { <ul class="c-tiles">{tiles}</ul> }.into_any(),
    };
    let more = page.next.map(|next| {
        view! { <a class="c-btn" href=format!("/child/goals?screen={next}")>{cx.t("goal-child-more")}{icon(cx, "arrow-right")}</a> }
    });
    let main = view! {
        <main class="c-main" id="main">
            <div class="stack stack-5"><h1 class="c-titled">{symbol(cx, "goal", "")}{cx.t("tablet-goals")}</h1>{body}</div>
        </main>
    };
    app(cx, &page.whose, main.into_any(), view! { {back(cx)}<div class="c-bar-end">{more}</div> }.into_any())
}

/// What the child said of the goal, question by question.
#[derive(Debug, Clone)]
pub struct Said {
    /// The code of the question of the talk.
    pub part: Option<String>,
    pub words: Option<String>,
    pub pictures: Vec<String>,
    pub drawing: Option<Drawing>,
}

/// What adults promised, as the child sees it.
#[derive(Debug, Clone)]
pub struct Promised {
    pub text: String,
    pub owner: String,
    pub due_on: NaiveDate,
    pub status: PromiseStatus,
}

#[derive(Debug)]
pub struct GoalOnTablet {
    pub whose: Whose,
    pub id: Uuid,
    pub state: GoalState,
    pub said: Vec<Said>,
    pub promises: Vec<Promised>,
    pub child_yes: bool,
    pub adult_yes: Option<String>,
    pub next_look_on: Option<NaiveDate>,
    pub cannot_because: Option<String>,
    /// The child's own steps on the scale, the first first.
    pub steps: Vec<u8>,
    /// The child may look at it again now.
    pub may_review: bool,
    pub may_ask_sooner: bool,
}

pub fn goal(cx: &Cx, page: &GoalOnTablet) -> AnyView {
    let said = page.said.iter().map(|said| saying(cx, said)).collect_view();
    let cannot = page.cannot_because.clone().map(|why| {
        view! { <div class="c-card stack stack-3"><p>{cx.t("goal-child-adult-cannot")}" "{cx.t("goal-child-adult-cannot-why")}</p><p>{why}</p></div> }
    });
    let state = cx.t(&format!("goal-state-child-{}", page.state.code()));
    let main = view! {
        <main class="c-main" id="main">
            <div class="c-split">
                <div class="stack stack-4">
                    <h1 class="c-titled">{symbol(cx, "goal", "")}{cx.t("goal-child-title")}</h1>
                    <p class="c-picked">{state}</p>
                    {said}
                    <p class="c-note">{cx.t("goal-child-words-kept")}</p>
                </div>
                <div class="stack stack-4">{cannot}{promises(cx, page)}{yeses(cx, page)}{path(cx, page)}{look(cx, page)}{hide(cx, page)}</div>
            </div>
        </main>
    };
    app(cx, &page.whose, main.into_any(), view! { <a class="c-btn" href="/child/goals">{icon(cx, "arrow-left")}{cx.t("tablet-back")}</a>{answers(cx, page)} }.into_any())
}

fn saying(cx: &Cx, said: &Said) -> AnyView {
    let part = said.part.clone().unwrap_or_default();
    let title = match part.as_str() {
        "" => cx.t("goal-child-own-words"),
        part => cx.t(&format!("talk-short-child-{part}")),
    };
    let pictures = said
        .pictures
        .iter()
        .map(|code| {
            let drawing = of_code(&part, code).map(|name| symbol(cx, name, "c-sym--s"));
            view! { <li class="c-titled">{drawing}<span>{cx.t(&format!("{part}-child-{code}"))}</span></li> }
        })
        .collect_view();
    let pictures = (!said.pictures.is_empty()).then(|| view! { <ul class="c-list">{pictures}</ul> });
    let drawn = said.drawing.as_ref().map(|drawing| drawn(cx, drawing));
    let words = said.words.clone().map(|words| quote(words, None));
    view! { <div class="c-card stack stack-3"><h2>{title}</h2>{pictures}{words}{drawn}</div> }.into_any()
}

fn promises(cx: &Cx, page: &GoalOnTablet) -> Option<AnyView> {
    if page.promises.is_empty() {
        return None;
    }
    let lines = page
        .promises
        .iter()
        .map(|promise| {
            let (class, shape) = match promise.status {
                PromiseStatus::Done => ("c-dot", "check"),
                PromiseStatus::Waiting => ("c-dot c-dot--wait", "clock"),
                PromiseStatus::Late => ("c-dot c-dot--late", "hourglass"),
            };
            let status = match promise.status {
                PromiseStatus::Waiting => {
                    view! { {cx.t("tablet-promise-by")}" "{cx.day_view(promise.due_on)} }.into_any()
                }
                status => view! { {cx.t(&format!("promise-status-child-{}", status.code()))} }.into_any(),
            };
            view! {
                <li>
                    <span class=class>{icon(cx, shape)}</span>
                    <span><strong>{promise.text.clone()}</strong><span>{promise.owner.clone()}". "{status}</span></span>
                </li>
            }
        })
        .collect_view();
    Some(view! { <section class="c-card" aria-labelledby="h-p"><h2 id="h-p">{cx.t("tablet-promises")}</h2><ul class="c-promise">{lines}</ul></section> }.into_any())
}

/// Both yeses, as they are.
fn yeses(cx: &Cx, page: &GoalOnTablet) -> AnyView {
    let own = page.child_yes.then(|| {
        view! { <li>{crate::pages::child::sign(cx, page.whose.sign, "")}<span>{cx.t("goal-child-agree")}<span>{cx.t("tablet-you")}</span></span></li> }
    });
    let adult = page.adult_yes.clone().map(|name| {
        let letters = crate::ui::initials(&name);
        view! { <li><span class="c-adult-mark" aria-hidden="true">{letters}</span><span>{cx.t("goal-child-agree")}<span>{name}</span></span></li> }
    });
    view! { <ul class="c-agree">{own}{adult}</ul> }.into_any()
}

/// The child's own steps: stickers on a path for the smallest, numbers for the others; never beside anybody else's.
fn path(cx: &Cx, page: &GoalOnTablet) -> Option<AnyView> {
    if page.steps.len() < 2 {
        return None;
    }
    let steps = page
        .steps
        .iter()
        .map(|step| match page.whose.small {
            true => {
                let face = domain::child::SafetyStep::new(*step).map(domain::child::Face::nearest);
                let name = face.map(super::Pictured::drawing).unwrap_or("face-3");
                let label = face.map(|face| cx.t(&format!("face-{}", face.code())));
                view! { <li>{symbol(cx, name, "")}<span class="vh">{label}</span></li> }.into_any()
            }
            false => view! { <li class="c-stop"><strong>{*step}</strong></li> }.into_any(),
        })
        .collect_view();
    Some(view! { <section class="c-card stack stack-3"><h2>{cx.t("tablet-path")}</h2><ol class="c-path">{steps}</ol></section> }.into_any())
}

fn look(cx: &Cx, page: &GoalOnTablet) -> AnyView {
    let next = page.next_look_on.map(|day| {
        view! { <p class="c-titled">{icon(cx, "calendar-days")}<span>{cx.with("goal-child-next", &[("day", cx.day(day).into())])}</span></p> }
    });
    let review = page.may_review.then(|| {
        view! {
            <form method="post" action=format!("/child/goals/{}/review", page.id)>
                <button class="c-btn c-btn--block" type="submit">{symbol(cx, "answer", "c-sym--s")}{cx.t("tablet-review")}</button>
            </form>
        }
    });
    let sooner = page.may_ask_sooner.then(|| {
        view! {
            <form method="post" action=format!("/child/goals/{}/sooner", page.id)>
                <button class="c-btn c-btn--block" type="submit">{cx.t("goal-child-ask-sooner")}</button>
            </form>
        }
    });
    view! { {next}{review}{sooner} }.into_any()
}

fn hide(cx: &Cx, page: &GoalOnTablet) -> AnyView {
    view! {
        <form method="post" action="/child/mine/hide">
            <input type="hidden" name="about" value=page.id.to_string()/>
            <button class="c-btn c-btn--block" type="submit">{symbol(cx, "hide", "c-sym--s")}{cx.t("goal-child-hide")}</button>
        </form>
    }
    .into_any()
}

/// Three answers of equal weight, where one is asked for.
fn answers(cx: &Cx, page: &GoalOnTablet) -> Option<AnyView> {
    let asked = match page.state {
        GoalState::Proposed => !page.child_yes,
        _ => false,
    };
    asked.then(|| {
        let button = |value: &'static str, key: &str| {
            view! { <button class="c-btn c-btn--even" type="submit" name="answer" value=value>{cx.t(key)}</button> }
        };
        view! {
            <form class="c-bar-end" method="post" action=format!("/child/goals/{}/says", page.id)>
                {button("yes", "goal-child-agree")}
                {button("not-yet", "tablet-not-yet")}
                {button("no", "goal-child-not-agree")}
            </form>
        }
        .into_any()
    })
}
