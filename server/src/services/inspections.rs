//! What inspectors look at: each page is noted before it is shown (I28).

use super::ServiceError;
use crate::{
    majakka::Majakka,
    store::{
        StoreError,
        history::{self, Change},
    },
};
use domain::ids::{OrganisationId, UserId};
use uuid::Uuid;

/// Notes in the audit chain that an inspector asked for a page: its route, and the record that it is of.
///
/// # Errors
/// The database failed; then nothing is shown either.
pub async fn note(
    majakka: &Majakka,
    (organisation, user): (OrganisationId, UserId),
    (route, about): (String, Option<Uuid>),
) -> Result<(), ServiceError> {
    let by = majakka.by_person(organisation, user);
    let write = majakka.store.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            history::stand_in_line(tx, by.organisation).await?;
            let id = about.unwrap_or(by.organisation.0);
            let change =
                Change { entity: "inspection", id, event: "inspector-viewed", to: Some(&route), ..Change::default() };
            history::audit(tx, &by, change).await
        })
    });
    Ok(write.await?)
}
