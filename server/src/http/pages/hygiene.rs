//! Texts are looked at for what seems to point to a person before they are sent; sent again unchanged they are taken as they are.

use crate::{
    http::{Op, PageError},
    store::views,
};
use app::ui::hygiene::Warned;
use domain::{
    audit::words_hash,
    form::Fields,
    hygiene::{self, Sign},
};

/// What to point at in the texts of a form, unless it was pointed at already. Identity codes were refused before.
pub(super) async fn look(op: &Op, fields: &Fields, texts: &[&str]) -> Result<Option<Warned>, PageError> {
    let text = texts.join("\n");
    let of = words_hash(&text);
    if fields.one("looked") == of {
        return Ok(None);
    }
    let names = views::people::names(op.majakka.store.read(), op.actor.organisation).await?;
    let found: Vec<_> =
        hygiene::look(&text, &names).into_iter().filter(|found| found.sign != Sign::IdentityCode).collect();
    Ok((!found.is_empty()).then_some(Warned { found, of }))
}
