use axum::{body::Body, extract::MatchedPath, http::Request};

/// What the log tells of a request. Path and query stay out of it: an address may be a secret itself. Which route it was says its pattern.
pub(in crate::http) fn span(request: &Request<Body>) -> tracing::Span {
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    let route = request.extensions().get::<MatchedPath>().map_or("", MatchedPath::as_str);
    tracing::info_span!("request", method = %request.method(), route, id)
}
