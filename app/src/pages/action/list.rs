use crate::ui::{Cx, Moments, action_state, empty, level_short, page_head, pager, person};
use chrono::NaiveDate;
use domain::{
    action::{ActionState, Control},
    ids::UnitId,
    risk::Level,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The lanes above the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Lane {
    Late,
    #[default]
    Pending,
    ToVerify,
    Verified,
    Cancelled,
}

impl Lane {
    pub const ALL: [Self; 5] = [Self::Late, Self::Pending, Self::ToVerify, Self::Verified, Self::Cancelled];

    pub fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Pending => "open",
            Self::ToVerify => "to-verify",
            Self::Verified => "verified",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.code() == code)
    }
}

/// What the list is limited to; it stands in the address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActionFilter {
    pub lane: Lane,
    pub mine: bool,
    pub unit: Option<UnitId>,
    /// This level and higher.
    pub level: Option<Level>,
}

impl ActionFilter {
    pub fn href(&self, after: Option<&str>) -> String {
        let mut pairs = vec![format!("state={}", self.lane.code())];
        if self.mine {
            pairs.push("owner=me".into());
        }
        pairs.extend(self.unit.map(|unit| format!("unit={unit}")));
        pairs.extend(self.level.map(|level| format!("level={level}")));
        pairs.extend(after.map(|after| format!("after={after}")));
        format!("/actions?{}", pairs.join("&"))
    }

    /// The address of the same rows as a file.
    pub fn export_href(&self, kind: &str) -> String {
        self.href(None).replacen("/actions", &format!("/actions/export/{kind}"), 1)
    }
}

/// Where an action comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Hazard {
        id: Uuid,
        title: String,
    },
    /// What an adult promised for a goal; the goal where the reader may know of it. Nothing that a child said stands here.
    Promise(Option<Uuid>),
    /// What a round found, and the round.
    Round(Uuid),
    /// What a drill showed, and the drill.
    Drill(Uuid),
}

impl Source {
    /// Whether it is against a graded risk. What was promised or found is not.
    pub fn is_graded(&self) -> bool {
        matches!(self, Self::Hazard { .. })
    }

