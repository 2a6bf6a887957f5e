//! What may point to a person in words for everybody: the list of it, and the question why it may stand.

use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    icon, notice, page_head, panel,
};
use domain::{
    action::StepField,
    form::{Fields, FormErrors},
    gate::FlagKind,
    text::Note,
};
use leptos::prelude::*;

/// Something that may point to a person.
#[derive(Debug, Clone)]
pub struct FlagLine {
    /// The section's name.
    pub section: String,
    pub kind: FlagKind,
    /// As it stands in the text.
    pub text: String,
    /// What stands for it in an address.
    pub key: String,
    /// Who said that it may stand, and why.
    pub answer: Option<(String, String)>,
}

/// Something that seems to point to a person, and the question why it may stand.
#[derive(Debug)]
pub struct FlagPage {
    /// The version that it is in.
    pub back: String,
    pub way: Vec<(String, String)>,
    pub name: String,
    pub line: FlagLine,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<StepField>,
    pub notice: Option<String>,
}

pub fn flag(cx: &Cx, page: &FlagPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let kind = page.line.kind.code();
    let question = view! { {cx.t("report-flag-reason")} }.into_any();
    let body = view! {
        {form.area_called(StepField::Reason, question, Note::MAX)}
        {buttons(cx, cx.t("report-flag-send"), Some(page.back.clone()))}
    };
    let to = format!("{}/flags/{}", page.back, page.line.key);
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, page.way.clone())}
        {page_head(Some(page.name.clone()), cx.t(&format!("report-flag-{kind}")), Some(cx.t(&format!("report-flag-{kind}-lead"))), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            <figure class="report-flag"><blockquote><p>{page.line.text.clone()}</p></blockquote><figcaption class="meta">{page.line.section.clone()}</figcaption></figure>
            {form_to(cx, to, Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}

/// What may point to a person: where it stands, what it is, and why it may stand. `base`: the version's address.
pub fn flags(cx: &Cx, base: &str, lines: &[FlagLine], may_answer: bool) -> AnyView {
    let lead = if lines.is_empty() { "report-flags-none" } else { "report-flags-lead" };
    let lines = lines.iter().map(|line| {
        let kind = cx.t(&format!("report-flag-{}", line.kind.code()));
        let answer = match &line.answer {
            Some((who, why)) => {
                let said = cx.with("report-flag-answered", &[("name", who.clone().into())]);
                view! { <p class="meta">{icon(cx, "check")}{said}" "{why.clone()}</p> }.into_any()
            }
            None if may_answer => {
                let href = format!("{base}/flags/{}", line.key);
                let of = format!(" {}", line.text);
                view! { <p><a href=href>{cx.t("report-flag-answer")}<span class="vh">{of}</span></a></p> }.into_any()
            }
            None => ().into_any(),
        };
        view! { <li><p><strong>{kind}</strong>": "{line.text.clone()}</p><p class="meta">{line.section.clone()}</p>{answer}</li> }
    });
    let body = view! {
        <div class="panel-body stack">
            <p>{cx.t(lead)}</p>
            <ul class="report-flags">{lines.collect_view()}</ul>
        </div>
    };
    panel("h-flags", cx.t("report-flags"), None, body.into_any())
}
