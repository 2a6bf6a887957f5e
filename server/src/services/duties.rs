//! What people do with the duties that come back: say that one is done, ask to leave one out, decide that it does not apply.

use super::{
    Asked, ServiceError,
    cycles::{self, go_on},
    once,
};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        cycles::{self as rows, Cycle},
        history::{self, By, Change},
        lease,
        occurrences::{self, Kept},
        pulses, reminders,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{
        CycleEnd, CycleState, DutyDeed, Evidence, Occurrence, PULSE_MONTH, PeriodKey, Skip, StepFault, TaskKind, Why,
        brought_to,
    },
    ids::{OccurrenceId, SubmissionId, UnitId, UserId},
    policy::Permit,
    review::Trigger,
    role::Role,
    text::Note,
};
use uuid::Uuid;

const TOO_EARLY: &str = "duty-too-early";

/// The codes of [`StepFault`] have their messages among the duties.
fn refused(fault: StepFault) -> ServiceError {
    ServiceError::Rule(match fault {
        StepFault::Ended => "duty-ended",
        StepFault::InFuture => "duty-in-future",
        StepFault::TooEarly => TOO_EARLY,
        StepFault::OtherEvidence => "duty-other-evidence",
        StepFault::NoRecord => "duty-no-record",
        StepFault::Statutory => "duty-statutory",
        StepFault::OwnRequest => "duty-own-request",
        StepFault::Role => "duty-role",
    })
}

/// Takes one step with an open occurrence. What ends it makes the next one at once.
///
/// # Errors
/// A rule whose code begins with `duty-`, [`StoreError::Conflict`] when somebody was quicker.
pub async fn step(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (OccurrenceId, i32),
    deed: DutyDeed,
) -> Result<(), ServiceError> {
    let (by, user, today) = (majakka.by(&permit), permit.user(), majakka.today());
    let what = match &deed {
        DutyDeed::Complete { .. } => "duty-complete",
        DutyDeed::Ask { .. } => "duty-ask",
        DutyDeed::Skip => "duty-skip",
        DutyDeed::Exclude { .. } => "duty-exclude",
    };
    once(
        majakka,
        (by, user),
        Asked::of(submission, what, id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let kept = occurrences::load(tx.conn(), by.organisation, id).await?;
                let cycle = rows::load(tx.conn(), by.organisation, kept.cycle).await?;
                allows(&permit, deed.step().act(cycle.template.owner, cycle.owner == Some(user)))?;
                if permit.unit() != kept.unit {
                    return Err(StoreError::Missing.into());
                }
                if kept.occurrence.end().is_some() || cycle.state == CycleState::Ended {
                    return Err(refused(StepFault::Ended));
                }
                if kept.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                match deed {
                    DutyDeed::Ask { reason } => ask(tx, &by, &cycle, &kept, user, &reason).await,
                    DutyDeed::Complete { on } => complete(tx, &by, (&cycle, &kept), (user, None), on, today).await,
                    DutyDeed::Skip => skip(tx, &by, (&cycle, &kept), user, today).await,
                    DutyDeed::Exclude { reason } => exclude(tx, &by, &cycle, user, &reason, today).await,
                }
            })
        },
    )
    .await
}

