use crate::{
    http::{Visitor, cookies},
    majakka::Majakka,
};
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use std::sync::Arc;

/// Keeps a language asked for in the address for the pages after it.
pub(in crate::http) async fn keep_language(
    State(majakka): State<Arc<Majakka>>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let visitor = Visitor::of(&majakka, &parts);
    let mut answer = next.run(Request::from_parts(parts, body)).await;
    if visitor.chose_lang {
        cookies::add(&mut answer, &cookies::preference(&majakka, "majakka_lang", visitor.lang.code()));
    }
    answer
}
