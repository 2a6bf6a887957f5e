//! Units of the organisation.

use super::{ServiceError, once};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError,
        history::{self, Change},
        units,
    },
};
use domain::{
    ids::{SubmissionId, UnitId},
    policy::{Act, Permit},
    unit::UnitText,
};

const ENTITY: &str = "unit";

/// Makes a unit, or corrects one (`existing` is its id and expected version).
///
/// # Errors
/// `unit-name-taken`, [`StoreError::Conflict`].
pub async fn save(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    existing: Option<(UnitId, i32)>,
    text: UnitText,
) -> Result<UnitId, ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let by = majakka.by(&permit);
    let id = existing.map_or_else(|| UnitId(new_id(by.at)), |(id, _)| id);
    once(majakka, (by, permit.user()), (submission, id.0), UnitId, move |tx| {
        Box::pin(async move {
            let others = units::all(tx.conn(), by.organisation).await?;
            if others.iter().any(|unit| unit.id != id && unit.text.name == text.name) {
                return Err(ServiceError::Rule("unit-name-taken"));
            }
            let event = match existing {
                None => {
                    units::insert(tx, &by, id, &text).await?;
                    "unit-opened"
                }
                Some((_, expected)) => {
                    if others.iter().all(|unit| unit.id != id) {
                        return Err(StoreError::Missing.into());
                    }
                    units::update(tx, id, expected, &text).await?;
                    "unit-changed"
                }
            };
            history::audit(tx, &by, Change { entity: ENTITY, id: id.0, event, ..Change::default() }).await?;
            Ok(id)
        })
    })
    .await
}
