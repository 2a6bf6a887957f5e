use super::{AboutNamed, state};
use crate::ui::{Cx, Moments, Row, button_link, empty, go, page_head, pager, rows};
use chrono::NaiveDate;
use domain::review::{TaskState, Trigger};
use leptos::prelude::*;
use uuid::Uuid;

/// One review of the list.
#[derive(Debug, Clone)]
pub struct ReviewRow {
    pub id: Uuid,
    pub about: AboutNamed,
    pub unit: String,
    pub state: TaskState,
    pub due_on: NaiveDate,
    /// The kinds of its reasons, each once.
    pub triggers: Vec<Trigger>,
}

#[derive(Debug)]
pub struct ReviewList {
    pub rows: Vec<ReviewRow>,
    /// Those that wait; otherwise those that ended.
    pub open: bool,
    pub next: Option<String>,
}

/// The open reviews, the one that is due first on top.
pub fn list(cx: &Cx, page: &ReviewList) -> AnyView {
    let body = if page.rows.is_empty() {
        empty(
            cx,
            cx.t(if page.open { "reviews-empty" } else { "reviews-ended-empty" }),
            Some(("/assessments".into(), cx.t("assessments-title"))),
        )
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, row)))
    };
    let here = if page.open { "/reviews?" } else { "/reviews?state=ended&" };
    let next = page.next.as_ref().map(|after| format!("{here}after={after}"));
    let lane = |href: &'static str, key: &str, current: bool| {
        view! { <li class="lane"><a href=href aria-current=current.then_some("true")>{cx.t(key)}</a></li> }
    };
    let duties = button_link(cx, "btn--secondary", "calendar-clock", "/duties".into(), cx.t("duties-title"));
    view! {
        {page_head(None, cx.t("reviews-title"), Some(cx.t("reviews-lead")), Some(duties))}
        <div class="flow">
        <nav aria-label=cx.t("reviews-lanes")>
            <ul class="lanes">
                {lane("/reviews", "reviews-open", page.open)}
                {lane("/reviews?state=ended", "reviews-ended", !page.open)}
            </ul>
        </nav>
        <section class="panel" aria-label=cx.t("reviews-title")>{body}</section>
        </div>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

fn line(cx: &Cx, row: &ReviewRow) -> Row {
    let why: Vec<String> = row.triggers.iter().map(|trigger| cx.t(&format!("trigger-{}", trigger.code()))).collect();
    let due = row.state.is_open().then(|| cx.due_view(row.due_on));
    let state = (row.state != TaskState::Scheduled).then(|| state(cx, row.state));
    Row {
        lead: Some("calendar-clock"),
        href: Some(format!("/reviews/{}", row.id)),
        title: row.about.title(cx, &row.unit),
        meta: view! { <span>{row.unit.clone()}</span><span>{why.join(", ")}</span> }.into_any(),
        end: Some(view! { {due}{state}{go(cx)} }.into_any()),
    }
}
