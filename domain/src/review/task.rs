use crate::hazard::codes;

codes! {
    /// Where a review stands. "Overdue" is not a state (I14).
    TaskState {
        Scheduled = "scheduled",
        InProgress = "in-progress",
        Completed = "completed",
        Skipped = "skipped",
    }
}

codes! {
    /// What people do with a review.
    TaskStep {
        Start = "start",
        /// Looked at: by a new version that was approved, or with words on what was found.
        Complete = "complete",
        /// Left undone, with a reason.
        Skip = "skip",
    }
}

impl TaskStep {
    /// Whether words must be given: what was found, or why it is left undone.
    pub fn needs_words(self) -> bool {
        matches!(self, Self::Complete | Self::Skip)
    }
}

impl TaskState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: TaskStep) -> Option<Self> {
        match (self, step) {
            (Self::Scheduled, TaskStep::Start) => Some(Self::InProgress),
            (Self::Scheduled | Self::InProgress, TaskStep::Complete) => Some(Self::Completed),
            (Self::Scheduled | Self::InProgress, TaskStep::Skip) => Some(Self::Skipped),
            _ => None,
        }
    }

    /// The steps open in this state, in the order in which a page offers them. A review with a reason that is always
    /// looked at is not skipped.
    pub fn steps(self, may_be_skipped: bool) -> impl Iterator<Item = TaskStep> {
        let open = move |step: &TaskStep| self.after(*step).is_some() && (may_be_skipped || *step != TaskStep::Skip);
        TaskStep::ALL.iter().copied().filter(open)
    }

    /// Whether it still waits for somebody.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Scheduled | Self::InProgress)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_ends_once() {
        let mut table = String::new();
        for state in TaskState::ALL {
            for step in TaskStep::ALL {
                let to = state.after(*step).map_or("–", TaskState::code);
                table.push_str(&format!("{} {} → {to}\n", state.code(), step.code()));
            }
        }
        insta::assert_snapshot!(table, @r"
        scheduled start → in-progress
        scheduled complete → completed
        scheduled skip → skipped
        in-progress start → –
        in-progress complete → completed
        in-progress skip → skipped
        completed start → –
        completed complete → –
        completed skip → –
        skipped start → –
        skipped complete → –
        skipped skip → –
        ");
    }

    #[test]
    fn what_is_always_looked_at_is_not_skipped() {
        let steps = |skipped| TaskState::Scheduled.steps(skipped).collect::<Vec<_>>();
        assert_eq!(steps(false), [TaskStep::Start, TaskStep::Complete]);
        assert_eq!(steps(true), TaskStep::ALL);
    }
}
