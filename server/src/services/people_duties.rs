//! Duties of people: workers have theirs by their roles, children by where they live. They begin and end with both, and go along with
//! whoever goes to another unit.

use super::{
    cycles::{begin, end, go_on, tell},
    look::Look,
    walk::{BATCH, Batch, Count, add},
};
use crate::store::{
    Connection, StoreError, Tx,
    cycles::{self as rows, Cycle, Target},
    history::By,
    lease, occurrences,
    people::{self, Person, Stay, Whom},
    reminders,
};
use chrono::NaiveDate;
use domain::{
    cycle::{AnchorKind, CATALOGUE, CycleEnd, Looked, Place, Scope, Settled, Standing, TaskKind, Template, settle},
    ids::{ChildId, GrantId, OrganisationId, UnitId, UserId},
};

use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What becomes of one duty of somebody.
pub(super) enum Step<'a> {
    Begins(Target, &'static Template, NaiveDate),
    GoesOn(&'a Cycle, UnitId),
    Ends(&'a Cycle, CycleEnd),
}

/// Somebody who has duties.
pub(super) trait Somebody: Copy + Ord + Send + Sync + 'static {
    /// People with the cycles that each has.
    fn read<C: Connection>(
        conn: &C,
        whom: Whom<Self>,
        today: NaiveDate,
    ) -> impl Future<Output = Result<People<Self>, StoreError>> + Send;

    /// What has to be done so that a person has the duties of a day and no others; `own` are the cycles that there are.
    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>>;
}

/// The duties of a scope that are in force today, by what they hang on.
fn duties(scope: Scope, by_event: bool, today: NaiveDate) -> impl Iterator<Item = &'static Template> {
    let event = move |template: &&Template| (template.anchor.kind() == AnchorKind::Event) == by_event;
    CATALOGUE.iter().filter(move |template| template.scope == scope && template.is_in_force(today)).filter(event)
}

impl Somebody for UserId {
    async fn read<C: Connection>(conn: &C, whom: Whom<Self>, today: NaiveDate) -> Result<People<Self>, StoreError> {
        let people = people::workers(conn, whom, today).await?;
        let have = people::cycles_of_workers(conn, people.iter().map(|person| person.id)).await?;
        Ok(People { people, have })
    }

    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>> {
        let once = duties(Scope::Worker, false, today).filter_map(|template| {
            let begins = |unit| Step::Begins(Target::Worker(person.id, unit), template, today);
            once(&person.stays, cycle_of(own, person.id.0, template), template, begins)
        });
        let by_role = duties(Scope::Worker, true, today).flat_map(|template| of_roles(person, own, template, today));
        once.chain(by_role).collect()
    }
}

impl Somebody for ChildId {
    async fn read<C: Connection>(conn: &C, whom: Whom<Self>, _: NaiveDate) -> Result<People<Self>, StoreError> {
        let people = people::children(conn, whom).await?;
        let have = people::cycles_of_children(conn, people.iter().map(|person| person.id)).await?;
        Ok(People { people, have })
    }

    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>> {
        let once = |template: &'static Template| {
            let begins = |unit| Step::Begins(Target::Child(person.id, unit), template, today);
            once(&person.stays, cycle_of(own, person.id.0, template), template, begins)
        };
        duties(Scope::Child, false, today).filter_map(once).collect()
    }
}

fn cycle_of<'a>(own: &'a [Cycle], target: Uuid, template: &Template) -> Option<&'a Cycle> {
    own.iter().find(|cycle| cycle.target == target && cycle.template.code == template.code)
}

/// One duty that somebody has once, however many units there are.
fn once<'a>(
    stays: &[Stay],
    own: Option<&'a Cycle>,
    template: &Template,
    begins: impl FnOnce(UnitId) -> Step<'a>,
) -> Option<Step<'a>> {
    let standing = own.and_then(|cycle| Some(Standing { unit: cycle.unit?, ended: cycle.ended }));
    let asks = |stay: &Stay| template.applies.holds(stay.kind, &stay.lines);
    let place = |stay: &Stay| Place { unit: stay.unit, since: stay.since, open: stay.open, asks: asks(stay) };
    match (settle(standing, &stays.iter().map(place).collect::<Vec<_>>()), own) {
        (Settled::Begins(unit), None) => Some(begins(unit)),
        (Settled::GoesOn(unit), Some(cycle)) => Some(Step::GoesOn(cycle, unit)),
        (Settled::Ends(why), Some(cycle)) => Some(Step::Ends(cycle, why)),
        _ => None,
    }
}

