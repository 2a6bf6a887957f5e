use super::figure::{figure, on_time};
use crate::ui::{Cx, Row, button_link, empty, go, page_head, rows, tag};
use domain::{cycle::Compliance, ids::UnitId};
use leptos::prelude::*;
use std::ops::Add;

/// How a unit's duties stand.
#[derive(Debug, Clone)]
pub struct UnitDuties {
    pub id: UnitId,
    pub name: String,
    pub open: i64,
    pub late: i64,
    pub compliance: Compliance,
    /// Nothing has been recorded of it for a while.
    pub quiet: bool,
}

/// The units that somebody reads, each the way to its duties; for who `leads` the organisation also the way to its own.
pub fn units(cx: &Cx, units: &[UnitDuties], leads: bool) -> AnyView {
    let whole = units.iter().map(|unit| unit.compliance).fold(Compliance::default(), Add::add);
    let body = if units.is_empty() {
        empty(cx, cx.t("duties-units-empty"), None)
    } else {
        rows(cx, units.iter().map(|unit| line(cx, unit)))
    };
    let organisation = leads.then(|| {
        button_link(cx, "btn--secondary", "building", "/duties/organisation".into(), cx.t("duties-organisation"))
    });
    view! {
        {page_head(None, cx.t("duties-units"), Some(cx.t("duties-units-lead")), organisation)}
        <div class="flow">
            {figure(cx, &whole)}
            <section class="panel" aria-label=cx.t("duties-units")>{body}</section>
        </div>
    }
    .into_any()
}

fn line(cx: &Cx, unit: &UnitDuties) -> Row {
    let late = (unit.late > 0)
        .then(|| tag(cx, "danger", "triangle-alert", cx.with("duties-late-count", &[("n", unit.late.into())])));
    let of = unit.compliance;
    let done = (of.counted() > 0).then(|| view! { <span>{on_time(cx, &of)}</span> });
    let count = |key: &str, n: u64| (n > 0).then(|| view! { <span>{cx.with(key, &[("n", n.into())])}</span> });
    let quiet = unit.quiet.then(|| view! { <span>{tag(cx, "info", "info", cx.t("unit-quiet"))}</span> });
    Row {
        lead: Some("building"),
        href: Some(format!("/units/{}/duties", unit.id)),
        title: unit.name.clone(),
        meta: view! {
            <span>{cx.with("duties-open-count", &[("n", unit.open.into())])}</span>
            {done}
            {count("duties-figure-skipped", of.skipped)}
            {count("duties-figure-not-applicable", of.not_applicable)}
            {quiet}
        }
        .into_any(),
        end: Some(view! { {late}{go(cx)} }.into_any()),
    }
}
