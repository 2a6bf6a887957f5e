use super::{FindingRow, finding::finding, lists};
use crate::ui::{
    Cx, Moments, crumbs, empty, fact,
    form::{FormView, form_to},
    hygiene::{Warned, warnings},
    notice, page_head, panel, paragraphs,
};
use chrono::{DateTime, Utc};
use domain::{
    form::{Fields, FormErrors},
    ids::{DrillId, UnitId},
    round::{DrillText, FindingWordsField},
    text::Note,
};
use leptos::prelude::*;

/// A drill as it was held, and what it showed.
#[derive(Debug)]
pub struct DrillShow {
    pub id: DrillId,
    pub unit: UnitId,
    pub unit_name: String,
    pub text: DrillText,
    pub recorded: (String, DateTime<Utc>),
    pub findings: Vec<FindingRow>,
    pub may_record: bool,
    pub may_act: bool,
    pub fields: Fields,
    pub errors: FormErrors<FindingWordsField>,
    pub warned: Option<Warned>,
    pub notice: Option<String>,
}

pub fn drill(cx: &Cx, page: &DrillShow) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let text = &page.text;
    let title = format!("{} {}", cx.t(&format!("cycle-{}", text.kind.duty())), cx.full_day(text.on));
    let home = (format!("/units/{}/drills", page.unit), cx.t("drills-title"));
    let way: Vec<_> = lists(page.unit, cx).into_iter().chain([home]).collect();
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(Some(page.unit_name.clone()), title, None, None)}
        <div class="flow">
            {panel("h-drill", cx.t("drill-told"), None, told(cx, page))}
            {panel("h-lessons", cx.t("drill-lessons-told"), None, prose(text.lessons.as_str()))}
            {panel("h-findings", cx.t("drill-findings"), None, findings(cx, page, &form))}
        </div>
    }
    .into_any()
}

fn prose(text: &str) -> AnyView {
    view! { <div class="panel-body"><div class="prose stack stack-3">{paragraphs(text)}</div></div> }.into_any()
}

fn told(cx: &Cx, page: &DrillShow) -> AnyView {
    let text = &page.text;
    let people = |key: &str, n: Option<u32>| n.map(|n| fact(cx.t(key), n.to_string().into_any()));
    let announced = cx.t(if text.announced { "yes" } else { "no" });
    let (name, at) = page.recorded.clone();
    view! {
        <div class="panel-body stack stack-4">
            <div class="prose stack stack-3">{paragraphs(text.course.as_str())}</div>
            <dl class="facts">
                {fact(cx.t("drill-short-minutes"), cx.with("drill-lasted", &[("n", u64::from(text.minutes).into())]).into_any())}
                {fact(cx.t("drill-short-time"), cx.t(&format!("drill-time-{}", text.time.code())).into_any())}
                {people("people-children", text.children)}
                {people("people-adults", text.adults)}
                {fact(cx.t("drill-short-announced"), announced.into_any())}
                {fact(cx.t("drill-recorded"), view! { {name}", "{cx.moment_view(at)} }.into_any())}
            </dl>
        </div>
    }
    .into_any()
}

/// What has to be put right, and the form for one more.
fn findings(cx: &Cx, page: &DrillShow, form: &FormView<'_, FindingWordsField>) -> AnyView {
    let found = page.findings.iter().map(|row| finding(cx, (None, None), row, &[], page.may_act)).collect_view();
    let list = if page.findings.is_empty() {
        empty(cx, cx.t("drill-nothing"), None)
    } else {
        view! { <ul class="findings">{found}</ul> }.into_any()
    };
    let add = page.may_record.then(|| {
        let body = view! {
            {page.warned.as_ref().map(|warned| warnings(cx, warned))}
            {form.area(FindingWordsField::Words, false, Note::MAX)}
            <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("drill-finding-add")}</button></div>
        };
        let form = form_to(cx, format!("/drills/{}/findings", page.id), None, body.into_any());
        view! { <div class="panel-body panel-body--pad">{form}</div> }
    });
    view! { {list}{add} }.into_any()
}
