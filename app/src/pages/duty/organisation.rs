use super::{DutyRow, list::by_day};
use crate::ui::{Cx, button_link, empty, page_head};
use leptos::prelude::*;

/// The open duties of the organisation as a whole.
#[derive(Debug)]
pub struct OrganisationDuties {
    pub name: String,
    /// The one that is due first on top.
    pub rows: Vec<DutyRow>,
    /// The reader may take up what else concerns the organisation.
    pub may_decide: bool,
}

pub fn organisation(cx: &Cx, page: &OrganisationDuties) -> AnyView {
    let all: Vec<&DutyRow> = page.rows.iter().collect();
    let nothing = all.is_empty().then(|| {
        let body = empty(cx, cx.t("duties-organisation-empty"), None);
        view! { <section class="panel" aria-label=cx.t("duties-organisation")>{body}</section> }
    });
    let offered = "/duties/organisation/offered".into();
    let more = page.may_decide.then(|| button_link(cx, "btn--secondary", "plus", offered, cx.t("duties-offered")));
    view! {
        {page_head(Some(page.name.clone()), cx.t("duties-organisation"), Some(cx.t("duties-organisation-lead")), more)}
        <div class="flow">{nothing}{by_day(cx, &all)}</div>
    }
    .into_any()
}
