use crate::{
    pages::tablet::{drawn, quote},
    ui::{Cx, Moments, crumbs, fact, form::form_to, notice, page_head, panel, tag},
};
use chrono::{DateTime, Utc};
use domain::goal::Drawing;
use domain::{
    child::{Listener, Sign},
    voice::{WorryState, WorryStep, WorryTopic},
};
use leptos::prelude::*;
use uuid::Uuid;

#[derive(Debug)]
pub struct WorryShow {
    pub id: Uuid,
    pub version: i32,
    pub unit: String,
    pub pseudonym: String,
    pub sign: Sign,
    pub topic: WorryTopic,
    pub red: bool,
    pub past_unit: bool,
    pub by_pulse: bool,
    pub state: WorryState,
    pub told_at: DateTime<Utc>,
    pub talker: Option<String>,
    /// The child's words as they were said, how they came to be, and the drawing.
    pub words: Vec<(Option<String>, String, Option<Drawing>)>,
    pub listeners: Vec<Listener>,
    pub read: Vec<(String, DateTime<Utc>)>,
    /// The steps that this reader may take now.
    pub steps: Vec<WorryStep>,
    pub notice: Option<String>,
}

pub fn show(cx: &Cx, page: &WorryShow) -> AnyView {
    let title = cx.with("worry-of", &[("pseudonym", page.pseudonym.clone().into())]);
    let red = (page.red && page.state != WorryState::Done)
        .then(|| notice(cx, "danger", cx.t("worry-red"), Some(view! { <p>{cx.t("worry-red-hint")}</p> }.into_any())));
    let past = page.past_unit.then(|| {
        let body = view! { <p>{cx.t("worry-past-unit-hint")}</p> };
        notice(cx, "", cx.t("worry-past-unit"), Some(body.into_any()))
    });
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/worries".into(), cx.t("worries-title"))])}
        <div class="child-head">{crate::pages::child::sign(cx, page.sign, "sign--l")}{page_head(Some(page.unit.clone()), title, None, None)}</div>
        {red}{past}
        <div class="flow">
            {panel("h-words", cx.t("worry-words"), None, words(cx, page))}
            {panel("h-facts", cx.t("worry-about"), None, facts(cx, page))}
            {steps(cx, page)}
        </div>
    }
    .into_any()
}

fn words(cx: &Cx, page: &WorryShow) -> AnyView {
    let by_pulse = page.by_pulse.then(|| view! { <p>{cx.t("worry-by-pulse")}</p> });
    let none = (!page.by_pulse && page.words.iter().all(|(words, _, drawn)| words.is_none() && drawn.is_none()))
        .then(|| view! { <p class="hint">{cx.t("worry-no-words")}</p> });
    let said = page
        .words
        .iter()
        .map(|(words, mode, drawing)| {
            let caption = view! { <span>{mode.clone()}</span> };
            let drawn = drawing.as_ref().map(|drawing| drawn(cx, drawing));
            view! { {words.clone().map(|words| quote(words, Some(caption.into_any())))}{drawn} }
        })
        .collect_view();
    view! { <div class="panel-body voice-body">{by_pulse}{none}{said}</div> }.into_any()
}

fn facts(cx: &Cx, page: &WorryShow) -> AnyView {
    let listeners: Vec<String> =
        page.listeners.iter().map(|listener| cx.t(&format!("listener-{}", listener.code()))).collect();
    let read =
        page.read.iter().map(|(name, at)| view! { <li>{name.clone()}", "{cx.moment_view(*at)}</li> }).collect_view();
    let talker = page.talker.clone().map(|name| fact(cx.t("worry-talker"), view! { {name} }.into_any()));
    let state = tag(cx, "info", "message-square-quote", cx.t(&format!("worry-state-{}", page.state.code())));
    view! {
        <div class="panel-body">
            <dl class="facts">
                {fact(cx.t("worry-about"), view! { {cx.t(&format!("worry-topic-{}", page.topic.code()))} }.into_any())}
                {fact(cx.t("worry-told-at"), cx.moment_view(page.told_at))}
                {fact(cx.t("worry-state"), state)}
                {talker}
                {fact(cx.t("worry-readers"), view! { {listeners.join(", ")} }.into_any())}
                {fact(cx.t("worry-seen"), view! { <ul class="plain">{read}</ul> }.into_any())}
            </dl>
        </div>
    }
    .into_any()
}

fn steps(cx: &Cx, page: &WorryShow) -> Option<AnyView> {
    if page.steps.is_empty() {
        return None;
    }
    let forms = page
        .steps
        .iter()
        .map(|step| {
            let code = step.code();
            let class = if *step == WorryStep::Take && page.state == WorryState::Told {
                "btn btn--primary"
            } else {
                "btn btn--secondary"
            };
            let body = view! {
                <p class="hint">{cx.t(&format!("worry-step-{code}-hint"))}</p>
                <button class=class type="submit">{cx.t(&format!("worry-step-{code}"))}</button>
            };
            form_to(cx, format!("/worries/{}/{code}", page.id), Some(page.version), body.into_any())
        })
        .collect_view();
    let body = view! { <div class="panel-body flow"><p>{cx.t("worry-protect")}</p>{forms}</div> };
    Some(panel("h-steps", cx.t("worry-next"), None, body.into_any()))
}
