//! The accessibility statement, made from what the tests found, with the form of those who could not use something.

use crate::ui::{
    Cx, Moments,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use chrono::NaiveDate;
use domain::{
    accessibility::FeedbackField,
    form::{Fields, FormErrors},
    text::Note,
};
use leptos::prelude::*;

/// What the tests of the program found, as they were run last.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Tested {
    /// The day of the run.
    pub tested_on: NaiveDate,
    /// Pages that were looked at, each in four forms: desk and phone, light and dark.
    pub pages: u64,
    /// Ways of working that were walked through on a desk, on a tablet and without scripts.
    pub journeys: u64,
    /// Of the tests that touch nothing but the keyboard.
    pub keyboard: u64,
    /// Faults that were found on those pages.
    pub found: u64,
    /// The criteria of WCAG 2.2 that the look covers, such as "1.4.3".
    pub criteria: Vec<String>,
}

#[derive(Debug)]
pub struct Statement {
    pub tested: Tested,
    /// Whose program it may be, where there are several.
    pub providers: Vec<(String, String)>,
    pub fields: Fields,
    pub errors: FormErrors<FeedbackField>,
    /// Something was sent; it is answered by then.
    pub sent: Option<NaiveDate>,
}

/// Where the statement stands.
pub const HREF: &str = "/accessibility";

pub fn statement(cx: &Cx, page: &Statement) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let sent = page.sent.map(|day| {
        let words = cx.with("statement-sent-text", &[("day", cx.full_day(day).into())]);
        notice(cx, "ok", cx.t("statement-sent"), Some(view! { <p>{words}</p> }.into_any()))
    });
    let lines = |keys: &[&str]| keys.iter().map(|key| view! { <li>{cx.t(key)}</li> }).collect_view();
    let status = if page.tested.found == 0 { "statement-status-mostly" } else { "statement-status-partly" };
    let tested = cx.with("statement-date", &[("day", cx.full_day(page.tested.tested_on).into())]);
    view! {
        {form.error_summary()}
        {sent}
        <article class="report">
            {page_head(None, cx.t("statement-title"), Some(cx.t("statement-lead")), None)}
            <h2>{cx.t("statement-status")}</h2>
            <p>{cx.t(status)}</p>
            <h2>{cx.t("statement-gaps")}</h2>
            <ul class="published-list">{lines(&["statement-gap-drawings", "statement-gap-people", "statement-gap-print"])}</ul>
            <h2>{cx.t("statement-tested")}</h2>
            <div class="stack stack-4">
                <p>{cx.t("statement-tested-how")}</p>
                {results(cx, &page.tested)}
                <p>{tested}</p>
            </div>
            <h2>{cx.t("statement-authority")}</h2>
            <p>{cx.t("statement-authority-text")}</p>
        </article>
        <section class="report" aria-labelledby="h-feedback">
            <h2 id="h-feedback">{cx.t("statement-feedback")}</h2>
            <div class="stack stack-5">
                <p>{cx.t("statement-feedback-text")}</p>
                {feedback(cx, page, &form)}
            </div>
        </section>
    }
    .into_any()
}

fn results(cx: &Cx, tested: &Tested) -> AnyView {
    let rows = [
        ("statement-pages", tested.pages.to_string()),
        ("statement-found", tested.found.to_string()),
        ("statement-journeys", tested.journeys.to_string()),
        ("statement-keyboard", tested.keyboard.to_string()),
        ("statement-criteria", tested.criteria.join(", ")),
    ];
    let rows = rows.map(|(key, value)| view! { <div><dt>{cx.t(key)}</dt><dd>{value}</dd></div> });
    view! { <dl class="facts facts--stacked">{rows.into_iter().collect_view()}</dl> }.into_any()
}

fn feedback(cx: &Cx, page: &Statement, form: &FormView<'_, FeedbackField>) -> AnyView {
    let of = (page.providers.len() > 1).then(|| {
        let choices = page.providers.iter().map(|(id, name)| Choice::new(id.clone(), name.clone()));
        form.select(FeedbackField::Of, false, choices.collect())
    });
    let body = view! {
        {form.area(FeedbackField::Text, false, Note::MAX)}
        {form.text(FeedbackField::Contact, true)}
        {of}
        {buttons(cx, cx.t("statement-send"), None)}
    };
    form_to(cx, HREF.into(), None, body.into_any())
}
