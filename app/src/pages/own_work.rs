//! Own work: what waits for me, what is late, what I reported and what became of it.

use super::{
    action::{ActionRow, Source},
    incident::{DraftRow, IncidentRow, line, own_line},
    worry::{GoodRow, HelpCall, WorryRow, alerts, good_rows, worry_rows},
};
use crate::ui::{Cx, Moments, Row, button_link, empty, go, hazard_state, icon, level, notice, panel, rows};
use chrono::{DateTime, NaiveDate, Utc};
use domain::date::Due;
use domain::hazard::HazardState;
use domain::ids::UnitId;
use domain::incident::Priority;
use domain::voice::WorryState;
use leptos::prelude::*;
use uuid::Uuid;

/// Something that waits for this person's decision.
#[derive(Debug, Clone)]
pub struct Waiting {
    pub kind: WaitingKind,
    pub id: Uuid,
    pub title: String,
    pub unit: String,
    pub due_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitingKind {
    /// A reported hazard to confirm.
    Hazard,
    /// An assessment to approve.
    Assessment,
    /// A draft that is being graded.
    Draft,
    /// An action to verify.
    Verification,
    /// A proposed action to accept.
    Proposal,
    /// Something to be looked at again.
    Review,
    /// A verified action whose effect is to be asked.
    Effect,
    /// What another adult promised, and is late with; the goal may be read.
    PromiseLate,
    /// The same of a goal that this person may not read: only whose promise it is.
    PromiseLateUnread,
    /// A goal to be looked at again.
    Goal,
    /// A goal that waits for the adults' yes.
    GoalYes,
    /// An idea of a child or of the meeting, without an answer.
    Idea,
    /// A duty that comes back and is late; the title is the code of its template.
    Duty,
    /// The same, late or not, of one that is this person's by name.
    DutyNamed,
    /// Somebody asks that one is left out.
    DutyAsked,
    /// Turns of a duty that each of a unit's people has are late; the id is the unit's.
    DutyOfPeople,
}

impl WaitingKind {
    fn code(self) -> &'static str {
        match self {
            Self::Hazard => "hazard",
            Self::Assessment => "assessment",
            Self::Draft => "draft",
            Self::Verification => "verification",
            Self::Proposal => "proposal",
            Self::Review => "review",
            Self::Effect => "effect",
            Self::PromiseLate | Self::PromiseLateUnread => "promise-late",
            Self::Goal => "goal",
            Self::GoalYes => "goal-yes",
            Self::Idea => "idea",
            Self::Duty => "duty",
            Self::DutyNamed => "duty-named",
            Self::DutyAsked => "duty-asked",
            Self::DutyOfPeople => "duty-people",
        }
    }

    fn href(self, id: Uuid, title: &str) -> String {
        match self {
            Self::DutyOfPeople => format!("/units/{id}/duties/of/{title}"),
            Self::Hazard => format!("/hazards/{id}"),
            Self::Assessment | Self::Draft => format!("/assessments/{id}"),
            Self::Review => format!("/reviews/{id}"),
            Self::Idea => format!("/ideas/{id}"),
            Self::Duty | Self::DutyNamed | Self::DutyAsked => format!("/duties/{id}"),
            Self::Verification | Self::Proposal | Self::Effect => format!("/actions/{id}"),
            Self::PromiseLate | Self::Goal | Self::GoalYes => format!("/goals/{id}"),
            Self::PromiseLateUnread => "/goals".into(),
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Hazard => "triangle-alert",
            Self::Assessment => "scale",
            Self::Draft => "square-pen",
            Self::Verification => "clipboard-check",
            Self::Proposal => "list-checks",
            Self::Review | Self::Duty | Self::DutyNamed | Self::DutyAsked | Self::DutyOfPeople => "calendar-clock",
            Self::Effect | Self::Idea => "message-square-quote",
            Self::PromiseLate | Self::PromiseLateUnread => "triangle-alert",
            Self::Goal => "eye",
            Self::GoalYes => "target",
        }
    }
}

/// A hazard that this person reported.
#[derive(Debug, Clone)]
pub struct Reported {
    pub id: Uuid,
    pub title: String,
    pub state: HazardState,
    pub at: DateTime<Utc>,
}

#[derive(Debug, Clone)]
pub struct OwnWork {
    pub name: String,
    pub organisation: String,
    pub waiting: Vec<Waiting>,
    /// Worries of children that wait for this person among those who may read them, the dangerous first.
    pub worries: Vec<WorryRow>,
    /// Children who ask an adult to come.
    pub calls: Vec<HelpCall>,
    /// Good things that children told and this person has not read.
    pub goods: Vec<GoodRow>,
    /// Reports that wait for this person's handling, the most urgent first.
    pub incidents: Vec<IncidentRow>,
    /// Reports that this person began to write.
    pub drafts: Vec<DraftRow>,
    /// The person's own reports.
    pub told: Vec<IncidentRow>,
    pub actions: Vec<ActionRow>,
    pub reported: Vec<Reported>,
    pub may_report: bool,
    pub content: bool,
    pub administration: bool,
    /// For the safety lead: units of which nothing has been recorded for a while.
    pub quiet: Vec<(UnitId, String)>,
    /// Decides for a unit, so that its late actions are this person's concern.
    pub leads: bool,
}

