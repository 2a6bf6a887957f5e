use super::{FindingRow, finding::finding, kind, line_words, list::state, lists};
use crate::ui::{
    Cx, Moments, Row, crumbs, empty, fact,
    form::{FormView, form_to},
    go,
    hygiene::{Warned, warnings},
    notice, page_head, panel, paragraphs, rows, tag,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    form::{Fields, FormErrors},
    ids::{RoundId, UnitId},
    round::{LineAnswer, RoundEnd, RoundEndField, RoundKind, RoundLine, RoundPart, RoundState, Seen},
    text::Note,
};
use leptos::prelude::*;

/// What was said of a line, by whom and when.
#[derive(Debug, Clone)]
pub struct SaidOfLine {
    pub answer: LineAnswer,
    pub version: i32,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A line of a round as it stands.
#[derive(Debug, Clone)]
pub struct LineRow {
    pub line: RoundLine,
    pub said: Option<SaidOfLine>,
    pub finding: Option<FindingRow>,
}

#[derive(Debug)]
pub struct RoundShow {
    pub id: RoundId,
    pub unit: UnitId,
    pub unit_name: String,
    pub kind: RoundKind,
    pub state: RoundState,
    pub on: NaiveDate,
    pub started_by: String,
    pub closed: Option<(String, DateTime<Utc>)>,
    pub end: RoundEnd,
    /// Part by part.
    pub lines: Vec<LineRow>,
    pub seen: Vec<Seen>,
    pub version: i32,
    pub may_walk: bool,
    pub may_act: bool,
    pub fields: Fields,
    pub errors: FormErrors<RoundEndField>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

/// A round: its parts, what it found, and its end.
pub fn show(cx: &Cx, page: &RoundShow) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let title = format!("{} {}", kind(cx, page.kind), cx.full_day(page.on));
    let goes_on = page.state == RoundState::Open;
    let lead = goes_on.then(|| cx.t("round-lead"));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, lists(page.unit, cx))}
        {page_head(Some(page.unit_name.clone()), title, lead, Some(state(cx, page.state)))}
        <div class="flow">
            {goes_on.then(|| parts(cx, page))}
            {findings(cx, page)}
            {if goes_on { end(cx, page, &form) } else { Some(told(cx, page)) }}
        </div>
    }
    .into_any()
}

/// The parts of the walk, and how far each is.
fn parts(cx: &Cx, page: &RoundShow) -> AnyView {
    let lines = RoundPart::ALL.iter().filter_map(|part| {
        let of: Vec<&LineRow> = page.lines.iter().filter(|row| row.line.part == *part).collect();
        if of.is_empty() {
            return None;
        }
        let answered = of.iter().filter(|row| row.said.is_some()).count();
        let found = of.iter().filter(|row| row.finding.is_some()).count();
        let state = match answered {
            0 => tag(cx, "", "circle", cx.t("checklist-not-started")),
            n if n == of.len() => tag(cx, "ok", "check", cx.t("checklist-done")),
            _ => tag(cx, "", "half", cx.t("checklist-unfinished")),
        };
        let count = cx.with("checklist-count", &[("n", answered.into()), ("all", of.len().into())]);
        let found = (found > 0).then(|| view! { <span>{cx.with("finding-count", &[("n", found.into())])}</span> });
        Some(Row {
            lead: None,
            href: page.may_walk.then(|| format!("/rounds/{}/parts/{}", page.id, part.code())),
            title: cx.t(&format!("round-part-{}", part.code())),
            meta: view! { <span>{count}</span>{found} }.into_any(),
            end: Some(view! { {state}{page.may_walk.then(|| go(cx))} }.into_any()),
        })
    });
    panel("h-parts", cx.t("round-parts"), None, rows(cx, lines))
}

fn findings(cx: &Cx, page: &RoundShow) -> AnyView {
    let found: Vec<AnyView> = page
        .lines
        .iter()
        .filter_map(|row| {
            let of = (Some(row.line.key), row.line.words.as_deref());
            row.finding.as_ref().map(|found| finding(cx, of, found, &page.seen, page.may_act))
        })
        .collect();
    let body = if found.is_empty() {
        empty(cx, cx.t(if page.state == RoundState::Open { "round-nothing-yet" } else { "round-nothing" }), None)
    } else {
        view! { <ul class="findings">{found.collect_view()}</ul> }.into_any()
    };
    panel("h-findings", cx.t("findings-title"), None, body)
}

/// The end of a round, once every line is answered.
fn end(cx: &Cx, page: &RoundShow, form: &FormView<'_, RoundEndField>) -> Option<AnyView> {
    if !page.may_walk {
        return None;
    }
    let left = page.lines.iter().filter(|row| row.said.is_none()).count();
    let body = if left > 0 {
        view! { <p>{cx.with("round-left", &[("n", left.into())])}</p> }.into_any()
    } else {
        let body = view! {
            {page.warned.as_ref().map(|warned| warnings(cx, warned))}
            {form.number(RoundEndField::Children, None)}
            {form.area(RoundEndField::Note, true, Note::MAX)}
            <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{cx.t("round-close")}</button></div>
        };
        form_to(cx, format!("/rounds/{}/close", page.id), Some(page.version), body.into_any())
    };
    let body = view! { <div class="panel-body panel-body--pad">{body}</div> };
    Some(panel("h-end", cx.t("round-end"), None, body.into_any()))
}

/// What was told when it was closed, and every line with its answer.
fn told(cx: &Cx, page: &RoundShow) -> AnyView {
    let closed = page
        .closed
        .clone()
        .map(|(name, at)| fact(cx.t("round-closed-by"), view! { {name}", "{cx.moment_view(at)} }.into_any()));
    let children = page.end.children.map(|n| fact(cx.t("people-children"), n.to_string().into_any()));
    let note = page.end.note.as_ref().map(|note| view! { <div class="prose">{paragraphs(note.as_str())}</div> });
    let parts = RoundPart::ALL
        .iter()
        .filter(|part| page.lines.iter().any(|row| row.line.part == **part))
        .map(|part| {
            let lines =
                page.lines.iter().filter(|row| row.line.part == *part).map(|row| answered(cx, row)).collect_view();
            view! { <h3>{cx.t(&format!("round-part-{}", part.code()))}</h3><ul class="plain round-lines">{lines}</ul> }
        })
        .collect_view();
    let body = view! {
        <div class="panel-body stack stack-4">
            {note}
            <dl class="facts">
                {fact(cx.t("round-started-by"), page.started_by.clone().into_any())}
                {closed}
                {children}
            </dl>
            {parts}
        </div>
    };
    panel("h-told", cx.t("round-told"), None, body.into_any())
}

fn answered(cx: &Cx, row: &LineRow) -> AnyView {
    let words = line_words(cx, row.line.key, row.line.words.as_deref());
    let answer = row.said.as_ref().map(|said| {
        let (tone, shape) = match said.answer {
            LineAnswer::InOrder => ("ok", "check"),
            LineAnswer::Finding => ("warn", "circle-alert"),
            LineAnswer::NotHere => ("", "circle-dashed"),
        };
        tag(cx, tone, shape, cx.t(&format!("line-answer-{}", said.answer.code())))
    });
    view! { <li class="round-line"><span>{words}</span>{answer}</li> }.into_any()
}
