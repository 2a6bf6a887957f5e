use super::Subject;
use crate::{ids::UserId, role::Role};

/// Everything that the policy is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    FileHazard,
    ReadHazard,
    EditHazard,
    /// Confirm, reject, declare eliminated, reopen.
    DecideHazard,
    ReadAssessment,
    /// Start, grade, submit and discard a draft.
    WriteAssessment,
    /// Approve or return.
    ApproveAssessment,
    ReadAction,
    /// Put forward an action that a supervisor accepts.
    ProposeAction,
    /// Decide on an action, or accept a proposed one.
    CreateAction,
    /// Start and complete: the owner's part.
    WorkOnAction,
    VerifyAction,
    CancelAction,
    ExtendAction,
    ReopenAction,
    /// Units, users and grants.
    ManageAccounts,
}

impl Act {
    pub const ALL: [Self; 16] = [
        Self::FileHazard,
        Self::ReadHazard,
        Self::EditHazard,
        Self::DecideHazard,
        Self::ReadAssessment,
        Self::WriteAssessment,
        Self::ApproveAssessment,
        Self::ReadAction,
        Self::ProposeAction,
        Self::CreateAction,
        Self::WorkOnAction,
        Self::VerifyAction,
        Self::CancelAction,
        Self::ExtendAction,
        Self::ReopenAction,
        Self::ManageAccounts,
    ];

    /// Whether a role held over the subject may do this to it.
    pub(super) fn is_open_to(self, role: Role, subject: &Subject) -> bool {
        let worker = matches!(role, Role::Staff | Role::Supervisor | Role::SafetyLead);
        let leader = matches!(role, Role::Supervisor | Role::SafetyLead);
        match self {
            Self::ReadHazard | Self::ReadAssessment | Self::ReadAction => worker || role == Role::Inspector,
            Self::FileHazard | Self::WriteAssessment | Self::ProposeAction | Self::WorkOnAction => worker,
            Self::EditHazard | Self::DecideHazard | Self::CreateAction | Self::VerifyAction | Self::ReopenAction => {
                leader
            }
            Self::ApproveAssessment | Self::CancelAction | Self::ExtendAction => {
                role == Role::SafetyLead || (leader && !subject.is_serious())
            }
            Self::ManageAccounts => role == Role::Administrator,
        }
    }

    /// Whether the role at least knows that such things exist, so that a plain "ask somebody else" gives nothing away.
    pub(super) fn shows_to(self, role: Role) -> bool {
        match self {
            Self::ManageAccounts => matches!(role, Role::Supervisor | Role::SafetyLead),
            Self::FileHazard
            | Self::ReadHazard
            | Self::EditHazard
            | Self::DecideHazard
            | Self::ReadAssessment
            | Self::WriteAssessment
            | Self::ApproveAssessment
            | Self::ReadAction
            | Self::ProposeAction
            | Self::CreateAction
            | Self::WorkOnAction
            | Self::VerifyAction
            | Self::CancelAction
            | Self::ExtendAction
            | Self::ReopenAction => role != Role::Administrator,
        }
    }

    /// Whom to ask instead.
    pub(super) fn asked_of(self, subject: &Subject) -> Role {
        match self {
            Self::ManageAccounts => Role::Administrator,
            Self::ApproveAssessment | Self::CancelAction | Self::ExtendAction if subject.is_serious() => {
                Role::SafetyLead
            }
            Self::FileHazard
            | Self::ReadHazard
            | Self::EditHazard
            | Self::DecideHazard
            | Self::ReadAssessment
            | Self::WriteAssessment
            | Self::ApproveAssessment
            | Self::ReadAction
            | Self::ProposeAction
            | Self::CreateAction
            | Self::WorkOnAction
            | Self::VerifyAction
            | Self::CancelAction
            | Self::ExtendAction
            | Self::ReopenAction => Role::Supervisor,
        }
    }

    /// I13: the verifier is not the owner; the approver of a level 4 or 5 is not the one who submitted.
    pub(super) fn needs_second_person(self, user: UserId, subject: &Subject) -> bool {
        match self {
            Self::VerifyAction => subject.owner == Some(user),
            Self::ApproveAssessment => subject.is_serious() && subject.submitter == Some(user),
            Self::FileHazard
            | Self::ReadHazard
            | Self::EditHazard
            | Self::DecideHazard
            | Self::ReadAssessment
            | Self::WriteAssessment
            | Self::ReadAction
            | Self::ProposeAction
            | Self::CreateAction
            | Self::WorkOnAction
            | Self::CancelAction
            | Self::ExtendAction
            | Self::ReopenAction
            | Self::ManageAccounts => false,
        }
    }

    /// Acts that only the owner of the action does.
    pub(super) fn is_owners(self) -> bool {
        self == Self::WorkOnAction
    }
}
