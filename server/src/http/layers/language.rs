use crate::{http::Visitor, majakka::Majakka};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, header},
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
    if visitor.chose_lang
        && let Ok(cookie) = HeaderValue::from_str(&preference(&majakka, "majakka_lang", visitor.lang.code()))
    {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    answer
}

/// A cookie that remembers how pages look; it says nothing about anybody.
pub(in crate::http) fn preference(majakka: &Majakka, name: &str, value: &str) -> String {
    let secure = if majakka.config.public_url.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax{secure}")
}
