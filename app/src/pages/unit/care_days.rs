//! How many days children were in the unit's care, month by month.

use crate::{
    number::grouped,
    ui::{
        Cx, Moments, Row, crumbs,
        form::{FormView, buttons, form_to},
        go, notice, page_head, panel, rows, tag,
    },
};
use domain::{
    figure::CareDaysField,
    form::{Fields, FormErrors},
    ids::UnitId,
    month::Month,
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct CareDaysPage {
    pub unit: UnitId,
    pub name: String,
    /// The month that is told.
    pub month: Month,
    pub version: i32,
    /// What the children's own days give for it.
    pub known: u32,
    /// The last months that have ended, the newest first, with what was kept of them.
    pub months: Vec<(Month, Option<u32>)>,
    pub fields: Fields,
    pub errors: FormErrors<CareDaysField>,
    pub notice: Option<String>,
}

/// The form of one month, and the others.
pub fn care_days(cx: &Cx, page: &CareDaysPage) -> AnyView {
    let home = format!("/units/{}", page.unit);
    let form = FormView::new(cx, &page.fields, &page.errors);
    let known = cx.with("care-days-known", &[("n", page.known.into())]);
    let body = view! {
        <input type="hidden" name="month" value=page.month.code()/>
        {form.number(CareDaysField::Days, Some(&cx.month(page.month)))}
        <p class="hint">{known}</p>
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/care-days"), Some(page.version), body.into_any());
    let months = rows(cx, page.months.iter().map(|(month, days)| line(cx, page, *month, *days)));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units")), (home, page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("care-days-title"), Some(cx.t("care-days-lead")), None)}
        <div class="flow">
            {panel("h-month", cx.month(page.month), None, view! { <div class="panel-body panel-body--pad">{body}</div> }.into_any())}
            {panel("h-months", cx.t("care-days-months"), None, months)}
        </div>
    }
    .into_any()
}

fn line(cx: &Cx, page: &CareDaysPage, month: Month, days: Option<u32>) -> Row {
    let end = match days {
        Some(days) => view! { <span class="num">{grouped(days.into())}</span>{go(cx)} }.into_any(),
        None => view! { {tag(cx, "warn", "clock", cx.t("care-days-missing"))}{go(cx)} }.into_any(),
    };
    Row {
        lead: None,
        href: Some(format!("/units/{}/care-days?month={}", page.unit, month.code())),
        title: cx.month(month),
        meta: ().into_any(),
        end: Some(end),
    }
}
