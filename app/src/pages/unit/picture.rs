use crate::{
    charts::{LevelsAt, Movement, OpenAge, levels_over_time, movements, open_actions, risk_map},
    pages::hazard::Filter,
    ui::{Cx, button_link, crumbs, page_head, panel},
};
use domain::{ids::UnitId, risk::Grading};
use leptos::prelude::*;

/// What a unit's risks and actions look like now and how they have moved.
#[derive(Debug)]
pub struct UnitPicture {
    pub id: UnitId,
    pub name: String,
    /// Hazards of the register by the cell of their last grade.
    pub cells: Vec<(Grading, u64)>,
    /// Those that were last graded by an earlier method, and those that nobody has graded.
    pub other_method: u64,
    pub not_graded: u64,
    pub movements: Vec<Movement>,
    /// There are more hazards than the tracks that are drawn.
    pub more_hazards: bool,
    pub levels: Vec<LevelsAt>,
    pub open: Vec<OpenAge>,
    pub may_check: bool,
}

pub fn picture(cx: &Cx, page: &UnitPicture) -> AnyView {
    let register = Filter { unit: Some(page.id), ..Filter::default() };
    let to_cell = |cell: Grading| {
        Filter { cell: Some((cell.likelihood.get(), cell.severity.get())), ..register.clone() }.href(None)
    };
    let outside = [("picture-other-method", page.other_method), ("picture-not-graded", page.not_graded)]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| view! { <p class="hint">{cx.with(key, &[("n", n.into())])}</p> })
        .collect_view();
    let map = view! {
        <div class="panel-body stack stack-3">{risk_map(cx, &cx.matrix, &page.cells, to_cell)}{outside}</div>
    };
    let more = page.more_hazards.then(|| view! { <p class="hint">{cx.t("picture-more-hazards")}</p> });
    let moved = view! { <div class="panel-body stack stack-3">{movements(cx, &page.movements)}{more}</div> };
    let over_time = view! { <div class="panel-body">{levels_over_time(cx, &page.levels)}</div> };
    let open = view! { <div class="panel-body">{open_actions(cx, &page.open)}</div> };
    let link = |href: String, key: &str| Some(view! { <a href=href>{cx.t(key)}</a> }.into_any());
    let checklist = page.may_check.then(|| {
        let href = format!("/units/{}/checklist", page.id);
        button_link(cx, "btn--secondary", "clipboard-check", href, cx.t("checklist-open"))
    });
    view! {
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units"))])}
        {page_head(None, page.name.clone(), Some(cx.t("picture-lead")), checklist)}
        <div class="flow">
            {panel("h-map", cx.t("charts-map-region"), link(register.href(None), "hazards-title"), map.into_any())}
            {panel("h-open", cx.t("picture-open-actions"), link(format!("/actions?unit={}", page.id), "actions-title"), open.into_any())}
            {panel("h-over-time", cx.t("picture-over-time"), link("/assessments".into(), "assessments-title"), over_time.into_any())}
            {panel("h-moved", cx.t("picture-moved"), None, moved.into_any())}
        </div>
    }
    .into_any()
}
