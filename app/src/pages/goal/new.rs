use super::{SecondLook, second_look};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    goal::{ChildWords, NewGoalField},
    ids::{UnitId, UserId},
    text::Note,
};
use leptos::prelude::*;

/// A goal that a whole unit shares, being made.
#[derive(Debug)]
pub struct GoalNew {
    pub unit: UnitId,
    pub unit_name: String,
    /// Who may promise.
    pub people: Vec<(UserId, String)>,
    pub second: Option<SecondLook>,
    pub fields: Fields,
    pub errors: FormErrors<NewGoalField>,
    pub notice: Option<String>,
}

pub fn new(cx: &Cx, page: &GoalNew) -> AnyView {
    use NewGoalField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let people = page.people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        <p class="inset">{cx.t("goal-words-as-said")}</p>
        {page.second.as_ref().map(|second| second_look(cx, second))}
        {form.area(F::Words, false, ChildWords::MAX)}
        {form.text(F::Summary, false)}
        {form.area(F::WorksWhen, true, Note::MAX)}
        {form.text(F::Text, false)}
        {form.select(F::Owner, false, people)}
        {form.date(F::Due, false)}
        {buttons(cx, cx.t("goal-new-send"), Some("/goals".into()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title"))])}
        {page_head(Some(page.unit_name.clone()), cx.t("goal-new-title"), Some(cx.t("goal-never-condition")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("/units/{}/goals/new", page.unit), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
