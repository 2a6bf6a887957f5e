use crate::ui::{Cx, Moments, Row, button_link, empty, form::form_to, go, icon, page_head, panel, rows, tag};
use chrono::{DateTime, Utc};
use domain::voice::{WorryState, WorryTopic};
use leptos::prelude::*;
use uuid::Uuid;

/// One worry of a list; its words stand on its own page.
#[derive(Debug, Clone)]
pub struct WorryRow {
    pub id: Uuid,
    pub unit: String,
    pub pseudonym: String,
    pub topic: WorryTopic,
    pub red: bool,
    pub state: WorryState,
    pub told_at: DateTime<Utc>,
    /// This reader has read it.
    pub read: bool,
}

/// A call for help that nobody has answered yet.
#[derive(Debug, Clone)]
pub struct HelpCall {
    pub id: Uuid,
    pub pseudonym: String,
    pub unit: String,
    pub at: DateTime<Utc>,
}

#[derive(Debug)]
pub struct WorryList {
    pub waiting: Vec<WorryRow>,
    pub done: Vec<WorryRow>,
}

pub fn list(cx: &Cx, page: &WorryList) -> AnyView {
    let body = |lines: &[WorryRow]| match lines.is_empty() {
        true => empty(cx, cx.t("worries-empty"), None),
        false => worry_rows(cx, lines),
    };
    view! {
        {page_head(None, cx.t("worries-title"), Some(cx.t("worries-lead")), Some(button_link(cx, "btn--secondary", "sprout", "/good".into(), cx.t("goods-title"))))}
        <div class="flow">
            {panel("h-waiting", cx.t("worries-waiting"), None, body(&page.waiting))}
            {panel("h-done", cx.t("worries-done"), None, body(&page.done))}
        </div>
    }
    .into_any()
}

pub fn worry_rows(cx: &Cx, lines: &[WorryRow]) -> AnyView {
    let lines = lines.iter().map(|row| {
        let red = row.red.then(|| tag(cx, "danger", "siren", cx.t("worry-red")));
        let unread = (!row.read).then(|| tag(cx, "info", "eye", cx.t("worry-unread")));
        Row {
            lead: Some("message-square-quote"),
            href: Some(format!("/worries/{}", row.id)),
            title: cx.with("worry-of", &[("pseudonym", row.pseudonym.clone().into())]),
            meta: view! {
                {red}{unread}
                <span>{cx.t(&format!("worry-topic-{}", row.topic.code()))}</span>
                <span>{row.unit.clone()}</span>
                <span>{cx.t(&format!("worry-state-{}", row.state.code()))}</span>
                {cx.moment_view(row.told_at)}
            }
            .into_any(),
            end: Some(go(cx)),
        }
    });
    rows(cx, lines)
}

/// What calls for somebody at once, above everything else: children who ask an adult to come, and worries in danger.
pub fn alerts(cx: &Cx, calls: &[HelpCall], red: &[WorryRow]) -> Option<AnyView> {
    if calls.is_empty() && red.is_empty() {
        return None;
    }
    let calls = calls
        .iter()
        .map(|call| {
            let title = cx.with("help-call-title", &[("pseudonym", call.pseudonym.clone().into())]);
            let time = cx.moment(call.at);
            let text = cx.with("help-call-text", &[("unit", call.unit.clone().into()), ("time", time.into())]);
            let button = view! { <button class="btn btn--primary" type="submit">{cx.t("help-call-answer")}</button> };
            let form = form_to(cx, format!("/help-calls/{}", call.id), None, button.into_any());
            alarm(cx, title, view! { <p>{text}</p>{form} }.into_any())
        })
        .collect_view();
    let red = red
        .iter()
        .map(|row| {
            let title = cx.with("worry-of", &[("pseudonym", row.pseudonym.clone().into())]);
            let body = view! {
                <p><strong>{cx.t("worry-red")}</strong>". "{cx.t("worry-red-hint")}</p>
                <p><a class="btn btn--primary" href=format!("/worries/{}", row.id)>{cx.t("worry-look")}</a></p>
            };
            alarm(cx, title, body.into_any())
        })
        .collect_view();
    Some(view! { {calls}{red} }.into_any())
}

fn alarm(cx: &Cx, title: String, body: AnyView) -> AnyView {
    view! {
        <section class="notice notice--danger" role="alert">
            {icon(cx, "siren")}
            <div class="stack"><h2 class="notice-title">{title}</h2>{body}</div>
        </section>
    }
    .into_any()
}
