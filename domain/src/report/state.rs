use super::{Flag, ReportSection};
use crate::{hazard::codes, ids::UserId, policy::Act};

codes! {
    /// Where a version of a report stands.
    ReportState {
        Draft = "draft",
        InReview = "in-review",
        Published = "published",
        /// A newer version corrects it.
        Superseded = "superseded",
        /// Taken from the public; that it was there stays to be seen.
        Withdrawn = "withdrawn",
        Discarded = "discarded",
    }
}

codes! {
    /// What happens to a version.
    ReportStep {
        Submit = "submit",
        Return = "return",
        Publish = "publish",
        Supersede = "supersede",
        Withdraw = "withdraw",
        Discard = "discard",
    }
}

impl ReportStep {
    /// What the policy is asked before it.
    pub fn act(self) -> Act {
        match self {
            Self::Submit | Self::Discard => Act::WriteReport,
            Self::Return | Self::Publish | Self::Supersede | Self::Withdraw => Act::PublishReport,
        }
    }

    /// What the audit chain calls it.
    pub fn event(self) -> &'static str {
        match self {
            Self::Submit => "report-submitted",
            Self::Return => "report-returned",
            Self::Publish => "report-published",
            Self::Supersede => "report-superseded",
            Self::Withdraw => "report-withdrawn",
            Self::Discard => "report-discarded",
        }
    }

    pub fn needs_words(self) -> bool {
        matches!(self, Self::Return | Self::Withdraw)
    }
}

impl ReportState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: ReportStep) -> Option<Self> {
        use ReportStep as T;
        match (self, step) {
            (Self::Draft, T::Submit) => Some(Self::InReview),
            (Self::InReview, T::Return) => Some(Self::Draft),
            (Self::InReview, T::Publish) => Some(Self::Published),
            (Self::Published, T::Supersede) => Some(Self::Superseded),
            (Self::Published | Self::Superseded, T::Withdraw) => Some(Self::Withdrawn),
            (Self::Draft, T::Discard) => Some(Self::Discarded),
            _ => None,
        }
    }

    /// Only a draft is written in: what was published never changes.
    pub fn is_writable(self) -> bool {
        self == Self::Draft
    }

    /// Whether anybody may read it without signing in; of a withdrawn one only that it was there.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Superseded)
    }
}

/// Why a report cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PublishRule {
    #[error("the version is not in a state for this step")]
    WrongState,
    #[error("sections have no words")]
    Missing(Vec<ReportSection>),
    #[error("something may point to a person")]
    Flags(Vec<Flag>),
    #[error("whoever wrote it cannot approve it")]
    WriterApproves,
}

/// Judges the publishing by `approver` of what `writers` have written. `flags` are those that nobody has answered for.
///
/// # Errors
/// [`PublishRule`] for what stands in the way, the first that does.
pub fn publish_report(
    state: ReportState,
    missing: Vec<ReportSection>,
    flags: Vec<Flag>,
    writers: &[UserId],
    approver: UserId,
) -> Result<ReportState, PublishRule> {
    let after = state.after(ReportStep::Publish).ok_or(PublishRule::WrongState)?;
    if !missing.is_empty() {
        return Err(PublishRule::Missing(missing));
    }
    if !flags.is_empty() {
        return Err(PublishRule::Flags(flags));
    }
    if writers.contains(&approver) {
        return Err(PublishRule::WriterApproves);
    }
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::FlagKind;
    use uuid::Uuid;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    #[test]
    fn only_the_steps_of_the_table_are_allowed() {
        let mut table = String::new();
        for state in ReportState::ALL {
            for step in ReportStep::ALL {
                let after = state.after(*step).map_or("-", |after| after.code());
                table.push_str(&format!("{} {} {after}\n", state.code(), step.code()));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn whoever_wrote_never_publishes() {
        let publish = |writers: &[UserId]| publish_report(ReportState::InReview, vec![], vec![], writers, user(1));
        assert_eq!(publish(&[user(2)]), Ok(ReportState::Published));
        assert_eq!(publish(&[user(2), user(1)]), Err(PublishRule::WriterApproves));
    }

    #[test]
    fn what_lacks_or_may_point_to_a_person_stands_in_the_way() {
        let flag = Flag { section: ReportSection::Safety, kind: FlagKind::Name, text: "Oona".into() };
        let publish = |missing, flags| publish_report(ReportState::InReview, missing, flags, &[user(2)], user(1));
        assert!(matches!(publish(vec![ReportSection::Focus], vec![flag.clone()]), Err(PublishRule::Missing(_))));
        assert!(matches!(publish(vec![], vec![flag]), Err(PublishRule::Flags(_))));
        assert_eq!(publish_report(ReportState::Draft, vec![], vec![], &[], user(1)), Err(PublishRule::WrongState));
    }
}
