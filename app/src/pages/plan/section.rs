use super::{heading, title};
use crate::{
    pages::picture::{UnitFacts, live},
    ui::{
        Cx, crumbs,
        form::{FormView, buttons, conflict, form_to},
        level_short, notice, page_head, panel,
    },
};
use domain::{
    form::{Field, Fields, FormErrors},
    ids::{PlanId, UnitId},
    plan::{Heading, Openness, PlanKind, SectionField, SectionText, live_of},
    risk::Level,
    text::{Narrative, Note},
};
use leptos::prelude::*;

/// One section of a draft being written.
#[derive(Debug)]
pub struct SectionPage {
    pub id: PlanId,
    pub name: String,
    pub kind: PlanKind,
    pub heading: Heading,
    /// What the program knows of the unit; nothing where none of it belongs beside the section.
    pub facts: Option<(UnitId, UnitFacts)>,
    /// The highest risks of the unit, where the section tells how they are found and kept small.
    pub risks: Vec<KnownRisk>,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<SectionField>,
    pub notice: Option<String>,
    /// What is kept now, when somebody was quicker.
    pub kept: Option<SectionText>,
}

/// A risk of an assessment in force.
#[derive(Debug, Clone)]
pub struct KnownRisk {
    pub title: String,
    pub level: Level,
    /// What is done against it.
    pub controls: Option<String>,
}

/// The risks as a table: what, how high, and what is done against it.
fn risks(cx: &Cx, page: &SectionPage) -> Option<AnyView> {
    let (level, controls) = (cx.t("level"), cx.t("plan-risk-controls"));
    let lines = page.risks.iter().map(|risk| {
        let against = risk.controls.clone().unwrap_or_else(|| cx.t("plan-risk-no-controls"));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{risk.title.clone()}</th>
                <td role="cell" data-label=level.clone()>{level_short(cx, Some(risk.level))}</td>
                <td role="cell" data-label=controls.clone()>{against}</td>
            </tr>
        }
    });
    let lines = lines.collect_view();
    let heads = [cx.t("hazard"), level.clone(), controls.clone()];
    let heads = heads.map(|head| view! { <th scope="col" role="columnheader">{head}</th> }).into_iter().collect_view();
    let body = view! {
        <div class="table-wrap">
            <table class="table table--cards" role="table">
                <caption class="vh">{cx.t("plan-risks")}</caption>
                <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
                <tbody role="rowgroup">{lines}</tbody>
            </table>
        </div>
    };
    (!page.risks.is_empty()).then(|| panel("h-risks", cx.t("plan-risks"), None, body.into_any()))
}

pub fn section(cx: &Cx, page: &SectionPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = format!("/plans/{}", page.id);
    let way = vec![("/plans".into(), cx.t("plans-crumb")), (back.clone(), title(cx, page.kind))];
    let (public, hears) = (page.kind.is_public(), page.kind.hears_children());
    let fields = SectionField::ALL.iter().copied().filter(|field| match field {
        SectionField::Words => true,
        SectionField::Child => hears,
        SectionField::Inside | SectionField::Closed => public,
    });
    let beside = page.kept.as_ref().map(|kept| {
        let kept = kept.fields();
        let row = |field: SectionField| {
            let of = |fields: &Fields| fields.one(field.name()).to_owned();
            (cx.t(&format!("plan-section-{}", field.name())), of(&page.fields), of(&kept))
        };
        conflict(cx, None, fields.clone().filter(|field| *field != SectionField::Closed).map(row).collect())
    });
    let told = page.notice.clone().map(|text| notice(cx, "warn", text, None));
    let inputs = fields
        .map(|field| match field {
            SectionField::Words => form.area(field, false, Narrative::MAX),
            SectionField::Child => form.area(field, false, Note::MAX),
            SectionField::Inside => form.area(field, true, Narrative::MAX),
            SectionField::Closed => form.tick(field),
        })
        .collect_view();
    let body = view! { {inputs}{buttons(cx, cx.t("plan-section-save"), Some(back.clone()))} };
    let known = page.facts.as_ref().and_then(|(unit, facts)| {
        let lines = live(cx, *unit, facts, live_of(page.kind, page.heading.code))?;
        let known = panel("h-live", cx.t("plan-live"), None, lines);
        Some(view! { <aside class="flow" aria-label=cx.t("plan-live")>{known}</aside> })
    });
    let columns = if known.is_some() { "cols" } else { "" };
    let partly = page.heading.openness == Openness::Partly && public;
    let lead = if partly { "plan-section-lead-partly" } else { "plan-section-lead" };
    view! {
        {form.error_summary()}
        {told}
        {beside}
        {crumbs(cx, way)}
        {page_head(Some(page.name.clone()), heading(cx, page.kind, &page.heading), Some(cx.t(lead)), None)}
        <div class="flow">
        <div class=columns>
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, format!("{back}/sections/{}", page.heading.code), Some(page.version), body.into_any())}
            </div></section>
            {known}
        </div>
        {risks(cx, page)}
        </div>
    }
    .into_any()
}
