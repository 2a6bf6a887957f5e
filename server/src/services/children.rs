//! Children of a unit: made known, corrected, and their leaving.

use super::{Asked, ServiceError, duties, goals, once, people_duties, units::must_work};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx, children, drafts,
        history::{self, By, Change},
        tablets,
    },
};
use chrono::NaiveDate;
use domain::{
    child::ChildText,
    ids::{ChildId, SubmissionId},
    policy::{Act, Permit},
    review::Trigger,
};

/// Makes a child of the permit's unit known, or corrects what is known (`existing` is the id and the expected version).
///
/// # Errors
/// `child-taken` when another child of the unit took the pseudonym or the sign meanwhile, [`StoreError::Conflict`].
pub async fn keep(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    existing: Option<(ChildId, i32)>,
    text: ChildText,
) -> Result<ChildId, ServiceError> {
    allows(&permit, Act::KeepChildren)?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    let id = existing.map_or_else(|| ChildId(new_id(by.at)), |(id, _)| id);
    let about = existing.map_or(unit.0, |(id, _)| id.0);
    once(majakka, (by, permit.user()), Asked::of(submission, "child", about).making(id.0), ChildId, move |tx| {
        Box::pin(async move {
            must_work(tx, by.organisation, unit).await?;
            let others = children::living_in(tx.conn(), by.organisation, unit).await?;
            let taken = others
                .iter()
                .filter(|other| other.id != id)
                .any(|other| other.text.pseudonym.is_like(&text.pseudonym) || other.text.sign == text.sign);
            if taken {
                return Err(ServiceError::Rule("child-taken"));
            }
            match existing {
                None => children::insert(tx, &by, (id, unit), &text).await?,
                Some(existing) => {
                    let now = children::load(tx.conn(), by.organisation, id).await?;
                    if now.unit != unit || now.left_on.is_some() {
                        return Err(StoreError::Missing.into());
                    }
                    children::update(tx, &by, existing, &text).await?;
                }
            }
            audit(tx, &by, id, if existing.is_some() { "child-changed" } else { "child-known" }).await?;
            people_duties::of_child(tx, &by, id, today).await?;
            if existing.is_none() {
                duties::bring_forward(tx, &by, unit, Trigger::Group, today).await?;
            }
            Ok(id)
        })
    })
    .await
}

/// Says that a child left the unit on a day.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody was quicker, [`StoreError::Missing`] for a child who left before.
pub async fn leave(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (ChildId, i32),
    on: NaiveDate,
) -> Result<(), ServiceError> {
    allows(&permit, Act::KeepChildren)?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    let unit = permit.unit();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "child-leave", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let now = children::load(tx.conn(), by.organisation, id).await?;
                if Some(now.unit) != unit || now.left_on.is_some() {
                    return Err(StoreError::Missing.into());
                }
                children::set_left(tx, id, expected, on).await?;
                tablets::end_of_child(tx, id, by.at).await?;
                // What was only begun was told to nobody.
                drafts::forget_all(tx, id).await?;
                goals::end_of_child(tx, &by, id).await?;
                audit(tx, &by, id, "child-left").await?;
                Ok(people_duties::of_child(tx, &by, id, today).await?)
            })
        },
    )
    .await
}

async fn audit(tx: &Tx, by: &By, id: ChildId, event: &'static str) -> Result<(), ServiceError> {
    history::audit(tx, by, Change { entity: "child", id: id.0, event, ..Change::default() }).await?;
    Ok(())
}
