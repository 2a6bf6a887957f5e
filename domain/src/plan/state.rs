use super::{Flag, HeadingCode, PlanAbout, PlanKind, PlanTemplate, SectionText};
use crate::{hazard::codes, ids::UserId, policy::Act};

codes! {
    /// Where a version of a plan stands.
    PlanState {
        Draft = "draft",
        InReview = "in-review",
        Approved = "approved",
        /// In force; what is public of it is told to everybody.
        Published = "published",
        /// A newer version is in force.
        Superseded = "superseded",
        /// Taken from the public and out of force; that it was there stays to be seen.
        Withdrawn = "withdrawn",
        Discarded = "discarded",
    }
}

codes! {
    /// What happens to a version.
    PlanStep {
        Submit = "submit",
        Return = "return",
        Approve = "approve",
        Publish = "publish",
        Supersede = "supersede",
        Withdraw = "withdraw",
        Discard = "discard",
    }
}

impl PlanStep {
    /// What the policy is asked before it: a plan for everybody is a matter of the organisation, one for those who work there of the unit.
    pub fn act(self, kind: PlanKind) -> Act {
        match self {
            Self::Submit | Self::Discard => Act::SubmitPlan,
            _ if kind.is_public() => Act::PublishPlan,
            Self::Return | Self::Approve | Self::Publish | Self::Supersede | Self::Withdraw => Act::ApprovePlan,
        }
    }

    /// What the audit chain calls it.
    pub fn event(self) -> &'static str {
        match self {
            Self::Submit => "plan-submitted",
            Self::Return => "plan-returned",
            Self::Approve => "plan-approved",
            Self::Publish => "plan-published",
            Self::Supersede => "plan-superseded",
            Self::Withdraw => "plan-withdrawn",
            Self::Discard => "plan-discarded",
        }
    }

    pub fn needs_words(self) -> bool {
        matches!(self, Self::Return | Self::Withdraw)
    }
}

impl PlanState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: PlanStep) -> Option<Self> {
        use PlanStep as T;
        match (self, step) {
            (Self::Draft, T::Submit) => Some(Self::InReview),
            (Self::InReview | Self::Approved, T::Return) => Some(Self::Draft),
            (Self::InReview, T::Approve) => Some(Self::Approved),
            (Self::Approved, T::Publish) => Some(Self::Published),
            (Self::Published, T::Supersede) => Some(Self::Superseded),
            (Self::Published | Self::Superseded, T::Withdraw) => Some(Self::Withdrawn),
            (Self::Draft, T::Discard) => Some(Self::Discarded),
            _ => None,
        }
    }

    /// Only a draft is written in: what was approved never changes.
    pub fn is_writable(self) -> bool {
        self == Self::Draft
    }

    /// Being made; a plan has one such version at a time.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::InReview | Self::Approved)
    }

    /// Whether anybody may read what is public of it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Superseded)
    }
}

/// What a version still lacks before it is sent for approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    Words(HeadingCode),
    /// The same said to children.
    ChildWords(HeadingCode),
    /// How children took part, or why none did.
    Hearing,
    /// What differs from the version before.
    Changes,
}

/// What a version lacks. `heard`: how many children are told to have taken part; `number`: which version it is.
pub fn lacks(
    template: &PlanTemplate,
    sections: &[(HeadingCode, SectionText)],
    about: &PlanAbout,
    heard: usize,
    number: i32,
) -> Vec<Lack> {
    let of = |code: HeadingCode| sections.iter().find(|(of, _)| *of == code).map(|(_, text)| text);
    let hears = template.kind.hears_children();
    let mut found = Vec::new();
    for heading in template.written() {
        let text = of(heading.code);
        if text.is_none_or(|text| text.words.is_none()) {
            found.push(Lack::Words(heading.code));
        }
        if hears && text.is_none_or(|text| text.child.is_none()) {
            found.push(Lack::ChildWords(heading.code));
        }
    }
    if hears && heard == 0 && about.not_heard.is_none() {
        found.push(Lack::Hearing);
    }
    if number > 1 && about.changes.is_none() {
        found.push(Lack::Changes);
    }
    found
}

