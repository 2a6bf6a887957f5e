//! Handling a report step by step.

use crate::{
    majakka::{Majakka, allows},
    services::{Asked, ServiceError, once},
    store::{
        StoreError, Tx,
        history::By,
        incidents::{self, Change, Incident, Part, events, events::Audience, events::Event, parts},
    },
};
use domain::{
    ids::{IncidentId, OrganisationId, SubmissionId, UserId},
    incident::{IncidentState, IncidentStep, Milestone},
    policy::{Act, Permit},
    text::Note,
};

/// What somebody says with a step.
pub type Words = Option<Note>;

/// Notes that somebody who may handle a report has seen it; the first one receives it. Looking again changes nothing. Every reading of a
/// sealed report is noted in the audit chain before it is shown.
///
/// # Errors
/// The database failed.
pub async fn open(majakka: &Majakka, permit: &Permit, id: IncidentId, sealed: bool) -> Result<(), ServiceError> {
    let handles = permit.act() == Act::HandleIncident;
    if !handles {
        allows(permit, Act::ReadIncident)?;
    }
    let by = majakka.by(permit);
    let user = permit.user();
    majakka
        .store
        .write(move |tx| {
            Box::pin(async move {
                let first = parts::see(tx, &by, id, user).await?;
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if let Some(to) = found.state.after(IncidentStep::Open).filter(|_| handles) {
                    let change = Change::default().with(Part::ReceivedAt, by.at);
                    incidents::update(tx, id, found.version, to, change).await?;
                    tell(tx, &by, &found, ("incident-received", Some(to)), None, Audience::Reporter).await?;
                } else if first && handles {
                    tell(tx, &by, &found, ("incident-seen", None), None, Audience::Handlers).await?;
                } else if sealed {
                    tell(tx, &by, &found, ("incident-read", None), None, Audience::Handlers).await?;
                }
                Ok(())
            })
        })
        .await
}

async fn tell(
    tx: &Tx,
    by: &By,
    found: &Incident,
    (event, to): (&'static str, Option<IncidentState>),
    words: Option<&str>,
    audience: Audience,
) -> Result<(), StoreError> {
    let (from, to) = (to.map(|_| found.state.code()), to.map(IncidentState::code));
    events::tell(tx, by, found.id, Event { event, from, to, words, audience }).await
}

/// Takes one of the handler's steps. Who starts becomes the handler.
///
/// # Errors
/// `wrong-state`, `reason-missing`, `second-person` when the one who proposed a rejection also confirms it, the faults of closing, or
/// [`StoreError::Conflict`].
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
    step: IncidentStep,
    words: Words,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HandleIncident)?;
    if !IncidentStep::HANDLERS.contains(&step) {
        return Err(ServiceError::Rule("wrong-state"));
    }
    if step.needs_words() && words.is_none() {
        return Err(ServiceError::Rule("reason-missing"));
    }
    let by = majakka.by(&permit);
    let user = permit.user();
    let catalogues = majakka.catalogues.clone();
    once(
        majakka,
        (by, user),
        Asked::of(submission, step.code(), id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if found.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                let to = found.state.after(step).ok_or(ServiceError::Rule("wrong-state"))?;
                let said = words.as_ref().map(Note::as_str);
                if step == IncidentStep::Close {
                    let form = catalogues.category(tx.conn(), &found).await?.form;
                    let facts = incidents::ending::facts(tx.conn(), (&found, form)).await?;
                    if let Some(fault) = facts.close_faults().first() {
                        return Err(ServiceError::Rule(fault.code()));
                    }
                }
                let change = change_of(&by, &found, step, user, said)?;
                incidents::update(tx, id, expected, to, change).await?;
                let audience = match step {
                    IncidentStep::Start | IncidentStep::Ask | IncidentStep::Close => Audience::Reporter,
                    _ => Audience::Handlers,
                };
                tell(tx, &by, &found, (event(step), Some(to)), said, audience).await?;
                Ok(())
            })
        },
    )
    .await
}

/// What a step writes besides the state.
fn change_of(
    by: &By,
    found: &Incident,
    step: IncidentStep,
    user: UserId,
    words: Option<&str>,
) -> Result<Change, ServiceError> {
    let change = Change::default();
    Ok(match step {
        IncidentStep::Start => {
            let answered = words.map_or(found.course.answered, |_| Some(found.course.answered.unwrap_or(by.at)));
            change.with(Part::HandlerId, user.0).with(Part::StartedAt, by.at).with(Part::AnsweredAt, answered)
        }
        IncidentStep::Ask => change.with(Part::AnsweredAt, found.course.answered.unwrap_or(by.at)),
        IncidentStep::ProposeRejection => change.with(Part::RejectionBy, user.0),
        IncidentStep::ConfirmRejection if found.rejection_by == Some(user) => {
            return Err(ServiceError::Denied(domain::policy::Denial::SecondPerson));
        }
        IncidentStep::DeclineRejection => change.with(Part::RejectionBy, None::<uuid::Uuid>),
        IncidentStep::Escalate => change.with(Part::Escalated, found.row.escalated.saturating_add(1)),
        IncidentStep::Reopen => change
            .with(Part::ConcludedAt, None::<chrono::DateTime<chrono::Utc>>)
            .with(Part::ClosedAt, None::<chrono::DateTime<chrono::Utc>>),
        IncidentStep::Close => change.with(Part::ClosedAt, by.at),
        _ => change,
    })
}

