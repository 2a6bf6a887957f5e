use super::{
    item::{ItemFault, ItemText, Surroundings},
    kind::AssessmentKind,
};
use crate::{
    date::plus_months,
    hazard::codes,
    ids::{ItemId, UserId},
    risk::Level,
};
use chrono::NaiveDate;

codes! {
    /// Where a version stands.
    VersionState {
        Draft = "draft",
        InReview = "in-review",
        Approved = "approved",
        Superseded = "superseded",
        Discarded = "discarded",
    }
}

codes! {
    /// What happens to a version.
    VersionStep {
        Submit = "submit",
        Return = "return",
        Approve = "approve",
        Discard = "discard",
        /// A newer version of the series was approved (I10).
        Supersede = "supersede",
    }
}

impl VersionState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: VersionStep) -> Option<Self> {
        use VersionStep as T;
        match (self, step) {
            (Self::Draft, T::Submit) => Some(Self::InReview),
            (Self::InReview, T::Return) => Some(Self::Draft),
            (Self::InReview, T::Approve) => Some(Self::Approved),
            (Self::Draft, T::Discard) => Some(Self::Discarded),
            (Self::Approved, T::Supersede) => Some(Self::Superseded),
            _ => None,
        }
    }

    /// Only a draft may be written in; an approved version never changes (I10).
    pub fn is_writable(self) -> bool {
        self == Self::Draft
    }
}

/// What is known of one line when it is judged.
#[derive(Debug, Clone)]
pub struct ItemFacts {
    pub id: ItemId,
    pub text: ItemText,
    pub around: Surroundings,
}

/// Every fault that keeps a version from being submitted or approved, line by line (I11, I12).
pub fn faults(items: &[ItemFacts]) -> Vec<(ItemId, ItemFault)> {
    items.iter().flat_map(|item| item.text.faults(item.around).into_iter().map(|fault| (item.id, fault))).collect()
}

/// The highest level that the unit lives with now.
pub fn highest(items: &[ItemFacts]) -> Option<Level> {
    items.iter().filter_map(|item| item.text.now.map(|grading| grading.level)).max()
}

/// Why a version cannot be approved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApprovalRule {
    #[error("the version is not in a state for this step")]
    WrongState,
    #[error("there is nothing to approve")]
    Nothing,
    /// I13.
    #[error("the one who submitted cannot approve a version with level 4 or 5")]
    SubmitterApproves,
    #[error("lines have faults")]
    Faults(Vec<(ItemId, ItemFault)>),
}

/// What an approval fixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    pub next_review_on: NaiveDate,
}

/// Judges an approval by `approver` of what `submitter` sent.
///
/// The next review is the earliest of the kind's cycle, what each residual level asks for, and each end of an acceptance.
///
/// # Errors
/// [`ApprovalRule`] for what stands in the way.
pub fn approve(
    state: VersionState,
    (kind, number): (AssessmentKind, i32),
    items: &[ItemFacts],
    submitter: Option<UserId>,
    approver: UserId,
    today: NaiveDate,
) -> Result<Approval, ApprovalRule> {
    if state.after(VersionStep::Approve).is_none() {
        return Err(ApprovalRule::WrongState);
    }
    let Some(highest) = highest(items) else {
        return Err(ApprovalRule::Nothing);
    };
    if highest.rule().needs_safety_lead && submitter == Some(approver) {
        return Err(ApprovalRule::SubmitterApproves);
    }
    let faults = faults(items);
    if !faults.is_empty() {
        return Err(ApprovalRule::Faults(faults));
    }
    let by_level = items
        .iter()
        .filter_map(|item| item.text.residual)
        .map(|residual| plus_months(today, residual.level.rule().review_months));
    let by_acceptance = items.iter().filter_map(|item| item.text.acceptance.as_ref()?.until);
    let next_review_on = by_level.chain(by_acceptance).fold(kind.next_review(number, today), NaiveDate::min);
    Ok(Approval { next_review_on })
}

#[cfg(test)]
mod tests;
