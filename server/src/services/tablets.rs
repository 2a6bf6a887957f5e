//! Handing the tablet to a child, and taking it back (I3, I5).

use super::{ServiceError, sessions};
use crate::{
    auth::Token,
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, children,
        history::{self, By, Change},
        sessions as session_rows,
        tablets::{self, Tablet},
    },
};
use domain::{
    child::{Assent, ChildSession, Pin, PinAnswer, PinTries, Purpose, SessionStep, Standing},
    ids::{ChildId, ChildSessionId, OrganisationId, SessionId, UserId},
    policy::{Act, Permit},
};

/// Keeps a person's PIN, after the password has shown that it is them.
///
/// # Errors
/// `password-wrong`.
pub async fn keep_pin(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    password: &str,
    pin: &Pin,
) -> Result<(), ServiceError> {
    let account = crate::store::accounts::load(majakka.store.read(), organisation, user).await?;
    let matches = majakka.hasher.verify(password, account.password_hash.as_deref()).await;
    if !matches.map_err(|_| ServiceError::Hash)? {
        return Err(ServiceError::Rule("password-wrong"));
    }
    let hash = majakka.hasher.pin(pin).await.map_err(|_| ServiceError::Hash)?;
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                tablets::keep_pin(tx, user, hash).await?;
                let change = Change { entity: "account", id: user.0, event: "pin-changed", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        })
        .await
}

/// Whether a person has a PIN to come back with.
///
/// # Errors
/// The database failed.
pub async fn has_pin(majakka: &Majakka, user: UserId) -> Result<bool, ServiceError> {
    Ok(tablets::pin(majakka.store.read(), user).await?.pin_hash.is_some())
}

/// Gives the tablet to a child: the adult's session waits, and the token of the child's is given.
///
/// # Errors
/// `no-pin`, [`StoreError::Conflict`] when the tablet is a child's already, [`StoreError::Missing`] for a child who left.
pub async fn hand_over(
    majakka: &Majakka,
    permit: Permit,
    staff: SessionId,
    (child, purpose): (ChildId, Purpose),
) -> Result<Token, ServiceError> {
    allows(&permit, Act::HandOver)?;
    let by = majakka.by(&permit);
    let (unit, user) = (permit.unit().ok_or(StoreError::Missing)?, permit.user());
    if !has_pin(majakka, user).await? {
        return Err(ServiceError::Rule("no-pin"));
    }
    let token = Token::new();
    let hash = token.hash();
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                let found = children::load(tx.conn(), by.organisation, child).await?;
                if found.unit != unit || found.left_on.is_some() {
                    return Err(StoreError::Missing.into());
                }
                tablets::suspend(tx, staff, by.at).await?;
                let new = Tablet {
                    id: ChildSessionId(new_id(by.at)),
                    organisation: by.organisation,
                    child,
                    unit,
                    started_by: user,
                    staff_session: staff,
                    purpose,
                    session: ChildSession::prepare(by.at),
                };
                tablets::insert(tx, &by, &new, hash).await?;
                audit(tx, &by, new.id, "tablet-given").await
            })
        })
        .await?;
    Ok(token)
}

async fn audit(tx: &crate::store::Tx, by: &By, id: ChildSessionId, event: &'static str) -> Result<(), ServiceError> {
    history::audit(tx, by, Change { entity: "tablet", id: id.0, event, ..Change::default() }).await?;
    Ok(())
}

/// The session behind a token, over or not; `None` for a token that was never given.
///
/// # Errors
/// The database failed.
pub async fn find(majakka: &Majakka, token: &Token) -> Result<Option<Tablet>, ServiceError> {
    Ok(tablets::by_token_hash(majakka.store.read(), &token.hash()).await?)
}

/// Notes that the child was shown a page.
///
/// # Errors
/// The database failed.
pub async fn touch(majakka: &Majakka, tablet: &Tablet) -> Result<(), ServiceError> {
    let (id, at) = (tablet.id, majakka.now());
    majakka.store.write(move |tx| Box::pin(async move { Ok(tablets::touch(tx, id, at).await?) })).await
}

