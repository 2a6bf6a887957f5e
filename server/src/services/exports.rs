//! Taking content out of the program leaves a mark.

use super::ServiceError;
use crate::{
    majakka::Majakka,
    store::history::{self, Change},
};
use domain::ids::{OrganisationId, UserId};

/// Notes in the audit chain that somebody took `what` out as a file (I27).
///
/// # Errors
/// The database failed; then nothing may go out.
pub async fn note(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    what: &'static str,
) -> Result<(), ServiceError> {
    let by = majakka.by_person(organisation, user);
    majakka
        .store
        .write::<_, ServiceError, _>(move |tx| {
            Box::pin(async move {
                let change = Change { entity: what, id: user.0, event: "exported", ..Change::default() };
                Ok(history::audit(tx, &by, change).await?)
            })
        })
        .await
}
