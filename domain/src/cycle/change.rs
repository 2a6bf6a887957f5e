use super::{Every, Template};
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

#[cfg(test)]
mod tests;
