use super::{DutyRow, basis, ended::end_tag, every, name, of_scope, owner, sentence, up, weekday_name};
use crate::ui::{Cx, Moments, crumbs, fact, notice, page_head, panel, paragraphs, tag};
use chrono::{NaiveDate, Weekday};
use domain::{
    cycle::{Anchor, CycleEnd, DutyStep, End, MEET_WEEK, PUBLISH_4M, Periods, RISK_YEAR, Template},
    ids::UnitId,
    plan::PlanKind,
    round::{DrillKind, RoundKind},
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
    /// The record of the program that shows it.
    pub record: Option<Uuid>,
}

/// An interval of the unit's own.
#[derive(Debug, Clone)]
pub struct OwnRhythm {
    /// Who chose it.
    pub by: Option<String>,
    pub reason: Option<String>,
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
    /// The reader may do what the unit has to do.
    pub may_do: bool,
    /// The reader asked that it is left out, and somebody else approves it.
    pub waits_for_another: bool,
    /// Who chose the unit's own interval and why.
    pub own: Option<OwnRhythm>,
    pub weekday: Weekday,
    /// The reader may choose how often it comes and who looks after it.
    pub may_choose: bool,
}

impl DutyShow {
    fn ended(&self) -> Option<(NaiveDate, End)> {
        self.end.as_ref().and_then(|end| end.how)
    }
}

