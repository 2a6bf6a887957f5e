use super::{Told, sign_off::sign_off, state};
use crate::{
    pages::{
        flag::{FlagLine, flags},
        published::{PublicReport, article},
    },
    ui::{Cx, Moments, button_link, crumbs, notice, panel},
};
use domain::{
    ids::{ReportId, ReportMeasureId},
    report::{MeasureLine, ReportSection, ReportState},
};
use leptos::prelude::*;

/// A version, to those who make it.
#[derive(Debug)]
pub struct ReportShow {
    pub id: ReportId,
    /// As everybody would read it.
    pub report: PublicReport,
    pub measures: Vec<(ReportMeasureId, MeasureLine)>,
    pub missing: Vec<ReportSection>,
    pub flags: Vec<FlagLine>,
    pub returned: Option<String>,
    /// Every version of these four months, the newest first.
    pub versions: Vec<(ReportId, Told)>,
    pub may_write: bool,
    pub may_publish: bool,
    /// The reader wrote in it, and does not approve it.
    pub is_writer: bool,
}

impl ReportShow {
    pub fn is_clear(&self) -> bool {
        self.flags.iter().all(|line| line.answer.is_some())
    }

    fn is_draft(&self) -> bool {
        self.report.told.state == ReportState::Draft
    }
}

pub fn show(cx: &Cx, page: &ReportShow) -> AnyView {
    let report = &page.report;
    let way = vec![(format!("/reports?period={}", report.period.code()), cx.t("reports-crumb"))];
    let version = cx.with("report-version", &[("n", report.told.number.into())]);
    let end = view! { <p class="cluster gap-2">{state(cx, report.told.state)}<span class="meta">{version}</span></p> };
    let returned = page
        .returned
        .clone()
        .map(|why| notice(cx, "warn", cx.t("report-returned"), Some(view! { <p>{why}</p> }.into_any())));
    let preview = matches!(report.told.state, ReportState::Draft | ReportState::InReview);
    let may_answer = page.may_publish && !page.is_writer && report.told.state == ReportState::InReview;
    let lead = preview.then(|| cx.t("report-preview"));
    view! {
        {crumbs(cx, way)}
        <div class="report-bar">{end}{lead.map(|text| view! { <p>{text}</p> })}</div>
        {returned}
        <div class="cols">
            <div class="flow">{article(cx, report)}</div>
            <aside class="flow" aria-label=cx.t("report-beside")>
                {sign_off(cx, page)}
                {preview.then(|| flags(cx, &format!("/reports/{}", page.id), &page.flags, may_answer))}
                {(page.is_draft() && page.may_write).then(|| measures(cx, page))}
                {(page.versions.len() > 1).then(|| versions(cx, page))}
            </aside>
        </div>
    }
    .into_any()
}

/// The measures of a draft, each the way to its form.
fn measures(cx: &Cx, page: &ReportShow) -> AnyView {
    let lines = page.measures.iter().map(|(id, line)| {
        let href = format!("/reports/{}/measures/{id}", page.id);
        let status = cx.t(&format!("measure-status-{}", line.status.code()));
        view! { <li><p><a href=href>{line.measure.to_string()}</a></p><p class="meta">{line.shortcoming.to_string()}", "{cx.full_day(line.by)}", "{status}</p></li> }
    });
    let add = button_link(
        cx,
        "btn--secondary btn--s",
        "plus",
        format!("/reports/{}/measures/new", page.id),
        cx.t("report-measure-add"),
    );
    let body = view! {
        <div class="panel-body stack">
            <p class="muted">{cx.t("report-measures-lead")}</p>
            <ul class="report-flags">{lines.collect_view()}</ul>
            <p>{add}</p>
        </div>
    };
    panel("h-own-measures", cx.t("report-measures"), None, body.into_any())
}

/// Every version of these four months.
fn versions(cx: &Cx, page: &ReportShow) -> AnyView {
    let lines = page.versions.iter().map(|(id, told)| {
        let words = cx.with("report-version", &[("n", told.number.into())]);
        let name = match *id == page.id {
            true => view! { <span aria-current="true">{words}</span> }.into_any(),
            false => view! { <a href=format!("/reports/{id}")>{words}</a> }.into_any(),
        };
        let at = told.published.as_ref().map(|(_, at)| cx.moment_view(*at));
        view! { <li><p class="cluster gap-2">{name}{state(cx, told.state)}</p><p class="meta">{at}</p></li> }
    });
    let body = view! { <div class="panel-body"><ul class="report-flags">{lines.collect_view()}</ul></div> };
    panel("h-versions", cx.t("report-versions"), None, body.into_any())
}
