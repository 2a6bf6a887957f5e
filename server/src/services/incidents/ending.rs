//! Conclusions, and what has to be done before a report is closed (I21).

use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        StoreError, Tx, hazards,
        history::{self, By},
        incidents::{self, Change, Incident, Part, events, events::Audience, events::Event, parts},
    },
};
use domain::{
    hazard::{AffectedGroup, HazardSource, HazardText},
    ids::{HazardId, IncidentId, SubmissionId, UserId},
    incident::{ActionLink, AffectedRole, Conclusion, Factor, HazardLink, IncidentStep, Secrecy},
    policy::{Act, Permit},
    text::Narrative,
};

/// Writes the conclusions. A hazard that is linked counts the report as one more time that it came true; a new one begins as reported.
///
/// # Errors
/// `wrong-state`, the faults of concluding, [`StoreError::Missing`] for a hazard of another unit, [`StoreError::Conflict`].
pub async fn conclude(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
    conclusion: Conclusion,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HandleIncident)?;
    let by = majakka.by(&permit);
    let (user, today) = (permit.user(), majakka.today());
    let catalogues = majakka.catalogues.clone();
    once(
        majakka,
        (by, user),
        Asked::of(submission, "conclude", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if found.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = found.state.after(IncidentStep::Conclude).ok_or(ServiceError::Rule("wrong-state"))?;
                let form = catalogues.category(tx.conn(), &found).await?.form;
                let facts = incidents::ending::facts(tx.conn(), (&found, form)).await?;
                if let Some(fault) = facts.conclude_faults().first() {
                    return Err(ServiceError::Rule(fault.code()));
                }
                link(tx, &by, user, &found, &conclusion.hazard).await?;
                incidents::update(tx, id, expected, to, columns(&by, &found, &conclusion)).await?;
                let event = |event, words, audience| Event {
                    event,
                    from: Some(found.state.code()),
                    to: Some(to.code()),
                    words,
                    audience,
                };
                let told = event("incident-concluded", Some(conclusion.text.as_str()), Audience::Handlers);
                events::tell(tx, &by, id, told).await?;
                if let Some(feedback) = &conclusion.feedback {
                    let told = event("incident-feedback", Some(feedback.as_str()), Audience::Reporter);
                    events::tell(tx, &by, id, told).await?;
                }
                super::notice_reviews(tx, &by, &found, today).await?;
                Ok(())
            })
        },
    )
    .await
}

fn columns(by: &By, found: &Incident, conclusion: &Conclusion) -> Change {
    let factors: Vec<&str> = conclusion.factors.iter().copied().map(Factor::code).collect();
    let no_hazard = match &conclusion.hazard {
        HazardLink::None(reason) => Some(reason.to_string()),
        HazardLink::Link(_) | HazardLink::Create(..) => None,
    };
    let no_action = match &conclusion.actions {
        ActionLink::None(reason) => Some(reason.to_string()),
        ActionLink::Agreed => None,
    };
    let change = Change::default()
        .with(Part::Factors, factors.join(","))
        .with(Part::Method, conclusion.method.code())
        .with(Part::Conclusions, conclusion.text.to_string())
        .with(Part::Learning, conclusion.learning.as_ref().map(ToString::to_string))
        .with(Part::TeamOn, conclusion.discussed_in_team_on)
        .with(Part::ChildOn, conclusion.discussed_with_child_on)
        .with(Part::NoHazardReason, no_hazard)
        .with(Part::NoActionReason, no_action)
        .with(Part::Feedback, conclusion.feedback.as_ref().map(ToString::to_string))
        .with(Part::WantsAnswer, conclusion.feedback.is_some())
        .with(Part::ConcludedAt, by.at);
    if conclusion.feedback.is_some() && found.course.answered.is_none() {
        change.with(Part::AnsweredAt, by.at)
    } else {
        change
    }
}

/// Links the hazard, or reports the one that nobody had noticed. Of a sealed report the hazard's page tells nothing: the link is seen from
/// the report alone (I18).
async fn link(tx: &Tx, by: &By, user: UserId, found: &Incident, choice: &HazardLink) -> Result<(), ServiceError> {
    let hazard = match choice {
        HazardLink::None(_) => return Ok(()),
        HazardLink::Link(hazard) => {
            let known = hazards::load(tx.conn(), by.organisation, *hazard).await?;
            if known.unit != found.unit {
                return Err(StoreError::Missing.into());
            }
            if found.secrecy != Secrecy::Sealed {
                let change = history::Change {
                    entity: "hazard",
                    id: hazard.0,
                    event: "hazard-came-true",
                    ..history::Change::default()
                };
                history::tell(tx, by, found.unit, *hazard, change).await?;
            }
            *hazard
        }
        HazardLink::Create(title, area) => {
            let id = HazardId(new_id(by.at));
            let text = HazardText {
                title: title.clone(),
                description: Narrative::optional("").unwrap_or_default(),
                area: *area,
                affected: groups(found),
                place: None,
                // Where it came from would tell the unit of a sealed report.
                source: if found.secrecy == Secrecy::Sealed {
                    HazardSource::Observation
                } else {
                    HazardSource::Incident
                },
            };
            hazards::insert(tx, by, user, id, found.unit, (&text, None)).await?;
            let change = history::Change {
                entity: "hazard",
                id: id.0,
                event: "hazard-filed",
                to: Some("reported"),
                ..history::Change::default()
            };
            history::tell(tx, by, found.unit, id, change).await?;
            id
        }
    };
    parts::link(tx, by, found.id, hazard).await?;
    Ok(())
}

fn groups(found: &Incident) -> Vec<AffectedGroup> {
    let mut groups: Vec<AffectedGroup> = found
        .affected
        .iter()
        .map(|role| match role {
            AffectedRole::Child => AffectedGroup::Children,
            AffectedRole::Staff => AffectedGroup::Staff,
            AffectedRole::Family => AffectedGroup::Families,
            AffectedRole::Visitor | AffectedRole::Outsider => AffectedGroup::Outsiders,
        })
        .collect();
    groups.sort_unstable();
    groups.dedup();
    if groups.is_empty() {
        groups.push(AffectedGroup::Children);
    }
    groups
}