/// `late` is the number of late actions in all units that this person reads.
pub fn own_work(cx: &Cx, page: &OwnWork, late: u64) -> AnyView {
    let first_name = page.name.split_whitespace().next().unwrap_or_default().to_owned();
    let art = format!("{}/art/horizon.svg#art", cx.assets);
    let today = cx.full_day(cx.today);
    let panels = if page.content { content_panels(cx, page, late) } else { admin_panels(cx, page) };
    view! {
        <div class="greet">
            <svg class="horizon" aria-hidden="true" focusable="false"><use href=art></use></svg>
            <h1>{cx.with("own-hello", &[("name", first_name.into())])}</h1>
            <p>{today}{", "}{page.organisation.clone()}</p>
        </div>
        {alerts(cx, &page.calls, &red_worries(page))}
        {quick(cx, page)}
        {panels}
    }
    .into_any()
}

fn red_worries(page: &OwnWork) -> Vec<WorryRow> {
    page.worries.iter().filter(|row| row.red && row.state == WorryState::Told).cloned().collect()
}

fn quick(cx: &Cx, page: &OwnWork) -> Option<AnyView> {
    let link = |class: &'static str, href: &'static str, shape: &'static str, key: &str| {
        view! {
            <a class=class href=href>
                {icon(cx, shape)}
                <strong>{cx.t(key)}</strong>
                <span>{cx.t(&format!("{key}-text"))}</span>
            </a>
        }
    };
    page.may_report.then(|| {
        view! {
            <div class="quick">
                {link("quick-main", "/incidents/new", "megaphone", "quick-incident")}
                {link("", "/hazards/new", "flag", "quick-report")}
                {link("", "/assessments", "scale", "quick-assess")}
            </div>
        }
        .into_any()
    })
}

/// Who reads no content has the organisation's late duties besides the way to the administration.
fn admin_panels(cx: &Cx, page: &OwnWork) -> AnyView {
    let waiting =
        (!page.waiting.is_empty()).then(|| panel("own-waiting", cx.t("own-waiting"), None, waiting_rows(cx, page)));
    view! { <div class="flow">{waiting}{admin_panel(cx, page)}</div> }.into_any()
}

fn content_panels(cx: &Cx, page: &OwnWork, late_in_units: u64) -> AnyView {
    let late = page.actions.iter().filter(|row| Due::of(row.due_on, cx.today).is_overdue()).count();
    let own = (late > 0).then(|| late_notice(cx, cx.with("own-late", &[("n", late.into())]), None));
    let units = (page.leads && late_in_units > 0).then(|| {
        let text = cx.with("own-late-unit", &[("n", late_in_units.into())]);
        late_notice(cx, text, Some(("/actions?state=late", "own-late-look")))
    });
    let red = page.incidents.iter().filter(|row| row.priority == Priority::Red).count();
    let red = (red > 0).then(|| {
        late_notice(cx, cx.with("own-red", &[("n", red.into())]), Some(("/incidents?state=red", "own-red-look")))
    });
    let worries = (!page.worries.is_empty()).then(|| {
        let all = view! { <a href="/worries">{cx.t("worries-all")}</a> };
        panel("own-worries", cx.t("own-worries"), Some(all.into_any()), worry_rows(cx, &page.worries))
    });
    let goods =
        (!page.goods.is_empty()).then(|| panel("own-goods", cx.t("goods-title"), None, good_rows(cx, &page.goods)));
    let drafts = (!page.drafts.is_empty()).then(|| panel("own-drafts", cx.t("own-drafts"), None, draft_rows(cx, page)));
    let all =
        (!page.incidents.is_empty()).then(|| view! { <a href="/incidents">{cx.t("own-incidents-all")}</a> }.into_any());
    let actions_end = view! { <a href="/actions?owner=me">{cx.t("own-actions-all")}</a> }.into_any();
    view! {
        <div class="flow">
            {red}
            {own}
            {units}
            {quiet(cx, page)}
            <div class="cols">
                <div class="flow">
                    {worries}
                    {panel("own-waiting", cx.t("own-waiting"), all, waiting_rows(cx, page))}
                    {panel("own-actions", cx.t("own-actions"), Some(actions_end), action_rows(cx, page))}
                </div>
                <aside class="flow">{goods}{drafts}{panel("own-reported", cx.t("own-reported"), None, reported_rows(cx, page))}</aside>
            </div>
        </div>
    }
    .into_any()
}

fn quiet(cx: &Cx, page: &OwnWork) -> Option<AnyView> {
    (!page.quiet.is_empty()).then(|| {
        let links = page
            .quiet
            .iter()
            .map(|(id, name)| view! { <li><a href=format!("/units/{id}")>{name.clone()}</a></li> })
            .collect_view();
        let body = view! { <p>{cx.t("own-quiet-text")}</p><ul>{links}</ul> };
        notice(cx, "", cx.with("own-quiet", &[("n", page.quiet.len().into())]), Some(body.into_any()))
    })
}

