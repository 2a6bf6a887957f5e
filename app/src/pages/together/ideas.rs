use super::{Said, asked_again, idea_state, owed};
use crate::ui::{Cx, Moments, Row, crumbs, empty, go, page_head, pager, rows};
use chrono::NaiveDate;
use domain::voice::{IdeaState, ReopenedBy};
use leptos::prelude::*;
use uuid::Uuid;

/// One idea of a list. Which child told it is nowhere in it.
#[derive(Debug, Clone)]
pub struct IdeaRow {
    pub id: Uuid,
    pub unit: String,
    pub said: Said,
    pub state: IdeaState,
    pub reopened_by: Option<ReopenedBy>,
    pub since: NaiveDate,
    pub told_on: NaiveDate,
}

#[derive(Debug)]
pub struct IdeaList {
    /// Those that wait first, then those that have their answer.
    pub rows: Vec<IdeaRow>,
    /// The only unit that is looked at, by its id.
    pub unit: Option<Uuid>,
    pub next: Option<String>,
}

/// The ideas of the reader's units.
pub fn list(cx: &Cx, page: &IdeaList) -> AnyView {
    let part = |waiting: bool, id: &'static str, key: &str| {
        let own: Vec<&IdeaRow> = page.rows.iter().filter(|row| row.state.is_waiting() == waiting).collect();
        (!own.is_empty()).then(|| {
            view! {
                <section class="panel" aria-labelledby=id>
                    <div class="panel-head"><h2 id=id>{cx.t(key)}</h2></div>
                    {rows(cx, own.into_iter().map(|row| line(cx, row)))}
                </section>
            }
        })
    };
    let none = page.rows.is_empty().then(|| {
        let body = empty(cx, cx.t("proposals-empty"), None);
        view! { <section class="panel" aria-label=cx.t("proposals-title")>{body}</section> }
    });
    let here = page.unit.map_or_else(|| "/ideas?".to_owned(), |unit| format!("/ideas?unit={unit}&"));
    let next = page.next.as_ref().map(|after| format!("{here}after={after}"));
    view! {
        {crumbs(cx, vec![("/together".into(), cx.t("together-title"))])}
        {page_head(None, cx.t("proposals-title"), Some(cx.t("proposals-lead")), None)}
        <div class="flow">
            {part(true, "h-waiting", "proposals-waiting")}
            {part(false, "h-answered", "proposals-answered")}
            {none}
        </div>
        {pager(cx, page.rows.len(), next)}
    }
    .into_any()
}

fn line(cx: &Cx, row: &IdeaRow) -> Row {
    let asked = asked_again(cx, row.reopened_by.filter(|_| row.state.is_waiting()));
    Row {
        lead: Some("message-square-quote"),
        href: Some(format!("/ideas/{}", row.id)),
        title: row.said.beginning(cx),
        meta:
            view! { <span>{row.unit.clone()}</span>{cx.day_view(row.told_on)}{asked}{owed(cx, row.state, row.since)} }
                .into_any(),
        end: Some(view! { {idea_state(cx, row.state)}{go(cx)} }.into_any()),
    }
}
