use super::{sign, sign_name};
use crate::ui::{Cx, button_link, empty, go, page_head};
use domain::{
    child::{AgeBand, Sign},
    ids::{ChildId, UnitId},
};
use leptos::prelude::*;

/// One child of a list.
#[derive(Debug)]
pub struct ChildRow {
    pub id: ChildId,
    pub unit: UnitId,
    pub pseudonym: String,
    pub sign: Sign,
    pub band: AgeBand,
    pub instructors: i64,
}

#[derive(Debug)]
pub struct ChildrenList {
    /// Every unit of the reader, each with whether the reader adds children there.
    pub units: Vec<(UnitId, String, bool)>,
    pub rows: Vec<ChildRow>,
}

pub fn list(cx: &Cx, page: &ChildrenList) -> AnyView {
    let groups = page
        .units
        .iter()
        .map(|(unit, name, adds)| {
            let id = format!("h-{unit}");
            let add = adds.then(|| {
                button_link(
                    cx,
                    "btn--secondary btn--s",
                    "plus",
                    format!("/units/{unit}/children/new"),
                    cx.t("child-add"),
                )
            });
            let own: Vec<&ChildRow> = page.rows.iter().filter(|row| row.unit == *unit).collect();
            let body = if own.is_empty() {
                empty(cx, cx.t("children-empty"), None)
            } else {
                let lines = own.into_iter().map(|row| line(cx, row)).collect_view();
                view! { <ul class="rows">{lines}</ul> }.into_any()
            };
            view! {
                <section class="panel" aria-labelledby=id.clone()>
                    <div class="panel-head"><h2 id=id.clone()>{name.clone()}</h2>{add}</div>
                    {body}
                </section>
            }
        })
        .collect_view();
    view! {
        {page_head(None, cx.t("children-title"), Some(cx.t("children-lead")), Some(button_link(cx, "btn--secondary", "message-square-quote", "/worries".into(), cx.t("worries-title"))))}
        <div class="flow">{groups}</div>
    }
    .into_any()
}

fn line(cx: &Cx, row: &ChildRow) -> AnyView {
    let alone = (row.instructors == 0).then(|| view! { <span>{cx.t("child-no-instructor")}</span> });
    view! {
        <li>
            <div class="row">
                <span class="row-sign">{sign(cx, row.sign, "")}</span>
                <div>
                    <p class="row-title"><a href=format!("/children/{}", row.id)>{row.pseudonym.clone()}</a></p>
                    <p class="row-meta"><span>{sign_name(cx, row.sign)}</span><span>{cx.t(&format!("age-band-{}", row.band.code()))}</span>{alone}</p>
                </div>
                <div class="row-end">{go(cx)}</div>
            </div>
        </li>
    }
    .into_any()
}
