//! What happens around every request.

mod headers;
mod language;

pub(super) use headers::security;
pub(super) use language::keep_language;
