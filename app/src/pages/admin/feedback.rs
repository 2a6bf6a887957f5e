//! What people could not use, for the administrator who answers them.

use crate::ui::{
    Cx, Moments, Row, crumbs, empty, fact,
    form::{FormView, buttons, form_to},
    go, notice, page_head, pager, panel, paragraphs, rows, tag,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    accessibility::FeedbackAnswerField,
    form::{Fields, FormErrors},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// What somebody could not use.
#[derive(Debug, Clone)]
pub struct FeedbackRow {
    pub id: Uuid,
    pub words: String,
    /// How they want to be answered.
    pub contact: Option<String>,
    pub sent_at: DateTime<Utc>,
    pub answer_by: NaiveDate,
    /// What was answered, by whom and when.
    pub answered: Option<(String, String, DateTime<Utc>)>,
}

#[derive(Debug)]
pub struct FeedbackList {
    pub rows: Vec<FeedbackRow>,
    pub next: Option<String>,
}

#[derive(Debug)]
pub struct FeedbackShow {
    pub row: FeedbackRow,
    pub fields: Fields,
    pub errors: FormErrors<FeedbackAnswerField>,
    pub notice: Option<String>,
}

const LIST: &str = "/admin/accessibility";

pub fn feedback_list(cx: &Cx, page: &FeedbackList) -> AnyView {
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("feedback-empty"), Some((crate::pages::accessibility::HREF.into(), cx.t("statement-title"))))
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, row)))
    };
    let next = page.next.as_ref().map(|after| format!("{LIST}?after={after}"));
    view! {
        {page_head(None, cx.t("feedback-title"), Some(cx.t("feedback-lead")), None)}
        <section class="panel" aria-label=cx.t("feedback-title")>{body}</section>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

fn line(cx: &Cx, row: &FeedbackRow) -> Row {
    let state = match &row.answered {
        Some(_) => tag(cx, "ok", "circle-check", cx.t("feedback-answered")),
        None => cx.due_view(row.answer_by),
    };
    let first: String = row.words.chars().take(80).collect();
    let first = if first.len() < row.words.len() { format!("{first}…") } else { first };
    Row {
        lead: Some("message-square-quote"),
        href: Some(format!("{LIST}/{}", row.id)),
        title: first,
        meta: cx.moment_view(row.sent_at),
        end: Some(view! { {state}{go(cx)} }.into_any()),
    }
}

pub fn feedback_show(cx: &Cx, page: &FeedbackShow) -> AnyView {
    let row = &page.row;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let contact = row.contact.clone().unwrap_or_else(|| cx.t("feedback-no-contact"));
    let told = view! {
        <div class="panel-body stack">
            <div class="prose">{paragraphs(&row.words)}</div>
            <dl class="facts">
                {fact(cx.t("feedback-sent"), cx.moment_view(row.sent_at))}
                {fact(cx.t("feedback-contact"), view! { {contact} }.into_any())}
                {row.answered.is_none().then(|| fact(cx.t("feedback-answer-by"), cx.due_view(row.answer_by)))}
            </dl>
        </div>
    };
    let answer = match &row.answered {
        Some((words, who, at)) => view! {
            <div class="panel-body stack">
                <div class="prose">{paragraphs(words)}</div>
                <p class="row-meta"><span>{who.clone()}</span>{cx.moment_view(*at)}</p>
            </div>
        }
        .into_any(),
        None => {
            let body = view! {
                {form.area(FeedbackAnswerField::Answer, false, Note::MAX)}
                {buttons(cx, cx.t("feedback-keep"), Some(LIST.into()))}
            };
            let body = form_to(cx, format!("{LIST}/{}", row.id), None, body.into_any());
            view! { <div class="panel-body panel-body--pad">{body}</div> }.into_any()
        }
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![(LIST.into(), cx.t("feedback-title"))])}
        {page_head(None, cx.t("feedback-one"), None, None)}
        <div class="flow">
            {panel("h-told", cx.t("feedback-told"), None, told.into_any())}
            {panel("h-answer", cx.t("feedback-answer"), None, answer)}
        </div>
    }
    .into_any()
}
