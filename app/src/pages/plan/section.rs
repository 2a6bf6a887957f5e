use super::{heading, title};
use crate::{
    pages::picture::{UnitFacts, live},
    ui::{
        Cx, crumbs,
        form::{FormView, buttons, conflict, form_to},
        notice, page_head, panel,
    },
};
use domain::{
    form::{Field, Fields, FormErrors},
    ids::{PlanId, UnitId},
    plan::{Heading, Openness, PlanKind, SectionField, SectionText, live_of},
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
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<SectionField>,
    pub notice: Option<String>,
    /// What is kept now, when somebody was quicker.
    pub kept: Option<SectionText>,
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
        <div class=columns>
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_to(cx, format!("{back}/sections/{}", page.heading.code), Some(page.version), body.into_any())}
            </div></section>
            {known}
        </div>
    }
    .into_any()
}
