use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::PlanId,
    plan::{AboutField, PlanKind},
    text::Note,
};
use leptos::prelude::*;

/// What is told of a draft as a whole, being written.
#[derive(Debug)]
pub struct PlanAboutPage {
    pub id: PlanId,
    pub name: String,
    pub kind: PlanKind,
    pub has_before: bool,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<AboutField>,
    pub notice: Option<String>,
}

pub fn about(cx: &Cx, page: &PlanAboutPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/plans/{}", page.id);
    let way = vec![("/plans".into(), cx.t("plans-crumb")), (back.clone(), title(cx, page.kind))];
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let changes = page.has_before.then(|| form.area(AboutField::Changes, false, Note::MAX));
    let heard = page.kind.hears_children().then(|| form.area(AboutField::NotHeard, true, Note::MAX));
    let body = view! { {changes}{heard}{buttons(cx, cx.t("plan-about-save"), Some(back.clone()))} };
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), cx.t("plan-about"), Some(cx.t("plan-about-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{back}/about"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
