use super::{WRONG_STATE, seen, tell};
use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{Tx, Work, history::By, reports},
};
use domain::{
    ids::{ReportId, ReportMeasureId, SubmissionId, UserId},
    policy::{Act, Permit},
    report::{MeasureLine, ReportText},
};

/// What is done to the measures of a draft.
#[derive(Debug, Clone)]
pub enum Line {
    Add(MeasureLine),
    Change(ReportMeasureId, MeasureLine),
    Remove(ReportMeasureId),
}

/// Keeps the words of a draft.
///
/// # Errors
/// `wrong-state` for what is no draft, [`StoreError::Conflict`] when somebody was quicker.
pub async fn save_text(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    of: (ReportId, i32),
    text: ReportText,
) -> Result<(), ServiceError> {
    write(majakka, permit, Asked::of(submission, "report-words", of.0.0), of, move |tx, _| {
        Box::pin(async move {
            reports::update_text(tx, of.0, of.1, Some(&text)).await?;
            Ok(())
        })
    })
    .await
}

/// Changes the measures of a draft.
///
/// # Errors
/// `wrong-state` for what is no draft, [`StoreError::Conflict`] when somebody was quicker.
pub async fn change_lines(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    of: (ReportId, i32),
    line: Line,
) -> Result<(), ServiceError> {
    write(majakka, permit, Asked::of(submission, "report-measure", of.0.0), of, move |tx, by| {
        Box::pin(async move {
            reports::update_text(tx, of.0, of.1, None).await?;
            match line {
                Line::Add(line) => reports::add_measure(tx, &by, of.0, &line).await?,
                Line::Change(id, line) => reports::change_measure(tx, of.0, id, &line).await?,
                Line::Remove(id) => reports::remove_measure(tx, of.0, id).await?,
            }
            Ok(())
        })
    })
    .await
}

/// Writes in a draft: whoever did is one of those who never approve it.
async fn write<F>(
    majakka: &Majakka,
    permit: Permit,
    asked: Asked,
    (id, expected): (ReportId, i32),
    work: F,
) -> Result<(), ServiceError>
where
    F: for<'a> FnOnce(&'a Tx, By) -> Work<'a, (), ServiceError> + Send + 'static,
{
    allows(&permit, Act::WriteReport)?;
    let (by, user): (By, UserId) = (majakka.by(&permit), permit.user());
    once(
        majakka,
        (by, user),
        asked,
        |_| (),
        move |tx| {
            Box::pin(async move {
                let version = seen(tx, &by, &permit, (id, expected)).await?;
                if !version.state.is_writable() {
                    return Err(ServiceError::Rule(WRONG_STATE));
                }
                work(tx, by).await?;
                reports::add_writer(tx, &by, id, user).await?;
                tell(tx, &by, id, "report-written", (Some(version.state), version.state), None).await
            })
        },
    )
    .await
}
