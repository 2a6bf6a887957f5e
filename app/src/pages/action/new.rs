use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_to},
    level, notice, page_head,
};
use domain::{
    action::{ActionField, Control, Restriction},
    form::{Fields, FormErrors},
    hazard::library::{self, LibraryEntry},
    ids::UserId,
    risk::Level,
    text::Narrative,
};
use leptos::prelude::*;
use uuid::Uuid;

#[derive(Debug)]
pub struct ActionNew {
    pub hazard: Uuid,
    pub hazard_title: String,
    /// The assessment line that it is decided in, with its version.
    pub item: Option<(Uuid, Uuid)>,
    pub level: Option<Level>,
    pub owners: Vec<(UserId, String)>,
    /// Staff put an action forward; a supervisor accepts it.
    pub proposal: bool,
    pub fields: Fields,
    pub errors: FormErrors<ActionField>,
}

impl ActionNew {
    /// Where the form is and goes.
    pub fn href(hazard: Uuid, item: Option<Uuid>) -> String {
        match item {
            Some(item) => format!("/actions/new?hazard={hazard}&item={item}"),
            None => format!("/actions/new?hazard={hazard}"),
        }
    }

    /// How a form names a usual control of the library, to be taken as the start of an action.
    pub fn usual(entry: &str, end: &str) -> String {
        format!("usual:{entry}:{end}")
    }

    /// The control that such a name means: the entry, the kind of control and which of them. `None` for any other text.
    pub fn read_usual(name: &str) -> Option<(&'static LibraryEntry, Control, &'static str)> {
        let (code, end) = name.strip_prefix("usual:")?.split_once(':')?;
        let entry = library::entry(code)?;
        entry.controls.iter().find(|(_, known)| *known == end).map(|(control, end)| (entry, *control, *end))
    }
}

pub fn new(cx: &Cx, page: &ActionNew) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let back = match page.item {
        Some((item, version)) => (format!("/assessments/{version}/items/{item}"), cx.t("assessment-line")),
        None => (format!("/hazards/{}", page.hazard), page.hazard_title.clone()),
    };
    let list = match page.item {
        Some(_) => ("/assessments".to_owned(), cx.t("assessments-title")),
        None => ("/hazards".to_owned(), cx.t("hazards-title")),
    };
    let way = vec![list, back.clone()];
    let owners = page.owners.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let controls = Choice::of(cx, "control", Control::ALL.iter().map(|control| control.code()));
    let restrictions = Choice::of(cx, "restriction", Restriction::ALL.iter().map(|restriction| restriction.code()));
    let (title, send) = if page.proposal {
        ("action-propose-title", "action-propose-send")
    } else {
        ("action-new-title", "action-new-send")
    };
    let proposal = page.proposal.then(|| notice(cx, "", cx.t("action-propose-note"), None));
    let body = view! {
        {form.text(ActionField::Title, false)}
        {form.area(ActionField::Detail, true, Narrative::MAX)}
        {form.radios(ActionField::Control, false, controls)}
        {form.tick(ActionField::Interim)}
        {form.radios(ActionField::Restriction, false, restrictions)}
        {form.select(ActionField::Owner, false, owners)}
        {form.date(ActionField::DueOn, false)}
        {buttons(cx, cx.t(send), Some(back.0.clone()))}
    };
    let action = ActionNew::href(page.hazard, page.item.map(|(item, _)| item));
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(Some(page.hazard_title.clone()), cx.t(title), Some(cx.t("action-new-lead")), Some(level(cx, page.level)))}
        {proposal}
        <section class="panel"><div class="panel-body panel-body--pad">{form_to(cx, action, None, body.into_any())}</div></section>
    }
    .into_any()
}
