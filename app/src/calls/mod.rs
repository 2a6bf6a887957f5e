//! What islands ask of the server. Each body is one line to the [`Backend`] that the server provides as context.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// A hazard of the register that resembles what is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SimilarHazard {
    pub href: String,
    pub title: String,
    pub state: String,
}

/// A child who needs an adult at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alert {
    /// Where it is read, or answered.
    pub href: String,
    /// What a page that tells of it already sends or links to.
    pub told_by: String,
    pub text: String,
}

/// The server's side of the calls. Every method judges the caller itself.
#[cfg(feature = "ssr")]
pub trait Backend: Send + Sync {
    /// Hazards of a unit whose titles resemble `words`.
    fn similar_hazards(&self, unit: String, words: String) -> Answer<Vec<SimilarHazard>>;
    /// Keeps what is being written in a form; gives the time of day at which it was kept.
    fn keep_draft(&self, fields: Vec<(String, String)>) -> Answer<String>;
    /// What calls the person to a child at once.
    fn alerts(&self) -> Answer<Vec<Alert>>;
    /// Keeps the session going; gives the seconds until it would end.
    fn keep_session(&self) -> Answer<u32>;
}

/// What a call will answer. A refusal carries no more than its status.
#[cfg(feature = "ssr")]
pub type Answer<T> = std::pin::Pin<Box<dyn Future<Output = Result<T, ServerFnError>> + Send>>;

#[cfg(feature = "ssr")]
fn backend() -> Result<std::sync::Arc<dyn Backend>, ServerFnError> {
    use_context::<std::sync::Arc<dyn Backend>>().ok_or_else(|| ServerFnError::new("no backend"))
}

#[server(prefix = "/api/ui", endpoint = "similar-hazards", input = server_fn::codec::Json)]
pub async fn similar_hazards(unit: String, words: String) -> Result<Vec<SimilarHazard>, ServerFnError> {
    backend()?.similar_hazards(unit, words).await
}

#[server(prefix = "/api/ui", endpoint = "alerts", input = server_fn::codec::Json)]
pub async fn alerts() -> Result<Vec<Alert>, ServerFnError> {
    backend()?.alerts().await
}

#[server(prefix = "/api/ui", endpoint = "keep-session", input = server_fn::codec::Json)]
pub async fn keep_session() -> Result<u32, ServerFnError> {
    backend()?.keep_session().await
}

#[server(prefix = "/api/ui", endpoint = "keep-draft", input = server_fn::codec::Json)]
pub async fn keep_draft(fields: Vec<(String, String)>) -> Result<String, ServerFnError> {
    backend()?.keep_draft(fields).await
}
