use super::{ActionRule, ActionState, ActionStep};
use crate::ids::{FindingId, GoalId, HazardId};

/// What an action is for, and with that which course it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Against a risk: it is verified and its effect is followed.
    Hazard(HazardId),
    /// What an adult promised for a goal. The child sees whether it is done; nobody verifies, extends or cancels it.
    Promise(GoalId),
    /// Puts right what a round or a drill found. The next round looks at it again, so nobody verifies it.
    Finding(FindingId),
}

impl Purpose {
    pub fn hazard(self) -> Option<HazardId> {
        match self {
            Self::Hazard(hazard) => Some(hazard),
            Self::Promise(_) | Self::Finding(_) => None,
        }
    }

    pub fn goal(self) -> Option<GoalId> {
        match self {
            Self::Hazard(_) | Self::Finding(_) => None,
            Self::Promise(goal) => Some(goal),
        }
    }

    /// Whether pictures and documents may be added.
    pub fn takes_attachments(self) -> bool {
        !matches!(self, Self::Promise(_))
    }

    /// The state after a step of an action for this.
    ///
    /// # Errors
    /// [`ActionRule::WrongState`] when the step is not allowed here.
    pub fn after(self, state: ActionState, step: ActionStep) -> Result<ActionState, ActionRule> {
        match (self, step) {
            (Self::Hazard(_), _) | (Self::Promise(_), ActionStep::Complete) => state.after(step),
            (Self::Promise(_), _) | (Self::Finding(_), ActionStep::Verify) => Err(ActionRule::WrongState),
            (Self::Finding(_), _) => state.after(step),
        }
    }

    /// The steps open in a state, in the order in which a page offers them.
    pub fn steps(self, state: ActionState) -> impl Iterator<Item = ActionStep> {
        ActionStep::ALL.iter().copied().filter(move |&step| self.after(state, step).is_ok())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_promise_is_done_and_nothing_else() {
        let promise = Purpose::Promise(GoalId(Uuid::from_u128(1)));
        for &state in ActionState::ALL {
            let open = matches!(state, ActionState::Open | ActionState::InProgress);
            let expected: &[ActionStep] = if open { &[ActionStep::Complete] } else { &[] };
            assert_eq!(promise.steps(state).collect::<Vec<_>>(), expected, "{}", state.code());
        }
        assert_eq!(promise.after(ActionState::Open, ActionStep::Complete), Ok(ActionState::Done));
        assert_eq!(promise.after(ActionState::Done, ActionStep::Verify), Err(ActionRule::WrongState));
    }

    #[test]
    fn what_a_round_found_is_put_right_and_never_verified() {
        let finding = Purpose::Finding(FindingId(Uuid::from_u128(1)));
        for &state in ActionState::ALL {
            let expected: Vec<_> = state.steps().filter(|step| *step != ActionStep::Verify).collect();
            assert_eq!(finding.steps(state).collect::<Vec<_>>(), expected, "{}", state.code());
        }
        assert_eq!(finding.after(ActionState::Done, ActionStep::SendBack), Ok(ActionState::Open));
    }

    #[test]
    fn an_action_against_a_hazard_takes_every_step_of_its_state() {
        let hazard = Purpose::Hazard(HazardId(Uuid::from_u128(1)));
        for &state in ActionState::ALL {
            assert!(hazard.steps(state).eq(state.steps()), "{}", state.code());
        }
    }
}
