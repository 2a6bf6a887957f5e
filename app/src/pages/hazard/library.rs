use crate::ui::{Cx, Row, crumbs, icon, page_head, rows};
use domain::hazard::{Area, library::LIBRARY};
use leptos::prelude::*;

/// Common hazards of the field, each one step from a report.
pub fn library(cx: &Cx) -> AnyView {
    let areas = Area::ALL.iter().map(|&area| area_panel(cx, area)).collect_view();
    view! {
        {crumbs(cx, vec![("/hazards".into(), cx.t("hazards-title"))])}
        {page_head(None, cx.t("library-title"), Some(cx.t("library-lead")), None)}
        <div class="flow">{areas}</div>
    }
    .into_any()
}

fn area_panel(cx: &Cx, area: Area) -> AnyView {
    let id = format!("area-{}", area.code());
    let entries = LIBRARY.iter().filter(|entry| entry.area == area).map(|entry| {
        let controls: Vec<String> =
            entry.controls.iter().map(|(_, end)| cx.t(&format!("library-{}-{end}", entry.code))).collect();
        Row {
            lead: None,
            href: Some(format!("/hazards/new?library={}", entry.code)),
            title: cx.t(&format!("library-{}", entry.code)),
            meta: view! { <span>{controls.join(" · ")}</span> }.into_any(),
            end: Some(icon(cx, "plus")),
        }
    });
    view! {
        <section class="panel" aria-labelledby=id.clone()>
            <div class="panel-head"><h2 id=id.clone()>{cx.t(&id)}</h2></div>
            {rows(cx, entries)}
        </section>
    }
    .into_any()
}
