use super::{name, of_scope, up};
use crate::ui::{Cx, Moments, Row, crumbs, empty, go, page_head, pager, rows, tag};
use chrono::NaiveDate;
use domain::{
    cycle::{End, Template},
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A turn that is over.
#[derive(Debug, Clone)]
pub struct EndedRow {
    pub id: Uuid,
    pub template: &'static Template,
    /// The worker or the child whose duty it was.
    pub whose: Option<String>,
    pub due_on: NaiveDate,
    pub on: NaiveDate,
    pub how: End,
    pub by: Option<String>,
    pub approved_by: Option<String>,
}

/// A unit's turns that are over, the latest first.
#[derive(Debug)]
pub struct EndedDuties {
    pub unit: UnitId,
    pub unit_name: String,
    pub rows: Vec<EndedRow>,
    pub next: Option<String>,
}

pub fn ended_duties(cx: &Cx, page: &EndedDuties) -> AnyView {
    let duties = format!("/units/{}/duties", page.unit);
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("duties-ended-empty"), None)
    } else {
        let next = page.next.as_ref().map(|mark| format!("{duties}/ended?after={mark}"));
        let lines = page.rows.iter().map(|row| line(cx, row));
        view! { {rows(cx, lines)}{pager(cx, page.rows.len(), next)} }.into_any()
    };
    view! {
        {crumbs(cx, up(cx, Some(page.unit), &page.unit_name))}
        {page_head(Some(page.unit_name.clone()), cx.t("duties-ended"), Some(cx.t("duties-ended-lead")), None)}
        <section class="panel" aria-label=cx.t("duties-ended")>{body}</section>
    }
    .into_any()
}

/// A way in which a turn ended, in word and shape.
pub(super) fn end_tag(cx: &Cx, template: &Template, end: End) -> AnyView {
    let (tone, shape) = match end {
        End::Completed => ("ok", "badge-check"),
        End::Skipped | End::NotApplicable => ("", "ban"),
    };
    tag(cx, tone, shape, of_scope(cx, &format!("cycle-status-{}", end.code()), template))
}

fn line(cx: &Cx, row: &EndedRow) -> Row {
    let who = |key: &str, who: &Option<String>| {
        who.clone().map(|who| view! { <span>{cx.with("duties-ended-who", &[("what", cx.t(key).into()), ("who", who.into())])}</span> })
    };
    let by = who(&format!("duty-by-{}", row.how.code()), &row.by);
    let approved = who("duty-approved-by", &row.approved_by);
    let whose = row.whose.clone().map(|whose| view! { <span>{whose}</span> });
    let due = cx.with("duties-ended-due", &[("day", cx.full_day(row.due_on).into())]);
    Row {
        lead: None,
        href: Some(format!("/duties/{}", row.id)),
        title: name(cx, row.template),
        meta: view! { {whose}{cx.day_view(row.on)}{by}{approved}<span>{due}</span> }.into_any(),
        end: Some(view! { {end_tag(cx, row.template, row.how)}{go(cx)} }.into_any()),
    }
}
