//! What happens around every request.

mod headers;
mod language;
mod span;

pub(super) use headers::security;
pub(super) use language::keep_language;
pub(super) use span::span;
