//! What the unit tells of a month that has ended: care days, short shifts and complaints.

use crate::{
    number::grouped,
    ui::{
        Cx, Moments, Row, crumbs,
        form::{FormView, buttons, form_to},
        go, notice, page_head, panel, rows, tag,
    },
};
use domain::{
    figure::MonthField,
    form::{Fields, FormErrors},
    ids::UnitId,
    month::Month,
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct MonthNumbersPage {
    pub unit: UnitId,
    pub name: String,
    /// The month that is told.
    pub month: Month,
    pub version: i32,
    /// Care days by the days on which the children came and left.
    pub known: u32,
    /// The last months that have ended, the newest first, with the care days that were kept of them.
    pub months: Vec<(Month, Option<u32>)>,
    pub fields: Fields,
    pub errors: FormErrors<MonthField>,
    pub notice: Option<String>,
}

/// The form of one month, and the others.
pub fn month_numbers(cx: &Cx, page: &MonthNumbersPage) -> AnyView {
    use MonthField as F;
    let home = format!("/units/{}", page.unit);
    let form = FormView::new(cx, &page.fields, &page.errors);
    let known = cx.with("month-numbers-known", &[("n", page.known.into())]);
    let body = view! {
        <input type="hidden" name="month" value=page.month.code()/>
        <p class="hint">{known}</p>
        {form.number(F::CareDays, None)}
        {form.number(F::Shifts, None)}
        {form.number(F::Short, None)}
        {form.number(F::Complaints, None)}
        {form.number(F::Answered, None)}
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/months"), Some(page.version), body.into_any());
    let body = view! { <div class="panel-body panel-body--pad">{body}</div> };
    let months = rows(cx, page.months.iter().map(|(month, days)| line(cx, page, *month, *days)));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units")), (home, page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("month-numbers-title"), Some(cx.t("month-numbers-lead")), None)}
        <div class="flow">
            {panel("h-month", cx.month(page.month), None, body.into_any())}
            {panel("h-months", cx.t("month-numbers-months"), None, months)}
        </div>
    }
    .into_any()
}

fn line(cx: &Cx, page: &MonthNumbersPage, month: Month, days: Option<u32>) -> Row {
    let state = match days {
        Some(days) => view! { <span class="num">{grouped(days.into())}</span> }.into_any(),
        None => tag(cx, "warn", "clock", cx.t("month-numbers-missing")),
    };
    let meta = if days.is_some() { cx.t("month-numbers-care-days") } else { String::new() };
    Row {
        lead: None,
        href: Some(format!("/units/{}/months?month={}", page.unit, month.code())),
        title: cx.month(month),
        meta: view! { <span>{meta}</span> }.into_any(),
        end: Some(view! { {state}{go(cx)} }.into_any()),
    }
}
