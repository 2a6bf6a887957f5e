//! What people could not use: kept with the day by which they are answered, and answered once.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        feedback,
        history::{self, Change},
    },
};
use chrono::NaiveDate;
use domain::{
    accessibility::{Feedback, answer_by},
    ids::SubmissionId,
    policy::{Act, Permit},
    text::Note,
};
use uuid::Uuid;

const ENTITY: &str = "accessibility-feedback";

/// Keeps what somebody said who needs no account, and gives the day by which they are answered. A form sent again is kept once.
///
/// # Errors
/// The database failed.
pub async fn send(majakka: &Majakka, submission: SubmissionId, told: Feedback) -> Result<NaiveDate, ServiceError> {
    let by = majakka.by_program(told.of);
    let due = answer_by(majakka.today());
    let write = majakka.store.write::<_, ServiceError, _>(move |tx| {
        Box::pin(async move {
            history::stand_in_line(tx, by.organisation).await?;
            let id = submission.0;
            if feedback::insert(tx, &by, id, &told, due).await? {
                let change = Change { entity: ENTITY, id, event: "feedback-sent", ..Change::default() };
                history::audit(tx, &by, change).await?;
            }
            Ok(due)
        })
    });
    write.await
}

/// Keeps what somebody was answered.
///
/// # Errors
/// A conflict where somebody answered before.
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: Uuid,
    words: Note,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let (by, user) = (majakka.by(&permit), permit.user());
    let asked = Asked::of(submission, ENTITY, id);
    once(
        majakka,
        (by, user),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                feedback::answer(tx, &by, user, id, &words).await?;
                let change = Change {
                    entity: ENTITY,
                    id,
                    event: "feedback-answered",
                    words: Some(words.as_str()),
                    ..Change::default()
                };
                Ok(history::audit(tx, &by, change).await?)
            })
        },
    )
    .await
}
