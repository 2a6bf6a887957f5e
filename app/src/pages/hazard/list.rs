use crate::ui::{
    Cx, Moments, button_link, empty, form::Choice, hazard_state, icon, level, level_short, page_head, pager, select,
};
use chrono::NaiveDate;
use domain::{
    hazard::{Area, HazardState},
    ids::UnitId,
    risk::{Axis, Level},
};
use leptos::prelude::*;
use uuid::Uuid;

/// What the register is limited to. Search words stand behind an id, never in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub unit: Option<UnitId>,
    pub area: Option<Area>,
    pub state: Option<HazardState>,
    /// This level and higher.
    pub level: Option<Level>,
    pub search: Option<Uuid>,
    /// Likelihood and severity in the organisation's method: one cell of the risk map.
    pub cell: Option<(u8, u8)>,
}

impl Filter {
    /// The address of the list with these limits.
    pub fn href(&self, after: Option<&str>) -> String {
        let mut pairs = Vec::new();
        pairs.extend(self.unit.map(|unit| format!("unit={unit}")));
        pairs.extend(self.area.map(|area| format!("area={}", area.code())));
        pairs.extend(self.state.map(|state| format!("state={}", state.code())));
        pairs.extend(self.level.map(|level| format!("level={level}")));
        pairs.extend(self.search.map(|id| format!("search={id}")));
        pairs.extend(self.cell.map(|(likelihood, severity)| format!("cell={likelihood}x{severity}")));
        pairs.extend(after.map(|after| format!("after={after}")));
        if pairs.is_empty() { "/hazards".into() } else { format!("/hazards?{}", pairs.join("&")) }
    }

    /// The address of the same rows as a file.
    pub fn export_href(&self, kind: &str) -> String {
        self.href(None).replacen("/hazards", &format!("/hazards/export/{kind}"), 1)
    }
}

#[derive(Debug, Clone)]
pub struct HazardRow {
    pub id: Uuid,
    pub title: String,
    pub area: Area,
    pub place: Option<String>,
    pub unit: String,
    pub state: HazardState,
    pub level: Option<Level>,
    pub residual: Option<Level>,
    pub open_actions: i64,
    pub next_review_on: Option<NaiveDate>,
}

#[derive(Debug)]
pub struct HazardList {
    pub rows: Vec<HazardRow>,
    pub units: Vec<(UnitId, String)>,
    pub filter: Filter,
    pub words: Option<String>,
    /// Opaque mark of the next page.
    pub next: Option<String>,
    pub first_page: bool,
    pub may_report: bool,
}

