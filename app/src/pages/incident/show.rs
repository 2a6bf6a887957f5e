//! One report: what was told, how it is handled, who has been told, and what came of it.

use super::{FormStanding, priority, state, story};
use crate::ui::{
    Cx, Moments, Row, TimelineEntry, button_link, crumbs, fact,
    form::{FormView, form_to},
    go, hazard_state, icon, level, notice, page_head, panel, paragraphs, rows, tag,
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
};
use leptos::prelude::*;
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
    pub kind: EntryKind,
    pub category: &'static Category,
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
    let category = cx.t(&format!("category-{}", page.category.code));
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
                {next(cx, page)}
                {own(cx, page)}
                {special(cx, page)}
                {grades(cx, page)}
                {times(cx, page)}
                {linked(cx, page)}
                {who(cx, page)}
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
    let sub = page.subcategory.as_ref().map(|sub| {
        fact(cx.t("detail-subcategory"), cx.t(&format!("category-{}-{sub}", page.category.code)).into_any())
    });
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

/// What the handler can do now.
fn next(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.handles {
        return None;
    }
    let home = format!("/incidents/{}", page.id);
    let conclude = page.state.after(IncidentStep::Conclude).map(|_| {
        button_link(
            cx,
            "btn--primary btn--block",
            "clipboard-check",
            format!("{home}/conclude"),
            cx.t("conclusion-open"),
        )
    });
    let steps = page
        .steps
        .iter()
        .map(|step| {
            let class = match step {
                IncidentStep::Start | IncidentStep::Close => "btn btn--primary btn--block",
                _ => "btn btn--secondary btn--block",
            };
            let text = cx.t(&format!("decide-incident-{}", step.code()));
            view! { <a class=class href=format!("{home}/steps/{}", step.code())>{text}</a> }
        })
        .collect_view();
    let merge = page
        .state
        .after(IncidentStep::Merge)
        .map(|_| view! { <a href=format!("{home}/merge")>{cx.t("merge-title")}</a> });
    let handler = page.state.is_open().then(|| view! { <a href=format!("{home}/handler")>{cx.t("handler-title")}</a> });
    let faults = (page.state == IncidentState::Concluded && !page.faults.is_empty()).then(|| {
        let lines = page.faults.iter().map(|fault| view! { <li>{cx.t(&format!("rule-{}", fault.code()))}</li> });
        view! { <div><p>{cx.t("incident-before-closing")}</p><ul>{lines.collect_view()}</ul></div> }
    });
    let nothing = page.steps.is_empty() && page.state.after(IncidentStep::Conclude).is_none();
    if nothing && !page.state.is_open() {
        return None;
    }
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3">
                    <p>{cx.t(&format!("incident-next-{}", page.state.code()))}</p>
                    {faults}{conclude}{steps}<p class="cluster gap-4">{handler}{merge}</p>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// For its reporter: thanks, who handles it, when to expect news, and how to take it back.
fn own(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.own {
        return None;
    }
    let who = page.handler.clone().map(|name| vec![name]).unwrap_or_else(|| page.nearest.clone()).join(", ");
    let who = (!who.is_empty() && page.state.is_open()).then(|| fact(cx.t("incident-handler"), who.into_any()));
    let news = page.clocks.iter().find(|clock| clock.is_running() && page.state.is_open()).map(|clock| {
        let by = match clock.deadline.last_day {
            Some(day) => cx.day_view(day),
            None => cx.moment_view(clock.deadline.at),
        };
        fact(cx.t("incident-news-by"), by)
    });
    let withdraw = (page.state == IncidentState::Submitted).then(|| {
        let button = view! { <button class="btn btn--quiet btn--s" type="submit">{cx.t("incident-withdraw")}</button> };
        form_to(cx, format!("/incidents/{}/withdraw", page.id), Some(page.version), button.into_any())
    });
    let body = view! {
        <div class="panel-body stack stack-3">
            <p>{cx.t("incident-own-thanks")}</p>
            <dl class="facts facts--s">{fact(cx.t("incident-number"), view! { <strong>{page.number.clone()}</strong> }.into_any())}{who}{news}</dl>
            <p class="meta">{cx.t(&format!("report-identity-{}-hint", page.identity.code()))}</p>
            {withdraw}
        </div>
    };
    Some(panel("h-own", cx.t("incident-own"), None, body.into_any()))
}

/// The sub-form: how it stands, and the way to it.
fn special(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    let form = page.form.as_ref()?;
    let code = form.form.code();
    let away = form.away.map(|(time, back)| {
        let key = if back { "absence-lasted" } else { "absence-lasts" };
        let text = cx.with(key, &[("time", story::length(cx, time).into())]);
        if back { view! { <p>{text}</p> }.into_any() } else { notice(cx, "danger", text, None) }
    });
    let missing = (!form.missing.is_empty()).then(|| {
        let lines = form.missing.iter().map(|part| view! { <li>{cx.t(&format!("missing-{}", part.code()))}</li> });
        view! { <div><p>{cx.t("restriction-incomplete")}</p><ul>{lines.collect_view()}</ul></div> }
    });
    let begun = (!form.begun).then(|| view! { <p>{cx.t("sub-form-not-begun")}</p> });
    let open = (page.reader.adds && page.state.takes_words()).then(|| {
        let text = cx.t(if form.begun { "sub-form-open" } else { "sub-form-begin" });
        button_link(cx, "btn--secondary btn--block", "square-pen", format!("/incidents/{}/forms/{code}", page.id), text)
    });
    let body = view! { <div class="panel-body stack stack-3">{begun}{away}{missing}{open}</div> };
    Some(panel("h-form", cx.t(&format!("sub-form-{code}")), None, body.into_any()))
}

fn grades(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if page.gradings.is_empty() {
        return None;
    }
    let lines = page
        .gradings
        .iter()
        .map(|graded| {
            let by = cx.t(if graded.by_handler { "grading-handler" } else { "grading-reporter" });
            let harm = |code: &str| cx.t(&format!("harm-{code}"));
            view! {
                <h3>{by}</h3>
                <dl class="facts facts--s">
                    {fact(cx.t("detail-physical"), harm(graded.grading.physical.code()).into_any())}
                    {fact(cx.t("detail-psychological"), harm(graded.grading.psychological.code()).into_any())}
                    {fact(cx.t("grading-potential"), level(cx, graded.grading.potential))}
                </dl>
            }
        })
        .collect_view();
    let care =
        page.care.as_ref().map(|code| fact(cx.t("detail-care"), cx.t(&format!("medical-care-{code}")).into_any()));
    let body = view! { <div class="panel-body stack stack-3">{lines}<dl class="facts facts--s">{care}</dl></div> };
    Some(panel("h-grades", cx.t("grading-title"), None, body.into_any()))
}

fn times(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads || page.kind == EntryKind::Success {
        return None;
    }
    let body = view! { <div class="panel-body">{story::clocks(cx, &page.clocks, page.state.is_open())}</div> };
    Some(panel("h-clocks", cx.t("clocks-title"), None, body.into_any()))
}

/// The chain onward: hazards, their standing, and actions against them.
fn linked(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads || page.hazards.is_empty() {
        return None;
    }
    let lines = page.hazards.iter().map(|hazard| {
        let (open, verified) = hazard.actions;
        let actions = cx.with("incident-actions", &[("open", open.into()), ("verified", verified.into())]);
        Row {
            lead: Some("triangle-alert"),
            href: Some(format!("/hazards/{}", hazard.id)),
            title: hazard.title.clone(),
            meta: view! { {hazard_state(cx, hazard.state)}{hazard.level.map(|now| level(cx, Some(now)))}<span>{actions}</span> }.into_any(),
            end: Some(go(cx)),
        }
    });
    Some(panel("h-linked", cx.t("incident-linked"), None, rows(cx, lines)))
}

/// Who told, who handles, and who has seen it.
fn who(cx: &Cx, page: &IncidentShow) -> Option<AnyView> {
    if !page.reader.reads {
        return None;
    }
    let reporter = match (&page.reporter, page.identity) {
        (Some(name), _) => name.clone(),
        (None, Identity::Anonymous) => cx.t("reporter-anonymous"),
        (None, Identity::Named | Identity::Confidential) => cx.t("reporter-hidden"),
    };
    let handler = page.handler.clone().unwrap_or_else(|| cx.t("handler-none"));
    let seen = page
        .seen
        .iter()
        .map(|(name, at)| view! { <li>{name.clone()}" "<span class="meta">{cx.moment_view(*at)}</span></li> })
        .collect_view();
    let seen = (page.reader.handles && !page.seen.is_empty())
        .then(|| fact(cx.t("incident-seen"), view! { <ul class="plain">{seen}</ul> }.into_any()));
    let body = view! {
        <div class="panel-body"><dl class="facts facts--s">
            {fact(cx.t("incident-unit"), page.unit.clone().into_any())}
            {fact(cx.t("incident-reporter"), reporter.into_any())}
            {fact(cx.t("incident-handler"), handler.into_any())}
            {fact(cx.t("incident-sent-at"), cx.moment_view(page.sent_at))}
            {seen}
        </dl></div>
    };
    Some(panel("h-who", cx.t("incident-who"), None, body.into_any()))
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
