//! Mail: what is to be told goes into the outbox, and from there to the mail server until it is taken or given up.

use super::ServiceError;
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        history::{self, By, Change},
        mails::{self, Letter, NewMail, ToTell},
    },
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    cycle::Delivery,
    ids::SubmissionId,
    mail::{MailFault, MailKind},
    policy::{Act, Permit},
};
use uuid::Uuid;

/// So many people are written to in one round.
const BATCH: i64 = 500;
/// A process that has taken a mail and died is waited for so long.
const HELD: TimeDelta = TimeDelta::minutes(5);

/// What a round did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Round {
    pub sent: usize,
    pub given_up: usize,
}

/// Puts into the outbox what may be told by mail now, one mail a person, and hands over what waits there.
///
/// # Errors
/// The database failed.
pub async fn round(majakka: &Majakka) -> Result<Round, ServiceError> {
    collect(majakka).await?;
    hand_over(majakka).await
}

async fn collect(majakka: &Majakka) -> Result<(), ServiceError> {
    let (now, zone) = (majakka.now(), majakka.config.time_zone);
    loop {
        let to_tell = mails::to_tell(majakka.store.read(), now, BATCH).await?;
        if to_tell.is_empty() {
            return Ok(());
        }
        for to in to_tell {
            let by = majakka.by_program(to.organisation);
            majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(write_to(tx, by, to, (now, zone)))).await?;
        }
    }
}

/// One mail tells somebody of everything that may be told now, unless all of it has been done meanwhile.
async fn write_to(tx: &Tx, by: By, to: ToTell, (now, zone): (DateTime<Utc>, Tz)) -> Result<(), StoreError> {
    let matters = mails::take(tx, to, now).await?;
    if matters == 0 {
        return Ok(());
    }
    let (kind, once) = match to.delivery {
        Delivery::Digest => (MailKind::Digest, format!("digest {} {}", to.user, local_day(now, zone))),
        Delivery::AtOnce => (MailKind::AtOnce, format!("at-once {} {}", to.user, now.timestamp_micros())),
    };
    let matters = i32::try_from(matters).unwrap_or(i32::MAX);
    mails::put(tx, &by, NewMail { user: to.user, kind, once, matters }).await.map(drop)
}

async fn hand_over(majakka: &Majakka) -> Result<Round, ServiceError> {
    let mut round = Round::default();
    let Some(post) = &majakka.config.post else { return Ok(round) };
    let inbox = majakka.config.public_url.join("/inbox");
    loop {
        let now = majakka.now();
        let claimed = majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(mails::claim(tx, now, now + HELD)));
        let Some(letter) = claimed.await? else { return Ok(round) };
        let fault = post.send(&letter, &inbox).await.err();
        keep(majakka, letter, fault, &mut round).await?;
        if fault == Some(MailFault::Unreachable) {
            // The others would wait as long for a server that is not there.
            return Ok(round);
        }
    }
}

async fn keep(
    majakka: &Majakka,
    letter: Letter,
    fault: Option<MailFault>,
    round: &mut Round,
) -> Result<(), ServiceError> {
    use domain::mail::MailState;
    let (id, now) = (letter.id, majakka.now());
    let kept = majakka
        .store
        .write::<_, StoreError, _>(move |tx| Box::pin(async move { mails::tried(tx, &letter, now, fault).await }));
    match kept.await? {
        MailState::Sent => round.sent += 1,
        MailState::Waiting => {}
        MailState::Dead => {
            round.given_up += 1;
            tracing::warn!(mail = %id, fault = fault.map(MailFault::code), "a mail was given up");
        }
    }
    Ok(())
}

/// An administrator tries whether mail arrives: one to the own address.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn send_test(majakka: &Majakka, permit: Permit, submission: SubmissionId) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let mail = NewMail { user, kind: MailKind::Test, once: format!("test {}", submission.0), matters: 0 };
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                // The form that is sent again finds its mail.
                if mails::put(tx, &by, mail).await? {
                    let change = Change { entity: "user", id: user.0, event: "mail-test-asked", ..Change::default() };
                    history::audit(tx, &by, change).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Sends a mail that was given up once more.
///
/// # Errors
/// [`StoreError::Missing`] for one that is not given up.
pub async fn send_again(majakka: &Majakka, permit: Permit, id: Uuid) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let by = majakka.by(&permit);
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                mails::again(tx, &by, id).await?;
                let change = Change { entity: "mail", id, event: "mail-sent-again", ..Change::default() };
                Ok(history::audit(tx, &by, change).await?)
            })
        })
        .await
}
