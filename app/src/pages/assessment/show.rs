use crate::ui::{
    Cx, Moments, Row, TimelineEntry, button_link, crumbs, fact,
    form::{error_box, form_to},
    icon, level, level_short, notice, page_head, panel, rows, tag, timeline, version_state,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::{ItemFault, VersionState},
    hazard::Area,
    risk::Level,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One line of the version.
#[derive(Debug, Clone)]
pub struct ItemRow {
    pub id: Uuid,
    pub hazard: Uuid,
    pub title: String,
    pub area: Area,
    pub now: Option<Level>,
    pub residual: Option<Level>,
    pub actions: usize,
    pub faults: Vec<ItemFault>,
}

#[derive(Debug)]
pub struct AssessmentShow {
    pub id: Uuid,
    pub unit: String,
    pub number: i32,
    pub state: VersionState,
    pub version: i32,
    pub items: Vec<ItemRow>,
    pub submitted: Option<(String, DateTime<Utc>)>,
    pub approved: Option<(String, DateTime<Utc>)>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<NaiveDate>,
    pub timeline: Vec<TimelineEntry>,
    pub highest: Option<Level>,
    pub may_write: bool,
    pub may_approve: bool,
    /// Somebody else has to approve: the reader submitted it.
    pub needs_second_person: bool,
    /// The safety lead approves, and the reader is not one.
    pub needs_safety_lead: bool,
    /// Confirmed hazards that have no line yet.
    pub new_hazards: usize,
    /// The reader just tried to submit; the faults are shown.
    pub show_faults: bool,
}

pub fn show(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let name = cx.with("assessment-version", &[("n", page.number.into())]);
    let faults = page.show_faults.then(|| fault_box(cx, page)).flatten();
    view! {
        {faults}
        {crumbs(cx, vec![("/assessments".into(), cx.t("assessments-title"))])}
        {page_head(Some(name), cx.with("assessment-of", &[("unit", page.unit.clone().into())]), None, Some(version_state(cx, page.state)))}
        {new_hazards(cx, page)}
        <div class="cols">
            <div class="flow">
                {panel("h-lines", cx.t("assessment-lines"), None, lines(cx, page))}
            </div>
            <aside class="flow">
                {sign_off(cx, page)}
                {summary(cx, page)}
                {comments(cx, page)}
            </aside>
        </div>
    }
    .into_any()
}

fn fault_box(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    let links: Vec<_> = page
        .items
        .iter()
        .flat_map(|row| row.faults.iter().map(move |fault| (row, *fault)))
        .map(|(row, fault)| {
            let text = format!("{}: {}", row.title, cx.t(&format!("fault-{}", fault.code())));
            view! { <li><a href=format!("/assessments/{}/items/{}", page.id, row.id)>{text}</a></li> }
        })
        .collect();
    (!links.is_empty()).then(|| error_box(cx, cx.t("assessment-faults-title"), links.collect_view().into_any()))
}

fn new_hazards(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    if page.new_hazards == 0 || page.state != VersionState::Draft || !page.may_write {
        return None;
    }
    let text = cx.with("assessment-new-hazards", &[("n", page.new_hazards.into())]);
    let button =
        view! { <button class="btn btn--secondary btn--s" type="submit">{cx.t("assessment-add-lines")}</button> };
    let form = form_to(cx, format!("/assessments/{}/lines", page.id), None, button.into_any());
    Some(notice(cx, "", text, Some(form)))
}

fn lines(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let lines = page.items.iter().map(|row| {
        let ready = row.faults.is_empty();
        let state = match (row.now, ready) {
            (_, true) => tag(cx, "ok", "check", cx.t("line-ready")),
            (None, _) => tag(cx, "", "circle", cx.t("line-not-started")),
            (Some(_), false) => tag(cx, "warn", "half", cx.t("line-unfinished")),
        };
        let state = (page.state == VersionState::Draft).then_some(state);
        let residual =
            row.residual.map(|residual| view! { {icon(cx, "arrow-right")}{level_short(cx, Some(residual))} });
        let levels =
            row.now.map(|now| view! { <span class="level-move">{level_short(cx, Some(now))}{residual}</span> });
        let actions = cx.with("line-actions", &[("n", row.actions.into())]);
        let area = cx.t(&format!("area-{}", row.area.code()));
        Row {
            lead: None,
            href: Some(format!("/assessments/{}/items/{}", page.id, row.id)),
            title: row.title.clone(),
            meta: view! { <span>{area}</span><span>{actions}</span> }.into_any(),
            end: Some(view! { {levels}{state} }.into_any()),
        }
    });
    rows(cx, lines)
}

/// Who has done what, who is next, and the buttons for it.
pub fn sign_off(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let serious = page.highest.is_some_and(|level| level.rule().needs_safety_lead);
    let done = |at: usize| match page.state {
        VersionState::Draft | VersionState::Discarded => at == 0 && page.items.iter().all(|row| row.faults.is_empty()),
        VersionState::InReview => at <= 1,
        VersionState::Approved | VersionState::Superseded => true,
    };
    let by = |who: &Option<(String, DateTime<Utc>)>, waiting: &str| match who {
        Some((name, at)) => view! { {name.clone()}", "{cx.moment_view(*at)} }.into_any(),
        None => view! { {cx.t(waiting)} }.into_any(),
    };
    let ready = page.items.iter().filter(|row| row.faults.is_empty()).count();
    let graded = cx.with("step-graded-meta", &[("ready", ready.into()), ("all", page.items.len().into())]);
    let approver = if serious { "step-approve-serious" } else { "step-approve-meta" };
    let steps = [
        (cx.t("step-graded"), view! { {graded} }.into_any()),
        (cx.t("step-submit"), by(&page.submitted, "step-submit-meta")),
        (cx.t("step-approve"), by(&page.approved, approver)),
    ];
    let now = (0..3).find(|at| !done(*at));
    let steps = steps
        .into_iter()
        .enumerate()
        .map(|(at, (title, meta))| {
            let class = if done(at) {
                "is-done"
            } else if now == Some(at) {
                "is-now"
            } else {
                ""
            };
            let mark = if done(at) {
                view! { {icon(cx, "check")}<span class="vh">{cx.t("step-done")}</span> }.into_any()
            } else {
                view! { {(at + 1).to_string()} }.into_any()
            };
            view! {
                <li class=class>
                    <span class="chain-mark">{mark}</span>
                    <span><strong>{title}</strong><span class="meta">{meta}</span></span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel panel--accent" aria-labelledby="h-sign">
            <div class="panel-head"><h2 id="h-sign">{cx.t("assessment-sign-off")}</h2></div>
            <div class="panel-body stack"><ol class="steps">{steps}</ol>{buttons(cx, page)}</div>
        </section>
    }
    .into_any()
}

fn buttons(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    let step = |code: &str| format!("/assessments/{}/steps/{code}", page.id);
    match page.state {
        VersionState::Draft if page.may_write => {
            let send = view! { <button class="btn btn--primary btn--block" type="submit">{cx.t("decide-assessment-submit")}</button> };
            Some(
                view! {
                    {form_to(cx, step("submit"), Some(page.version), send.into_any())}
                    {button_link(cx, "btn--quiet btn--block", "ban", step("discard"), cx.t("decide-assessment-discard"))}
                }
                .into_any(),
            )
        }
        VersionState::InReview if page.needs_second_person => {
            Some(notice(cx, "", cx.t("assessment-second-person"), None))
        }
        VersionState::InReview if page.needs_safety_lead => Some(notice(cx, "", cx.t("assessment-needs-lead"), None)),
        VersionState::InReview if page.may_approve => Some(
            view! {
                {button_link(cx, "btn--primary btn--block", "badge-check", step("approve"), cx.t("decide-assessment-approve"))}
                {button_link(cx, "btn--secondary btn--block", "undo", step("return"), cx.t("decide-assessment-return"))}
            }
            .into_any(),
        ),
        _ => None,
    }
}

fn summary(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let review = page.next_review_on.filter(|_| page.state == VersionState::Approved);
    let review = review.map(|day| fact(cx.t("assessment-next-review"), cx.due_view(day)));
    let hash = page.content_hash.clone().map(|hash| {
        let short: String = hash.chars().take(16).collect();
        fact(cx.t("assessment-hash"), view! { <code title=hash>{short}"…"</code> }.into_any())
    });
    let body = view! {
        <div class="panel-body">
            <dl class="facts facts--s">
                {fact(cx.t("level-highest"), level(cx, page.highest))}
                {review}
                {hash}
            </dl>
        </div>
    };
    panel("h-summary", cx.t("assessment-summary"), None, body.into_any())
}

fn comments(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    (!page.timeline.is_empty()).then(|| {
        panel(
            "h-timeline",
            cx.t("timeline"),
            None,
            view! { <div class="panel-body">{timeline(cx, &page.timeline)}</div> }.into_any(),
        )
    })
}
