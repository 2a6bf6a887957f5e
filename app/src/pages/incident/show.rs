//! One report: what was told, how it is handled, who has been told, and what came of it.

use super::{FormStanding, aside, priority, state, story};
use crate::ui::{
    Cx, Moments, TimelineEntry, crumbs, fact,
    form::{FormView, form_to},
    icon, notice, page_head, panel, paragraphs, tag,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::Deadline,
    form::{Fields, FormErrors},
    hazard::HazardState,
    incident::{
        AffectedRole, Category, Chain, Clock, EndFault, EntryKind, Factor, Grading, Identity, IncidentState,
        IncidentStep, MoreField, Need, NoticeState, Occurred, Priority, Recipient, Secrecy,
    },
    risk::Level,
    text::Note,
    unit::Contacts,
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// What the reader of the page is to the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reader {
    /// Reads the whole of it; otherwise only what its reporter is told.
    pub reads: bool,
    pub handles: bool,
    /// It is the reader's own report.
    pub own: bool,
    pub adds: bool,
    pub fills: bool,
    pub ticks: bool,
}

/// A grading with who made it.
#[derive(Debug, Clone, Copy)]
pub struct Graded {
    pub by_handler: bool,
    pub grading: Grading,
}

/// A statutory notice.
#[derive(Debug, Clone)]
pub struct NoticeRow {
    pub id: Uuid,
    pub recipient: Recipient,
    pub need: Need,
    pub deadline: Deadline,
    pub state: NoticeState,
    pub told: Option<(DateTime<Utc>, String, String)>,
    pub reference: Option<String>,
    pub reason: Option<String>,
}

/// A hazard that the report is linked to.
#[derive(Debug, Clone)]
pub struct Linked {
    pub id: Uuid,
    pub title: String,
    pub state: HazardState,
    pub level: Option<Level>,
    /// Open and verified actions against it.
    pub actions: (i64, i64),
}

#[derive(Debug)]
pub struct IncidentShow {
    pub id: Uuid,
    pub number: String,
    pub unit: String,
    /// The numbers that the unit calls.
    pub contacts: Contacts,
    pub kind: EntryKind,
    pub category: Arc<Category>,
    pub subcategory: Option<String>,
    pub state: IncidentState,
    pub secrecy: Secrecy,
    pub identity: Identity,
    pub priority: Priority,
    pub headline: String,
    pub text: String,
    pub occurred: Occurred,
    pub discovered_at: Option<DateTime<Utc>>,
    pub sent_at: DateTime<Utc>,
    pub affected: Vec<AffectedRole>,
    pub in_danger: bool,
    /// Further words with the key of what each answers.
    pub told: Vec<(&'static str, String)>,
    pub place: Option<String>,
    pub activity: Option<String>,
    pub circumstances: Vec<&'static str>,
    pub staff: (Option<i16>, Option<i16>),
    pub care: Option<String>,
    pub gradings: Vec<Graded>,
    /// Shown only to whom the reporter chose.
    pub reporter: Option<String>,
    pub handler: Option<String>,
    /// Who handles such reports, for a reporter who waits.
    pub nearest: Vec<String>,
    pub clocks: Vec<Clock>,
    pub notices: Vec<NoticeRow>,
    pub hazards: Vec<Linked>,
    pub story: Vec<TimelineEntry>,
    /// What followed from it, for those who read it.
    pub chain: Option<Chain>,
    /// The sub-form that the category asks for.
    pub form: Option<FormStanding>,
    pub seen: Vec<(String, DateTime<Utc>)>,
    pub factors: Vec<Factor>,
    pub conclusions: Option<String>,
    pub learning: Option<String>,
    pub feedback: Option<String>,
    pub merged: bool,
    /// The report that it was joined to, where the reader reads that too.
    pub merged_into: Option<(Uuid, String)>,
    pub discussed: (Option<NaiveDate>, Option<NaiveDate>),
    pub steps: Vec<IncidentStep>,
    /// What stands in the way of closing.
    pub faults: Vec<EndFault>,
    pub reader: Reader,
    pub may_tell_authority: bool,
    pub version: i32,
    pub more: Fields,
    pub more_errors: FormErrors<MoreField>,
}

pub fn show(cx: &Cx, page: &IncidentShow) -> AnyView {
    let category = cx.category(&page.category);
    let caption = format!("{}, {}", page.number, category);
    let marks = view! {
        <div class="cluster gap-2">{priority(cx, page.priority)}{state(cx, page.state)}{secrecy(cx, page.secrecy)}</div>
    };
    let form = FormView::new(cx, &page.more, &page.more_errors);
    let merged = page.merged.then(|| {
        let Some((id, number)) = page.merged_into.clone() else {
            return notice(cx, "", cx.t("incident-merged-elsewhere"), None);
        };
        let text = cx.with("incident-merged-into", &[("number", number.into())]);
        let link = page
            .reader
            .reads
            .then(|| view! { <p><a href=format!("/incidents/{id}")>{cx.t("incident-merged-open")}</a></p> }.into_any());
        notice(cx, "", text, link)
    });
    let authority = (page.reader.own && page.may_tell_authority)
        .then(|| notice(cx, "warn", cx.t("incident-may-tell-authority"), None));
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title"))])}
        {page_head(Some(caption), page.headline.clone(), None, Some(marks.into_any()))}
        {merged}
        {authority}
        <div class="flow">
        {page.chain.as_ref().map(|chain| super::chain::chain(cx, chain, page))}
        <div class="cols">
            <div class="flow">
                {panel("h-what", cx.t("incident-what"), complete_link(cx, page), what(cx, page))}
                {found(cx, page)}
                {notices(cx, page)}
                {panel("h-story", cx.t("timeline"), None, story::story(cx, &page.story))}
                {more(cx, page, &form)}
            </div>
            <aside class="flow">
                {aside::next(cx, page)}
                {aside::numbers(cx, page)}
                {aside::own(cx, page)}
                {aside::special(cx, page)}
                {aside::grades(cx, page)}
                {aside::times(cx, page)}
                {aside::linked(cx, page)}
                {aside::who(cx, page)}
            </aside>
        </div>
        </div>
    }
    .into_any()
}

