//! The document around every page. The only place that writes `<title>`.

mod scripts;
mod top;

use crate::{
    islands,
    pages::accessibility,
    ui::{Cx, Moments, icon},
    words::Lang,
};
use leptos::prelude::*;

/// What a page tells the shell about itself.
#[derive(Debug, Clone)]
pub struct Frame {
    /// The name of the page, without the program's.
    pub title: String,
    /// Whether the page shows problems of a form: its title starts with the word for it.
    pub problem: bool,
    pub layout: Layout,
    pub theme: Theme,
    /// This page's path and query without the language, for the language switch; `None` for an answer to a POST.
    pub here: Option<String>,
    pub demo: bool,
    /// Whether this build carries the browser's part of such a page.
    pub scripts: bool,
}

/// What the person chose for this device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Theme {
    pub colours: Colours,
    pub compact: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Colours {
    #[default]
    Device,
    Light,
    Dark,
}

impl Colours {
    pub fn code(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_code(code: &str) -> Self {
        [Self::Light, Self::Dark].into_iter().find(|colours| colours.code() == code).unwrap_or_default()
    }
}

/// The kind of page around the content.
#[derive(Debug, Clone)]
pub enum Layout {
    /// With menus, for somebody signed in.
    Staff(Box<StaffFrame>),
    /// A narrow column: setup, invitations, errors for strangers.
    Plain,
    /// The sign-in page, which brings its own layout.
    Bare,
    /// What everybody reads without signing in; it is the same for everybody.
    Open,
    /// A tablet that a child has: nothing of the staff's pages, not even their styles.
    Child {
        /// The child needs stronger contrasts.
        strong: bool,
    },
}

/// Places of the menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    OwnWork,
    Incidents,
    Lessons,
    Children,
    Goals,
    Together,
    Hazards,
    Assessments,
    Reviews,
    OrganisationDuties,
    Picture,
    Reports,
    Plans,
    Actions,
    Method,
    IncidentRules,
    Units,
    Users,
    Passing,
    Inspections,
    Feedback,
    Account,
    Inbox,
    Elsewhere,
}

/// What the menus show.
#[derive(Debug, Clone)]
pub struct StaffFrame {
    pub place: Place,
    pub person: String,
    pub organisation: String,
    /// Roles in words, such as "esihenkilö, Kontio-koti".
    pub roles: Vec<String>,
    pub late_actions: u64,
    pub new_hazards: u64,
    /// Reports that nobody has opened, as far as the person would open them.
    pub new_incidents: u64,
    /// Reminders that the person has not seen.
    pub reminders: u64,
    /// What people could not use and nobody has answered yet.
    pub feedback: u64,
    pub content: bool,
    pub administration: bool,
    /// The person sees what inspectors looked at.
    pub inspections: bool,
    pub method: bool,
    pub incident_rules: bool,
    /// The person sees the duties of the organisation as a whole.
    pub organisation_duties: bool,
    pub children: bool,
    /// The page looks for children who need an adult at once.
    pub alerts: bool,
    /// The person sees how the reports of four months come about.
    pub reports: bool,
    /// The person reads the plans of a unit.
    pub plans: bool,
    pub may_report: bool,
    /// Seconds until the session ends when nothing is done.
    pub session_seconds: u32,
    /// A message about what was just done.
    pub flash: Option<String>,
}

