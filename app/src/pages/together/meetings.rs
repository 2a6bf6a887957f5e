use crate::ui::{Cx, Moments, Row, crumbs, empty, form::form_to, go, notice, page_head, pager, rows, tag};
use chrono::NaiveDate;
use domain::{
    ids::UnitId,
    voice::{MeetingState, next_meeting_on},
};
use leptos::prelude::*;
use uuid::Uuid;

/// One meeting of a list.
#[derive(Debug, Clone)]
pub struct MeetingRow {
    pub id: Uuid,
    pub on: NaiveDate,
    pub state: MeetingState,
    pub children: Option<u32>,
    pub adults: Option<u32>,
}

#[derive(Debug)]
pub struct MeetingList {
    pub unit: UnitId,
    pub name: String,
    pub rows: Vec<MeetingRow>,
    pub next: Option<String>,
    /// The reader may begin one, and none is open.
    pub may_start: bool,
    pub notice: Option<String>,
}

/// The meetings of a unit, the newest first, and the way to begin one.
pub fn list(cx: &Cx, page: &MeetingList) -> AnyView {
    let home = format!("/units/{}/meetings", page.unit);
    let start = page.may_start.then(|| {
        let button = view! { <button class="btn btn--primary" type="submit">{cx.t("community-start")}</button> };
        form_to(cx, home.clone(), None, button.into_any())
    });
    let newest = page.rows.first().filter(|row| row.state == MeetingState::Closed);
    let next_on = newest.map(|row| next_meeting_on(row.on)).filter(|day| *day >= cx.today);
    let hint =
        next_on.map(|day| view! { <p class="hint">{cx.with("community-next", &[("day", cx.day(day).into())])}</p> });
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("community-empty"), None)
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, row)))
    };
    let next = page.next.as_ref().map(|after| format!("{home}?after={after}"));
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/together".into(), cx.t("together-title"))])}
        {page_head(Some(page.name.clone()), cx.t("community-title"), Some(cx.t("community-lead")), start)}
        <div class="flow">{hint}<section class="panel" aria-label=cx.t("community-title")>{body}</section></div>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

fn line(cx: &Cx, row: &MeetingRow) -> Row {
    let people =
        |key: &str, n: Option<u32>| n.map(|n| view! { <span>{cx.with(key, &[("n", u64::from(n).into())])}</span> });
    Row {
        lead: Some("users"),
        href: Some(format!("/meetings/{}", row.id)),
        title: cx.full_day(row.on),
        meta: view! { {people("community-children", row.children)}{people("community-adults", row.adults)} }.into_any(),
        end: Some(view! { {state(cx, row.state)}{go(cx)} }.into_any()),
    }
}

/// Whether a meeting goes on.
pub(super) fn state(cx: &Cx, state: MeetingState) -> AnyView {
    let (tone, shape) = match state {
        MeetingState::Open => ("info", "half"),
        MeetingState::Closed => ("", "circle-check"),
    };
    tag(cx, tone, shape, cx.t(&format!("meeting-state-{}", state.code())))
}
