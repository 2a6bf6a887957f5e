//! Search words of lists: kept with the session, so that only their id stands in an address.

use crate::{
    http::{Op, PageError},
    services,
    store::requests,
};
use domain::form::Fields;
use uuid::Uuid;

/// Keeps the words of a sent filter. `None` when nothing was written.
pub(super) async fn keep(op: &Op, fields: &Fields) -> Result<Option<Uuid>, PageError> {
    let words: String = fields.one("words").trim().chars().filter(|sign| !sign.is_control()).take(100).collect();
    if words.is_empty() {
        return Ok(None);
    }
    let who = (op.actor.organisation, op.actor.user);
    Ok(Some(services::hazards::keep_search(&op.majakka, who, op.session.id, words).await?))
}

/// The words behind an id, for the session that searched.
pub(super) async fn words(op: &Op, search: Option<Uuid>) -> Result<Option<String>, PageError> {
    match search {
        Some(id) => {
            Ok(requests::search_words(op.majakka.store.read(), op.actor.organisation, op.session.id, id).await?)
        }
        None => Ok(None),
    }
}
