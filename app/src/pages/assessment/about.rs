use super::Name;
use crate::ui::{
    Cx, crumbs,
    form::{FormView, buttons, conflict, form_to},
    notice, page_head,
};
use domain::{
    assessment::{VersionField, VersionText},
    form::{Field, Fields, FormErrors},
    text::{Narrative, Note},
};
use leptos::prelude::*;
use uuid::Uuid;

/// The form of what is told of a draft as a whole.
#[derive(Debug)]
pub struct AssessmentAbout {
    pub id: Uuid,
    pub name: Name,
    pub number: i32,
    pub version: i32,
    pub fields: Fields,
    pub errors: FormErrors<VersionField>,
    /// Why it could not be kept.
    pub notice: Option<String>,
    /// What somebody else kept meanwhile.
    pub kept: Option<VersionText>,
}

pub fn about(cx: &Cx, page: &AssessmentAbout) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/assessments/{}", page.id);
    let way = vec![("/assessments".into(), cx.t("assessments-title")), (home.clone(), page.name.title(cx))];
    let changes = (page.number > 1).then(|| form.area(VersionField::Changes, false, Narrative::MAX));
    let body = view! {
        {changes}
        {form.area(VersionField::Team, false, Note::MAX)}
        {form.text(VersionField::Representative, true)}
        {form.tick(VersionField::NoRepresentative)}
        {form.area(VersionField::ChildView, true, Narrative::MAX)}
        {form.area(VersionField::ChildViewMissing, true, Note::MAX)}
        {buttons(cx, cx.t("save"), Some(home.clone()))}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(None, cx.t("assessment-about"), Some(cx.t("assessment-about-lead")), None)}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {page.kept.as_ref().map(|kept| conflict(cx, None, text_rows(cx, &page.fields, kept)))}
        <section class="panel"><div class="panel-body panel-body--pad">
            {form_to(cx, format!("{home}/about"), Some(page.version), body.into_any())}
        </div></section>
    }
    .into_any()
}

/// Both texts, field by field: the typed one and the kept one.
fn text_rows(cx: &Cx, typed: &Fields, kept: &VersionText) -> Vec<(String, String, String)> {
    let kept = kept.fields();
    let words = |fields: &Fields, field: VersionField| match field {
        VersionField::NoRepresentative if !fields.one(field.name()).is_empty() => cx.t("yes"),
        _ => fields.one(field.name()).replace("\r\n", "\n"),
    };
    VersionField::ALL
        .iter()
        .map(|&field| (cx.t(&format!("version-{}", field.name())), words(typed, field), words(&kept, field)))
        .collect()
}
