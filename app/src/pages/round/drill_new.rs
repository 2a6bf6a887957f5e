use super::lists;
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    hygiene::{Warned, warnings},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    round::{DrillField, DrillKind, DrillTime},
    text::{Narrative, Note},
};
use leptos::prelude::*;

/// The record of a drill: the form.
#[derive(Debug)]
pub struct DrillNew {
    pub unit: UnitId,
    pub unit_name: String,
    pub fields: Fields,
    pub errors: FormErrors<DrillField>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

pub fn drill_new(cx: &Cx, page: &DrillNew) -> AnyView {
    use DrillField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/units/{}/drills", page.unit);
    let kinds =
        DrillKind::ALL.iter().map(|kind| Choice::new(kind.code(), cx.t(&format!("cycle-{}", kind.duty())))).collect();
    let times = Choice::of(cx, "drill-time", DrillTime::ALL.iter().map(|time| time.code()));
    let body = view! {
        {page.warned.as_ref().map(|warned| warnings(cx, warned))}
        {form.radios(F::Kind, false, kinds)}
        {form.date(F::On, false)}
        {form.radios(F::Time, false, times)}
        {form.number(F::Minutes, None)}
        {form.number(F::Children, None)}
        {form.number(F::Adults, None)}
        {form.tick(F::Announced)}
        {form.area(F::Course, false, Note::MAX)}
        {form.area(F::Lessons, false, Narrative::MAX)}
        {buttons(cx, cx.t("drill-send"), Some(home.clone()))}
    };
    let way: Vec<_> = lists(page.unit, cx).into_iter().chain([(home.clone(), cx.t("drills-title"))]).collect();
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(Some(page.unit_name.clone()), cx.t("drill-new"), Some(cx.t("drill-new-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/new"), None, body.into_any())}
        </div></section>
    }
    .into_any()
}
