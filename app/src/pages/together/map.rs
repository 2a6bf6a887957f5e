use crate::ui::Cx;
use domain::voice::{Cell, PlaceInUnit, TimeOfDay};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The places and times that enough children marked.
pub type MapCells = BTreeMap<(PlaceInUnit, TimeOfDay), Cell>;

/// The map as a table of words; places of which too few said anything are left out.
pub fn map(cx: &Cx, cells: &MapCells) -> AnyView {
    if cells.is_empty() {
        return view! { <p class="muted">{cx.t("map-too-few")}</p> }.into_any();
    }
    let times = TimeOfDay::ALL.iter().map(|time| cx.t(&format!("map-time-{}", time.code())));
    let heads = times.map(|time| view! { <th scope="col" role="columnheader">{time}</th> }).collect_view();
    let places = PlaceInUnit::ALL.iter().filter(|place| cells.keys().any(|(marked, _)| marked == *place));
    let lines = places
        .map(|&place| {
            let cells = TimeOfDay::ALL.iter().map(|&time| cell(cx, time, cells.get(&(place, time)).copied()));
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{cx.t(&format!("map-place-{}", place.code()))}</th>
                    {cells.collect_view()}
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("map-title")}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{cx.t("map-place")}</th>{heads}</tr></thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(cx: &Cx, time: TimeOfDay, cell: Option<Cell>) -> AnyView {
    let text = match cell {
        Some(cell) => {
            cx.with("map-cell", &[("good", cell.good.into()), ("unsure", cell.unsure.into()), ("bad", cell.bad.into())])
        }
        None => cx.t("map-few"),
    };
    let label = cx.t(&format!("map-time-{}", time.code()));
    view! { <td role="cell" data-label=label class=cell.is_none().then_some("muted")>{text}</td> }.into_any()
}
