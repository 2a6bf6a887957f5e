use super::{MapCells, map};
use crate::ui::{Cx, Moments, crumbs, notice, page_head, panel};
use domain::{
    ids::UnitId,
    month::Month,
    voice::{Aggregate, Dimension, Figure, Readers},
};
use leptos::prelude::*;

/// What the children of a unit said in whole months, never of one child.
#[derive(Debug)]
pub struct Feelings {
    pub unit: UnitId,
    pub name: String,
    /// The chosen month first, then those before it; `None` where too few answered.
    pub months: Vec<(Month, Option<Aggregate>)>,
    /// The map of the chosen month.
    pub cells: MapCells,
    /// The newest month that can be looked at.
    pub newest: Month,
}

/// The pulse of the last whole months, and the map of one.
pub fn feelings(cx: &Cx, page: &Feelings) -> AnyView {
    let chosen = page.months.first().map_or(page.newest, |(month, _)| *month);
    let pulse = view! { <div class="panel-body stack stack-3"><p>{cx.t("pulse-lead")}</p>{pulse(cx, page)}</div> };
    let marks = view! { <div class="panel-body stack stack-3"><p class="hint">{cx.month(chosen)}</p>{map(cx, &page.cells)}</div> };
    view! {
        {crumbs(cx, vec![("/together".into(), cx.t("together-title"))])}
        {page_head(Some(page.name.clone()), cx.t("feelings-title"), Some(cx.month(chosen)), None)}
        <div class="flow">
            {months(cx, page, chosen)}
            {notice(cx, "", cx.t("pulse-not-of-staff"), None)}
            {panel("h-pulse", cx.t("pulse-title"), None, pulse.into_any())}
            {panel("h-marks", cx.t("map-title"), None, marks.into_any())}
        </div>
    }
    .into_any()
}

/// The way to the month before and, up to the last whole one, after.
fn months(cx: &Cx, page: &Feelings, chosen: Month) -> AnyView {
    let link = |month: Month| {
        let href = format!("/units/{}/feelings?month={}", page.unit, month.code());
        view! { <li class="lane"><a href=href aria-current=(month == chosen).then_some("true")>{cx.month(month)}</a></li> }
    };
    let after = (chosen < page.newest).then(|| link(chosen.next()));
    view! { <nav aria-label=cx.t("feelings-months")><ul class="lanes">{link(chosen.before())}{link(chosen)}{after}</ul></nav> }
        .into_any()
}

fn pulse(cx: &Cx, page: &Feelings) -> AnyView {
    if page.months.iter().all(|(_, aggregate)| aggregate.is_none()) {
        let few = cx.with("pulse-too-few", &[("n", Readers::Staff.least().into())]);
        return view! { <p class="muted">{few}</p> }.into_any();
    }
    let heads = page
        .months
        .iter()
        .map(|(month, _)| view! { <th scope="col" role="columnheader">{cx.month(*month)}</th> })
        .collect_view();
    let lines = Dimension::ALL.iter().map(|&dimension| line(cx, page, dimension)).collect_view();
    view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("pulse-title")}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{cx.t("feelings-statement")}</th>{heads}</tr></thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(cx: &Cx, page: &Feelings, dimension: Dimension) -> AnyView {
    let cells = page
        .months
        .iter()
        .map(|(month, aggregate)| {
            let found = aggregate.as_ref().and_then(|aggregate| aggregate.figures.get(&dimension));
            view! { <td role="cell" data-label=cx.month(*month)>{figure(cx, found)}</td> }
        })
        .collect_view();
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                {cx.t(&format!("pulse-statement-{}", dimension.code()))}
                <span class="sub">{cx.t(&format!("pulse-dimension-{}", dimension.code()))}</span>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// The median in words, with the number behind it.
fn figure(cx: &Cx, found: Option<&Figure>) -> AnyView {
    let Some(found) = found else {
        return view! { <span class="muted">{cx.t("map-few")}</span> }.into_any();
    };
    let median = found.median.get();
    let args = [("median", u64::from(median).into()), ("n", found.children.into())];
    view! {
        {cx.t(&format!("pulse-face-{median}"))}
        <span class="sub">{cx.with("pulse-figure", &args)}</span>
    }
    .into_any()
}
