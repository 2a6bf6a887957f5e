//! Texts are looked at for what seems to point to a person before they are sent; sent again unchanged they are taken as they are.

use crate::{
    http::{Op, PageError},
    store::{children, views},
};
use app::ui::hygiene::Warned;
use domain::{
    audit::words_hash,
    form::Fields,
    hygiene::{self, Sign},
    ids::UnitId,
};

/// What to point at in the texts of a form, unless it was pointed at already. Identity codes were refused before.
pub(super) async fn look(op: &Op, fields: &Fields, texts: &[&str]) -> Result<Option<Warned>, PageError> {
    asked(op, fields, None, texts).await
}

/// The same for a text in which the children of a unit must not be told apart: their pseudonyms are pointed at too.
pub(super) async fn look_in_unit(
    op: &Op,
    fields: &Fields,
    unit: UnitId,
    texts: &[&str],
) -> Result<Option<Warned>, PageError> {
    asked(op, fields, Some(unit), texts).await
}

async fn asked(op: &Op, fields: &Fields, unit: Option<UnitId>, texts: &[&str]) -> Result<Option<Warned>, PageError> {
    let text = texts.join("\n");
    let of = words_hash(&text);
    if fields.one("looked") == of {
        return Ok(None);
    }
    let (conn, organisation) = (op.majakka.store.read(), op.actor.organisation);
    let names = views::people::names(conn, organisation).await?;
    let children = match unit {
        Some(unit) => children::living_in(conn, organisation, unit).await?,
        None => Vec::new(),
    };
    let pseudonyms: Vec<String> = children.iter().map(|child| child.text.pseudonym.as_str().to_owned()).collect();
    let found = hygiene::look_in_unit(&text, &names, &pseudonyms);
    let found: Vec<_> = found.into_iter().filter(|found| found.sign != Sign::IdentityCode).collect();
    Ok((!found.is_empty()).then_some(Warned { found, of }))
}
