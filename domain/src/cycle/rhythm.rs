use super::{Anchor, Every, EveryUnit, OwnInterval, Periods, Template, change_interval};
use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    ids::UserId,
    role::Role,
    text::Note,
};
use chrono::Weekday;

fields! {
    /// How often a duty comes in a unit, and who looks after it there.
    pub RhythmField = "rhythm" {
        Count = "count",
        Unit = "unit",
        Weekday = "weekday",
        Owner = "owner",
        Reason = "reason",
    }
}

/// A rhythm that a unit has chosen for one of its duties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rhythm {
    pub every: Every,
    pub weekday: Weekday,
    /// Who looks after it by name; `None` leaves it to those who look after such duties.
    pub owner: Option<UserId>,
    pub reason: Option<Note>,
}

/// The rhythm as it is, and who wants to change it.
#[derive(Debug, Clone, Copy)]
pub struct RhythmNow<'a> {
    pub template: &'static Template,
    pub every: Every,
    pub weekday: Weekday,
    pub by: Role,
    /// Those who work in the unit.
    pub may_own: &'a [UserId],
}

impl Template {
    /// Whether a unit may choose how often it comes: not where only events make it.
    pub fn has_rhythm(&self) -> bool {
        self.anchor != Anchor::Event
    }

    /// Whether it is held on a day of the week.
    pub fn is_weekly(&self) -> bool {
        matches!(self.anchor, Anchor::Calendar(Periods::Weeks { .. }))
    }
}

impl RhythmNow<'_> {
    /// The interval of the unit's own; `None` while it stays as it is.
    ///
    /// # Errors
    /// A [`super::ChangeFault`]: see [`change_interval`].
    pub fn change(&self, to: &Rhythm) -> Result<Option<OwnInterval>, super::ChangeFault> {
        if to.every == self.every {
            return Ok(None);
        }
        change_interval(self.template, None, to.every, self.by, to.reason.clone()).map(Some)
    }
}

impl Rhythm {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem at once, also those that [`change_interval`] finds.
    pub fn parse(fields: &Fields, now: &RhythmNow<'_>) -> Result<Self, FormErrors<RhythmField>> {
        let mut form = Reader::new(fields);
        let every = if now.template.has_rhythm() { interval(&mut form) } else { Some(now.every) };
        let weekday =
            if now.template.is_weekly() { form.choice(RhythmField::Weekday, weekday) } else { Some(now.weekday) };
        let owner = if form.is_blank(RhythmField::Owner) {
            Some(None)
        } else {
            let known = |code: &str| code.parse().ok().filter(|id| now.may_own.contains(id));
            form.choice(RhythmField::Owner, known).map(Some)
        };
        let reason = form.optional_text(RhythmField::Reason);
        if let (Some(every), false) = (every, form.has_problem(RhythmField::Reason)) {
            let asked = Self { every, weekday: now.weekday, owner: None, reason: reason.clone() };
            if let Err(fault) = now.change(&asked) {
                form.fail(field_of(fault), Problem::Rule(fault.code()));
            }
        }
        let read = every.zip(weekday).zip(owner);
        form.finish(read.map(|((every, weekday), owner)| Self { every, weekday, owner, reason }))
    }
}

/// Where a fault is told.
fn field_of(fault: super::ChangeFault) -> RhythmField {
    match fault {
        super::ChangeFault::NoReason => RhythmField::Reason,
        super::ChangeFault::Role | super::ChangeFault::NoInterval => RhythmField::Count,
    }
}

fn weekday(code: &str) -> Option<Weekday> {
    let number: u8 = code.parse().ok().filter(|number| (1..=7).contains(number))?;
    Weekday::try_from(number - 1).ok()
}

fn interval(form: &mut Reader<'_, RhythmField>) -> Option<Every> {
    let unit = form.choice(RhythmField::Unit, EveryUnit::from_code);
    let most = unit.unwrap_or(EveryUnit::Day).most();
    let count = form.optional_number(RhythmField::Count, 1, most);
    if count.is_none() && !form.has_problem(RhythmField::Count) {
        form.fail(RhythmField::Count, Problem::Empty);
    }
    Every::new(count?, unit?).ok()
}

#[cfg(test)]
mod tests;
