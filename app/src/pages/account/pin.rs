use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    page_head,
};
use domain::{
    child::PinField,
    form::{Fields, FormErrors},
};
use leptos::prelude::*;

/// The PIN by which an adult takes the tablet back.
#[derive(Debug)]
pub struct PinPage {
    pub has: bool,
    pub fields: Fields,
    pub errors: FormErrors<PinField>,
}

pub fn pin(cx: &Cx, page: &PinPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let has = page.has.then(|| view! { <p class="hint">{cx.t("pin-has")}</p> });
    let body = view! {
        {has}
        {form.input(PinField::Current, false, "password", Some("current-password"))}
        {form.input(PinField::New, false, "password", Some("off"))}
        {buttons(cx, cx.t("pin-send"), Some("/account".into()))}
    };
    let body = form_to(cx, "/account/pin".into(), None, body.into_any());
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/account".into(), cx.t("account-title"))])}
        {page_head(None, cx.t("pin-title"), Some(cx.t("pin-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}
