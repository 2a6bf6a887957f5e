use super::{DutyRow, every, name, owner, sentence, up};
use crate::ui::{Cx, Moments, Row, crumbs, empty, go, page_head, panel, rows, tag};
use domain::{
    cycle::{DueStatus, Template},
    ids::UnitId,
};
use leptos::prelude::*;

/// One duty of a unit's people: a row for each whose the reader may see.
#[derive(Debug)]
pub struct PeopleDuties {
    pub unit: UnitId,
    pub unit_name: String,
    pub template: &'static Template,
    /// The one that is due first on top.
    pub rows: Vec<DutyRow>,
}

pub fn people(cx: &Cx, page: &PeopleDuties) -> AnyView {
    let title = name(cx, page.template);
    let body = match page.rows.is_empty() {
        true => empty(cx, cx.t("duties-people-empty"), None),
        false => rows(cx, page.rows.iter().map(|row| line(cx, row))),
    };
    let lead = cx.with(
        "duties-people-lead",
        &[("every", every(cx, page.template.every).into()), ("owner", owner(cx, page.template).into())],
    );
    view! {
        {crumbs(cx, up(cx, Some(page.unit), &page.unit_name))}
        {page_head(Some(page.unit_name.clone()), title.clone(), Some(lead), None)}
        <section class="panel" aria-label=title>{body}</section>
    }
    .into_any()
}

fn line(cx: &Cx, row: &DutyRow) -> Row {
    Row {
        lead: None,
        href: Some(format!("/duties/{}", row.id)),
        title: row.whose.clone().unwrap_or_default(),
        meta: view! { <span>{sentence(cx, row.template, row.why, row.due_on)}</span> }.into_any(),
        end: Some(view! { {cx.due_view(row.due_on)}{go(cx)} }.into_any()),
    }
}

/// The duties of a unit's people: a line for each duty, so that the list stays as long as the duties are many and not the people.
pub(super) fn groups(cx: &Cx, unit: UnitId, all: &[&DutyRow]) -> Option<AnyView> {
    let mut templates: Vec<&'static Template> = Vec::new();
    for row in all {
        if !templates.contains(&row.template) {
            templates.push(row.template);
        }
    }
    let lines = templates.iter().map(|template| {
        let of: Vec<DueStatus> =
            all.iter().filter(|row| row.template == *template).map(|row| row.status(cx.today)).collect();
        let count = |holds: fn(&DueStatus) -> bool| of.iter().filter(|status| holds(status)).count();
        let said = |key: &str, n: usize| (n > 0).then(|| cx.with(key, &[("n", n.into())]));
        let late = said("duties-late-count", count(|status| status.is_overdue()));
        let soon = said("duties-soon-count", count(|status| matches!(status, DueStatus::DueSoon(_))));
        let later = said("duties-later-count", count(|status| matches!(status, DueStatus::Scheduled(_))));
        Row {
            lead: Some("users"),
            href: Some(format!("/units/{unit}/duties/of/{}", template.code)),
            title: name(cx, template),
            meta: view! {
                {soon.map(|text| view! { <span>{text}</span> })}
                {later.map(|text| view! { <span>{text}</span> })}
            }
            .into_any(),
            end: Some(view! { {late.map(|text| tag(cx, "danger", "triangle-alert", text))}{go(cx)} }.into_any()),
        }
    });
    (!all.is_empty()).then(|| panel("h-people", cx.t("duties-people"), None, rows(cx, lines)))
}
