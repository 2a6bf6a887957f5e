use super::{state, title};
use crate::{
    pages::picture::period_name,
    ui::{Cx, Moments, Row, button_link, form::form_to, page_head, pager, rows},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    ids::{ReportId, UnitId},
    month::FourMonths,
    report::ReportState,
};
use leptos::prelude::*;

/// A unit with its newest version of four months.
#[derive(Debug, Clone)]
pub struct ReportLine {
    /// `None`: the organisation itself.
    pub unit: Option<UnitId>,
    pub name: String,
    /// `None`: nobody has begun one.
    pub version: Option<((ReportId, ReportState), i32)>,
    pub published_at: Option<DateTime<Utc>>,
}

/// The units that somebody looks after, and where their reports of four months stand.
#[derive(Debug)]
pub struct ReportList {
    pub period: FourMonths,
    /// There is a later period that has ended.
    pub later: bool,
    /// The day by which they are to be published.
    pub due_on: NaiveDate,
    /// That of the organisation, for those who look after all of it.
    pub whole: Option<ReportLine>,
    pub units: Vec<ReportLine>,
    /// The address of those after them.
    pub next: Option<String>,
    pub may_write: bool,
}

pub fn list(cx: &Cx, page: &ReportList) -> AnyView {
    let link = |period: FourMonths, shape: &'static str| {
        let href = format!("/reports?period={}", period.code());
        button_link(cx, "btn--secondary", shape, href, period_name(cx, period))
    };
    let before = link(page.period.before(), "arrow-left");
    let later = page.later.then(|| link(page.period.next(), "arrow-right"));
    let ways = view! { <div class="btn-row">{before}{later}</div> };
    let period = period_name(cx, page.period);
    let heading = cx.with("reports-title", &[("period", period.clone().into())]);
    let due = cx.with("reports-due", &[("day", cx.full_day(page.due_on).into())]);
    view! {
        {page_head(None, heading.clone(), Some(format!("{} {due}", cx.t("reports-lead"))), Some(ways.into_any()))}
        <section class="panel" aria-label=heading>{rows(cx, page.whole.iter().chain(&page.units).map(|unit| line(cx, page, unit)))}</section>
        {pager(cx, page.units.len(), page.next.clone())}
    }
    .into_any()
}

/// Where a version of a unit's report, or of the organisation's, is begun.
pub(super) fn start_href(unit: Option<UnitId>, period: FourMonths) -> String {
    match unit {
        Some(unit) => format!("/units/{unit}/reports/{}", period.code()),
        None => format!("/organisation/reports/{}", period.code()),
    }
}

fn line(cx: &Cx, page: &ReportList, unit: &ReportLine) -> Row {
    let shape = if unit.unit.is_some() { "file-text" } else { "building" };
    let Some(((id, at), number)) = unit.version else {
        let start = page.may_write.then(|| {
            let words = cx.t("report-start");
            let of = unit.name.clone();
            let send = view! { <button class="btn btn--secondary btn--s" type="submit">{words}<span class="vh">{format!(", {of}")}</span></button> };
            form_to(cx, start_href(unit.unit, page.period), None, send.into_any())
        });
        let none = cx.t("report-none");
        return Row {
            lead: Some(shape),
            href: None,
            title: unit.name.clone(),
            meta: view! { <span>{none}</span> }.into_any(),
            end: start,
        };
    };
    let version = cx.with("report-version", &[("n", number.into())]);
    let since = unit.published_at.map(|at| view! { <span>{cx.moment_view(at)}</span> });
    Row {
        lead: Some(shape),
        href: Some(format!("/reports/{id}")),
        title: format!("{}, {}", unit.name, title(cx, page.period)),
        meta: view! { <span>{version}</span>{since} }.into_any(),
        end: Some(state(cx, at)),
    }
}
