use crate::http::{Op, Page, PageError, problem::not_found};
use app::{pages::gallery::gallery, shell::Place};
use axum::response::Response;

/// Only in the demonstration and in tests.
pub(in crate::http) async fn show(op: Op) -> Result<Response, PageError> {
    if !op.majakka.config.demo {
        return Err(not_found());
    }
    let title = op.visitor.cx().t("gallery-title");
    Page::new(&op, Place::Elsewhere, title).show(gallery).await
}
