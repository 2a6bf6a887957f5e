use super::{ActionRow, AttachmentRow, EffectRow, Source, attachments::attachments, effect::effects};
use crate::ui::{
    Cx, Moments, TimelineEntry, action_state, crumbs, fact,
    form::{FormView, form_to},
    level, notice, page_head, panel, paragraphs, person, timeline,
};
use chrono::{DateTime, Utc};
use domain::{
    action::{ActionState, ActionStep, AttachmentField, CommentField, EffectStanding, Restriction},
    form::{Fields, FormErrors},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

#[derive(Debug)]
pub struct ActionShow {
    pub row: ActionRow,
    pub detail: Option<String>,
    pub created_by: String,
    pub created_at: DateTime<Utc>,
    pub restriction: Option<Restriction>,
    pub verified: Option<(String, DateTime<Utc>)>,
    pub extended: bool,
    pub version: i32,
    /// Other hazards that the same action is against.
    pub others: Vec<(Uuid, String)>,
    /// The question of the effect checks, and the checks; none where nobody is asked.
    pub effect_question: Option<String>,
    pub effects: Vec<EffectRow>,
    pub attachments: Vec<AttachmentRow>,
    pub timeline: Vec<TimelineEntry>,
    /// The steps that this reader may take now.
    pub steps: Vec<ActionStep>,
    /// The reader owns it and waits for somebody else to verify it.
    pub needs_second_person: bool,
    pub may_reassign: bool,
    pub may_comment: bool,
    pub may_attach: bool,
    pub may_detach: bool,
    /// What is being written, with its problems.
    pub typed: Typed,
}

/// The forms beside an action.
#[derive(Debug, Default)]
pub struct Typed {
    pub fields: Fields,
    pub comment: FormErrors<CommentField>,
    pub attachment: FormErrors<AttachmentField>,
}

pub fn show(cx: &Cx, page: &ActionShow) -> AnyView {
    let row = &page.row;
    let plain = |text: String| view! { {text} }.into_any();
    let due = if row.state.is_pending() { cx.due_view(row.due_on) } else { cx.day_view(row.due_on) };
    let due = if page.extended {
        view! { {due}" "<span class="meta">{cx.t("action-extended-once")}</span> }.into_any()
    } else {
        due
    };
    let interim = row.interim.then(|| fact(cx.t("action-interim-short"), plain(cx.t("yes"))));
    let restriction = page.restriction.map(|restriction| {
        fact(cx.t("action-restriction"), plain(cx.t(&format!("restriction-{}", restriction.code()))))
    });
    let change = page.may_reassign.then(|| {
        view! { " "<a href=format!("/actions/{}/owner", row.id)>{cx.t("reassign-link")}</a> }
    });
    let owner = view! { {person(&row.owner)}{change} };
    let verified = page
        .verified
        .clone()
        .map(|(name, at)| fact(cx.t("action-verified-by"), view! { {name}", "{cx.moment_view(at)} }.into_any()));
    let others = (!page.others.is_empty()).then(|| {
        let links = page
            .others
            .iter()
            .map(|(id, title)| view! { <li><a href=format!("/hazards/{id}")>{title.clone()}</a></li> })
            .collect_view();
        fact(cx.t("action-also-short"), view! { <ul class="plain">{links}</ul> }.into_any())
    });
    // What was promised or found is no measure against a graded risk.
    let graded = row.source.is_graded().then(|| {
        let control = plain(cx.t(&format!("control-{}", row.control.code())));
        view! { {fact(cx.t("level"), level(cx, row.level))}{fact(cx.t("action-control"), control)} }
    });
    let told = view! {
        <div class="panel-body stack stack-5">
            {page.detail.as_deref().map(|detail| view! { <div class="prose stack stack-3">{paragraphs(detail)}</div> })}
            <dl class="facts">
                {source(cx, row)}
                {others}
                {graded}
                {interim}
                {restriction}
                {fact(cx.t("action-owner"), owner.into_any())}
                {fact(cx.t("action-due"), due)}
                {fact(cx.t("action-created-by"), view! { {page.created_by.clone()}", "{cx.moment_view(page.created_at)} }.into_any())}
                {verified}
            </dl>
        </div>
    };
    let form = FormView::new(cx, &page.typed.fields, &page.typed.comment);
    let attach = FormView::new(cx, &page.typed.fields, &page.typed.attachment);
    let attach = (page.may_attach || !page.attachments.is_empty()).then(|| {
        let body =
            attachments(cx, page.row.id, (&page.attachments, page.may_detach), page.may_attach.then_some(&attach));
        panel("h-attachments", cx.t("attachments"), None, body)
    });
    let problems = FormView::new(cx, &page.typed.fields, &page.typed.attachment).error_summary();
    view! {
        {form.error_summary()}
        {problems}
        {crumbs(cx, vec![("/actions".into(), cx.t("actions-title"))])}
        {page_head(Some(row.unit.clone()), row.title.clone(), None, Some(action_state(cx, row.state)))}
        <div class="cols">
            <div class="flow">
                {panel("h-told", cx.t("action-told"), None, told.into_any())}
                {followed(cx, page)}
                {attach}
                {comment(cx, page, &form)}
            </div>
            <aside class="flow">
                {steps(cx, page)}
                {panel("h-timeline", cx.t("timeline"), None, view! { <div class="panel-body">{timeline(cx, &page.timeline)}</div> }.into_any())}
            </aside>
        </div>
    }
    .into_any()
}

/// What the action is for.
fn source(cx: &Cx, row: &ActionRow) -> AnyView {
    match &row.source {
        Source::Hazard { id, title } => {
            fact(cx.t("hazard"), view! { <a href=format!("/hazards/{id}")>{title.clone()}</a> }.into_any())
        }
        Source::Promise(Some(goal)) => {
            let link = view! { <a href=format!("/goals/{goal}")>{cx.t("action-promise-goal")}</a> };
            fact(cx.t("action-promise"), link.into_any())
        }
        Source::Promise(None) => fact(cx.t("action-promise"), cx.t("action-promise-unread").into_any()),
        Source::Round(_) | Source::Drill(_) => fact(cx.t("action-found-in"), row.source.view(cx)),
    }
    .into_any()
}

/// Whether it helps; nothing where nobody is asked.
fn followed(cx: &Cx, page: &ActionShow) -> Option<AnyView> {
    let body =
        (!page.effects.is_empty()).then(|| effects(cx, page.row.id, page.effect_question.as_deref(), &page.effects))?;
    Some(panel("h-effect", cx.t("effect-title"), None, body))
}

/// A line for the timeline: a question, or what has been agreed.
fn comment(cx: &Cx, page: &ActionShow, form: &FormView<'_, CommentField>) -> Option<AnyView> {
    page.may_comment.then(|| {
        let body = view! {
            {form.area(CommentField::Words, false, Note::MAX)}
            <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("comment-send")}</button></div>
        };
        let form = form_to(cx, format!("/actions/{}/comments", page.row.id), None, body.into_any());
        panel("h-comment", cx.t("comment-heading"), None, view! { <div class="panel-body">{form}</div> }.into_any())
    })
}

