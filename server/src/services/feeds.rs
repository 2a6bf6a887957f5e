//! Calendar feeds: a person makes a private address, renews it or takes it away, and a calendar reads it.

use super::ServiceError;
use crate::{
    auth::Token,
    majakka::Majakka,
    store::{
        feeds::{self, FeedReader},
        history::{self, Change},
        views::duty_year::{self, InYear},
    },
};
use domain::{
    ids::{OrganisationId, UserId},
    policy::{Act, Actor, Scope},
};

/// Makes a new address for a person; the old one stops at once.
///
/// # Errors
/// The database failed.
pub async fn renew(majakka: &Majakka, (organisation, user): (OrganisationId, UserId)) -> Result<Token, ServiceError> {
    let by = majakka.by_person(organisation, user);
    let token = Token::new();
    let hash = token.hash();
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                history::stand_in_line(tx, organisation).await?;
                feeds::keep(tx, &by, user, hash).await?;
                Ok(history::audit(tx, &by, change(user, "calendar-feed-made")).await?)
            })
        })
        .await?;
    Ok(token)
}

/// Takes the address of a person away. Where there is none, nothing happens.
///
/// # Errors
/// The database failed.
pub async fn take_away(majakka: &Majakka, (organisation, user): (OrganisationId, UserId)) -> Result<(), ServiceError> {
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                history::stand_in_line(tx, organisation).await?;
                if feeds::take_away(tx, user).await? {
                    history::audit(tx, &by, change(user, "calendar-feed-taken-away")).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What the calendar behind an address reads: the cycles of the units whose duties its person may read today. `None` for every address
/// that gives nothing, whatever the reason.
///
/// # Errors
/// The database failed.
pub async fn read(majakka: &Majakka, token: &Token) -> Result<Option<(FeedReader, Vec<InYear>)>, ServiceError> {
    let conn = majakka.store.read();
    let Some(reader) = feeds::reader(conn, &token.hash()).await? else { return Ok(None) };
    let actor = Actor::new(reader.user, reader.organisation, reader.grants.clone(), majakka.today());
    let scope = actor.scope(Act::ReadAssessment);
    if scope == Scope::Nothing {
        return Ok(None);
    }
    let cycles = duty_year::cycles(conn, &scope).await?;
    Ok(Some((reader, cycles)))
}

fn change(user: UserId, event: &'static str) -> Change<'static> {
    Change { entity: "account", id: user.0, event, ..Change::default() }
}
