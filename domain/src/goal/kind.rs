use crate::{child::AgeBand, date::plus_days, hazard::codes};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

codes! {
    /// Whose a goal is.
    GoalKind {
        /// Of the whole unit: made and looked at in the community meeting, and visible to everybody there.
        Shared = "shared",
        /// Of one child: visible to the child, their own instructors and the supervisor.
        Own = "own",
    }
}

impl GoalKind {
    /// Days from one review to the next where nothing else was agreed.
    pub fn default_days(self) -> u64 {
        match self {
            Self::Shared => 28,
            Self::Own => 14,
        }
    }

    /// The intervals in days that may be agreed. A shared goal follows the meetings and has only one.
    pub fn allowed_days(self) -> RangeInclusive<u64> {
        match self {
            Self::Shared => 28..=28,
            Self::Own => 7..=28,
        }
    }

    /// The interval to use: the agreed one, or the default where none was agreed; `None` when the agreed one is not allowed.
    pub fn interval(self, agreed: Option<u64>) -> Option<u64> {
        match agreed {
            None => Some(self.default_days()),
            Some(days) => self.allowed_days().contains(&days).then_some(days),
        }
    }
}

/// The day on which a goal is looked at next: `interval` days after the last look, or sooner when the child asks for it.
///
/// `asked` is the day that the child asked for; it never moves the look later, and an asked day before `last` means `last`.
pub fn next_look(last: NaiveDate, interval: u64, asked: Option<NaiveDate>) -> NaiveDate {
    let due = plus_days(last, interval);
    asked.map_or(due, |asked| asked.max(last).min(due))
}

/// Whether one more goal of one's own would be more than is wise for a child of the band at the same time. A question to the adult,
/// never a wall.
///
/// `under_way` counts the child's goals for which [`super::GoalState::is_under_way`] holds.
pub fn is_more_than_wise(under_way: usize, band: AgeBand) -> bool {
    under_way >= band.goals_at_once()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_own_goal_is_looked_at_within_one_to_four_weeks_and_a_shared_one_every_four() {
        assert_eq!(GoalKind::Own.interval(None), Some(14));
        assert_eq!(GoalKind::Own.interval(Some(7)), Some(7));
        assert_eq!(GoalKind::Own.interval(Some(28)), Some(28));
        assert_eq!(GoalKind::Own.interval(Some(6)), None);
        assert_eq!(GoalKind::Own.interval(Some(29)), None);
        assert_eq!(GoalKind::Shared.interval(None), Some(28));
        assert_eq!(GoalKind::Shared.interval(Some(14)), None);
    }

    #[test]
    fn every_default_is_allowed() {
        for &kind in GoalKind::ALL {
            assert!(kind.allowed_days().contains(&kind.default_days()));
        }
    }

    #[test]
    fn the_last_wise_goal_may_still_be_begun() {
        assert!(!is_more_than_wise(1, AgeBand::Middle));
        assert!(is_more_than_wise(2, AgeBand::Middle));
    }

    proptest! {
        #[test]
        fn a_child_brings_the_look_nearer_and_never_moves_it_away(last in 0i32..9_000, days in 7u64..=28, asked in 0i32..9_000) {
            let day = |n| NaiveDate::from_num_days_from_ce_opt(730_000 + n).unwrap();
            let due = next_look(day(last), days, None);
            let sooner = next_look(day(last), days, Some(day(asked)));
            prop_assert!(day(last) <= sooner && sooner <= due);
            prop_assert!(asked < last || day(asked) > due || sooner == day(asked));
        }
    }
}
