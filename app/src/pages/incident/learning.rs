//! What was learnt: told by the handler, read by everybody whom it may help.

use crate::ui::{
    Cx, Moments, crumbs, empty,
    form::{Choice, FormView, buttons, form_to},
    hygiene::{Warned, warnings},
    notice, page_head, pager, paragraphs,
};
use chrono::{DateTime, Utc};
use domain::{
    clock::local_day,
    form::{Fields, FormErrors},
    incident::{LearningField, Reach},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One thing that was learnt, without the report that it came from.
#[derive(Debug)]
pub struct Lesson {
    pub text: String,
    pub at: DateTime<Utc>,
    pub unit: String,
    /// Code and number of the report's category.
    pub category: (String, i32),
}

#[derive(Debug)]
pub struct Lessons {
    pub rows: Vec<Lesson>,
    pub next: Option<String>,
}

pub fn lessons(cx: &Cx, page: &Lessons) -> AnyView {
    let cards = page
        .rows
        .iter()
        .map(|lesson| {
            let category = cx.category_of(&lesson.category.0, lesson.category.1);
            view! {
                <li class="lesson">
                    <div class="prose">{paragraphs(&lesson.text)}</div>
                    <p class="row-meta"><span>{category}</span><span>{lesson.unit.clone()}</span>{cx.day_view(local_day(lesson.at, cx.zone))}</p>
                </li>
            }
        })
        .collect_view();
    let next = page.next.as_deref().map(|after| format!("/learning?after={after}"));
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("lessons-empty"), None)
    } else {
        view! { <ul class="lessons">{cards}</ul>{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {page_head(None, cx.t("lessons-title"), Some(cx.t("lessons-lead")), None)}
        <section class="panel" aria-labelledby="h-list"><h2 class="vh" id="h-list">{cx.t("lessons-title")}</h2>{body}</section>
    }
    .into_any()
}

/// The handler tells others.
#[derive(Debug)]
pub struct TellLearning {
    pub id: Uuid,
    pub headline: String,
    pub fields: Fields,
    pub errors: FormErrors<LearningField>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

pub fn tell_learning(cx: &Cx, page: &TellLearning) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/incidents/{}", page.id);
    let reach = Choice::of(cx, "learning-reach", Reach::ALL.iter().map(|reach| reach.code()));
    let body = view! {
        {page.warned.as_ref().map(|warned| warnings(cx, warned))}
        {form.area(LearningField::Text, false, Note::MAX)}
        {form.radios(LearningField::Reach, false, reach)}
        {buttons(cx, cx.t("learning-send"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/learning"), None, body.into_any());
    let way = vec![("/incidents".to_owned(), cx.t("incidents-title")), (home, page.headline.clone())];
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(None, cx.t("learning-title"), Some(cx.t("learning-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}
