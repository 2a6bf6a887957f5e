use super::{IdeaRow, asked_again, idea_state, owed};
use crate::pages::tablet::drawn;
use crate::ui::{
    Cx, Moments, crumbs,
    form::{Choice, FormView, buttons, form_to},
    hygiene::{Warned, warnings},
    notice, page_head, panel, paragraphs,
};
use chrono::{DateTime, Utc};
use domain::goal::Drawing;
use domain::{
    form::{Fields, FormErrors},
    goal::{ChildWords, WordAuthor},
    text::Note,
    voice::{IdeaAnswer, IdeaField, IdeaOutcome, WallText},
};
use leptos::prelude::*;
use uuid::Uuid;

/// An answer with who gave it.
#[derive(Debug, Clone)]
pub struct GivenAnswer {
    pub answer: IdeaAnswer,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// One thing said of an idea, as it was said.
#[derive(Debug, Clone)]
pub struct Quote {
    pub words: Option<ChildWords>,
    pub drawing: Option<Drawing>,
    pub author: WordAuthor,
    /// The language in which it was said.
    pub language: &'static str,
}

#[derive(Debug)]
pub struct IdeaShow {
    pub row: IdeaRow,
    pub quotes: Vec<Quote>,
    pub answers: Vec<GivenAnswer>,
    pub version: i32,
    /// The meeting to which the answer leads back.
    pub meeting: Option<Uuid>,
    pub may_answer: bool,
    pub fields: Fields,
    pub errors: FormErrors<IdeaField>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

/// An idea: the words, the answers so far, and the form of one.
pub fn idea(cx: &Cx, page: &IdeaShow) -> AnyView {
    let row = &page.row;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let asked = asked_again(cx, row.reopened_by.filter(|_| row.state.is_waiting()));
    let quotes = page.quotes.iter().map(|quote| said(cx, quote)).collect_view();
    let told = cx.with("idea-told", &[("day", cx.full_day(row.told_on).into())]);
    let words = view! {
        <div class="panel-body stack stack-3">
            {quotes}
            <p class="row-meta"><span>{told}</span>{asked}{owed(cx, row.state, row.since)}</p>
            <p class="hint">{cx.t("idea-nobody")}</p>
        </div>
    };
    let answers = if page.answers.is_empty() {
        view! { <div class="panel-body"><p class="muted">{cx.t("idea-answer-none")}</p></div> }.into_any()
    } else {
        let answers = page.answers.iter().map(|given| answer(cx, given)).collect_view();
        view! { <div class="panel-body stack stack-3">{answers}</div> }.into_any()
    };
    let owes = page.may_answer && row.state.is_waiting();
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/together".into(), cx.t("together-title")), ("/ideas".into(), cx.t("proposals-title"))])}
        {page_head(Some(row.unit.clone()), cx.t("idea-title"), None, Some(idea_state(cx, row.state)))}
        <div class="flow">
            {panel("h-said", cx.t("idea-said"), None, words.into_any())}
            {panel("h-answers", cx.t("idea-answers"), None, answers)}
            {owes.then(|| panel("h-answer", cx.t("proposal-answer-title"), None, answer_form(cx, page, &form)))}
        </div>
    }
    .into_any()
}

fn said(cx: &Cx, quote: &Quote) -> AnyView {
    let words = quote.words.as_ref().map(|words| {
        view! { <blockquote lang=quote.language>{paragraphs(words.as_str())}</blockquote> }
    });
    let drawn = quote.drawing.as_ref().map(|drawing| drawn(cx, drawing));
    let author = cx.t(&format!("idea-by-{}", quote.author.code()));
    view! { <figure class="voice">{words}{drawn}<figcaption>{author}</figcaption></figure> }.into_any()
}

fn answer(cx: &Cx, given: &GivenAnswer) -> AnyView {
    let told = &given.answer;
    let part = |key: &str, text: Option<&str>| {
        text.map(|text| view! { <div><dt>{cx.t(key)}</dt><dd>{paragraphs(text)}</dd></div> })
    };
    view! {
        <div class="stack stack-2">
            <p class="strong">{cx.t(&format!("proposal-outcome-{}", told.outcome.code()))}</p>
            <div class="prose">{paragraphs(told.answer.as_str())}</div>
            <dl class="facts">
                {part("idea-why", told.reason.as_ref().map(Note::as_str))}
                {part("idea-on-wall", told.wall.as_ref().map(WallText::as_str))}
            </dl>
            <p class="row-meta"><span>{given.by.clone()}</span>{cx.moment_view(given.at)}</p>
        </div>
    }
    .into_any()
}

fn answer_form(cx: &Cx, page: &IdeaShow, form: &FormView<'_, IdeaField>) -> AnyView {
    let outcomes = Choice::of(cx, "proposal-outcome", IdeaOutcome::ALL.iter().map(|outcome| outcome.code()));
    let meeting = page.meeting.map(|meeting| view! { <input type="hidden" name="meeting" value=meeting.to_string()/> });
    let body = view! {
        {page.warned.as_ref().map(|warned| warnings(cx, warned))}
        {meeting}
        {form.radios(IdeaField::Outcome, false, outcomes)}
        {form.area(IdeaField::Answer, false, Note::MAX)}
        {form.area(IdeaField::Reason, true, Note::MAX)}
        {form.area(IdeaField::Wall, true, WallText::MAX)}
        {buttons(cx, cx.t("proposal-send"), None)}
    };
    let form = form_to(cx, format!("/ideas/{}", page.row.id), Some(page.version), body.into_any());
    view! { <div class="panel-body panel-body--pad">{form}</div> }.into_any()
}
