//! Going through the checklist.

use super::{ServiceError, once, units::must_work};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, checklists,
        history::{self, Change},
    },
};
use domain::{
    hazard::checklist::{CheckAnswer, CheckItem},
    ids::SubmissionId,
    policy::{Act, Permit},
};

/// Keeps what the permit's unit answers to statements of the checklist.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn answer(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    answers: Vec<(&'static CheckItem, CheckAnswer)>,
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
        (submission, unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                must_work(tx, by.organisation, unit).await?;
                checklists::answer(tx, &by, unit, permit.user(), &answers).await?;
                let change = Change { entity: "unit", id: unit.0, event: "checklist-answered", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        },
    )
    .await
}
