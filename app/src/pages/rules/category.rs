use super::{Past, history, notices::notices};
use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    notice, page_head, panel,
};
use domain::{
    form::{Fields, FormErrors},
    hazard::Area,
    incident::{Category, CategoryField, OWN_SUBCATEGORIES, Secrecy, SubForm},
    text::Note,
};
use leptos::prelude::*;
use std::sync::Arc;

#[derive(Debug)]
pub struct CategoryPage {
    /// The newest version; `None` for a category that is about to be made.
    pub newest: Option<Arc<Category>>,
    /// The version that came with the program.
    pub floor: Option<Arc<Category>>,
    pub fields: Fields,
    pub errors: FormErrors<CategoryField>,
    pub history: Vec<Past>,
    /// Why it was not kept.
    pub notice: Option<String>,
}

pub fn category(cx: &Cx, page: &CategoryPage) -> AnyView {
    use CategoryField as F;
    let form = FormView::new(cx, &page.fields, &page.errors);
    let title = page.newest.as_deref().map_or_else(|| cx.t("rules-add"), |newest| cx.category(newest));
    let code = page.newest.as_ref().map_or_else(|| "new".to_owned(), |newest| newest.code.clone());
    let number = page.newest.as_ref().map_or(0, |newest| newest.number);
    let severity = (1..=3).map(|n| Choice::new(n.to_string(), cx.t(&format!("rules-severity-{n}")))).collect();
    let choices = |prefix: &str, codes: Vec<&'static str>| Choice::of(cx, prefix, codes);
    let secrecy = choices("secrecy", Secrecy::ALL.iter().map(|one| one.code()).collect());
    let forms = choices("sub-form", SubForm::ALL.iter().map(|one| one.code()).collect());
    let areas = choices("area", Area::ALL.iter().map(|one| one.code()).collect());
    let body = view! {
        <div class="panel-body stack">
            {names(cx, page, &form)}
            {subcategories(cx, page, &form)}
            {form.radios(F::Severity, false, severity)}
            {form.radios(F::Secrecy, false, secrecy)}
            {form.tick(F::Red)}
            {form.select(F::Form, true, forms)}
            {form.select(F::Area, false, areas)}
            {notices(cx, page, &form)}
            {form.tick(F::Offered)}
            {form.date(F::From, false)}
            {form.area(F::Reason, false, Note::MAX)}
            {buttons(cx, cx.t("save"), Some("/incident-rules".into()))}
        </div>
    };
    let body = form_to(cx, format!("/incident-rules/categories/{code}"), Some(number), body.into_any());
    let past =
        (!page.history.is_empty()).then(|| panel("h-history", cx.t("rules-history"), None, history(cx, &page.history)));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![("/incident-rules".into(), cx.t("rules-title"))])}
        {page_head(Some(cx.t("rules-category")), title, Some(cx.t("rules-category-lead")), None)}
        <div class="flow">
            {panel("h-category", cx.t("rules-next"), None, body)}
            {past}
        </div>
    }
    .into_any()
}

const LANGS: [&str; 3] = ["fi", "sv", "en"];

/// One input with its label, named by the page rather than by a field of the form.
fn line(cx: &Cx, fields: &Fields, (name, label): (String, String), hidden: bool) -> AnyView {
    let id = format!("line-{name}");
    let value = fields.one(&name).to_owned();
    let class = if hidden { "vh" } else { "label" };
    let lang = LANGS.into_iter().find(|lang| name.contains(&format!("-{lang}")));
    let lang = lang.filter(|lang| *lang != cx.lang());
    view! {
        <div>
            <label class=class for=id.clone()>{label}</label>
            <input class="input" type="text" id=id name=name value=value lang=lang autocomplete="off"/>
        </div>
    }
    .into_any()
}

/// Names and hints in three languages; what is left out is what the program says.
fn names(cx: &Cx, page: &CategoryPage, form: &FormView<'_, CategoryField>) -> AnyView {
    let groups = [(CategoryField::Name, "name"), (CategoryField::Hint, "hint")];
    let own = page.floor.is_none();
    let groups = groups.map(|(field, prefix)| {
        let lines = LANGS
            .into_iter()
            .map(|lang| {
                let label = cx.t(&format!("rules-lang-{lang}"));
                line(cx, &page.fields, (format!("{prefix}-{lang}"), label), false)
            })
            .collect_view();
        let optional = !own || field == CategoryField::Hint;
        form.around(field, optional, view! { <div class="cols-3">{lines}</div> }.into_any())
    });
    view! { {groups.into_iter().collect_view()} }.into_any()
}

fn subcategories(cx: &Cx, page: &CategoryPage, form: &FormView<'_, CategoryField>) -> AnyView {
    let shipped = page.floor.as_ref().map(|floor| {
        let boxes = floor
            .subcategories
            .iter()
            .map(|sub| {
                let checked = page.fields.all("sub").any(|code| code == sub.code);
                view! {
                    <label class="option">
                        <input type="checkbox" name="sub" value=sub.code.clone() checked=checked/>
                        <span>{cx.subcategory(floor, &sub.code)}</span>
                    </label>
                }
            })
            .collect_view();
        view! { <div class="options options--cols">{boxes}</div> }
    });
    let written =
        (0..OWN_SUBCATEGORIES).filter(|n| LANGS.iter().any(|l| !page.fields.one(&format!("own-{l}-{n}")).is_empty()));
    let shown = (written.max().map_or(0, |n| n + 1) + 2).min(OWN_SUBCATEGORIES);
    let own = (0..shown)
        .map(|n| {
            let code = page.fields.one(&format!("own-code-{n}")).to_owned();
            let inputs = LANGS
                .into_iter()
                .map(|lang| {
                    let language = cx.t(&format!("rules-lang-{lang}"));
                    let label = cx.with("rules-own-sub", &[("n", (n + 1).into()), ("language", language.into())]);
                    line(cx, &page.fields, (format!("own-{lang}-{n}"), label), true)
                })
                .collect_view();
            view! { <div class="cols-3"><input type="hidden" name=format!("own-code-{n}") value=code/>{inputs}</div> }
        })
        .collect_view();
    let heads = LANGS.map(|lang| view! { <span class="hint">{cx.t(&format!("rules-lang-{lang}"))}</span> });
    let body = view! {
        {shipped}
        <p class="label">{cx.t("rules-own-subs")}</p>
        <div class="cols-3" aria-hidden="true">{heads.into_iter().collect_view()}</div>
        <div class="stack stack-2">{own}</div>
    };
    form.around(CategoryField::Subcategories, false, body.into_any())
}
