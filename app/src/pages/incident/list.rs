use super::{priority, state};
use crate::ui::{Cx, Moments, Row, button_link, empty, form::Choice, go, page_head, pager, rows, select};
use chrono::{DateTime, Utc};
use domain::{
    calendar::Deadline,
    ids::UnitId,
    incident::{EntryKind, IncidentState, Priority},
};
use leptos::prelude::*;
use uuid::Uuid;

/// Which reports of the list are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lane {
    /// Those that somebody still has something to do with.
    #[default]
    Open,
    Red,
    Ended,
}

impl Lane {
    pub const ALL: [Self; 3] = [Self::Open, Self::Red, Self::Ended];

    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Red => "red",
            Self::Ended => "ended",
        }
    }

    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|lane| lane.code() == code).unwrap_or_default()
    }
}

/// What the list is limited to. Search words stand behind an id, never in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub lane: Lane,
    pub unit: Option<UnitId>,
    pub category: Option<String>,
    pub kind: Option<EntryKind>,
    pub search: Option<Uuid>,
}

impl Filter {
    /// The address of the same rows as a file.
    pub fn export_href(&self, kind: &str) -> String {
        self.href(None).replacen("/incidents", &format!("/incidents/export/{kind}"), 1)
    }

    /// The address of the list with these limits.
    pub fn href(&self, after: Option<&str>) -> String {
        let mut pairs = Vec::new();
        if self.lane != Lane::Open {
            pairs.push(format!("state={}", self.lane.code()));
        }
        pairs.extend(self.unit.map(|unit| format!("unit={unit}")));
        pairs.extend(self.category.as_ref().map(|code| format!("category={code}")));
        pairs.extend(self.kind.map(|kind| format!("kind={}", kind.code())));
        pairs.extend(self.search.map(|id| format!("search={id}")));
        pairs.extend(after.map(|after| format!("after={after}")));
        if pairs.is_empty() { "/incidents".into() } else { format!("/incidents?{}", pairs.join("&")) }
    }
}

/// One report of a list.
#[derive(Debug, Clone)]
pub struct IncidentRow {
    pub id: Uuid,
    pub number: String,
    pub headline: String,
    /// Code and number of the version that it was given.
    pub category: (String, i32),
    pub kind: EntryKind,
    pub state: IncidentState,
    pub priority: Priority,
    pub unit: String,
    pub sent_at: DateTime<Utc>,
    /// The running clock that ends first.
    pub deadline: Option<Deadline>,
}

#[derive(Debug)]
pub struct IncidentList {
    pub rows: Vec<IncidentRow>,
    pub units: Vec<(UnitId, String)>,
    pub filter: Filter,
    pub words: Option<String>,
    pub next: Option<String>,
    pub first_page: bool,
    pub may_report: bool,
}

pub fn list(cx: &Cx, page: &IncidentList) -> AnyView {
    let add = page
        .may_report
        .then(|| button_link(cx, "btn--primary", "plus", "/incidents/new".into(), cx.t("incidents-add")));
    let lanes = Lane::ALL
        .into_iter()
        .map(|lane| {
            let href = Filter { lane, ..page.filter.clone() }.href(None);
            let current = (lane == page.filter.lane).then_some("true");
            view! { <li class="lane"><a href=href aria-current=current>{cx.t(&format!("incidents-lane-{}", lane.code()))}</a></li> }
        })
        .collect_view();
    let next = page.next.as_deref().map(|after| page.filter.href(Some(after)));
    let body = if page.rows.is_empty() {
        nothing(cx, page)
    } else {
        view! { {rows(cx, page.rows.iter().map(|row| line(cx, row)))}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {page_head(None, cx.t("incidents-title"), Some(cx.t("incidents-lead")), add)}
        <div class="flow">
            <nav aria-label=cx.t("incidents-lanes")><ul class="lanes">{lanes}</ul></nav>
            <section class="panel" aria-labelledby="h-list">
                <h2 class="vh" id="h-list">{cx.t("incidents-list")}</h2>
                {filters(cx, page)}
                {body}
            </section>
        </div>
    }
    .into_any()
}

fn nothing(cx: &Cx, page: &IncidentList) -> AnyView {
    let plain = Filter { lane: page.filter.lane, ..Filter::default() };
    if page.filter != plain || !page.first_page {
        return empty(cx, cx.t("incidents-none-match"), Some((plain.href(None), cx.t("filters-clear"))));
    }
    let next = page.may_report.then(|| ("/incidents/new".to_owned(), cx.t("incidents-add")));
    empty(cx, cx.t(&format!("incidents-empty-{}", page.filter.lane.code())), next)
}

fn filters(cx: &Cx, page: &IncidentList) -> AnyView {
    let filter = &page.filter;
    let units = page.units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let newest = cx.catalogue.newest();
    let categories =
        newest.iter().map(|(_, category)| Choice::new(category.code.clone(), cx.category(category))).collect();
    let kinds =
        EntryKind::ALL.iter().map(|kind| Choice::new(kind.code(), cx.t(&format!("entry-{}", kind.code())))).collect();
    let more_open = filter.unit.is_some() || filter.category.is_some() || filter.kind.is_some();
    view! {
        <form class="filters" role="search" aria-label=cx.t("incidents-filter") method="post" action="/incidents/filter">
            <input type="hidden" name="state" value=filter.lane.code()/>
            <div>
                <label class="label" for="words">{cx.t("filter-words")}</label>
                <span class="search">
                    {crate::ui::icon(cx, "search")}
                    <input class="input" id="words" name="words" type="search" autocomplete="off" value=page.words.clone().unwrap_or_default()/>
                </span>
            </div>
            <details class="more filters-more" open=more_open>
                <summary>{crate::ui::icon(cx, "sliders-horizontal")}<span>{cx.t("filters-more")}</span></summary>
                {(page.units.len() > 1).then(|| select(cx, "unit", "filter-unit", "filter-all-units", filter.unit.map(|u| u.to_string()), units))}
                {select(cx, "category", "incidents-filter-category", "filter-all", filter.category.clone(), categories)}
                {select(cx, "kind", "incidents-filter-kind", "filter-all", filter.kind.map(|kind| kind.code().to_owned()), kinds)}
            </details>
            <button class="btn btn--secondary" type="submit">{cx.t("filter-send")}</button>
        </form>
    }
    .into_any()
}

/// One of the reader's own reports: how it stands, without the handler's clocks.
pub(crate) fn own_line(cx: &Cx, row: &IncidentRow) -> Row {
    Row { end: None, ..line(cx, &IncidentRow { deadline: None, ..row.clone() }) }
}

/// One line: what it is, how urgent, where it stands and by when something is due.
pub(crate) fn line(cx: &Cx, row: &IncidentRow) -> Row {
    let due = row.deadline.map(|deadline| super::story::deadline(cx, deadline));
    let category = cx.category_of(&row.category.0, row.category.1);
    let kind =
        (row.kind != EntryKind::Event).then(|| view! { <span>{cx.t(&format!("entry-{}", row.kind.code()))}</span> });
    Row {
        lead: Some(if row.kind == EntryKind::Success { "sprout" } else { "megaphone" }),
        href: Some(format!("/incidents/{}", row.id)),
        title: row.headline.clone(),
        meta: view! {
            {priority(cx, row.priority)}{state(cx, row.state)}
            <span>{row.number.clone()}</span><span>{row.unit.clone()}</span><span>{category}</span>{kind}
            {cx.moment_view(row.sent_at)}
        }
        .into_any(),
        end: Some(view! { {due}{go(cx)} }.into_any()),
    }
}