fn late_notice(cx: &Cx, text: String, look: Option<(&'static str, &'static str)>) -> AnyView {
    let link = look.map(|(href, key)| view! { " "<a href=href>{cx.t(key)}</a> });
    view! { <div class="notice notice--danger notice--s">{icon(cx, "triangle-alert")}<div><p>{text}{link}</p></div></div> }
        .into_any()
}

fn waiting_rows(cx: &Cx, page: &OwnWork) -> AnyView {
    if page.waiting.is_empty() && page.incidents.is_empty() {
        return empty(cx, cx.t("own-waiting-empty"), None);
    }
    let told = page.incidents.iter().map(|row| line(cx, row));
    let lines = page.waiting.iter().map(|row| {
        let due = row.due_on.map(|due_on| cx.due_view(due_on));
        let unnamed = row.kind == WaitingKind::Review && row.title.is_empty();
        let assessment = unnamed || matches!(row.kind, WaitingKind::Assessment | WaitingKind::Draft);
        let title = match row.kind {
            _ if assessment => cx.with("assessment-of", &[("unit", row.unit.clone().into())]),
            // Told without words.
            WaitingKind::Idea if row.title.is_empty() => cx.t("idea-title"),
            WaitingKind::Duty | WaitingKind::DutyNamed | WaitingKind::DutyAsked | WaitingKind::DutyOfPeople => {
                cx.t(&format!("cycle-{}", row.title))
            }
            _ => row.title.clone(),
        };
        let unit = (!assessment).then(|| view! { <span>{row.unit.clone()}</span> });
        let meta = view! { <span>{cx.t(&format!("own-waiting-{}", row.kind.code()))}</span>{unit} };
        Row {
            lead: Some(row.kind.icon()),
            href: Some(row.kind.href(row.id, &row.title)),
            title,
            meta: meta.into_any(),
            end: Some(view! { {due}{go(cx)} }.into_any()),
        }
    });
    rows(cx, told.chain(lines))
}

fn draft_rows(cx: &Cx, page: &OwnWork) -> AnyView {
    let lines = page.drafts.iter().map(|draft| Row {
        lead: Some("square-pen"),
        href: Some(format!("/incidents/new/{}?draft={}", draft.kind.code(), draft.id)),
        title: if draft.begins.is_empty() { cx.t("draft-empty") } else { draft.begins.clone() },
        meta: view! { <span>{cx.t("draft-saved")}" "{cx.moment_view(draft.saved_at)}</span> }.into_any(),
        end: Some(go(cx)),
    });
    rows(cx, lines)
}

fn action_rows(cx: &Cx, page: &OwnWork) -> AnyView {
    if page.actions.is_empty() {
        return empty(cx, cx.t("own-actions-empty"), None);
    }
    let lines = page.actions.iter().map(|row| Row {
        lead: None,
        href: Some(format!("/actions/{}", row.id)),
        title: row.title.clone(),
        meta: match &row.source {
            Source::Hazard { title, .. } => view! { {level(cx, row.level)}<span>{title.clone()}</span> }.into_any(),
            Source::Promise(_) => view! { <span>{cx.t("action-promise")}</span> }.into_any(),
            Source::Round(_) => view! { <span>{cx.t("action-round")}</span> }.into_any(),
            Source::Drill(_) => view! { <span>{cx.t("action-drill")}</span> }.into_any(),
        },
        end: Some(view! { {cx.due_view(row.due_on)}{go(cx)} }.into_any()),
    });
    rows(cx, lines)
}

fn reported_rows(cx: &Cx, page: &OwnWork) -> AnyView {
    if page.reported.is_empty() && page.told.is_empty() {
        let next = page.may_report.then(|| ("/incidents/new".to_owned(), cx.t("quick-incident")));
        return empty(cx, cx.t("own-reported-empty"), next);
    }
    let told = page.told.iter().map(|row| own_line(cx, row));
    let lines = page.reported.iter().map(|row| Row {
        lead: None,
        href: Some(format!("/hazards/{}", row.id)),
        title: row.title.clone(),
        meta: view! { {hazard_state(cx, row.state)}{cx.moment_view(row.at)} }.into_any(),
        end: None,
    });
    rows(cx, told.chain(lines))
}

fn admin_panel(cx: &Cx, page: &OwnWork) -> AnyView {
    let body = if page.administration {
        view! {
            <div class="panel-body">
                <p>{cx.t("own-admin-text")}</p>
                <div class="btn-row form-end">
                    {button_link(cx, "btn--secondary", "building", "/admin/units".into(), cx.t("nav-units"))}
                    {button_link(cx, "btn--secondary", "users", "/admin/users".into(), cx.t("nav-users"))}
                    {button_link(cx, "btn--secondary", "calendar-days", "/duties/organisation".into(), cx.t("nav-organisation-duties"))}
                </div>
            </div>
        }
        .into_any()
    } else {
        view! { <div class="panel-body"><p>{cx.t("own-nothing")}</p></div> }.into_any()
    };
    let title = cx.t(if page.administration { "own-admin" } else { "own-no-role" });
    panel("own-admin", title, None, body)
}
