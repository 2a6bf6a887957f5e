//! Accounts: the first administrator, invitations, roles, passwords.

use super::{Asked, ServiceError, once, people_duties, sessions};
use crate::{
    auth::Token,
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        accounts::{self, AccountChange, NewAccount},
        actions, cycles,
        history::{self, By, Change},
        incidents, requests, sessions as session_rows,
    },
};
use chrono::{Days, TimeDelta};
use domain::{
    account::{InviteText, NewPassword, SetupText, UserState},
    ids::{GrantId, OrganisationId, SubmissionId, UserId},
    policy::{Act, Permit},
    role::{Grant, Role},
};

const ENTITY: &str = "user";
/// How long the address of the first administrator works.
const SETUP_LINK: TimeDelta = TimeDelta::hours(1);
/// How long an invitation works.
const INVITATION: TimeDelta = TimeDelta::hours(24);

/// A new one-time address for the first administrator; `None` when there is one already.
///
/// # Errors
/// The database failed.
pub async fn setup_link(majakka: &Majakka) -> Result<Option<Token>, ServiceError> {
    if !accounts::is_empty(majakka.store.read()).await? {
        return Ok(None);
    }
    let token = Token::new();
    let (hash, expires_at) = (token.hash(), majakka.now() + SETUP_LINK);
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move { Ok(accounts::keep_setup_link(tx, &hash, expires_at).await?) })
        })
        .await?;
    Ok(Some(token))
}

/// Whether the one-time address works still.
///
/// # Errors
/// The database failed.
pub async fn setup_is_open(majakka: &Majakka, token: &Token) -> Result<bool, ServiceError> {
    let conn = majakka.store.read();
    let ends = accounts::setup_link(conn, &token.hash()).await?;
    Ok(ends.is_some_and(|ends| majakka.now() < ends) && accounts::is_empty(conn).await?)
}

/// Makes the organisation and its first administrator, who is signed in at once.
///
/// # Errors
/// [`StoreError::Missing`] when the address has been used or has ended.
pub async fn set_up(majakka: &Majakka, token: &Token, text: SetupText, device: String) -> Result<Token, ServiceError> {
    if !setup_is_open(majakka, token).await? {
        return Err(StoreError::Missing.into());
    }
    let password_hash = majakka.hasher.hash(text.password).await.map_err(|_| ServiceError::Hash)?;
    let (at, today) = (majakka.now(), majakka.today());
    let organisation = OrganisationId(new_id(at));
    let user = UserId(new_id(at));
    let by = majakka.by_program(organisation);
    let session = Token::new();
    let session_hash = session.hash();
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                if !accounts::is_empty(tx.conn()).await? {
                    return Err(StoreError::Missing.into());
                }
                accounts::insert_organisation(tx, organisation, text.organisation.as_str(), at).await?;
                history::begin_chain(tx, organisation).await?;
                let new = NewAccount {
                    id: user,
                    name: text.name.as_str(),
                    email: &text.email,
                    locale: "fi",
                    state: UserState::Active,
                    password_hash: Some(password_hash),
                    invitation: None,
                };
                accounts::insert(tx, &by, new).await?;
                let grant = Grant { role: Role::Administrator, unit: None, valid_from: today, valid_to: None };
                accounts::insert_grant(tx, &by, GrantId(new_id(at)), user, &grant).await?;
                accounts::use_up_setup_link(tx).await?;
                audit(tx, &by, user, "organisation-set-up").await?;
                sessions::open(tx, &by, user, session_hash, device).await
            })
        })
        .await?;
    Ok(session)
}

/// Invites a person with a first role. Gives the person and the one-time address's token, which is shown once.
///
/// # Errors
/// `email-taken`.
pub async fn invite(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    text: InviteText,
    locale: &'static str,
) -> Result<(UserId, Option<Token>), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let by = majakka.by(&permit);
    let id = UserId(new_id(by.at));
    let token = Token::new();
    let invitation = (token.hash(), by.at + INVITATION);
    let today = majakka.today();
    let made = majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                if let Some(first) =
                    requests::claim(tx, &by, permit.user(), submission, ("invite", by.organisation.0, id.0)).await?
                {
                    return Ok(UserId(first));
                }
                if accounts::by_email(tx.conn(), &text.email).await?.is_some() {
                    return Err(ServiceError::Rule("email-taken"));
                }
                let new = NewAccount {
                    id,
                    name: text.name.as_str(),
                    email: &text.email,
                    locale,
                    state: UserState::Invited,
                    password_hash: None,
                    invitation: Some(invitation),
                };
                accounts::insert(tx, &by, new).await?;
                accounts::insert_grant(tx, &by, GrantId(new_id(by.at)), id, &text.grant).await?;
                audit(tx, &by, id, "user-invited").await?;
                people_duties::of_worker(tx, &by, id, today).await?;
                Ok(id)
            })
        })
        .await?;
    // The form sent again finds the person, but the first address stays the only one.
    Ok((made, (made == id).then_some(token)))
}

