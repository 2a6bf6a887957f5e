//! Duties that come back: units get theirs, and the program makes each occurrence when its time comes.

use super::{
    Asked, ServiceError,
    look::{Look, Made},
    once,
    units::must_work,
};
use crate::{
    majakka::{Majakka, allows},
    store::{
        StoreError, Tx,
        cycles::{self, Cycle},
        history::{self, By, Change},
        lease, occurrences, reminders, units,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{CATALOGUE, Last, Looked, Scope, TaskKind, Template, Why, generate, next_look, offered, resumed_due},
    date::plus_days,
    ids::{CycleId, OrganisationId, SubmissionId, UnitId},
    policy::{Act, Permit},
    unit::{Holds, UnitText},
};
use std::collections::BTreeSet;

const ENTITY: &str = "cycle";
/// So many units or cycles are looked at in one transaction.
const BATCH: u64 = 100;

/// Gives the units that work the cycles that they lack. `false` when somebody else has taken the lease.
pub(super) async fn begin_missing(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let units = units::working(tx.conn(), after, BATCH).await?;
                let last = units.last().map(|(_, unit)| unit.id);
                stand_in_lines(tx, units.iter().map(|(organisation, _)| *organisation)).await?;
                let have = cycles::templates_of(tx.conn(), units.iter().map(|(_, unit)| unit.id)).await?;
                let (mut begun, mut occurred) = (0, 0);
                for (organisation, unit) in &units {
                    let by = By { organisation: *organisation, user: None, at: look.at };
                    let lacks = |template: &&Template| !have.contains(&(unit.id.0, template.code.into()));
                    for template in asked_for(&unit.text, look.today).filter(lacks) {
                        let made = begin(tx, &by, unit.id, template, (look.today, look.looked)).await?;
                        (begun, occurred) = (begun + made.0, occurred + made.1);
                    }
                }
                Ok(Some((last, begun, occurred)))
            })
        });
        let Some((last, begun, occurred)) = batch.await? else { return Ok(false) };
        made.cycles += begun;
        made.occurrences += occurred;
        match last {
            Some(last) => after = Some(last),
            None => return Ok(true),
        }
    }
}

/// Makes the occurrences whose time has come. `false` when somebody else has taken the lease.
pub(super) async fn make_due(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after: Option<CycleId> = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let due = cycles::to_look_at(tx.conn(), look.today, after, BATCH).await?;
                stand_in_lines(tx, due.iter().map(|cycle| cycle.organisation)).await?;
                let last = occurrences::last_of(tx, due.iter().map(|cycle| cycle.id)).await?;
                let mut occurred = 0;
                for cycle in &due {
                    let by = By { organisation: cycle.organisation, user: None, at: look.at };
                    let last = last.get(&cycle.id.0).copied();
                    occurred += go_on(tx, &by, cycle, last, (look.today, look.looked)).await?;
                }
                Ok(Some((due.last().map(|cycle| cycle.id), occurred)))
            })
        });
        let Some((last, occurred)) = batch.await? else { return Ok(false) };
        made.occurrences += occurred;
        match last {
            Some(last) => after = Some(last),
            None => return Ok(true),
        }
    }
}

/// Chains are always locked in the same order, so that two transactions never wait for each other.
async fn stand_in_lines(tx: &Tx, organisations: impl Iterator<Item = OrganisationId>) -> Result<(), StoreError> {
    for organisation in organisations.collect::<BTreeSet<_>>() {
        history::stand_in_line(tx, organisation).await?;
    }
    Ok(())
}

/// The unit's own duties that its kind and lines surely ask for. What is only perhaps asked for is left to people.
fn asked_for(unit: &UnitText, today: NaiveDate) -> impl Iterator<Item = &'static Template> {
    let asks = move |template: &&Template| {
        template.scope == Scope::Unit
            && template.is_in_force(today)
            && template.applies.holds(unit.kind, &unit.lines) == Holds::Yes
    };
    CATALOGUE.iter().filter(asks)
}

/// A unit that is made or changed gets the duties that it asks for and does not have.
pub(super) async fn begin_of_unit(
    tx: &Tx,
    by: &By,
    (id, unit): (UnitId, &UnitText),
    today: NaiveDate,
) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let have = cycles::templates_of(tx.conn(), [id]).await?;
    for template in asked_for(unit, today).filter(|template| !have.contains(&(id.0, template.code.into()))) {
        begin(tx, by, id, template, (today, looked)).await?;
    }
    Ok(())
}

/// Begins a cycle and makes its first occurrence. Gives how many of each came of it.
async fn begin(
    tx: &Tx,
    by: &By,
    unit: UnitId,
    template: &'static Template,
    day: (NaiveDate, Looked),
) -> Result<(usize, usize), StoreError> {
    let Some(cycle) = cycles::begin(tx, by, unit, template, day.0).await? else { return Ok((0, 0)) };
    tell(tx, by, &cycle, "cycle-begun").await?;
    Ok((1, go_on(tx, by, &cycle, None, day).await?))
}

