use super::{SaidRow, said};
use crate::ui::{
    Cx, Moments, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use chrono::{DateTime, Utc};
use domain::{
    child::SafetyStep,
    form::{Fields, FormErrors},
    goal::{ChildWords, EndReason, GoalReviewField, ReviewDecision, WhatHelped},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A goal being looked at.
#[derive(Debug)]
pub struct GoalLook {
    pub id: Uuid,
    pub name: String,
    pub version: i32,
    /// The child's own steps so far.
    pub path: Vec<(DateTime<Utc>, SafetyStep)>,
    /// What the child told on the tablet since the last look.
    pub told: Vec<SaidRow>,
    pub fields: Fields,
    pub errors: FormErrors<GoalReviewField>,
    pub notice: Option<String>,
}

pub fn look(cx: &Cx, page: &GoalLook) -> AnyView {
    use GoalReviewField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/goals/{}", page.id);
    let told = (!page.told.is_empty()).then(|| {
        let said = page.told.iter().map(|row| said(cx, row)).collect_view();
        view! { <section class="stack stack-3" aria-labelledby="h-told"><h2 id="h-told">{cx.t("goal-review-told")}</h2>{said}</section> }
    });
    let path = (!page.path.is_empty()).then(|| {
        let steps = page.path.iter().map(|(at, step)| {
            view! { <li>{step.value().to_string()}" "{cx.moment_view(*at)}</li> }
        });
        view! { <div><p class="label label--s">{cx.t("goal-review-path")}</p><ol>{steps.collect_view()}</ol></div> }
    });
    let choices = |prefix: &str, codes: Vec<&'static str>| Choice::of(cx, prefix, codes);
    let body = view! {
        <p class="inset">{cx.t("goal-words-as-said")}</p>
        {form.tick(F::Skipped)}
        {form.number(F::Step, None)}
        {form.area(F::Tried, true, Note::MAX)}
        {form.checks(F::Helped, choices("what-helped", WhatHelped::ALL.iter().map(|one| one.code()).collect()))}
        {form.area(F::HelpedWords, true, ChildWords::MAX)}
        {form.area(F::Note, true, Note::MAX)}
        {form.radios(F::Decision, false, choices("goal-review-decision", ReviewDecision::ALL.iter().map(|one| one.code()).collect()))}
        {form.select(F::EndReason, true, choices("goal-end", EndReason::ALL.iter().map(|one| one.code()).collect()))}
        {form.date(F::Next, true)}
        {buttons(cx, cx.t("goal-review-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title")), (home.clone(), page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("goal-review-title"), None, None)}
        <div class="flow">
            {told}
            {path}
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, format!("{home}/review"), Some(page.version), body.into_any())}
            </div></section>
        </div>
    }
    .into_any()
}
