use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    account::AwayField,
    form::{Fields, FormErrors},
    ids::UserId,
};
use leptos::prelude::*;

/// Somebody is away, and somebody stands in.
#[derive(Debug)]
pub struct AwayPage {
    /// `None` for the reader's own absence.
    pub of: Option<AwayOf>,
    pub colleagues: Vec<(UserId, String)>,
    /// Away already: the page offers to be back.
    pub is_away: bool,
    pub fields: Fields,
    pub errors: FormErrors<AwayField>,
}

/// Somebody else whose absence is marked.
#[derive(Debug)]
pub struct AwayOf {
    pub id: UserId,
    pub name: String,
    pub version: i32,
    /// Where the page was opened, and what that is called.
    pub home: (String, &'static str),
    /// Why it could not be kept as sent.
    pub notice: Option<String>,
}

pub fn away(cx: &Cx, page: &AwayPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let of = page.of.as_ref();
    let (action, version) = match of {
        Some(of) => (format!("/people/{}/away", of.id), Some(of.version)),
        None => ("/account/away".into(), None),
    };
    let (home, back_to) = match of {
        Some(of) => (of.home.0.clone(), cx.t(of.home.1)),
        None => ("/account".into(), cx.t("account-title")),
    };
    let lead = match of {
        Some(of) => cx.with("away-lead-of", &[("name", of.name.clone().into())]),
        None => cx.t("away-lead"),
    };
    let people = page.colleagues.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {form.date(AwayField::Until, false)}
        {form.select(AwayField::Deputy, true, people)}
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    let back = page.is_away.then(|| {
        let key = if of.is_some() { "away-over" } else { "away-back" };
        let button = view! { <button class="btn btn--secondary" type="submit">{cx.t(key)}</button> };
        let form = form_to(cx, action.clone(), version, button.into_any());
        view! { <section class="panel"><div class="panel-body panel-body--pad">{form}</div></section> }
    });
    view! {
        {form.error_summary()}
        {of.and_then(|of| of.notice.clone()).map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![(home, back_to)])}
        {page_head(of.map(|of| of.name.clone()), cx.t("away-title"), Some(lead), None)}
        <div class="flow">
            <section class="panel"><div class="panel-body panel-body--pad">{form_to(cx, action, version, body.into_any())}</div></section>
            {back}
        </div>
    }
    .into_any()
}
