use super::{Anchor, End, Every, Period, PeriodKey, Periods, Why};
use crate::{date::plus_days, hazard::codes};
use chrono::{Datelike, NaiveDate};

codes! {
    /// What becomes of calendar periods that went by while nobody, and no program, looked.
    Missed {
        /// Each has its own occurrence: what was to be published is missing until it is published.
        EachPeriod = "each-period",
        /// One overdue occurrence stands for all of them: last month's round cannot be walked any more.
        Collapse = "collapse",
    }
}

/// A cycle as far as its days are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    pub every: Every,
    pub anchor: Anchor,
    /// The day on which the cycle began: of the unit, the placement, the employment, or when it was taken up again.
    pub start: NaiveDate,
    pub missed: Missed,
    /// The first turn is due on the day of the beginning itself.
    pub at_start: bool,
    /// Nothing is made while the unit, or the cycle, rests.
    pub paused: bool,
}

/// How the last occurrence of a cycle stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Last {
    pub key: PeriodKey,
    pub due_on: NaiveDate,
    /// When it ended and how; `None` while it is open.
    pub ended: Option<(NaiveDate, End)>,
}

/// An occurrence that is to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    pub key: PeriodKey,
    pub due_on: NaiveDate,
    pub why: Why,
}

impl Planned {
    /// As the last occurrence of its cycle.
    pub fn as_last(self, ended: Option<(NaiveDate, End)>) -> Last {
        Last { key: self.key, due_on: self.due_on, ended }
    }

    fn on(due_on: NaiveDate, why: Why) -> Self {
        Self { key: PeriodKey::Day(due_on), due_on, why }
    }

    fn of(period: Period, periods: Periods) -> Self {
        let why = match periods {
            Periods::Weeks { .. } => Why::Week { key: period.key },
            Periods::Months { due_after, .. } => Why::Period { key: period.key, last: period.last, days: due_after },
        };
        Self { key: period.key, due_on: period.due_on, why }
    }
}

impl Schedule {
    /// The first occurrence of the cycle. `None` where only events make one.
    pub fn first(&self) -> Option<Planned> {
        let every = self.every;
        match self.anchor {
            Anchor::Rolling if self.at_start => Some(Planned::on(self.start, Why::AtStart)),
            Anchor::Rolling => Some(Planned::on(every.after(self.start), Why::Started { on: self.start, every })),
            Anchor::Calendar(periods) => Some(Planned::of(periods.first(self.start), periods)),
            Anchor::Event => None,
        }
    }

    /// The occurrences that an event makes: one interval later, and before it one on the day itself where the duty begins at once.
    pub fn after_event(&self, on: NaiveDate) -> Vec<Planned> {
        let at_once = self.at_start.then(|| Planned::on(on, Why::AtStart));
        let later = Planned::on(self.every.after(on), Why::Event { on, every: self.every });
        at_once.into_iter().chain([later]).filter(|_| self.anchor == Anchor::Event && !self.paused).collect()
    }

    /// The occurrence after one that has ended. `None` while it is open, where only events make one, and after a decision
    /// that it does not apply: the cycle ends there, until it is begun anew on a later day.
    pub fn next(&self, last: &Last) -> Option<Planned> {
        let (ended_on, how) = last.ended?;
        let planned = match (how, self.anchor) {
            (End::NotApplicable, _) if self.start <= ended_on => None,
            (_, Anchor::Event) => None,
            (End::NotApplicable, _) => self.first(),
            (_, Anchor::Rolling) => Some(self.rolled(last, ended_on, how)),
            (_, Anchor::Calendar(periods)) => Some(Planned::of(self.next_period(periods, last, ended_on), periods)),
        };
        planned.map(|planned| self.with_key_of_its_own(planned, last))
    }

    /// What is done long before its day may lead to the same day again, and a cycle that is begun anew to the same period: keys
    /// only grow, so that none comes twice.
    fn with_key_of_its_own(&self, planned: Planned, last: &Last) -> Planned {
        match (planned.key, last.key, self.anchor) {
            (PeriodKey::Day(day), PeriodKey::Day(taken), _) if day <= taken => {
                Planned { key: PeriodKey::Day(plus_days(taken, 1)), ..planned }
            }
            (key, taken, Anchor::Calendar(periods)) if key.days().0 <= taken.days().0 => {
                Planned::of(self.period_after(periods, last), periods)
            }
            _ => planned,
        }
    }

    /// One interval after the end. What was done on its due day keeps the cycle's day of the month.
    fn rolled(&self, last: &Last, ended_on: NaiveDate, how: End) -> Planned {
        let every = self.every;
        let from = if how == End::Skipped { ended_on.max(last.due_on) } else { ended_on };
        let due_on = if from == last.due_on { every.after_keeping(from, self.start.day()) } else { every.after(from) };
        let why = match how {
            End::Skipped => Why::Skipped { from, every },
            End::Completed | End::NotApplicable => Why::Completed { on: from, every },
        };
        Planned::on(due_on, why)
    }

    /// The period after the last one; where missed periods collapse, the first one after it whose day is still to come.
    fn next_period(&self, periods: Periods, last: &Last, ended_on: NaiveDate) -> Period {
        let after = self.period_after(periods, last);
        match self.missed {
            Missed::EachPeriod => after,
            Missed::Collapse if after.due_on > ended_on => after,
            Missed::Collapse => {
                let now = periods.at(ended_on);
                // A period of months is due after its end: the one before may be the one whose day is still to come.
                let before = now.first.pred_opt().map_or(now, |day| periods.at(day));
                let mut period = if before.due_on > ended_on { before } else { now };
                while period.due_on <= ended_on && period.last < NaiveDate::MAX {
                    period = periods.after(period);
                }
                period
            }
        }
    }

    /// The period that comes straight after an occurrence. One from a time when the cycle had other periods, or none, is
    /// followed by the period after the day on which it was due.
    pub(super) fn period_after(&self, periods: Periods, last: &Last) -> Period {
        let last_day = match last.key {
            PeriodKey::Day(_) => last.due_on,
            key => key.days().1,
        };
        last_day.succ_opt().map_or_else(|| periods.at(last_day), |day| periods.at(day))
    }

    /// Every period's own row: `None` for a cycle that is not of the calendar.
    pub(super) fn planned(&self, period: Period) -> Option<Planned> {
        match self.anchor {
            Anchor::Calendar(periods) => Some(Planned::of(period, periods)),
            Anchor::Rolling | Anchor::Event => None,
        }
    }
}