/// Takes a step of the child's: the first answer, or the end. A step that is not allowed any more changes nothing, because a child does
/// nothing wrong by tapping late.
///
/// # Errors
/// The database failed.
pub async fn step(majakka: &Majakka, tablet: &Tablet, step: SessionStep) -> Result<(), ServiceError> {
    let id = tablet.id;
    let by = majakka.by_person(tablet.organisation, tablet.started_by);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let now = tablets::load(tx.conn(), id).await?;
                let Some(next) = now.session.after(step, by.at) else { return Ok(()) };
                tablets::keep(tx, id, next, by.at).await?;
                match step {
                    // "Not now" is no record against the child.
                    SessionStep::Answer(Assent::Yes) => audit(tx, &by, id, "tablet-begun").await,
                    SessionStep::End => audit(tx, &by, id, "tablet-ended").await,
                    _ => Ok(()),
                }
            })
        })
        .await
}

/// What came of a PIN at the locked tablet.
#[derive(Debug)]
pub enum Opened {
    /// The adult goes on with their own session, under this new token.
    Back(Token),
    /// The child goes on.
    Unlocked,
    Wrong {
        left: u8,
    },
    /// Only a full sign-in helps: the tries are used up, or the session behind has ended meanwhile.
    SignIn,
}

/// Takes the tablet back with the PIN of the adult who gave it, or with `unlock` opens it for the same child again. Nobody else's PIN
/// opens it.
///
/// # Errors
/// The database failed.
pub async fn open(majakka: &Majakka, tablet: &Tablet, typed: &str, unlock: bool) -> Result<Opened, ServiceError> {
    let user = tablet.started_by;
    let most = i16::from(PinTries::MOST);
    let claimed: bool = majakka
        .store
        .write::<_, ServiceError, _>(move |tx| Box::pin(async move { Ok(tablets::claim_try(tx, user, most).await?) }))
        .await?;
    if !claimed {
        return Ok(Opened::SignIn);
    }
    // Somebody whose account was closed meanwhile does not come back.
    let row = match tablets::pin(majakka.store.read(), user).await {
        Ok(row) => row,
        Err(StoreError::Missing) => return Ok(Opened::SignIn),
        Err(other) => return Err(other.into()),
    };
    let right = majakka.hasher.verify(typed.trim(), row.pin_hash.as_deref()).await.map_err(|_| ServiceError::Hash)?;
    // The claim counted this try already; the rule judges it by those before.
    let before = u8::try_from(row.pin_failed - 1).unwrap_or_default();
    match PinTries::of(before).take(right).1 {
        PinAnswer::Right => {}
        PinAnswer::Wrong { left } => return Ok(Opened::Wrong { left }),
        PinAnswer::FullSignIn => return Ok(Opened::SignIn),
    }
    let (id, staff) = (tablet.id, tablet.staff_session);
    let by = majakka.by_person(tablet.organisation, user);
    let token = Token::new();
    let hash = token.hash();
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                tablets::forget_tries(tx, user).await?;
                let now = tablets::load(tx.conn(), id).await?;
                if unlock && now.session.standing(by.at) == Standing::Locked {
                    let next = now.session.settled(by.at).after(SessionStep::Unlock, by.at);
                    if let Some(next) = next {
                        tablets::keep(tx, id, next, by.at).await?;
                        audit(tx, &by, id, "tablet-unlocked").await?;
                        return Ok(Opened::Unlocked);
                    }
                }
                if let Some(next) = now.session.after(SessionStep::End, by.at) {
                    tablets::keep(tx, id, next, by.at).await?;
                }
                let lives = tablets::resume(tx, staff, hash, by.at).await?;
                audit(tx, &by, id, "tablet-taken-back").await?;
                Ok(if lives { Opened::Back(token) } else { Opened::SignIn })
            })
        })
        .await
}

/// Ends both sessions, for an adult who signs in with a password: nothing of either is left on the tablet.
///
/// # Errors
/// The database failed.
pub async fn let_go(majakka: &Majakka, tablet: &Tablet) -> Result<(), ServiceError> {
    let (id, staff, user) = (tablet.id, tablet.staff_session, tablet.started_by);
    let by = majakka.by_person(tablet.organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let now = tablets::load(tx.conn(), id).await?;
                if let Some(next) = now.session.after(SessionStep::ForceEnd, by.at) {
                    tablets::keep(tx, id, next, by.at).await?;
                }
                session_rows::end(tx, user, Some(staff), None, by.at).await?;
                audit(tx, &by, id, "tablet-let-go").await
            })
        })
        .await
}

/// How long the child's cookie stays on the tablet: as long as the adult's session could, so that a tablet left alone stays locked.
pub const COOKIE: chrono::TimeDelta = sessions::ABSOLUTE;
