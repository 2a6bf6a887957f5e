use crate::ui::{Cx, Row, empty, go, page_head, rows, tag};
use domain::ids::UnitId;
use leptos::prelude::*;

/// How a unit's duties stand.
#[derive(Debug, Clone)]
pub struct UnitDuties {
    pub id: UnitId,
    pub name: String,
    pub open: i64,
    pub late: i64,
}

/// The units that somebody reads, each the way to its duties.
pub fn units(cx: &Cx, units: &[UnitDuties]) -> AnyView {
    let lines = units.iter().map(|unit| {
        let late = (unit.late > 0)
            .then(|| tag(cx, "danger", "triangle-alert", cx.with("duties-late-count", &[("n", unit.late.into())])));
        Row {
            lead: Some("building"),
            href: Some(format!("/units/{}/duties", unit.id)),
            title: unit.name.clone(),
            meta: view! { <span>{cx.with("duties-open-count", &[("n", unit.open.into())])}</span> }.into_any(),
            end: Some(view! { {late}{go(cx)} }.into_any()),
        }
    });
    let body = if units.is_empty() { empty(cx, cx.t("duties-units-empty"), None) } else { rows(cx, lines) };
    view! {
        {page_head(None, cx.t("duties-units"), Some(cx.t("duties-units-lead")), None)}
        <section class="panel" aria-label=cx.t("duties-units")>{body}</section>
    }
    .into_any()
}
