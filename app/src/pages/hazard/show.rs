use super::super::action::{ActionRow, action_list};
use crate::ui::{
    Cx, Moments, Row, TimelineEntry, button_link, crumbs, empty, fact, hazard_state, level, level_short, page_head,
    panel, paragraphs, rows, timeline, version_state,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::VersionState,
    hazard::{HazardDecision, HazardState, HazardText},
    risk::Level,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A version that holds the hazard.
#[derive(Debug, Clone)]
pub struct AssessedIn {
    pub version: Uuid,
    pub number: i32,
    pub state: VersionState,
    pub level: Option<Level>,
    pub residual: Option<Level>,
    pub approved_at: Option<DateTime<Utc>>,
}

#[derive(Debug)]
pub struct HazardShow {
    pub id: Uuid,
    pub unit: String,
    pub text: HazardText,
    pub state: HazardState,
    pub level: Option<Level>,
    pub residual: Option<Level>,
    pub next_review_on: Option<NaiveDate>,
    pub reporter: String,
    pub reported_at: DateTime<Utc>,
    pub assessments: Vec<AssessedIn>,
    pub actions: Vec<ActionRow>,
    pub timeline: Vec<TimelineEntry>,
    /// The decisions that this reader may take now.
    pub decisions: Vec<HazardDecision>,
    pub may_edit: bool,
    pub may_act: bool,
}

pub fn show(cx: &Cx, page: &HazardShow) -> AnyView {
    let head_end = view! { <div class="cluster gap-2">{hazard_state(cx, page.state)}</div> }.into_any();
    let add = page.may_act.then(|| {
        button_link(
            cx,
            "btn--secondary btn--s",
            "plus",
            format!("/actions/new?hazard={}", page.id),
            cx.t("actions-add"),
        )
    });
    let actions = if page.actions.is_empty() {
        empty(cx, cx.t("hazard-no-actions"), None)
    } else {
        action_list(cx, &page.actions, false)
    };
    view! {
        {crumbs(cx, vec![("/hazards".into(), cx.t("hazards-title"))])}
        {page_head(Some(page.unit.clone()), page.text.title.to_string(), None, Some(head_end))}
        <div class="cols">
            <div class="flow">
                {told(cx, page)}
                {panel("h-actions", cx.t("actions-title"), add, actions)}
                {panel("h-assessments", cx.t("assessments-title"), None, assessments(cx, page))}
            </div>
            <aside class="flow">
                {decisions(cx, page)}
                {panel("h-timeline", cx.t("timeline"), None, view! { <div class="panel-body">{timeline(cx, &page.timeline)}</div> }.into_any())}
            </aside>
        </div>
    }
    .into_any()
}

fn told(cx: &Cx, page: &HazardShow) -> AnyView {
    let text = &page.text;
    let affected: Vec<String> = text.affected.iter().map(|group| cx.t(&format!("affected-{}", group.code()))).collect();
    let plain = |text: String| view! { {text} }.into_any();
    let review = page.next_review_on.map(|day| fact(cx.t("hazards-review"), cx.due_view(day)));
    let residual = page.residual.map(|residual| fact(cx.t("level-after"), level(cx, Some(residual))));
    let description = text.description.as_ref().map(|words| {
        view! { <div class="prose stack stack-3">{paragraphs(words.as_str())}</div> }
    });
    let edit =
        page.may_edit.then(|| view! { <a href=format!("/hazards/{}/edit", page.id)>{cx.t("edit")}</a> }.into_any());
    let body = view! {
        <div class="panel-body stack stack-5">
            {description}
            <dl class="facts">
                {fact(cx.t("level-now"), level(cx, page.level))}
                {residual}
                {review}
                {fact(cx.t("hazard-area"), plain(cx.t(&format!("area-{}", text.area.code()))))}
                {fact(cx.t("hazard-affected"), plain(affected.join(", ")))}
                {text.place.as_ref().map(|place| fact(cx.t("hazard-place"), plain(place.to_string())))}
                {fact(cx.t("hazard-source"), plain(cx.t(&format!("source-{}", text.source.code()))))}
                {fact(cx.t("hazard-reporter"), view! { {page.reporter.clone()}", "{cx.moment_view(page.reported_at)} }.into_any())}
            </dl>
        </div>
    };
    panel("h-told", cx.t("hazard-told"), edit, body.into_any())
}

fn assessments(cx: &Cx, page: &HazardShow) -> AnyView {
    if page.assessments.is_empty() {
        return empty(cx, cx.t("hazard-no-assessments"), None);
    }
    let lines = page.assessments.iter().map(|row| {
        let number = cx.with("assessment-version", &[("n", row.number.into())]);
        let residual = row
            .residual
            .map(|residual| view! { <span class="level-move">{"→ "}{level_short(cx, Some(residual))}</span> });
        let approved = row.approved_at.map(|at| cx.moment_view(at));
        Row {
            lead: None,
            href: Some(format!("/assessments/{}", row.version)),
            title: number,
            meta: view! { {version_state(cx, row.state)}{approved} }.into_any(),
            end: Some(view! { {level_short(cx, row.level)}{residual} }.into_any()),
        }
    });
    rows(cx, lines)
}

/// What this reader decides next; nothing when there is nothing to decide.
fn decisions(cx: &Cx, page: &HazardShow) -> Option<AnyView> {
    if page.decisions.is_empty() {
        return None;
    }
    let buttons = page
        .decisions
        .iter()
        .map(|decision| {
            let class = if *decision == HazardDecision::Confirm {
                "btn btn--primary btn--block"
            } else {
                "btn btn--secondary btn--block"
            };
            let href = format!("/hazards/{}/decide/{}", page.id, decision.code());
            view! { <a class=class href=href>{cx.t(&format!("decide-hazard-{}", decision.code()))}</a> }
        })
        .collect_view();
    let unfinished = page.actions.iter().filter(|row| row.state.is_pending()).count();
    let text = match page.state {
        HazardState::Assessed | HazardState::Controlled if unfinished > 0 => {
            cx.with("hazard-next-unfinished", &[("n", unfinished.into())])
        }
        state => cx.t(&format!("hazard-next-{}", state.code())),
    };
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-decide">
                <div class="panel-head"><h2 id="h-decide">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3"><p>{text}</p>{buttons}</div>
            </section>
        }
        .into_any(),
    )
}
