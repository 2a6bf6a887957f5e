use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, submission},
    notice, page_head,
};
use domain::{
    form::{Fields, FormErrors},
    ids::{FindingId, UserId},
    round::FindingField,
    text::Narrative,
};
use leptos::prelude::*;

/// What is done about a finding: the form.
#[derive(Debug)]
pub struct Repair {
    pub finding: FindingId,
    pub unit_name: String,
    /// What was found.
    pub words: String,
    /// Where it was found, with its name.
    pub found_in: (String, String),
    pub owners: Vec<(UserId, String)>,
    /// Staff put an action forward; a supervisor accepts it.
    pub proposal: bool,
    pub notice: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<FindingField>,
}

pub fn repair(cx: &Cx, page: &Repair) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let owners = page.owners.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let send = if page.proposal { "action-propose-send" } else { "action-new-send" };
    let action = format!("/findings/{}/action", page.finding);
    let proposal = page.proposal.then(|| notice(cx, "", cx.t("action-propose-note"), None));
    view! {
        {form.error_summary()}
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![page.found_in.clone()])}
        {page_head(Some(page.unit_name.clone()), cx.t("finding-act"), Some(page.words.clone()), None)}
        {proposal}
        <section class="panel"><div class="panel-body panel-body--pad">
            <form method="post" action=action.clone() enctype="multipart/form-data" novalidate=true>
                <input type="hidden" name="submission" value=submission(cx, &action)/>
                {form.text(FindingField::Title, false)}
                {form.select(FindingField::Owner, false, owners)}
                {form.date(FindingField::DueOn, false)}
                {form.file(FindingField::File, true, "image/jpeg,image/png")}
                {form.area(FindingField::Detail, true, Narrative::MAX)}
                {buttons(cx, cx.t(send), Some(page.found_in.0.clone()))}
            </form>
        </div></section>
    }
    .into_any()
}
