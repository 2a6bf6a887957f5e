//! Sub-forms, and what they bring to light.

use super::{author, reminders};
use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        Tx,
        history::By,
        incidents::{self, Change, Incident, Part, events, events::Audience, events::Event, forms, notices},
        units,
    },
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    form::Fields,
    ids::{IncidentId, SubmissionId},
    incident::{Catalogue, IncidentStep, Legality, Priority, RestrictionText, SUSPICION, Secrecy, SubForm, rules_of},
    policy::{Act, Permit},
};

/// Keeps a sub-form that was read and found whole. A restriction that the law does not allow there and then is never refused: it becomes a
/// sealed suspicion of an unlawful restriction, which the safety lead handles (I23).
///
/// # Errors
/// `wrong-state` for a report that ended unhandled, [`crate::store::StoreError::Conflict`] when somebody was quicker.
pub async fn keep_form(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, form, expected): (IncidentId, SubForm, i32),
    fields: Fields,
) -> Result<(), ServiceError> {
    allows(&permit, Act::FillForm)?;
    let by = majakka.by(&permit);
    let (zone, catalogues) = (majakka.config.time_zone, majakka.catalogues.clone());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, form.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                let category = catalogues.category(tx.conn(), &found).await?;
                if !found.state.takes_words() || category.form != Some(form) {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let by = author(&by, &found, found.reporter != by.user);
                forms::keep(tx, &by, (id, form), expected, &fields).await?;
                let event = Event {
                    event: "incident-form-saved",
                    from: None,
                    to: None,
                    words: None,
                    audience: Audience::Reporter,
                };
                events::tell(tx, &by, id, event).await?;
                if form == SubForm::Restriction {
                    let catalogue = catalogues.now(tx.conn(), by.organisation).await?;
                    if is_forbidden(tx, &by, &found, (&fields, &catalogue), zone).await? {
                        suspect(tx, &by, &found, &catalogue, zone).await?;
                    }
                }
                Ok(())
            })
        },
    )
    .await
}

async fn is_forbidden(
    tx: &Tx,
    by: &By,
    found: &Incident,
    (fields, catalogue): (&Fields, &Catalogue),
    zone: Tz,
) -> Result<bool, ServiceError> {
    let unit = units::load(tx.conn(), by.organisation, found.unit).await?;
    let text = RestrictionText::parse(fields, by.at, zone).map_err(|_| ServiceError::Rule("wrong-state"))?;
    Ok(text.legality(catalogue, unit.text.kind, zone) == Legality::Forbidden)
}

/// Makes the report a sealed suspicion, with the notices that it asks for. Whoever of the unit handled it does so no more.
async fn suspect(tx: &Tx, by: &By, found: &Incident, catalogue: &Catalogue, zone: Tz) -> Result<(), ServiceError> {
    let suspicion =
        catalogue.on(SUSPICION, local_day(by.at, zone)).filter(|category| category.code != found.category.0);
    let Some(suspicion) = suspicion else {
        return Ok(());
    };
    let change = Change::default()
        .with(Part::Category, suspicion.code.clone())
        .with(Part::CategoryNumber, suspicion.number)
        .with(Part::Subcategory, None::<String>)
        .with(Part::Secrecy, Secrecy::Sealed.code())
        .with(Part::Priority, Priority::Red.code())
        .with(Part::HandlerId, None::<uuid::Uuid>)
        .with(Part::Escalated, 0_i16)
        .with(Part::StartedAt, None::<DateTime<Utc>>)
        .with(Part::ConcludedAt, None::<DateTime<Utc>>)
        .with(Part::ClosedAt, None::<DateTime<Utc>>);
    // Whatever the unit had done with it, the safety lead begins anew.
    let to = found.state.after(IncidentStep::Seal).ok_or(ServiceError::Rule("wrong-state"))?;
    incidents::update(tx, found.id, found.version, to, change).await?;
    notices::require(tx, by, found.id, &rules_of(&suspicion, true, found.kind), (by.at, zone)).await?;
    let event = Event {
        event: "incident-sealed",
        from: Some(found.state.code()),
        to: Some(to.code()),
        words: None,
        audience: Audience::Handlers,
    };
    events::tell(tx, &By { user: None, ..*by }, found.id, event).await?;
    Ok(reminders::tell_sealed(tx, by, found.id, local_day(by.at, zone)).await?)
}
