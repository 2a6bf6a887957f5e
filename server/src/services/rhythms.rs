//! How often a unit's duties come, and who looks after them by name.

use super::{Asked, ServiceError, once};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        cycles::{self as rows, Chosen, Cycle},
        history::{self, By, Change},
        occurrences, reminders,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{ChangeFault, Planned, Rhythm, RhythmNow, TaskKind, chosen_due, next_look},
    ids::{OccurrenceId, SubmissionId, UserId},
    policy::{Act, Permit},
    role::Role,
    text::Note,
};
use std::cmp::Ordering;

fn refused(fault: ChangeFault) -> ServiceError {
    ServiceError::Rule(match fault {
        ChangeFault::Role => "interval-role",
        ChangeFault::NoReason => "interval-no-reason",
        ChangeFault::NoInterval => "interval-no-interval",
    })
}

/// The role for which a permit was made.
fn role(permit: &Permit) -> Result<Role, ServiceError> {
    if permit.act() == Act::LengthenDuty {
        return Ok(Role::SafetyLead);
    }
    allows(permit, Act::DecideDuty)?;
    Ok(Role::Supervisor)
}

/// Changes how often the duty of an open turn comes and who looks after it. The turn gets its new day with its reason; what has
/// ended stays as it was. `expected` is the version of the duty's cycle, and the permit is for [`Act::LengthenDuty`] where the
/// person may choose a longer interval, else for [`Act::DecideDuty`].
///
/// # Errors
/// `duty-ended`, a rule whose code begins with `interval-` (I17), [`StoreError::Conflict`] when somebody was quicker.
pub async fn change_rhythm(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    (id, expected): (OccurrenceId, i32),
    rhythm: Rhythm,
) -> Result<(), ServiceError> {
    let role = role(&permit)?;
    let (by, user, today) = (majakka.by(&permit), permit.user(), majakka.today());
    once(
        majakka,
        (by, user),
        Asked::of(submission, "rhythm", id.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                let kept = occurrences::load(tx.conn(), by.organisation, id).await?;
                if permit.unit() != kept.unit {
                    return Err(StoreError::Missing.into());
                }
                let cycle = rows::load(tx.conn(), by.organisation, kept.cycle).await?;
                if kept.occurrence.end().is_some() || cycle.ended.is_some() {
                    return Err(ServiceError::Rule("duty-ended"));
                }
                if cycle.version != expected {
                    return Err(StoreError::Conflict.into());
                }
                change(tx, &by, (&cycle, &rhythm), (role, user), today).await
            })
        },
    )
    .await
}

async fn change(
    tx: &Tx,
    by: &By,
    (cycle, rhythm): (&Cycle, &Rhythm),
    (role, user): (Role, UserId),
    today: NaiveDate,
) -> Result<(), ServiceError> {
    let now =
        RhythmNow { template: cycle.template, every: cycle.every, weekday: cycle.weekday, by: role, may_own: &[] };
    let own = now.change(rhythm).map_err(refused)?;
    let is_usual = |every| cycle.template.every.compare(every) == Some(Ordering::Equal);
    let interval = own.as_ref().map(|own| (!is_usual(own.every)).then_some((own.every, user, own.reason.as_ref())));
    let chosen = Chosen { weekday: rhythm.weekday, owner: rhythm.owner, interval };
    let changed = rows::set_rhythm(tx, cycle, chosen).await?;
    let words = rhythm.reason.as_ref().map(Note::as_str);
    let events = [
        ("cycle-interval-chosen", changed.every != cycle.every),
        ("cycle-weekday-chosen", changed.weekday != cycle.weekday),
        (OWNER_CHOSEN, changed.owner != cycle.owner),
    ];
    for (event, _) in events.into_iter().filter(|(_, happened)| *happened) {
        tell(tx, by, cycle, event, words).await?;
    }
    move_turns(tx, by, &changed, today).await
}

/// Moves the open turns to their days by the new rhythm; each is looked at anew, because other people may hear of it.
async fn move_turns(tx: &Tx, by: &By, cycle: &Cycle, today: NaiveDate) -> Result<(), ServiceError> {
    let schedule = cycle.schedule();
    for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
        let turn = &kept.occurrence;
        let open = Planned { key: turn.key, due_on: turn.due_on, why: turn.why };
        // While the cycle rests its days wait for the end of the pause.
        let moved = chosen_due(&schedule, &open, today).filter(|_| !schedule.paused);
        if let Some((due_on, why)) = moved.filter(|moved| *moved != (open.due_on, open.why)) {
            occurrences::move_day(tx, (kept.id, kept.version), due_on, why).await?;
            let told = Change { entity: "occurrence", id: kept.id.0, event: "occurrence-moved", ..Change::default() };
            history::audit(tx, by, told).await?;
        }
        let later = moved.is_some_and(|(due_on, _)| due_on > open.due_on);
        reminders::day_moved(tx, TaskKind::Duty, kept.id.0, later).await?;
    }
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).map(|(_, last)| *last);
    Ok(rows::set_look(tx, cycle.id, next_look(&schedule, last.as_ref())).await?)
}

const OWNER_CHOSEN: &str = "cycle-owner-chosen";

/// Somebody else looks after a duty by name from now on.
pub(super) async fn hand_over(
    tx: &Tx,
    by: &By,
    cycle: &Cycle,
    owner: UserId,
    reason: &Note,
) -> Result<(), ServiceError> {
    let chosen = Chosen { weekday: cycle.weekday, owner: Some(owner), interval: None };
    rows::set_rhythm(tx, cycle, chosen).await?;
    tell(tx, by, cycle, OWNER_CHOSEN, Some(reason.as_str())).await?;
    for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
        reminders::day_moved(tx, TaskKind::Duty, kept.id.0, false).await?;
    }
    Ok(())
}

async fn tell(tx: &Tx, by: &By, cycle: &Cycle, event: &'static str, words: Option<&str>) -> Result<(), ServiceError> {
    let change = Change { entity: "cycle", id: cycle.id.0, event, words, ..Change::default() };
    Ok(history::audit(tx, by, change).await?)
}