fn event(step: IncidentStep) -> &'static str {
    match step {
        IncidentStep::Open => "incident-received",
        IncidentStep::Start => "incident-started",
        IncidentStep::Ask => "incident-asked",
        IncidentStep::Answer => "incident-answered",
        IncidentStep::Conclude => "incident-concluded",
        IncidentStep::Close => "incident-closed",
        IncidentStep::Reopen => "incident-reopened",
        IncidentStep::Withdraw => "incident-withdrawn",
        IncidentStep::Merge => "incident-merged",
        IncidentStep::ProposeRejection => "incident-rejection-proposed",
        IncidentStep::ConfirmRejection => "incident-rejected",
        IncidentStep::DeclineRejection => "incident-rejection-declined",
        IncidentStep::Escalate => "incident-escalated",
        IncidentStep::Seal => "incident-sealed",
    }
}

/// Gives a report to another handler. The reporter, the person it concerns, and where it concerns the supervisor, the unit's
/// supervisors never handle it (I19).
///
/// # Errors
/// `not-handler` for somebody who may not, `wrong-state`, [`StoreError::Conflict`].
pub async fn assign(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
    to: UserId,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HandleIncident)?;
    let by = majakka.by(&permit);
    let today = majakka.today();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "assign", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                if !found.state.is_open() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                let able = incidents::handlers::of(tx.conn(), &found, today).await?;
                let name = able.into_iter().find(|(user, _)| *user == to).map(|(_, name)| name);
                let name = name.ok_or(ServiceError::Rule("not-handler"))?;
                incidents::update(tx, id, expected, found.state, Change::default().with(Part::HandlerId, to.0)).await?;
                tell(tx, &by, &found, ("incident-assigned", None), Some(&name), Audience::Handlers).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Joins a report to another one that tells of the same: it ends here, and what it told is read there. Chains are flattened, so that every
/// merged report points to one that is handled (I22).
///
/// # Errors
/// `same-report`, `wrong-state`, `other-unit`, `more-secret` when it would be read by more people than before.
pub async fn merge(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (IncidentId, i32),
    into: IncidentId,
) -> Result<(), ServiceError> {
    allows(&permit, Act::HandleIncident)?;
    let by = majakka.by(&permit);
    let catalogues = majakka.catalogues.clone();
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "merge", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let found = incidents::load(tx.conn(), by.organisation, id).await?;
                let named = incidents::load(tx.conn(), by.organisation, into).await?;
                let master = match named.merged_into {
                    Some(master) => incidents::load(tx.conn(), by.organisation, master).await?,
                    None => named,
                };
                let to = found.state.after(IncidentStep::Merge).ok_or(ServiceError::Rule("wrong-state"))?;
                if master.id == id {
                    return Err(ServiceError::Rule("same-report"));
                }
                if master.unit != found.unit {
                    return Err(ServiceError::Rule("other-unit"));
                }
                // Who may read, handle and not know of it stays the same, or joining would tell somebody.
                let alike = master.secrecy == found.secrecy
                    && master.named == found.named
                    && master.concerns_supervisor == found.concerns_supervisor;
                if !alike {
                    return Err(ServiceError::Rule("more-secret"));
                }
                if found.reporter.is_some() && master.handler == found.reporter {
                    return Err(ServiceError::Rule("not-handler"));
                }
                // What the sub-form may bring to light has to be known before anything is joined.
                let form = catalogues.category(tx.conn(), &found).await?.form;
                if form.is_some() && !incidents::forms::standing(tx.conn(), (&found, form)).await?.0 {
                    return Err(ServiceError::Rule("sub-form-missing"));
                }
                if !master.state.takes_words() {
                    return Err(ServiceError::Rule("wrong-state"));
                }
                incidents::update(tx, id, expected, to, Change::default().with(Part::MergedInto, master.id.0)).await?;
                incidents::flatten(tx, id, master.id).await?;
                tell(tx, &by, &found, ("incident-merged", Some(to)), None, Audience::Reporter).await?;
                let told = Event {
                    event: "incident-merged-here",
                    from: None,
                    to: None,
                    words: Some(&found.number),
                    audience: Audience::Handlers,
                };
                events::tell(tx, &by, master.id, told).await?;
                Ok(())
            })
        },
    )
    .await
}

/// Calls the safety lead in for every report that nobody has opened in time. It may run as often as anybody likes. Gives the number of
/// reports.
///
/// # Errors
/// The database failed.
pub async fn escalate_late(majakka: &Majakka) -> Result<usize, ServiceError> {
    let (now, zone) = (majakka.now(), majakka.config.time_zone);
    let mut count = 0;
    for found in incidents::unopened(majakka.store.read()).await? {
        let clock = found.course.next(found.priority, found.state, zone);
        if clock.is_none_or(|clock| clock.milestone != Milestone::Seen || !clock.is_late(now)) {
            continue;
        }
        let by = majakka.by_program(OrganisationId(found.organisation.0));
        count += majakka
            .store
            .write(move |tx| {
                Box::pin(async move {
                    let found = incidents::load(tx.conn(), by.organisation, found.id).await?;
                    if found.state != IncidentState::Submitted || found.row.escalated > 0 {
                        return Ok::<_, ServiceError>(0);
                    }
                    let change = Change::default().with(Part::Escalated, 1_i16);
                    incidents::update(tx, found.id, found.version, found.state, change).await?;
                    let event = ("incident-escalated", Some(found.state));
                    tell(tx, &by, &found, event, None, Audience::Reporter).await?;
                    Ok(1)
                })
            })
            .await?;
    }
    Ok(count)
}