    /// What it is called; with a link to what is no hazard.
    pub(in crate::pages) fn view(&self, cx: &Cx) -> AnyView {
        let promise = || cx.t("action-promise");
        match self {
            Self::Hazard { title, .. } => title.clone().into_any(),
            Self::Promise(None) => promise().into_any(),
            Self::Promise(Some(goal)) => view! { <a href=format!("/goals/{goal}")>{promise()}</a> }.into_any(),
            Self::Round(id) => view! { <a href=format!("/rounds/{id}")>{cx.t("action-round")}</a> }.into_any(),
            Self::Drill(id) => view! { <a href=format!("/drills/{id}")>{cx.t("action-drill")}</a> }.into_any(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct ActionRow {
    pub id: Uuid,
    pub title: String,
    pub source: Source,
    pub unit: String,
    pub level: Option<Level>,
    pub control: Control,
    pub interim: bool,
    pub owner: String,
    pub due_on: NaiveDate,
    pub state: ActionState,
}

#[derive(Debug)]
pub struct ActionList {
    pub rows: Vec<ActionRow>,
    pub units: Vec<(UnitId, String)>,
    pub filter: ActionFilter,
    pub late: u64,
    /// Units where the reader may move actions from one person to another.
    pub moves_in: Vec<(UnitId, String)>,
    pub next: Option<String>,
}

pub fn list(cx: &Cx, page: &ActionList) -> AnyView {
    let next = page.next.as_deref().map(|after| page.filter.href(Some(after)));
    let body = if page.rows.is_empty() {
        empty(cx, cx.t(&format!("actions-empty-{}", page.filter.lane.code())), None)
    } else {
        view! { {action_list(cx, &page.rows, true)}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {page_head(None, cx.t("actions-title"), Some(cx.t("actions-lead")), None)}
        <div class="flow">
            {lanes(cx, page)}
            <section class="panel" aria-labelledby="h-list">
                <h2 class="vh" id="h-list">{cx.t("actions-list")}</h2>
                {filters(cx, page)}
                {body}
            </section>
            {handovers(cx, page)}
        </div>
    }
    .into_any()
}

/// The way to hand over what somebody leaves behind, for each unit where the reader may.
fn handovers(cx: &Cx, page: &ActionList) -> Option<AnyView> {
    if page.moves_in.is_empty() {
        return None;
    }
    let links = page
        .moves_in
        .iter()
        .map(|(id, name)| {
            let text = cx.with("handover-link", &[("unit", name.clone().into())]);
            view! { <li><a href=format!("/actions/handover?unit={id}")>{text}</a></li> }
        })
        .collect_view();
    Some(view! { <div class="prose"><ul>{links}</ul></div> }.into_any())
}

pub fn lanes(cx: &Cx, page: &ActionList) -> AnyView {
    let lanes = Lane::ALL
        .into_iter()
        .map(|lane| {
            let current = (lane == page.filter.lane).then_some("true");
            let late = lane == Lane::Late && page.late > 0;
            let class = if late { "lane lane--danger" } else { "lane" };
            let href = ActionFilter { lane, ..page.filter.clone() }.href(None);
            let name = cx.t(&format!("lane-{}", lane.code()));
            let name = if late { format!("{name} ({})", page.late) } else { name };
            view! { <li class=class><a href=href aria-current=current>{name}</a></li> }
        })
        .collect_view();
    view! { <nav aria-label=cx.t("actions-lanes")><ul class="lanes">{lanes}</ul></nav> }.into_any()
}

/// The form's own fields are the address, so the filters stay in it.
pub fn filters(cx: &Cx, page: &ActionList) -> AnyView {
    let filter = &page.filter;
    let owner = [("", "filter-all-owners", !filter.mine), ("me", "filter-own", filter.mine)]
        .into_iter()
        .map(|(code, key, selected)| view! { <option value=code selected=selected>{cx.t(key)}</option> })
        .collect_view();
    let levels = Level::ALL
        .iter()
        .rev()
        .map(|level| {
            let word = cx.level_name(*level);
            let text = if *level == Level::INTOLERABLE {
                format!("{level} {word}")
            } else {
                cx.with("level-and-higher", &[("level", level.to_string().into()), ("word", word.into())])
            };
            view! { <option value=level.to_string() selected=filter.level == Some(*level)>{text}</option> }
        })
        .collect_view();
    let units = (page.units.len() > 1).then(|| {
        let options = page
            .units
            .iter()
            .map(|(id, name)| view! { <option value=id.to_string() selected=filter.unit == Some(*id)>{name.clone()}</option> })
            .collect_view();
        view! {
            <div>
                <label class="label" for="unit">{cx.t("filter-unit")}</label>
                <select class="select" id="unit" name="unit"><option value="">{cx.t("filter-all-units")}</option>{options}</select>
            </div>
        }
    });
    view! {
        <form class="filters filters--act" role="search" aria-label=cx.t("actions-filter") method="get" action="/actions">
            <input type="hidden" name="state" value=filter.lane.code()/>
            <div>
                <label class="label" for="owner">{cx.t("filter-owner")}</label>
                <select class="select" id="owner" name="owner">{owner}</select>
            </div>
            <div>
                <label class="label" for="level">{cx.t("filter-level")}</label>
                <select class="select" id="level" name="level"><option value="">{cx.t("filter-all")}</option>{levels}</select>
            </div>
            {units}
            <button class="btn btn--secondary" type="submit">{cx.t("filter-send")}</button>
        </form>
    }
    .into_any()
}

/// Actions as a table; `with_source` also tells of each which hazard and unit it belongs to.
pub fn action_list(cx: &Cx, rows: &[ActionRow], with_source: bool) -> AnyView {
    let labels = ["level", "action-control-short", "action-owner", "action-due", "state"].map(|key| cx.t(key));
    let heads =
        labels.iter().map(|label| view! { <th scope="col" role="columnheader">{label.clone()}</th> }).collect_view();
    let rows = rows.iter().map(|row| table_row(cx, row, with_source, &labels)).collect_view();
    view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("actions-caption")}</caption>
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{cx.t("action")}</th>{heads}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn table_row(cx: &Cx, row: &ActionRow, with_source: bool, labels: &[String; 5]) -> AnyView {
    let [of_level, of_control, of_owner, of_due, of_state] = labels.clone();
    let source =
        with_source.then(|| view! { <span class="sub">{row.source.view(cx)}{format!(", {}", row.unit)}</span> });
    // Nothing was graded for a promise.
    let level = match !row.source.is_graded() {
        true => view! { <span class="muted">"–"</span> }.into_any(),
        false => level_short(cx, row.level),
    };
    let interim = row.interim.then(|| view! { <span class="sub">{cx.t("action-interim-short")}</span> });
    // What is finished is not late any more.
    let due = if row.state.is_pending() { cx.due_view(row.due_on) } else { cx.day_view(row.due_on) };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a href=format!("/actions/{}", row.id)>{row.title.clone()}</a>{source}{interim}</th>
            <td role="cell" data-label=of_level>{level}</td>
            <td role="cell" data-label=of_control>{cx.t(&format!("control-{}", row.control.code()))}</td>
            <td role="cell" data-label=of_owner>{person(&row.owner)}</td>
            <td role="cell" data-label=of_due>{due}</td>
            <td role="cell" data-label=of_state>{action_state(cx, row.state)}</td>
        </tr>
    }
    .into_any()
}
