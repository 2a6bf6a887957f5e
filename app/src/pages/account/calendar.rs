use crate::ui::{Cx, Moments, crumbs, page_head, panel};
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// The private address at which a person's calendar reads the days of duties.
#[derive(Debug)]
pub struct CalendarPage {
    /// When the address that works now was made.
    pub made_at: Option<DateTime<Utc>>,
    /// The new address, shown this once.
    pub link: Option<String>,
}

pub fn calendar(cx: &Cx, page: &CalendarPage) -> AnyView {
    let link = page.link.clone().map(|link| {
        view! {
            <section class="panel panel--accent"><div class="panel-body panel-body--pad">
                <div class="secret">
                    <label class="label" for="link">{cx.t("feed-link")}</label>
                    <div class="secret-row"><input class="input" id="link" readonly=true value=link/></div>
                    <p class="hint">{cx.t("feed-link-hint")}</p>
                </div>
            </div></section>
        }
    });
    let made = page.made_at.map(|at| view! { <p>{cx.t("feed-made")}" "{cx.moment_view(at)}</p> });
    let make = if page.made_at.is_some() { "feed-renew" } else { "feed-make" };
    let renewing = page.made_at.map(|_| view! { <p class="hint">{cx.t("feed-renew-hint")}</p> });
    let take_away = page.made_at.map(|_| {
        view! {
            <form method="post" action="/account/calendar/remove">
                <button class="btn btn--secondary" type="submit">{cx.t("feed-take-away")}</button>
            </form>
        }
    });
    let body = view! {
        <div class="panel-body stack stack-3">
            {made}
            <p>{cx.t("feed-content")}</p>
            <p>{cx.t("feed-secret")}</p>
            {renewing}
            <div class="btn-row">
                <form method="post" action="/account/calendar">
                    <button class="btn btn--primary" type="submit">{cx.t(make)}</button>
                </form>
                {take_away}
            </div>
        </div>
    };
    view! {
        {crumbs(cx, vec![("/account".into(), cx.t("account-title"))])}
        {page_head(None, cx.t("feed-title"), Some(cx.t("feed-lead")), None)}
        <div class="flow">{link}{panel("h-feed", cx.t("feed-address"), None, body.into_any())}</div>
    }
    .into_any()
}
