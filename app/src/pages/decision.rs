//! One decision on one page: what it means, the words it needs, and the button.

use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice,
};
use domain::{
    action::StepField,
    form::{Fields, FormErrors},
    text::Note,
};
use leptos::prelude::*;

/// A decision being made.
#[derive(Debug)]
pub struct Decision {
    /// The decision's code, with its messages `decide-<code>`, `-send`, and where they help `-lead` and the question `-reason`.
    pub code: String,
    /// The record that it is about: where it is and what it is called.
    pub about: (String, String),
    /// The list above it.
    pub list: (String, String),
    pub action: String,
    pub version: i32,
    pub words: Words,
    pub with_date: bool,
    /// Why it could not be done as sent: somebody was quicker, or a rule stands in the way.
    pub notice: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<StepField>,
}

/// Whether a decision takes words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    None,
    Optional,
    Needed,
}

pub fn decision(cx: &Cx, page: &Decision) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let key = |end: &str| format!("decide-{}{end}", page.code);
    let question = cx.words.find(&key("-reason"));
    let words = (page.words != Words::None).then(|| match (question, page.words) {
        (Some(question), Words::Optional) => {
            let optional = view! { {question}<span class="optional">{format!(" ({})", cx.t("optional"))}</span> };
            form.area_called(StepField::Reason, optional.into_any(), Note::MAX)
        }
        (Some(question), _) => form.area_called(StepField::Reason, question.into_any(), Note::MAX),
        (None, words) => form.area(StepField::Reason, words == Words::Optional, Note::MAX),
    });
    let date = page.with_date.then(|| form.date(StepField::DueOn, false));
    let notice = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let lead = cx.words.find(&key("-lead")).map(|text| view! { <p class="lead">{text}</p> });
    let body = view! {
        {words}
        {date}
        {buttons(cx, cx.t(&key("-send")), Some(page.about.0.clone()))}
    };
    view! {
        {form.error_summary()}
        {notice}
        {crumbs(cx, vec![page.list.clone(), page.about.clone()])}
        <div class="page-head"><div>
            <span class="caption">{page.about.1.clone()}</span>
            <h1>{cx.t(&key(""))}</h1>
            {lead}
        </div></div>
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, page.action.clone(), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
