use super::picture;
use crate::pages::tablet::drawn;
use crate::ui::{
    Cx, Moments, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, paragraphs,
};
use chrono::{DateTime, Utc};
use domain::goal::Drawing;
use domain::{
    child::SafetyStep,
    form::{Fields, FormErrors},
    goal::{ChildWords, SaidField, SaidKind, WordAuthor, WordMode},
};
use leptos::prelude::*;
use uuid::Uuid;

/// Something that was said of a goal, as it was kept.
#[derive(Debug, Clone)]
pub struct SaidRow {
    pub author: WordAuthor,
    pub mode: Option<WordMode>,
    /// The code of the language in which it was said.
    pub language: &'static str,
    /// Of the goal.
    pub version: u32,
    /// The question that it answers.
    pub part: Option<String>,
    pub words: Option<String>,
    pub pictures: Vec<String>,
    pub drawing: Option<Drawing>,
    pub step: Option<SafetyStep>,
    /// The adult who wrote it down.
    pub writer: Option<String>,
    pub at: DateTime<Utc>,
}

/// Words to the letter, with whose they are, how they came to be and when.
pub fn said(cx: &Cx, row: &SaidRow) -> AnyView {
    let question = row.part.as_deref().and_then(|part| cx.words.find(&format!("talk-question-{part}")));
    let words = row.words.as_deref().map(|words| {
        view! { <blockquote lang=row.language>{paragraphs(words)}</blockquote> }
    });
    let pictures: Vec<String> = row.pictures.iter().map(|code| picture(cx, row.part.as_deref(), code)).collect();
    let pictures = (!pictures.is_empty()).then(|| view! { <p>{pictures.join(", ")}</p> });
    let drawn = row.drawing.as_ref().map(|drawing| drawn(cx, drawing));
    let step = row.step.map(|step| {
        view! { <p>{cx.with("goal-step-of-ten", &[("n", u32::from(step.value()).into())])}</p> }
    });
    let mode = row.mode.map(|mode| cx.t(&format!("word-mode-{}", mode.code())));
    let writer = row.writer.clone().map(|name| cx.with("goal-written-by", &[("name", name.into())]));
    let version = cx.with("goal-version", &[("n", row.version.to_string().into())]);
    let about: Vec<String> = [Some(cx.t(&format!("word-author-{}", row.author.code()))), mode, writer, Some(version)]
        .into_iter()
        .flatten()
        .collect();
    view! {
        <figure class="voice">
            {question.map(|question| view! { <p class="label label--s">{question}</p> })}
            {words}
            {pictures}
            {drawn}
            {step}
            <figcaption>{about.join(" · ")}" · "{cx.moment_view(row.at)}</figcaption>
        </figure>
    }
    .into_any()
}

/// An adult writes down what a child or a parent says of a goal.
#[derive(Debug)]
pub struct GoalWords {
    pub id: Uuid,
    pub name: String,
    pub fields: Fields,
    pub errors: FormErrors<SaidField>,
    pub notice: Option<String>,
}

pub fn words(cx: &Cx, page: &GoalWords) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/goals/{}", page.id);
    let kinds = Choice::of(cx, "goal-said-kind", SaidKind::ALL.iter().map(|kind| kind.code()));
    let body = view! {
        <p class="inset">{cx.t("goal-words-as-said")}</p>
        {form.radios(SaidField::Kind, false, kinds)}
        {form.area(SaidField::Words, false, ChildWords::MAX)}
        {buttons(cx, cx.t("goal-said-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title")), (home.clone(), page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("goal-said-title"), None, None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/words"), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
