use crate::ui::{Cx, Moments, Row, crumbs, empty, go, page_head, rows, tag};
use chrono::NaiveDate;
use domain::ids::{UnitId, UserId};
use leptos::prelude::*;

/// Somebody who works in the unit.
#[derive(Debug, Clone)]
pub struct UnitPerson {
    pub id: UserId,
    pub name: String,
    /// The last day away, while the person is away, and who stands in.
    pub away_until: Option<NaiveDate>,
    pub deputy: Option<String>,
}

/// The people of a unit, for those who mark absences.
#[derive(Debug)]
pub struct UnitPeople {
    pub unit: UnitId,
    pub unit_name: String,
    pub people: Vec<UnitPerson>,
    /// The reader.
    pub own: UserId,
    /// The reader sees the unit's picture, too.
    pub reads_unit: bool,
}

/// Who works in the unit and who is away, each the way to mark an absence.
pub fn people(cx: &Cx, page: &UnitPeople) -> AnyView {
    let up = if page.reads_unit {
        vec![("/units".into(), cx.t("picture-units")), (format!("/units/{}", page.unit), page.unit_name.clone())]
    } else {
        vec![("/admin/users".into(), cx.t("users-title"))]
    };
    let body = if page.people.is_empty() {
        empty(cx, cx.t("people-empty"), None)
    } else {
        rows(cx, page.people.iter().map(|person| line(cx, person, page.own)))
    };
    view! {
        {crumbs(cx, up)}
        {page_head(Some(page.unit_name.clone()), cx.t("people-title"), Some(cx.t("people-lead")), None)}
        <section class="panel" aria-label=cx.t("people-title")>{body}</section>
    }
    .into_any()
}

fn line(cx: &Cx, person: &UnitPerson, own: UserId) -> Row {
    let day = person.away_until.map(|day| cx.with("people-away", &[("day", cx.full_day(day).into())]));
    let deputy = person.deputy.clone().filter(|_| day.is_some());
    let deputy = deputy.map(|name| view! { <span>{cx.with("people-deputy", &[("name", name.into())])}</span> });
    let state = match day {
        Some(day) => view! { <span>{day}</span> },
        None => view! { <span>{cx.t("people-here")}</span> },
    };
    let away = person.away_until.map(|_| tag(cx, "", "pause", cx.t("people-is-away")));
    let href = if person.id == own { "/account/away".into() } else { format!("/people/{}/away", person.id) };
    Row {
        lead: Some("users"),
        href: Some(href),
        title: person.name.clone(),
        meta: view! { {state}{deputy} }.into_any(),
        end: Some(view! { {away}{go(cx)} }.into_any()),
    }
}
