//! The numbers that a unit calls.

use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    icon, notice, page_head, panel,
};
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    unit::{CONTACTS_MOST, Contact, ContactsField},
};
use leptos::prelude::*;

/// The numbers as links that a telephone calls, the emergency number first.
fn numbers(cx: &Cx, contacts: &[Contact]) -> AnyView {
    let emergency = Contact { whom: cx.t("contact-emergency"), phone: "112".into() };
    let lines = std::iter::once(&emergency)
        .chain(contacts)
        .map(|contact| {
            let href = format!("tel:{}", contact.dialled());
            view! { <li><span>{contact.whom.clone()}</span><a href=href>{contact.phone.clone()}</a></li> }
        })
        .collect_view();
    view! { <ul class="numbers">{lines}</ul> }.into_any()
}

/// The numbers in a panel of their own.
pub fn numbers_panel(cx: &Cx, contacts: &[Contact], edit: Option<UnitId>) -> AnyView {
    let edit =
        edit.map(|unit| view! { <a href=format!("/units/{unit}/contacts")>{cx.t("contacts-edit")}</a> }.into_any());
    let body = view! { <div class="panel-body">{numbers(cx, contacts)}</div> };
    panel("h-numbers", cx.t("contacts-title"), edit, body.into_any())
}

#[derive(Debug)]
pub struct ContactsPage {
    pub unit: UnitId,
    pub name: String,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<ContactsField>,
    pub notice: Option<String>,
}

pub fn contacts(cx: &Cx, page: &ContactsPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/units/{}", page.unit);
    let lines = (0..CONTACTS_MOST)
        .map(|n| {
            let input = |name: String, key: &str, kind: &'static str| {
                let (id, value) = (format!("f-{name}"), page.fields.one(&name).to_owned());
                let label = cx.with(key, &[("n", (n + 1).into())]);
                view! {
                    <div>
                        <label class="vh" for=id.clone()>{label}</label>
                        <input class="input" type=kind id=id name=name value=value autocomplete="off"/>
                    </div>
                }
            };
            view! {
                <div class="cols-2">
                    {input(format!("whom-{n}"), "contacts-whom", "text")}
                    {input(format!("phone-{n}"), "contacts-phone", "tel")}
                </div>
            }
        })
        .collect_view();
    let body = view! {
        <div class="cols-2 cols-head" aria-hidden="true">
            <span class="label">{cx.t("contacts-whom-head")}</span><span class="label">{cx.t("contacts-phone-head")}</span>
        </div>
        <div class="stack stack-2">{lines}</div>
    };
    let body = view! {
        {form.around(ContactsField::List, false, body.into_any())}
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/contacts"), Some(page.version), body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units")), (home, page.name.clone())])}
        {page_head(None, cx.t("contacts-title"), Some(cx.t("contacts-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}

/// The numbers folded away beside something else.
pub fn numbers_inset(cx: &Cx, contacts: &[Contact]) -> AnyView {
    view! { <div class="inset numbers-inset"><p class="label cluster gap-2">{icon(cx, "life-buoy")}{cx.t("contacts-title")}</p>{numbers(cx, contacts)}</div> }
        .into_any()
}
