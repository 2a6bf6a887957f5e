//! Reminders: who hears of what is open, by the ladder and once each.

use super::{
    ServiceError,
    look::{Look, Made},
};
use crate::{
    majakka::Majakka,
    store::{
        Connection, StoreError, Tx,
        history::By,
        incidents::{self, handlers},
        reminders::{self as rows, NewReminder, OfPerson, Reminded},
    },
};
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::{
    cycle::{
        Colleague, Delivery, LadderStep, OpenItem, OwnerRole, People, Reminder, ReminderKey, Rung, TaskKind, around,
        next_step, reminders, send_at,
    },
    ids::{ChildId, IncidentId, OrganisationId, UserId},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// So many tasks are looked at in one transaction.
const BATCH: u64 = 500;

/// What reminds people, in the order in which it is looked at.
const KINDS: [TaskKind; 4] = [TaskKind::Duty, TaskKind::Review, TaskKind::Goal, TaskKind::Action];

/// Whether the next step of anything has come.
pub(super) async fn is_any_due(conn: &impl Connection, today: NaiveDate) -> Result<bool, StoreError> {
    for kind in KINDS {
        if !rows::due(conn, kind, today, 1).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reminds people of what is open today. `false` when somebody else has taken the lease.
pub(super) async fn remind(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    let zone = majakka.config.time_zone;
    for kind in KINDS {
        loop {
            let batch = majakka.store.write::<_, StoreError, _>(move |tx| {
                Box::pin(async move {
                    if !look.lease.holds(tx).await? {
                        return Ok(None);
                    }
                    let due = rows::due(tx.conn(), kind, look.today, BATCH).await?;
                    let kept = if due.is_empty() { 0 } else { tell(tx, look, zone, &due).await? };
                    set_next(tx, kind, look.today, &due).await?;
                    Ok(Some((due.len(), kept)))
                })
            });
            let Some((looked_at, kept)) = batch.await? else { return Ok(false) };
            made.reminders += usize::try_from(kept).unwrap_or(0);
            if looked_at == 0 {
                break;
            }
        }
    }
    Ok(true)
}

async fn tell(tx: &Tx, look: Look, zone: Tz, due: &[Reminded]) -> Result<u64, StoreError> {
    let places = due.iter().map(|task| (task.organisation, task.unit)).collect();
    let colleagues = rows::colleagues(tx.conn(), &places, look.today).await?;
    let said = rows::said(tx, due.iter().map(|task| task.id)).await?;
    let children =
        due.iter().filter_map(|task| if let Some(OfPerson::Child(child)) = task.person { Some(child) } else { None });
    let instructors = rows::instructors(tx.conn(), children.collect::<BTreeSet<_>>()).await?;
    let mut new = Vec::new();
    let mut heard = BTreeSet::new();
    for task in due {
        let mut people = around_task(task, &colleagues.of(task.organisation, task.unit), &instructors);
        if task.promise {
            (people.deputies, people.safety_leads) = (Vec::new(), Vec::new());
        }
        let item = OpenItem { id: task.id, task: task.task, due_on: task.due_on, moved: task.moved, people };
        // Of several people's turns of one duty that are due on one day, each hears once: what is to be done is one thing.
        let alike = task.duty.filter(|_| task.person.is_some()).map(|duty| (duty.code, task.unit, task.due_on));
        let mut once = |reminder: &Reminder| alike.is_none_or(|of| heard.insert((of, reminder.key.recipient)));
        let told = reminders(&item, look.today, &said).into_iter().filter(|reminder| once(reminder));
        let told = told.map(|reminder| NewReminder {
            organisation: task.organisation,
            unit: task.unit,
            kind: task.kind,
            reminder,
            send_at: send_at(reminder.delivery, look.at, zone),
        });
        new.extend(told);
    }
    rows::keep(tx, look.at, &new).await
}

fn around_task(task: &Reminded, near: &[Colleague], instructors: &BTreeMap<ChildId, Vec<UserId>>) -> People {
    let own = |child: &ChildId| instructors.get(child).cloned().unwrap_or_default();
    match (task.duty, task.person, task.audience) {
        (_, Some(OfPerson::Child(child)), Some(audience)) => People::of_goal(audience, &own(&child), near),
        (Some(duty), Some(person), _) => {
            let nearest = match person {
                OfPerson::Worker(worker) => vec![worker],
                OfPerson::Child(child) => own(&child),
            };
            around(task.owner, Some(duty.owner), near).of_person(&nearest, duty.owner, near)
        }
        // What all children share is looked at by whoever works with them.
        (None, _, _) if task.kind == TaskKind::Goal => around(None, Some(OwnerRole::OwnTeam), near),
        (duty, _, _) => around(task.owner, duty.map(|duty| duty.owner), near),
    }
}

async fn set_next(tx: &Tx, kind: TaskKind, today: NaiveDate, due: &[Reminded]) -> Result<(), StoreError> {
    let mut next: BTreeMap<_, Vec<Uuid>> = BTreeMap::new();
    for task in due {
        next.entry(next_step(task.task, task.due_on, today)).or_default().push(task.id);
    }
    rows::look_again(tx, kind, next).await
}

/// Those who lead hear of a red report at once, in the night too: those of them who may handle it, and not who says so. Once for each
/// report and person.
pub(super) async fn tell_red(tx: &Tx, by: &By, id: IncidentId, today: NaiveDate) -> Result<(), StoreError> {
    let found = incidents::load(tx.conn(), by.organisation, id).await?;
    let place = (OrganisationId(found.organisation.0), Some(found.unit));
    let colleagues = rows::colleagues(tx.conn(), &BTreeSet::from([place]), today).await?;
    let people = around(None, None, &colleagues.of(place.0, place.1));
    let able: BTreeSet<UserId> =
        handlers::of(tx.conn(), &found, today).await?.into_iter().map(|(user, _)| user).collect();
    let leading = people.supervisors.iter().map(|user| (*user, Rung::Supervisor));
    let leading = leading.chain(people.safety_leads.iter().map(|user| (*user, Rung::SafetyLead)));
    let told: BTreeMap<UserId, Rung> =
        leading.filter(|(user, _)| able.contains(user) && by.user != Some(*user)).collect();
    let new: Vec<NewReminder> = told
        .into_iter()
        .map(|(recipient, rung)| {
            let key = ReminderKey { task: id.0, recipient, step: LadderStep { moved: 0, days: 0 } };
            let reminder = Reminder { key, rung, delivery: Delivery::AtOnce };
            NewReminder { organisation: place.0, unit: place.1, kind: TaskKind::Report, reminder, send_at: by.at }
        })
        .collect();
    rows::keep(tx, by.at, &new).await.map(drop)
}

/// A report became sealed: the unit's own people have never heard of it, and those who may handle it now hear at once.
pub(super) async fn tell_sealed(tx: &Tx, by: &By, id: IncidentId, today: NaiveDate) -> Result<(), StoreError> {
    rows::forget(tx, id.0).await?;
    tell_red(tx, by, id, today).await
}

/// Somebody has seen their reminders, up to one of them.
///
/// # Errors
/// The database failed.
pub async fn see(majakka: &Majakka, user: UserId, up_to: Uuid) -> Result<(), ServiceError> {
    let now = majakka.now();
    majakka.store.write(move |tx| Box::pin(async move { Ok(rows::set_read(tx, user, up_to, now).await?) })).await
}
