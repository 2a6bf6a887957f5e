//! The whole program: the list of routes behind its layers.

use super::{
    layers, problem,
    routes::{Access, list},
    tablet,
};
use crate::majakka::Majakka;
use axum::{
    Router,
    extract::DefaultBodyLimit,
    http::{HeaderName, StatusCode},
    middleware::from_fn_with_state,
    routing::any,
};
use std::sync::Arc;
use tower_http::{
    CompressionLevel,
    catch_panic::CatchPanicLayer,
    compression::CompressionLayer,
    csrf::CsrfLayer,
    request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer},
    trace::{DefaultOnResponse, TraceLayer},
};

/// The largest body: a full form of the longest texts in four-byte characters, percent-encoded.
const BODY: usize = 4 * 1024 * 1024;

/// The whole program behind its layers. The outermost layer comes last.
pub fn router(majakka: Arc<Majakka>) -> Router {
    let request_id = HeaderName::from_static("x-request-id");
    let csrf = CsrfLayer::new().add_trusted_origin(majakka.config.public_url.as_str()).unwrap_or_default();
    let routes = list().into_iter().fold(Router::new(), |router, (route, methods)| {
        // Default deny: a route that is not expressly a child's, or a file, stands behind the wall.
        let methods = match route.access {
            Access::Child | Access::Open => methods,
            Access::Anyone | Access::Session => methods.layer(from_fn_with_state(majakka.clone(), tablet::wall)),
        };
        router.route(route.path, methods)
    });
    let routes = routes.fallback(any(nothing).layer(from_fn_with_state(majakka.clone(), tablet::wall)));
    routes
        .layer(CatchPanicLayer::new())
        .layer(csrf)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(from_fn_with_state(majakka.clone(), problem::pages))
        .layer(from_fn_with_state(majakka.clone(), layers::keep_language))
        .layer(from_fn_with_state(majakka.clone(), layers::security))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(TraceLayer::new_for_http().make_span_with(layers::span).on_response(DefaultOnResponse::new()))
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(majakka)
}

/// What is not on the list.
async fn nothing() -> StatusCode {
    StatusCode::NOT_FOUND
}
