use super::{GoalName, SaidRow, said, state};
use crate::ui::{Cx, Moments, button_link, crumbs, fact, notice, page_head, panel, paragraphs, tag};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    child::SafetyStep,
    goal::{EndReason, GoalState, GoalStep, PromiseStatus, ReviewDecision, WhatHelped},
    ids::ChildId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// What an adult promised, as it stands today.
#[derive(Debug, Clone)]
pub struct PromiseRow {
    pub id: Uuid,
    pub text: String,
    pub owner: String,
    pub due_on: NaiveDate,
    pub status: PromiseStatus,
    pub done_at: Option<DateTime<Utc>>,
    /// The reader may say that it was kept.
    pub may_keep: bool,
}

/// A look at the goal.
#[derive(Debug, Clone)]
pub struct LookRow {
    pub at: DateTime<Utc>,
    pub by: String,
    pub version: u32,
    pub skipped: bool,
    pub step: Option<SafetyStep>,
    pub tried: Option<String>,
    pub helped: Vec<WhatHelped>,
    pub note: Option<String>,
    pub decision: ReviewDecision,
}

#[derive(Debug)]
pub struct GoalShow {
    pub id: Uuid,
    pub name: GoalName,
    pub unit: String,
    /// Whose it is, and whether the reader sees the child's page; `None` for a shared goal.
    pub child: Option<(ChildId, String, bool)>,
    pub state: GoalState,
    /// Of the goal's wording, from 1.
    pub number: u32,
    pub works_when: Option<String>,
    pub cannot_because: Option<String>,
    pub end_reason: Option<EndReason>,
    pub child_yes: Option<(DateTime<Utc>, Option<String>)>,
    pub adult_yes: Option<(DateTime<Utc>, Option<String>)>,
    pub next_look_on: Option<NaiveDate>,
    pub asked_on: Option<NaiveDate>,
    /// What was said of the goal itself.
    pub words: Vec<SaidRow>,
    /// Other views, beside it.
    pub dissent: Vec<SaidRow>,
    /// What the child said when it was looked at.
    pub looked: Vec<SaidRow>,
    pub promises: Vec<PromiseRow>,
    pub looks: Vec<LookRow>,
    /// The steps that this reader may take now.
    pub steps: Vec<GoalStep>,
    pub may_look: bool,
    pub may_promise: bool,
    pub may_record: bool,
    /// The child has not taken part in this version yet.
    pub only_listened: bool,
}

pub fn show(cx: &Cx, page: &GoalShow) -> AnyView {
    let whose = page.child.as_ref().map_or_else(|| cx.t("goal-kind-shared"), |(_, name, _)| name.clone());
    let late = page.promises.iter().any(|promise| promise.status == PromiseStatus::Late);
    let late = late.then(|| notice(cx, "danger", cx.t("goal-promise-late"), None));
    view! {
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title"))])}
        {page_head(Some(format!("{whose}, {}", page.unit)), page.name.text(cx), None, Some(state(cx, page.state)))}
        <div class="cols">
            <div class="flow">
                {late}
                {panel("h-words", cx.t("goal-words-title"), record_link(cx, page), words(cx, page))}
                {dissent(cx, page)}
                {panel("h-promises", cx.t("goal-promises-title"), promise_link(cx, page), promises(cx, page))}
                {(!page.looks.is_empty() || !page.looked.is_empty()).then(|| panel("h-looks", cx.t("goal-looks-title"), None, looks(cx, page)))}
            </div>
            <aside class="flow">{steps(cx, page)}{panel("h-agreed", cx.t("goal-agreed-title"), None, agreed(cx, page))}</aside>
        </div>
    }
    .into_any()
}

fn record_link(cx: &Cx, page: &GoalShow) -> Option<AnyView> {
    let href = format!("/goals/{}/words", page.id);
    page.may_record.then(|| view! { <a href=href>{cx.t("goal-said-title")}</a> }.into_any())
}

fn promise_link(cx: &Cx, page: &GoalShow) -> Option<AnyView> {
    let href = format!("/goals/{}/promises", page.id);
    page.may_promise.then(|| view! { <a href=href>{cx.t("goal-promise-add")}</a> }.into_any())
}

/// The words as they were said, and an adult's summary apart from them.
fn words(cx: &Cx, page: &GoalShow) -> AnyView {
    let listened = page.only_listened.then(|| notice(cx, "warn", cx.t("rule-only-listened"), None));
    let said = page.words.iter().map(|row| said(cx, row)).collect_view();
    let summary = page.name.summary.clone().map(|text| fact(cx.t("goal-summary"), text.into_any()));
    let works = page.works_when.as_deref().map(|text| fact(cx.t("goal-works-when"), paragraphs(text)));
    let facts = (summary.is_some() || works.is_some()).then(|| view! { <dl class="facts">{summary}{works}</dl> });
    view! { <div class="panel-body stack stack-4">{listened}{said}{facts}</div> }.into_any()
}

fn dissent(cx: &Cx, page: &GoalShow) -> Option<AnyView> {
    let said = page.dissent.iter().map(|row| said(cx, row)).collect_view();
    let body = view! { <div class="panel-body stack stack-4">{said}</div> };
    (!page.dissent.is_empty()).then(|| panel("h-dissent", cx.t("goal-dissent-title"), None, body.into_any()))
}

