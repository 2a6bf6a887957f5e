//! The handler's conclusions: what contributed, what is learned, which hazard came true, what is done, and what the reporter hears.

use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    hazard::Area,
    ids::HazardId,
    incident::{ActionChoice, AnalysisMethod, ConclusionField, Factor, HazardChoice},
    text::{Narrative, Note},
};
use leptos::prelude::*;
use uuid::Uuid;

#[derive(Debug)]
pub struct ConcludePage {
    pub id: Uuid,
    pub number: String,
    pub headline: String,
    pub version: i32,
    /// The unit does not know of the report, but sees its hazards.
    pub sealed: bool,
    /// The unit's hazards that it may be linked to.
    pub hazards: Vec<(HazardId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<ConclusionField>,
    pub notice: Option<String>,
}

pub fn conclude(cx: &Cx, page: &ConcludePage) -> AnyView {
    use ConclusionField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/incidents/{}", page.id);
    let hazards = page.hazards.iter().map(|(id, title)| Choice::new(id.to_string(), title.clone())).collect();
    let areas = Choice::of(cx, "area", Area::ALL.iter().map(|area| area.code()));
    let sealed = page.sealed.then(|| view! { <p class="hint">{cx.t("conclusion-sealed")}</p> });
    let body = view! {
        {form.checks(F::Factors, Choice::of(cx, "factor", Factor::ALL.iter().map(|factor| factor.code())))}
        {form.select(F::Method, false, Choice::of(cx, "analysis", AnalysisMethod::ALL.iter().map(|method| method.code())))}
        {form.area(F::Text, false, Narrative::MAX)}
        {form.area(F::Learning, true, Note::MAX)}
        {form.date(F::TeamOn, true)}
        {form.date(F::ChildOn, true)}
        <div class="asks branches">
            {sealed}
            {form.radios(F::Hazard, false, Choice::of(cx, "conclusion-hazard", HazardChoice::ALL.iter().map(|choice| choice.code())))}
            <div class="branch" data-of="link">{form.select(F::HazardId, false, hazards)}</div>
            <div class="branch" data-of="create">{form.text(F::HazardTitle, false)}{form.select(F::HazardArea, false, areas)}</div>
            <div class="branch" data-of="none">{form.area(F::HazardReason, false, Note::MAX)}</div>
        </div>
        <div class="asks branches">
            {form.radios(F::Actions, false, Choice::of(cx, "conclusion-actions", ActionChoice::ALL.iter().map(|choice| choice.code())))}
            <div class="branch" data-of="none">{form.area(F::ActionsReason, false, Note::MAX)}</div>
        </div>
        {form.area(F::Feedback, false, Note::MAX)}
        {form.tick(F::NoFeedback)}
        {buttons(cx, cx.t("conclusion-send"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title")), (home.clone(), page.headline.clone())])}
        {page_head(Some(page.number.clone()), cx.t("conclusion-title"), Some(cx.t("conclusion-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/conclude"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
