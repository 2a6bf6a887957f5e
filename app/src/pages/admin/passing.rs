use crate::ui::{Cx, Moments, Row, empty, form::form_to, notice, page_head, pager, panel, rows, tag};
use chrono::{DateTime, NaiveDate, Utc};
use domain::mail::{MailFault, MailKind, MailState};
use leptos::prelude::*;
use uuid::Uuid;

/// A mail of the outbox.
#[derive(Debug, Clone)]
pub struct MailRow {
    pub id: Uuid,
    pub name: String,
    pub kind: MailKind,
    pub matters: i32,
    pub state: MailState,
    pub tried: i16,
    pub try_at: Option<DateTime<Utc>>,
    pub fault: Option<MailFault>,
    pub made_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
}

/// How the program's own looks at time go.
#[derive(Debug, Clone, Copy)]
pub struct Passing {
    pub looked_at: Option<DateTime<Utc>>,
    /// The day that the clock shows when it looks odd, and how far ahead that is.
    pub odd: Option<(NaiveDate, i64)>,
    pub waiting: i64,
    pub dead: i64,
}

#[derive(Debug)]
pub struct PassingPage {
    pub passing: Passing,
    pub mails: Vec<MailRow>,
    /// Only those in one state.
    pub state: Option<MailState>,
    pub next: Option<String>,
    /// Whether a mail server is set.
    pub has_server: bool,
}

/// What the program does by itself: its looks at time, and its mail.
pub fn passing(cx: &Cx, page: &PassingPage) -> AnyView {
    let none = (!page.has_server).then(|| {
        notice(
            cx,
            "warn",
            cx.t("passing-no-server"),
            Some(view! { <p>{cx.t("passing-no-server-text")}</p> }.into_any()),
        )
    });
    let next = page.next.as_ref().map(|after| match page.state {
        Some(state) => format!("/admin/passing?state={}&after={after}", state.code()),
        None => format!("/admin/passing?after={after}"),
    });
    let test = view! { <button class="btn btn--secondary" type="submit">{cx.t("passing-test")}</button> };
    let test = form_to(cx, "/admin/passing/test".into(), None, test.into_any());
    view! {
        {page_head(None, cx.t("passing-title"), Some(cx.t("passing-lead")), None)}
        {page.passing.odd.map(|odd| clock(cx, odd))}
        {none}
        <div class="flow">
            {panel("h-looks", cx.t("passing-looks"), None, looks(cx, &page.passing))}
            {panel("h-mail", cx.t("passing-mail"), Some(test), mails(cx, page))}
        </div>
        {pager(cx, page.mails.len(), next)}
    }
    .into_any()
}

fn clock(cx: &Cx, (day, ahead): (NaiveDate, i64)) -> AnyView {
    let text = cx.with("passing-odd-text", &[("day", cx.full_day(day).into()), ("n", ahead.into())]);
    let button =
        view! { <p>{text}</p><button class="btn btn--primary" type="submit">{cx.t("passing-odd-confirm")}</button> };
    let form = form_to(cx, "/admin/passing/day".into(), None, button.into_any());
    notice(cx, "danger", cx.t("passing-odd"), Some(form))
}

fn looks(cx: &Cx, passing: &Passing) -> AnyView {
    let last = match passing.looked_at {
        Some(at) => cx.moment_view(at),
        None => cx.t("passing-never").into_any(),
    };
    view! {
        <div class="panel-body"><dl class="facts">
            <div><dt>{cx.t("passing-last")}</dt><dd>{last}</dd></div>
            <div><dt>{cx.t("passing-waiting")}</dt><dd>{passing.waiting}</dd></div>
            <div><dt>{cx.t("passing-dead")}</dt><dd>{passing.dead}</dd></div>
        </dl></div>
    }
    .into_any()
}

fn mails(cx: &Cx, page: &PassingPage) -> AnyView {
    let lane = |state: Option<MailState>| {
        let (href, key) = match state {
            None => ("/admin/passing".to_owned(), "passing-all".to_owned()),
            Some(state) => (format!("/admin/passing?state={}", state.code()), format!("mail-state-{}", state.code())),
        };
        let current = (page.state == state).then_some("true");
        view! { <li class="lane"><a href=href aria-current=current>{cx.t(&key)}</a></li> }
    };
    let lanes = [None].into_iter().chain(MailState::ALL.iter().copied().map(Some)).map(lane).collect_view();
    let body = match page.mails.is_empty() {
        true => empty(cx, cx.t("passing-empty"), None),
        false => rows(cx, page.mails.iter().map(|mail| line(cx, mail))),
    };
    view! { <nav class="panel-body" aria-label=cx.t("passing-lanes")><ul class="lanes">{lanes}</ul></nav>{body} }
        .into_any()
}

fn line(cx: &Cx, mail: &MailRow) -> Row {
    let (tone, shape) = match mail.state {
        MailState::Waiting => ("info", "hourglass"),
        MailState::Sent => ("ok", "check"),
        MailState::Dead => ("danger", "circle-alert"),
    };
    let state = tag(cx, tone, shape, cx.t(&format!("mail-state-{}", mail.state.code())));
    let again = (mail.state == MailState::Dead).then(|| {
        let name = cx.with("mail-again-of", &[("name", mail.name.clone().into())]);
        let button = view! {
            <button class="btn btn--secondary btn--s" type="submit" aria-label=name>{cx.t("mail-again")}</button>
        };
        form_to(cx, format!("/admin/passing/mails/{}/again", mail.id), None, button.into_any())
    });
    let fault = mail.fault.filter(|_| mail.state != MailState::Sent);
    let fault = fault.map(|fault| view! { <span>{cx.t(&format!("mail-fault-{}", fault.code()))}</span> });
    let tried = (mail.tried > 1)
        .then(|| view! { <span>{cx.with("mail-tried", &[("n", i64::from(mail.tried).into())])}</span> });
    let later = mail.try_at.filter(|at| mail.tried > 0 && *at > cx.now);
    let later = later.map(|at| view! { <span>{cx.t("mail-later")}" "{cx.moment_view(at)}</span> });
    Row {
        lead: Some("mail"),
        href: None,
        title: mail.name.clone(),
        meta: view! {
            <span>{cx.with(&format!("mail-{}-kind", mail.kind.code()), &[("n", i64::from(mail.matters).into())])}</span>
            {cx.moment_view(mail.sent_at.unwrap_or(mail.made_at))}
            {tried}{fault}{later}
        }
        .into_any(),
        end: Some(view! { {state}{again} }.into_any()),
    }
}
