//! Cookies: the session, how pages look on this device, and the message for the next page.

use crate::{
    auth::Token,
    majakka::Majakka,
    services::{sessions::ABSOLUTE, tablets::COOKIE},
};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};

const FLASH: &str = "majakka_flash";

/// Name of the session cookie; with https the browser itself guards it.
fn session_name(majakka: &Majakka) -> &'static str {
    if majakka.config.public_url.is_https() { "__Host-majakka" } else { "majakka" }
}

fn cookie(majakka: &Majakka, name: &str, value: &str, age: i64) -> String {
    let secure = if majakka.config.public_url.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}")
}

/// Carries the session, or with `None` ends it: never readable by scripts, never sent from other sites' forms.
pub(super) fn session(majakka: &Majakka, token: Option<&Token>) -> String {
    let name = session_name(majakka);
    token.map_or_else(
        || cookie(majakka, name, "", 0),
        |token| cookie(majakka, name, token.reveal(), ABSOLUTE.num_seconds()),
    )
}

/// Name of the cookie of a child's session.
fn tablet_name(majakka: &Majakka) -> &'static str {
    if majakka.config.public_url.is_https() { "__Host-majakka_child" } else { "majakka_child" }
}

/// Carries a child's session, or with `None` ends it. It stays on a tablet that is left alone, so that the tablet stays locked.
pub(super) fn tablet(majakka: &Majakka, token: Option<&Token>) -> String {
    let (value, age) = token.map_or(("", 0), |token| (token.reveal(), COOKIE.num_seconds()));
    cookie(majakka, tablet_name(majakka), value, age).replace("SameSite=Lax", "SameSite=Strict")
}

/// Ends a child's session in the browser, by either of its names.
pub(super) fn forget_tablet(answer: &mut Response) {
    add(answer, "majakka_child=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    add(answer, "__Host-majakka_child=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict; Secure");
}

/// The token of the child's session that the request carries.
pub(super) fn read_tablet(majakka: &Majakka, headers: &HeaderMap) -> Option<Token> {
    read(headers, tablet_name(majakka)).filter(|token| !token.is_empty()).map(|token| Token::from_outside(&token))
}

/// Remembers how pages look for a year; it says nothing about anybody.
pub(super) fn preference(majakka: &Majakka, name: &str, value: &str) -> String {
    cookie(majakka, name, value, 31_536_000)
}

/// The code of a message for the next page, or with `None` its end.
pub(super) fn flash(majakka: &Majakka, code: Option<&str>) -> String {
    cookie(majakka, FLASH, code.unwrap_or_default(), if code.is_some() { 60 } else { 0 })
}

/// Sends a cookie with an answer.
pub(super) fn add(answer: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// A cookie's value.
pub(super) fn read(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| *found == name)
        .map(|(_, value)| value.to_owned())
}

/// The token of the session that the request carries.
pub(super) fn read_session(majakka: &Majakka, headers: &HeaderMap) -> Option<Token> {
    read(headers, session_name(majakka)).map(|token| Token::from_outside(&token))
}

/// The code of the message that the last answer left.
pub(super) fn read_flash(headers: &HeaderMap) -> Option<String> {
    read(headers, FLASH).filter(|code| !code.is_empty())
}
