use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    icon, notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::{ReportId, ReportMeasureId},
    month::FourMonths,
    report::{MeasureField, MeasureStatus},
};
use leptos::prelude::*;

/// A measure of a draft: a new one, or one of those that it tells of.
#[derive(Debug)]
pub struct MeasurePage {
    pub report: ReportId,
    pub name: String,
    pub period: FourMonths,
    pub id: Option<ReportMeasureId>,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<MeasureField>,
    pub notice: Option<String>,
}

pub fn measure(cx: &Cx, page: &MeasurePage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/reports/{}", page.report);
    let way = vec![("/reports".into(), cx.t("reports-crumb")), (back.clone(), title(cx, page.period))];
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let (heading, to) = match page.id {
        Some(id) => (cx.t("report-measure-edit"), format!("{back}/measures/{id}")),
        None => (cx.t("report-measure-new"), format!("{back}/measures/new")),
    };
    let statuses = Choice::of(cx, "measure-status", MeasureStatus::ALL.iter().map(|status| status.code()));
    let body = view! {
        {form.text(MeasureField::Shortcoming, false)}
        {form.text(MeasureField::Measure, false)}
        {form.date(MeasureField::By, false)}
        {form.radios(MeasureField::Status, false, statuses)}
        {buttons(cx, cx.t("report-measure-save"), Some(back.clone()))}
    };
    let remove = page.id.is_some().then(|| {
        let send = view! { <button class="btn btn--quiet" type="submit">{icon(cx, "x")}{cx.t("report-measure-remove")}</button> };
        form_to(cx, format!("{to}/remove"), Some(page.version), send.into_any())
    });
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), heading, Some(cx.t("report-measure-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, to, Some(page.version), body.into_any())}
            {remove}
        </div></section>
    }
    .into_any()
}
