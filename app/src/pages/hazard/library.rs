use crate::ui::{Cx, crumbs, icon, page_head};
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
    let rows = LIBRARY
        .iter()
        .filter(|entry| entry.area == area)
        .map(|entry| {
            let controls: Vec<String> =
                entry.controls.iter().map(|(_, end)| cx.t(&format!("library-{}-{end}", entry.code))).collect();
            view! {
                <li>
                    <div class="row row--bare">
                        <div>
                            <p class="row-title">
                                <a href=format!("/hazards/new?library={}", entry.code)>{cx.t(&format!("library-{}", entry.code))}</a>
                            </p>
                            <p class="row-meta"><span>{controls.join(" · ")}</span></p>
                        </div>
                        <div class="row-end">{icon(cx, "plus")}</div>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel" aria-labelledby=id.clone()>
            <div class="panel-head"><h2 id=id.clone()>{cx.t(&id)}</h2></div>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}
