//! What came of the statutory notices.

use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        StoreError,
        incidents::{self, events, events::Audience, events::Event, notices},
    },
};
use domain::{
    ids::{IncidentId, NoticeId, SubmissionId},
    incident::{Need, NoticeDecision, NoticeState, Priority},
    policy::{Act, Denial, Permit},
    role::Role,
};

/// Keeps that a notice was made, or why it is not needed. `leads` tells whether the safety lead decides.
///
/// # Errors
/// `wrong-state` for a notice that was decided, a denial when only the safety lead may leave it undone, [`StoreError::Conflict`].
pub async fn decide(
    majakka: &Majakka,
    (permit, leads): (Permit, bool),
    submission: SubmissionId,
    (incident, id, expected): (IncidentId, NoticeId, i32),
    decision: NoticeDecision,
) -> Result<(), ServiceError> {
    // Whoever told may tick it; leaving it undone is the handler's decision.
    match decision.state() {
        NoticeState::Done => allows(&permit, Act::TickNotice)?,
        NoticeState::NotRequired | NoticeState::Required => allows(&permit, Act::HandleIncident)?,
    }
    let by = majakka.by(&permit);
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "notice", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, incident).await?;
                let all = notices::of(tx.conn(), by.organisation, incident).await?;
                let notice = all.iter().find(|notice| notice.id == id).ok_or(StoreError::Missing)?;
                if notice.state != NoticeState::Required {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let red = found.priority == Priority::Red;
                if decision.needs_safety_lead(notice.need == Need::Must, red) && !leads {
                    return Err(ServiceError::Denied(Denial::Ask(Role::SafetyLead)));
                }
                // Ticking a notice does not tell who reported either.
                let by = super::author(&by, &found, false);
                notices::decide(tx, &by, (id, expected), &decision).await?;
                let (event, reason) = match &decision {
                    NoticeDecision::Done { .. } => ("notice-done", None),
                    NoticeDecision::NotRequired { reason } => ("notice-not-required", Some(reason.as_str())),
                };
                // The words carry whom it was about, so that the timeline says it in the reader's language.
                let words = format!("{}\n{}", notice.recipient.code(), reason.unwrap_or_default());
                let told =
                    Event { event, from: None, to: None, words: Some(words.trim_end()), audience: Audience::Handlers };
                events::tell(tx, &by, incident, told).await?;
                Ok(())
            })
        },
    )
    .await
}
