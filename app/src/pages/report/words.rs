use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, conflict, form_to},
    notice, page_head,
};
use domain::{
    form::{Field, Fields, FormErrors},
    ids::ReportId,
    month::FourMonths,
    report::{ReportField, ReportText},
    text::Note,
};
use leptos::prelude::*;

/// The words of a draft being written.
#[derive(Debug)]
pub struct ReportWords {
    pub id: ReportId,
    pub name: String,
    pub period: FourMonths,
    /// It corrects a version that was published, and says what it corrects.
    pub corrects: bool,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<ReportField>,
    pub notice: Option<String>,
    /// What is kept now, when somebody was quicker.
    pub kept: Option<ReportText>,
}

pub fn words(cx: &Cx, page: &ReportWords) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/reports/{}", page.id);
    let way = vec![("/reports".into(), cx.t("reports-crumb")), (back.clone(), title(cx, page.period))];
    let beside = page.kept.as_ref().map(|kept| {
        let kept = kept.fields();
        let row = |field: &ReportField| {
            let of = |fields: &Fields| fields.one(field.name()).to_owned();
            (cx.t(&format!("four-months-{}", field.name())), of(&page.fields), of(&kept))
        };
        conflict(cx, None, ReportField::ALL.iter().map(row).collect())
    });
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let fields = ReportField::ALL
        .iter()
        .filter(|field| **field != ReportField::Correction || page.corrects)
        .map(|field| form.area(*field, false, Note::MAX))
        .collect_view();
    let body = view! { {fields}{buttons(cx, cx.t("report-words-save"), Some(back.clone()))} };
    view! {
        {form.error_summary()}
        {told}
        {beside}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), cx.t("report-words"), Some(cx.t("report-words-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("/reports/{}/words", page.id), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
