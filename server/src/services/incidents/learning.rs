//! What others may learn from a report.

use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::incidents::{self, events, events::Audience, events::Event, learnings},
};
use domain::{
    ids::{IncidentId, SubmissionId},
    incident::{LearningText, Secrecy},
    policy::{Act, Permit},
};

/// Tells others what was learnt from a report that is concluded. Of a sealed one nothing is told.
///
/// # Errors
/// `wrong-state` before the conclusions, `sealed-learning` for a sealed report.
pub async fn tell_learning(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    id: IncidentId,
    told: LearningText,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HandleIncident)?;
    let by = majakka.by(&permit);
    let user = permit.user();
    once(
        majakka,
        (by, user),
        Asked::of(submission, "learning", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if found.secrecy == Secrecy::Sealed {
                    return Err(ServiceError::Rule("sealed-learning"));
                }
                if found.course.concluded.is_none() || !found.state.takes_words() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                learnings::keep(tx, &by, user, &found, &told).await?;
                let words = Some(told.text.as_str());
                let event =
                    Event { event: "incident-learning", from: None, to: None, words, audience: Audience::Reporter };
                events::tell(tx, &by, id, event).await?;
                Ok(())
            })
        },
    )
    .await
}
