use super::{kind, line_words};
use crate::ui::{
    Cx, Moments, Row, button_link, crumbs, empty, form::form_to, go, notice, page_head, pager, panel, rows, tag,
};
use chrono::NaiveDate;
use domain::{
    ids::{FindingId, UnitId},
    round::{LineKey, RoundKind, RoundState, Seen},
};
use leptos::prelude::*;
use uuid::Uuid;

/// One round of a list.
#[derive(Debug, Clone)]
pub struct RoundRow {
    pub id: Uuid,
    pub kind: RoundKind,
    pub state: RoundState,
    pub on: NaiveDate,
    pub children: Option<u32>,
    pub found: i64,
    /// Of these so many are not put right yet.
    pub unsettled: i64,
}

/// What comes back from round to round, with how it was told last.
#[derive(Debug, Clone)]
pub struct RepeatedRow {
    pub seen: Seen,
    pub finding: FindingId,
    pub words: String,
}

#[derive(Debug)]
pub struct RoundList {
    pub unit: UnitId,
    pub unit_name: String,
    /// The newest first.
    pub rows: Vec<RoundRow>,
    pub next: Option<String>,
    pub repeated: Vec<RepeatedRow>,
    /// The rounds that the reader may begin or go on with.
    pub kinds: Vec<RoundKind>,
    /// The reader may change what the rounds look at.
    pub may_change: bool,
    pub may_file: bool,
    pub notice: Option<String>,
}

/// The rounds of a unit, the ways to begin one, and what they find again and again.
pub fn list(cx: &Cx, page: &RoundList) -> AnyView {
    let home = format!("/units/{}/rounds", page.unit);
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("rounds-empty"), None)
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, row)))
    };
    let next = page.next.as_ref().map(|after| format!("{home}?after={after}"));
    let drills =
        button_link(cx, "btn--secondary", "siren", format!("/units/{}/drills", page.unit), cx.t("drills-title"));
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![(format!("/units/{}/duties", page.unit), cx.t("duties-title"))])}
        {page_head(Some(page.unit_name.clone()), cx.t("rounds-title"), Some(cx.t("rounds-lead")), Some(view! { <div class="btn-row">{drills}</div> }.into_any()))}
        <div class="flow">
            {begin(cx, page, &home)}
            {repeated(cx, page)}
            {panel("h-rounds", cx.t("rounds-walked"), None, body)}
        </div>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

/// One button a kind; a round that is open goes on.
fn begin(cx: &Cx, page: &RoundList, home: &str) -> Option<AnyView> {
    if page.kinds.is_empty() {
        return None;
    }
    let lines = page.kinds.iter().map(|of| {
        let open = page.rows.iter().find(|row| row.kind == *of && row.state == RoundState::Open);
        let way = match open {
            Some(row) => {
                let href = format!("/rounds/{}", row.id);
                button_link(cx, "btn--primary", "arrow-right", href, cx.t("round-go-on"))
            }
            None => {
                let body = view! {
                    <input type="hidden" name="kind" value=of.code()/>
                    <button class="btn btn--secondary" type="submit">{cx.t("round-start")}<span class="vh">{format!(" {}", kind(cx, *of))}</span></button>
                };
                // Each kind is a form of its own: one that was sent is never taken for another.
                form_to(cx, format!("{home}?kind={}", of.code()), None, body.into_any())
            }
        };
        let change = page.may_change.then(|| {
            let href = format!("{home}/lines/{}", of.code());
            view! { <a href=href>{cx.t("round-lines-change")}<span class="vh">{format!(" {}", kind(cx, *of))}</span></a> }
        });
        Row {
            lead: Some("footprints"),
            href: None,
            title: kind(cx, *of),
            meta: view! { <span>{cx.t(&format!("round-kind-{}", of.code()))}</span>{change} }.into_any(),
            end: Some(way),
        }
    });
    Some(panel("h-begin", cx.t("rounds-begin"), None, rows(cx, lines)))
}

/// What comes back, and the step that has its risk assessed.
fn repeated(cx: &Cx, page: &RoundList) -> Option<AnyView> {
    if page.repeated.is_empty() {
        return None;
    }
    let lines = page.repeated.iter().map(|row| {
        let days: Vec<String> = row.seen.on.iter().map(|day| cx.full_day(*day)).collect();
        let own = matches!(row.seen.key, LineKey::Own(_)).then_some(row.words.as_str());
        let file = page.may_file.then(|| {
            let href = format!("/hazards/new?finding={}", row.finding);
            button_link(cx, "btn--secondary btn--s", "flag", href, cx.t("finding-hazard"))
        });
        Row {
            lead: Some("history"),
            href: None,
            title: line_words(cx, row.seen.key, own),
            meta: view! {
                <span>{cx.with("rounds-found-times", &[("n", row.seen.on.len().into())])}</span>
                <span>{days.join(", ")}</span>
                <span>{row.words.clone()}</span>
            }
            .into_any(),
            end: file,
        }
    });
    let lead = view! { <div class="panel-body"><p>{cx.t("rounds-repeated-lead")}</p></div> };
    Some(panel("h-repeated", cx.t("rounds-repeated"), None, view! { {lead}{rows(cx, lines)} }.into_any()))
}

fn line(cx: &Cx, row: &RoundRow) -> Row {
    let children = row.children.filter(|n| *n > 0).map(|n| {
        view! { <span>{cx.with("round-children", &[("n", u64::from(n).into())])}</span> }
    });
    Row {
        lead: Some("footprints"),
        href: Some(format!("/rounds/{}", row.id)),
        title: format!("{} {}", kind(cx, row.kind), cx.full_day(row.on)),
        meta: view! { {found(cx, row.found, row.unsettled)}{children} }.into_any(),
        end: Some(view! { {state(cx, row.state)}{go(cx)} }.into_any()),
    }
}

/// How much was found, and how much of it waits.
pub(super) fn found(cx: &Cx, found: i64, unsettled: i64) -> AnyView {
    let waits =
        (unsettled > 0).then(|| view! { <span>{cx.with("finding-unsettled", &[("n", unsettled.into())])}</span> });
    view! { <span>{cx.with("finding-count", &[("n", found.into())])}</span>{waits} }.into_any()
}

/// Whether a round goes on.
pub(super) fn state(cx: &Cx, state: RoundState) -> AnyView {
    let (tone, shape) = match state {
        RoundState::Open => ("info", "half"),
        RoundState::Closed => ("", "circle-check"),
    };
    tag(cx, tone, shape, cx.t(&format!("round-state-{}", state.code())))
}
