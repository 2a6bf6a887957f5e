use crate::{
    ui::{
        Cx, Moments, Row, button_link,
        form::{FormView, buttons},
        page_head, panel, rows, tag,
    },
    words::Lang,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    account::PasswordField,
    form::{Fields, FormErrors},
};
use leptos::prelude::*;
use uuid::Uuid;

/// One of the person's own sessions.
#[derive(Debug, Clone)]
pub struct SessionLine {
    pub id: Uuid,
    pub device: String,
    pub created_at: DateTime<Utc>,
    pub last_seen_at: DateTime<Utc>,
    pub current: bool,
}

/// Whose drawings children see, as the licence of a pack asks to be told.
#[derive(Debug, Clone)]
pub struct Credit {
    pub name: String,
    pub author: String,
    pub licence: String,
}

/// The person is away.
#[derive(Debug, Clone)]
pub struct Absence {
    pub until: NaiveDate,
    pub deputy: Option<String>,
    /// Who said so, where it was somebody else.
    pub by: Option<String>,
}

#[derive(Debug)]
pub struct OwnAccount {
    pub name: String,
    pub email: String,
    pub roles: Vec<String>,
    pub sessions: Vec<SessionLine>,
    /// Until when the person is away, and who stands in.
    pub away: Option<Absence>,
    pub wants_mail: bool,
    /// The person reads duties, so that a calendar may read their days.
    pub calendar: bool,
    /// `None` while all drawings are the program's own.
    pub symbols: Option<Credit>,
    pub fields: Fields,
    pub errors: FormErrors<PasswordField>,
}

pub fn own_account(cx: &Cx, page: &OwnAccount) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let roles = page.roles.iter().map(|role| view! { <li>{role.clone()}</li> }).collect_view();
    let languages = Lang::ALL
        .into_iter()
        .map(|lang| view! { <option value=lang.code() lang=lang.code() selected=lang == cx.words.0>{lang.name()}</option> })
        .collect_view();
    let password = view! {
        <div class="panel-body">
            <form method="post" action="/account/password" novalidate=true>
                <input type="hidden" name="username" autocomplete="username" value=page.email.clone()/>
                {form.input(PasswordField::Current, false, "password", Some("current-password"))}
                {form.input(PasswordField::Password, false, "password", Some("new-password"))}
                {buttons(cx, cx.t("account-password-send"), None)}
            </form>
        </div>
    };
    let language = view! {
        <div class="panel-body">
            <form method="post" action="/account/language">
                <div class="field">
                    <label class="label" for="language">{cx.t("account-language-label")}</label>
                    <select class="select input--half" id="language" name="language">{languages}</select>
                </div>
                <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("save")}</button></div>
            </form>
        </div>
    };
    view! {
        {form.error_summary()}
        {page_head(Some(page.name.clone()), cx.t("account-title"), Some(page.email.clone()), None)}
        <div class="flow">
            {panel("h-roles", cx.t("account-roles"), None, view! { <div class="panel-body prose"><ul>{roles}</ul></div> }.into_any())}
            {panel("h-reminders", cx.t("account-reminders"), None, reminders(cx, page))}
            {panel("h-sessions", cx.t("account-sessions"), None, sessions(cx, page))}
            {panel("h-password", cx.t("account-password"), None, password.into_any())}
            {panel("h-language", cx.t("account-language"), None, language.into_any())}
            {page.calendar.then(|| calendar(cx))}
            {page.symbols.as_ref().map(|credit| symbols(cx, credit))}
        </div>
    }
    .into_any()
}

fn reminders(cx: &Cx, page: &OwnAccount) -> AnyView {
    let state = match &page.away {
        None => cx.t("account-here"),
        Some(Absence { until, deputy: None, .. }) => cx.with("account-away", &[("day", cx.full_day(*until).into())]),
        Some(Absence { until, deputy: Some(name), .. }) => {
            cx.with("account-away-deputy", &[("day", cx.full_day(*until).into()), ("name", name.clone().into())])
        }
    };
    let by = page.away.as_ref().and_then(|away| away.by.clone());
    let by = by.map(|name| view! { " "{cx.with("account-away-by", &[("name", name.into())])} });
    let (said, send, wanted) = match page.wants_mail {
        true => (cx.t("account-mail-on"), cx.t("account-mail-stop"), "no"),
        false => (cx.t("account-mail-off"), cx.t("account-mail-start"), "yes"),
    };
    view! {
        <div class="panel-body stack stack-3">
            <p>{state}{by}" "<a href="/account/away">{cx.t("away-title")}</a></p>
            <form method="post" action="/account/mail" class="stack stack-3">
                <p>{said}</p>
                <input type="hidden" name="wanted" value=wanted/>
                <div><button class="btn btn--secondary btn--s" type="submit">{send}</button></div>
            </form>
        </div>
    }
    .into_any()
}

fn calendar(cx: &Cx) -> AnyView {
    let body = view! {
        <div class="panel-body stack stack-3">
            <p>{cx.t("feed-lead")}</p>
            <div class="btn-row">
                {button_link(cx, "btn--secondary", "calendar-days", "/account/calendar".into(), cx.t("feed-open"))}
            </div>
        </div>
    };
    panel("h-feed", cx.t("feed-title"), None, body.into_any())
}

fn symbols(cx: &Cx, credit: &Credit) -> AnyView {
    let line = |key: &str, text: &String| view! { <div><dt>{cx.t(key)}</dt><dd>{text.clone()}</dd></div> };
    let facts = view! {
        <div class="panel-body">
            <dl class="facts">
                {line("account-symbols-name", &credit.name)}
                {line("account-symbols-author", &credit.author)}
                {line("account-symbols-licence", &credit.licence)}
            </dl>
        </div>
    };
    panel("h-symbols", cx.t("account-symbols"), None, facts.into_any())
}

fn sessions(cx: &Cx, page: &OwnAccount) -> AnyView {
    let lines = page
        .sessions
        .iter()
        .map(|session| {
            let end = if session.current {
                tag(cx, "ok", "check", cx.t("session-this"))
            } else {
                view! {
                    <form method="post" action=format!("/account/sessions/{}/end", session.id)>
                        <button class="btn btn--secondary btn--s" type="submit">{cx.t("session-end-one")}<span class="vh">{format!(" {}", session.device)}</span></button>
                    </form>
                }
                .into_any()
            };
            let (started, seen) = (cx.moment_view(session.created_at), cx.moment_view(session.last_seen_at));
            let meta = view! {
                <span>{cx.t("session-started")}" "{started}</span>
                <span>{cx.t("session-seen")}" "{seen}</span>
            };
            Row { lead: None, href: None, title: session.device.clone(), meta: meta.into_any(), end: Some(end) }
        });
    let others = (page.sessions.len() > 1).then(|| {
        view! {
            <div class="panel-foot">
                <form method="post" action="/account/sessions/end-others">
                    <button class="btn btn--secondary btn--s" type="submit">{cx.t("session-end-others")}</button>
                </form>
            </div>
        }
    });
    view! { {rows(cx, lines)}{others} }.into_any()
}