/// What each role begins for itself: it goes along with that role alone. A role of long ago begins nothing.
fn of_roles<'a>(
    person: &Person<UserId>,
    own: &'a [Cycle],
    template: &'static Template,
    today: NaiveDate,
) -> Vec<Step<'a>> {
    let held = person.stays.iter().filter_map(|stay| stay.role);
    let had = own.iter().filter(|cycle| cycle.template.code == template.code).map(|cycle| GrantId(cycle.target));
    let roles: BTreeSet<GrantId> = held.chain(had).collect();
    let step = |role: GrantId| {
        let stay = person.stays.iter().find(|stay| stay.role == Some(role));
        let since = stay.map_or(today, |stay| stay.since);
        let begins = |unit| Step::Begins(Target::Role(role, person.id, unit), template, since);
        let stays = stay.map_or(&[][..], std::slice::from_ref);
        once(stays, cycle_of(own, role.0, template), template, begins)
    };
    let follows = |step: &Step<'_>| !matches!(step, Step::Begins(_, _, since) if !template.follows(*since, today));
    roles.into_iter().filter_map(step).filter(follows).collect()
}

/// People with the cycles that each has.
pub(super) struct People<Id> {
    people: Vec<Person<Id>>,
    have: BTreeMap<Id, Vec<Cycle>>,
}

impl<Id: Somebody> People<Id> {
    fn steps<'a>(&'a self, person: &Person<Id>, today: NaiveDate) -> Vec<Step<'a>> {
        Id::steps(person, self.have.get(&person.id).map_or(&[], Vec::as_slice), today)
    }

    async fn take_steps(
        &self,
        tx: &Tx,
        by: impl Fn(&Person<Id>) -> By + Send + Sync,
        day: (NaiveDate, Looked),
    ) -> Result<Count, StoreError> {
        let mut count = (0, 0);
        for person in &self.people {
            let by = by(person);
            for step in self.steps(person, day.0) {
                add(&mut count, take(tx, &by, step, day).await?);
            }
        }
        Ok(count)
    }
}

async fn take(tx: &Tx, by: &By, step: Step<'_>, day: (NaiveDate, Looked)) -> Result<Count, StoreError> {
    match step {
        Step::Begins(target, template, start) => begin(tx, by, target, (template, start), day).await,
        Step::GoesOn(cycle, unit) => Ok((0, goes_on(tx, by, cycle, unit, day).await?)),
        Step::Ends(cycle, why) => end(tx, by, cycle, why, day.0).await.map(|()| (0, 0)),
    }
}

/// A duty goes over to a unit with the day that it has, or is taken up again there. Other people may hear of it now, also of what is late
/// already.
async fn goes_on(tx: &Tx, by: &By, cycle: &Cycle, unit: UnitId, day: (NaiveDate, Looked)) -> Result<usize, StoreError> {
    let cycle = rows::go_on_in(tx, cycle, Some(unit), day.0).await?;
    tell(tx, by, &cycle, "cycle-goes-on").await?;
    occurrences::go_over(tx, &cycle).await?;
    for kept in occurrences::open_of_cycle(tx, cycle.organisation, cycle.id).await? {
        reminders::forget(tx, kept.id.0).await?;
        reminders::day_moved(tx, TaskKind::Duty, kept.id.0, false).await?;
    }
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    go_on(tx, by, &cycle, last, day).await
}

/// Sees that a worker has the duties of today's roles, and no others.
pub(super) async fn of_worker(tx: &Tx, by: &By, worker: UserId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, Whom::One(worker), today).await
}

/// Sees that a child has the duties of the unit where it lives, and none after it has left.
pub(super) async fn of_child(tx: &Tx, by: &By, child: ChildId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, Whom::One(child), today).await
}

/// The same for everybody who works or lives in a unit, after the unit has changed.
pub(super) async fn of_unit(tx: &Tx, by: &By, unit: UnitId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, Whom::<UserId>::In(unit), today).await?;
    settle_all(tx, by, Whom::<ChildId>::In(unit), today).await
}

async fn settle_all<Id: Somebody>(tx: &Tx, by: &By, whom: Whom<Id>, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    Id::read(tx.conn(), whom, today).await?.take_steps(tx, |_| *by, (today, looked)).await.map(drop)
}

impl<Id: Somebody> Batch for People<Id> {
    type Mark = Id;

    async fn read<C: Connection>(conn: &C, after: Option<Id>, today: NaiveDate) -> Result<Self, StoreError> {
        Id::read(conn, Whom::After(after, BATCH), today).await
    }

    fn last(&self) -> Option<Id> {
        self.people.last().map(|person| person.id)
    }

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        self.people.iter().map(|person| person.organisation).collect()
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        self.people.iter().all(|person| self.steps(person, today).is_empty())
    }

    async fn settle(&self, tx: &Tx, look: Look) -> Result<Count, StoreError> {
        let by =
            |person: &Person<Id>| By { organisation: person.organisation, user: None, at: look.at, zone: look.zone };
        self.take_steps(tx, by, (look.today, look.looked)).await
    }
}