/// A new one-time address for somebody invited who lost the first, or for somebody who forgot the password.
///
/// # Errors
/// `wrong-state` for a suspended account, [`StoreError::Conflict`].
pub async fn renew_invitation(
    majakka: &Majakka,
    permit: Permit,
    (id, expected): (UserId, i32),
) -> Result<Token, ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let by = majakka.by(&permit);
    let token = Token::new();
    let invitation = (token.hash(), by.at + INVITATION);
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                let account = accounts::load(tx.conn(), by.organisation, id).await?;
                if matches!(account.state, UserState::Suspended | UserState::Left) {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let change = AccountChange { invitation: Some(Some(invitation)), ..AccountChange::default() };
                accounts::update(tx, id, expected, change).await?;
                audit(tx, &by, id, "invitation-renewed").await?;
                Ok(())
            })
        })
        .await?;
    Ok(token)
}

/// The account that a one-time address invites, while it works.
///
/// # Errors
/// [`StoreError::Missing`] when it does not.
pub async fn invited(majakka: &Majakka, token: &Token) -> Result<accounts::Account, ServiceError> {
    let account = accounts::by_invitation(majakka.store.read(), &token.hash()).await?;
    account
        .filter(|account| !matches!(account.state, UserState::Suspended | UserState::Left))
        .filter(|account| account.invitation_expires_at.is_some_and(|ends| majakka.now() < ends))
        .ok_or_else(|| StoreError::Missing.into())
}

/// The invited person chooses a password and is signed in. Older sessions end.
///
/// # Errors
/// [`StoreError::Missing`] when the address has been used or has ended.
pub async fn accept_invitation(
    majakka: &Majakka,
    token: &Token,
    password: NewPassword,
    device: String,
) -> Result<Token, ServiceError> {
    let account = invited(majakka, token).await?;
    let password_hash = majakka.hasher.hash(password).await.map_err(|_| ServiceError::Hash)?;
    let by = majakka.by_person(account.organisation, account.id);
    let session = Token::new();
    let session_hash = session.hash();
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                let change = AccountChange {
                    state: Some(UserState::Active),
                    password_hash: Some(password_hash),
                    invitation: Some(None),
                    ..AccountChange::default()
                };
                // The version makes the address work once, also for two clicks at the same time.
                accounts::update(tx, account.id, account.version, change).await?;
                session_rows::end(tx, account.id, None, None, by.at).await?;
                audit(tx, &by, account.id, "password-chosen").await?;
                sessions::open(tx, &by, account.id, session_hash, device).await
            })
        })
        .await?;
    Ok(session)
}

/// A person changes the own password; all other sessions end.
///
/// # Errors
/// `password-wrong` when the current one does not match.
pub async fn change_password(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    keep: domain::ids::SessionId,
    current: &str,
    password: NewPassword,
) -> Result<(), ServiceError> {
    let account = accounts::load(majakka.store.read(), organisation, user).await?;
    let matches = majakka.hasher.verify(current, account.password_hash.as_deref()).await;
    if !matches.map_err(|_| ServiceError::Hash)? {
        return Err(ServiceError::Rule("password-wrong"));
    }
    let password_hash = majakka.hasher.hash(password).await.map_err(|_| ServiceError::Hash)?;
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let change = AccountChange { password_hash: Some(password_hash), ..AccountChange::default() };
                accounts::update(tx, user, account.version, change).await?;
                session_rows::end(tx, user, None, Some(keep), by.at).await?;
                audit(tx, &by, user, "password-changed").await
            })
        })
        .await
}

