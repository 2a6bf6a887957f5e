//! What somebody has been reminded of.

use crate::{
    pages::duty::name,
    ui::{Cx, Moments, Row, empty, form::form_to, go, page_head, pager, rows, tag},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{cycle::Template, ids::UnitId};
use leptos::prelude::*;
use uuid::Uuid;

/// What a reminder is of.
#[derive(Debug, Clone)]
pub enum Reminded {
    Duty(&'static Template),
    /// A duty that each of a unit's people has; whose it is stands on its own page alone.
    PeopleDuty(&'static Template, UnitId),
    /// What is looked at again; `None` is the unit as a whole.
    Review(Option<String>),
    Action(String),
    /// A goal to look at. Whose it is and what, stands on its own page alone.
    Goal,
    /// A red report. What it tells stands on its own page alone.
    Report,
}

impl Reminded {
    fn code(&self) -> &'static str {
        match self {
            Self::Duty(_) | Self::PeopleDuty(..) => "duty",
            Self::Review(_) => "review",
            Self::Action(_) => "action",
            Self::Goal => "goal",
            Self::Report => "report",
        }
    }

    fn href(&self, task: Uuid) -> String {
        match self {
            Self::Duty(_) => format!("/duties/{task}"),
            Self::PeopleDuty(template, unit) => format!("/units/{unit}/duties/of/{}", template.code),
            Self::Review(_) => format!("/reviews/{task}"),
            Self::Action(_) => format!("/actions/{task}"),
            Self::Goal => format!("/goals/{task}"),
            Self::Report => format!("/incidents/{task}"),
        }
    }

    fn shape(&self) -> &'static str {
        match self {
            Self::Duty(_) | Self::PeopleDuty(..) => "calendar-days",
            Self::Review(_) => "calendar-clock",
            Self::Action(_) => "list-checks",
            Self::Goal => "target",
            Self::Report => "siren",
        }
    }
}

/// One reminder.
#[derive(Debug, Clone)]
pub struct ReminderRow {
    pub id: Uuid,
    pub of: Reminded,
    pub task: Uuid,
    pub unit: String,
    pub due_on: Option<NaiveDate>,
    pub at: DateTime<Utc>,
    pub read: bool,
    /// Whether it is still to be done.
    pub open: bool,
}

#[derive(Debug)]
pub struct Inbox {
    pub rows: Vec<ReminderRow>,
    pub next: Option<String>,
}

pub fn inbox(cx: &Cx, page: &Inbox) -> AnyView {
    let body = match page.rows.is_empty() {
        true => empty(cx, cx.t("inbox-empty"), None),
        false => rows(cx, page.rows.iter().map(|row| line(cx, row))),
    };
    // Read up to the newest of those that are in sight: what came meanwhile stays new.
    let newest = page.rows.iter().filter(|row| !row.read).map(|row| row.id).max();
    let read = newest.map(|id| {
        let button = view! {
            <input type="hidden" name="until" value=id.to_string()/>
            <button class="btn btn--secondary" type="submit">{cx.t("inbox-read-all")}</button>
        };
        form_to(cx, "/inbox/read".into(), None, button.into_any())
    });
    let next = page.next.as_ref().map(|after| format!("/inbox?after={after}"));
    view! {
        {page_head(None, cx.t("inbox-title"), Some(cx.t("inbox-lead")), read)}
        <section class="panel" aria-label=cx.t("inbox-title")>{body}</section>
        {pager(cx, page.rows.len(), next)}
        <p class="hint">{cx.t("inbox-settings")}" "<a href="/account">{cx.t("account-title")}</a></p>
    }
    .into_any()
}

fn line(cx: &Cx, row: &ReminderRow) -> Row {
    let title = match &row.of {
        Reminded::Duty(template) | Reminded::PeopleDuty(template, _) => name(cx, template),
        Reminded::Review(about) => about.clone().unwrap_or_else(|| cx.t("inbox-review-unit")),
        Reminded::Action(title) => title.clone(),
        Reminded::Goal => cx.t("inbox-goal"),
        Reminded::Report => cx.t("inbox-report"),
    };
    let new = (!row.read).then(|| tag(cx, "info", "bell", cx.t("inbox-new")));
    let state = match (row.open, row.due_on) {
        (false, _) => tag(cx, "ok", "check", cx.t("inbox-done")),
        (true, Some(due_on)) => cx.due_view(due_on),
        (true, None) => tag(cx, "danger", "siren", cx.t("inbox-waits")),
    };
    Row {
        lead: Some(row.of.shape()),
        href: Some(row.of.href(row.task)),
        title,
        meta: view! {
            {new}
            <span>{cx.t(&format!("inbox-of-{}", row.of.code()))}</span>
            <span>{row.unit.clone()}</span>
            {cx.moment_view(row.at)}
        }
        .into_any(),
        end: Some(view! { {state}{go(cx)} }.into_any()),
    }
}