fn promises(cx: &Cx, page: &GoalShow) -> AnyView {
    if page.promises.is_empty() {
        return view! { <div class="panel-body"><p class="muted">{cx.t("goal-promises-empty")}</p></div> }.into_any();
    }
    let lines = page
        .promises
        .iter()
        .map(|row| {
            let (tone, shape) = match row.status {
                PromiseStatus::Waiting => ("", "clock"),
                PromiseStatus::Done => ("ok", "badge-check"),
                PromiseStatus::Late => ("danger", "triangle-alert"),
            };
            let standing = tag(cx, tone, shape, cx.t(&format!("promise-status-{}", row.status.code())));
            let day = match row.done_at {
                Some(at) => cx.moment_view(at),
                None => cx.due_view(row.due_on),
            };
            let href = format!("/actions/{}/steps/complete", row.id);
            let keep = row.may_keep.then(|| view! { <a href=href>{cx.t("goal-promise-done")}</a> });
            view! {
                <li><div class="row row--bare">
                    <div>
                        <p class="row-title">{row.text.clone()}</p>
                        <p class="row-meta"><span>{row.owner.clone()}</span>{day}{keep}</p>
                    </div>
                    <div class="row-end">{standing}</div>
                </div></li>
            }
        })
        .collect_view();
    view! { <ul class="rows">{lines}</ul> }.into_any()
}

/// The looks at the goal with the child's steps in the order in which they came, and the child's words beside.
fn looks(cx: &Cx, page: &GoalShow) -> AnyView {
    let path: Vec<String> =
        page.looks.iter().filter_map(|look| look.step).map(|step| step.value().to_string()).collect();
    let path =
        (path.len() > 1).then(|| view! { <p>{cx.with("goal-step-path", &[("steps", path.join(" → ").into())])}</p> });
    let lines = page.looks.iter().map(|row| look(cx, row)).collect_view();
    let said = page.looked.iter().map(|row| said(cx, row)).collect_view();
    view! { <div class="panel-body stack stack-4">{path}<ol class="timeline">{lines}</ol>{said}</div> }.into_any()
}

fn look(cx: &Cx, row: &LookRow) -> AnyView {
    let helped: Vec<String> = row.helped.iter().map(|helped| cx.t(&format!("what-helped-{}", helped.code()))).collect();
    let step = row.step.map(|step| {
        view! { <p>{cx.with("goal-step-of-ten", &[("n", u32::from(step.value()).into())])}</p> }
    });
    let skipped = row.skipped.then(|| view! { <p>{cx.t("goal-review-skipped")}</p> });
    let part = |key: &str, text: Option<String>| {
        text.map(|text| view! { <div><p class="label label--s">{cx.t(key)}</p>{paragraphs(&text)}</div> })
    };
    let helped = (!helped.is_empty()).then(|| helped.join(", "));
    view! {
        <li>
            <span class="timeline-dot">{crate::ui::icon(cx, "eye")}</span>
            <div>
                <p class="timeline-head">
                    <strong>{cx.t(&format!("goal-review-decision-{}", row.decision.code()))}</strong>
                    {cx.moment_view(row.at)}
                    <span class="who">{row.by.clone()}", "{cx.with("goal-version", &[("n", row.version.to_string().into())])}</span>
                </p>
                {skipped}
                {step}
                {part("goal-review-tried", row.tried.clone())}
                {part("goal-review-helped", helped)}
                {part("goal-review-note", row.note.clone())}
            </div>
        </li>
    }
    .into_any()
}

/// Both yeses, and when it is looked at.
fn agreed(cx: &Cx, page: &GoalShow) -> AnyView {
    let waits = || view! { <span class="muted">{cx.t("goal-yes-waits")}</span> }.into_any();
    let child = match &page.child_yes {
        Some((at, how)) => {
            let how = how.as_deref().map(|how| view! { <div>{cx.t("goal-take-how-short")}": "{paragraphs(how)}</div> });
            view! { {cx.moment_view(*at)}{how} }.into_any()
        }
        None => waits(),
    };
    let adult = match &page.adult_yes {
        Some((at, name)) => view! { {name.clone()}" "{cx.moment_view(*at)} }.into_any(),
        None => waits(),
    };
    let cannot = page.cannot_because.as_deref().map(|text| fact(cx.t("goal-cannot"), paragraphs(text)));
    let end = page
        .end_reason
        .map(|why| fact(cx.t("goal-review-end-reason"), cx.t(&format!("goal-end-{}", why.code())).into_any()));
    let next = page.next_look_on.map(|day| fact(cx.t("goal-next-look"), cx.due_view(day)));
    let asked = page.asked_on.map(|day| fact(cx.t("goal-asked-sooner"), cx.day_view(day)));
    let whose = page.child.as_ref().map(|(id, name, seen)| {
        let name = name.clone();
        let link = match seen {
            true => view! { <a href=format!("/children/{id}")>{name}</a> }.into_any(),
            false => name.into_any(),
        };
        fact(cx.t("goal-whose"), link)
    });
    view! {
        <div class="panel-body"><dl class="facts">
            {whose}
            {fact(cx.t("goal-number"), page.number.to_string().into_any())}
            {fact(cx.t("goal-child-yes"), child)}
            {fact(cx.t("goal-adult-yes"), adult)}
            {cannot}
            {end}
            {next}
            {asked}
        </dl></div>
    }
    .into_any()
}

/// What this reader may do now.
fn steps(cx: &Cx, page: &GoalShow) -> Option<AnyView> {
    if page.steps.is_empty() && !page.may_look {
        return None;
    }
    let look = page.may_look.then(|| {
        let href = format!("/goals/{}/review", page.id);
        button_link(cx, "btn--primary btn--block", "eye", href, cx.t("goal-review-title"))
    });
    let steps = page
        .steps
        .iter()
        .map(|step| {
            let href = format!("/goals/{}/steps/{}", page.id, step.code());
            view! { <a class="btn btn--secondary btn--block" href=href>{cx.t(&format!("goal-step-{}", step.code()))}</a> }
        })
        .collect_view();
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3">{look}{steps}<p class="hint">{cx.t("goal-never-condition")}</p></div>
            </section>
        }
        .into_any(),
    )
}
