use super::{CycleEnd, Template};
use crate::{ids::UnitId, unit::Holds};
use chrono::NaiveDate;

/// A unit where somebody works or lives today, as far as one duty is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub unit: UnitId,
    /// Since when the person is there.
    pub since: NaiveDate,
    /// The unit works: it has not been closed.
    pub open: bool,
    /// Whether the duty concerns people of this unit.
    pub asks: Holds,
}

/// A person's cycle as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The unit that looks after it.
    pub unit: UnitId,
    /// Why it has ended; `None` while it goes on.
    pub ended: Option<CycleEnd>,
}

/// What becomes of a person's duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It is as it has to be.
    Stays,
    Begins(UnitId),
    /// It goes on in a unit, with the day that it has: after a transfer, or when somebody comes back.
    GoesOn(UnitId),
    Ends(CycleEnd),
}

/// Where a duty of one person belongs, who has it once however many units there are: to the unit where it is, as long as the
/// person is there and the unit asks for it, otherwise to the working unit where the person has been longest. In a closed unit it rests. What
/// the safety lead has taken away stays away.
pub fn settle(standing: Option<Standing>, places: &[Place]) -> Settled {
    let asking = |place: &&Place| place.asks == Holds::Yes;
    let next = places.iter().filter(asking).filter(|place| place.open).min_by_key(|place| (place.since, place.unit));
    let Some(standing) = standing else { return next.map_or(Settled::Stays, |place| Settled::Begins(place.unit)) };
    let here = places.iter().filter(asking).find(|place| place.unit == standing.unit);
    match (standing.ended, here, next) {
        (Some(CycleEnd::Excluded), _, _) | (Some(_), _, None) => Settled::Stays,
        (Some(_), _, Some(next)) => Settled::GoesOn(next.unit),
        (None, Some(here), _) if here.open => Settled::Stays,
        (None, _, Some(next)) => Settled::GoesOn(next.unit),
        (None, Some(_), None) => Settled::Stays,
        (None, None, None) if places.is_empty() => Settled::Ends(CycleEnd::Gone),
        (None, None, None) => Settled::Ends(CycleEnd::NotAsked),
    }
}

impl Template {
    /// Whether an event of a day still makes something today: what was before the program, and over by now, is not told as late.
    pub fn follows(&self, event: NaiveDate, today: NaiveDate) -> bool {
        event <= today && today <= self.every.after(event)
    }
}

#[cfg(test)]
mod tests;
