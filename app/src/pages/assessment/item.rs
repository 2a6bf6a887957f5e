use super::{
    super::action::{ActionNew, ActionRow},
    item_read::{conflict_rows, read, step_name},
    picker::picker,
};
use crate::ui::{
    Cx, Moments, Row, action_state, crumbs,
    form::{FormView, conflict, form_to},
    icon, notice, page_head, rows, tag,
};
use chrono::{DateTime, Utc};
use domain::{
    assessment::{GradingField, ItemFault, ItemText},
    form::{Field, Fields, FormErrors},
    hazard::{Area, library::LibraryEntry},
    risk::{Axis, Grade, Level, RiskMatrix},
    text::{Narrative, Note},
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// What is kept now and who wrote it, when somebody was quicker.
#[derive(Debug)]
pub struct ItemConflict {
    pub who: Option<(String, DateTime<Utc>)>,
    pub kept: ItemText,
}

/// One line being graded, or read when the version is no draft.
#[derive(Debug)]
pub struct AssessmentItem {
    pub version_id: Uuid,
    pub item: Uuid,
    pub unit: String,
    pub number: i32,
    pub position: usize,
    pub lines: usize,
    pub hazard: Uuid,
    pub hazard_title: String,
    pub area: Area,
    pub matrix: Arc<RiskMatrix>,
    /// What the hazard's history suggests, and how often it came true in a year.
    pub suggested: (Grade, u32),
    /// Whether the line can be taken out of this draft.
    pub removable: bool,
    pub version: i32,
    pub writable: bool,
    pub text: ItemText,
    pub fields: Fields,
    pub errors: FormErrors<GradingField>,
    pub conflict: Option<ItemConflict>,
    pub actions: Vec<ActionRow>,
    pub faults: Vec<ItemFault>,
    pub library: Option<&'static LibraryEntry>,
    /// The line after this one, for working through the register.
    pub next: Option<Uuid>,
}

pub fn item(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let home = format!("/assessments/{}", page.version_id);
    let caption = cx.with(
        "item-caption",
        &[("n", page.position.into()), ("all", page.lines.into()), ("version", page.number.into())],
    );
    let way = vec![("/assessments".into(), cx.t("assessments-title")), (home, page.unit.clone())];
    let kept = page.conflict.as_ref().map(|c| conflict(cx, c.who.clone(), conflict_rows(cx, page, &c.kept)));
    let closed = (page.conflict.is_some() && !page.writable).then(|| notice(cx, "warn", cx.t("item-closed"), None));
    let body = if page.writable { write(cx, page, &form) } else { read(cx, page) };
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(Some(caption), page.hazard_title.clone(), Some(cx.t(&format!("area-{}", page.area.code()))), None)}
        {closed}
        {kept}
        {body}
        {remove(cx, page)}
    }
    .into_any()
}

fn remove(cx: &Cx, page: &AssessmentItem) -> Option<AnyView> {
    page.removable.then(|| {
        let button =
            view! { <button class="btn btn--quiet" type="submit">{icon(cx, "ban")}{cx.t("item-remove")}</button> };
        form_to(cx, format!("/assessments/{}/items/{}/remove", page.version_id, page.item), None, button.into_any())
    })
}

pub(super) fn section(no: usize, id: &'static str, title: String, lead: Option<String>, body: AnyView) -> AnyView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id><span class="no">{no.to_string()}</span>{title}</h2>
            {lead.map(|lead| view! { <p>{lead}</p> })}
            {body}
        </section>
    }
    .into_any()
}

