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
    let above = (page.name != page.organisation).then(|| page.organisation.clone());
    view! {
        {page_head(above, page.name.clone(), Some(cx.t("published-unit-lead")), None)}
        <section class="report" aria-labelledby="h-reports">
            <h2 id="h-reports">{cx.t("published-reports")}</h2>
            <ul class="published-list">{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
