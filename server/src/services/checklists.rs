//! Going through the checklist.

use super::{Asked, ServiceError, once, units::must_work};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, checklists,
        history::{self, Change},
    },
};
use domain::{
    hazard::checklist::Answering,
    ids::SubmissionId,
    policy::{Act, Permit},
};

/// Keeps what the permit's unit answers to statements of the checklist.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody answered one of the statements otherwise meanwhile; nothing is kept then.
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    answers: Vec<Answering>,
) -> Result<(), ServiceError> {
    allows(&permit, Act::FileHazard)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    if answers.is_empty() {
        return Ok(());
    }
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "checklist", unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                must_work(tx, by.organisation, unit).await?;
                let kept = checklists::of_unit(tx.conn(), by.organisation, unit).await?;
                let now = |item| kept.iter().find(|row| row.item == item).and_then(|row| row.answer);
                if answers.iter().any(|new| now(new.item) != new.shown && now(new.item) != Some(new.answer)) {
                    return Err(StoreError::Conflict.into());
                }
                checklists::answer(tx, &by, unit, permit.user(), &answers).await?;
                let words: Vec<String> =
                    answers.iter().map(|new| format!("{} {}", new.item.code, new.answer.code())).collect();
                let words = words.join(", ");
                let change = Change {
                    entity: "unit",
                    id: unit.0,
                    event: "checklist-answered",
                    words: Some(&words),
                    ..Change::default()
                };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        },
    )
    .await
}
