use super::{name, of_scope, up};
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, form_to},
    notice,
};
use domain::{
    cycle::{DutyField, DutyStep, Template},
    form::{Fields, FormErrors},
    ids::UnitId,
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// A step with a duty on its own page.
#[derive(Debug)]
pub struct DutyStepPage {
    pub step: DutyStep,
    pub id: Uuid,
    pub template: &'static Template,
    /// `None`: of the organisation as a whole.
    pub unit: Option<UnitId>,
    /// What the unit, or the organisation, is called.
    pub place_name: String,
    /// The worker or the child whose duty it is.
    pub whose: Option<String>,
    pub version: i32,
    /// Why it could not be done as sent: somebody was quicker, or a rule stands in the way.
    pub notice: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<DutyField>,
}

pub fn step(cx: &Cx, page: &DutyStepPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let key = |end: &str| format!("decide-duty-{}{end}", page.step.code());
    let (here, title) = (format!("/duties/{}", page.id), name(cx, page.template));
    let field = match page.step {
        DutyStep::Complete => Some(form.date(DutyField::DoneOn, false)),
        DutyStep::Ask | DutyStep::Exclude => Some(form.area(DutyField::Reason, false, Note::MAX)),
        DutyStep::Skip => None,
    };
    let body = view! { {field}{buttons(cx, cx.t(&key("-send")), Some(here.clone()))} };
    let up = up(cx, page.unit, &page.place_name).into_iter().chain([(here.clone(), title.clone())]).collect();
    let whose = page.whose.clone().map(|whose| view! { ", "{whose} });
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, up)}
        <div class="page-head"><div>
            <span class="caption">{title}{whose}</span>
            <h1>{of_scope(cx, &key(""), page.template)}</h1>
            <p class="lead">{of_scope(cx, &key("-lead"), page.template)}</p>
        </div></div>
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{here}/steps/{}", page.step.code()), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
