use crate::ui::{
    Cx, Moments, Row, button_link, crumbs, empty,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, panel, rows, tag,
};
use chrono::NaiveDate;
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    unit::{ServiceLine, UnitField, UnitKind, UnitText},
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct UnitList {
    /// Each with the day on which it was closed.
    pub units: Vec<(UnitId, UnitText, Option<NaiveDate>)>,
}

pub fn unit_list(cx: &Cx, page: &UnitList) -> AnyView {
    let add = button_link(cx, "btn--primary", "plus", "/admin/units/new".into(), cx.t("units-add"));
    let units = page.units.iter().map(|(id, text, closed_on)| {
        let lines: Vec<String> = text.lines.iter().map(|line| cx.t(&format!("line-{}", line.code()))).collect();
        let kind = cx.t(&format!("unit-kind-{}", text.kind.code()));
        Row {
            lead: None,
            href: Some(format!("/admin/units/{id}")),
            title: text.name.to_string(),
            meta: view! { <span>{kind}</span><span>{lines.join(", ")}</span> }.into_any(),
            end: closed_on.map(|_| tag(cx, "", "lock", cx.t("unit-is-closed"))),
        }
    });
    let body = if page.units.is_empty() {
        empty(cx, cx.t("units-empty"), Some(("/admin/units/new".into(), cx.t("units-add"))))
    } else {
        rows(cx, units)
    };
    view! {
        {page_head(None, cx.t("units-title"), Some(cx.t("units-lead")), Some(add))}
        <section class="panel" aria-labelledby="h-list"><h2 class="vh" id="h-list">{cx.t("units-title")}</h2>{body}</section>
    }
    .into_any()
}

#[derive(Debug)]
pub struct UnitForm {
    /// The unit being corrected, with its version.
    pub existing: Option<(UnitId, i32)>,
    pub fields: Fields,
    pub errors: FormErrors<UnitField>,
    pub notice: Option<String>,
    /// When the unit was closed.
    pub closed_on: Option<NaiveDate>,
}

pub fn unit_form(cx: &Cx, page: &UnitForm) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let (title, action) = match page.existing {
        None => (cx.t("units-add"), "/admin/units/new".to_owned()),
        Some((id, _)) => (cx.t("unit-edit"), format!("/admin/units/{id}")),
    };
    let body = view! {
        {form.text(UnitField::Name, false)}
        {form.radios(UnitField::Kind, false, Choice::of(cx, "unit-kind", UnitKind::ALL.iter().map(|kind| kind.code())))}
        {form.checks(UnitField::ServiceLines, Choice::of(cx, "line", ServiceLine::ALL.iter().map(|line| line.code())))}
        {buttons(cx, cx.t("save"), Some("/admin/units".into()))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/admin/units".into(), cx.t("units-title"))])}
        {page_head(None, title, None, None)}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, action, page.existing.map(|(_, version)| version), body.into_any())}
        </div></section>
        {closing(cx, page)}
    }
    .into_any()
}

/// Closing keeps everything to be read and begins nothing new; it can be taken back.
fn closing(cx: &Cx, page: &UnitForm) -> Option<AnyView> {
    let (id, version) = page.existing?;
    let (text, send, step) = match page.closed_on {
        None => (cx.t("unit-close-text"), "unit-close", "close"),
        Some(day) => (cx.with("unit-closed-text", &[("day", cx.full_day(day).into())]), "unit-open-again", "open"),
    };
    let button = view! { <p>{text}</p><button class="btn btn--secondary" type="submit">{cx.t(send)}</button> };
    let form = form_to(cx, format!("/admin/units/{id}/{step}"), Some(version), button.into_any());
    Some(panel(
        "h-close",
        cx.t("unit-close"),
        None,
        view! { <div class="panel-body stack stack-3">{form}</div> }.into_any(),
    ))
}
