//! The numbers of months, and the counts that figures are made of.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, figures,
        history::{self, Change},
        month_numbers, units,
    },
};
use domain::{
    figure::MonthNumbers,
    ids::SubmissionId,
    policy::{Act, Permit},
};

/// Reports counted in one transaction.
const AT_ONCE: u32 = 500;

/// Keeps the numbers of a month of the permit's unit.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn keep_month(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    expected: i32,
    of: MonthNumbers,
) -> Result<(), ServiceError> {
    allows(&permit, Act::KeepMonthNumbers)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "month-numbers", unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                units::load(tx.conn(), by.organisation, unit).await?;
                // The line of the audit chain comes first: two who tell the same month for the first time do not both begin it.
                let change = Change { entity: "unit", id: unit.0, event: "month-numbers-kept", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(month_numbers::keep(tx, &by, unit, expected, of).await?)
            })
        },
    )
    .await
}

/// Counts the reports that no figure counts yet: those of before figures were kept. Those with which somebody does something meanwhile
/// are counted by that, or by the next look.
///
/// # Errors
/// The database failed; what was counted stays, and the next call goes on from there.
pub async fn catch_up(majakka: &Majakka) -> Result<(), ServiceError> {
    let moment = (majakka.now(), majakka.config.time_zone);
    let mut counted = usize::MAX;
    while counted > 0 && figures::is_behind(majakka.store.read()).await? {
        counted = majakka.store.write(move |tx| Box::pin(figures::catch_up(tx, moment, AT_ONCE))).await?;
    }
    Ok(())
}

/// Throws every count away and counts anew.
///
/// # Errors
/// The database failed; what is not counted anew yet is counted at the next look.
pub async fn repair(majakka: &Majakka) -> Result<(), ServiceError> {
    majakka.store.write::<_, StoreError, _>(|tx| Box::pin(figures::begin_anew(tx))).await?;
    catch_up(majakka).await
}
