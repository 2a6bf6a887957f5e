use super::{basis, every, name, owner};
use crate::ui::{Cx, Row, crumbs, empty, form::form_to, notice, page_head, rows};
use domain::{cycle::Template, ids::UnitId};
use leptos::prelude::*;

/// A duty that may be begun.
#[derive(Debug)]
pub struct OfferedRow {
    pub template: &'static Template,
    /// It was decided not to concern the place, and is begun anew.
    pub anew: bool,
}

/// The duties that may be begun in a unit or in the organisation as a whole.
#[derive(Debug)]
pub struct OfferedDuties {
    /// `None`: the organisation as a whole.
    pub unit: Option<UnitId>,
    /// What the unit, or the organisation, is called.
    pub place_name: String,
    pub rows: Vec<OfferedRow>,
    /// Why one could not be begun.
    pub notice: Option<String>,
}

pub fn offered(cx: &Cx, page: &OfferedDuties) -> AnyView {
    let list = match page.unit {
        Some(unit) => (format!("/units/{unit}/duties"), cx.t("duties-title")),
        None => ("/duties/organisation".into(), cx.t("duties-organisation")),
    };
    let more = format!("{}/more", list.0);
    let body = match page.rows.is_empty() {
        true => empty(cx, cx.t("duties-more-empty"), None),
        false => rows(cx, page.rows.iter().map(|row| line(cx, row, page.unit.is_some(), &more))),
    };
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, vec![list])}
        {page_head(Some(page.place_name.clone()), cx.t("duties-more"), Some(cx.t("duties-more-lead")), None)}
        <section class="panel" aria-label=cx.t("duties-more")>{body}</section>
    }
    .into_any()
}

fn line(cx: &Cx, row: &OfferedRow, of_unit: bool, more: &str) -> Row {
    let template = row.template;
    let key = match (row.anew, of_unit) {
        (true, _) => "duty-begin-anew",
        (false, true) => "duty-begin-unit",
        (false, false) => "duty-begin-organisation",
    };
    let title = name(cx, template);
    // Each button says which duty it begins, also where it is heard alone.
    let button = view! {
        <button class="btn btn--secondary" type="submit">{cx.t(key)}<span class="vh">{format!(": {title}")}</span></button>
    };
    let holds = match row.anew {
        true => cx.t("duties-more-excluded"),
        false => cx.t(&format!("cycle-applies-{}", template.applies.code())),
    };
    Row {
        lead: None,
        href: None,
        title,
        meta: view! {
            <span>{holds}</span>
            <span>{every(cx, template.every)}</span>
            <span>{owner(cx, template)}</span>
            <span>{basis(cx, template)}</span>
        }
        .into_any(),
        end: Some(form_to(cx, format!("{more}/{}", template.code), None, button.into_any())),
    }
}
