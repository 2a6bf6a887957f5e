//! Duties that come back: units and organisations get theirs, and the program makes each occurrence when its time comes.

use super::{
    ServiceError,
    look::{Look, Made},
    walk::{BATCH, Batch, Count, add},
};
use crate::{
    majakka::Majakka,
    store::{
        Connection, StoreError, Tx,
        cycles::{self, Cycle, LookMark, Target},
        history::{self, By, Change},
        lease,
        occurrences::{self, NewTurn},
        reminders,
        units::{self, Unit},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    cycle::{
        AnchorKind, ClockSays, CycleEnd, CycleState, Last, Looked, TaskKind, Template, Why, duties_of_unit, generate,
        next_look, resumed_due,
    },
    ids::{CycleId, OrganisationId, UnitId},
    unit::{Holds, UnitText},
};

use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const ENTITY: &str = "cycle";

/// Units that work, with the cycles that each has.
pub(super) struct Units {
    units: Vec<(OrganisationId, Unit)>,
    have: BTreeMap<Uuid, Vec<Cycle>>,
}

impl Units {
    fn of(&self, unit: &Unit) -> &[Cycle] {
        self.have.get(&unit.id.0).map_or(&[], Vec::as_slice)
    }
}

impl Batch for Units {
    type Mark = UnitId;

    async fn read<C: Connection>(conn: &C, after: Option<UnitId>, _: NaiveDate) -> Result<Self, StoreError> {
        let units = units::working(conn, after, BATCH).await?;
        let have = cycles::of_targets(conn, units.iter().map(|(_, unit)| unit.id.0)).await?;
        Ok(Self { units, have })
    }

    fn last(&self) -> Option<UnitId> {
        self.units.last().map(|(_, unit)| unit.id)
    }

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        self.units.iter().map(|(organisation, _)| *organisation).collect()
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        let lacks = |unit: &Unit| {
            let duties = duties_of_unit(unit.text.kind, &unit.text.lines, today);
            lacking(self.of(unit), &duties).next().is_some()
        };
        !self.units.iter().any(|(_, unit)| lacks(unit))
    }

    async fn settle(&self, tx: &Tx, look: Look) -> Result<Count, StoreError> {
        let mut count = (0, 0);
        for (organisation, unit) in &self.units {
            let by = By { organisation: *organisation, user: None, at: look.at, zone: look.zone };
            let duties = duties_of_unit(unit.text.kind, &unit.text.lines, look.today);
            let own = (Target::Unit(unit.id), self.of(unit));
            add(&mut count, begin_lacking(tx, &by, own, &duties, (look.today, look.looked)).await?);
        }
        Ok(count)
    }
}

/// So many cycles go on in one transaction.
const AT_ONCE: u64 = 500;

/// Whether the time of any occurrence has come.
pub(super) async fn is_any_due(conn: &impl Connection, today: NaiveDate) -> Result<bool, StoreError> {
    Ok(!cycles::to_look_at(conn, today, None, 1).await?.0.is_empty())
}

/// Makes the occurrences whose time has come. `false` when somebody else has taken the lease.
pub(super) async fn make_due(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after: Option<LookMark> = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let (seen, _) = cycles::to_look_at(tx.conn(), look.today, after, AT_ONCE).await?;
                stand_in_lines(tx, seen.iter().map(|cycle| cycle.organisation).collect()).await?;
                // Whoever paused or moved one meanwhile has done so before it is read again.
                let (due, mark) = cycles::to_look_at(tx.conn(), look.today, after, AT_ONCE).await?;
                let last = occurrences::last_of(tx, due.iter().map(|cycle| cycle.id)).await?;
                let of: Vec<_> = due.iter().map(|cycle| (cycle, last.get(&cycle.id.0).copied())).collect();
                let occurred = go_on_all(tx, (look.at, look.zone), &of, (look.today, look.looked)).await?;
                Ok(Some((mark, occurred)))
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
pub(super) async fn stand_in_lines(tx: &Tx, organisations: BTreeSet<OrganisationId>) -> Result<(), StoreError> {
    for organisation in organisations {
        history::stand_in_line(tx, organisation).await?;
    }
    Ok(())
}

/// A unit that is made or changed gets the duties that it asks for and does not have.
pub(super) async fn begin_of_unit(
    tx: &Tx,
    by: &By,
    (id, unit): (UnitId, &UnitText),
    today: NaiveDate,
) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let have = cycles::of_targets(tx.conn(), [id.0]).await?;
    let own = (Target::Unit(id), have.get(&id.0).map_or(&[][..], Vec::as_slice));
    begin_lacking(tx, by, own, &duties_of_unit(unit.kind, &unit.lines, today), (today, looked)).await.map(drop)
}

