use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    action::{HandoverField, ReassignField},
    form::{Fields, FormErrors},
    ids::{UnitId, UserId},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The form that gives one action another owner.
#[derive(Debug)]
pub struct Reassign {
    pub id: Uuid,
    pub title: String,
    pub owner: String,
    pub version: i32,
    pub people: Vec<(UserId, String)>,
    pub notice: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<ReassignField>,
}

fn choices(people: &[(UserId, String)]) -> Vec<Choice> {
    people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect()
}

pub fn reassign(cx: &Cx, page: &Reassign) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/actions/{}", page.id);
    let lead = cx.with("reassign-lead", &[("name", page.owner.clone().into())]);
    let body = view! {
        {form.select(ReassignField::Owner, false, choices(&page.people))}
        {form.area(ReassignField::Reason, false, Note::MAX)}
        {buttons(cx, cx.t("reassign-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/actions".into(), cx.t("actions-title")), (home.clone(), page.title.clone())])}
        {page_head(Some(page.title.clone()), cx.t("reassign-heading"), Some(lead), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/owner"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}

/// The form that hands over everything of somebody who leaves.
#[derive(Debug)]
pub struct HandoverPage {
    pub unit: UnitId,
    /// People with open actions, and how many.
    pub from: Vec<(UserId, String, i64)>,
    pub to: Vec<(UserId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<HandoverField>,
}

pub fn handover(cx: &Cx, page: &HandoverPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let from = page.from.iter().map(|(id, name, n)| {
        let text = cx.with("handover-person", &[("name", name.clone().into()), ("n", (*n).into())]);
        Choice::new(id.to_string(), text)
    });
    let body = view! {
        {form.select(HandoverField::From, false, from.collect())}
        {form.select(HandoverField::To, false, choices(&page.to))}
        {form.area(HandoverField::Reason, false, Note::MAX)}
        {buttons(cx, cx.t("handover-send"), Some("/actions".into()))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/actions".into(), cx.t("actions-title"))])}
        {page_head(None, cx.t("handover-heading"), Some(cx.t("handover-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("/actions/handover?unit={}", page.unit), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
