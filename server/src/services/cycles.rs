//! Duties that come back: units get theirs, and the program makes each occurrence when its time comes.

use super::{
    ServiceError,
    look::{Look, Made},
};
use crate::{
    majakka::Majakka,
    store::{
        StoreError, Tx,
        cycles::{self, Cycle},
        history::{self, By, Change},
        lease, occurrences, reminders, units,
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{CATALOGUE, Last, Looked, Scope, TaskKind, Template, Why, generate, next_look, resumed_due},
    ids::{CycleId, OrganisationId, UnitId},
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

/// A unit that closes lets its duties rest; one that opens again goes on with the time that was left.
pub(super) async fn rest(
    tx: &Tx,
    by: &By,
    (unit, text): (UnitId, &UnitText),
    closed: bool,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let of = cycles::of_unit(tx, by.organisation, unit).await?;
    let open = if closed { Vec::new() } else { occurrences::open_of_unit(tx, by.organisation, unit).await? };
    for cycle in of.iter().filter(|cycle| cycle.paused_on.is_some() != closed) {
        cycles::set_paused(tx, cycle, closed.then_some(today), today).await?;
        tell(tx, by, cycle, if closed { "cycle-paused" } else { "cycle-resumed" }).await?;
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