/// Why a version is not approved or does not come into force.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApproveRule {
    #[error("the version is not in a state for this step")]
    WrongState,
    #[error("something is missing")]
    Lacks,
    #[error("something may point to a person")]
    Flags,
    #[error("whoever wrote it cannot approve it")]
    WriterApproves,
}

/// Judges the approving or publishing by `approver` of what `writers` have written (I13). `flags` are those that nobody has answered for.
///
/// # Errors
/// [`ApproveRule`] for what stands in the way, the first that does.
pub fn approve_plan(
    (state, step): (PlanState, PlanStep),
    lacks: &[Lack],
    flags: &[Flag],
    writers: &[UserId],
    approver: UserId,
) -> Result<PlanState, ApproveRule> {
    let after = state.after(step).ok_or(ApproveRule::WrongState)?;
    if !lacks.is_empty() {
        return Err(ApproveRule::Lacks);
    }
    if !flags.is_empty() {
        return Err(ApproveRule::Flags);
    }
    if writers.contains(&approver) {
        return Err(ApproveRule::WriterApproves);
    }
    Ok(after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{form::Fields, gate::FlagKind, plan::template};
    use uuid::Uuid;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    #[test]
    fn only_the_steps_of_the_table_are_allowed() {
        let mut table = String::new();
        for state in PlanState::ALL {
            for step in PlanStep::ALL {
                let after = state.after(*step).map_or("-", |after| after.code());
                table.push_str(&format!("{} {} {after}\n", state.code(), step.code()));
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn whoever_wrote_neither_approves_nor_publishes() {
        for now in [(PlanState::InReview, PlanStep::Approve), (PlanState::Approved, PlanStep::Publish)] {
            assert!(approve_plan(now, &[], &[], &[user(2)], user(1)).is_ok());
            assert_eq!(approve_plan(now, &[], &[], &[user(2), user(1)], user(1)), Err(ApproveRule::WriterApproves));
        }
    }

    #[test]
    fn what_lacks_or_may_point_to_a_person_stands_in_the_way() {
        let now = (PlanState::InReview, PlanStep::Approve);
        let code = template("valvira-1-2024").unwrap().heading("2.1").unwrap().code;
        let flag = Flag { section: code, kind: FlagKind::Name, text: "Oona".into() };
        assert_eq!(approve_plan(now, &[Lack::Hearing], &[], &[], user(1)), Err(ApproveRule::Lacks));
        assert_eq!(approve_plan(now, &[], &[flag], &[], user(1)), Err(ApproveRule::Flags));
        let early = (PlanState::Draft, PlanStep::Approve);
        assert_eq!(approve_plan(early, &[], &[], &[], user(1)), Err(ApproveRule::WrongState));
    }

    #[test]
    fn a_plan_for_good_treatment_lacks_words_for_children_and_their_part_until_they_are_told() {
        let template = template("good-treatment-61b").unwrap();
        let none = PlanAbout::default();
        assert_eq!(lacks(template, &[], &none, 0, 1).len(), 7 + 7 + 1);
        let text = SectionText::parse(&Fields::default().with("words", "a").with("child-words", "b")).unwrap();
        let whole: Vec<_> = template.written().map(|heading| (heading.code, text.clone())).collect();
        assert_eq!(lacks(template, &whole, &none, 0, 1), [Lack::Hearing]);
        assert_eq!(lacks(template, &whole, &none, 1, 1), []);
        assert_eq!(lacks(template, &whole, &none, 1, 2), [Lack::Changes]);
        let told =
            PlanAbout::parse(&Fields::default().with("not-heard", "Ei lapsia.").with("changes", "Uusi.")).unwrap();
        assert_eq!(lacks(template, &whole, &told, 0, 2), []);
    }
}
