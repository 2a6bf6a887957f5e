use super::{list::found, lists};
use crate::ui::{Cx, Moments, Row, button_link, crumbs, empty, go, page_head, pager, rows};
use chrono::NaiveDate;
use domain::{
    ids::UnitId,
    round::{DrillKind, DrillTime},
};
use leptos::prelude::*;
use uuid::Uuid;

/// One drill of a list.
#[derive(Debug, Clone)]
pub struct DrillRow {
    pub id: Uuid,
    pub kind: DrillKind,
    pub on: NaiveDate,
    pub time: DrillTime,
    pub minutes: u32,
    pub found: i64,
    pub unsettled: i64,
}

#[derive(Debug)]
pub struct DrillList {
    pub unit: UnitId,
    pub unit_name: String,
    /// The latest first.
    pub rows: Vec<DrillRow>,
    pub next: Option<String>,
    pub may_record: bool,
}

/// The drills of a unit.
pub fn drills(cx: &Cx, page: &DrillList) -> AnyView {
    let home = format!("/units/{}/drills", page.unit);
    let new =
        page.may_record.then(|| button_link(cx, "btn--primary", "plus", format!("{home}/new"), cx.t("drill-new")));
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("drills-empty"), None)
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, row)))
    };
    let next = page.next.as_ref().map(|after| format!("{home}?after={after}"));
    view! {
        {crumbs(cx, lists(page.unit, cx))}
        {page_head(Some(page.unit_name.clone()), cx.t("drills-title"), Some(cx.t("drills-lead")), new)}
        <section class="panel" aria-label=cx.t("drills-title")>{body}</section>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

fn line(cx: &Cx, row: &DrillRow) -> Row {
    Row {
        lead: Some("siren"),
        href: Some(format!("/drills/{}", row.id)),
        title: format!("{} {}", cx.t(&format!("cycle-{}", row.kind.duty())), cx.full_day(row.on)),
        meta: view! {
            <span>{cx.with("drill-lasted", &[("n", u64::from(row.minutes).into())])}</span>
            <span>{cx.t(&format!("drill-time-{}", row.time.code()))}</span>
            {found(cx, row.found, row.unsettled)}
        }
        .into_any(),
        end: Some(go(cx)),
    }
}
