use super::{Anchor, Every, PeriodKey, Periods, Planned, Schedule, Template, Why};
use crate::{date::plus_days, hazard::codes, risk::Level, role::Role, text::Note};
use chrono::NaiveDate;

codes! {
    /// Why an interval is not changed.
    ChangeFault {
        /// Only the safety lead makes an interval longer than what the organisation has set.
        Role = "role",
        /// A statutory duty gets a longer interval only with a reason (I17).
        NoReason = "no-reason",
        /// Only events make this one, or the calendar has no such periods.
        NoInterval = "no-interval",
    }
}

/// An interval of a unit's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnInterval {
    pub every: Every,
    /// Longer than that of the template, or not surely shorter.
    pub exceeds: bool,
    pub reason: Option<Note>,
}

/// Gives a cycle an interval of its own. One that is never longer than the template's is free; a longer one is for the
/// safety lead, and for a statutory duty with a reason (I17). What depends on the month (30 days for a month) counts as longer.
///
/// # Errors
/// The first [`ChangeFault`] that applies.
pub fn change_interval(
    template: &Template,
    level: Option<Level>,
    to: Every,
    by: Role,
    reason: Option<Note>,
) -> Result<OwnInterval, ChangeFault> {
    if !template.takes(to) {
        return Err(ChangeFault::NoInterval);
    }
    let exceeds = !to.is_within(template.longest(level));
    let may = matches!(by, Role::SafetyLead) || (matches!(by, Role::Supervisor) && !exceeds);
    if !may {
        return Err(ChangeFault::Role);
    }
    if exceeds && template.statutory && reason.is_none() {
        return Err(ChangeFault::NoReason);
    }
    Ok(OwnInterval { every: to, exceeds, reason })
}

/// The due day of an open occurrence when its cycle goes on after a pause: the time that was left when the pause began, and
/// at most one interval. What was overdue then is due at once.
pub fn resumed_due(every: Every, due_on: NaiveDate, paused_on: NaiveDate, today: NaiveDate) -> NaiveDate {
    let left = u64::try_from((due_on - paused_on).num_days()).unwrap_or(0);
    plus_days(today, left).min(every.after(today))
}

/// The day of an open occurrence, and its reason, when its cycle gets this schedule; `None` where both stay. What was not late
/// does not become so: it is due today at the soonest, and what was late is not made later than it was.
///
/// The time goes on running from where it ran. What an event brought forward, or a pause has moved, only comes nearer. A period of
/// the calendar keeps its day, and the next one follows the new length; only a week gets another weekday.
pub fn chosen_due(schedule: &Schedule, open: &Planned, today: NaiveDate) -> Option<(NaiveDate, Why)> {
    let soonest = open.due_on.min(today);
    let every = schedule.every;
    let (from, due_on) = match (schedule.anchor, open.key, open.why) {
        (Anchor::Calendar(periods @ Periods::Weeks { .. }), PeriodKey::Week { .. }, _) => {
            let week = periods.at(open.key.days().0);
            if week.due_on == open.due_on {
                return None;
            }
            if week.due_on >= soonest {
                return Some((week.due_on, Why::Week { key: open.key }));
            }
            (week.first, week.due_on)
        }
        (Anchor::Rolling, _, Why::Completed { on: from, .. } | Why::Started { on: from, .. })
        | (Anchor::Rolling, _, Why::Skipped { from, .. } | Why::Chosen { from, .. }) => (from, every.after(from)),
        (Anchor::Rolling, _, Why::BroughtForward { on: from, .. } | Why::Resumed { on: from }) => {
            (from, Some(every.after(from)).filter(|due_on| *due_on < open.due_on)?)
        }
        _ => return None,
    };
    Some((due_on.max(soonest), Why::Chosen { from, every }))
}

#[cfg(test)]
mod tests;
