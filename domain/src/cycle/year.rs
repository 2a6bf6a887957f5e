use super::{AnchorKind, End, Every, Last, PeriodKey, Periods, Planned, Schedule};
use crate::date::plus_months;
use chrono::{Datelike, NaiveDate};
use std::iter::successors;

/// No more days than this are forecast of a cycle: two years of a daily one.
const MOST: usize = 732;

/// The occurrences of a cycle that come after the open one, with due days up to `to`. It supposes that each is done on its day,
/// and what is overdue today. Computed when it is read; nothing of it is stored.
pub fn forecast(schedule: &Schedule, last: Option<&Last>, today: NaiveDate, to: NaiveDate) -> Vec<Planned> {
    let done = |planned: &Planned| planned.as_last(Some((planned.due_on.max(today), End::Completed)));
    let first = match last {
        None => schedule.first(),
        Some(last) if last.ended.is_some() => schedule.next(last),
        Some(open) => schedule.next(&Last { ended: Some((open.due_on.max(today), End::Completed)), ..*open }),
    };
    let to_come = successors(first.filter(|_| !schedule.paused), |planned| schedule.next(&done(planned)));
    to_come.take(MOST).take_while(|planned| planned.due_on <= to).collect()
}

/// What comes back in a fortnight or sooner: a year of it is told in words, not as fifty marks.
pub fn is_frequent(every: Every) -> bool {
    every.days().1 <= 14
}

/// One turn on the way to the same day of next year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ahead {
    pub key: PeriodKey,
    pub due_on: NaiveDate,
    /// It has not been made yet: its day is an estimate.
    pub forecast: bool,
}

/// The open turns of a cycle, whatever their day, and the forecast of twelve months after the last turn.
pub fn year_ahead(
    schedule: &Schedule,
    open: impl IntoIterator<Item = (PeriodKey, NaiveDate)>,
    last: Option<&Last>,
    today: NaiveDate,
) -> Vec<Ahead> {
    let made = open.into_iter().map(|(key, due_on)| Ahead { key, due_on, forecast: false });
    let to_come = forecast(schedule, last, today, plus_months(today, 12));
    made.chain(to_come.into_iter().map(|Planned { key, due_on, .. }| Ahead { key, due_on, forecast: true })).collect()
}

/// The first `count` due days of a cycle that begins on `from`; that day itself is not one of them. A rolling cycle is
/// supposed to be done on each due day. A calendar cycle has the last days of its civil periods, or, for an interval of which
/// the calendar has no periods, days counted from `from`.
pub fn preview(every: Every, anchor: AnchorKind, from: NaiveDate, count: usize) -> Vec<NaiveDate> {
    let counted = || (1u32..).map(|n| every.nth(from, n)).take(count).collect();
    match (anchor, Periods::of(every, from.weekday(), 0)) {
        (AnchorKind::Event, _) => Vec::new(),
        (AnchorKind::Rolling, _) | (AnchorKind::Calendar, None) => counted(),
        (AnchorKind::Calendar, Some(periods)) => {
            successors(Some(periods.at(from)), |period| Some(periods.after(*period)))
                .map(|period| period.due_on)
                .filter(|due_on| *due_on > from)
                .take(count)
                .collect()
        }
    }
}

#[cfg(test)]
mod tests;