pub fn list(cx: &Cx, page: &HazardList) -> AnyView {
    let add = page.may_report.then(|| {
        view! {
            <div class="cluster gap-2">
                {button_link(cx, "btn--secondary", "clipboard-check", "/hazards/checklist".into(), cx.t("checklist-open"))}
                {button_link(cx, "btn--primary", "plus", "/hazards/new".into(), cx.t("hazards-add"))}
            </div>
        }
        .into_any()
    });
    let next = page.next.as_deref().map(|after| page.filter.href(Some(after)));
    let body = if page.rows.is_empty() {
        nothing(cx, page)
    } else {
        view! { {table(cx, page)}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {page_head(None, cx.t("hazards-title"), Some(cx.t("hazards-lead")), add)}
        <section class="panel" aria-labelledby="h-list">
            <h2 class="vh" id="h-list">{cx.t("hazards-list")}</h2>
            {filters(cx, page)}
            {applied(cx, page)}
            {body}
        </section>
    }
    .into_any()
}

fn nothing(cx: &Cx, page: &HazardList) -> AnyView {
    if page.filter != Filter::default() || !page.first_page {
        empty(cx, cx.t("hazards-none-match"), Some(("/hazards".into(), cx.t("filters-clear"))))
    } else {
        let next = page.may_report.then(|| ("/hazards/library".to_owned(), cx.t("hazards-from-library")));
        empty(cx, cx.t("hazards-empty"), next)
    }
}

fn level_choices(cx: &Cx) -> Vec<Choice> {
    Level::ALL
        .iter()
        .rev()
        .map(|level| {
            let word = cx.level_name(*level);
            let text = if *level == Level::INTOLERABLE {
                format!("{level} {word}")
            } else {
                cx.with("level-and-higher", &[("level", level.to_string().into()), ("word", word.into())])
            };
            Choice::new(level.to_string(), text)
        })
        .collect()
}

fn filters(cx: &Cx, page: &HazardList) -> AnyView {
    let filter = &page.filter;
    let units = page.units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let areas = Choice::of(cx, "area", Area::ALL.iter().map(|area| area.code()));
    let states = Choice::of(cx, "hazard-state", HazardState::ALL.iter().map(|state| state.code()));
    let more_open = filter.unit.is_some() || filter.area.is_some() || filter.state.is_some() || filter.level.is_some();
    view! {
        <form class="filters" role="search" aria-label=cx.t("hazards-filter") method="post" action="/hazards/filter">
            <div>
                <label class="label" for="words">{cx.t("filter-words")}</label>
                <span class="search">
                    {icon(cx, "search")}
                    <input class="input" id="words" name="words" type="search" autocomplete="off" value=page.words.clone().unwrap_or_default()/>
                </span>
            </div>
            <details class="more filters-more" open=more_open>
                <summary>{icon(cx, "sliders-horizontal")}<span>{cx.t("filters-more")}</span></summary>
                {(page.units.len() > 1).then(|| select(cx, "unit", "filter-unit", "filter-all-units", filter.unit.map(|u| u.to_string()), units))}
                {select(cx, "area", "filter-area", "filter-all-areas", filter.area.map(|a| a.code().to_owned()), areas)}
                {select(cx, "level", "filter-level", "filter-all", filter.level.map(|l| l.to_string()), level_choices(cx))}
                {select(cx, "state", "filter-state", "filter-all", filter.state.map(|s| s.code().to_owned()), states)}
            </details>
            <button class="btn btn--secondary" type="submit">{cx.t("filter-send")}</button>
        </form>
    }
    .into_any()
}

/// The limits in force, each a link that takes it away.
fn applied(cx: &Cx, page: &HazardList) -> Option<AnyView> {
    let filter = &page.filter;
    let mut chips: Vec<(String, Filter)> = Vec::new();
    if let Some(words) = &page.words {
        chips.push((format!("“{words}”"), Filter { search: None, ..filter.clone() }));
    }
    if let Some(unit) = filter.unit {
        let name = page.units.iter().find(|(id, _)| *id == unit).map(|(_, name)| name.clone());
        chips.push((name.unwrap_or_default(), Filter { unit: None, ..filter.clone() }));
    }
    if let Some(area) = filter.area {
        chips.push((cx.t(&format!("area-{}", area.code())), Filter { area: None, ..filter.clone() }));
    }
    if let Some(level) = filter.level {
        chips.push((
            cx.with("level-chip", &[("level", level.to_string().into())]),
            Filter { level: None, ..filter.clone() },
        ));
    }
    if let Some(state) = filter.state {
        let text = cx.t(&format!("hazard-state-{}", state.code()));
        chips.push((text, Filter { state: None, ..filter.clone() }));
    }
    if let Some((likelihood, severity)) = filter.cell {
        let step = |axis, grade: u8| {
            let found = cx.matrix.steps(axis).find(|(step, _)| step.get() == grade);
            found.map(|(_, step)| step.name.of(cx.lang()).to_owned()).unwrap_or_else(|| grade.to_string())
        };
        let (likelihood, severity) = (step(Axis::Likelihood, likelihood), step(Axis::Severity, severity));
        let text = cx.with("cell-chip", &[("likelihood", likelihood.into()), ("severity", severity.into())]);
        chips.push((text, Filter { cell: None, ..filter.clone() }));
    }
    if chips.is_empty() {
        return None;
    }
    let chips = chips
        .into_iter()
        .map(|(text, without)| {
            view! {
                <a class="filter-chip" href=without.href(None)>
                    {text}{icon(cx, "x")}<span class="vh">{cx.t("filter-remove")}</span>
                </a>
            }
        })
        .collect_view();
    Some(
        view! {
            <div class="applied">
                <span class="muted">{cx.t("filters-applied")}</span>
                {chips}
                <a href="/hazards">{cx.t("filters-clear")}</a>
            </div>
        }
        .into_any(),
    )
}

fn table(cx: &Cx, page: &HazardList) -> AnyView {
    let labels = ["level-now", "level-after", "hazards-actions", "hazards-review"].map(|key| cx.t(key));
    let rows = page.rows.iter().map(|row| table_row(cx, row, &labels)).collect_view();
    let heads =
        labels.iter().map(|label| view! { <th scope="col" role="columnheader">{label.clone()}</th> }).collect_view();
    view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("hazards-caption")}</caption>
                <thead role="rowgroup">
                    <tr role="row"><th scope="col" role="columnheader">{cx.t("hazard")}</th>{heads}</tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn table_row(cx: &Cx, row: &HazardRow, labels: &[String; 4]) -> AnyView {
    let [now, after, actions, review] = labels.clone();
    let mut sub = vec![row.unit.clone(), cx.t(&format!("area-{}", row.area.code()))];
    sub.extend(row.place.clone());
    let state = matches!(row.state, HazardState::Assessed | HazardState::Controlled);
    let state = (!state).then(|| hazard_state(cx, row.state));
    let open = match row.open_actions {
        0 => view! { <span class="muted">{cx.t("hazards-no-actions")}</span> }.into_any(),
        n => view! { {cx.with("hazards-open-actions", &[("n", n.into())])} }.into_any(),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=format!("/hazards/{}", row.id)>{row.title.clone()}</a>
                <span class="sub">{sub.join(", ")}</span>
                {state}
            </th>
            <td role="cell" data-label=now>{level(cx, row.level)}</td>
            <td role="cell" data-label=after>{row.residual.map(|residual| level_short(cx, Some(residual)))}</td>
            <td role="cell" data-label=actions>{open}</td>
            <td role="cell" data-label=review>{row.next_review_on.map(|day| cx.due_view(day))}</td>
        </tr>
    }
    .into_any()
}