/// A record of the program shows that a duty of a unit was done today.
pub(super) async fn shown(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    evidence: (&'static str, Uuid),
    user: UserId,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    shown_on(tx, by, unit, evidence, user, (today, today)).await
}

/// The same of a duty of an organisation as a whole.
pub(super) async fn shown_of_organisation(
    tx: &Tx,
    by: &By,
    (code, record): (&'static str, Uuid),
    user: UserId,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let of = rows::of_targets(tx.conn(), [by.organisation.0]).await?;
    let mut of = of.values().flatten();
    match of.find(|cycle| cycle.template.code == code && !cycle.schedule().paused) {
        Some(cycle) => complete_open(tx, by, (cycle, None), (user, record), (today, today)).await,
        None => Ok(()),
    }
}

/// The same of a day that is over: the day on which it was done, and today.
pub(super) async fn shown_on(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    (code, record): (&'static str, Uuid),
    user: UserId,
    (on, today): (NaiveDate, NaiveDate),
) -> Result<(), ServiceError> {
    let of = rows::of_unit(tx.conn(), by.organisation, unit).await?;
    let Some(cycle) = of.iter().find(|cycle| cycle.template.code == code && !cycle.schedule().paused) else {
        return Ok(());
    };
    complete_open(tx, by, (cycle, None), (user, record), (on, today)).await
}

/// The same of one turn alone: the report of four months is not that of those before.
pub(super) async fn shown_of(
    tx: &Tx,
    by: &By,
    (unit, turn): (UnitId, PeriodKey),
    (code, record): (&'static str, Uuid),
    user: UserId,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let of = rows::of_unit(tx.conn(), by.organisation, unit).await?;
    match of.iter().find(|cycle| cycle.template.code == code && !cycle.schedule().paused) {
        Some(cycle) => complete_open(tx, by, (cycle, Some(turn)), (user, record), (today, today)).await,
        None => Ok(()),
    }
}

async fn complete_open(
    tx: &Tx,
    by: &By,
    (cycle, turn): (&Cycle, Option<PeriodKey>),
    (user, record): (UserId, Uuid),
    (on, today): (NaiveDate, NaiveDate),
) -> Result<(), ServiceError> {
    for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
        if turn.is_some_and(|turn| turn != kept.occurrence.key) {
            continue;
        }
        // What was done before the last time, or before what asks for it now, is not what is asked for.
        if matches!(kept.occurrence.why, Why::Completed { on: last, .. } | Why::BroughtForward { on: last, .. } if on < last)
        {
            continue;
        }
        match complete(tx, by, (cycle, &kept), (user, Some(record)), on, today).await {
            // It was done once more than the duty asks for: the next turn waits for its own time.
            Err(ServiceError::Rule(TOO_EARLY)) => {}
            other => other?,
        }
    }
    Ok(())
}

/// Something happened in a unit today that asks for a duty sooner.
pub(super) async fn bring_forward(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    trigger: Trigger,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let of = rows::of_targets(tx.conn(), [unit.0]).await?.remove(&unit.0).unwrap_or_default();
    for cycle in of.iter().filter(|cycle| !cycle.schedule().paused) {
        for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
            let before = kept.occurrence.due_on;
            let Some(to) = brought_to(cycle.template, trigger, kept.occurrence.why, today) else { continue };
            let moved = kept.occurrence.brought_forward(to, trigger, today);
            if moved.due_on < before {
                occurrences::move_day(tx, (kept.id, kept.version), moved.due_on, moved.why).await?;
                reminders::day_moved(tx, TaskKind::Duty, kept.id.0, false).await?;
                tell(tx, by, kept.id, "occurrence-brought-forward", None).await?;
            }
        }
    }
    Ok(())
}

/// Every child who lives in a unit has answered since the last time: the children's pulse is done. Nothing leads from it to one child.
pub(super) async fn all_answered(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    user: UserId,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let of = rows::of_targets(tx.conn(), [unit.0]).await?.remove(&unit.0).unwrap_or_default();
    let going_on = |cycle: &&Cycle| cycle.template.code == PULSE_MONTH && !cycle.schedule().paused;
    let Some(cycle) = of.iter().find(going_on) else { return Ok(()) };
    for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
        let since = match kept.occurrence.why {
            Why::Resumed { on } => on,
            why => why.since().unwrap_or(cycle.start),
        };
        if pulses::all_since(tx.conn(), by.organisation, unit, since).await? {
            complete(tx, by, (cycle, &kept), (user, None), today, today).await?;
        }
    }
    Ok(())
}

async fn ask(tx: &Tx, by: &By, cycle: &Cycle, kept: &Kept, user: UserId, reason: &Note) -> Result<(), ServiceError> {
    if cycle.template.statutory {
        return Err(refused(StepFault::Statutory));
    }
    occurrences::ask(tx, (kept.id, kept.version), user, reason).await?;
    tell(tx, by, kept.id, "occurrence-skip-asked", Some(reason.as_str())).await
}

async fn complete(
    tx: &Tx,
    by: &By,
    (cycle, kept): (&Cycle, &Kept),
    (user, record): (UserId, Option<Uuid>),
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let evidence = Evidence { kind: cycle.template.evidence, record };
    let rules = cycle.template.rules(cycle.every);
    let ended = kept.occurrence.clone().complete(&rules, on, evidence, today).map_err(refused)?;
    occurrences::end(tx, (kept.id, kept.version), &ended, user).await?;
    tell(tx, by, kept.id, "occurrence-completed", None).await?;
    next(tx, by, cycle, (kept, &ended), today).await
}

async fn skip(
    tx: &Tx,
    by: &By,
    (cycle, kept): (&Cycle, &Kept),
    user: UserId,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let Some((asked_by, reason)) = kept.asked.clone() else { return Err(ServiceError::Rule("wrong-state")) };
    // The permit was for those who lead; both of their roles may approve.
    let skip = Skip { reason, asked_by, approved_by: user, role: Role::Supervisor };
    let words = skip.reason.to_string();
    let rules = cycle.template.rules(cycle.every);
    let ended = kept.occurrence.clone().skip(&rules, skip, today).map_err(refused)?;
    occurrences::end(tx, (kept.id, kept.version), &ended, asked_by).await?;
    tell(tx, by, kept.id, "occurrence-skipped", Some(&words)).await?;
    next(tx, by, cycle, (kept, &ended), today).await
}

/// The cycle ends with all its open turns.
async fn exclude(
    tx: &Tx,
    by: &By,
    cycle: &Cycle,
    user: UserId,
    reason: &Note,
    today: NaiveDate,
) -> Result<(), ServiceError> {
    for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
        let ended = kept.occurrence.does_not_apply(user, Role::SafetyLead, reason.clone(), today).map_err(refused)?;
        occurrences::end(tx, (kept.id, kept.version), &ended, user).await?;
        tell(tx, by, kept.id, "occurrence-not-applicable", Some(reason.as_str())).await?;
    }
    rows::end(tx, cycle, CycleEnd::Excluded, today).await?;
    cycles::tell(tx, by, cycle, "cycle-ended").await?;
    Ok(())
}

/// Makes the turn after the one that has ended, if it was the last one.
async fn next(
    tx: &Tx,
    by: &By,
    cycle: &Cycle,
    (kept, ended): (&Kept, &Occurrence),
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    if last.is_some_and(|(turn, _)| turn == kept.turn) {
        let looked = lease::looks(tx.conn()).await?.looked;
        go_on(tx, by, cycle, Some((kept.turn, ended.as_last())), (today, looked)).await?;
    }
    Ok(())
}

async fn tell(
    tx: &Tx,
    by: &By,
    id: OccurrenceId,
    event: &'static str,
    words: Option<&str>,
) -> Result<(), ServiceError> {
    let change = Change { entity: "occurrence", id: id.0, event, from: Some("open"), words, ..Change::default() };
    Ok(history::audit(tx, by, change).await?)
}