/// What a unit or an organisation can be asked for: a duty with whether it concerns it.
pub(super) type Duties = [(&'static Template, Holds)];

/// Those of a place's `duties` that surely concern it and that it does not have.
pub(super) fn lacking(own: &[Cycle], duties: &Duties) -> impl Iterator<Item = &'static Template> {
    let lacks = |template: &Template| own.iter().all(|cycle| cycle.template.code != template.code);
    let asked = duties.iter().filter(|(_, holds)| *holds == Holds::Yes).map(|(template, _)| *template);
    asked.filter(move |template| lacks(template))
}

/// Begins what a place lacks of its `duties`. Gives how many cycles were begun and turns made.
pub(super) async fn begin_lacking(
    tx: &Tx,
    by: &By,
    (of, own): (Target, &[Cycle]),
    duties: &Duties,
    day: (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let mut count = (0, 0);
    for template in lacking(own, duties) {
        add(&mut count, begin(tx, by, of, (template, day.0), day).await?);
    }
    Ok(count)
}

/// Ends a cycle; what is open of it is asked of nobody any more.
pub(super) async fn end(tx: &Tx, by: &By, cycle: &Cycle, why: CycleEnd, today: NaiveDate) -> Result<(), StoreError> {
    cycles::end(tx, cycle, why, today).await?;
    for kept in occurrences::open_of_cycle(tx, cycle.organisation, cycle.id).await? {
        reminders::forget(tx, kept.id.0).await?;
    }
    tell(tx, by, cycle, "cycle-ended").await
}

/// Begins a cycle on a day and makes its first occurrences. Gives how many of each came of it.
pub(super) async fn begin(
    tx: &Tx,
    by: &By,
    of: Target,
    (template, start): (&'static Template, NaiveDate),
    day: (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let by_event = template.anchor.kind() == AnchorKind::Event;
    // What an event makes is made once and at once. Where the clock is not believed, the next look finds that it is missing.
    if by_event && day.1.judge(day.0) != Ok(ClockSays::GoOn) {
        return Ok((0, 0));
    }
    let Some(cycle) = cycles::begin(tx, by, of, template, start).await? else { return Ok((0, 0)) };
    tell(tx, by, &cycle, "cycle-begun").await?;
    let made = match by_event {
        true => happened(tx, by, &cycle, start, day.0).await?,
        false => go_on(tx, by, &cycle, None, day).await?,
    };
    Ok((1, made))
}

/// Makes what the event of a day asks for.
async fn happened(tx: &Tx, by: &By, cycle: &Cycle, on: NaiveDate, today: NaiveDate) -> Result<usize, StoreError> {
    let asked = (1..).zip(cycle.schedule().after_event(on));
    let new: Vec<NewTurn<'_>> = asked.map(|(turn, planned)| NewTurn { cycle, turn, planned }).collect();
    cycles::set_look(tx, cycle.id, None).await?;
    make(tx, (by.at, by.zone), &new, today).await
}

/// Makes turns, unless the cycle has had the period. Gives how many were made.
async fn make(
    tx: &Tx,
    (at, zone): (DateTime<Utc>, Tz),
    new: &[NewTurn<'_>],
    today: NaiveDate,
) -> Result<usize, StoreError> {
    let made = occurrences::make(tx, at, new, today).await?;
    let mut told: BTreeMap<OrganisationId, Vec<Change<'_>>> = BTreeMap::new();
    for (organisation, id) in &made {
        let change = Change { entity: "occurrence", id: id.0, event: "occurrence-made", ..Change::default() };
        told.entry(*organisation).or_default().push(Change { to: Some("open"), ..change });
    }
    for (organisation, changes) in told {
        history::audit_all(tx, &By { organisation, user: None, at, zone }, &changes).await?;
    }
    Ok(made.len())
}

/// A cycle's last turn with its number; `None` where it has had none.
type LastTurn = Option<(i32, Last)>;

/// Makes what a cycle asks for today after its last turn, and keeps when to look at it again. Gives how many were made. Where the
/// clock is not believed, nothing is made, and the next look comes back to it.
pub(super) async fn go_on(
    tx: &Tx,
    by: &By,
    cycle: &Cycle,
    last: LastTurn,
    day: (NaiveDate, Looked),
) -> Result<usize, StoreError> {
    go_on_all(tx, (by.at, by.zone), &[(cycle, last)], day).await
}

/// The same for many cycles.
async fn go_on_all(
    tx: &Tx,
    moment: (DateTime<Utc>, Tz),
    of: &[(&Cycle, LastTurn)],
    (today, looked): (NaiveDate, Looked),
) -> Result<usize, StoreError> {
    let mut new = Vec::new();
    let mut looks: BTreeMap<Option<NaiveDate>, Vec<CycleId>> = BTreeMap::new();
    for (cycle, last) in of {
        let schedule = cycle.schedule();
        let (mut turn, mut last) = (last.map_or(0, |(turn, _)| turn), last.map(|(_, last)| last));
        for planned in generate(&schedule, last.as_ref(), today, looked).unwrap_or_default() {
            turn += 1;
            new.push(NewTurn { cycle, turn, planned });
            last = Some(planned.as_last(None));
        }
        looks.entry(next_look(&schedule, last.as_ref())).or_default().push(cycle.id);
    }
    cycles::set_looks(tx, looks).await?;
    make(tx, moment, &new, today).await
}

/// What concerns a unit rests while it is closed, and its own duties while its kind and lines cannot have them.
pub(super) async fn rest(
    tx: &Tx,
    by: &By,
    (unit, text): (UnitId, &UnitText),
    closed: bool,
    today: NaiveDate,
) -> Result<(), StoreError> {
    let of = cycles::of_unit(tx.conn(), by.organisation, unit).await?;
    let cannot =
        |cycle: &Cycle| cycle.target == unit.0 && cycle.template.applies.holds(text.kind, &text.lines) == Holds::No;
    rest_while(tx, by, &of, |cycle| closed || cannot(cycle), today).await?;
    if closed { Ok(()) } else { begin_of_unit(tx, by, (unit, text), today).await }
}

/// Whether a cycle that goes on begins to rest, or goes on after a rest.
pub(super) fn changes_rest(cycle: &Cycle, rests: impl Fn(&Cycle) -> bool) -> bool {
    cycle.state == CycleState::Active && cycle.paused_on.is_some() != rests(cycle)
}

/// Lets those of some cycles rest for which `rests` holds; the others go on with the time that was left.
pub(super) async fn rest_while(
    tx: &Tx,
    by: &By,
    of: &[Cycle],
    rests: impl Fn(&Cycle) -> bool,
    today: NaiveDate,
) -> Result<(), StoreError> {
    for cycle in of.iter().filter(|cycle| changes_rest(cycle, &rests)) {
        let rests = rests(cycle);
        cycles::set_paused(tx, cycle, rests.then_some(today), today).await?;
        tell(tx, by, cycle, if rests { "cycle-paused" } else { "cycle-resumed" }).await?;
        // Whether a worker is ready does not wait for the unit: a permit runs out on its day.
        let waited = cycle.paused_on.filter(|day| *day < today && cycle.worker.is_none());
        let Some(paused_on) = waited else { continue };
        for kept in occurrences::open_of_cycle(tx, by.organisation, cycle.id).await? {
            let due_on = resumed_due(cycle.every, kept.occurrence.due_on, paused_on, today);
            occurrences::move_day(tx, (kept.id, kept.version), due_on, Why::Resumed { on: today }).await?;
            reminders::day_moved(tx, TaskKind::Duty, kept.id.0, due_on > kept.occurrence.due_on).await?;
        }
    }
    Ok(())
}

pub(super) async fn tell(tx: &Tx, by: &By, cycle: &Cycle, event: &'static str) -> Result<(), StoreError> {
    history::audit(tx, by, Change { entity: ENTITY, id: cycle.id.0, event, ..Change::default() }).await
}
