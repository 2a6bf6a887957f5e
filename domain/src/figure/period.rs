//! What is told of four months, as it stood when they ended: what came afterwards changes nothing.

use super::{Figure, LEAST_FOR_SHARE, Rate, median_of};
use crate::{
    action::ActionState,
    clock::local_day,
    cycle::{End, Turn},
    month::{FourMonths, Month},
};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// What was counted in four months.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PeriodCounts {
    pub event: u64,
    pub near_miss: u64,
    pub observation: u64,
    pub success: u64,
    pub section_29: u64,
    pub told_late: u64,
    pub care_days: u64,
    pub shifts: u64,
    pub short_shifts: u64,
    pub complaints: u64,
    pub answered: u64,
    /// By their codes, the most frequent first.
    pub categories: Vec<(String, u64)>,
    /// Days until the first conclusions, and how often they were it.
    pub concluded: Vec<(u32, u64)>,
}

impl PeriodCounts {
    /// Adds up the counts of the four months; others are left out.
    pub fn of<'a>(counts: impl IntoIterator<Item = &'a (Month, Figure, u64)>, period: FourMonths) -> Self {
        let mut found = Self::default();
        for (_, figure, n) in counts.into_iter().filter(|(month, ..)| FourMonths::of(*month) == period) {
            match figure {
                Figure::Event => found.event += n,
                Figure::NearMiss => found.near_miss += n,
                Figure::Observation => found.observation += n,
                Figure::Success => found.success += n,
                Figure::Section29 => found.section_29 += n,
                Figure::ToldLate => found.told_late += n,
                Figure::CareDays => found.care_days += n,
                Figure::Shifts => found.shifts += n,
                Figure::ShortShifts => found.short_shifts += n,
                Figure::Complaints => found.complaints += n,
                Figure::Answered => found.answered += n,
                Figure::Category(code) => match found.categories.iter_mut().find(|(known, _)| known == code) {
                    Some((_, all)) => *all += n,
                    None => found.categories.push((code.clone(), *n)),
                },
                Figure::Concluded(days) => found.concluded.push((*days, *n)),
                Figure::Incident | Figure::Slot(..) => {}
            }
        }
        found.categories.sort_by(|(a, most), (b, other)| other.cmp(most).then_with(|| a.cmp(b)));
        found
    }

    /// Everything that happened or nearly happened.
    pub fn incidents(&self) -> u64 {
        self.event + self.near_miss + self.observation
    }

    pub fn rate(&self) -> Rate {
        Rate { events: self.incidents(), care_days: self.care_days }
    }

    /// Twice the median of the days until the conclusions; `None` with too few.
    pub fn median_days(&self) -> Option<u64> {
        let (median, _) = median_of(self.concluded.iter().copied()).filter(|(_, n)| *n >= LEAST_FOR_SHARE)?;
        Some(median)
    }
}

/// An action as its history told it when a time ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActionThen {
    pub created: DateTime<Utc>,
    /// The day that it had then.
    pub due_on: NaiveDate,
    pub state: ActionState,
    /// When it was completed, where it was by then.
    pub done: Option<DateTime<Utc>>,
}

/// What became of actions in four months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionsThen {
    /// Decided in the four months.
    pub agreed: u64,
    /// Completed in the four months, and those of them by their day.
    pub done: u64,
    pub in_time: u64,
    /// Still to be done when the four months ended, and those of them whose day had passed.
    pub open: u64,
    pub late: u64,
}

impl ActionsThen {
    /// Those of two units together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            agreed: self.agreed + other.agreed,
            done: self.done + other.done,
            in_time: self.in_time + other.in_time,
            open: self.open + other.open,
            late: self.late + other.late,
        }
    }

    pub fn of(actions: impl IntoIterator<Item = ActionThen>, period: FourMonths, zone: Tz) -> Self {
        let mut found = Self::default();
        for action in actions.into_iter().filter(|action| action.state != ActionState::Proposed) {
            let within = |at: DateTime<Utc>| FourMonths::of(Month::of(local_day(at, zone))) == period;
            found.agreed += u64::from(within(action.created));
            if matches!(action.state, ActionState::Open | ActionState::InProgress) {
                found.open += 1;
                found.late += u64::from(action.due_on <= period.last());
            } else if let Some(done) = action.done.filter(|at| within(*at)) {
                found.done += 1;
                found.in_time += u64::from(local_day(done, zone) <= action.due_on);
            }
        }
        found
    }
}

/// What became of the turns of a duty in four months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TurnsThen {
    /// Due in the four months, without those that were left out with approval or did not concern the unit.
    pub agreed: u64,
    /// Done by the end of the four months, and those of them by their day.
    pub done: u64,
    pub in_time: u64,
}

