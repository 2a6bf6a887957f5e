use super::{WRONG_STATE, of_permit, tell};
use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        StoreError, Tx, Work, children,
        history::By,
        plans::{self, Version},
    },
};
use domain::{
    ids::{HearingId, PlanId, SendingId, SubmissionId, UserId},
    plan::{HeadingCode, Hearing, PlanAbout, SectionText, Sending},
    policy::{Act, Permit},
};

/// Keeps one section of a draft. Two people may write in two sections at a time.
///
/// # Errors
/// `wrong-state` for what is no draft, [`StoreError::Conflict`] when somebody was quicker in the same section.
pub async fn save_section(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: PlanId,
    (section, text): ((HeadingCode, i32), SectionText),
) -> Result<(), ServiceError> {
    write(majakka, permit, Asked::of(submission, "plan-section", id.0), id, move |tx, _, _| {
        Box::pin(async move {
            plans::update_section(tx, id, section, &text).await?;
            plans::touch(tx, id).await?;
            Ok(())
        })
    })
    .await
}

/// Keeps what is told of a draft as a whole.
///
/// # Errors
/// `wrong-state` for what is no draft, [`StoreError::Conflict`] when somebody was quicker.
pub async fn save_about(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (PlanId, i32),
    about: PlanAbout,
) -> Result<(), ServiceError> {
    write(majakka, permit, Asked::of(submission, "plan-about", id.0), id, move |tx, _, _| {
        Box::pin(async move {
            plans::update_about(tx, (id, expected), &about).await?;
            Ok(())
        })
    })
    .await
}

/// How a child took part: told, or taken back.
#[derive(Debug, Clone)]
pub enum Hear {
    Add(Hearing),
    Remove(HearingId),
}

/// Notes how a child took part in a draft.
///
/// # Errors
/// `wrong-state` for what is no draft, [`StoreError::Missing`] for a child of another unit.
pub async fn hear(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: PlanId,
    heard: Hear,
) -> Result<(), ServiceError> {
    write(majakka, permit, Asked::of(submission, "plan-hearing", id.0), id, move |tx, by, version| {
        Box::pin(async move {
            match heard {
                Hear::Add(hearing) => {
                    let child = children::load(tx.conn(), by.organisation, hearing.child).await?;
                    if Some(child.unit) != version.of.unit {
                        return Err(StoreError::Missing.into());
                    }
                    plans::add_hearing(tx, &by, id, &hearing).await?;
                }
                Hear::Remove(hearing) => plans::remove_hearing(tx, id, hearing).await?,
            }
            plans::touch(tx, id).await?;
            Ok(())
        })
    })
    .await
}

/// Notes to whom a version was sent; `row` where that was told before.
///
/// # Errors
/// `wrong-state` for what has not been in force or is not sent to others.
pub async fn send(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: PlanId,
    (row, sending): (Option<SendingId>, Sending),
) -> Result<(), ServiceError> {
    allows(&permit, Act::SubmitPlan)?;
    let (by, user): (By, UserId) = (majakka.by(&permit), permit.user());
    let asked = Asked::of(submission, "plan-sending", id.0);
    once(
        majakka,
        (by, user),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = of_permit(tx, &by, &permit, id).await?;
                if version.published.is_none() || !version.of.kind.is_sent() {
                    return Err(ServiceError::Rule(WRONG_STATE));
                }
                match row {
                    Some(row) => plans::change_sending(tx, id, row, &sending).await?,
                    None => plans::add_sending(tx, &by, id, &sending).await?,
                }
                tell(tx, &by, id, "plan-sent", (Some(version.state), version.state), None).await
            })
        },
    )
    .await
}

/// Writes in a draft: whoever did is one of those who never approve it.
async fn write<F>(majakka: &Majakka, permit: Permit, asked: Asked, id: PlanId, work: F) -> Result<(), ServiceError>
where
    F: for<'a> FnOnce(&'a Tx, By, Version) -> Work<'a, (), ServiceError> + Send + 'static,
{
    allows(&permit, Act::WritePlan)?;
    let (by, user): (By, UserId) = (majakka.by(&permit), permit.user());
    once(
        majakka,
        (by, user),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = of_permit(tx, &by, &permit, id).await?;
                if !version.state.is_writable() {
                    return Err(ServiceError::Rule(WRONG_STATE));
                }
                let state = version.state;
                work(tx, by, version).await?;
                plans::add_writer(tx, &by, id, user).await?;
                tell(tx, &by, id, "plan-written", (Some(state), state), None).await
            })
        },
    )
    .await
}
