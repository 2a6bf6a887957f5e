use super::{every, name, owner, up};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice,
};
use domain::{
    cycle::{Anchor, EveryUnit, RhythmField, Template},
    form::{Fields, FormErrors},
    ids::{UnitId, UserId},
    text::Note,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The form in which a unit chooses how often a duty comes and who looks after it.
#[derive(Debug)]
pub struct RhythmPage {
    pub id: Uuid,
    pub template: &'static Template,
    /// `None`: of the organisation as a whole.
    pub unit: Option<UnitId>,
    pub place_name: String,
    /// The worker or the child whose duty it is.
    pub whose: Option<String>,
    /// Of the duty itself, not of one of its turns.
    pub version: i32,
    /// Those who may look after it by name; nobody for what a worker has to see to.
    pub people: Vec<(UserId, String)>,
    /// The reader may choose a longer interval than the usual one.
    pub may_lengthen: bool,
    /// Why it could not be done as sent.
    pub notice: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<RhythmField>,
}

pub fn rhythm(cx: &Cx, page: &RhythmPage) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let template = page.template;
    let (here, title) = (format!("/duties/{}", page.id), name(cx, template));
    let people: Vec<_> = page.people.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let usual = owner(cx, template);
    let named = (!people.is_empty()).then(|| {
        view! {
            {form.select(RhythmField::Owner, true, people)}
            <p class="hint">{cx.with("rhythm-nobody", &[("who", usual.into())])}</p>
        }
    });
    let body = view! {
        {template.has_rhythm().then(|| interval(cx, page, &form))}
        {named}
        {form.area(RhythmField::Reason, true, Note::MAX)}
        {buttons(cx, cx.t("rhythm-send"), Some(here.clone()))}
    };
    let up = up(cx, page.unit, &page.place_name).into_iter().chain([(here.clone(), title.clone())]).collect();
    let whose = page.whose.clone().map(|whose| view! { ", "{whose} });
    let lead = if page.people.is_empty() { "rhythm-lead-alone" } else { "rhythm-lead" };
    let lead = cx.with(lead, &[("every", every(cx, template.every).into())]);
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, up)}
        <div class="page-head"><div>
            <span class="caption">{title}{whose}</span>
            <h1>{cx.t("rhythm-heading")}</h1>
            <p class="lead">{lead}</p>
        </div></div>
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{here}/rhythm"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}

fn interval(cx: &Cx, page: &RhythmPage, form: &FormView<'_, RhythmField>) -> AnyView {
    let units = Choice::of(cx, "rhythm-unit", EveryUnit::ALL.iter().map(|unit| unit.code()));
    let limit = (!page.may_lengthen).then(|| view! { <p class="hint">{cx.t("rhythm-shorter-only")}</p> });
    let calendar = match page.template.anchor {
        Anchor::Calendar(_) if page.template.is_weekly() => Some("rhythm-calendar-week"),
        Anchor::Calendar(_) => Some("rhythm-calendar-months"),
        Anchor::Rolling | Anchor::Event => None,
    };
    let days = ["1", "2", "3", "4", "5", "6", "7"];
    let weekday = page
        .template
        .is_weekly()
        .then(|| form.select(RhythmField::Weekday, false, Choice::of(cx, "rhythm-weekday", days)));
    view! {
        {form.number(RhythmField::Count, None)}
        {form.select(RhythmField::Unit, false, units)}
        {calendar.map(|key| view! { <p class="hint">{cx.t(key)}</p> })}
        {limit}
        {weekday}
    }
    .into_any()
}
