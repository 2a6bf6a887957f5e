use crate::{
    pages::report::{Told, title},
    ui::{Cx, Moments, page_head},
};
use domain::{clock::local_day, month::FourMonths, report::ReportState};
use leptos::prelude::*;
use uuid::Uuid;

/// What a unit has told to everybody.
#[derive(Debug)]
pub struct PublicUnit {
    pub owner: Uuid,
    pub name: String,
    pub organisation: String,
    /// The organisation, where the page is of a unit.
    pub above: Option<Uuid>,
    /// The units of an organisation that have told something.
    pub units: Vec<(Uuid, String)>,
    /// Every version that was published, the newest first.
    pub reports: Vec<(FourMonths, Told)>,
}

pub fn unit(cx: &Cx, page: &PublicUnit) -> AnyView {
    let lines = page.reports.iter().map(|(period, told)| {
        let base = format!("/published/{}/reports/{}", page.owner, period.code());
        let href = if told.state == ReportState::Published { base } else { format!("{base}/{}", told.number) };
        let day = told.published.as_ref().map(|(_, at)| cx.full_day(local_day(*at, cx.zone))).unwrap_or_default();
        let words = [("n", told.number.into()), ("day", day.into())];
        let note = cx.with(&format!("published-line-{}", told.state.code()), &words);
        view! { <li><a href=href>{title(cx, *period)}</a>" "<span class="meta">{note}</span></li> }
    });
    let way = page.above.map(|id| {
        view! { <nav class="no-print" aria-label=cx.t("crumbs")><p><a href=format!("/published/{id}")>{page.organisation.clone()}</a></p></nav> }
    });
    let units =
        page.units.iter().map(|(id, name)| view! { <li><a href=format!("/published/{id}")>{name.clone()}</a></li> });
    let units = units.collect_view();
    let units = (!page.units.is_empty()).then(|| {
        view! {
            <section class="report" aria-labelledby="h-units">
                <h2 id="h-units">{cx.t("published-units")}</h2>
                <ul class="published-list">{units}</ul>
            </section>
        }
    });
    let reports = (!page.reports.is_empty()).then(|| {
        view! {
            <section class="report" aria-labelledby="h-reports">
                <h2 id="h-reports">{cx.t("published-reports")}</h2>
                <ul class="published-list">{lines.collect_view()}</ul>
            </section>
        }
    });
    let lead = if page.above.is_some() { "published-unit-lead" } else { "published-organisation-lead" };
    view! {
        {way}
        {page_head(None, page.name.clone(), Some(cx.t(lead)), None)}
        {reports}
        {units}
    }
    .into_any()
}