fn write(cx: &Cx, page: &AssessmentItem, form: &FormView<'_, GradingField>) -> AnyView {
    let told = |key: &str| (cx.t(key), Some(cx.t(&format!("{key}-lead"))));
    let one = told("item-what");
    let two = told("item-existing-title");
    let three = told("item-now");
    let four = told("item-do");
    let five = told("item-left");
    let now = view! {
        {suggestion(cx, page)}
        {picker(cx, &page.matrix, form, (GradingField::Likelihood, GradingField::Severity))}
        {when_asked(cx, page, form, GradingField::LowerReason, ItemFault::LowerReasonMissing)}
    };
    let measures = view! {
        {actions(cx, page)}
        {when_asked(cx, page, form, GradingField::WeakAnswer, ItemFault::WeakAnswerMissing)}
        {when_asked(cx, page, form, GradingField::NoActionReason, ItemFault::ActionMissing)}
    };
    let residual = view! {
        {picker(cx, &page.matrix, form, (GradingField::ResidualLikelihood, GradingField::ResidualSeverity))}
        {acceptance(cx, page, form)}
    };
    let body = view! {
        <div class="cols cols--wide ra">
            <div>
                {section(1, "s1", one.0, one.1, form.area(GradingField::Scenario, false, Narrative::MAX))}
                {section(2, "s2", two.0, two.1, form.area(GradingField::Existing, true, Narrative::MAX))}
                {section(3, "s3", three.0, three.1, now.into_any())}
                {section(4, "s4", four.0, four.1, measures.into_any())}
                {section(5, "s5", five.0, five.1, residual.into_any())}
            </div>
            <aside class="flow sticky" aria-label=cx.t("item-state")>
                <section class="panel panel--accent" aria-labelledby="h-save">
                    <div class="panel-head"><h2 id="h-save">{cx.t("item-state")}</h2></div>
                    <div class="panel-body stack stack-3">
                        {missing(cx, page)}
                        {save_buttons(cx, page)}
                    </div>
                </section>
                {usual_controls(cx, page)}
            </aside>
        </div>
    };
    form_to(cx, format!("/assessments/{}/items/{}", page.version_id, page.item), Some(page.version), body.into_any())
}

/// A question that only some lines have to answer. It stands open when this one does, or has answered, or has a problem.
fn when_asked(
    cx: &Cx,
    page: &AssessmentItem,
    form: &FormView<'_, GradingField>,
    field: GradingField,
    fault: ItemFault,
) -> AnyView {
    let asked = page.faults.contains(&fault);
    let open = asked || !form.fields.one(field.name()).is_empty() || form.errors.get(field).is_some();
    let told = asked.then(|| notice(cx, "warn", cx.t(&format!("fault-{}", fault.code())), None));
    let question = cx.t(&format!("{}-{}", GradingField::FORM, field.name()));
    view! {
        <details class="more group--gap" open=open>
            <summary>{icon(cx, "chevron-right")}<span>{question}</span></summary>
            <div class="more-body">{told}{form.area(field, true, Note::MAX)}</div>
        </details>
    }
    .into_any()
}

/// What the hazard's history says of its likelihood.
fn suggestion(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let (grade, occurrences) = page.suggested;
    let name = step_name(cx, &page.matrix, Axis::Likelihood, grade);
    let text = cx.with(
        "item-suggested",
        &[("n", occurrences.into()), ("grade", grade.get().to_string().into()), ("name", name.into())],
    );
    view! { <p class="suggestion">{icon(cx, "history")}<span>{text}</span></p> }.into_any()
}

/// Saving may lead on to the next line, to a new action, or back to the list.
fn save_buttons(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let next = page.next.is_some().then(|| {
        view! { <button class="btn btn--primary btn--block" type="submit" name="then" value="next">{cx.t("item-save-next")}</button> }
    });
    let kind = if page.next.is_some() { "btn btn--secondary btn--block" } else { "btn btn--primary btn--block" };
    view! {
        {next}
        <button class=kind type="submit" name="then" value="list">{cx.t("item-save")}</button>
    }
    .into_any()
}

fn missing(cx: &Cx, page: &AssessmentItem) -> AnyView {
    if page.faults.is_empty() {
        return tag(cx, "ok", "check", cx.t("line-ready"));
    }
    let faults = page
        .faults
        .iter()
        .map(|fault| view! { <li>{icon(cx, "circle")}<span>{cx.t(&format!("fault-{}", fault.code()))}</span></li> })
        .collect_view();
    view! { <p>{cx.t("item-missing")}</p><ul class="checks">{faults}</ul> }.into_any()
}

