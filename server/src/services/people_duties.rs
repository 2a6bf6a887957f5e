//! Duties of people: workers have theirs by their roles, children by where they live. They begin and end with both, and go along with
//! whoever goes to another unit.

use super::{
    ServiceError,
    cycles::{BATCH, begin, end, forget_reminders, go_on, stand_in_lines, tell},
    look::{Look, Made},
};
use crate::{
    majakka::Majakka,
    store::{
        StoreError, Tx,
        cycles::{self as rows, Cycle, Target},
        history::By,
        lease, occurrences,
        people::{self, Person, Stay, Whom},
    },
};
use chrono::NaiveDate;
use domain::{
    cycle::{AnchorKind, CATALOGUE, CycleEnd, Looked, Place, Scope, Settled, Standing, Template, settle},
    ids::{ChildId, UnitId, UserId},
    unit::Holds,
};
use uuid::Uuid;

/// How many cycles were begun and how many turns made.
type Count = (usize, usize);

/// The duties of a scope that are in force today, by what they hang on.
fn duties(scope: Scope, by_event: bool, today: NaiveDate) -> impl Iterator<Item = &'static Template> {
    let event = move |template: &&Template| (template.anchor.kind() == AnchorKind::Event) == by_event;
    CATALOGUE.iter().filter(move |template| template.scope == scope && template.is_in_force(today)).filter(event)
}

fn place(template: &Template, stay: &Stay) -> Place {
    Place { unit: stay.unit, since: stay.since, open: stay.open, asks: template.applies.holds(stay.kind, &stay.lines) }
}

/// Sees that a worker has the duties of today's roles, and no others.
pub(super) async fn of_worker(tx: &Tx, by: &By, worker: UserId, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let cycles = people::cycles_of_workers(tx.conn(), [worker]).await?;
    for person in people::workers(tx.conn(), Whom::One(worker), today).await? {
        let own = cycles.get(&worker).map_or(&[][..], Vec::as_slice);
        settle_worker(tx, by, &person, own, (today, looked)).await?;
    }
    Ok(())
}

/// Sees that a child has the duties of the unit where it lives, and none after it has left.
pub(super) async fn of_child(tx: &Tx, by: &By, child: ChildId, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    let cycles = people::cycles_of_children(tx.conn(), [child]).await?;
    for person in people::children(tx.conn(), Whom::One(child)).await? {
        let own = cycles.get(&child).map_or(&[][..], Vec::as_slice);
        settle_child(tx, by, &person, own, (today, looked)).await?;
    }
    Ok(())
}

/// The same for everybody. `false` when somebody else has taken the lease.
pub(super) async fn of_all(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    Ok(of_workers(majakka, look, made).await? && of_children(majakka, look, made).await?)
}

async fn of_workers(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let found = people::workers(tx.conn(), Whom::After(after, BATCH), look.today).await?;
                let cycles = people::cycles_of_workers(tx.conn(), found.iter().map(|person| person.id)).await?;
                stand_in_lines(tx, found.iter().map(|person| person.organisation)).await?;
                let mut count = (0, 0);
                for person in &found {
                    let by = By { organisation: person.organisation, user: None, at: look.at };
                    let own = cycles.get(&person.id).map_or(&[][..], Vec::as_slice);
                    add(&mut count, settle_worker(tx, &by, person, own, (look.today, look.looked)).await?);
                }
                Ok(Some((found.last().map(|person| person.id), count)))
            })
        });
        match noted(batch.await?, made) {
            None => return Ok(false),
            Some(None) => return Ok(true),
            Some(last) => after = last,
        }
    }
}

async fn of_children(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let mut after = None;
    loop {
        let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
            Box::pin(async move {
                if !look.lease.holds(tx).await? {
                    return Ok(None);
                }
                let found = people::children(tx.conn(), Whom::After(after, BATCH)).await?;
                let cycles = people::cycles_of_children(tx.conn(), found.iter().map(|person| person.id)).await?;
                stand_in_lines(tx, found.iter().map(|person| person.organisation)).await?;
                let mut count = (0, 0);
                for person in &found {
                    let by = By { organisation: person.organisation, user: None, at: look.at };
                    let own = cycles.get(&person.id).map_or(&[][..], Vec::as_slice);
                    add(&mut count, settle_child(tx, &by, person, own, (look.today, look.looked)).await?);
                }
                Ok(Some((found.last().map(|person| person.id), count)))
            })
        });
        match noted(batch.await?, made) {
            None => return Ok(false),
            Some(None) => return Ok(true),
            Some(last) => after = last,
        }
    }
}

