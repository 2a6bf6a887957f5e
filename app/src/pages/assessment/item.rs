use super::super::action::ActionRow;
use crate::ui::{
    Cx, Moments, Row, action_state, button_link, crumbs,
    form::{Choice, FormView, conflict, form_to},
    icon, level, level_large, notice, page_head, paragraphs, rows, tag,
};
use chrono::{DateTime, Utc};
use domain::{
    assessment::{GradingField, ItemFault, ItemText},
    form::{Fields, FormErrors},
    hazard::{Area, library::LibraryEntry},
    risk::{Level, RiskMatrix},
    text::{Narrative, Note},
};
use leptos::prelude::*;
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
    pub matrix: RiskMatrix,
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
    let body = if page.writable { write(cx, page, &form) } else { read(cx, page) };
    view! {
        {form.error_summary()}
        {crumbs(cx, way)}
        {page_head(Some(caption), page.hazard_title.clone(), Some(cx.t(&format!("area-{}", page.area.code()))), None)}
        {kept}
        {body}
    }
    .into_any()
}

fn section(no: usize, id: &'static str, title: String, lead: Option<String>, body: AnyView) -> AnyView {
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
    let measures = view! {
        {actions(cx, page)}
        <div class="group--gap">{form.area(GradingField::NoActionReason, true, Note::MAX)}</div>
    };
    let residual = view! {
        {picker(cx, page.matrix, form, (GradingField::ResidualLikelihood, GradingField::ResidualSeverity))}
        {acceptance(cx, page, form)}
    };
    let body = view! {
        <div class="cols cols--wide ra">
            <div>
                {section(1, "s1", one.0, one.1, form.area(GradingField::Scenario, false, Narrative::MAX))}
                {section(2, "s2", two.0, two.1, form.area(GradingField::Existing, true, Narrative::MAX))}
                {section(3, "s3", three.0, three.1, picker(cx, page.matrix, form, (GradingField::Likelihood, GradingField::Severity)))}
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
    let controls = entry
        .controls
        .iter()
        .map(|(control, end)| {
            view! {
                <li>
                    {cx.t(&format!("library-{}-{end}", entry.code))}
                    <span class="meta">{format!(" ({})", cx.t(&format!("control-{}", control.code())))}</span>
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

/// Likelihood and severity with their anchor texts; the drawing below shows the level without scripts, by CSS alone.
pub fn picker(
    cx: &Cx,
    matrix: RiskMatrix,
    form: &FormView<'_, GradingField>,
    (likelihood, severity): (GradingField, GradingField),
) -> AnyView {
    let choices = |axis: &str| -> Vec<Choice> {
        matrix
            .grades()
            .map(|grade| {
                let n = grade.get();
                let text = format!("{n} {}", cx.t(&format!("{axis}-{n}")));
                Choice { code: n.to_string(), text, hint: Some(cx.t(&format!("{axis}-{n}-anchor"))) }
            })
            .collect()
    };
    let results = Level::ALL
        .iter()
        .map(|&level| {
            view! {
                <span data-level=level.to_string()>
                    {level_large(cx, level)}
                    <span class="picker-rule vblock">{cx.t(&format!("level-{level}-rule"))}</span>
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="picker">
            {form.cards(likelihood, "l", choices("likelihood"))}
            {form.cards(severity, "s", choices("severity"))}
            <div class="picker-result">
                <output class="picker-out" aria-live="polite"><span class="picker-empty">{cx.t("picker-empty")}</span>{results}</output>
                {mini(matrix)}
            </div>
        </div>
    }
    .into_any()
}

/// The small map of the matrix, the most likely row on top.
fn mini(matrix: RiskMatrix) -> AnyView {
    let mut rows: Vec<_> = matrix.grades().collect();
    rows.reverse();
    let cells = rows
        .into_iter()
        .flat_map(|likelihood| matrix.grades().filter_map(move |severity| matrix.grading(likelihood, severity)))
        .map(|cell| {
            let place = format!("{}{}", cell.likelihood.get(), cell.severity.get());
            view! { <i class=format!("lv-{}", cell.level) data-cell=place>{cell.level.to_string()}</i> }
        })
        .collect_view();
    view! { <div class="mini" aria-hidden="true">{cells}</div> }.into_any()
}

/// The measures so far; a new one is decided on its own page, after this one is saved.
fn actions(cx: &Cx, page: &AssessmentItem) -> AnyView {
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
    let filled = !form.fields.one("alarp").is_empty() || !form.fields.one("until-day").is_empty();
    let serious = page.text.residual.is_some_and(|residual| residual.level >= Level::SIGNIFICANT);
    let problem = [GradingField::AlarpText, GradingField::AcceptedUntil].iter().any(|f| form.errors.get(*f).is_some());
    view! {
        <details class="more group--gap" open=filled || serious || problem>
            <summary>{icon(cx, "chevron-right")}<span>{cx.t("item-acceptance")}</span></summary>
            <div class="more-body">
                <p class="hint">{cx.t("item-acceptance-lead")}</p>
                {form.area(GradingField::AlarpText, true, Note::MAX)}
                {form.date(GradingField::AcceptedUntil, true)}
            </div>
        </details>
    }
    .into_any()
}

fn read(cx: &Cx, page: &AssessmentItem) -> AnyView {
    let text = &page.text;
    let words = |words: Option<&str>| match words {
        Some(words) => view! { <div class="prose stack stack-3">{paragraphs(words)}</div> }.into_any(),
        None => view! { <p class="muted">{cx.t("not-told")}</p> }.into_any(),
    };
    let graded = |grading: Option<domain::risk::Grading>| match grading {
        Some(grading) => {
            let how = cx.with(
                "item-graded",
                &[
                    ("likelihood", cx.t(&format!("likelihood-{}", grading.likelihood.get())).into()),
                    ("severity", cx.t(&format!("severity-{}", grading.severity.get())).into()),
                ],
            );
            view! { <p>{level(cx, Some(grading.level))}</p><p class="meta">{how}</p> }.into_any()
        }
        None => words(None),
    };
    let acceptance = text.acceptance.as_ref().map(|acceptance| {
        let until = acceptance.until.map(|day| view! { <p>{cx.t("item-until")}{": "}{cx.due_view(day)}</p> });
        view! { <h3>{cx.t("item-acceptance")}</h3>{words(acceptance.text.as_ref().map(|t| t.as_str()))}{until} }
    });
    let reason = text
        .no_action_reason
        .as_ref()
        .map(|reason| view! { <h3>{cx.t("item-no-action")}</h3>{words(Some(reason.as_str()))} });
    view! {
        {notice(cx, "", cx.t("item-read-only"), None)}
        <div class="ra">
            {section(1, "s1", cx.t("item-what"), None, words(text.scenario.as_ref().map(|t| t.as_str())))}
            {section(2, "s2", cx.t("item-existing-title"), None, words(text.existing_controls.as_ref().map(|t| t.as_str())))}
            {section(3, "s3", cx.t("item-now"), None, graded(text.now))}
            {section(4, "s4", cx.t("item-do"), None, view! { {actions(cx, page)}{reason} }.into_any())}
            {section(5, "s5", cx.t("item-left"), None, view! { {graded(text.residual)}{acceptance} }.into_any())}
        </div>
        <p class="form-end">{button_link(cx, "btn--secondary", "arrow-left", format!("/assessments/{}", page.version_id), cx.t("back"))}</p>
    }
    .into_any()
}

fn conflict_rows(cx: &Cx, page: &AssessmentItem, kept: &ItemText) -> Vec<(String, String, String)> {
    let kept = kept.fields();
    let step = |fields: &Fields, axis: &str, name: &str| match fields.one(name) {
        "" => String::new(),
        n => format!("{n} {}", cx.t(&format!("{axis}-{n}"))),
    };
    let date = |fields: &Fields| {
        ["until-day", "until-month", "until-year"]
            .map(|part| fields.one(part).to_owned())
            .join(".")
            .trim_matches('.')
            .to_owned()
    };
    let typed = &page.fields;
    let plain = |name: &str| (typed.one(name).replace("\r\n", "\n"), kept.one(name).to_owned());
    let mut rows = Vec::new();
    let mut row = |key: &str, (own, kept): (String, String)| rows.push((cx.t(key), own, kept));
    row("item-scenario", plain("scenario"));
    row("item-existing", plain("existing"));
    for (prefix, l, s) in [("now", "item-now-l", "item-now-s"), ("res", "item-res-l", "item-res-s")] {
        for (axis, key, end) in [("likelihood", l, "l"), ("severity", s, "s")] {
            let name = format!("{prefix}-{end}");
            row(key, (step(typed, axis, &name), step(&kept, axis, &name)));
        }
    }
    row("item-no-action", plain("no-action"));
    row("item-alarp", plain("alarp"));
    row("item-until", (date(typed), date(&kept)));
    rows
}
