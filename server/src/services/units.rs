//! Units of the organisation.

use super::{Asked, ServiceError, cycles, once, organisation_duties, people_duties};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx, actions,
        history::{self, By, Change},
        units,
    },
};
use chrono::NaiveDate;
use domain::{
    ids::{OrganisationId, SubmissionId, UnitId},
    policy::{Act, Permit},
    unit::{Contacts, UnitText},
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
    let today = majakka.today();
    let id = existing.map_or_else(|| UnitId(new_id(by.at)), |(id, _)| id);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "unit", existing.map_or(by.organisation.0, |(id, _)| id.0)).making(id.0),
        UnitId,
        move |tx| {
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
                if others.iter().all(|unit| unit.id != id || unit.closed_on.is_none()) {
                    duties_follow(tx, &by, (id, &text), false, today).await?;
                }
                Ok(id)
            })
        },
    )
    .await
}

/// What the unit does not do any more rests, and what it does now begins: for itself, for its people and for the organisation.
async fn duties_follow(
    tx: &Tx,
    by: &By,
    (id, text): (UnitId, &UnitText),
    closed: bool,
    today: NaiveDate,
) -> Result<(), StoreError> {
    cycles::rest(tx, by, (id, text), closed, today).await?;
    people_duties::of_unit(tx, by, id, today).await?;
    organisation_duties::of_organisation(tx, by, today).await
}

/// Closes a unit today, or opens it again. A closed unit's records stay to be read; nothing new is begun in it.
///
/// # Errors
/// `unit-serious-actions` while an action against a level 4 or 5 is not done (I31); `wrong-state`; [`StoreError::Conflict`].
pub async fn close(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (UnitId, i32),
    closed: bool,
) -> Result<(), ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let by = majakka.by(&permit);
    let today = majakka.today();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, if closed { "close" } else { "open" }, id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let unit = units::load(tx.conn(), by.organisation, id).await?;
                if unit.closed_on.is_some() == closed {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                if closed && actions::count_serious(tx.conn(), by.organisation, id).await? > 0 {
                    return Err(ServiceError::Rule("unit-serious-actions"));
                }
                units::set_closed(tx, id, expected, closed.then_some(today)).await?;
                let event = if closed { "unit-closed" } else { "unit-reopened" };
                history::audit(tx, &by, Change { entity: ENTITY, id: id.0, event, ..Change::default() }).await?;
                Ok(duties_follow(tx, &by, (id, &unit.text), closed, today).await?)
            })
        },
    )
    .await
}

/// Nothing new is begun in a closed unit.
///
/// # Errors
/// `unit-closed`; [`StoreError::Missing`].
pub(super) async fn must_work(tx: &Tx, organisation: OrganisationId, unit: UnitId) -> Result<(), ServiceError> {
    match units::load(tx.conn(), organisation, unit).await?.closed_on {
        None => Ok(()),
        Some(_) => Err(ServiceError::Rule("unit-closed")),
    }
}

/// Keeps the numbers of the permit's unit.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker.
pub async fn keep_contacts(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    expected: i32,
    contacts: Contacts,
) -> Result<(), ServiceError> {
    allows(&permit, Act::KeepContacts)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "unit-contacts", unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                units::load(tx.conn(), by.organisation, unit).await?;
                units::keep_contacts(tx, unit, expected, &contacts).await?;
                let change = Change { entity: ENTITY, id: unit.0, event: "unit-contacts-kept", ..Change::default() };
                history::audit(tx, &by, change).await?;
                Ok(())
            })
        },
    )
    .await
}
