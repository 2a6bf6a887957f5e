use super::{SecondLook, second_look};
use crate::ui::{
    Cx, Moments, crumbs, fact,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use chrono::NaiveDate;
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

/// A promise that is about to be said kept. The one who promised sees only this of a goal that is not theirs to read.
#[derive(Debug)]
pub struct PromiseDone {
    pub goal: Uuid,
    pub promise: Uuid,
    pub text: String,
    pub owner: String,
    pub due_on: NaiveDate,
    /// Whether it was kept already.
    pub is_done: bool,
    /// Where the way back leads.
    pub back: String,
    pub notice: Option<String>,
}

pub fn done(cx: &Cx, page: &PromiseDone) -> AnyView {
    let action = format!("/goals/{}/promises/{}/done", page.goal, page.promise);
    let send = (!page.is_done)
        .then(|| form_to(cx, action, None, buttons(cx, cx.t("goal-promise-done"), Some(page.back.clone()))));
    let kept = page.is_done.then(|| notice(cx, "ok", cx.t("promise-status-done"), None));
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {page_head(Some(cx.t("goal-promises-title")), page.text.clone(), None, None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            <dl class="facts">
                {fact(cx.t("goal-promise-owner"), page.owner.clone().into_any())}
                {fact(cx.t("goal-promise-due"), cx.due_view(page.due_on))}
            </dl>
            {kept}
            {send}
        </div></section>
    }
    .into_any()
}
