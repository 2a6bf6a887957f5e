//! What time brings: one process at a time looks at the duties and at whom to remind, and never trusts a clock that cannot be right.

use super::{
    ServiceError,
    cycles::{self, Units},
    figures,
    organisation_duties::Organisations,
    people_duties::People,
    reminders,
    walk::walk,
};
use crate::{
    ids::new_id,
    majakka::{Majakka, allows},
    store::{
        Connection, StoreError,
        history::{self, Change},
        lease::{self, Lease},
    },
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::{
    clock::local_day,
    cycle::{ClockSays, Looked},
    ids::{ChildId, UserId},
    policy::{Act, Permit},
};
use uuid::Uuid;

/// How a look ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looking {
    Done,
    /// Another process looks, or has taken over.
    Elsewhere,
    /// The clock shows a day before the last look: nothing is made until that day comes again.
    WentBack,
    /// So many days have gone by since the last look that a person confirms the day first.
    Odd {
        days: i64,
    },
}

/// What a look made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    pub looking: Looking,
    pub cycles: usize,
    pub occurrences: usize,
    pub reminders: usize,
}

impl Made {
    fn nothing(looking: Looking) -> Self {
        Self { looking, cycles: 0, occurrences: 0, reminders: 0 }
    }
}

/// A look that may write: its lease, its moment and what is known of the looks before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub lease: Lease,
    pub at: DateTime<Utc>,
    pub zone: Tz,
    pub today: NaiveDate,
    pub looked: Looked,
}

/// Looks at every organisation's duties as of `now`: units, organisations and people get the cycles that they lack, and cycles the occurrences whose time has
/// come, and people are reminded of what is open. It may run at any time and as often as anybody likes, in several processes at once: what
/// is there is not made again.
///
/// # Errors
/// The database failed; what was made before stays, and the next look goes on from there.
pub async fn run(majakka: &Majakka, now: DateTime<Utc>) -> Result<Made, ServiceError> {
    let (holder, today) = (new_id(now), local_day(now, majakka.config.time_zone));
    if majakka.has_settled(today) && !is_anything_due(majakka, today).await? {
        return glance(majakka, holder, (now, today)).await.map(Made::nothing);
    }
    let taken = majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(lease::take(tx, holder))).await?;
    let Some(lease) = taken else { return Ok(Made::nothing(Looking::Elsewhere)) };
    let made = look(majakka, lease, (now, today)).await;
    majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(lease.give_back(tx))).await?;
    made
}

async fn is_anything_due(majakka: &Majakka, today: NaiveDate) -> Result<bool, StoreError> {
    let conn = majakka.store.read();
    Ok(cycles::is_any_due(conn, today).await? || reminders::is_any_due(conn, today).await?)
}

/// Nothing is due: one short write keeps that somebody has looked.
async fn glance(
    majakka: &Majakka,
    holder: Uuid,
    (at, today): (DateTime<Utc>, NaiveDate),
) -> Result<Looking, ServiceError> {
    let looking = majakka.store.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            let Some(lease) = lease::take(tx, holder).await? else { return Ok(Looking::Elsewhere) };
            let (looked, looking) = judge(tx.conn(), today).await?;
            match looking {
                Looking::Odd { .. } => lease::keep_odd(tx, today).await?,
                Looking::Done => lease::keep_look(tx, looked.after(today), at).await?,
                Looking::WentBack | Looking::Elsewhere => {}
            }
            lease.give_back(tx).await?;
            Ok(looking)
        })
    });
    Ok(looking.await?)
}

/// What is known of the looks before, and how this one would end if nothing came between.
async fn judge(conn: &impl Connection, today: NaiveDate) -> Result<(Looked, Looking), StoreError> {
    let looked = lease::looks(conn).await?.looked;
    let looking = match looked.judge(today) {
        Err(odd) => Looking::Odd { days: odd.days },
        Ok(ClockSays::WentBack) => Looking::WentBack,
        Ok(ClockSays::GoOn) => Looking::Done,
    };
    Ok((looked, looking))
}

async fn look(majakka: &Majakka, lease: Lease, (at, today): (DateTime<Utc>, NaiveDate)) -> Result<Made, ServiceError> {
    let (looked, looking) = judge(majakka.store.read(), today).await?;
    if matches!(looking, Looking::Odd { .. }) {
        majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(lease::keep_odd(tx, today))).await?;
    }
    if looking != Looking::Done {
        return Ok(Made::nothing(looking));
    }
    let look = Look { lease, at, zone: majakka.config.time_zone, today, looked };
    let mut made = Made::nothing(Looking::Done);
    let made_all = settle(majakka, look, &mut made).await?
        && cycles::make_due(majakka, look, &mut made).await?
        && reminders::remind(majakka, look, &mut made).await?;
    if !made_all {
        return Ok(Made { looking: Looking::Elsewhere, ..made });
    }
    // After the reminders, which nobody should miss for the sake of a figure.
    figures::catch_up(majakka).await?;
    let kept = majakka.store.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            let holds = lease.holds(tx).await?;
            if holds {
                lease::keep_look(tx, looked.after(today), at).await?;
            }
            Ok(holds)
        })
    });
    let looking = if kept.await? { Looking::Done } else { Looking::Elsewhere };
    Ok(Made { looking, ..made })
}

/// Gives everything that has duties those of today. Each step that changes them has done so already: what is left are new duties of a new
/// version, laws that come into force and roles that run out, so that each process goes through them once a day and not at every look.
async fn settle(majakka: &Majakka, look: Look, made: &mut Made) -> Result<bool, ServiceError> {
    if majakka.has_settled(look.today) {
        return Ok(true);
    }
    let settled = walk::<Units>(majakka, look, made).await?
        && walk::<Organisations>(majakka, look, made).await?
        && walk::<People<UserId>>(majakka, look, made).await?
        && walk::<People<ChildId>>(majakka, look, made).await?;
    if settled {
        majakka.keep_settled(look.today);
    }
    Ok(settled)
}

/// An administrator says that the day which the clock shows is right. Gives the day.
///
/// # Errors
/// The permit is for something else, or the database failed.
pub async fn confirm_day(majakka: &Majakka, permit: Permit) -> Result<NaiveDate, ServiceError> {
    allows(&permit, Act::ManageAccounts)?;
    let (by, today) = (majakka.by(&permit), majakka.today());
    let confirmed = majakka.store.write::<_, StoreError, _>(move |tx| {
        Box::pin(async move {
            lease::confirm(tx, today).await?;
            let (entity, id) = ("organisation", by.organisation.0);
            history::audit(tx, &by, Change { entity, id, event: "day-confirmed", ..Change::default() }).await
        })
    });
    confirmed.await?;
    Ok(today)
}

/// The operator at the machine says that its day is right: somebody without an account, of no organisation. Gives the day.
///
/// # Errors
/// The database failed.
pub async fn confirm_day_at_machine(majakka: &Majakka) -> Result<NaiveDate, ServiceError> {
    let today = majakka.today();
    majakka.store.write::<_, StoreError, _>(move |tx| Box::pin(lease::confirm(tx, today))).await?;
    Ok(today)
}
