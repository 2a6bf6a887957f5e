use crate::ui::{
    Cx, Moments, Row, crumbs, empty,
    form::{Choice, FormView, buttons, form_to},
    page_head, pager, panel, rows,
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    form::{Fields, FormErrors},
    ids::UnitId,
    pack::{PackField, PackReach},
};
use leptos::prelude::*;

/// A pack that was made.
#[derive(Debug, Clone)]
pub struct PackLine {
    pub who: String,
    pub at: DateTime<Utc>,
    pub from: NaiveDate,
    pub files: i32,
    /// Of its manifest, as lower-case hex.
    pub hash: String,
}

#[derive(Debug)]
pub struct PackPage {
    pub unit: UnitId,
    pub name: String,
    pub made: Vec<PackLine>,
    /// The address of those before them.
    pub next: Option<String>,
    pub fields: Fields,
    pub errors: FormErrors<PackField>,
}

const INSIDE: [&str; 5] =
    ["pack-inside-plans", "pack-inside-risks", "pack-inside-incidents", "pack-inside-duties", "pack-inside-children"];
const PROTECTED: [&str; 4] =
    ["pack-protected-names", "pack-protected-words", "pack-protected-numbers", "pack-protected-kept"];

/// The form for making a pack, what is in one, and those that were made.
pub fn pack(cx: &Cx, page: &PackPage) -> AnyView {
    let home = format!("/units/{}", page.unit);
    let form = FormView::new(cx, &page.fields, &page.errors);
    let reaches = PackReach::ALL.iter().map(|reach| {
        let code = reach.code();
        Choice::new(code, cx.t(&format!("pack-reach-{code}")))
    });
    let body = view! {
        {form.radios(PackField::Reach, false, reaches.collect())}
        {buttons(cx, cx.t("pack-make"), Some(home.clone()))}
    };
    let body = form_to(cx, format!("{home}/packs"), None, body.into_any());
    let body = view! { <div class="panel-body panel-body--pad">{body}</div> };
    let list = |keys: &[&str]| {
        let lines = keys.iter().map(|key| view! { <li>{cx.t(key)}</li> }).collect_view();
        view! { <div class="panel-body"><ul class="published-list">{lines}</ul></div> }.into_any()
    };
    let made = if page.made.is_empty() {
        empty(cx, cx.t("pack-none"), None)
    } else {
        rows(cx, page.made.iter().map(|line| made_line(cx, line)))
    };
    view! {
        {form.error_summary()}
        {crumbs(cx, vec![("/units".into(), cx.t("picture-units")), (home, page.name.clone())])}
        {page_head(Some(page.name.clone()), cx.t("pack-title"), Some(cx.t("pack-lead")), None)}
        <div class="flow">
            {panel("h-make", cx.t("pack-make-title"), None, body.into_any())}
            {panel("h-inside", cx.t("pack-inside"), None, list(&INSIDE))}
            {panel("h-protected", cx.t("pack-protected"), None, list(&PROTECTED))}
            {panel("h-made", cx.t("pack-made"), None, made)}
        </div>
        {pager(cx, page.made.len(), page.next.clone())}
    }
    .into_any()
}

fn made_line(cx: &Cx, line: &PackLine) -> Row {
    let words = [("day", cx.full_day(line.from).into()), ("n", line.files.into())];
    let (who, at, of) = (line.who.clone(), cx.moment_view(line.at), cx.with("pack-made-of", &words));
    let hash = cx.with("pack-made-hash", &[("hash", line.hash.get(..16).unwrap_or_default().into())]);
    Row {
        lead: Some("file-text"),
        href: None,
        title: of,
        meta: view! { <span>{who}</span>{at}<span class="num">{hash}</span> }.into_any(),
        end: None,
    }
}
