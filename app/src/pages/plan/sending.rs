use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::{PlanId, SendingId},
    plan::{PlanKind, SendingField},
};
use leptos::prelude::*;

/// To whom a version was sent, being told.
#[derive(Debug)]
pub struct SendingPage {
    pub plan: PlanId,
    pub name: String,
    pub kind: PlanKind,
    pub id: Option<SendingId>,
    pub fields: Fields,
    pub errors: FormErrors<SendingField>,
    pub notice: Option<String>,
}

pub fn sending(cx: &Cx, page: &SendingPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/plans/{}", page.plan);
    let way = vec![("/plans".into(), cx.t("plans-crumb")), (back.clone(), title(cx, page.kind))];
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let (heading, to) = match page.id {
        Some(id) => (cx.t("plan-sending-edit"), format!("{back}/sendings/{id}")),
        None => (cx.t("plan-sending-add"), format!("{back}/sendings/new")),
    };
    let body = view! {
        {form.text(SendingField::To, false)}
        {form.date(SendingField::On, false)}
        {form.date(SendingField::Got, true)}
        {buttons(cx, cx.t("plan-sending-save"), Some(back.clone()))}
    };
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), heading, Some(cx.t("plan-sending-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{form_to(cx, to, None, body.into_any())}</div></section>
    }
    .into_any()
}
