use super::{DutyRow, list::by_day};
use crate::ui::{Cx, button_link, empty, page_head};
use leptos::prelude::*;

/// The open duties of the organisation as a whole.
#[derive(Debug)]
pub struct OrganisationDuties {
    pub name: String,
    /// The one that is due first on top.
    pub rows: Vec<DutyRow>,
    /// The reader may begin what is only perhaps a duty.
    pub may_begin: bool,
}

pub fn organisation(cx: &Cx, page: &OrganisationDuties) -> AnyView {
    let all: Vec<&DutyRow> = page.rows.iter().collect();
    let nothing = all.is_empty().then(|| {
        let body = empty(cx, cx.t("duties-organisation-empty"), None);
        view! { <section class="panel" aria-label=cx.t("duties-organisation")>{body}</section> }
    });
    let more = page
        .may_begin
        .then(|| button_link(cx, "btn--secondary", "plus", "/duties/organisation/more".into(), cx.t("duties-more")));
    view! {
        {page_head(Some(page.name.clone()), cx.t("duties-organisation"), Some(cx.t("duties-organisation-lead")), more)}
        <div class="flow">{nothing}{by_day(cx, &all)}</div>
    }
    .into_any()
}