fn secrecy(cx: &Cx, secrecy: Secrecy) -> Option<AnyView> {
    (secrecy != Secrecy::OpenUnit).then(|| tag(cx, "", "lock", cx.t(&format!("secrecy-{}", secrecy.code()))))
}

fn complete_link(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    let reporter = page.reader.own && page.state == IncidentState::Submitted;
    let may = reporter || (page.reader.handles && page.state.is_open());
    may.then(|| view! { <a href=format!("/incidents/{}/details", page.id)>{cx.t("detail-open")}</a> }.into_any())
}

fn prose(words: &str) -> AnyView {
    view! { <div class="prose">{paragraphs(words)}</div> }.into_any()
}

fn what(cx: &Cx, page: &IncidentShow) -> AnyView {
    let occurred = if page.occurred.exact {
        cx.moment_view(page.occurred.at)
    } else {
        cx.day_view(page.occurred.at.with_timezone(&cx.zone).date_naive())
    };
    let codes = |prefix: &str, codes: Vec<&str>| {
        codes.iter().map(|code| cx.t(&format!("{prefix}-{code}"))).collect::<Vec<_>>().join(", ")
    };
    let affected = (!page.affected.is_empty()).then(|| {
        let text = codes("incident-affected", page.affected.iter().map(|role| role.code()).collect());
        fact(cx.t("incident-affected"), text.into_any())
    });
    let sub = page
        .subcategory
        .as_ref()
        .map(|sub| fact(cx.t("detail-subcategory"), cx.subcategory(&page.category, sub).into_any()));
    let place =
        page.place.as_ref().map(|code| fact(cx.t("detail-place"), cx.t(&format!("incident-place-{code}")).into_any()));
    let activity = page
        .activity
        .as_ref()
        .map(|code| fact(cx.t("detail-activity"), cx.t(&format!("incident-activity-{code}")).into_any()));
    let discovered = page.discovered_at.map(|at| fact(cx.t("detail-discovered"), cx.moment_view(at)));
    let shift = match page.staff {
        (None, None) => None,
        (present, planned) => {
            let number = |n: Option<i16>| n.map_or_else(|| "–".into(), |n| n.to_string());
            let text =
                cx.with("incident-shift", &[("present", number(present).into()), ("planned", number(planned).into())]);
            Some(text)
        }
    };
    let around: Vec<String> = shift.into_iter().chain(page.circumstances.iter().map(|key| cx.t(key))).collect();
    let around = (!around.is_empty()).then(|| fact(cx.t("incident-circumstances"), around.join(", ").into_any()));
    let told = page.told.iter().map(|(key, words)| fact(cx.t(key), prose(words))).collect_view();
    let danger = page.in_danger.then(|| notice(cx, "danger", cx.t("incident-in-danger"), None));
    view! {
        <div class="panel-body stack">
            {danger}
            {prose(&page.text)}
            <dl class="facts">
                {fact(cx.t("incident-occurred"), occurred)}
                {discovered}{sub}{place}{activity}{affected}{around}{told}
            </dl>
        </div>
    }
    .into_any()
}

