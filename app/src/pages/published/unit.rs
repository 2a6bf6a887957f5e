use crate::{
    pages::{
        plan::{self, Told as PlanTold},
        report::{Told, title},
    },
    ui::{Cx, Moments, page_head, paragraphs},
    words::Lang,
};
use domain::{
    clock::local_day,
    month::FourMonths,
    plan::{PlanKind, PlanState},
    report::ReportState,
};
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
    /// Every version of its plans that was published, the newest first.
    pub plans: Vec<(PlanKind, PlanTold)>,
    /// Where to ask and to tell, in the words of its newest report, with the code of its language.
    pub contact: Option<(String, Lang)>,
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
        {(!page.plans.is_empty()).then(|| plans(cx, page))}
        {reports}
        {feedback(cx, page)}
        {units}
    }
    .into_any()
}

/// The plans that are in force, each with the versions before it.
fn plans(cx: &Cx, page: &PublicUnit) -> AnyView {
    let line = |(kind, told): &(PlanKind, PlanTold)| {
        let base = format!("/published/{}/plans/{}", page.owner, kind.code());
        let href = if told.state == PlanState::Published { base } else { format!("{base}/{}", told.number) };
        let day = told.published.as_ref().map(|(_, at)| cx.full_day(local_day(*at, cx.zone))).unwrap_or_default();
        let words = [("n", told.number.into()), ("day", day.into())];
        let note = cx.with(&format!("published-line-{}", told.state.code()), &words);
        view! { <li><a href=href>{plan::title(cx, *kind)}</a>" "<span class="meta">{note}</span></li> }
    };
    let in_force = |wanted: bool| {
        let of = page.plans.iter().filter(move |(_, told)| (told.state == PlanState::Published) == wanted);
        of.map(line).collect_view()
    };
    let (now, before) = (in_force(true), in_force(false));
    view! {
        <section class="report" aria-labelledby="h-plans">
            <h2 id="h-plans">{cx.t("published-plans")}</h2>
            <ul class="published-list">{now}{before}</ul>
        </section>
    }
    .into_any()
}

/// How to tell the unit what one thinks, and whom to turn to besides (Act 741/2023, section 27).
fn feedback(cx: &Cx, page: &PublicUnit) -> AnyView {
    let contact = page.contact.as_ref().map(|(words, lang)| view! { <div lang=lang.code()>{paragraphs(words)}</div> });
    let ways = ["published-feedback-talk", "published-feedback-complaint", "published-feedback-authority"];
    let ways = ways.map(|key| view! { <li>{cx.t(key)}</li> }).collect_view();
    view! {
        <section class="report" aria-labelledby="h-feedback">
            <h2 id="h-feedback">{cx.t("published-feedback")}</h2>
            {contact}
            <ul class="published-list">{ways}</ul>
        </section>
    }
    .into_any()
}
