use crate::ui::{
    Cx, crumbs,
    form::{Choice, FormView, buttons, form_called},
    icon, level, notice, page_head,
};
use domain::{
    action::{ActionField, Control, EffectPlan, Perspective, Restriction},
    form::{Fields, FormErrors},
    hazard::{
        Area,
        library::{self, LIBRARY, LibraryEntry},
    },
    ids::{HazardId, UserId},
    risk::Level,
    text::Narrative,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The id of the form, to which the templates beside it belong.
const FORM: &str = "new-action";

#[derive(Debug)]
pub struct ActionNew {
    pub hazard: Uuid,
    pub hazard_title: String,
    /// The assessment line that it is decided in, with its version.
    pub item: Option<(Uuid, Uuid)>,
    pub level: Option<Level>,
    pub area: Area,
    pub owners: Vec<(UserId, String)>,
    /// The unit's other hazards, which the same action may be against.
    pub others: Vec<(HazardId, String)>,
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
        <p class="hint to-templates"><a href="#h-templates">{cx.t("action-templates")}</a></p>
        {form.text(ActionField::Title, false)}
        {form.area(ActionField::Detail, true, Narrative::MAX)}
        {form.radios(ActionField::Control, false, controls)}
        {form.tick(ActionField::Interim)}
        {form.radios(ActionField::Restriction, false, restrictions)}
        {form.select(ActionField::Owner, false, owners)}
        {form.date(ActionField::DueOn, false)}
        {others(cx, page, &form)}
        {effect_plan(cx, &form)}
        {buttons(cx, cx.t(send), Some(back.0.clone()))}
    };
    let action = ActionNew::href(page.hazard, page.item.map(|(item, _)| item));
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(Some(page.hazard_title.clone()), cx.t(title), Some(cx.t("action-new-lead")), Some(level(cx, page.level)))}
        {proposal}
        <div class="cols">
            <section class="panel"><div class="panel-body panel-body--pad">{form_called(cx, Some(FORM), action, None, body.into_any())}</div></section>
            <aside class="flow">{templates(cx, page)}</aside>
        </div>
    }
    .into_any()
}

/// The other hazards of the unit, out of the way of those who need only one.
fn others(cx: &Cx, page: &ActionNew, form: &FormView<'_, ActionField>) -> Option<AnyView> {
    if page.others.is_empty() {
        return None;
    }
    let choices = page.others.iter().map(|(id, title)| Choice::new(id.to_string(), title.clone())).collect();
    let open = page.fields.all("also").next().is_some();
    Some(
        view! {
            <details class="more field" open=open>
                <summary>{icon(cx, "chevron-right")}<span>{cx.t("action-also-open")}</span></summary>
                {form.checks(ActionField::Also, choices)}
            </details>
        }
        .into_any(),
    )
}

/// Who is asked whether the action helps, and how safe they feel before it.
fn effect_plan(cx: &Cx, form: &FormView<'_, ActionField>) -> AnyView {
    let rows = Perspective::ALL
        .iter()
        .map(|perspective| {
            let (median, count) = EffectPlan::fields_of(*perspective);
            let ticked = form.fields.all("follow").any(|code| code == perspective.code());
            let id = format!("f-follow-{}", perspective.code());
            let group = cx.t(&format!("perspective-{}", perspective.code()));
            view! {
                <div class="effect-row">
                    <label class="option">
                        <input type="checkbox" id=id name="follow" value=perspective.code() checked=ticked/>
                        <span>{group.clone()}</span>
                    </label>
                    {form.number(median, Some(&group))}
                    {form.number(count, Some(&group))}
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="group">
            <legend class="label">{cx.t("effect-plan")}</legend>
            <p class="hint">{cx.t("effect-plan-hint")}</p>
            {form.text(ActionField::Question, true)}
            <div class="effect-rows">{rows}</div>
        </fieldset>
    }
    .into_any()
}

/// The usual controls of the hazard's area in the order of the hierarchy, each a start for this form: what was typed into the other
/// fields stays.
fn templates(cx: &Cx, page: &ActionNew) -> AnyView {
    let mut usual: Vec<_> = LIBRARY
        .iter()
        .filter(|entry| entry.area == page.area)
        .flat_map(|entry| entry.controls.iter().map(move |(control, end)| (*control, entry.code, *end)))
        .collect();
    usual.sort_by_key(|(control, ..)| *control);
    let links = usual
        .into_iter()
        .map(|(control, code, end)| {
            let kind = format!(" ({})", cx.t(&format!("control-{}", control.code())));
            let value = ActionNew::usual(code, end);
            view! {
                <li>
                    <button class="link" type="submit" form=FORM name="from" value=value>{cx.t(&format!("library-{code}-{end}"))}</button>
                    <span class="meta">{kind}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="panel panel--sunken" aria-labelledby="h-templates">
            <div class="panel-head"><h2 id="h-templates">{cx.t("action-templates")}</h2></div>
            <div class="panel-body prose small"><p>{cx.t("action-templates-lead")}</p><ul class="templates">{links}</ul></div>
        </section>
    }
    .into_any()
}
