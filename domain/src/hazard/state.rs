use super::area::codes;
use crate::risk::Level;

codes! {
    /// Where a hazard stands (`docs/domain.md`, "States").
    HazardState {
        Reported = "reported",
        Confirmed = "confirmed",
        Rejected = "rejected",
        /// An approved assessment holds it.
        Assessed = "assessed",
        /// The residual risk is minor, or every action is verified.
        Controlled = "controlled",
        Eliminated = "eliminated",
    }
}

codes! {
    /// What a supervisor decides of a hazard.
    HazardDecision {
        Confirm = "confirm",
        Reject = "reject",
        Eliminate = "eliminate",
        Reopen = "reopen",
    }
}

/// Every step that can happen to a hazard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HazardStep {
    Decide(HazardDecision),
    /// An approved assessment version holds the hazard; `controlled` as by [`HazardState::is_controlled_at`].
    Assess {
        controlled: bool,
    },
    /// The last of its actions was verified.
    Control,
}

impl HazardDecision {
    /// Confirming needs no words; everything else a reason.
    pub fn needs_reason(self) -> bool {
        self != Self::Confirm
    }
}

impl HazardState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: HazardStep) -> Option<Self> {
        use HazardDecision as D;
        use HazardState as S;
        match (self, step) {
            (S::Reported, HazardStep::Decide(D::Confirm)) => Some(S::Confirmed),
            (S::Reported, HazardStep::Decide(D::Reject)) => Some(S::Rejected),
            (S::Assessed | S::Controlled, HazardStep::Decide(D::Eliminate)) => Some(S::Eliminated),
            (S::Rejected | S::Assessed | S::Controlled | S::Eliminated, HazardStep::Decide(D::Reopen)) => {
                Some(S::Confirmed)
            }
            (S::Confirmed | S::Assessed | S::Controlled, HazardStep::Assess { controlled }) => {
                Some(if controlled { S::Controlled } else { S::Assessed })
            }
            (S::Assessed, HazardStep::Control) => Some(S::Controlled),
            _ => None,
        }
    }

    /// The decisions open in this state, in the order in which a page offers them.
    pub fn decisions(self) -> impl Iterator<Item = HazardDecision> {
        HazardDecision::ALL.iter().copied().filter(move |&decision| self.after(HazardStep::Decide(decision)).is_some())
    }

    /// Whether an approved assessment leaves the hazard controlled: a residual risk of at most 2, or all actions verified.
    pub fn is_controlled_at(residual: Level, actions: usize, verified: usize) -> bool {
        residual <= Level::MINOR || (actions > 0 && verified == actions)
    }

    /// Whether the hazard belongs to the next assessment.
    pub fn is_in_register(self) -> bool {
        matches!(self, Self::Confirmed | Self::Assessed | Self::Controlled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn steps() -> Vec<HazardStep> {
        let mut steps: Vec<_> = HazardDecision::ALL.iter().map(|&d| HazardStep::Decide(d)).collect();
        steps.extend([
            HazardStep::Assess { controlled: false },
            HazardStep::Assess { controlled: true },
            HazardStep::Control,
        ]);
        steps
    }

    #[test]
    fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
        let mut out = String::new();
        for &state in HazardState::ALL {
            for step in steps() {
                let to = state.after(step).map_or("–", HazardState::code);
                let _ = writeln!(out, "{:<11} {:<28} {to}", state.code(), format!("{step:?}"));
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_rejected_or_unconfirmed_hazard_cannot_be_assessed_or_eliminated() {
        for state in [HazardState::Reported, HazardState::Rejected] {
            assert_eq!(state.after(HazardStep::Assess { controlled: true }), None);
            assert_eq!(state.after(HazardStep::Decide(HazardDecision::Eliminate)), None);
        }
    }

    #[test]
    fn a_hazard_with_an_open_action_and_more_than_minor_residual_risk_is_not_controlled() {
        let three = Level::new(3).unwrap();
        assert!(!HazardState::is_controlled_at(three, 2, 1));
        assert!(!HazardState::is_controlled_at(three, 0, 0));
        assert!(HazardState::is_controlled_at(three, 2, 2));
        assert!(HazardState::is_controlled_at(Level::MINOR, 2, 0));
    }
}
