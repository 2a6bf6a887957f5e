use super::{Name, sign_off::sign_off};
use crate::ui::{
    Cx, Moments, Row, TimelineEntry, crumbs, fact,
    form::{error_box, form_to},
    icon, level, level_short, notice, page_head, panel, paragraphs, rows, tag, timeline, version_state,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    assessment::{ItemFault, VersionFault, VersionState, VersionText},
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
    pub series: Uuid,
    pub name: Name,
    pub number: i32,
    pub state: VersionState,
    pub version: i32,
    pub text: VersionText,
    pub faults: Vec<VersionFault>,
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
    /// The method that it is graded by, where the organisation uses another one by now.
    pub older_method: Option<String>,
    /// There is a version before it to be compared with.
    pub has_before: bool,
    /// How many of how many have noted that they read it, and whether the reader has.
    pub readers: (i64, i64),
    pub read_by_me: bool,
    pub may_acknowledge: bool,
}

pub fn show(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let name = cx.with("assessment-version", &[("n", page.number.into())]);
    // The approver has the way to it beside the decision.
    let approves = page.state == VersionState::InReview && page.may_approve;
    let compared = (page.has_before && !approves).then(|| {
        view! { <a href=format!("/assessments/{}/difference", page.id)>{cx.t("assessment-difference")}</a> }.into_any()
    });
    // In a long version the next thing to do is at hand, not somewhere down the list.
    let unfinished = page.items.iter().filter(|row| !row.faults.is_empty()).count();
    let goes_on = page.items.iter().find(|row| !row.faults.is_empty()).map(|row| row.id);
    let goes_on = goes_on.filter(|_| page.state == VersionState::Draft && page.may_write).map(|id| {
        let text = cx.with("assessment-go-on", &[("n", unfinished.into())]);
        view! { <a href=format!("/assessments/{}/items/{id}", page.id)>{text}</a> }.into_any()
    });
    let links = Some(view! { <span class="cluster">{compared}{goes_on}</span> }.into_any());
    let print = view! { <a href=format!("/assessments/{}/print", page.id)>{icon(cx, "printer")}{cx.t("doc-open")}</a> };
    let faults = page.show_faults.then(|| fault_box(cx, page)).flatten();
    view! {
        {faults}
        {crumbs(cx, vec![("/assessments".into(), cx.t("assessments-title"))])}
        {page_head(Some(name), page.name.title(cx), page.name.series.scope.as_ref().map(ToString::to_string), Some(version_state(cx, page.state)))}
        {new_hazards(cx, page)}
        {older_method(cx, page)}
        <div class="cols">
            <div class="flow">
                {told(cx, page)}
                {panel("h-lines", cx.t("assessment-lines"), links, lines(cx, page))}
            </div>
            <aside class="flow">
                {sign_off(cx, page)}
                {reading(cx, page)}
                {summary(cx, page)}
                {comments(cx, page)}
                <p class="exports">{print}</p>
            </aside>
        </div>
    }
    .into_any()
}

fn fault_box(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    let about = page.faults.iter().map(|fault| {
        let text = cx.t(&format!("version-fault-{}", fault.code()));
        view! { <li><a href=format!("/assessments/{}/about", page.id)>{text}</a></li> }.into_any()
    });
    let lines =
        page.items.iter().flat_map(|row| row.faults.iter().map(move |fault| (row, *fault))).map(|(row, fault)| {
            let text = format!("{}: {}", row.title, cx.t(&format!("fault-{}", fault.code())));
            view! { <li><a href=format!("/assessments/{}/items/{}", page.id, row.id)>{text}</a></li> }.into_any()
        });
    let links: Vec<AnyView> = about.chain(lines).collect();
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

/// A draft keeps the method it was started with; the next version takes the new one.
fn older_method(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    let name = page.older_method.clone().filter(|_| page.state == VersionState::Draft)?;
    Some(notice(cx, "", cx.with("assessment-older-method", &[("name", name.into())]), None))
}

/// Who made it, whom they heard, and what has changed.
fn told(cx: &Cx, page: &AssessmentShow) -> AnyView {
    let text = &page.text;
    let words = |words: Option<&str>| match words {
        Some(words) => view! { <div class="prose">{paragraphs(words)}</div> }.into_any(),
        None => view! { <span class="muted">{cx.t("not-told")}</span> }.into_any(),
    };
    let representative = match (&text.representative, text.no_representative) {
        (Some(name), _) => words(Some(name.as_str())),
        (None, true) => words(Some(&cx.t("version-no-representative-short"))),
        (None, false) => words(None),
    };
    let children = match (&text.child_view, &text.child_view_missing) {
        (Some(view), _) => words(Some(view.as_str())),
        (None, Some(reason)) => {
            let reason = cx.with("version-no-child-view-short", &[("reason", reason.to_string().into())]);
            words(Some(&reason))
        }
        (None, None) => words(None),
    };
    let changes =
        (page.number > 1).then(|| fact(cx.t("version-changes"), words(text.changes.as_ref().map(|t| t.as_str()))));
    let edit = (page.state == VersionState::Draft && page.may_write)
        .then(|| view! { <a href=format!("/assessments/{}/about", page.id)>{cx.t("edit")}</a> }.into_any());
    let body = view! {
        <div class="panel-body">
            <dl class="facts">
                {fact(cx.t("version-team"), words(text.team.as_ref().map(|t| t.as_str())))}
                {fact(cx.t("version-representative"), representative)}
                {fact(cx.t("version-child-view"), children)}
                {changes}
            </dl>
        </div>
    };
    panel("h-about", cx.t("assessment-about"), edit, body.into_any())
}

/// Who has read the version in force, and the reader's own note of it.
fn reading(cx: &Cx, page: &AssessmentShow) -> Option<AnyView> {
    if page.state != VersionState::Approved {
        return None;
    }
    let (read, staff) = page.readers;
    let count = cx.with("assessment-readers", &[("n", read.into()), ("all", staff.into())]);
    let own = if !page.may_acknowledge {
        ().into_any()
    } else if page.read_by_me {
        view! { <p>{tag(cx, "ok", "check", cx.t("assessment-read-by-me"))}</p> }.into_any()
    } else {
        let send = view! { <button class="btn btn--secondary btn--block" type="submit">{cx.t("assessment-read-send")}</button> };
        form_to(cx, format!("/assessments/{}/read", page.id), None, send.into_any())
    };
    let body = view! {
        <div class="panel-body stack stack-3">
            <p>{count}</p>
            <progress class="bar" max=staff.to_string() value=read.to_string() aria-hidden="true"></progress>
            {own}
        </div>
    };
    Some(panel("h-reading", cx.t("assessment-reading"), None, body.into_any()))
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
