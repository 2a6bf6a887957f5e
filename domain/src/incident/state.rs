use crate::hazard::codes;

codes! {
    /// Where a report stands (`docs/domain.md`, "States"). A draft is not a report yet.
    IncidentState {
        /// Sent, and not opened by anybody who handles.
        Submitted = "submitted",
        Received = "received",
        InHandling = "in-handling",
        /// The handler has asked the reporter something.
        WaitingInfo = "waiting-info",
        /// Somebody says that it is no matter for handling; a second person decides.
        RejectionProposed = "rejection-proposed",
        Concluded = "concluded",
        Closed = "closed",
        /// Taken back by its reporter before anybody opened it.
        Withdrawn = "withdrawn",
        /// Told of again in another report, which is handled.
        Merged = "merged",
        NotApplicable = "not-applicable",
    }
}

codes! {
    /// What happens to a report.
    IncidentStep {
        /// Somebody who may handle it opens it for the first time.
        Open = "open",
        Start = "start",
        Ask = "ask",
        Answer = "answer",
        Conclude = "conclude",
        Close = "close",
        Reopen = "reopen",
        Withdraw = "withdraw",
        Merge = "merge",
        ProposeRejection = "propose-rejection",
        ConfirmRejection = "confirm-rejection",
        DeclineRejection = "decline-rejection",
        /// The next one up is called in; the state stays.
        Escalate = "escalate",
        /// It turned out to be a suspicion that goes past the unit; it begins anew there.
        Seal = "seal",
    }
}

impl IncidentStep {
    /// Steps that the handler takes on a page of their own, with a reason or a message.
    pub const HANDLERS: &'static [Self] = &[
        Self::Start,
        Self::Ask,
        Self::Close,
        Self::ProposeRejection,
        Self::ConfirmRejection,
        Self::DeclineRejection,
        Self::Escalate,
        Self::Reopen,
    ];

    /// Whether somebody has to say why, or what.
    pub fn needs_words(self) -> bool {
        matches!(
            self,
            Self::Ask | Self::Answer | Self::Reopen | Self::ProposeRejection | Self::DeclineRejection | Self::Escalate
        )
    }
}

impl IncidentState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: IncidentStep) -> Option<Self> {
        use IncidentState as S;
        use IncidentStep as T;
        match (self, step) {
            (S::Submitted, T::Open) => Some(S::Received),
            (S::Submitted, T::Withdraw) => Some(S::Withdrawn),
            (S::Received, T::Start) | (S::WaitingInfo, T::Answer) => Some(S::InHandling),
            (S::RejectionProposed, T::DeclineRejection) | (S::Closed, T::Reopen) => Some(S::InHandling),
            (S::InHandling, T::Ask) => Some(S::WaitingInfo),
            (S::InHandling | S::WaitingInfo, T::Conclude) => Some(S::Concluded),
            (S::Concluded, T::Close) => Some(S::Closed),
            (S::Concluded, T::Reopen) => Some(S::InHandling),
            (S::Received | S::InHandling, T::Merge) => Some(S::Merged),
            (S::Received | S::InHandling, T::ProposeRejection) => Some(S::RejectionProposed),
            (S::RejectionProposed, T::ConfirmRejection) => Some(S::NotApplicable),
            (S::Submitted, T::Seal) => Some(S::Submitted),
            (state, T::Seal) if state.takes_words() => Some(S::Received),
            (state, T::Escalate) if state.is_open() => Some(state),
            _ => None,
        }
    }

    /// Whether somebody still has something to do with it.
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed | Self::Withdrawn | Self::Merged | Self::NotApplicable)
    }

    /// Whether anybody who handles has opened it.
    pub fn is_received(self) -> bool {
        !matches!(self, Self::Submitted | Self::Withdrawn)
    }

    /// Whether it may be told more of: everything but what ended without being handled.
    pub fn takes_words(self) -> bool {
        self.is_open() || self == Self::Closed
    }

    /// The handler's steps that are open here, in the order in which a page offers them.
    pub fn steps(self) -> impl Iterator<Item = IncidentStep> {
        IncidentStep::HANDLERS.iter().copied().filter(move |&step| self.after(step).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fmt::Write;

    #[test]
    fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
        let mut out = String::new();
        for &state in IncidentState::ALL {
            for &step in IncidentStep::ALL {
                let to = state.after(step).map_or("–", IncidentState::code);
                let _ = writeln!(out, "{:<19} {:<18} {to}", state.code(), step.code());
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_report_is_withdrawn_only_before_anybody_has_opened_it() {
        for &state in IncidentState::ALL {
            assert_eq!(state.after(IncidentStep::Withdraw).is_some(), state == IncidentState::Submitted);
        }
    }

    proptest! {
        /// Whatever is done, a report ends only by being closed, withdrawn, merged, or rejected by a second person.
        #[test]
        fn no_row_of_steps_loses_a_report(steps in prop::collection::vec(proptest::sample::select(IncidentStep::ALL.to_vec()), 0..40)) {
            let mut state = IncidentState::Submitted;
            let mut last = None;
            for step in steps {
                if let Some(next) = state.after(step) {
                    if !next.is_open() && state.is_open() {
                        last = Some(step);
                    }
                    state = next;
                }
            }
            if !state.is_open() {
                let ends = [IncidentStep::Close, IncidentStep::Withdraw, IncidentStep::Merge, IncidentStep::ConfirmRejection];
                prop_assert!(last.is_some_and(|step| ends.contains(&step)));
            }
        }

        /// Nothing is closed that was not concluded right before.
        #[test]
        fn only_what_was_concluded_is_closed(steps in prop::collection::vec(proptest::sample::select(IncidentStep::ALL.to_vec()), 0..40)) {
            let mut state = IncidentState::Submitted;
            for step in steps {
                if let Some(next) = state.after(step) {
                    prop_assert!(next != IncidentState::Closed || state == IncidentState::Concluded);
                    state = next;
                }
            }
        }
    }
}