/// Gives a person a further role. Nobody gives a role to themselves.
///
/// # Errors
/// `own-grant`.
pub async fn add_grant(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    user: UserId,
    grant: Grant,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    if permit.user() == user {
        return Err(ServiceError::Rule("own-grant"));
    }
    let by = majakka.by(&permit);
    let id = GrantId(new_id(by.at));
    let today = majakka.today();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "grant", user.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                accounts::load(tx.conn(), by.organisation, user).await?;
                accounts::insert_grant(tx, &by, id, user, &grant).await?;
                audit(tx, &by, user, "grant-given").await?;
                Ok(people_duties::of_worker(tx, &by, user, today).await?)
            })
        },
    )
    .await
}

/// Ends a grant: yesterday was its last day, so the next request is without it.
///
/// # Errors
/// `own-grant`, so that an organisation never loses its last administrator by a slip.
pub async fn end_grant(majakka: &Majakka, permit: Permit, user: UserId, grant: GrantId) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    if permit.user() == user {
        return Err(ServiceError::Rule("own-grant"));
    }
    let by = majakka.by(&permit);
    let today = majakka.today();
    let yesterday = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let held = accounts::grants(tx.conn(), by.organisation, Some(user)).await?;
                if held.iter().all(|stored| stored.id != grant) {
                    return Err(StoreError::Missing.into());
                }
                accounts::end_grant(tx, by.organisation, grant, yesterday).await?;
                audit(tx, &by, user, "grant-ended").await?;
                Ok(people_duties::of_worker(tx, &by, user, today).await?)
            })
        })
        .await
}

/// Suspends an account, or lets it in again. A suspended person's sessions end at once.
///
/// # Errors
/// `own-account`, `wrong-state`, [`StoreError::Conflict`].
pub async fn set_suspended(
    majakka: &Majakka,
    permit: Permit,
    (user, expected): (UserId, i32),
    suspended: bool,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    if permit.user() == user {
        return Err(ServiceError::Rule("own-account"));
    }
    let (by, today) = (majakka.by(&permit), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let account = accounts::load(tx.conn(), by.organisation, user).await?;
                let (to, event) = match (account.state, suspended) {
                    (UserState::Active, true) => (UserState::Suspended, "user-suspended"),
                    (UserState::Suspended, false) => (UserState::Active, "user-let-in"),
                    _ => return Err(ServiceError::Rule("wrong-state")),
                };
                let change = AccountChange { state: Some(to), invitation: Some(None), ..AccountChange::default() };
                accounts::update(tx, user, expected, change).await?;
                session_rows::end(tx, user, None, None, by.at).await?;
                audit(tx, &by, user, event).await?;
                Ok(people_duties::of_worker(tx, &by, user, today).await?)
            })
        })
        .await
}

/// Closes the account of somebody who has left, for good. What they did stays under their name.
///
/// # Errors
/// `own-account`, `wrong-state`, `open-actions`, `open-duties` or `open-incidents` while the person still has something to do (I30),
/// [`StoreError::Conflict`].
pub async fn leave(majakka: &Majakka, permit: Permit, (user, expected): (UserId, i32)) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    if permit.user() == user {
        return Err(ServiceError::Rule("own-account"));
    }
    let (by, today) = (majakka.by(&permit), majakka.today());
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let account = accounts::load(tx.conn(), by.organisation, user).await?;
                if account.state == UserState::Left {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                if actions::count_pending(tx.conn(), by.organisation, user).await? > 0 {
                    return Err(ServiceError::Rule("open-actions"));
                }
                if cycles::count_named(tx.conn(), by.organisation, user).await? > 0 {
                    return Err(ServiceError::Rule("open-duties"));
                }
                if incidents::count_handled(tx.conn(), by.organisation, user).await? > 0 {
                    return Err(ServiceError::Rule("open-incidents"));
                }
                let left = Some(UserState::Left);
                let change = AccountChange { state: left, invitation: Some(None), ..AccountChange::default() };
                accounts::update(tx, user, expected, change).await?;
                session_rows::end(tx, user, None, None, by.at).await?;
                audit(tx, &by, user, "user-left").await?;
                Ok(people_duties::of_worker(tx, &by, user, today).await?)
            })
        })
        .await
}

async fn audit(tx: &Tx, by: &By, user: UserId, event: &'static str) -> Result<(), ServiceError> {
    history::audit(tx, by, Change { entity: ENTITY, id: user.0, event, ..Change::default() }).await?;
    Ok(())
}
