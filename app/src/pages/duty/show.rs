use super::{DutyRow, basis, ended::end_tag, every, name, owner, sentence};
use crate::ui::{Cx, Moments, crumbs, fact, notice, page_head, panel, paragraphs, tag};
use chrono::NaiveDate;
use domain::{
    cycle::{CycleEnd, DutyStep, End, RISK_YEAR, Template},
    ids::UnitId,
};
use leptos::prelude::*;
use uuid::Uuid;

/// How a turn ended, or who asks that it is left out.
#[derive(Debug, Clone)]
pub struct DutyEnd {
    /// `None` while it is only asked for.
    pub how: Option<(NaiveDate, End)>,
    pub by: Option<String>,
    pub approved_by: Option<String>,
    pub reason: Option<String>,
    /// The approved assessment that shows it.
    pub version: Option<Uuid>,
}

/// One turn of a duty.
#[derive(Debug)]
pub struct DutyShow {
    pub row: DutyRow,
    /// `None`: of the organisation as a whole.
    pub unit: Option<UnitId>,
    /// What the unit, or the organisation, is called.
    pub place_name: String,
    pub end: Option<DutyEnd>,
    /// Why the duty comes no more.
    pub over: Option<CycleEnd>,
    /// The steps that this reader may take now.
    pub steps: Vec<DutyStep>,
    /// The reader asked that it is left out, and somebody else approves it.
    pub waits_for_another: bool,
}

impl DutyShow {
    fn ended(&self) -> Option<(NaiveDate, End)> {
        self.end.as_ref().and_then(|end| end.how)
    }
}

pub fn show(cx: &Cx, page: &DutyShow) -> AnyView {
    let row = &page.row;
    let state = page.ended().map(|(_, end)| end_tag(cx, end));
    let asked = (page.end.is_some() && page.ended().is_none()).then(|| {
        let key = if page.waits_for_another { "duty-asked-by-you" } else { "duty-asked" };
        notice(cx, "info", cx.t(key), None)
    });
    let over = page.over.filter(|_| page.ended().is_none());
    let over = over.map(|why| notice(cx, "info", cx.t(&format!("cycle-ended-{}", why.code())), None));
    view! {
        {crumbs(cx, above(cx, page.unit, (&page.place_name, row.whose.is_some()), row.template))}
        {page_head(Some(page.place_name.clone()), name(cx, row.template), Some(sentence(cx, row.why, row.due_on)), state)}
        <div class="cols">
            <div class="flow">
                {over}
                {asked}
                {panel("h-about", cx.t("duty-about"), None, about(cx, page))}
                {page.end.as_ref().map(|end| panel("h-end", cx.t("duty-end"), None, ended(cx, end)))}
            </div>
            <aside class="flow">{next(cx, page)}</aside>
        </div>
    }
    .into_any()
}

/// The way to a duty: its unit and the unit's duties, the same duty of others there, or the organisation's.
pub(super) fn above(
    cx: &Cx,
    unit: Option<UnitId>,
    (place_name, of_person): (&str, bool),
    template: &Template,
) -> Vec<(String, String)> {
    let Some(unit) = unit else { return vec![("/duties/organisation".into(), cx.t("duties-organisation"))] };
    let duties = format!("/units/{unit}/duties");
    let group = of_person.then(|| (format!("{duties}/of/{}", template.code), name(cx, template)));
    let up = [(format!("/units/{unit}"), place_name.to_owned()), (duties, cx.t("duties-title"))];
    up.into_iter().chain(group).collect()
}

fn about(cx: &Cx, page: &DutyShow) -> AnyView {
    let (row, template) = (&page.row, page.row.template);
    let due = if page.ended().is_none() { cx.due_view(row.due_on) } else { cx.day_view(row.due_on) };
    let evidence = cx.t(&format!("cycle-evidence-{}", template.evidence.code()));
    let statutory = template.statutory.then(|| view! { " "{tag(cx, "", "scale", cx.t("cycle-statutory"))} });
    view! {
        <div class="panel-body"><dl class="facts">
            {row.whose.clone().map(|whose| fact(cx.t("duty-whose"), whose.into_any()))}
            {fact(cx.t("duty-due"), due)}
            {fact(cx.t("duty-every"), every(cx, row.every).into_any())}
            {fact(cx.t("duty-owner"), owner(cx, template).into_any())}
            {fact(cx.t("duty-evidence"), evidence.into_any())}
            {fact(cx.t("duty-basis"), view! { {basis(cx, template)}{statutory} }.into_any())}
        </dl></div>
    }
    .into_any()
}

fn ended(cx: &Cx, end: &DutyEnd) -> AnyView {
    let (day, by) = match end.how {
        Some((on, how)) => (Some(fact(cx.t("duty-ended-on"), cx.day_view(on))), format!("duty-by-{}", how.code())),
        None => (None, "duty-by-skipped".into()),
    };
    let by = end.by.clone().map(|who| fact(cx.t(&by), who.into_any()));
    let approved = end.approved_by.clone().map(|who| fact(cx.t("duty-approved-by"), who.into_any()));
    let reason = end
        .reason
        .as_deref()
        .map(|words| fact(cx.t("duty-reason-told"), view! { <div class="prose">{paragraphs(words)}</div> }.into_any()));
    let version = end.version.map(|id| {
        let link = view! { <a href=format!("/assessments/{id}")>{cx.t("review-evidence-link")}</a> };
        fact(cx.t("duty-evidence"), link.into_any())
    });
    view! { <div class="panel-body"><dl class="facts">{day}{by}{approved}{version}{reason}</dl></div> }.into_any()
}

fn next(cx: &Cx, page: &DutyShow) -> Option<AnyView> {
    if page.steps.is_empty() {
        return None;
    }
    let steps = page.steps.iter().map(|step| {
        let first = *step == DutyStep::Complete;
        let class = if first { "btn btn--primary btn--block" } else { "btn btn--secondary btn--block" };
        let href = format!("/duties/{}/steps/{}", page.row.id, step.code());
        view! { <a class=class href=href>{cx.t(&format!("decide-duty-{}", step.code()))}</a> }
    });
    let steps = steps.collect_view();
    let by_itself = (page.row.template.code == RISK_YEAR).then(|| {
        view! { <p class="hint">{cx.t("duty-by-assessment")}" "<a href="/assessments">{cx.t("assessments-title")}</a></p> }
    });
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3">{by_itself}{steps}</div>
            </section>
        }
        .into_any(),
    )
}
