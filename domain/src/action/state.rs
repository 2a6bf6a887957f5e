use crate::{date::plus_days, hazard::codes, ids::UserId, policy::Act, risk::Level};
use chrono::NaiveDate;

/// An extension moves the due date by at most this many days, once.
pub const MAX_EXTENSION_DAYS: u64 = 30;

codes! {
    /// Where an action stands. "Overdue" is not a state (I14).
    ActionState {
        /// Put forward by staff; a supervisor accepts it, or the approval of its assessment does.
        Proposed = "proposed",
        Open = "open",
        InProgress = "in-progress",
        Done = "done",
        Verified = "verified",
        Cancelled = "cancelled",
    }
}

codes! {
    /// What people do to an action.
    ActionStep {
        Accept = "accept",
        Start = "start",
        Complete = "complete",
        Verify = "verify",
        /// Verification failed: back to open.
        SendBack = "send-back",
        Extend = "extend",
        Reopen = "reopen",
        Cancel = "cancel",
    }
}

/// Why a step cannot be taken now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionRule {
    #[error("the action is not in a state for this step")]
    WrongState,
    /// I13.
    #[error("the owner cannot verify the action")]
    OwnerVerifies,
    #[error("the due date has been extended already")]
    ExtendedAlready,
    #[error("the new due date is not after the old one")]
    NotLater,
    #[error("the new due date is too far")]
    TooFar,
}

impl ActionRule {
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongState => "wrong-state",
            Self::OwnerVerifies => "owner-verifies",
            Self::ExtendedAlready => "extended-already",
            Self::NotLater => "not-later",
            Self::TooFar => "too-far",
        }
    }
}

impl ActionStep {
    /// Which permit the step needs.
    pub fn act(self) -> Act {
        match self {
            Self::Accept => Act::CreateAction,
            Self::Start | Self::Complete => Act::WorkOnAction,
            Self::Verify | Self::SendBack => Act::VerifyAction,
            Self::Extend => Act::ExtendAction,
            Self::Reopen => Act::ReopenAction,
            Self::Cancel => Act::CancelAction,
        }
    }

    /// Whether words must be given: why, or what was seen.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::SendBack | Self::Extend | Self::Reopen | Self::Cancel | Self::Verify)
    }
}

impl ActionState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`ActionRule::WrongState`] when the step is not allowed here.
    pub fn after(self, step: ActionStep) -> Result<Self, ActionRule> {
        use ActionStep as T;
        match (self, step) {
            (Self::Proposed, T::Accept) | (Self::Done, T::SendBack) | (Self::Verified, T::Reopen) => Ok(Self::Open),
            (Self::Open, T::Start) => Ok(Self::InProgress),
            (Self::Open | Self::InProgress, T::Complete) => Ok(Self::Done),
            (Self::Done, T::Verify) => Ok(Self::Verified),
            (Self::Open | Self::InProgress, T::Extend) => Ok(self),
            (Self::Proposed | Self::Open | Self::InProgress, T::Cancel) => Ok(Self::Cancelled),
            _ => Err(ActionRule::WrongState),
        }
    }

    /// The steps open in this state, in the order in which a page offers them.
    pub fn steps(self) -> impl Iterator<Item = ActionStep> {
        ActionStep::ALL.iter().copied().filter(move |&step| self.after(step).is_ok())
    }

    /// Which permit taking away a picture or document needs: anybody of the unit may until the action is verified, then a leader,
    /// since the verification may rest on it.
    pub fn act_of_detaching(self) -> Act {
        if self == Self::Verified { Act::ReassignAction } else { Act::CommentAction }
    }

    /// Whether somebody still has to do something before the due date.
    pub fn is_pending(self) -> bool {
        matches!(self, Self::Proposed | Self::Open | Self::InProgress)
    }

    /// Whether the action counts as a measure against its risk (I12).
    pub fn counts(self) -> bool {
        self != Self::Cancelled
    }

    /// I13: the verifier is not the owner.
    ///
    /// # Errors
    /// [`ActionRule::OwnerVerifies`], [`ActionRule::WrongState`].
    pub fn verify(self, owner: UserId, verifier: UserId) -> Result<Self, ActionRule> {
        if owner == verifier {
            return Err(ActionRule::OwnerVerifies);
        }
        self.after(ActionStep::Verify)
    }

    /// One extension, forward, by at most [`MAX_EXTENSION_DAYS`].
    ///
    /// # Errors
    /// [`ActionRule`] for what stands in the way.
    pub fn extend(self, due_on: NaiveDate, extended_before: bool, to: NaiveDate) -> Result<NaiveDate, ActionRule> {
        self.after(ActionStep::Extend)?;
        if extended_before {
            return Err(ActionRule::ExtendedAlready);
        }
        if to <= due_on {
            return Err(ActionRule::NotLater);
        }
        if to > plus_days(due_on, MAX_EXTENSION_DAYS) {
            return Err(ActionRule::TooFar);
        }
        Ok(to)
    }
}

