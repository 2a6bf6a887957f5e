//! What people choose for themselves: language, mail, absence.

use super::ServiceError;
use crate::{
    majakka::Majakka,
    store::{
        accounts::{self, AccountChange},
        history::{self, Change},
    },
};
use domain::{
    account::Away,
    ids::{OrganisationId, UserId},
};

/// Whose settings.
type Who = (OrganisationId, UserId);

/// The language of the pages and of the mail.
///
/// # Errors
/// The database failed.
pub async fn choose_locale(majakka: &Majakka, who: Who, locale: &'static str) -> Result<(), ServiceError> {
    keep(majakka, who, AccountChange { locale: Some(locale.into()), ..AccountChange::default() }, None).await
}

/// Somebody wants mail of their reminders, or does not.
///
/// # Errors
/// The database failed.
pub async fn want_mail(majakka: &Majakka, who: Who, wanted: bool) -> Result<(), ServiceError> {
    keep(majakka, who, AccountChange { wants_mail: Some(wanted), ..AccountChange::default() }, None).await
}

/// Somebody is away until a day, with a deputy or without, or is back.
///
/// # Errors
/// The database failed.
pub async fn set_away(majakka: &Majakka, who: Who, away: Option<Away>) -> Result<(), ServiceError> {
    let event = if away.is_some() { "user-away" } else { "user-back" };
    keep(majakka, who, AccountChange { away: Some(away), ..AccountChange::default() }, Some(event)).await
}

async fn keep(
    majakka: &Majakka,
    (organisation, user): Who,
    change: AccountChange,
    event: Option<&'static str>,
) -> Result<(), ServiceError> {
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let account = accounts::load(tx.conn(), organisation, user).await?;
                accounts::update(tx, user, account.version, change).await?;
                if let Some(event) = event {
                    let told = Change { entity: "user", id: user.0, event, ..Change::default() };
                    history::audit(tx, &by, told).await?;
                }
                Ok(())
            })
        })
        .await
}
