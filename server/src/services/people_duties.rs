//! Duties of people: workers have theirs by their roles, children by where they live. They begin and end with both, and go along with
//! whoever goes to another unit.

use super::{
    cycles::{begin, end, forget_reminders, go_on, tell},
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
    ids::{ChildId, OrganisationId, UnitId, UserId},
    unit::Holds,
};

use std::collections::{BTreeMap, BTreeSet};

/// What becomes of one duty of somebody.
pub(super) enum Step<'a> {
    Begins(Target, &'static Template, NaiveDate),
    GoesOn(&'a Cycle, UnitId),
    Ends(&'a Cycle, CycleEnd),
}

/// Somebody who has duties.
pub(super) trait Somebody: Copy + Ord + Send + Sync + 'static {
    /// What has to be done so that a person has the duties of a day and no others; `own` are the cycles that there are.
    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>>;
}

/// The duties of a scope that are in force today, by what they hang on.
fn duties(scope: Scope, by_event: bool, today: NaiveDate) -> impl Iterator<Item = &'static Template> {
    let event = move |template: &&Template| (template.anchor.kind() == AnchorKind::Event) == by_event;
    CATALOGUE.iter().filter(move |template| template.scope == scope && template.is_in_force(today)).filter(event)
}

impl Somebody for UserId {
    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>> {
        let once = duties(Scope::Worker, false, today).filter_map(|template| {
            let own = own.iter().find(|cycle| cycle.target == person.id.0 && cycle.template.code == template.code);
            once(&person.stays, own, template, (|unit| Target::Worker(person.id, unit), today))
        });
        let by_role = duties(Scope::Worker, true, today).flat_map(|template| of_roles(person, own, template, today));
        once.chain(by_role).collect()
    }
}

impl Somebody for ChildId {
    fn steps<'a>(person: &Person<Self>, own: &'a [Cycle], today: NaiveDate) -> Vec<Step<'a>> {
        let once = |template: &'static Template| {
            let own = own.iter().find(|cycle| cycle.template.code == template.code);
            once(&person.stays, own, template, (|unit| Target::Child(person.id, unit), today))
        };
        duties(Scope::Child, false, today).filter_map(once).collect()
    }
}

fn place(template: &Template, stay: &Stay) -> Place {
    Place { unit: stay.unit, since: stay.since, open: stay.open, asks: template.applies.holds(stay.kind, &stay.lines) }
}

/// One duty that a person has once, whatever the number of units.
fn once<'a>(
    stays: &[Stay],
    own: Option<&'a Cycle>,
    template: &'static Template,
    (target, today): (impl Fn(UnitId) -> Target, NaiveDate),
) -> Option<Step<'a>> {
    let standing = own.and_then(|cycle| Some(Standing { unit: cycle.unit?, ended: cycle.ended }));
    let places: Vec<Place> = stays.iter().map(|stay| place(template, stay)).collect();
    match (settle(standing, &places), own) {
        (Settled::Begins(unit), None) => Some(Step::Begins(target(unit), template, today)),
        (Settled::GoesOn(unit), Some(cycle)) => Some(Step::GoesOn(cycle, unit)),
        (Settled::Ends(why), Some(cycle)) => Some(Step::Ends(cycle, why)),
        _ => None,
    }
}