/// The whole document.
pub fn document(cx: &Cx, frame: &Frame, content: AnyView) -> AnyView {
    let name = format!("{} – Majakka", frame.title);
    let name = if frame.problem { format!("{} {name}", cx.t("error-word")) } else { name };
    let title = html_escape::encode_text(&name).into_owned();
    let colours = (frame.theme.colours != Colours::Device).then(|| frame.theme.colours.code());
    let density = frame.theme.compact.then_some("compact");
    let strong = matches!(frame.layout, Layout::Child { strong: true }).then_some("more");
    let assets = cx.assets;
    let body = match &frame.layout {
        Layout::Staff(staff) => staff_body(cx, frame, staff, content),
        Layout::Plain => plain_body(cx, frame, content),
        Layout::Open => open_body(cx, frame, content),
        Layout::Bare | Layout::Child { .. } => content,
    };
    let childs = matches!(frame.layout, Layout::Child { .. });
    let scripts = frame.scripts.then(|| if childs { scripts::tablet(cx) } else { scripts::islands(cx) });
    let (font, style) = match childs {
        true => ("nunito-latin-wght-normal", "child"),
        false => ("source-sans-3-latin-wght-normal", "style"),
    };
    let demo = (frame.demo && !childs).then(|| {
        view! { <aside class="banner-demo" aria-label=cx.t("sign-in-demo")>{icon(cx, "info")}<span>{cx.t("demo-banner")}</span></aside> }
    });
    view! {
        <!DOCTYPE html>
        <html lang=cx.words.0.code() data-theme=colours data-density=density data-contrast=strong>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <title inner_html=title></title>
                <link rel="icon" href=format!("{assets}/icons/majakka.svg") type="image/svg+xml"/>
                <link rel="manifest" href=format!("{assets}/manifest.webmanifest")/>
                <link rel="preload" href=format!("{assets}/fonts/{font}.woff2") r#as="font" type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=format!("{assets}/{style}.css")/>
                {scripts}
            </head>
            <body class=childs.then_some("child")>
                {(!childs).then(|| view! { <a class="skip" href="#main">{cx.t("skip")}</a> })}
                {demo}
                {body}
            </body>
        </html>
    }
    .into_any()
}

fn logo(cx: &Cx) -> AnyView {
    let href = format!("{}/art/logo.svg#art", cx.assets);
    view! { <svg class="logo" aria-hidden="true" focusable="false"><use href=href></use></svg> }.into_any()
}

/// The program's name and sign.
pub fn brand(cx: &Cx) -> AnyView {
    view! { <a class="brand" href="/">{logo(cx)}<span class="brand-t">"Majakka"</span></a> }.into_any()
}

/// The same page in the other languages.
pub fn languages(cx: &Cx, here: Option<&str>) -> AnyView {
    let Some(here) = here else {
        return ().into_any();
    };
    let join = if here.contains('?') { '&' } else { '?' };
    let links = Lang::ALL
        .into_iter()
        .map(|lang| {
            let current = (lang == cx.words.0).then_some("true");
            let href = format!("{here}{join}lang={}", lang.code());
            view! {
                <li><a href=href lang=lang.code() hreflang=lang.code() aria-current=current>{lang.name()}</a></li>
            }
        })
        .collect_view();
    view! { <ul aria-label=cx.t("languages")>{links}</ul> }.into_any()
}

/// On every page: what is known of the program's accessibility, and where to tell of a shortcoming.
pub(crate) fn statement_link(cx: &Cx) -> AnyView {
    view! { <p><a href=accessibility::HREF>{cx.t("statement-title")}</a></p> }.into_any()
}

fn plain_body(cx: &Cx, frame: &Frame, content: AnyView) -> AnyView {
    view! {
        <main class="plain-page" id="main" tabindex="-1">
            <p>{brand(cx)}</p>
            {content}
        </main>
        <footer class="footer"><div class="cluster cluster--between gap-5">{statement_link(cx)}{languages(cx, frame.here.as_deref())}</div></footer>
    }
    .into_any()
}

fn open_body(cx: &Cx, frame: &Frame, content: AnyView) -> AnyView {
    view! {
        <header class="open-head no-print"><p class="brand">{logo(cx)}<span class="brand-t">"Majakka"</span></p></header>
        <main class="open-page" id="main" tabindex="-1">{content}</main>
        <footer class="footer"><div class="cluster cluster--between gap-5">{statement_link(cx)}{languages(cx, frame.here.as_deref())}</div></footer>
    }
    .into_any()
}

