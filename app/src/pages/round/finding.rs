use super::{before, line_words};
use crate::ui::{Cx, Moments, action_state, button_link, icon, paragraphs, tag};
use chrono::NaiveDate;
use domain::{
    action::ActionState,
    ids::FindingId,
    round::{LineKey, Seen},
};
use leptos::prelude::*;
use uuid::Uuid;

/// What is done about a finding.
#[derive(Debug, Clone)]
pub struct FindingAction {
    pub id: Uuid,
    pub title: String,
    pub state: ActionState,
    pub due_on: NaiveDate,
    pub owner: String,
}

/// Something that was found to be wrong.
#[derive(Debug, Clone)]
pub struct FindingRow {
    pub id: FindingId,
    pub words: String,
    /// It was put right at once.
    pub fixed: bool,
    /// The oldest first.
    pub actions: Vec<FindingAction>,
}

/// One finding: where, what, whether it was there before, and what is done about it or the step to that.
pub(super) fn finding(
    cx: &Cx,
    (key, own): (Option<LineKey>, Option<&str>),
    row: &FindingRow,
    seen: &[Seen],
    may_act: bool,
) -> AnyView {
    let of = key.map(|key| view! { <p class="meta">{line_words(cx, key, own)}</p> });
    let again = key.and_then(|key| before(cx, key, seen)).map(|text| {
        view! { <p class="found-before">{icon(cx, "history")}<span>{text}</span></p> }
    });
    view! {
        <li class="finding" id=format!("finding-{}", row.id)>
            {of}
            <div class="prose">{paragraphs(&row.words)}</div>
            {again}
            {settled(cx, row, may_act)}
        </li>
    }
    .into_any()
}

/// What is done about it.
pub(super) fn settled(cx: &Cx, row: &FindingRow, may_act: bool) -> AnyView {
    let fixed = row.fixed.then(|| tag(cx, "ok", "check", cx.t("finding-fixed")));
    let actions = row
        .actions
        .iter()
        .map(|action| {
            let due = action.state.is_pending().then(|| cx.due_view(action.due_on));
            view! {
                <p class="finding-action">
                    {icon(cx, "clipboard-list")}
                    <a href=format!("/actions/{}", action.id)>{action.title.clone()}</a>
                    <span class="meta">{action.owner.clone()}</span>
                    {due}
                    {action_state(cx, action.state)}
                </p>
            }
        })
        .collect_view();
    // What was called off is not being done.
    let waits = !row.fixed && row.actions.iter().all(|action| action.state == ActionState::Cancelled);
    let act = (waits && may_act).then(|| {
        let href = format!("/findings/{}/action", row.id);
        view! { <p>{button_link(cx, "btn--secondary btn--s", "clipboard-list", href, cx.t("finding-act"))}</p> }
    });
    let nobody = (waits && !may_act).then(|| tag(cx, "warn", "circle-alert", cx.t("finding-waits")));
    view! { {fixed}{actions}{act}{nobody} }.into_any()
}
