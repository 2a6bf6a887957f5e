use super::grid;
use crate::ui::{
    Cx, Moments, Row,
    form::{error_box, form_to, submission},
    page_head, panel, rows, tag,
};
use chrono::{DateTime, Utc};
use domain::{
    ids::MatrixId,
    risk::{Level, MatrixFault, RiskMatrix, Shipped},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A version of the organisation's own matrix.
#[derive(Debug)]
pub struct OwnMatrix {
    pub id: MatrixId,
    pub number: i32,
    pub name: String,
    pub created_at: DateTime<Utc>,
    pub taken_at: Option<DateTime<Utc>>,
}

#[derive(Debug)]
pub struct MethodList {
    /// Code of the method in use, and its matrix.
    pub in_use: (String, Arc<RiskMatrix>),
    pub own: Vec<OwnMatrix>,
    /// Why the file that was sent is no matrix.
    pub faults: Vec<MatrixFault>,
}

pub fn list(cx: &Cx, page: &MethodList) -> AnyView {
    let (code, matrix) = &page.in_use;
    let file = view! { <a href=format!("/method/{code}/file" ) download="">{cx.t("method-file")}</a> }.into_any();
    let used = view! { <div class="panel-body">{grid(cx, matrix, &[])}</div> };
    view! {
        {faults(cx, page)}
        {page_head(None, cx.t("method-title"), Some(cx.t("method-lead")), None)}
        <div class="flow">
            {panel("h-used", cx.with("method-used", &[("name", matrix.name().of(cx.lang()).to_owned().into())]), Some(file), used.into_any())}
            {panel("h-level", cx.t("method-level"), None, level_name(cx, matrix))}
            {panel("h-others", cx.t("method-others"), None, others(cx, page))}
            {panel("h-import", cx.t("method-import"), None, import(cx))}
        </div>
    }
    .into_any()
}

fn faults(cx: &Cx, page: &MethodList) -> Option<AnyView> {
    if page.faults.is_empty() {
        return None;
    }
    let lines =
        page.faults.iter().map(|fault| view! { <li><a href="#file">{fault_text(cx, fault)}</a></li> }).collect_view();
    Some(error_box(cx, cx.t("method-faults"), lines.into_any()))
}

/// The sentence for a fault of a file.
pub fn fault_text(cx: &Cx, fault: &MatrixFault) -> String {
    let key = format!("matrix-{}", fault.code());
    let axis = |axis: domain::risk::Axis| cx.t(&format!("matrix-axis-{}", axis.code()));
    match fault {
        MatrixFault::Unreadable { line } => cx.with(&key, &[("line", (*line).into())]),
        MatrixFault::Format | MatrixFault::CellsTooMany => cx.t(&key),
        MatrixFault::Steps { axis: of, found } => cx.with(&key, &[("axis", axis(*of).into()), ("n", (*found).into())]),
        MatrixFault::StepName { axis: of, step, lang } | MatrixFault::StepAnchor { axis: of, step, lang } => {
            cx.with(&key, &[("axis", axis(*of).into()), ("step", (*step).into()), ("lang", (*lang).into())])
        }
        MatrixFault::LevelName { level, lang } => {
            cx.with(&key, &[("level", (*level).into()), ("lang", (*lang).into())])
        }
        MatrixFault::Name { lang } => cx.with(&key, &[("lang", (*lang).into())]),
        MatrixFault::Text { at } => cx.with(&key, &[("at", at.clone().into())]),
        MatrixFault::CellMissing { likelihood, severity } | MatrixFault::CellLevel { likelihood, severity } => {
            cx.with(&key, &[("likelihood", (*likelihood).into()), ("severity", (*severity).into())])
        }
    }
}

/// What level 2 is called: the two official sources differ.
fn level_name(cx: &Cx, matrix: &RiskMatrix) -> AnyView {
    let now = matrix.levels().of(Level::MINOR).of(cx.lang()).to_owned();
    let choices = ["minor", "tolerable"]
        .into_iter()
        .map(|code| {
            let name = cx.t(&format!("method-level-{code}"));
            let checked = name == now;
            view! { <label class="option"><input type="radio" name="name" value=code checked=checked/><span>{name}</span></label> }
        })
        .collect_view();
    let body = view! {
        <fieldset class="group">
            <legend class="label">{cx.t("method-level-question")}</legend>
            <p class="hint">{cx.t("method-level-hint")}</p>
            <div class="options options--cols">{choices}</div>
        </fieldset>
        <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("save")}</button></div>
    };
    view! { <div class="panel-body">{form_to(cx, "/method/level-two".into(), None, body.into_any())}</div> }.into_any()
}

fn others(cx: &Cx, page: &MethodList) -> AnyView {
    let used = |code: &str| (code == page.in_use.0).then(|| tag(cx, "ok", "check", cx.t("method-in-use")));
    let own = page.own.iter().map(|matrix| {
        let code = matrix.id.to_string();
        let taken = matrix.taken_at.map(|at| {
            let at = cx.moment_view(at);
            view! { <span>{cx.t("method-taken")}" "{at}</span> }
        });
        let created = cx.moment_view(matrix.created_at);
        Row {
            lead: None,
            href: Some(format!("/method/{code}")),
            title: format!("{}: {}", cx.with("assessment-version", &[("n", matrix.number.into())]), matrix.name),
            meta: view! { <span>{cx.t("method-brought")}" "{created}</span>{taken} }.into_any(),
            end: used(&code).map(IntoAny::into_any),
        }
    });
    let shipped = Shipped::ALL.into_iter().map(|shipped| Row {
        lead: None,
        href: Some(format!("/method/{}", shipped.code())),
        title: shipped.matrix().name().of(cx.lang()).to_owned(),
        meta: view! { <span>{cx.t("method-shipped")}</span> }.into_any(),
        end: used(shipped.code()).map(IntoAny::into_any),
    });
    rows(cx, own.chain(shipped))
}

fn import(cx: &Cx) -> AnyView {
    view! {
        <div class="panel-body">
            <form method="post" action="/method/import" enctype="multipart/form-data" novalidate=true>
                <input type="hidden" name="submission" value=submission(cx, "/method/import")/>
                <div class="field">
                    <label class="label" for="file">{cx.t("method-import-file")}</label>
                    <p class="hint" id="file-hint">{cx.t("method-import-hint")}</p>
                    <input class="input" type="file" id="file" name="file" accept=".json,application/json" aria-describedby="file-hint"/>
                </div>
                <div class="btn-row form-end"><button class="btn btn--secondary" type="submit">{cx.t("method-import-send")}</button></div>
            </form>
        </div>
    }
    .into_any()
}