fn staff_body(cx: &Cx, frame: &Frame, staff: &StaffFrame, content: AnyView) -> AnyView {
    let flash = staff.flash.clone().map(|text| {
        view! { <div class="notice notice--ok notice--s" role="status">{icon(cx, "circle-check")}<div><p>{text}</p></div></div> }
    });
    let session_end = frame.scripts.then(|| {
        islands::SessionEnd(islands::SessionEndProps {
            seconds: staff.session_seconds,
            warn: 180,
            title: cx.t("session-end-title"),
            text: cx.t("session-end-text"),
            keep: cx.t("session-end-keep"),
            kept: cx.t("session-end-kept"),
            failed: cx.t("session-end-failed"),
        })
        .into_any()
    });
    let alerts = (frame.scripts && staff.alerts).then(|| islands::Alerts().into_any());
    // Paper says when it was true and who took it.
    let who = [("moment", cx.moment(cx.now).into()), ("name", staff.person.clone().into())];
    let printed = view! { <p class="print-only printed">{cx.with("doc-printed", &who)}{". "}{cx.t("doc-confidential-short")}"."</p> };
    view! {
        <div class="app">
            {top::bar(cx, staff)}
            {side_menu(cx, staff)}
            <main class="main" id="main" tabindex="-1"><div class="inner">{alerts}{flash}{content}{printed}</div></main>
            <footer class="footer">
                <div class="cluster cluster--between gap-5">
                    <p>{staff.organisation.clone()}</p>
                    {statement_link(cx)}
                    {languages(cx, frame.here.as_deref())}
                </div>
            </footer>
        </div>
        {thumb_bar(cx, staff)}
        {top::own_menu(cx, frame, staff)}
        {session_end}
    }
    .into_any()
}

/// One link of the menus.
fn place_link(
    cx: &Cx,
    staff: &StaffFrame,
    (place, href, shape, key): (Place, &'static str, &'static str, &'static str),
    count: Option<AnyView>,
) -> AnyView {
    let current = (staff.place == place).then_some("page");
    view! { <a href=href aria-current=current>{icon(cx, shape)}{cx.t(key)}{count}</a> }.into_any()
}

fn side_menu(cx: &Cx, staff: &StaffFrame) -> AnyView {
    let count = |n: u64, class: &'static str, key: &str| {
        (n > 0).then(|| {
            let words = cx.t(key);
            view! { <span class=class>{n.to_string()}<span class="vh">{format!(" {words}")}</span></span> }.into_any()
        })
    };
    let late = count(staff.late_actions, "count count--danger", "nav-count-late");
    let fresh = count(staff.new_hazards, "count", "nav-count-new");
    let told = count(staff.new_incidents, "count", "nav-count-incidents");
    let link = |of, count| place_link(cx, staff, of, count);
    let plans = staff.plans.then(|| link((Place::Plans, "/plans", "file-text", "nav-plans"), None));
    let reports = staff.reports.then(|| link((Place::Reports, "/reports", "file-text", "nav-reports"), None));
    let tell: Vec<_> = plans.into_iter().chain(reports).collect();
    let content = staff.content.then(|| {
        view! {
            {group(cx, "nav-see", vec![
                link((Place::Incidents, "/incidents", "megaphone", "nav-incidents"), told),
                link((Place::Hazards, "/hazards", "triangle-alert", "nav-hazards"), fresh),
            ])}
            {group(cx, "nav-together", together(staff).into_iter().map(|of| link(of, None)).collect())}
            {group(cx, "nav-assess", vec![link((Place::Assessments, "/assessments", "scale", "nav-assessments"), None)])}
            {group(cx, "nav-do", vec![link((Place::Actions, "/actions", "list-checks", "nav-actions"), late)])}
            {group(cx, "nav-check", vec![
                link((Place::Reviews, "/reviews", "calendar-clock", "nav-reviews"), None),
                link((Place::Picture, "/units", "layout-dashboard", "nav-picture"), None),
                link((Place::Lessons, "/learning", "sprout", "nav-lessons"), None),
            ])}
            {(!tell.is_empty()).then(|| group(cx, "nav-tell", tell))}
        }
    });
    let mut managed = Vec::new();
    if staff.method {
        managed.push(link((Place::Method, "/method", "sliders-horizontal", "nav-method"), None));
    }
    if staff.incident_rules {
        managed.push(link((Place::IncidentRules, "/incident-rules", "clipboard-list", "nav-incident-rules"), None));
    }
    if staff.organisation_duties {
        let of = (Place::OrganisationDuties, "/duties/organisation", "calendar-days", "nav-organisation-duties");
        managed.push(link(of, None));
    }
    if staff.administration {
        managed.push(link((Place::Units, "/admin/units", "building", "nav-units"), None));
        managed.push(link((Place::Users, "/admin/users", "users", "nav-users"), None));
        managed.push(link((Place::Passing, "/admin/passing", "mail", "nav-passing"), None));
        let feedback = count(staff.feedback, "count", "nav-count-feedback");
        managed.push(link((Place::Feedback, "/admin/accessibility", "message-square-quote", "nav-feedback"), feedback));
    }
    if staff.inspections {
        managed.push(link((Place::Inspections, "/admin/inspections", "eye", "nav-inspections"), None));
    }
    let administration = (!managed.is_empty()).then(|| group(cx, "nav-admin", managed));
    view! {
        <nav class="sidenav" id="nav" popover="auto" aria-label=cx.t("menu-main")>
            <div class="sidenav-in">
                <div class="sidenav-close">
                    <button class="topbar-btn" type="button" popovertarget="nav" popovertargetaction="hide" aria-label=cx.t("menu-close")>{icon(cx, "x")}</button>
                </div>
                <ul><li>{link((Place::OwnWork, "/", "house", "nav-own-work"), None)}</li></ul>
                {content}
                {administration}
            </div>
        </nav>
    }
    .into_any()
}

