use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    action::StepField,
    form::{Fields, FormErrors},
    ids::ReportId,
    month::FourMonths,
    report::Flag,
    text::Note,
};
use leptos::prelude::*;

/// Something that seems to point to a person, and the question why it may stand.
#[derive(Debug)]
pub struct FlagPage {
    pub report: ReportId,
    pub name: String,
    pub period: FourMonths,
    pub flag: Flag,
    /// What stands for it in an address.
    pub key: String,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<StepField>,
    pub notice: Option<String>,
}

pub fn flag(cx: &Cx, page: &FlagPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/reports/{}", page.report);
    let way = vec![("/reports".into(), cx.t("reports-crumb")), (back.clone(), title(cx, page.period))];
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let kind = page.flag.kind.code();
    let question = view! { {cx.t("report-flag-reason")} }.into_any();
    let section = cx.t(&format!("report-section-{}", page.flag.section.code()));
    let body = view! {
        {form.area_called(StepField::Reason, question, Note::MAX)}
        {buttons(cx, cx.t("report-flag-send"), Some(back.clone()))}
    };
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), cx.t(&format!("report-flag-{kind}")), Some(cx.t(&format!("report-flag-{kind}-lead"))), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            <figure class="report-flag"><blockquote><p>{page.flag.text.clone()}</p></blockquote><figcaption class="meta">{section}</figcaption></figure>
            {form_to(cx, format!("{back}/flags/{}", page.key), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
