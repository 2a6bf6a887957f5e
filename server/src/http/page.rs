//! The one place that renders pages.

use super::{Op, PageError, Visitor, assets, cookies};
use crate::{majakka::Majakka, services, store::views};
use app::{
    shell::{Frame, Layout, Place, StaffFrame, Theme, document},
    ui::{Cx, exports},
};
use axum::{
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use domain::{
    audit::hex,
    policy::{Act, Subject},
};
use hydration_context::SsrSharedContext;
use leptos::{
    nonce::{provide_nonce, use_nonce},
    prelude::*,
};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Renders a page with its own nonce and the policy that allows it.
pub(super) fn render(cx: &Cx, frame: &Frame, status: StatusCode, content: impl FnOnce(&Cx) -> AnyView) -> Response {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let (html, nonce) = owner.with(|| {
        provide_nonce();
        let content = content(cx);
        let html = document(cx, frame, content).to_html();
        (html, use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default())
    });
    owner.unset_with_forced_cleanup();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    );
    let mut answer = (status, Html(html)).into_response();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// The frame around a child's page: the same title on all, so that the browser's history tells nothing.
pub(super) fn child_frame(majakka: &Majakka, visitor: &Visitor, cx: &Cx, strong: bool) -> Frame {
    Frame {
        title: cx.t("tablet-window"),
        problem: false,
        layout: Layout::Child { strong },
        theme: visitor.theme,
        here: None,
        demo: majakka.config.demo,
        scripts: *assets::TABLET,
    }
}

/// A cache may keep a public page, and asks each time whether it has changed: a withdrawal is seen at once.
const KEPT: &str = "public, no-cache";

/// A page that everybody may read and caches may keep: it runs nothing, knows no session, and tells by its tag whether it has changed.
pub(super) fn open_page(
    majakka: &Majakka,
    visitor: &Visitor,
    (title, status): (String, StatusCode),
    asked: &HeaderMap,
    content: impl FnOnce(&Cx) -> AnyView,
) -> Response {
    let cx = visitor.cx();
    let frame = Frame {
        title,
        problem: false,
        layout: Layout::Open,
        theme: Theme::default(),
        here: visitor.here.clone(),
        demo: majakka.config.demo,
        scripts: false,
    };
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| document(&cx, &frame, content(&cx)).to_html());
    owner.unset_with_forced_cleanup();
    let tag: String = hex(&Sha256::digest(html.as_bytes())).chars().take(32).collect();
    let tag = format!("\"{tag}\"");
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let same = status == StatusCode::OK && known.is_some_and(|known| known.split(',').any(|one| is_tag(one, &tag)));
    let mut answer = if same { StatusCode::NOT_MODIFIED.into_response() } else { (status, Html(html)).into_response() };
    let headers = answer.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(NO_SCRIPTS));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    headers.insert(header::VARY, HeaderValue::from_static("accept-language"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}

const NO_SCRIPTS: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; \
                          form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Whether a browser names the tag; compression makes a strong one weak.
fn is_tag(named: &str, tag: &str) -> bool {
    let named = named.trim();
    named == "*" || named.strip_prefix("W/").unwrap_or(named) == tag
}

/// Whether this build carries the browser's part, so that pages may offer islands.
pub(super) fn has_scripts() -> bool {
    *assets::SCRIPTS
}

/// A page for somebody signed in, on its way to the browser.
#[derive(Debug)]
pub struct Page<'a> {
    op: &'a Op,
    place: Place,
    title: String,
    status: StatusCode,
    problem: bool,
    /// Where the same rows are taken out, with `{kind}` for the kind of file.
    files: Option<String>,
    /// Whether the page looks for children who need an adult.
    alerts: bool,
}

impl<'a> Page<'a> {
    pub fn new(op: &'a Op, place: Place, title: String) -> Self {
        Self { op, place, title, status: StatusCode::OK, problem: false, files: None, alerts: true }
    }

    /// The same form again, with its problems: 422, and the title starts with the word for it.
    pub fn with_problems(self, any: bool) -> Self {
        if any { Self { status: StatusCode::UNPROCESSABLE_ENTITY, problem: true, ..self } } else { self }
    }

    /// Offers what the page shows as files too, to somebody who may take it out. `href` has `{kind}` in place of the kind of file.
    pub(super) fn with_files(self, may: bool, href: impl Into<String>) -> Self {
        Self { files: may.then(|| href.into()), ..self }
    }

    /// The page is left for a child's in a moment: what it asked for meanwhile would be refused there.
    pub(super) fn without_alerts(self) -> Self {
        Self { alerts: false, ..self }
    }

    pub(super) fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// Somebody was quicker: 409.
    pub fn with_conflict(self, any: bool) -> Self {
        if any { Self { status: StatusCode::CONFLICT, ..self } } else { self }
    }