impl TurnsThen {
    /// Those of two units together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let (agreed, done) = (self.agreed + other.agreed, self.done + other.done);
        Self { agreed, done, in_time: self.in_time + other.in_time }
    }

    /// Adds a turn. One that ended later was still open when the four months ended.
    pub fn add(&mut self, turn: Turn, period: FourMonths) {
        if FourMonths::of(Month::of(turn.due_on)) != period {
            return;
        }
        match turn.ended.filter(|(on, _)| *on <= period.last()) {
            Some((_, End::Skipped | End::NotApplicable)) => {}
            Some((on, End::Completed)) => {
                self.agreed += 1;
                self.done += 1;
                self.in_time += u64::from(on <= turn.due_on);
            }
            None => self.agreed += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Helsinki;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn summer() -> FourMonths {
        FourMonths::from_code("2026-2").unwrap()
    }

    fn action(created: &str, due: &str, state: ActionState, done: Option<&str>) -> ActionThen {
        ActionThen { created: at(created), due_on: day(due), state, done: done.map(at) }
    }

    #[test]
    fn actions_are_counted_as_by_hand() {
        use ActionState::{Cancelled, Done, InProgress, Open, Proposed, Verified};
        let actions = [
            action("2026-05-04T08:00:00Z", "2026-06-01", Verified, Some("2026-06-01T18:00:00Z")),
            action("2026-03-04T08:00:00Z", "2026-06-01", Done, Some("2026-06-02T08:00:00Z")),
            action("2026-03-04T08:00:00Z", "2026-04-01", Verified, Some("2026-04-01T08:00:00Z")),
            action("2026-08-31T08:00:00Z", "2026-09-30", Open, None),
            action("2026-02-01T08:00:00Z", "2026-08-31", InProgress, None),
            action("2026-07-01T08:00:00Z", "2026-08-01", Cancelled, None),
            action("2026-07-01T08:00:00Z", "2026-08-01", Proposed, None),
        ];
        let found = ActionsThen::of(actions, summer(), Helsinki);
        assert_eq!(found, ActionsThen { agreed: 3, done: 2, in_time: 1, open: 2, late: 1 });
    }

    #[test]
    fn the_months_are_those_of_the_zone() {
        // Half past midnight of the first of September in Helsinki.
        let action = action("2026-08-31T21:30:00Z", "2026-09-30", ActionState::Open, None);
        assert_eq!(ActionsThen::of([action], summer(), Helsinki).agreed, 0);
        assert_eq!(ActionsThen::of([action], summer().next(), Helsinki).agreed, 1);
    }

    #[test]
    fn a_turn_that_ended_after_the_four_months_was_open_then() {
        let turn = |due: &str, ended: Option<(&str, End)>| Turn {
            due_on: day(due),
            ended: ended.map(|(on, end)| (day(on), end)),
        };
        let mut found = TurnsThen::default();
        for turn in [
            turn("2026-05-31", Some(("2026-05-31", End::Completed))),
            turn("2026-06-30", Some(("2026-07-02", End::Completed))),
            turn("2026-07-31", Some(("2026-09-01", End::Completed))),
            turn("2026-08-31", None),
            turn("2026-08-01", Some(("2026-08-02", End::Skipped))),
            turn("2026-04-30", Some(("2026-05-01", End::Completed))),
        ] {
            found.add(turn, summer());
        }
        assert_eq!(found, TurnsThen { agreed: 4, done: 2, in_time: 1 });
    }

    #[test]
    fn only_the_four_months_are_added_up() {
        let month = |code: &str| Month::from_code(code).unwrap();
        let counts = [
            (month("2026-04"), Figure::Event, 9),
            (month("2026-05"), Figure::Event, 2),
            (month("2026-08"), Figure::NearMiss, 3),
            (month("2026-08"), Figure::CareDays, 200),
            (month("2026-05"), Figure::Category("falls".into()), 1),
            (month("2026-06"), Figure::Category("violence".into()), 2),
            (month("2026-07"), Figure::Category("falls".into()), 3),
            (month("2026-06"), Figure::Incident, 5),
        ];
        let found = PeriodCounts::of(&counts, summer());
        assert_eq!((found.incidents(), found.event, found.near_miss), (5, 2, 3));
        assert_eq!(found.rate().hundredths(), Some(250));
        assert_eq!(found.categories, [("falls".to_owned(), 4), ("violence".to_owned(), 2)]);
        assert_eq!(found.median_days(), None);
    }

    proptest! {
        #[test]
        fn what_ends_after_the_four_months_does_not_change_them(due in 0u64..300, later in 1u64..200) {
            let due_on = crate::date::plus_days(day("2026-01-01"), due);
            let ended = crate::date::plus_days(summer().last(), later);
            let (mut open, mut done) = (TurnsThen::default(), TurnsThen::default());
            open.add(Turn { due_on, ended: None }, summer());
            done.add(Turn { due_on, ended: Some((ended, End::Completed)) }, summer());
            prop_assert_eq!(open, done);
        }
    }
}
