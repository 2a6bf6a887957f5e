use super::{AboutNamed, state};
use crate::ui::{Cx, Moments, crumbs, fact, form::form_to, page_head, panel, paragraphs};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::VersionState,
    review::{TaskState, TaskStep, Trigger},
};
use leptos::prelude::*;
use uuid::Uuid;

/// Why a review is there.
#[derive(Debug, Clone)]
pub struct ReasonRow {
    pub trigger: Trigger,
    pub noticed_on: NaiveDate,
    pub due_on: NaiveDate,
    /// The record that the reason comes from, where it has a name: where it is and what it is called.
    pub source: Option<(String, String)>,
}

#[derive(Debug)]
pub struct ReviewShow {
    pub id: Uuid,
    pub about: AboutNamed,
    pub unit: String,
    pub unit_id: Uuid,
    pub state: TaskState,
    pub due_on: NaiveDate,
    pub reasons: Vec<ReasonRow>,
    pub version: i32,
    /// Who ended it and when; nobody by name when the program did.
    pub closed: Option<(Option<String>, DateTime<Utc>)>,
    pub words: Option<String>,
    /// The approved version that looked at it.
    pub evidence: Option<Uuid>,
    /// The newest version of the series that answers it.
    pub newest: Option<(Uuid, VersionState)>,
    /// The steps that this reader may take now.
    pub steps: Vec<TaskStep>,
    /// The reader may start the next version of the series that answers it.
    pub may_assess: bool,
    pub always_reviewed: bool,
}

pub fn show(cx: &Cx, page: &ReviewShow) -> AnyView {
    let title = page.about.title(cx, &page.unit);
    let reasons = page.reasons.iter().map(|row| reason(cx, row)).collect_view();
    let why = view! { <ul class="rows">{reasons}</ul> };
    view! {
        {crumbs(cx, vec![("/reviews".into(), cx.t("reviews-title"))])}
        {page_head(Some(page.unit.clone()), title, page.state.is_open().then(|| cx.t("review-lead")), Some(state(cx, page.state)))}
        <div class="cols">
            <div class="flow">
                {panel("h-why", cx.t("review-why"), None, why.into_any())}
                {panel("h-about", cx.t("review-about"), None, about(cx, page))}
            </div>
            <aside class="flow">{next(cx, page)}</aside>
        </div>
    }
    .into_any()
}

/// One sentence: what was noticed, and by when it asks to be looked at.
fn reason(cx: &Cx, row: &ReasonRow) -> AnyView {
    let day = match row.trigger {
        Trigger::Time | Trigger::Acceptance => row.due_on,
        _ => row.noticed_on,
    };
    let text = cx.with(&format!("review-reason-{}", row.trigger.code()), &[("day", cx.full_day(day).into())]);
    let source = row.source.clone().map(|(href, title)| view! { <a href=href>{title}</a> });
    view! {
        <li><div class="row row--bare"><div>
            <p class="row-title">{text}</p>
            <p class="row-meta">{source}<span>{cx.with("review-reason-due", &[("day", cx.full_day(row.due_on).into())])}</span></p>
        </div></div></li>
    }
    .into_any()
}

fn about(cx: &Cx, page: &ReviewShow) -> AnyView {
    let link = match &page.about {
        AboutNamed::Unit => None,
        AboutNamed::Series { .. } => page.newest.map(|(id, _)| format!("/assessments/{id}")),
        AboutNamed::Hazard { id, .. } => Some(format!("/hazards/{id}")),
    };
    let title = page.about.title(cx, &page.unit);
    let what = match link {
        Some(href) => view! { <a href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let due = if page.state.is_open() { cx.due_view(page.due_on) } else { cx.day_view(page.due_on) };
    let closed = page.closed.clone().map(|(who, at)| {
        let who = who.unwrap_or_else(|| cx.t("actor-program"));
        fact(cx.t("review-closed"), view! { {who}", "{cx.moment_view(at)} }.into_any())
    });
    let words = page
        .words
        .as_deref()
        .map(|words| fact(cx.t("review-found"), view! { <div class="prose">{paragraphs(words)}</div> }.into_any()));
    let evidence = page.evidence.map(|version| {
        let link = view! { <a href=format!("/assessments/{version}")>{cx.t("review-evidence-link")}</a> };
        fact(cx.t("review-evidence"), link.into_any())
    });
    view! {
        <div class="panel-body"><dl class="facts">
            {fact(cx.t("review-target"), what)}
            {fact(cx.t("review-due"), due)}
            {closed}
            {words}
            {evidence}
        </dl></div>
    }
    .into_any()
}

/// What can be done: begin the version that answers it, or say what was found without one.
fn next(cx: &Cx, page: &ReviewShow) -> Option<AnyView> {
    if page.steps.is_empty() && !page.may_assess {
        return None;
    }
    // A version that is under way answers it; a second one is never begun beside it.
    let under_way = page.newest.filter(|(_, state)| matches!(state, VersionState::Draft | VersionState::InReview));
    let assess = page.may_assess.then(|| {
        if let Some((id, state)) = under_way {
            let key = if state == VersionState::Draft { "review-open-draft" } else { "review-open-submitted" };
            return view! { <a class="btn btn--primary btn--block" href=format!("/assessments/{id}")>{cx.t(key)}</a> }
                .into_any();
        }
        let button =
            view! { <button class="btn btn--primary btn--block" type="submit">{cx.t("review-assess")}</button> };
        match &page.about {
            AboutNamed::Series { id, .. } => {
                form_to(cx, format!("/assessments/series/{id}/next"), None, button.into_any())
            }
            AboutNamed::Unit | AboutNamed::Hazard { .. } => {
                let unit = view! { <input type="hidden" name="unit" value=page.unit_id.to_string()/>{button} };
                form_to(cx, "/assessments/new".into(), None, unit.into_any())
            }
        }
    });
    let steps = page
        .steps
        .iter()
        .map(|step| {
            let href = format!("/reviews/{}/steps/{}", page.id, step.code());
            let text = cx.t(&format!("decide-review-{}", step.code()));
            if *step == TaskStep::Start {
                let button = view! { <button class="btn btn--secondary btn--block" type="submit">{text}</button> };
                form_to(cx, href, Some(page.version), button.into_any())
            } else {
                view! { <a class="btn btn--secondary btn--block" href=href>{text}</a> }.into_any()
            }
        })
        .collect_view();
    let always = page.always_reviewed.then(|| view! { <p class="hint">{cx.t("review-always")}</p> });
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3"><p>{cx.t("review-next")}</p>{assess}{steps}{always}</div>
            </section>
        }
        .into_any(),
    )
}