fn usual_controls(cx: &Cx, page: &AssessmentItem) -> Option<AnyView> {
    let entry = page.library?;
    let mut usual: Vec<_> = entry.controls.iter().collect();
    usual.sort_by_key(|(control, _)| *control);
    let controls = usual
        .into_iter()
        .map(|(control, end)| {
            let name = cx.t(&format!("library-{}-{end}", entry.code));
            let take = page.writable.then(|| {
                let value = ActionNew::usual(entry.code, end);
                view! {
                    <div class="usual-take">
                        <button class="btn btn--quiet btn--s" type="submit" name="then" value=value>
                            {icon(cx, "plus")}{cx.t("item-usual-take")}<span class="vh">{format!(" {name}")}</span>
                        </button>
                    </div>
                }
            });
            view! {
                <li>
                    {name.clone()}
                    <span class="meta">{format!(" ({})", cx.t(&format!("control-{}", control.code())))}</span>
                    {take}
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section class="panel panel--sunken" aria-labelledby="h-usual">
                <div class="panel-head"><h2 id="h-usual">{cx.t("item-usual")}</h2></div>
                <div class="panel-body prose small"><ul>{controls}</ul></div>
            </section>
        }
        .into_any(),
    )
}

/// The measures so far; a new one is decided on its own page, after this one is saved.
pub(super) fn actions(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let lines = page.actions.iter().map(|row| {
        let due = if row.state.is_pending() { cx.due_view(row.due_on) } else { action_state(cx, row.state) };
        let interim = row.interim.then(|| tag(cx, "danger", "shield-check", cx.t("action-interim-short")));
        let control = cx.t(&format!("control-{}", row.control.code()));
        Row {
            lead: None,
            href: Some(format!("/actions/{}", row.id)),
            title: row.title.clone(),
            meta: view! { {interim}<span>{control}</span><span>{row.owner.clone()}</span> }.into_any(),
            end: Some(due),
        }
    });
    let add = page.writable.then(|| {
        view! {
            <div class="panel-foot">
                <button class="btn btn--secondary btn--s" type="submit" name="then" value="action">
                    {icon(cx, "plus")}{cx.t("item-add-action")}
                </button>
            </div>
        }
    });
    let list = if page.actions.is_empty() {
        view! { <div class="panel-body panel-body--pad"><p class="muted">{cx.t("hazard-no-actions")}</p></div> }
            .into_any()
    } else {
        rows(cx, lines)
    };
    view! { <div class="panel">{list}{add}</div> }.into_any()
}

/// Asked of a residual risk of 4. It stands open when it is needed or has a problem.
fn acceptance(cx: &Cx, page: &AssessmentItem, form: &FormView<'_, GradingField>) -> AnyView {
    let filled =
        ["alarp-more", "alarp-why", "alarp-rights", "until-day"].iter().any(|name| !form.fields.one(name).is_empty());
    let serious = page.text.residual.is_some_and(|residual| residual.level >= Level::SIGNIFICANT);
    let asked =
        [GradingField::AlarpMore, GradingField::AlarpWhyNot, GradingField::AlarpRights, GradingField::AcceptedUntil];
    let problem = asked.iter().any(|field| form.errors.get(*field).is_some());
    view! {
        <details class="more group--gap" open=filled || serious || problem>
            <summary>{icon(cx, "chevron-right")}<span>{cx.t("item-acceptance")}</span></summary>
            <div class="more-body">
                <p class="hint">{cx.t("item-acceptance-lead")}</p>
                {form.area(GradingField::AlarpMore, true, Note::MAX)}
                {form.area(GradingField::AlarpWhyNot, true, Note::MAX)}
                {form.area(GradingField::AlarpRights, true, Note::MAX)}
                {form.date(GradingField::AcceptedUntil, true)}
            </div>
        </details>
    }
    .into_any()
}