/// What the handler found, and what the reporter was told.
fn found(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    let conclusions = page.conclusions.as_ref().filter(|_| page.reader.reads);
    if conclusions.is_none() && page.feedback.is_none() {
        return None;
    }
    let factors = (page.reader.reads && !page.factors.is_empty()).then(|| {
        let tags = page
            .factors
            .iter()
            .map(|factor| view! { <li><span class="tag">{cx.t(&format!("factor-{}", factor.code()))}</span></li> });
        fact(cx.t("conclusion-factors"), view! { <ul class="cluster gap-2">{tags.collect_view()}</ul> }.into_any())
    });
    let conclusions = conclusions.map(|words| fact(cx.t("conclusion-text"), prose(words)));
    let learning = page.learning.as_ref().map(|words| fact(cx.t("conclusion-learning"), prose(words)));
    let feedback = page.feedback.as_ref().map(|words| fact(cx.t("conclusion-feedback"), prose(words)));
    let day = |key: &str, day: Option<NaiveDate>| day.map(|day| fact(cx.t(key), cx.day_view(day)));
    let (team, child) = page.discussed;
    let discussed = page.reader.reads.then(|| view! { {day("conclusion-team", team)}{day("conclusion-child", child)} });
    let body = view! { <div class="panel-body"><dl class="facts">{factors}{conclusions}{learning}{feedback}{discussed}</dl></div> };
    Some(panel("h-found", cx.t("incident-found"), None, body.into_any()))
}

fn notices(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads || page.notices.is_empty() {
        return None;
    }
    let done = page.notices.iter().filter(|row| row.state != NoticeState::Required).count();
    let count = cx.with("notices-done", &[("n", done.into()), ("all", page.notices.len().into())]);
    let lines = page.notices.iter().map(|row| notice_line(cx, page, row)).collect_view();
    let body = view! { <ul>{lines}</ul><div class="panel-foot muted">{cx.t("notices-foot")}</div> };
    let end = view! { <span class="meta">{count}</span> };
    Some(panel("h-notices", cx.t("notices-title"), Some(end.into_any()), body.into_any()))
}

fn notice_line(cx: &Cx, page: &IncidentShow, row: &NoticeRow) -> AnyView {
    let (class, shape) = match row.state {
        NoticeState::Done => ("row-lead row-lead--ok", "circle-check"),
        NoticeState::NotRequired => ("row-lead", "ban"),
        NoticeState::Required if row.need == Need::Must => ("row-lead row-lead--warn", "clock"),
        NoticeState::Required => ("row-lead", "circle-help"),
    };
    let code = row.recipient.code();
    let meta = match (&row.state, &row.told) {
        (NoticeState::Done, Some((at, who, channel))) => {
            let reference = row.reference.clone().map(|reference| view! { <span>{reference}</span> });
            view! { <span>{cx.t(&format!("channel-{channel}"))}" "{cx.moment_view(*at)}", "{who.clone()}</span>{reference} }.into_any()
        }
        (NoticeState::NotRequired, _) => view! { <span>{row.reason.clone()}</span> }.into_any(),
        _ => view! { <span>{cx.t(&format!("recipient-{code}-hint"))}</span> }.into_any(),
    };
    let open = row.state == NoticeState::Required;
    let end = if open {
        let due = if row.need == Need::Must || row.deadline.is_late(cx.now) {
            story::deadline(cx, row.deadline)
        } else {
            view! { <span class="meta">{cx.t("notice-need-consider")}</span> }.into_any()
        };
        let tick = page.reader.ticks.then(|| {
            view! { <a class="btn btn--secondary btn--s" href=format!("/incidents/{}/notices/{}", page.id, row.id)>{cx.t("notice-record")}<span class="vh">{format!(": {}", cx.t(&format!("recipient-{code}")))}</span></a> }
        });
        view! { {due}{tick} }.into_any()
    } else {
        let (tone, shape) = if row.state == NoticeState::Done { ("ok", "check") } else { ("", "ban") };
        tag(cx, tone, shape, cx.t(&format!("notice-state-{}", row.state.code())))
    };
    view! {
        <li class="duty">
            <span class=class>{icon(cx, shape)}</span>
            <div><p class="row-title">{cx.t(&format!("recipient-{code}"))}</p><p class="row-meta">{meta}</p></div>
            <div class="duty-end">{end}</div>
        </li>
    }
    .into_any()
}

fn more(cx: &Cx, page: &IncidentShow, form: &FormView<'_, MoreField>) -> Option<AnyView> {
    if !page.reader.adds || !page.state.takes_words() {
        return None;
    }
    let body = view! {
        {form.area(MoreField::Words, false, Note::MAX)}
        <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("more-send")}</button></div>
    };
    let asked = page.reader.own && page.state == IncidentState::WaitingInfo;
    let title = cx.t(if asked { "more-answer" } else { "more-title" });
    let form = form_to(cx, format!("/incidents/{}/add", page.id), None, body.into_any());
    Some(panel("h-more", title, None, view! { <div class="panel-body panel-body--pad">{form}</div> }.into_any()))
}