/// Makes what a cycle asks for today after its last turn, and keeps when to look at it again. Gives how many were made. Where the
/// clock is not believed, nothing is made, and the next look comes back to it.
pub(super) async fn go_on(
    tx: &Tx,
    by: &By,
    cycle: &Cycle,
    last: Option<(i32, Last)>,
    (today, looked): (NaiveDate, Looked),
) -> Result<usize, StoreError> {
    let schedule = cycle.schedule();
    let (mut turn, mut last) = (last.map_or(0, |(turn, _)| turn), last.map(|(_, last)| last));
    let planned = generate(&schedule, last.as_ref(), today, looked).unwrap_or_default();
    let program = By { user: None, ..*by };
    let mut count = 0;
    for next in planned {
        turn += 1;
        if let Some(id) = occurrences::make(tx, &program, cycle, turn, &next, today).await? {
            let change = Change { entity: "occurrence", id: id.0, event: "occurrence-made", ..Change::default() };
            history::audit(tx, &program, Change { to: Some("open"), ..change }).await?;
            count += 1;
        }
        last = Some(next.as_last(None));
    }
    cycles::set_look(tx, cycle.id, next_look(&schedule, last.as_ref())).await?;
    Ok(count)
}

/// Takes up a duty that perhaps concerns the permit's unit, or again one that was decided not to.
///
/// # Errors
/// `wrong-state` when the unit has it or it cannot concern the unit, `duty-role` when somebody with more say decided, `unit-closed`.
pub async fn take_up(
    majakka: &Majakka,
    permit: Permit,
    submission: SubmissionId,
    template: &'static Template,
) -> Result<(), ServiceError> {
    allows(&permit, Act::DecideDuty).or_else(|_| allows(&permit, Act::ExcludeDuty))?;
    let unit = permit.unit().ok_or(StoreError::Missing)?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    once(
        majakka,
        (by, permit.user()),
        Asked::of(submission, "take-up", unit.0),
        |_| (),
        move |tx| {
            Box::pin(async move {
                must_work(tx, by.organisation, unit).await?;
                let text = units::load(tx.conn(), by.organisation, unit).await?.text;
                let have = cycles::of_unit(tx.conn(), by.organisation, unit).await?;
                let offers = offered(&text, today, |template| cycles::state_in(&have, template));
                let offer = offers.into_iter().find(|(other, _)| other.code == template.code);
                let (_, offer) = offer.ok_or(ServiceError::Rule("wrong-state"))?;
                // Whoever may take up what was excluded may take up everything.
                if permit.act() != offer.act() && permit.act() != Act::ExcludeDuty {
                    return Err(ServiceError::Rule("duty-role"));
                }
                let looked = lease::looks(tx.conn()).await?.looked;
                match have.iter().find(|cycle| cycle.template.code == template.code) {
                    None => begin(tx, &by, unit, template, (today, looked)).await.map(drop)?,
                    Some(cycle) => begin_anew(tx, &by, cycle, (today, looked)).await?,
                }
                Ok(())
            })
        },
    )
    .await
}

/// An ended cycle goes on, from the day after its end at the earliest.
async fn begin_anew(tx: &Tx, by: &By, cycle: &Cycle, (today, looked): (NaiveDate, Looked)) -> Result<(), StoreError> {
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    let ended = last.and_then(|(_, last)| last.ended).map(|(on, _)| on);
    let start = ended.filter(|on| *on >= today).map_or(today, |on| plus_days(on, 1));
    let cycle = cycles::begin_anew(tx, cycle, start).await?;
    tell(tx, by, &cycle, "cycle-begun").await?;
    go_on(tx, by, &cycle, last, (today, looked)).await.map(drop)
}

/// What concerns a unit rests while it is closed, and while its kind and lines cannot have it; it goes on with the time that was left.
pub(super) async fn rest(
    tx: &Tx,
    by: &By,
    (unit, text): (UnitId, &UnitText),
    closed: bool,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let of = cycles::of_unit(tx.conn(), by.organisation, unit).await?;
    let rests = |cycle: &Cycle| closed || cycle.template.applies.holds(text.kind, &text.lines) == Holds::No;
    let open = if closed { Vec::new() } else { occurrences::open_of_unit(tx, by.organisation, unit).await? };
    for cycle in of.iter().filter(|cycle| cycle.paused_on.is_some() != rests(cycle)) {
        let rests = rests(cycle);
        cycles::set_paused(tx, cycle, rests.then_some(today), today).await?;
        tell(tx, by, cycle, if rests { "cycle-paused" } else { "cycle-resumed" }).await?;
        let Some(paused_on) = cycle.paused_on.filter(|day| *day < today) else { continue };
        for kept in open.iter().filter(|kept| kept.cycle == cycle.id) {
            let due_on = resumed_due(cycle.every, kept.occurrence.due_on, paused_on, today);
            occurrences::move_day(tx, (kept.id, kept.version), due_on, Why::Resumed { on: today }).await?;
            reminders::day_moved(tx, TaskKind::Duty, kept.id.0, due_on > kept.occurrence.due_on).await?;
        }
    }
    if closed { Ok(()) } else { begin_of_unit(tx, by, (unit, text), today).await }
}

pub(super) async fn tell(tx: &Tx, by: &By, cycle: &Cycle, event: &'static str) -> Result<(), StoreError> {
    history::audit(tx, by, Change { entity: ENTITY, id: cycle.id.0, event, ..Change::default() }).await
}
