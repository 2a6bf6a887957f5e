use super::title;
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::{ChildId, PlanId},
    plan::{HearingField, PlanKind},
    text::Note,
};
use leptos::prelude::*;

/// How a child took part, being told.
#[derive(Debug)]
pub struct HearingPage {
    pub id: PlanId,
    pub name: String,
    pub kind: PlanKind,
    /// The children who live in the unit.
    pub children: Vec<(ChildId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<HearingField>,
    pub notice: Option<String>,
}

pub fn hearing(cx: &Cx, page: &HearingPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/plans/{}", page.id);
    let way = vec![("/plans".into(), cx.t("plans-crumb")), (back.clone(), title(cx, page.kind))];
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let children = page.children.iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let none = page.children.is_empty().then(|| notice(cx, "", cx.t("plan-hearing-no-children"), None));
    let body = view! {
        {form.date(HearingField::On, false)}
        {form.radios(HearingField::Child, false, children)}
        {form.area(HearingField::Said, false, Note::MAX)}
        {form.area(HearingField::Changed, false, Note::MAX)}
        {buttons(cx, cx.t("plan-hearing-save"), Some(back.clone()))}
    };
    view! {
        {form.error_summary()}
        {told}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), cx.t("plan-hearing-add"), Some(cx.t("plan-hearing-lead")), None)}
        {none}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{back}/hearings/new"), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
