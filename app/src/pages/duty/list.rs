use super::{basis, figure::figure, name, owner, people::groups, sentence};
use crate::ui::{Cx, Moments, Row, button_link, crumbs, empty, go, notice, page_head, panel, rows, tag};
use chrono::NaiveDate;
use domain::{
    cycle::{Compliance, DueStatus, Every, Template, Why},
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One open turn of a duty.
#[derive(Debug, Clone)]
pub struct DutyRow {
    pub id: Uuid,
    pub template: &'static Template,
    pub every: Every,
    pub due_on: NaiveDate,
    pub why: Why,
    /// Somebody has asked that it is left out.
    pub asked: bool,
    /// Who looks after it by name.
    pub named: Option<String>,
    /// The worker or the child whose duty it is; `None` for one of a unit or the organisation.
    pub whose: Option<String>,
}

impl DutyRow {
    pub(super) fn status(&self, today: NaiveDate) -> DueStatus {
        DueStatus::of(self.every, self.due_on, today)
    }
}

/// The open duties of a unit.
#[derive(Debug)]
pub struct DutyList {
    pub unit: UnitId,
    pub unit_name: String,
    /// The one that is due first on top; those of its people are after the unit's own.
    pub rows: Vec<DutyRow>,
    /// The clock is so many days ahead of the last look that the program waits for a person.
    pub clock_odd: Option<i64>,
    pub compliance: Compliance,
    /// The reader may take up what else concerns the unit.
    pub may_decide: bool,
}

/// What is late, what is due soon and what comes later, each with its reason.
pub fn list(cx: &Cx, page: &DutyList) -> AnyView {
    let (people, own): (Vec<&DutyRow>, Vec<&DutyRow>) = page.rows.iter().partition(|row| row.whose.is_some());
    let nothing = page.rows.is_empty().then(|| {
        let body = empty(cx, cx.t("duties-empty"), None);
        view! { <section class="panel" aria-label=cx.t("duties-title")>{body}</section> }
    });
    let odd = page.clock_odd.map(|days| notice(cx, "warn", cx.with("cycle-clock-odd", &[("days", days.into())]), None));
    let unit = (format!("/units/{}", page.unit), page.unit_name.clone());
    let way = |end: &str, shape: &'static str, key: &str| {
        button_link(cx, "btn--secondary", shape, format!("/units/{}/duties/{end}", page.unit), cx.t(key))
    };
    let rounds =
        button_link(cx, "btn--secondary", "footprints", format!("/units/{}/rounds", page.unit), cx.t("rounds-title"));
    let ways = view! {
        <div class="btn-row">{rounds}{way("year", "calendar-days", "year-title")}{way("ended", "history", "duties-ended")}{page.may_decide.then(|| way("offered", "plus", "duties-offered"))}</div>
    };
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units")), unit])}
        {page_head(Some(page.unit_name.clone()), cx.t("duties-title"), Some(cx.t("duties-lead")), Some(ways.into_any()))}
        <div class="flow">
            {figure(cx, &page.compliance)}
            {odd}
            {nothing}
            {by_day(cx, &own)}
            {groups(cx, page.unit, &people)}
        </div>
    }
    .into_any()
}

/// What is late, what is due soon and what comes later.
pub(super) fn by_day(cx: &Cx, all: &[&DutyRow]) -> AnyView {
    let part = |id: &'static str, key: &str, holds: fn(DueStatus) -> bool| {
        let of: Vec<&DutyRow> = all.iter().copied().filter(|row| holds(row.status(cx.today))).collect();
        (!of.is_empty()).then(|| {
            let end = view! { <span class="caption">{of.len().to_string()}</span> };
            panel(id, cx.t(key), Some(end.into_any()), rows(cx, of.into_iter().map(|row| line(cx, row))))
        })
    };
    view! {
        {part("h-late", "duties-late", DueStatus::is_overdue)}
        {part("h-soon", "duties-soon", |status| matches!(status, DueStatus::DueSoon(_)))}
        {part("h-later", "duties-later", |status| matches!(status, DueStatus::Scheduled(_)))}
    }
    .into_any()
}

fn line(cx: &Cx, row: &DutyRow) -> Row {
    let asked = row.asked.then(|| tag(cx, "", "message-square-quote", cx.t("duty-asked")));
    Row {
        lead: Some("calendar-clock"),
        href: Some(format!("/duties/{}", row.id)),
        title: name(cx, row.template),
        meta: view! {
            <span>{sentence(cx, row.template, row.why, row.due_on)}</span>
            <span>{row.named.clone().unwrap_or_else(|| owner(cx, row.template))}</span>
            <span>{basis(cx, row.template)}</span>
        }
        .into_any(),
        end: Some(view! { {asked}{cx.due_view(row.due_on)}{go(cx)} }.into_any()),
    }
}