/// What is done with the children: who they are only for those who work with them.
fn together(staff: &StaffFrame) -> Vec<(Place, &'static str, &'static str, &'static str)> {
    let children = staff.children.then_some((Place::Children, "/children", "users", "nav-children"));
    let voices = staff.children.then_some((Place::Together, "/together", "handshake", "nav-voices"));
    children.into_iter().chain([(Place::Goals, "/goals", "target", "nav-goals")]).chain(voices).collect()
}

fn group(cx: &Cx, key: &'static str, links: Vec<AnyView>) -> AnyView {
    let links = links.into_iter().map(|link| view! { <li>{link}</li> }).collect_view();
    view! { <p class="sidenav-group" id=key>{cx.t(key)}</p><ul aria-labelledby=key>{links}</ul> }.into_any()
}

/// The places that a thumb reaches on a phone.
fn thumb_bar(cx: &Cx, staff: &StaffFrame) -> AnyView {
    let mut places = vec![(Place::OwnWork, "/", "house", "nav-own-work")];
    if staff.may_report {
        places.push((Place::Elsewhere, "/incidents/new", "megaphone", "nav-report"));
    }
    if staff.content {
        places.push((Place::Hazards, "/hazards", "triangle-alert", "nav-hazards"));
        places.push((Place::Actions, "/actions", "list-checks", "nav-actions"));
    }
    if staff.administration {
        places.push((Place::Units, "/admin/units", "building", "nav-units"));
        places.push((Place::Users, "/admin/users", "users", "nav-users"));
    }
    let links = places
        .into_iter()
        .take(4)
        .map(|of| {
            let current = (staff.place == of.0 && of.0 != Place::Elsewhere).then_some("page");
            view! { <a href=of.1 aria-current=current>{icon(cx, of.2)}{cx.t(of.3)}</a> }
        })
        .collect_view();
    view! { <nav class="thumbbar" aria-label=cx.t("menu-quick")>{links}</nav> }.into_any()
}
