//! A decision on its own page: shown, and shown again when it could not be taken.

use crate::{
    http::{Op, Page, PageError},
    services::ServiceError,
    store::StoreError,
};
use app::{
    pages::decision::{Decision, decision},
    shell::Place,
};
use axum::response::Response;

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