/// Adds what a batch made to the look, and gives after whom the next one begins.
fn noted<Id>(batch: Option<(Option<Id>, Count)>, made: &mut Made) -> Option<Option<Id>> {
    let (last, (begun, occurred)) = batch?;
    made.cycles += begun;
    made.occurrences += occurred;
    Some(last)
}

fn add(count: &mut Count, more: Count) {
    *count = (count.0 + more.0, count.1 + more.1);
}

async fn settle_worker(
    tx: &Tx,
    by: &By,
    person: &Person<UserId>,
    own: &[Cycle],
    day: (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let mut count = (0, 0);
    for template in duties(Scope::Worker, false, day.0) {
        let target = |unit| Target::Worker(person.id, unit);
        add(&mut count, settle_one(tx, by, (person.id.0, &person.stays), own, (template, &target), day).await?);
    }
    for template in duties(Scope::Worker, true, day.0) {
        add(&mut count, settle_roles(tx, by, person, own, template, day).await?);
    }
    Ok(count)
}

async fn settle_child(
    tx: &Tx,
    by: &By,
    person: &Person<ChildId>,
    own: &[Cycle],
    day: (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let mut count = (0, 0);
    for template in duties(Scope::Child, false, day.0) {
        let target = |unit| Target::Child(person.id, unit);
        add(&mut count, settle_one(tx, by, (person.id.0, &person.stays), own, (template, &target), day).await?);
    }
    Ok(count)
}

/// One duty that a person has once, whatever the number of units.
async fn settle_one(
    tx: &Tx,
    by: &By,
    (id, stays): (Uuid, &[Stay]),
    own: &[Cycle],
    (template, target): (&'static Template, &(dyn Fn(UnitId) -> Target + Sync)),
    (today, looked): (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let cycle = own.iter().find(|cycle| cycle.target == id && cycle.template.code == template.code);
    let standing = cycle.and_then(|cycle| Some(Standing { unit: cycle.unit?, ended: cycle.ended }));
    let places: Vec<Place> = stays.iter().map(|stay| place(template, stay)).collect();
    match (settle(standing, &places), cycle) {
        (Settled::Begins(unit), None) => begin(tx, by, target(unit), (template, today), (today, looked)).await,
        (Settled::GoesOn(unit), Some(cycle)) => Ok((0, goes_on(tx, by, cycle, unit, (today, looked)).await?)),
        (Settled::Ends(why), Some(cycle)) => end(tx, by, cycle, why, today).await.map(|()| (0, 0)),
        _ => Ok((0, 0)),
    }
}

/// What each new role begins, in its own unit: it ends with the role.
async fn settle_roles(
    tx: &Tx,
    by: &By,
    person: &Person<UserId>,
    own: &[Cycle],
    template: &'static Template,
    (today, looked): (NaiveDate, Looked),
) -> Result<Count, StoreError> {
    let mut count = (0, 0);
    let asks = |stay: &&Stay| place(template, stay).asks == Holds::Yes;
    for stay in person.stays.iter().filter(asks).filter(|stay| stay.open && template.follows(stay.since, today)) {
        let Some(role) = stay.role.filter(|role| own.iter().all(|cycle| cycle.target != role.0)) else { continue };
        let target = Target::Role(role, person.id, stay.unit);
        add(&mut count, begin(tx, by, target, (template, stay.since), (today, looked)).await?);
    }
    let over = |cycle: &&Cycle| {
        let held = |stay: &Stay| stay.role.is_some_and(|role| role.0 == cycle.target);
        cycle.template.code == template.code && cycle.ended.is_none() && !person.stays.iter().any(held)
    };
    for cycle in own.iter().filter(over) {
        end(tx, by, cycle, CycleEnd::Gone, today).await?;
    }
    Ok(count)
}

/// A duty goes over to a unit with the day that it has, or is taken up again there.
async fn goes_on(tx: &Tx, by: &By, cycle: &Cycle, unit: UnitId, day: (NaiveDate, Looked)) -> Result<usize, StoreError> {
    let cycle = rows::go_on_in(tx, cycle, Some(unit), day.0).await?;
    tell(tx, by, &cycle, "cycle-goes-on").await?;
    forget_reminders(tx, &cycle).await?;
    occurrences::go_over(tx, &cycle).await?;
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    go_on(tx, by, &cycle, last, day).await
}