/// What each new role begins, in its own unit: it ends with the role.
fn of_roles<'a>(
    person: &Person<UserId>,
    own: &'a [Cycle],
    template: &'static Template,
    today: NaiveDate,
) -> Vec<Step<'a>> {
    let asks = |stay: &&Stay| place(template, stay).asks == Holds::Yes;
    let new = person.stays.iter().filter(asks).filter(|stay| stay.open && template.follows(stay.since, today));
    let begins = new.filter_map(|stay| {
        let role = stay.role.filter(|role| own.iter().all(|cycle| cycle.target != role.0))?;
        Some(Step::Begins(Target::Role(role, person.id, stay.unit), template, stay.since))
    });
    // A role that was only suspended is the same one again.
    let again = person.stays.iter().filter(asks).filter(|stay| stay.open).filter_map(|stay| {
        let gone = |cycle: &&Cycle| {
            cycle.template.code == template.code
                && cycle.ended == Some(CycleEnd::Gone)
                && stay.role.is_some_and(|role| role.0 == cycle.target)
        };
        own.iter().find(gone).map(|cycle| Step::GoesOn(cycle, stay.unit))
    });
    let held = |cycle: &Cycle| person.stays.iter().any(|stay| stay.role.is_some_and(|role| role.0 == cycle.target));
    let of = own.iter().filter(|cycle| cycle.template.code == template.code && cycle.ended.is_none());
    begins.chain(again).chain(of.filter(|cycle| !held(cycle)).map(|cycle| Step::Ends(cycle, CycleEnd::Gone))).collect()
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

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        self.people.iter().map(|person| person.organisation).collect()
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        self.people.iter().all(|person| self.steps(person, today).is_empty())
    }

    async fn take_steps(
        &self,
        tx: &Tx,
        by: impl Fn(&Person<Id>) -> By,
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

/// A duty goes over to a unit with the day that it has, or is taken up again there.
async fn goes_on(tx: &Tx, by: &By, cycle: &Cycle, unit: UnitId, day: (NaiveDate, Looked)) -> Result<usize, StoreError> {
    let cycle = rows::go_on_in(tx, cycle, Some(unit), day.0).await?;
    tell(tx, by, &cycle, "cycle-goes-on").await?;
    forget_reminders(tx, &cycle).await?;
    occurrences::go_over(tx, &cycle).await?;
    for kept in occurrences::open_of_cycle(tx, cycle.organisation, cycle.id).await? {
        // Other people may hear of it, also of one that is late already.
        reminders::day_moved(tx, TaskKind::Duty, kept.id.0, false).await?;
    }
    let last = occurrences::last_of(tx, [cycle.id]).await?.get(&cycle.id.0).copied();
    go_on(tx, by, &cycle, last, day).await
}

impl People<UserId> {
    async fn of<C: Connection>(conn: &C, whom: Whom<UserId>, today: NaiveDate) -> Result<Self, StoreError> {
        let people = people::workers(conn, whom, today).await?;
        let have = people::cycles_of_workers(conn, people.iter().map(|person| person.id)).await?;
        Ok(Self { people, have })
    }
}

impl People<ChildId> {
    async fn of<C: Connection>(conn: &C, whom: Whom<ChildId>) -> Result<Self, StoreError> {
        let people = people::children(conn, whom).await?;
        let have = people::cycles_of_children(conn, people.iter().map(|person| person.id)).await?;
        Ok(Self { people, have })
    }
}

/// Sees that a worker has the duties of today's roles, and no others.
pub(super) async fn of_worker(tx: &Tx, by: &By, worker: UserId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, &People::<UserId>::of(tx.conn(), Whom::One(worker), today).await?, today).await
}

/// Sees that a child has the duties of the unit where it lives, and none after it has left.
pub(super) async fn of_child(tx: &Tx, by: &By, child: ChildId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, &People::<ChildId>::of(tx.conn(), Whom::One(child)).await?, today).await
}

/// The same for everybody who works or lives in a unit, after the unit has changed.
pub(super) async fn of_unit(tx: &Tx, by: &By, unit: UnitId, today: NaiveDate) -> Result<(), StoreError> {
    settle_all(tx, by, &People::<UserId>::of(tx.conn(), Whom::In(unit), today).await?, today).await?;
    settle_all(tx, by, &People::<ChildId>::of(tx.conn(), Whom::In(unit)).await?, today).await
}

async fn settle_all<Id: Somebody>(tx: &Tx, by: &By, people: &People<Id>, today: NaiveDate) -> Result<(), StoreError> {
    let looked = lease::looks(tx.conn()).await?.looked;
    people.take_steps(tx, |_| *by, (today, looked)).await.map(drop)
}

impl Batch for People<UserId> {
    type Mark = UserId;

    async fn read<C: Connection>(conn: &C, after: Option<UserId>, today: NaiveDate) -> Result<Self, StoreError> {
        Self::of(conn, Whom::After(after, BATCH), today).await
    }

    fn last(&self) -> Option<UserId> {
        self.people.last().map(|person| person.id)
    }

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        Self::organisations(self)
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        Self::is_settled(self, today)
    }

    async fn settle(&self, tx: &Tx, look: Look) -> Result<Count, StoreError> {
        settle_batch(tx, look, self).await
    }
}

impl Batch for People<ChildId> {
    type Mark = ChildId;

    async fn read<C: Connection>(conn: &C, after: Option<ChildId>, _: NaiveDate) -> Result<Self, StoreError> {
        Self::of(conn, Whom::After(after, BATCH)).await
    }

    fn last(&self) -> Option<ChildId> {
        self.people.last().map(|person| person.id)
    }

    fn organisations(&self) -> BTreeSet<OrganisationId> {
        Self::organisations(self)
    }

    fn is_settled(&self, today: NaiveDate) -> bool {
        Self::is_settled(self, today)
    }

    async fn settle(&self, tx: &Tx, look: Look) -> Result<Count, StoreError> {
        settle_batch(tx, look, self).await
    }
}

async fn settle_batch<Id: Somebody>(tx: &Tx, look: Look, people: &People<Id>) -> Result<Count, StoreError> {
    let by = |person: &Person<Id>| By { organisation: person.organisation, user: None, at: look.at };
    people.take_steps(tx, by, (look.today, look.looked)).await
}
