use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    page_head,
};
use domain::{
    account::AwayField,
    form::{Fields, FormErrors},
    ids::UserId,
};
use leptos::prelude::*;

/// Somebody says that they are away, and who stands in.
#[derive(Debug)]
pub struct AwayPage {
    pub colleagues: Vec<(UserId, String)>,
    /// Away already: the page offers to be back.
    pub is_away: bool,
    pub fields: Fields,
    pub errors: FormErrors<AwayField>,
}

pub fn away(cx: &Cx, page: &AwayPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let people = page.colleagues.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {form.date(AwayField::Until, false)}
        {form.select(AwayField::Deputy, true, people)}
        {buttons(cx, cx.t("save"), Some("/account".into()))}
    };
    let back = page.is_away.then(|| {
        let button = view! { <button class="btn btn--secondary" type="submit">{cx.t("away-back")}</button> };
        let form = form_to(cx, "/account/away".into(), None, button.into_any());
        view! { <section class="panel"><div class="panel-body panel-body--pad">{form}</div></section> }
    });
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/account".into(), cx.t("account-title"))])}
        {page_head(None, cx.t("away-title"), Some(cx.t("away-lead")), None)}
        <div class="flow">
            <section class="panel"><div class="panel-body panel-body--pad">{form_to(cx, "/account/away".into(), None, body.into_any())}</div></section>
            {back}
        </div>
    }
    .into_any()
}
