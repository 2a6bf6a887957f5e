use super::{SaidRow, SecondLook, said, second_look};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    goal::{ChildWords, EndReason, GoalKind, GoalState, GoalStep, GoalStepField},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// One step of a goal being taken.
#[derive(Debug)]
pub struct GoalTake {
    pub id: Uuid,
    pub name: String,
    pub kind: GoalKind,
    pub state: GoalState,
    pub version: i32,
    pub step: GoalStep,
    /// What the child said of it, for whoever agrees to it.
    pub words: Vec<SaidRow>,
    /// How many goals the child practises already, when one more asks for a thought.
    pub many: Option<u64>,
    pub second: Option<SecondLook>,
    pub fields: Fields,
    pub errors: FormErrors<GoalStepField>,
    /// Why it could not be done as sent.
    pub notice: Option<String>,
}

pub fn take(cx: &Cx, page: &GoalTake) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/goals/{}", page.id);
    let title = cx.t(&format!("goal-step-{}", page.step.code()));
    let many = page.many.map(|n| notice(cx, "", cx.with("goal-many-already", &[("n", n.into())]), None));
    let said = page.words.iter().map(|row| said(cx, row)).collect_view();
    let body = view! {
        {page.second.as_ref().map(|second| second_look(cx, second))}
        {parts(cx, page, &form)}
        {buttons(cx, cx.t("goal-take-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/goals".into(), cx.t("goals-title")), (home.clone(), page.name.clone())])}
        {page_head(Some(page.name.clone()), title, cx.words.find(&format!("goal-take-{}-lead", page.step.code())), None)}
        <div class="flow">
            {many}
            {said}
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, format!("{home}/steps/{}", page.step.code()), Some(page.version), body.into_any())}
            </div></section>
        </div>
    }
    .into_any()
}

fn parts(cx: &Cx, page: &GoalTake, form: &FormView<'_, GoalStepField>) -> AnyView {
    use GoalStepField as F;
    match page.step {
        GoalStep::ChildYes => form.area(F::How, false, Note::MAX),
        GoalStep::ChildNo => form.area(F::Words, true, ChildWords::MAX),
        GoalStep::AdultYes => {
            let days = (page.kind == GoalKind::Own).then(|| form.number(F::Days, None));
            view! {
                {form.area(F::Summary, true, Note::MAX)}
                {form.area(F::WorksWhen, true, Note::MAX)}
                {days}
            }
            .into_any()
        }
        GoalStep::AdultCannot => view! { {form.area(F::Because, false, Note::MAX)}{form.tick(F::Told)} }.into_any(),
        GoalStep::End => {
            let reasons = page.state.end_reasons().iter().map(|reason| EndReason::code(*reason));
            form.radios(F::EndReason, false, Choice::of(cx, "goal-end", reasons))
        }
        _ => ().into_any(),
    }
}
