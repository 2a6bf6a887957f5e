//! Completing a report when there is time: where, during what, what helped, and how grave it was.

use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    incident::{Activity, Category, DetailField, Harm, MedicalCare, Place},
    risk::Axis,
    text::Note,
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug)]
pub struct DetailsPage {
    pub id: Uuid,
    pub number: String,
    pub headline: String,
    pub category: Arc<Category>,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<DetailField>,
    /// Why it could not be kept: somebody was quicker, or opened it meanwhile.
    pub notice: Option<String>,
}

pub fn details(cx: &Cx, page: &DetailsPage) -> AnyView {
    use DetailField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let subs: Vec<Choice> = page
        .category
        .subcategories
        .iter()
        .map(|sub| Choice::new(sub.code.clone(), cx.subcategory(&page.category, &sub.code)))
        .collect();
    let harm = || Choice::of(cx, "harm", Harm::ALL.iter().map(|harm| harm.code()));
    let steps = |axis: Axis| {
        cx.matrix
            .steps(axis)
            .map(|(grade, step)| Choice {
                code: grade.get().to_string(),
                text: format!("{} {}", grade.get(), step.name.of(cx.lang())),
                hint: Some(step.anchor.of(cx.lang()).to_owned()),
            })
            .collect::<Vec<_>>()
    };
    let home = format!("/incidents/{}", page.id);
    let body = view! {
        {(!subs.is_empty()).then(|| form.select(F::Subcategory, true, subs))}
        {form.select(F::Place, true, Choice::of(cx, "incident-place", Place::ALL.iter().map(|place| place.code())))}
        {form.select(F::Activity, true, Choice::of(cx, "incident-activity", Activity::ALL.iter().map(|activity| activity.code())))}
        {form.area(F::Before, true, Note::MAX)}
        {form.area(F::Immediate, true, Note::MAX)}
        {form.area(F::Helped, true, Note::MAX)}
        {form.radios(F::Physical, true, harm())}
        {form.radios(F::Psychological, true, harm())}
        {form.select(F::Care, true, Choice::of(cx, "medical-care", MedicalCare::ALL.iter().map(|care| care.code())))}
        {form.cards(F::Severity, "s", steps(Axis::Severity))}
        {form.cards(F::Likelihood, "l", steps(Axis::Likelihood))}
        <div class="cluster gap-4">{form.number(F::StaffPresent, None)}{form.number(F::StaffPlanned, None)}</div>
        {form.tick(F::Alone)}
        {form.tick(F::Night)}
        {form.moment(F::Discovered, true)}
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title")), (home.clone(), page.headline.clone())])}
        {page_head(Some(page.number.clone()), cx.t("detail-title"), Some(cx.t("detail-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/details"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}
