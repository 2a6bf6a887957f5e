//! A decision on its own page: shown, and shown again when it could not be taken.

use crate::{
    http::{Op, Page, PageError},
    services::ServiceError,
    store::StoreError,
};
use app::{
    pages::{
        decision::{Decision, decision},
        flag::{FlagPage, flag},
    },
    shell::Place,
};
use axum::response::Response;
use domain::{audit::words_hash, gate::FlagKind};

/// The page of a decision, with its problems or the reason why it could not be taken.
pub(super) async fn view(op: &Op, place: Place, page: Decision) -> Result<Response, PageError> {
    let title = op.visitor.cx().t(&format!("decide-{}", page.code));
    let (failed, moved) = (!page.errors.is_empty(), page.notice.is_some());
    let frame = Page::new(op, place, title).with_problems(failed).with_conflict(moved);
    frame.show(|cx| decision(cx, &page)).await
}

/// The code of the rule that a person is told on the decision's page; other errors have pages of their own.
pub(super) fn why_not(error: ServiceError) -> Result<&'static str, PageError> {
    match error {
        ServiceError::Store(StoreError::Conflict) => Ok("stale"),
        ServiceError::Rule(code) => Ok(code),
        other => Err(other.into()),
    }
}

/// What stands for a flag in an address: nothing of its words.
pub(super) fn flag_key(section: &str, kind: FlagKind, text: &str) -> String {
    words_hash(&format!("{section} {} {text}", kind.code())).chars().take(24).collect()
}

/// The question why something that seems to point to a person may stand.
pub(super) async fn flag_view(op: &Op, place: Place, page: FlagPage) -> Result<Response, PageError> {
    let title = op.visitor.cx().t(&format!("report-flag-{}", page.line.kind.code()));
    let frame = Page::new(op, place, title).with_problems(!page.errors.is_empty());
    frame.with_conflict(page.notice.is_some()).show(|cx| flag(cx, &page)).await
}
