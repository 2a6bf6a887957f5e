//! Telling of something: first which kind, then what, when, who, and whether anybody is in danger now.

use crate::{
    islands,
    ui::{
        Cx, Moments, Row, crumbs,
        form::{Choice, FormView, form_called, form_to},
        go,
        hygiene::{Warned, warnings},
        icon, page_head, panel, rows,
    },
};
use chrono::{DateTime, Utc};
use domain::{
    form::{Field, Fields, FormErrors},
    ids::{UnitId, UserId},
    incident::{Account, AffectedRole, Category, EntryKind, Identity, ReportField, When},
    text::Note,
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// Something that the person began to write.
#[derive(Debug, Clone)]
pub struct DraftRow {
    pub id: Uuid,
    pub kind: EntryKind,
    pub begins: String,
    pub saved_at: DateTime<Utc>,
}

#[derive(Debug)]
pub struct NewReport {
    pub kind: EntryKind,
    pub draft: Uuid,
    /// A random number that only this form holds.
    pub seed: Uuid,
    /// When the draft was last kept.
    pub saved_at: Option<DateTime<Utc>>,
    pub units: Vec<(UnitId, String)>,
    /// Those whom a report may concern, so that it goes past them.
    pub leaders: Vec<(UserId, String)>,
    pub fields: Fields,
    pub errors: FormErrors<ReportField>,
    pub warned: Option<Warned>,
    pub scripts: bool,
}

/// The kinds that staff choose from; a child tells in a session of their own.
const KINDS: [(EntryKind, &str); 5] = [
    (EntryKind::Observation, "eye"),
    (EntryKind::Event, "megaphone"),
    (EntryKind::Section29, "flag"),
    (EntryKind::Success, "sprout"),
    (EntryKind::Family, "users"),
];

/// Which kind of thing is told, and what was left unfinished.
pub fn kinds(cx: &Cx, drafts: &[DraftRow], units: &[(UnitId, String)]) -> AnyView {
    let tiles = KINDS
        .iter()
        .map(|(kind, shape)| {
            let code = kind.code();
            let class = if *kind == EntryKind::Observation { "quick-main" } else { "" };
            view! {
                <a class=class href=format!("/incidents/new/{code}")>
                    {icon(cx, shape)}
                    <strong>{cx.t(&format!("entry-{code}"))}</strong>
                    <span>{cx.t(&format!("entry-{code}-hint"))}</span>
                </a>
            }
        })
        .collect_view();
    let begun = (!drafts.is_empty()).then(|| {
        let lines = drafts.iter().map(|draft| Row {
            lead: Some("square-pen"),
            href: Some(format!("/incidents/new/{}?draft={}", draft.kind.code(), draft.id)),
            title: if draft.begins.is_empty() { cx.t("draft-empty") } else { draft.begins.clone() },
            meta: view! {
                <span>{cx.t(&format!("entry-{}", draft.kind.code()))}</span>
                <span>{cx.t("draft-saved")}" "{cx.moment_view(draft.saved_at)}</span>
            }
            .into_any(),
            end: Some(view! {
                {form_to(cx, format!("/incidents/drafts/{}/remove", draft.id), None, view! { <button class="btn btn--quiet btn--s" type="submit">{cx.t("draft-remove")}<span class="vh">{format!(": {}", draft.begins)}</span></button> }.into_any())}
                {go(cx)}
            }
            .into_any()),
        });
        panel("h-drafts", cx.t("drafts-title"), None, rows(cx, lines))
    });
    view! {
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title"))])}
        {page_head(None, cx.t("incident-new-title"), Some(cx.t("incident-new-lead")), None)}
        <div class="flow"><div class="quick quick--kinds">{tiles}</div>{absence(cx, units)}{begun}</div>
    }
    .into_any()
}

/// One tap starts the following of an absence.
fn absence(cx: &Cx, units: &[(UnitId, String)]) -> Option<AnyView> {
    let which = match units {
        [] => return None,
        [(id, _)] => view! { <input type="hidden" name="unit" value=id.to_string()/> }.into_any(),
        several => {
            let choices = several
                .iter()
                .map(|(id, name)| view! { <option value=id.to_string()>{name.clone()}</option> })
                .collect_view();
            view! {
                <div class="field">
                    <label class="label" for="absence-unit">{cx.t("report-unit")}</label>
                    <select class="select" id="absence-unit" name="unit">{choices}</select>
                </div>
            }
            .into_any()
        }
    };
    let body = view! {
        {which}
        <div class="btn-row form-end"><button class="btn btn--primary" type="submit">{icon(cx, "footprints")}{cx.t("absence-start-send")}</button></div>
    };
    let form = form_to(cx, "/incidents/absence".into(), None, body.into_any());
    let body = view! { <div class="panel-body panel-body--pad stack"><p>{cx.t("absence-start-lead")}</p>{form}</div> };
    Some(panel("h-absence", cx.t("absence-start"), None, body.into_any()))
}

/// The first page of a report.
pub fn new(cx: &Cx, page: &NewReport) -> AnyView {
    let form = FormView::new(cx, &page.fields, &page.errors);
    let code = page.kind.code();
    let action = format!("/incidents/new/{code}");
    let keep = page.scripts.then(|| {
        islands::KeepDraft(islands::KeepDraftProps {
            form: "report".into(),
            saved: cx.t("draft-saved-at"),
            failed: cx.t("draft-not-saved"),
        })
    });
    let saved = page.saved_at.map(|at| view! { <p class="meta">{cx.t("draft-saved")}" "{cx.moment_view(at)}</p> });
    let body = view! {
        <input type="hidden" name="draft" value=page.draft.to_string()/>
        <input type="hidden" name="seed" value=page.seed.to_string()/>
        {unit_field(&form, &page.units)}
        {questions(cx, page, &form)}
        {for_whom(cx, page, &form)}
        {page.warned.as_ref().map(|warned| warnings(cx, warned))}
        <div class="btn-row form-end">
            <button class="btn btn--primary" type="submit">{cx.t(if page.warned.is_some() { "hygiene-send-anyway" } else { "report-send" })}</button>
            <button class="btn btn--secondary" type="submit" name="then" value="keep" formnovalidate=true>{cx.t("draft-keep")}</button>
        </div>
        {saved}
        {keep}
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/incidents".into(), cx.t("incidents-title")), ("/incidents/new".into(), cx.t("incident-new-title"))])}
        {page_head(None, cx.t(&format!("entry-{code}")), Some(cx.t(&format!("report-lead-{code}"))), None)}
        <div class="cols">
            <section class="panel"><div class="panel-body panel-body--pad">
                {form_called(cx, Some("report"), action, None, body.into_any())}
            </div></section>
            <aside class="flow">{what_then(cx, page.kind)}</aside>
        </div>
    }
    .into_any()
}

fn unit_field(form: &FormView<'_, ReportField>, units: &[(UnitId, String)]) -> AnyView {
    match units {
        [(id, _)] => {
            view! { <input type="hidden" name="unit" id=ReportField::Unit.anchor() value=id.to_string()/> }.into_any()
        }
        _ => {
            let choices = units.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
            form.select(ReportField::Unit, false, choices)
        }
    }
}

fn questions(cx: &Cx, page: &NewReport, form: &FormView<'_, ReportField>) -> AnyView {
    use ReportField as F;
    let kind = page.kind;
    let told_by_staff = kind != EntryKind::Success;
    let danger = told_by_staff.then(|| {
        view! {
            <div class="asks asks-danger">
            {form.radios(F::Danger, false, Choice::of(cx, "report-danger", ["no", "yes"]))}
            <div class="care show-danger"><p class="care-head">{icon(cx, "siren")}{cx.t("report-danger-care")}</p>
            <div class="care-body"><p>{cx.t("report-danger-text")}</p></div></div>
            </div>
        }
    });
    let category = told_by_staff.then(|| categories(cx, page, form));
    let affected = matches!(kind, EntryKind::Event).then(|| {
        form.checks(F::Affected, Choice::of(cx, "incident-affected", AffectedRole::ALL.iter().map(|r| r.code())))
    });
    let when = view! {
        <div class="asks asks-when">
        {form.radios(F::When, false, Choice::of(cx, "report-when", When::ALL.iter().map(|when| when.code())))}
        <div class="show-earlier">{form.moment(F::Moment, false)}</div>
        </div>
    };
    let worked = (kind == EntryKind::Success).then(|| form.area(F::Worked, true, Note::MAX));
    let told = (kind == EntryKind::Section29).then(|| form.text(F::Told, true));
    let answer = (kind == EntryKind::Family).then(|| form.tick(F::Answer));
    let label = view! { {cx.t(&format!("report-text-{}", kind.code()))} };
    view! {
        {danger}
        {category}
        {form.area_called(F::Text, label.into_any(), Account::MAX)}
        {worked}
        {told}
        {when}
        {affected}
        {answer}
    }
    .into_any()
}

/// The categories that are told most, in sight; the others one step away.
const COMMON: [&str; 8] = [
    "violence-child-to-staff",
    "violence-between-children",
    "self-harm",
    "absence",
    "medication",
    "accident-child",
    "premises",
    "restriction",
];

fn categories(cx: &Cx, page: &NewReport, form: &FormView<'_, ReportField>) -> AnyView {
    let offered =
        cx.catalogue.all_on(cx.today).into_iter().filter(|category| category.offered && category.is_for(page.kind));
    let (common, rest): (Vec<_>, Vec<_>) = offered.partition(|category| COMMON.contains(&category.code.as_str()));
    let choices = |some: &[Arc<Category>]| -> Vec<Choice> {
        some.iter().map(|category| Choice::new(category.code.clone(), cx.category(category))).collect()
    };
    let in_sight = COMMON.iter().filter_map(|code| common.iter().find(|category| category.code == *code).cloned());
    let in_sight: Vec<_> = in_sight.collect();
    form.chips(ReportField::Category, choices(&in_sight), Some((cx.t("report-category-more"), choices(&rest))))
}

/// Whom the report concerns and who learns the reporter's name: folded away, because most reports need neither.
fn for_whom(cx: &Cx, page: &NewReport, form: &FormView<'_, ReportField>) -> AnyView {
    use ReportField as F;
    let touched = [F::Supervisor, F::Named, F::Identity].iter().any(|field| {
        let value = page.fields.one(field.name());
        !value.is_empty() && value != Identity::Named.code()
    });
    let open = touched || page.kind == EntryKind::Section29;
    let identity = Choice::of(cx, "report-identity", Identity::ALL.iter().map(|identity| identity.code()));
    let leaders: Vec<Choice> =
        page.leaders.iter().map(|(id, name)| Choice::new(id.to_string(), name.clone())).collect();
    let warn = (page.kind == EntryKind::Section29).then(|| view! { <p class="hint">{cx.t("report-anonymous-29")}</p> });
    view! {
        <details class="more" open=open>
            <summary>{icon(cx, "lock")}<span>{cx.t("report-privacy")}</span></summary>
            <div class="stack">
                {form.radios(F::Identity, false, identity)}
                {warn}
                {form.tick(F::Supervisor)}
                {(!leaders.is_empty()).then(|| form.select(F::Named, true, leaders))}
            </div>
        </details>
    }
    .into_any()
}

fn what_then(cx: &Cx, kind: EntryKind) -> AnyView {
    let steps = (1..=4)
        .map(|n| {
            let class = (n == 1).then_some("is-now");
            view! {
                <li class=class>
                    <span class="chain-mark">{n}</span>
                    <span><strong>{cx.t(&format!("report-then-{n}"))}</strong><span class="meta">{cx.t(&format!("report-then-{n}-text"))}</span></span>
                </li>
            }
        })
        .collect_view();
    let body = view! { <div class="panel-body"><ol class="steps">{steps}</ol></div> };
    let other = (kind != EntryKind::Section29).then(|| {
        view! { <p class="meta"><a href="/incidents/new/section-29">{cx.t("report-other-29")}</a></p> }
    });
    view! {
        {panel("h-then", cx.t("report-then"), None, body.into_any())}
        <p class="meta">{cx.t("report-no-blame")}</p>
        {other}
    }
    .into_any()
}
