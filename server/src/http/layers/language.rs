use crate::{
    http::{Visitor, cookies},
    majakka::Majakka,
};
use axum::{
    extract::{Request, State},
    http::header,
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
    // What a cache may keep is the same for everybody, and carries nobody's cookie.
    let shared =
        answer.headers().get(header::CACHE_CONTROL).is_some_and(|value| value.as_bytes().starts_with(b"public"));
    if visitor.chose_lang && !shared {
        cookies::add(&mut answer, &cookies::preference(&majakka, "majakka_lang", visitor.lang.code()));
    }
    answer
}
