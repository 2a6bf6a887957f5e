use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    page_head,
};
use domain::{
    assessment::{AssessmentKind, SeriesField},
    form::{Fields, FormErrors},
    hazard::Area,
    ids::UnitId,
    text::Note,
};
use leptos::prelude::*;

/// The form that begins a series beside the yearly one.
#[derive(Debug)]
pub struct SeriesNew {
    pub unit: UnitId,
    pub unit_name: String,
    pub fields: Fields,
    pub errors: FormErrors<SeriesField>,
}

pub fn new_series(cx: &Cx, page: &SeriesNew) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let kinds = Choice::of(cx, "assessment-kind", AssessmentKind::titled().map(AssessmentKind::code));
    let areas = Choice::of(cx, "area", Area::ALL.iter().map(|area| area.code()));
    let body = view! {
        {form.radios(SeriesField::Kind, false, kinds)}
        {form.text(SeriesField::Title, false)}
        {form.area(SeriesField::Scope, true, Note::MAX)}
        {form.checks(SeriesField::Areas, areas)}
        {buttons(cx, cx.t("series-send"), Some("/assessments".into()))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/assessments".into(), cx.t("assessments-title"))])}
        {page_head(Some(page.unit_name.clone()), cx.t("series-title-new"), Some(cx.t("series-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("/assessments/series?unit={}", page.unit), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
