use super::{SecondLook, second_look};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    goal::PromiseField,
    ids::UserId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Something is being promised for a goal.
#[derive(Debug)]
pub struct PromiseNew {
    pub id: Uuid,
    pub name: String,
    /// Who may promise.
    pub people: Vec<(UserId, String)>,
    pub second: Option<SecondLook>,
    pub fields: Fields,
    pub errors: FormErrors<PromiseField>,
    pub notice: Option<String>,
}

pub fn promise(cx: &Cx, page: &PromiseNew) -> AnyView {
    use PromiseField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/goals/{}", page.id);
    let people = page.people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {page.second.as_ref().map(|second| second_look(cx, second))}
        {form.text(F::Text, false)}
        {form.select(F::Owner, false, people)}
        {form.date(F::Due, false)}
        {buttons(cx, cx.t("goal-promise-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title")), (home.clone(), page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("goal-promise-add"), None, None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/promises"), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
