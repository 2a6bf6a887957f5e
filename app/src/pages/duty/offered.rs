use super::{basis, name, owner, up};
use crate::ui::{Cx, Row, crumbs, empty, form::form_to, notice, page_head, rows};
use domain::{
    cycle::{Offer, Template},
    ids::UnitId,
};
use leptos::prelude::*;

/// The duties that a unit or the organisation may take up.
#[derive(Debug)]
pub struct OfferedDuties {
    /// `None`: the organisation as a whole.
    pub unit: Option<UnitId>,
    /// What the unit, or the organisation, is called.
    pub place_name: String,
    /// Each with whether this reader may take it up.
    pub rows: Vec<(&'static Template, Offer, bool)>,
    pub notice: Option<String>,
}

pub fn offered_duties(cx: &Cx, page: &OfferedDuties) -> AnyView {
    let duties = page.unit.map_or("/duties/organisation".into(), |unit| format!("/units/{unit}/duties"));
    let body = if page.rows.is_empty() {
        empty(cx, cx.t("duties-offered-empty"), None)
    } else {
        rows(cx, page.rows.iter().map(|row| line(cx, &duties, row)))
    };
    view! {
        {page.notice.clone().map(|text| notice(cx, "warn", text, None))}
        {crumbs(cx, up(cx, page.unit, &page.place_name))}
        {page_head(Some(page.place_name.clone()), cx.t("duties-offered"), Some(cx.t("duties-offered-lead")), None)}
        <section class="panel" aria-label=cx.t("duties-offered")>{body}</section>
    }
    .into_any()
}

fn line(cx: &Cx, duties: &str, (template, offer, may): &(&'static Template, Offer, bool)) -> Row {
    let title = name(cx, template);
    let end = may.then(|| {
        let of = view! { <span class="vh">{format!(" {title}")}</span> };
        let button =
            view! { <button class="btn btn--secondary btn--s" type="submit">{cx.t("duty-take-up")}{of}</button> };
        form_to(cx, format!("{duties}/offered/{}", template.code), None, button.into_any())
    });
    Row {
        lead: Some("calendar-clock"),
        href: None,
        title,
        meta: view! {
            <span>{cx.t(&format!("duty-offer-{}", offer.code()))}</span>
            <span>{cx.t(&format!("cycle-applies-{}", template.applies.code()))}</span>
            <span>{owner(cx, template)}</span>
            <span>{basis(cx, template)}</span>
        }
        .into_any(),
        end,
    }
}