/// What this reader can do next. Steps that need no words go at once; the others open a page of their own.
fn steps(cx: &Cx, page: &ActionShow) -> Option<AnyView> {
    if page.steps.is_empty() && !page.needs_second_person && !page.row.state.is_pending() {
        return None;
    }
    let waits = page.needs_second_person.then(|| notice(cx, "", cx.t("action-second-person"), None));
    let buttons = page
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            // Going back is possible and never the thing to do first.
            let kind = if at == 0 && *step != ActionStep::Reopen {
                "btn btn--primary btn--block"
            } else {
                "btn btn--secondary btn--block"
            };
            let href = format!("/actions/{}/steps/{}", page.row.id, step.code());
            let text = cx.t(&format!("decide-action-{}", step.code()));
            if at_once(*step) {
                let button = view! { <button class=kind type="submit">{text}</button> };
                form_to(cx, href, Some(page.version), button.into_any())
            } else {
                view! { <a class=kind href=href>{text}</a> }.into_any()
            }
        })
        .collect_view();
    let text = next_words(cx, page);
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3"><p>{text}</p>{waits}{buttons}</div>
            </section>
        }
        .into_any(),
    )
}

/// What happens next, in one sentence.
fn next_words(cx: &Cx, page: &ActionShow) -> String {
    let state = page.row.state;
    let failed = page.effects.iter().any(|row| row.conclusion.as_ref().is_some_and(|found| !found.effective));
    let asked = page.effects.iter().find(|row| {
        row.round != 0
            && matches!(row.standing, EffectStanding::Upcoming | EffectStanding::Due | EffectStanding::Collected)
    });
    match (state, asked) {
        (ActionState::Verified, _) if failed => cx.t("action-next-failed"),
        (ActionState::Verified, Some(row)) => cx.with("action-next-asked", &[("day", cx.full_day(row.due_on).into())]),
        (ActionState::Open | ActionState::InProgress, _) if page.steps.is_empty() => {
            cx.with("action-next-waits", &[("name", page.row.owner.clone().into())])
        }
        _ if matches!(page.row.source, Source::Promise(_)) => cx.t("action-next-promise"),
        (ActionState::Done, _) if !page.row.source.is_graded() => cx.t("action-next-found-done"),
        _ => cx.t(&format!("action-next-{}", state.code())),
    }
}

fn at_once(step: ActionStep) -> bool {
    matches!(step, ActionStep::Accept | ActionStep::Start)
}
