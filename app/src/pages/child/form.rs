use super::sign;
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head,
};
use domain::{
    child::{AgeBand, Animal, ChildField, Hue, Language, Need, Sign},
    form::{Fields, FormErrors},
    ids::{ChildId, UnitId, UserId},
    incident::PlacementBasis,
};
use leptos::prelude::*;

#[derive(Debug)]
pub struct ChildForm {
    pub unit: UnitId,
    /// The child being corrected, with its version and pseudonym.
    pub existing: Option<(ChildId, i32, String)>,
    pub staff: Vec<(UserId, String)>,
    /// Signs that other children of the unit have.
    pub taken: Vec<Sign>,
    pub fields: Fields,
    pub errors: FormErrors<ChildField>,
    pub notice: Option<String>,
}

pub fn child_form(cx: &Cx, page: &ChildForm) -> AnyView {
    use ChildField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let (title, action, back) = match &page.existing {
        None => (cx.t("child-new-title"), format!("/units/{}/children/new", page.unit), "/children".to_owned()),
        Some((id, ..)) => (cx.t("child-edit-title"), format!("/children/{id}/edit"), format!("/children/{id}")),
    };
    let version = page.existing.as_ref().map(|(_, version, _)| *version);
    let choices = |prefix: &str, codes: Vec<&'static str>| Choice::of(cx, prefix, codes);
    let people = page.staff.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let body = view! {
        {form.text(F::Pseudonym, false)}
        {animals(cx, page, &form)}
        {hues(cx, page, &form)}
        {form.radios(F::Band, false, choices("age-band", AgeBand::ALL.iter().map(|one| one.code()).collect()))}
        {form.radios(F::Language, false, choices("child-language", Language::ALL.iter().map(|one| one.code()).collect()))}
        {form.checks(F::Needs, choices("need", Need::ALL.iter().map(|one| one.code()).collect()))}
        {form.select(F::Basis, false, choices("placement", PlacementBasis::ALL.iter().map(|one| one.code()).collect()))}
        {form.date(F::Arrived, false)}
        {form.checks(F::Instructors, people)}
        {buttons(cx, cx.t("child-save"), Some(back.clone()))}
    };
    let mut way = vec![("/children".to_owned(), cx.t("children-title"))];
    way.extend(page.existing.as_ref().map(|(_, _, name)| (back.clone(), name.clone())));
    let body = form_to(cx, action, version, body.into_any());
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, way)}
        {page_head(None, title, Some(cx.t("child-new-lead")), None)}
        <section class="panel"><div class="panel-body panel-body--pad">{body}</div></section>
    }
    .into_any()
}

/// The animals as pictures with their names.
fn animals(cx: &Cx, page: &ChildForm, form: &FormView<'_, ChildField>) -> AnyView {
    let hue = Hue::from_code(page.fields.one("hue")).unwrap_or(Hue::Sun);
    let picks = Animal::ALL
        .iter()
        .map(|&animal| {
            let checked = page.fields.one("animal") == animal.code();
            view! {
                <label class="pick">
                    <input type="radio" name="animal" value=animal.code() checked=checked/>
                    {sign(cx, Sign { animal, hue }, "")}
                    <span>{cx.t(&format!("animal-{}", animal.code()))}</span>
                </label>
            }
        })
        .collect_view();
    form.around(ChildField::Animal, false, view! { <div class="picks">{picks}</div> }.into_any())
}

/// The colours, each on the animal that was chosen; those that another child has with it are named.
fn hues(cx: &Cx, page: &ChildForm, form: &FormView<'_, ChildField>) -> AnyView {
    let animal = Animal::from_code(page.fields.one("animal"));
    let picks = Hue::ALL
        .iter()
        .map(|&hue| {
            let checked = page.fields.one("hue") == hue.code();
            let taken = animal.is_some_and(|animal| page.taken.contains(&Sign { animal, hue }));
            let taken = taken.then(|| view! { <span class="meta">{cx.t("child-sign-taken")}</span> });
            view! {
                <label class="pick">
                    <input type="radio" name="hue" value=hue.code() checked=checked/>
                    {sign(cx, Sign { animal: animal.unwrap_or(Animal::Fox), hue }, "")}
                    <span>{cx.t(&format!("hue-{}", hue.code()))}</span>
                    {taken}
                </label>
            }
        })
        .collect_view();
    form.around(ChildField::Hue, false, view! { <div class="picks">{picks}</div> }.into_any())
}