/// The due date that a level proposes when an action is made `today`.
pub fn default_due(level: Option<Level>, interim: bool, today: NaiveDate) -> NaiveDate {
    let rule = level.unwrap_or(Level::MINOR).rule();
    let days = if interim { rule.interim_days } else { rule.due_days };
    plus_days(today, days.or(rule.due_days).unwrap_or(180))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fmt::Write;
    use uuid::Uuid;

    #[test]
    fn due_days_run_through_the_end_of_february() {
        let due = |level, interim, day: &str| default_due(Level::new(level), interim, day.parse().unwrap()).to_string();
        assert_eq!(due(5, true, "2026-02-28"), "2026-03-01");
        assert_eq!(due(5, true, "2028-02-28"), "2028-02-29");
        assert_eq!(due(4, false, "2027-01-30"), "2027-03-01");
        assert_eq!(due(4, false, "2028-01-30"), "2028-02-29");
        assert_eq!(due(4, true, "2026-02-27"), "2026-03-02");
    }

    #[test]
    fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
        let mut out = String::new();
        for &state in ActionState::ALL {
            for &step in ActionStep::ALL {
                let to = state.after(step).map_or("–", ActionState::code);
                let _ = writeln!(out, "{:<12} {:<10} {to}", state.code(), step.code());
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_second_extension_is_refused() {
        let due = NaiveDate::from_ymd_opt(2026, 9, 16).unwrap();
        let later = plus_days(due, 10);
        assert_eq!(ActionState::Open.extend(due, false, later), Ok(later));
        assert_eq!(ActionState::Open.extend(due, true, later), Err(ActionRule::ExtendedAlready));
        assert_eq!(ActionState::Open.extend(due, false, due), Err(ActionRule::NotLater));
        assert_eq!(ActionState::Open.extend(due, false, plus_days(due, 31)), Err(ActionRule::TooFar));
        assert_eq!(ActionState::Done.extend(due, false, later), Err(ActionRule::WrongState));
    }

    proptest! {
        #[test]
        fn nobody_verifies_an_own_action(state in prop::sample::select(ActionState::ALL.to_vec()), n in any::<u128>()) {
            let owner = UserId(Uuid::from_u128(n));
            prop_assert_eq!(state.verify(owner, owner), Err(ActionRule::OwnerVerifies));
        }

        #[test]
        fn whatever_steps_are_tried_verified_comes_only_after_done(
            steps in prop::collection::vec(prop::sample::select(ActionStep::ALL.to_vec()), 0..30),
        ) {
            let mut state = ActionState::Proposed;
            for step in steps {
                if let Ok(next) = state.after(step) {
                    if next == ActionState::Verified {
                        prop_assert_eq!(state, ActionState::Done);
                    }
                    prop_assert_ne!(state, ActionState::Cancelled);
                    state = next;
                }
            }
        }

        #[test]
        fn an_extension_always_moves_forward_within_its_bound(days in -100i64..200) {
            let due = NaiveDate::from_ymd_opt(2026, 9, 16).unwrap();
            let to = due + chrono::Duration::days(days);
            prop_assert_eq!(ActionState::Open.extend(due, false, to).is_ok(), (1..=30).contains(&days));
        }
    }
}
