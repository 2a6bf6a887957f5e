use crate::ui::{Cx, Row, button_link, go, page_head, pager, rows};
use domain::ids::UnitId;
use leptos::prelude::*;

/// A unit with what somebody has to see first.
#[derive(Debug, Clone)]
pub struct UnitLine {
    pub id: UnitId,
    pub name: String,
    /// Hazards of level 4 and 5.
    pub serious: i64,
    pub late: i64,
    pub reviews: i64,
}

/// The units that somebody reads, in the order of their names.
#[derive(Debug)]
pub struct UnitList {
    pub units: Vec<UnitLine>,
    /// The address of those after them.
    pub next: Option<String>,
    /// The reader sees the picture of the whole organisation too.
    pub whole: bool,
}

/// The units that somebody reads, each the way to its picture.
pub fn list(cx: &Cx, page: &UnitList) -> AnyView {
    let whole = page.whole.then(|| {
        button_link(
            cx,
            "btn--secondary",
            "layout-dashboard",
            "/organisation".into(),
            cx.t("organisation-picture-title"),
        )
    });
    let shown = page.units.len();
    let lines = page.units.iter().map(|unit| {
        let counts = [("unit-serious", unit.serious), ("unit-late", unit.late), ("unit-reviews", unit.reviews)]
            .into_iter()
            .map(|(key, n)| view! { <span>{cx.with(key, &[("n", n.into())])}</span> })
            .collect_view();
        Row {
            lead: Some("building"),
            href: Some(format!("/units/{}", unit.id)),
            title: unit.name.clone(),
            meta: view! { {counts} }.into_any(),
            end: Some(go(cx)),
        }
    });
    view! {
        {page_head(None, cx.t("picture-units"), Some(cx.t("picture-units-lead")), whole)}
        <section class="panel" aria-label=cx.t("picture-units")>{rows(cx, lines)}</section>
        {pager(cx, shown, page.next.clone())}
    }
    .into_any()
}
