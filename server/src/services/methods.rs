//! The organisation's risk method.

use super::{Asked, ServiceError, once};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        Tx,
        history::{self, By, Change},
        matrices,
    },
};
use domain::{
    ids::{MatrixId, SubmissionId},
    policy::{Act, Permit},
    risk::{Level, Method, RiskMatrix, Words},
};
use uuid::Uuid;

/// Keeps a matrix as the organisation's next version. It is not used before it is taken into use.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn import(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    matrix: RiskMatrix,
) -> Result<MatrixId, ServiceError> {
    allows(&permit, Act::ManageMethod)?;
    let by = majakka.by(&permit);
    let id = MatrixId(new_id(by.at));
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "method-import", by.organisation.0).making(id.0),
        MatrixId,
        move |tx| {
            Box::pin(async move {
                matrices::insert(tx, &by, permit.user(), id, &matrix).await?;
                audit(tx, &by, id.0, "method-imported").await?;
                Ok(id)
            })
        },
    )
    .await
}

/// Takes a method into use. Drafts that are open keep theirs, and nothing that was graded is graded again.
///
/// # Errors
/// [`crate::store::StoreError::Missing`] for a matrix of another organisation too.
pub async fn take_into_use(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    method: Method,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageMethod)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "method-level-two", by.organisation.0),
        |_| (),
        move |tx| Box::pin(async move { take(tx, &by, &permit, method).await }),
    )
    .await
}

/// Gives level 2 another name: a version of the matrix in use that differs in that alone, taken into use at once.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn name_level_two(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    name: Words,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageMethod)?;
    let by = majakka.by(&permit);
    let method = matrices::in_use(majakka.store.read(), by.organisation).await?;
    let now = majakka.matrices.get(majakka.store.read(), by.organisation, method).await?;
    let renamed = RiskMatrix::clone(&now).with_level_name(Level::MINOR, name);
    if renamed == *now {
        return Ok(());
    }
    let id = MatrixId(new_id(by.at));
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "method-use", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                matrices::insert(tx, &by, permit.user(), id, &renamed).await?;
                take(tx, &by, &permit, Method::Own(id)).await
            })
        },
    )
    .await
}

async fn take(tx: &Tx, by: &By, permit: &Permit, method: Method) -> Result<(), ServiceError> {
    matrices::take_into_use(tx, by, permit.user(), method).await?;
    let id = match method {
        Method::Own(id) => id.0,
        Method::Shipped(_) => by.organisation.0,
    };
    audit(tx, by, id, "method-taken").await
}

async fn audit(tx: &Tx, by: &By, id: Uuid, event: &'static str) -> Result<(), ServiceError> {
    history::audit(tx, by, Change { entity: "method", id, event, ..Change::default() }).await?;
    Ok(())
}
