//! What a reporter without a name holds: four words, and the public page that they open.

use super::state;
use crate::ui::{
    Cx, Moments, TimelineEntry, fact,
    form::{FormView, form_to},
    icon, notice, page_head, panel, paragraphs,
};
use chrono::{DateTime, Utc};
use domain::{
    form::{Fields, FormErrors},
    incident::{IncidentState, ReceiptField},
    text::Note,
};
use leptos::prelude::*;

/// Right after sending: the words are shown this once.
pub fn given(cx: &Cx, number: &str, words: [&'static str; 4]) -> AnyView {
    let list = words.into_iter().map(|word| view! { <li><strong>{word}</strong></li> }).collect_view();
    view! {
        {page_head(Some(number.to_owned()), cx.t("receipt-given-title"), Some(cx.t("receipt-given-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad stack">
            <ol class="receipt-words" aria-label=cx.t("receipt-code-words")>{list}</ol>
            <p>{cx.t("receipt-given-keep")}</p>
            <p><a href="/receipt">{cx.t("receipt-open")}</a></p>
            <div class="btn-row form-end"><a class="btn btn--primary" href="/">{cx.t("nav-own-work")}</a></div>
        </div></section>
    }
    .into_any()
}

/// What the words lead to.
#[derive(Debug)]
pub struct ReceiptFor {
    pub number: String,
    pub state: IncidentState,
    pub sent_at: DateTime<Utc>,
    pub text: String,
    /// What was said to the reporter and by the reporter.
    pub story: Vec<TimelineEntry>,
    pub takes_words: bool,
    /// A wrong that nobody has begun to put right in time: the authority may be told.
    pub may_tell_authority: bool,
}

#[derive(Debug)]
pub struct ReceiptPage {
    pub fields: Fields,
    pub errors: FormErrors<ReceiptField>,
    pub found: Option<ReceiptFor>,
    pub added: bool,
}

pub fn receipt(cx: &Cx, page: &ReceiptPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let Some(found) = &page.found else {
        let body = view! {
            {form.text(ReceiptField::Code, false)}
            <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{cx.t("receipt-send")}</button></div>
        };
        return view! {
            {form.error_summary()}
            {page_head(None, cx.t("receipt-title"), Some(cx.t("receipt-lead")), None)}
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, "/receipt".into(), None, body.into_any())}
            </div></section>
        }
        .into_any();
    };
    let code = page.fields.one("code").to_owned();
    let more = found.takes_words.then(|| {
        let body = view! {
            <input type="hidden" name="code" value=code.clone()/>
            {form.area(ReceiptField::Words, false, Note::MAX)}
            <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{cx.t("receipt-add")}</button></div>
        };
        let body = view! { <div class="panel-body panel-body--pad">{form_to(cx, "/receipt".into(), None, body.into_any())}</div> };
        panel("h-more", cx.t("receipt-more"), None, body.into_any())
    });
    let authority = found.may_tell_authority.then(|| notice(cx, "warn", cx.t("incident-may-tell-authority"), None));
    view! {
        {form.error_summary()}
        {page.added.then(|| view! { <div class="notice notice--ok notice--s" role="status">{icon(cx, "circle-check")}<div><p>{cx.t("flash-incident-added")}</p></div></div> })}
        {page_head(Some(found.number.clone()), cx.t("receipt-status"), None, Some(state(cx, found.state)))}
        <div class="flow">
            {authority}
            <section class="panel"><div class="panel-body">
                <dl class="facts">
                    {fact(cx.t("incident-sent-at"), cx.moment_view(found.sent_at))}
                    {fact(cx.t("incident-text"), view! { <div class="prose">{paragraphs(&found.text)}</div> }.into_any())}
                </dl>
            </div></section>
            {panel("h-story", cx.t("timeline"), None, super::story::story(cx, &found.story))}
            {more}
        </div>
    }
    .into_any()
}
