//! Signing in and out.

use super::ServiceError;
use crate::{
    auth::Token,
    ids::new_id,
    majakka::Majakka,
    store::{
        Tx, accounts,
        history::{self, By, Change},
        sessions::{self, NewSession, SessionRow},
        tablets,
    },
};
use chrono::TimeDelta;
use domain::{
    account::{Email, UserState},
    ids::{OrganisationId, SessionId, UserId},
};

/// A session that nobody uses ends after this.
pub const IDLE: TimeDelta = TimeDelta::minutes(30);
/// A session ends after this, used or not.
pub const ABSOLUTE: TimeDelta = TimeDelta::hours(12);
/// How exactly the last use is kept: fewer writes, and an idle end at most this much early.
const TOUCH_EVERY: TimeDelta = TimeDelta::seconds(60);

/// Signs a person in and gives the token of a new session; `None` when address and password do not belong together.
///
/// # Errors
/// The database failed.
pub async fn sign_in(
    majakka: &Majakka,
    email: &str,
    password: &str,
    device: String,
) -> Result<Option<Token>, ServiceError> {
    let account = match Email::parse(email) {
        Some(email) => accounts::by_email(majakka.store.read(), &email).await?,
        None => None,
    };
    let active = account.filter(|account| account.state == UserState::Active);
    let stored = active.as_ref().and_then(|account| account.password_hash.as_deref());
    let matches = majakka.hasher.verify(password, stored).await.map_err(|_| ServiceError::Hash)?;
    let Some(account) = active.filter(|_| matches) else {
        return Ok(None);
    };
    let (token, by) = (Token::new(), majakka.by_person(account.organisation, account.id));
    let hash = token.hash();
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| Box::pin(async move { open(tx, &by, account.id, hash, device).await }))
        .await?;
    Ok(Some(token))
}

/// Opens a session for somebody who has just proved who they are.
pub(super) async fn open(
    tx: &Tx,
    by: &By,
    user: UserId,
    token_hash: String,
    device: String,
) -> Result<(), ServiceError> {
    let (id, organisation, begins) = (new_id(by.at), by.organisation, by.at);
    let new =
        NewSession { id: SessionId(id), organisation, user, token_hash, device, begins, expires: begins + ABSOLUTE };
    sessions::insert(tx, new).await?;
    // Whoever knows the password may use the PIN again.
    tablets::forget_tries(tx, user).await?;
    audit(tx, &By { user: Some(user), ..*by }, id, "signed-in").await
}

/// The live session behind a token, its use not noted. `None` when it has ended, by whatever way.
///
/// # Errors
/// The database failed.
pub async fn look(majakka: &Majakka, token: &Token) -> Result<Option<SessionRow>, ServiceError> {
    let now = majakka.now();
    let found = sessions::by_token_hash(majakka.store.read(), &token.hash()).await?;
    Ok(found.filter(|s| now < s.expires_at && now - s.last_seen_at < IDLE))
}

/// The same, its use noted.
///
/// # Errors
/// The database failed.
pub async fn find(majakka: &Majakka, token: &Token) -> Result<Option<SessionRow>, ServiceError> {
    let now = majakka.now();
    let Some(session) = look(majakka, token).await? else {
        return Ok(None);
    };
    if now - session.last_seen_at >= TOUCH_EVERY {
        let id = session.id;
        majakka
            .store
            .write::<_, ServiceError, _>(move |tx| Box::pin(async move { Ok(sessions::touch(tx, id, now).await?) }))
            .await?;
    }
    Ok(Some(session))
}

/// Ends one session of a person, or with `None` all but `keep`.
///
/// # Errors
/// The database failed.
pub async fn end(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    session: Option<SessionId>,
    keep: Option<SessionId>,
) -> Result<(), ServiceError> {
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                sessions::end(tx, user, session, keep, by.at).await?;
                let id = session.map_or(user.0, |session| session.0);
                audit(tx, &by, id, "session-ended").await
            })
        })
        .await
}

async fn audit(tx: &Tx, by: &By, id: uuid::Uuid, event: &'static str) -> Result<(), ServiceError> {
    history::audit(tx, by, Change { entity: "session", id, event, ..Change::default() }).await?;
    Ok(())
}