pub fn show(cx: &Cx, page: &DutyShow) -> AnyView {
    let row = &page.row;
    let state = page.ended().map(|(_, end)| end_tag(cx, row.template, end));
    let asked = (page.end.is_some() && page.ended().is_none()).then(|| {
        let key = if page.waits_for_another { "duty-asked-by-you" } else { "duty-asked" };
        notice(cx, "info", cx.t(key), None)
    });
    let over = page.over.filter(|_| page.ended().is_none());
    let over = over.map(|why| notice(cx, "info", cx.t(&format!("cycle-ended-{}", why.code())), None));
    view! {
        {crumbs(cx, above(cx, page.unit, (&page.place_name, row.whose.is_some()), row.template))}
        {page_head(Some(page.place_name.clone()), name(cx, row.template), Some(sentence(cx, row.template, row.why, row.due_on)), state)}
        <div class="cols">
            <div class="flow">
                {over}
                {asked}
                {panel("h-about", cx.t("duty-about"), None, about(cx, page))}
                {page.end.as_ref().map(|end| panel("h-end", cx.t("duty-end"), None, ended(cx, (row.template, page.unit), end)))}
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
    let group = unit.filter(|_| of_person);
    let group = group.map(|unit| (format!("/units/{unit}/duties/of/{}", template.code), name(cx, template)));
    up(cx, unit, place_name).into_iter().chain(group).collect()
}

fn about(cx: &Cx, page: &DutyShow) -> AnyView {
    let (row, template) = (&page.row, page.row.template);
    let due = if page.ended().is_none() { cx.due_view(row.due_on) } else { cx.day_view(row.due_on) };
    let evidence = cx.t(&format!("cycle-evidence-{}", template.evidence.code()));
    let own =
        page.own.is_some().then(|| view! { " "{tag(cx, "", "building", of_scope(cx, "duty-own-interval", template))} });
    let is_weekly = matches!(template.anchor_for(row.every, page.weekday), Anchor::Calendar(Periods::Weeks { .. }));
    let weekday = is_weekly.then(|| fact(cx.t("duty-weekday"), weekday_name(cx, page.weekday).into_any()));
    let looks_after = row.named.clone().unwrap_or_else(|| owner(cx, template));
    let statutory = template.statutory.then(|| view! { " "{tag(cx, "", "scale", cx.t("cycle-statutory"))} });
    view! {
        <div class="panel-body"><dl class="facts">
            {row.whose.clone().map(|whose| fact(cx.t("duty-whose"), whose.into_any()))}
            {fact(cx.t("duty-due"), due)}
            {fact(cx.t("duty-every"), view! { {every(cx, row.every)}{own} }.into_any())}
            {weekday}
            {page.own.as_ref().map(|own| chosen(cx, own))}
            {fact(cx.t("duty-owner"), looks_after.into_any())}
            {fact(cx.t("duty-evidence"), evidence.into_any())}
            {fact(cx.t("duty-basis"), view! { {basis(cx, template)}{statutory} }.into_any())}
        </dl></div>
    }
    .into_any()
}

fn chosen(cx: &Cx, own: &OwnRhythm) -> AnyView {
    let by = own.by.clone().map(|who| fact(cx.t("duty-interval-by"), who.into_any()));
    let reason = own.reason.as_deref().map(|words| {
        fact(cx.t("duty-interval-reason"), view! { <div class="prose">{paragraphs(words)}</div> }.into_any())
    });
    view! { {by}{reason} }.into_any()
}

fn ended(cx: &Cx, (template, unit): (&Template, Option<UnitId>), end: &DutyEnd) -> AnyView {
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
    let record = end
        .record
        .and_then(|id| record((template, unit), id))
        .map(|(href, key)| fact(cx.t("duty-evidence"), view! { <a href=href>{cx.t(key)}</a> }.into_any()));
    view! { <div class="panel-body"><dl class="facts">{day}{by}{approved}{record}{reason}</dl></div> }.into_any()
}

/// Where the record that showed a duty to be done is read, and what the link says.
fn record((template, unit): (&Template, Option<UnitId>), id: Uuid) -> Option<(String, &'static str)> {
    match template.code {
        RISK_YEAR => Some((format!("/assessments/{id}"), "review-evidence-link")),
        // Everybody who sees the duty reads what was published; how it came about is not for all of them.
        PUBLISH_4M => Some((format!("/published/{}", unit?), "report-evidence-link")),
        MEET_WEEK => Some((format!("/meetings/{id}"), "duty-record-meeting")),
        code if PlanKind::of_duty(code).is_some() => Some((format!("/plans/{id}"), "plan-evidence-link")),
        code if RoundKind::from_code(code).is_some() => Some((format!("/rounds/{id}"), "action-round")),
        code if DrillKind::from_code(code).is_some() => Some((format!("/drills/{id}"), "action-drill")),
        _ => None,
    }
}

/// What completes a duty by itself: how that is told, and where it is done.
fn way(page: &DutyShow) -> Option<(&'static str, String, &'static str)> {
    let unit = page.unit?;
    match page.row.template.code {
        RISK_YEAR => Some(("duty-by-assessment", "/assessments".into(), "assessments-title")),
        PUBLISH_4M => Some(("duty-by-report", "/reports".into(), "reports-crumb")),
        code if PlanKind::of_duty(code).is_some() => Some(("duty-by-plan", "/plans".into(), "plans-crumb")),
        MEET_WEEK => Some(("duty-by-meeting", format!("/units/{unit}/meetings"), "community-title")),
        code if RoundKind::from_code(code).is_some() => {
            Some(("duty-by-round", format!("/units/{unit}/rounds"), "rounds-begin"))
        }
        code if DrillKind::from_code(code).is_some() => {
            Some(("duty-by-drill", format!("/units/{unit}/drills/new?kind={code}"), "drill-new"))
        }
        _ => None,
    }
}

fn next(cx: &Cx, page: &DutyShow) -> Option<AnyView> {
    let way = (page.may_do && page.ended().is_none()).then(|| way(page)).flatten();
    if page.steps.is_empty() && way.is_none() && !page.may_choose {
        return None;
    }
    let here_alone = page.row.template.is_recorded_here();
    let by_itself = way.map(|(key, href, link)| {
        let link = if here_alone {
            view! { <a class="btn btn--primary btn--block" href=href>{cx.t(link)}</a> }.into_any()
        } else {
            view! { <p><a href=href>{cx.t(link)}</a></p> }.into_any()
        };
        view! { <p class="hint">{cx.t(key)}</p>{link} }
    });
    let steps = page.steps.iter().map(|step| {
        let first = *step == DutyStep::Complete;
        let class = if first { "btn btn--primary btn--block" } else { "btn btn--secondary btn--block" };
        let href = format!("/duties/{}/steps/{}", page.row.id, step.code());
        view! { <a class=class href=href>{of_scope(cx, &format!("decide-duty-{}", step.code()), page.row.template)}</a> }
    });
    let steps = steps.collect_view();
    let rhythm = page.may_choose.then(|| {
        let href = format!("/duties/{}/rhythm", page.row.id);
        view! { <a class="btn btn--secondary btn--block" href=href>{cx.t("rhythm-heading")}</a> }
    });
    Some(
        view! {
            <section class="panel panel--accent" aria-labelledby="h-steps">
                <div class="panel-head"><h2 id="h-steps">{cx.t("decide-title")}</h2></div>
                <div class="panel-body stack stack-3">{by_itself}{steps}{rhythm}</div>
            </section>
        }
        .into_any(),
    )
}
