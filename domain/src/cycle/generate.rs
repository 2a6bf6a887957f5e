use super::{Anchor, Last, Missed, Planned, Schedule};
use chrono::NaiveDate;

/// After more days than this without a look, somebody confirms the day before anything is made.
pub const MOST_DAYS_AWAY: i64 = 45;
/// One look makes at most so many occurrences of a cycle; the next look goes on.
pub const MOST_AT_ONCE: usize = 12;

/// What is known of the looks at the cycles so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Looked {
    /// The latest day on which the cycles were looked at.
    pub last: Option<NaiveDate>,
    /// Until when a person has said that the clock is right.
    pub confirmed: Option<NaiveDate>,
}

/// What the clock may be trusted for today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockSays {
    GoOn,
    /// Today is before the last look: nothing is made or sent until that day comes again.
    WentBack,
}

/// The clock has gone so far ahead that a person has to say that it is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock is {days} days ahead of the last look")]
pub struct ClockLooksOdd {
    pub last: NaiveDate,
    pub days: i64,
}

impl Looked {
    /// Judges the clock of a new look.
    ///
    /// # Errors
    /// [`ClockLooksOdd`] when it is more than [`MOST_DAYS_AWAY`] days ahead of the last look and nobody has confirmed the day.
    pub fn judge(self, today: NaiveDate) -> Result<ClockSays, ClockLooksOdd> {
        let Some(last) = self.last else { return Ok(ClockSays::GoOn) };
        let days = (today - last).num_days();
        if days < 0 {
            return Ok(ClockSays::WentBack);
        }
        if days > MOST_DAYS_AWAY && self.confirmed.is_none_or(|day| day < today) {
            return Err(ClockLooksOdd { last, days });
        }
        Ok(ClockSays::GoOn)
    }

    /// The looks after one on a day. A clock that went back does not move the last look.
    pub fn after(self, today: NaiveDate) -> Self {
        Self { last: Some(self.last.map_or(today, |last| last.max(today))), ..self }
    }
}

/// The occurrences of a cycle that are to be made today, the earliest first. `last` is the one of the latest period.
///
/// Only the next one is made, so the same look twice makes nothing more. Where each period has its row, those that were
/// missed come with it, at most [`MOST_AT_ONCE`].
///
/// # Errors
/// [`ClockLooksOdd`], see [`Looked::judge`].
pub fn generate(
    schedule: &Schedule,
    last: Option<&Last>,
    today: NaiveDate,
    looked: Looked,
) -> Result<Vec<Planned>, ClockLooksOdd> {
    if looked.judge(today)? == ClockSays::WentBack || schedule.paused {
        return Ok(Vec::new());
    }
    let next = match last {
        None => schedule.first(),
        Some(last) if last.ended.is_some() => schedule.next(last),
        Some(last) => following(schedule, last, today),
    };
    let more = std::iter::successors(next, |planned| following(schedule, &planned.as_last(None), today));
    Ok(more.take(MOST_AT_ONCE).collect())
}

/// The row after one that is open: there is one only where each period has its own, and when the day of the open one is past.
fn following(schedule: &Schedule, open: &Last, today: NaiveDate) -> Option<Planned> {
    let Anchor::Calendar(periods) = schedule.anchor else { return None };
    let is_due = schedule.missed == Missed::EachPeriod && open.due_on < today;
    is_due.then(|| schedule.planned(schedule.period_after(periods, open)))?
}

/// From which day on a look at the cycle may make something, once a look has been. `None` while only people or events lead on.
pub fn next_look(schedule: &Schedule, last: Option<&Last>) -> Option<NaiveDate> {
    if schedule.paused {
        return None;
    }
    match last {
        None => schedule.first().map(|_| schedule.start),
        Some(last) => match last.ended {
            Some((on, _)) => schedule.next(last).map(|_| on),
            None if matches!(schedule.anchor, Anchor::Calendar(_)) && schedule.missed == Missed::EachPeriod => {
                last.due_on.succ_opt()
            }
            None => None,
        },
    }
}

#[cfg(test)]
mod tests;
