//! Styles, fonts, drawings and the browser's part, carried inside the binary and cached for ever under their hash.

use crate::{majakka::Majakka, symbols::Pack};
use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::audit::hex;
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};

#[derive(RustEmbed)]
#[folder = "$MAJAKKA_SITE"]
struct Site;

/// The drawings beside a child's words, which an operator may replace.
const SYMBOLS: &str = "art/symbols.svg";

/// The hash of all assets of this build.
static DIGEST: LazyLock<[u8; 32]> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    let mut names: Vec<_> = Site::iter().collect();
    names.sort();
    for file in names.iter().filter_map(|name| Site::get(name)) {
        hash.update(file.metadata.sha256_hash());
    }
    hash.finalize().into()
});

/// Where the assets are: the address changes with their content, a pack of symbols included. Asked once for a running program.
pub(crate) fn base(pack: Option<&Pack>) -> &'static str {
    let mut hash = Sha256::new();
    hash.update(*DIGEST);
    if let Some(pack) = pack {
        hash.update(&pack.hash);
    }
    let digest: String = hex(&hash.finalize()).chars().take(16).collect();
    Box::leak(format!("/assets/{digest}").into_boxed_str())
}

/// Whether this build carries the browser's part of the staff's pages.
pub(super) static SCRIPTS: LazyLock<bool> = LazyLock::new(|| Site::get("pkg/majakka.js").is_some());

/// Whether this build carries the browser's part of a child's pages.
pub(super) static TABLET: LazyLock<bool> = LazyLock::new(|| Site::get("pkg/tablet.js").is_some());

/// One asset. Its compressed twin is sent where the browser takes it.
pub(super) async fn asset(
    State(majakka): State<Arc<Majakka>>,
    Path((hash, name)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let brotli = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|part| part.trim().starts_with("br")));
    // The address of other content never gives this one's: it would be kept for ever under the wrong name.
    if majakka.assets.strip_prefix("/assets/") != Some(&hash) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let Some(kind) = content_type(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if let Some(pack) = majakka.config.symbols.as_ref().filter(|_| name == SYMBOLS) {
        return kept(pack.sheet.to_string().into_response(), kind);
    }
    let compressed = if brotli { Site::get(&format!("{name}.br")) } else { None };
    let is_compressed = compressed.is_some();
    let Some(file) = compressed.or_else(|| Site::get(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut answer = kept(body(file), kind);
    if is_compressed {
        answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    answer
}

/// An answer that browsers keep for ever.
fn kept(mut answer: Response, kind: &'static str) -> Response {
    let set = answer.headers_mut();
    set.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    set.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    set.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    answer
}

fn body(file: EmbeddedFile) -> Response {
    match file.data {
        std::borrow::Cow::Borrowed(bytes) => Body::from(bytes).into_response(),
        std::borrow::Cow::Owned(bytes) => Body::from(bytes).into_response(),
    }
}

fn content_type(name: &str) -> Option<&'static str> {
    Some(match name.rsplit('.').next()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

/// Search engines have nothing to find here.
pub(super) async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /\n"
}
