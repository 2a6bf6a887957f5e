use super::measure::places;
use crate::ui::{Cx, Moments, Row, button_link, page_head, panel, rows, tag};
use chrono::NaiveDate;
use domain::incident::{Category, Measure, Secrecy};
use leptos::prelude::*;

pub fn list(cx: &Cx) -> AnyView {
    let add = button_link(cx, "btn--secondary", "plus", "/incident-rules/categories/new".into(), cx.t("rules-add"));
    let newest = cx.catalogue.newest();
    let categories = newest.iter().map(|(from, newest)| {
        let now = cx.catalogue.on(&newest.code, cx.today);
        let shown = now.as_deref().unwrap_or(newest);
        Row {
            lead: None,
            href: Some(format!("/incident-rules/categories/{}", newest.code)),
            title: cx.category(shown),
            meta: meta(cx, shown),
            end: Some(end(cx, (newest, *from), now.is_some())),
        }
    });
    let measures = Measure::ALL.iter().map(|&measure| {
        let now = cx.catalogue.rule_on(measure, cx.today);
        let coming = cx.catalogue.rules_of(measure).into_iter().find(|rule| rule.valid_from > Some(cx.today));
        let coming = coming.and_then(|rule| rule.valid_from).map(|day| coming_tag(cx, day));
        let none = now.is_none().then(|| tag(cx, "", "circle-dashed", cx.t("rules-not-in-force")));
        let allowed = now.map(|rule| places(cx, &rule.allowed));
        let source = now.or_else(|| cx.catalogue.rules_of(measure).into_iter().next()).map(|rule| rule.source.clone());
        Row {
            lead: None,
            href: Some(format!("/incident-rules/measures/{}", measure.code())),
            title: cx.t(&format!("measure-{}", measure.code())),
            meta: view! { <span>{source}</span>{allowed.map(|text| view! { <span>{text}</span> })} }.into_any(),
            end: Some(view! { {none}{coming} }.into_any()),
        }
    });
    let (categories, measures) = (rows(cx, categories), rows(cx, measures));
    view! {
        {page_head(None, cx.t("rules-title"), Some(cx.t("rules-lead")), Some(add))}
        <div class="flow">
            {panel("h-categories", cx.t("rules-categories"), None, categories)}
            {panel("h-measures", cx.t("rules-measures"), None, measures)}
        </div>
    }
    .into_any()
}

fn meta(cx: &Cx, category: &Category) -> AnyView {
    let secrecy =
        (category.secrecy != Secrecy::OpenUnit).then(|| cx.t(&format!("secrecy-{}", category.secrecy.code())));
    let form = category.form.map(|form| cx.t(&format!("sub-form-{}", form.code())));
    let count = category.notices.len() + category.when_serious.len();
    let notices = (count > 0).then(|| cx.with("rules-notices-count", &[("n", count.into())]));
    [secrecy, form, notices].into_iter().flatten().map(|text| view! { <span>{text}</span> }).collect_view().into_any()
}

/// Red, out of use, or about to change.
fn end(cx: &Cx, (newest, from): (&Category, NaiveDate), begun: bool) -> AnyView {
    let coming = from > cx.today;
    let red = newest.red.then(|| tag(cx, "danger", "triangle-alert", cx.t("rules-red")));
    let gone = (!newest.offered && !coming).then(|| tag(cx, "", "circle-dashed", cx.t("rules-not-offered")));
    let coming = (coming || !begun).then(|| coming_tag(cx, from));
    view! { {red}{gone}{coming} }.into_any()
}

fn coming_tag(cx: &Cx, day: NaiveDate) -> AnyView {
    tag(cx, "info", "calendar-clock", cx.with("rules-changes", &[("day", cx.day(day).into())]))
}
