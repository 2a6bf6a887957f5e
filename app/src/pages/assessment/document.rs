//! A version as a document on A4: what people print, file and show to an inspector.

use super::{Name, item_read::step_name};
use crate::ui::{Cx, Moments, crumbs, fact, icon, level, level_short, notice, paragraphs, version_state};
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use domain::{
    action::{ActionState, Control, Restriction},
    assessment::{ItemText, VersionState, VersionText},
    hazard::{AffectedGroup, Area},
    risk::{Axis, Grade, Grading, Level, RiskMatrix},
    text::{Narrative, Note, Text},
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// An action as the document tells it.
#[derive(Debug)]
pub struct DocumentAction {
    pub title: String,
    pub detail: Option<String>,
    pub control: Control,
    pub interim: bool,
    pub restriction: Option<Restriction>,
    pub owner: String,
    pub due_on: NaiveDate,
    pub state: ActionState,
}

/// A line with everything that was written in it.
#[derive(Debug)]
pub struct DocumentLine {
    pub title: String,
    pub area: Area,
    pub place: Option<String>,
    pub description: Option<String>,
    pub groups: Vec<AffectedGroup>,
    pub text: ItemText,
    /// The likelihood that the hazard's history suggests.
    pub suggested: Option<Grade>,
    pub actions: Vec<DocumentAction>,
}

/// A version with everything in it.
#[derive(Debug)]
pub struct AssessmentDocument {
    pub id: Uuid,
    pub name: Name,
    pub number: i32,
    pub state: VersionState,
    pub text: VersionText,
    pub lines: Vec<DocumentLine>,
    pub submitted: Option<(String, DateTime<Utc>)>,
    pub approved: Option<(String, DateTime<Utc>)>,
    pub content_hash: Option<String>,
    pub next_review_on: Option<NaiveDate>,
    pub highest: Option<Level>,
    /// The method that the version was graded by.
    pub matrix: Arc<RiskMatrix>,
    pub printed_by: String,
}

/// The page that is printed or saved as PDF.
pub fn document(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    // Levels are called what they were called when the version was graded.
    let cx = &Cx { matrix: Arc::clone(&page.matrix), ..cx.clone() };
    let way = vec![
        ("/assessments".into(), cx.t("assessments-title")),
        (format!("/assessments/{}", page.id), page.name.title(cx)),
    ];
    let lines = page.lines.iter().zip(1..).map(|(row, n)| line(cx, n, row)).collect_view();
    // Browsers repeat the head of a table on every sheet; nothing else does it without covering the text.
    view! {
        <div class="doc-bar no-print">
            {crumbs(cx, way)}
            {notice(cx, "", cx.t("doc-print-hint"), None)}
        </div>
        <table class="doc-sheet" role="presentation">
            <thead><tr><td>{running_head(cx, page)}</td></tr></thead>
            <tbody><tr><td>
                <article class="doc" aria-labelledby="doc-title">
                    {head(cx, page)}
                    {part("doc-about", cx.t("assessment-about"), about(cx, page))}
                    {part("doc-summary", cx.t("assessment-summary"), summary(cx, page))}
                    {part("doc-lines", cx.t("doc-lines"), view! { {lines} }.into_any())}
                    {part("doc-sign", cx.t("assessment-sign-off"), signatures(cx, page))}
                    <footer class="doc-foot">
                        <p>{printed(cx, page)}</p>
                        <p>{cx.t("doc-confidential")}</p>
                    </footer>
                </article>
            </td></tr></tbody>
        </table>
    }
    .into_any()
}

/// What stands on top of every sheet.
fn running_head(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    let title = cx.with("doc-title", &[("name", page.name.title(cx).into()), ("n", page.number.into())]);
    let was_approved = matches!(page.state, VersionState::Approved | VersionState::Superseded);
    let state = if was_approved { cx.t(&format!("version-state-{}", page.state.code())) } else { cx.t("doc-draft") };
    view! {
        <div class="doc-running">
            <strong>{title}</strong>
            <span>{state}</span>
            <span>{cx.t("doc-confidential-short")}</span>
            <span>{printed(cx, page)}</span>
        </div>
    }
    .into_any()
}

fn printed(cx: &Cx, page: &AssessmentDocument) -> String {
    cx.with("doc-printed", &[("moment", full_moment(cx, cx.now).into()), ("name", page.printed_by.clone().into())])
}

fn head(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    let kind = cx.t(&format!("assessment-kind-{}", page.name.series.kind.code()));
    let scope = page.name.series.scope.as_ref();
    let review = page.next_review_on.filter(|_| page.state == VersionState::Approved);
    view! {
        <header class="doc-head">
            <p class="doc-unit">{page.name.unit.clone()}</p>
            <h1 id="doc-title">{page.name.title(cx)}</h1>
            <p class="cluster gap-2">{cx.with("doc-caption", &[("n", page.number.into())])}{version_state(cx, page.state)}</p>
            {standing(cx, page.state)}
            <dl class="facts">
                {fact(cx.t("series-kind"), kind.into_any())}
                {scope.map(|scope| fact(cx.t("series-scope"), written(scope.as_str())))}
                {fact(cx.t("level-highest"), level(cx, page.highest))}
                {page.submitted.as_ref().map(|by| fact(cx.t("step-submit"), signed(cx, by)))}
                {page.approved.as_ref().map(|by| fact(cx.t("step-approve"), signed(cx, by)))}
                {review.map(|day| fact(cx.t("assessment-next-review"), day_of(cx, day)))}
                {fact(cx.t("method-title"), cx.matrix.name().of(cx.lang()).to_owned().into_any())}
                {page.content_hash.clone().map(|hash| fact(cx.t("assessment-hash"), view! { <code>{hash}</code> }.into_any()))}
            </dl>
        </header>
    }
    .into_any()
}

/// Said before anything else of a version that is not in force.
fn standing(cx: &Cx, state: VersionState) -> Option<AnyView> {
    match state {
        VersionState::Draft | VersionState::InReview => {
            let text = view! { <p>{cx.t("doc-draft-text")}</p> }.into_any();
            Some(notice(cx, "warn", cx.t("doc-draft"), Some(text)))
        }
        VersionState::Discarded => Some(notice(cx, "warn", cx.t("doc-draft"), None)),
        VersionState::Superseded => Some(notice(cx, "warn", cx.t("doc-superseded"), None)),
        VersionState::Approved => None,
    }
}

/// Who made it, whom they heard, and what has changed.
fn about(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    let text = &page.text;
    let representative = match (&text.representative, text.no_representative) {
        (Some(name), _) => written(name.as_str()),
        (None, true) => cx.t("version-no-representative-short").into_any(),
        (None, false) => missing(cx),
    };
    let children = match (&text.child_view, &text.child_view_missing) {
        (Some(view), _) => written(view.as_str()),
        (None, Some(why)) => written(&cx.with("version-no-child-view-short", &[("reason", why.to_string().into())])),
        (None, None) => missing(cx),
    };
    let changes = (page.number > 1).then(|| asked(cx, "version-changes", &text.changes));
    view! {
        <dl class="facts">
            {asked(cx, "version-team", &text.team)}
            {fact(cx.t("version-representative"), representative)}
            {fact(cx.t("version-child-view"), children)}
            {changes}
        </dl>
    }
    .into_any()
}

/// Every line on one row.
fn summary(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    if page.lines.is_empty() {
        return view! { <p>{cx.t("doc-no-lines")}</p> }.into_any();
    }
    let rows = page
        .lines
        .iter()
        .zip(1..)
        .map(|(line, n): (&DocumentLine, usize)| {
            let of = |grading: Option<Grading>| level_short(cx, grading.map(|grading| grading.level));
            let actions = line.actions.iter().filter(|action| action.state != ActionState::Cancelled).count();
            view! {
                <tr>
                    <td class="num">{n.to_string()}</td>
                    <th scope="row"><a href=format!("#line-{n}")>{line.title.clone()}</a></th>
                    <td>{cx.t(&format!("area-{}", line.area.code()))}</td>
                    <td>{of(line.text.now)}</td>
                    <td>{of(line.text.residual)}</td>
                    <td class="num">{actions.to_string()}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="group" aria-label=cx.t("assessment-lines")>
            <table class="table doc-summary">
                <caption class="vh">{cx.t("assessment-lines")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="num">{cx.t("doc-number")}</th>
                        {heads(cx, &["hazard", "hazard-area", "level-now", "level-after"])}
                        <th scope="col" class="num">{cx.t("actions-title")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// One line in full.
fn line(cx: &Cx, n: usize, line: &DocumentLine) -> AnyView {
    let id = format!("line-{n}");
    let text = &line.text;
    let groups: Vec<String> = line.groups.iter().map(|group| cx.t(&format!("affected-{}", group.code()))).collect();
    let groups = (!groups.is_empty()).then(|| fact(cx.t("hazard-affected"), groups.join(", ").into_any()));
    let step = |grade: Grade| format!("{} {}", grade.get(), step_name(cx, &cx.matrix, Axis::Likelihood, grade));
    let suggested = line.suggested.map(|grade| fact(cx.t("doc-suggested"), step(grade).into_any()));
    view! {
        <article class="doc-line" aria-labelledby=id>
            <h3 id=id.clone()>{format!("{n}. {}", line.title)}</h3>
            <dl class="facts">
                {fact(cx.t("hazard-area"), cx.t(&format!("area-{}", line.area.code())).into_any())}
                {line.place.clone().map(|place| fact(cx.t("hazard-place"), place.into_any()))}
                {groups}
                {line.description.as_deref().filter(|words| !same(words, &text.scenario)).map(|words| fact(cx.t("hazard-description"), written(words)))}
                {asked(cx, "item-scenario", &text.scenario)}
                {said(cx, "item-existing", &text.existing_controls)}
                {graded(cx, "level-now", text.now)}
                {suggested}
                {said(cx, "item-lower", &text.lower_reason)}
                {said(cx, "item-weak", &text.weak_answer)}
                {said(cx, "item-no-action", &text.no_action_reason)}
                {graded(cx, "level-after", text.residual)}
                {acceptance(cx, text)}
            </dl>
            {actions(cx, n, &line.actions)}
        </article>
    }
    .into_any()
}

/// A line starts with its hazard's own words; the same words need not be read twice.
fn same(words: &str, scenario: &Option<Narrative>) -> bool {
    scenario.as_ref().is_some_and(|scenario| scenario.as_str() == words)
}

/// The level with the two choices that gave it.
fn graded(cx: &Cx, key: &str, grading: Option<Grading>) -> AnyView {
    let Some(grading) = grading else {
        return fact(cx.t(key), missing(cx));
    };
    let step = |axis: Axis, grade: Grade| step_name(cx, &cx.matrix, axis, grade);
    let how = cx.with(
        "doc-graded",
        &[
            ("l", grading.likelihood.get().to_string().into()),
            ("likelihood", step(Axis::Likelihood, grading.likelihood).into()),
            ("s", grading.severity.get().to_string().into()),
            ("severity", step(Axis::Severity, grading.severity).into()),
        ],
    );
    fact(cx.t(key), view! { <p>{level(cx, Some(grading.level))}</p><p>{how}</p> }.into_any())
}

/// Why a residual risk is accepted; a risk of 4 or 5 is not left without the answers.
fn acceptance(cx: &Cx, text: &ItemText) -> Option<AnyView> {
    let needed = text.residual.is_some_and(|residual| residual.level >= Level::SIGNIFICANT);
    let Some(given) = &text.acceptance else {
        return needed.then(|| fact(cx.t("item-acceptance"), missing(cx)));
    };
    let answer = |key: &str, note: &Option<Note>| {
        if needed { Some(asked(cx, key, note)) } else { said(cx, key, note) }
    };
    Some(
        view! {
            {answer("item-alarp-more", &given.more)}
            {answer("item-alarp-why", &given.why_not)}
            {answer("item-alarp-rights", &given.rights)}
            {given.until.map(|day| fact(cx.t("item-until"), day_of(cx, day)))}
        }
        .into_any(),
    )
}

fn actions(cx: &Cx, n: usize, rows: &[DocumentAction]) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="muted">{cx.t("doc-no-actions")}</p> }.into_any();
    }
    let rows = rows.iter().map(|row| action_row(cx, row)).collect_view();
    view! {
        <div class="table-wrap" tabindex="0" role="group" aria-label=cx.with("doc-actions-of", &[("n", n.into())])>
            <table class="table doc-actions">
                <caption>{cx.t("actions-title")}</caption>
                <thead><tr>{heads(cx, &["action", "action-control-short", "action-owner", "action-due", "state"])}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn action_row(cx: &Cx, row: &DocumentAction) -> AnyView {
    let interim = row
        .interim
        .then(|| view! { <span class="sub">{icon(cx, "shield-check")}{cx.t("action-interim-short")}</span> });
    let detail = row.detail.as_deref().map(|words| view! { <div class="sub">{paragraphs(words)}</div> });
    let restriction = row.restriction.map(|restriction| {
        let answer = cx.t(&format!("restriction-{}", restriction.code()));
        view! { <span class="sub">{format!("{} {answer}", cx.t("action-restriction"))}</span> }
    });
    view! {
        <tr>
            <th scope="row">{row.title.clone()}{interim}{detail}{restriction}</th>
            <td>{cx.t(&format!("control-{}", row.control.code()))}</td>
            <td>{row.owner.clone()}</td>
            <td>{day_of(cx, row.due_on)}</td>
            <td>{cx.t(&format!("action-state-{}", row.state.code()))}</td>
        </tr>
    }
    .into_any()
}

/// Who sent it and who approved it, and what seals it.
fn signatures(cx: &Cx, page: &AssessmentDocument) -> AnyView {
    let by = |who: &Option<(String, DateTime<Utc>)>, none: &str| match who {
        Some(who) => signed(cx, who),
        None => cx.t(none).into_any(),
    };
    let hash = page.content_hash.clone().map(|hash| {
        let sealed = view! { <code>{hash}</code><p class="meta">{cx.t("doc-hash-text")}</p> };
        fact(cx.t("assessment-hash"), sealed.into_any())
    });
    view! {
        <dl class="facts">
            {fact(cx.t("step-submit"), by(&page.submitted, "doc-not-submitted"))}
            {fact(cx.t("step-approve"), by(&page.approved, "doc-not-approved"))}
            {hash}
        </dl>
    }
    .into_any()
}

fn part(id: &'static str, title: String, body: AnyView) -> AnyView {
    view! { <section class="doc-part" aria-labelledby=id><h2 id=id>{title}</h2>{body}</section> }.into_any()
}

fn heads(cx: &Cx, keys: &[&str]) -> AnyView {
    keys.iter().map(|key| view! { <th scope="col">{cx.t(key)}</th> }).collect_view().into_any()
}

/// An answer that should be there.
fn asked<const MAX: usize>(cx: &Cx, key: &str, text: &Option<Text<MAX>>) -> AnyView {
    said(cx, key, text).unwrap_or_else(|| fact(cx.t(key), missing(cx)))
}

/// An answer that is left out where there is none.
fn said<const MAX: usize>(cx: &Cx, key: &str, text: &Option<Text<MAX>>) -> Option<AnyView> {
    text.as_ref().map(|text| fact(cx.t(key), written(text.as_str())))
}

fn written(words: &str) -> AnyView {
    view! { <div class="prose stack stack-3">{paragraphs(words)}</div> }.into_any()
}

fn missing(cx: &Cx) -> AnyView {
    view! { <span class="muted">{cx.t("not-told")}</span> }.into_any()
}

fn signed(cx: &Cx, (name, at): &(String, DateTime<Utc>)) -> AnyView {
    let stamp = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    view! { {name.clone()}", "<time datetime=stamp>{full_moment(cx, *at)}</time> }.into_any()
}

// Paper is read in other years: days are always written with theirs.
fn day_of(cx: &Cx, day: NaiveDate) -> AnyView {
    view! { <time datetime=day.to_string()>{cx.full_day(day)}</time> }.into_any()
}

fn full_moment(cx: &Cx, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&cx.zone);
    cx.with(
        "moment",
        &[
            ("day", cx.full_day(local.date_naive()).into()),
            ("hour", local.hour().to_string().into()),
            ("minute", format!("{:02}", local.minute()).into()),
        ],
    )
}