    /// Renders the page inside the menus.
    ///
    /// # Errors
    /// The numbers of the menus could not be read.
    pub async fn show(self, content: impl FnOnce(&Cx) -> AnyView) -> Result<Response, PageError> {
        self.show_counted(|cx, _| content(cx)).await
    }

    /// The same for a page that tells the number of late actions too.
    ///
    /// # Errors
    /// The numbers of the menus could not be read.
    pub async fn show_counted(self, content: impl FnOnce(&Cx, u64) -> AnyView) -> Result<Response, PageError> {
        let op = self.op;
        let cx = op.visitor.cx();
        let mut staff = staff_frame(op, &cx, self.place).await?;
        staff.alerts &= self.alerts;
        let late = staff.late_actions;
        let layout = Layout::Staff(Box::new(staff));
        let frame = Frame {
            title: self.title,
            problem: self.problem,
            layout,
            theme: op.visitor.theme,
            here: op.visitor.here.clone(),
            demo: op.majakka.config.demo,
            scripts: has_scripts(),
        };
        let files = self.files;
        let mut answer = render(&cx, &frame, self.status, |cx| {
            let files = files.map(|href| exports(cx, |kind| href.replace("{kind}", kind)));
            view! { {content(cx, late)}{files} }.into_any()
        });
        if op.flash.is_some() {
            cookies::add(&mut answer, &cookies::flash(&op.majakka, None));
        }
        Ok(answer)
    }
}

async fn staff_frame(op: &Op, cx: &Cx, place: Place) -> Result<StaffFrame, PageError> {
    let (reads, decides) = (op.actor.scope(Act::ReadAction), op.actor.scope(Act::DecideHazard));
    let content = op.actor.may_somewhere(Act::ReadHazard);
    let (sight, seen) = (op.actor.sight(op.visitor.now), views::goals::Seen::of(&op.actor));
    let organisation_duties = op.may(Act::ReadOrganisationDuty, &Subject::organisation(op.actor.organisation));
    let counts = if content || organisation_duties {
        let conn = op.majakka.store.read();
        let told = views::inbox::Told::of(&op.actor);
        views::menu::counts(conn, (&reads, &seen), &decides, &sight, &told, op.visitor.today).await?
    } else {
        views::menu::Counts::default()
    };
    let number = |n: i64| u64::try_from(n).unwrap_or(0);
    let left = services::sessions::IDLE.min(op.session.expires_at - op.visitor.now);
    Ok(StaffFrame {
        place,
        person: op.session.name.clone(),
        organisation: op.session.organisation_name.clone(),
        roles: op.roles(cx),
        late_actions: number(counts.late_actions),
        new_hazards: number(counts.new_hazards),
        new_incidents: number(counts.new_incidents),
        reminders: number(counts.reminders),
        feedback: number(counts.feedback),
        content,
        administration: op.actor.may_somewhere(Act::ManageAccounts),
        inspections: op.may(Act::ReadInspections, &Subject::organisation(op.actor.organisation)),
        method: op.actor.may_somewhere(Act::ManageMethod),
        children: op.actor.may_somewhere(Act::ReadChildren),
        alerts: op.actor.may_somewhere(Act::ReadChildren),
        organisation_duties,
        incident_rules: op.actor.may_somewhere(Act::ManageIncidentRules),
        reports: op.actor.may_somewhere(Act::ReadReport),
        plans: op.actor.may_somewhere(Act::ReadPlan),
        may_report: op.actor.may_somewhere(Act::FileIncident),
        session_seconds: u32::try_from(left.num_seconds()).unwrap_or(0),
        flash: op.flash.as_deref().and_then(|code| cx.words.find(&format!("flash-{code}"))),
    })
}

/// "Done; look there": 303.
pub fn see_other(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// The same, with a message on the next page.
///
/// # Errors
/// None; it ends a handler.
pub fn flash_redirect(op: &Op, code: &'static str, to: &str) -> Result<Response, PageError> {
    let mut answer = see_other(to);
    cookies::add(&mut answer, &cookies::flash(&op.majakka, Some(code)));
    Ok(answer)
}

/// A value inside the query of an address.
pub(super) fn encode(value: &str) -> String {
    value.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
        out
    })
}

/// A path of this program, for going on to; nobody is led to another site.
pub(super) fn safe_path(path: &str) -> Option<String> {
    let inside = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n']);
    (inside && path.len() < 500).then(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn nobody_is_led_to_another_site() {
        assert_eq!(safe_path("/hazards?level=4").as_deref(), Some("/hazards?level=4"));
        for bad in ["", "https://evil.example", "//evil.example", "/\\evil.example", "hazards", "/a\r\nb"] {
            assert_eq!(safe_path(bad), None, "{bad}");
        }
    }
}
