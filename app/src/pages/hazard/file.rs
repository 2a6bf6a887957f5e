use crate::{
    islands,
    ui::{
        Cx, crumbs,
        form::{Choice, FormView, buttons, conflict, form_to},
        page_head,
    },
};
use chrono::{DateTime, Utc};
use domain::{
    form::{Field, Fields, FormErrors},
    hazard::{AffectedGroup, Area, HazardField, HazardSource, HazardText},
    ids::UnitId,
    text::Narrative,
};
use leptos::prelude::*;
use uuid::Uuid;

/// Whether a hazard is filed or corrected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HazardFileMode {
    New,
    Edit { id: Uuid, version: i32, title: String },
}

/// What is kept now and who wrote it, when somebody was quicker.
#[derive(Debug)]
pub struct HazardConflict {
    pub who: Option<(String, DateTime<Utc>)>,
    pub kept: HazardText,
}

#[derive(Debug)]
pub struct HazardFile {
    pub mode: HazardFileMode,
    /// The units where this person may report.
    pub units: Vec<(UnitId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<HazardField>,
    pub conflict: Option<HazardConflict>,
    pub scripts: bool,
}

pub fn file(cx: &Cx, page: &HazardFile) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let list = ("/hazards".to_owned(), cx.t("hazards-title"));
    let (way, title, lead, send, action, version, back) = match &page.mode {
        HazardFileMode::New => (
            vec![list],
            cx.t("hazard-new-title"),
            Some(cx.t("hazard-new-lead")),
            cx.t("hazard-new-send"),
            "/hazards/new".to_owned(),
            None,
            "/hazards".to_owned(),
        ),
        HazardFileMode::Edit { id, version, title } => (
            vec![list, (format!("/hazards/{id}"), title.clone())],
            cx.t("hazard-edit-title"),
            None,
            cx.t("save"),
            format!("/hazards/{id}/edit"),
            Some(*version),
            format!("/hazards/{id}"),
        ),
    };
    let is_new = page.mode == HazardFileMode::New;
    let kept =
        page.conflict.as_ref().map(|other| conflict(cx, other.who.clone(), text_rows(cx, &page.fields, &other.kept)));
    let similar = (is_new && page.scripts).then(|| {
        islands::SimilarHazards(islands::SimilarHazardsProps {
            control: HazardField::Title.anchor(),
            unit: HazardField::Unit.anchor(),
            title: cx.t("hazard-similar"),
        })
    });
    let library = is_new.then(|| {
        view! { <p class="hint"><a href="/hazards/library">{cx.t("hazards-from-library")}</a></p> }
    });
    let check = Some(page.fields.one("check").to_owned()).filter(|code| !code.is_empty());
    let check = check.map(|code| view! { <input type="hidden" name="check" value=code/> });
    let body = view! {
        {is_new.then(|| unit_field(&form, &page.units))}
        {check}
        {form.text(HazardField::Title, false)}
        {similar}
        {library}
        {form.area(HazardField::Description, true, Narrative::MAX)}
        {form.select(HazardField::Area, false, Choice::of(cx, "area", Area::ALL.iter().map(|a| a.code())))}
        {form.checks(HazardField::Affected, Choice::of(cx, "affected", AffectedGroup::ALL.iter().map(|a| a.code())))}
        {form.text(HazardField::Place, true)}
        {form.select(HazardField::Source, false, Choice::of(cx, "source", HazardSource::ALL.iter().map(|s| s.code())))}
        {buttons(cx, send, Some(back))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(None, title, lead, None)}
        {kept}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, action, version, body.into_any())}
        </div></section>
    }
    .into_any()
}

/// With one unit there is nothing to choose.
fn unit_field(form: &FormView<'_, HazardField>, units: &[(UnitId, String)]) -> AnyView {
    match units {
        [(id, _)] => {
            view! { <input type="hidden" name="unit" id=HazardField::Unit.anchor() value=id.to_string()/> }.into_any()
        }
        _ => {
            let choices = units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
            form.select(HazardField::Unit, false, choices)
        }
    }
}

/// Both versions of what is told of a hazard, field by field: the typed one and the kept one.
pub fn text_rows(cx: &Cx, typed: &Fields, kept: &HazardText) -> Vec<(String, String, String)> {
    let kept = kept.fields();
    let words = |fields: &Fields, field: HazardField| match field {
        HazardField::Area => cx.words.find(&format!("area-{}", fields.one("area"))).unwrap_or_default(),
        HazardField::Source => cx.words.find(&format!("source-{}", fields.one("source"))).unwrap_or_default(),
        HazardField::Affected => {
            let mut groups: Vec<String> =
                fields.all("affected").map(|code| cx.t(&format!("affected-{code}"))).collect();
            groups.sort();
            groups.join(", ")
        }
        _ => fields.one(field.name()).replace("\r\n", "\n"),
    };
    HazardField::ALL
        .iter()
        .filter(|field| **field != HazardField::Unit)
        .map(|&field| (cx.t(&format!("hazard-{}", field.name())), words(typed, field), words(&kept, field)))
        .collect()
}
