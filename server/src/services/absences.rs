//! Somebody else says that a person is away, and who stands in: of somebody ill, who cannot say it.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        accounts::{self, AccountChange},
        history::{self, Change},
    },
};
use chrono::NaiveDate;
use domain::{
    account::{Away, UserState},
    ids::{SubmissionId, UserId},
    policy::{Act, Permit},
};

/// Keeps until when somebody of the permit's unit is away and who stands in; `None`: back again. The person sees who said so.
///
/// # Errors
/// [`StoreError::Missing`] for oneself, and for who has no role there; [`StoreError::Conflict`] when somebody was quicker.
pub async fn set_away(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (user, expected): (UserId, i32),
    away: Option<Away>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::KeepAbsence)?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "absence", user.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                if permit.user() == user || !works(tx, &permit, user, today).await? {
                    return Err(StoreError::Missing.into());
                }
                let change = AccountChange { away: Some(away), away_by: by.user, ..AccountChange::default() };
                accounts::update(tx, user, expected, change).await?;
                let event = if away.is_some() { "user-away" } else { "user-back" };
                let told = Change { entity: "user", id: user.0, event, ..Change::default() };
                Ok(history::audit(tx, &by, told).await?)
            })
        },
    )
    .await
}

/// Whether the person has an account that is open, and a role where the permit was made.
async fn works(tx: &Tx, permit: &Permit, user: UserId, today: NaiveDate) -> Result<bool, StoreError> {
    let account = accounts::load(tx.conn(), permit.organisation(), user).await?;
    let held = accounts::grants(tx.conn(), permit.organisation(), Some(user)).await?;
    let there = held.iter().any(|stored| stored.grant.unit == permit.unit() && stored.grant.is_in_force(today));
    Ok(account.state == UserState::Active && there)
}
