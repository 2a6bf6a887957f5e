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
    /// Note that one has read it.
    AcknowledgeAssessment,
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
    /// Give it another owner.
    ReassignAction,
    /// Say something about it.
    CommentAction,
    /// Answer whether a verified action helped.
    CheckEffect,
    /// Say what came of a review.
    DecideReview,
    /// Say that a duty that comes back was done, or ask that it is left out.
    DoDuty,
    /// The same of what a supervisor looks after; approve that one is left out.
    DecideDuty,
    /// Decide that a duty does not concern the unit.
    ExcludeDuty,
    /// Choose a longer interval than the duty's usual one (I17).
    LengthenDuty,
    /// See which duties the people who work in a unit have, and whose they are; everybody sees their own.
    ReadWorkerDuty,
    /// See the duties of the organisation as a whole.
    ReadOrganisationDuty,
    /// Say that a duty was done which the administrators look after.
    DoAdministratorDuty,
    /// Send a report of an incident, an observation, a wrong or a success.
    FileIncident,
    ReadIncident,
    /// See what becomes of one's own report.
    FollowIncident,
    /// Tell more of it.
    AddToIncident,
    /// Fill the sub-form of its category.
    FillForm,
    /// Handle, conclude, close.
    HandleIncident,
    /// Note that a statutory notice was made.
    TickNotice,
    /// The numbers that a unit calls.
    KeepContacts,
    /// The numbers of a month: how many days children were in a unit's care, how many shifts were short.
    KeepMonthNumbers,
    /// See how the reports of four months come about.
    ReadReport,
    /// Compile and write one.
    WriteReport,
    /// Approve what others wrote, publish it, take it from the public.
    PublishReport,
    /// Read the plans of a unit, also those that are being made.
    ReadPlan,
    /// Write in a draft of one.
    WritePlan,
    /// Send a draft for approval, or discard it.
    SubmitPlan,
    /// Note that one has read the plan in force.
    AcknowledgePlan,
    /// Approve one that is for those who work there.
    ApprovePlan,
    /// Approve one that is for everybody, publish it, take it from the public.
    PublishPlan,
    /// See which children a unit has.
    ReadChildren,
    /// Make a child known, correct what is known, say that the child left.
    KeepChildren,
    /// Give a tablet to a child.
    HandOver,
    /// Read one thing that a child told.
    ReadWords,
    /// Write down what a child says aloud.
    RecordWords,
    /// Agree to a child's goal: the adults' part.
    AgreeGoal,
    /// Answer what a child or the children proposed.
    AnswerProposal,
    /// Keep a meeting of the children and the adults of a unit.
    HoldMeeting,
    /// Take the register or the actions out as a file.
    Export,
    /// Make the files that an inspector is handed: nobody stands in them by name.
    TakePack,
    /// The organisation's risk matrix.
    ManageMethod,
    /// The categories of incidents and the law on restrictions.
    ManageIncidentRules,
    /// Say that somebody who works there is away, and who stands in.
    KeepAbsence,
    /// See what inspectors have looked at.
    ReadInspections,
    /// Units, users and grants.
    ManageAccounts,
}

impl Act {
    pub const ALL: [Self; 60] = [
        Self::FileHazard,
        Self::ReadHazard,
        Self::EditHazard,
        Self::DecideHazard,
        Self::ReadAssessment,
        Self::WriteAssessment,
        Self::ApproveAssessment,
        Self::AcknowledgeAssessment,
        Self::ReadAction,
        Self::ProposeAction,
        Self::CreateAction,
        Self::WorkOnAction,
        Self::VerifyAction,
        Self::CancelAction,
        Self::ExtendAction,
        Self::ReopenAction,
        Self::ReassignAction,
        Self::CommentAction,
        Self::CheckEffect,
        Self::DecideReview,
        Self::DoDuty,
        Self::DecideDuty,
        Self::ExcludeDuty,
        Self::LengthenDuty,
        Self::ReadWorkerDuty,
        Self::ReadOrganisationDuty,
        Self::DoAdministratorDuty,
        Self::FileIncident,
        Self::ReadIncident,
        Self::FollowIncident,
        Self::AddToIncident,
        Self::FillForm,
        Self::HandleIncident,
        Self::TickNotice,
        Self::KeepContacts,
        Self::KeepMonthNumbers,
        Self::ReadReport,
        Self::WriteReport,
        Self::PublishReport,
        Self::ReadPlan,
        Self::WritePlan,
        Self::SubmitPlan,
        Self::AcknowledgePlan,
        Self::ApprovePlan,
        Self::PublishPlan,
        Self::ReadChildren,
        Self::KeepChildren,
        Self::HandOver,
        Self::ReadWords,
        Self::RecordWords,
        Self::AgreeGoal,
        Self::AnswerProposal,
        Self::HoldMeeting,
        Self::Export,
        Self::TakePack,
        Self::ManageMethod,
        Self::ManageIncidentRules,
        Self::KeepAbsence,
        Self::ReadInspections,
        Self::ManageAccounts,
    ];

    /// Whether a role held over the subject may do this to it.
    pub(super) fn is_open_to(self, role: Role, subject: &Subject) -> bool {
        let worker = matches!(role, Role::Staff | Role::Supervisor | Role::SafetyLead);
        let leader = matches!(role, Role::Supervisor | Role::SafetyLead);
        match self {
            Self::ReadHazard | Self::ReadAssessment | Self::ReadAction | Self::ReadIncident | Self::ReadPlan => {
                worker || role == Role::Inspector
            }
            Self::FileIncident => role != Role::Inspector,
            Self::ReadReport | Self::TakePack => leader || role == Role::Inspector,
            // Each of these is of one report, which has its own judge.
            Self::FollowIncident | Self::AddToIncident | Self::FillForm | Self::TickNotice => false,
            // Each of these is of one child, and is judged with what is known of the child.
            Self::ReadWords | Self::RecordWords => false,
            Self::KeepChildren | Self::HandOver | Self::AgreeGoal | Self::HoldMeeting => {
                matches!(role, Role::Staff | Role::Supervisor)
            }
            Self::ReadChildren
            | Self::WritePlan
            | Self::AcknowledgePlan
            | Self::AnswerProposal
            | Self::FileHazard
            | Self::WriteAssessment
            | Self::AcknowledgeAssessment
            | Self::ProposeAction
            | Self::WorkOnAction
            | Self::CommentAction
            | Self::DoDuty => worker,
            Self::EditHazard
            | Self::DecideHazard
            | Self::CreateAction
            | Self::VerifyAction
            | Self::ReopenAction
            | Self::ReassignAction
            | Self::CheckEffect
            | Self::DecideReview
            | Self::DecideDuty
            | Self::ReadWorkerDuty
            | Self::HandleIncident
            | Self::KeepContacts
            | Self::KeepMonthNumbers
            | Self::WriteReport
            | Self::SubmitPlan
            | Self::ApprovePlan
            | Self::Export => leader,
            // A duty's name and day are no content, so that administrators read them where they have a part in it.
            Self::ReadOrganisationDuty | Self::DoAdministratorDuty => {
                subject.unit.is_none() && matches!(role, Role::SafetyLead | Role::Administrator)
            }
            Self::ApproveAssessment | Self::CancelAction | Self::ExtendAction => {
                role == Role::SafetyLead || (leader && !subject.is_serious())
            }
            Self::ManageMethod
            | Self::ManageIncidentRules
            | Self::ExcludeDuty
            | Self::LengthenDuty
            | Self::PublishReport
            | Self::PublishPlan => role == Role::SafetyLead,
            Self::KeepAbsence => leader || role == Role::Administrator,
            Self::ReadInspections => subject.unit.is_none() && matches!(role, Role::SafetyLead | Role::Administrator),
            Self::ManageAccounts => role == Role::Administrator,
        }
    }

    /// Whether the role at least knows that such things exist, so that a plain "ask somebody else" gives nothing away.
    pub(super) fn shows_to(self, role: Role) -> bool {
        match self {
            Self::ManageAccounts => matches!(role, Role::Supervisor | Role::SafetyLead),
            Self::ManageMethod | Self::ManageIncidentRules => {
                matches!(role, Role::Supervisor | Role::Administrator)
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
            | Self::AcknowledgeAssessment
            | Self::ReopenAction
            | Self::ReassignAction
            | Self::CommentAction
            | Self::CheckEffect
            | Self::DecideReview
            | Self::DoDuty
            | Self::DecideDuty
            | Self::ExcludeDuty
            | Self::LengthenDuty
            | Self::ReadIncident
            | Self::HandleIncident
            | Self::KeepContacts
            | Self::KeepMonthNumbers
            | Self::ReadReport
            | Self::WriteReport
            | Self::PublishReport
            | Self::ReadPlan
            | Self::WritePlan
            | Self::SubmitPlan
            | Self::AcknowledgePlan
            | Self::ApprovePlan
            | Self::PublishPlan
            | Self::TakePack
            | Self::Export => role != Role::Administrator,
            Self::FileIncident => true,
            Self::KeepAbsence => matches!(role, Role::Staff | Role::Supervisor | Role::SafetyLead),
            // Which children a unit has is itself a secret to all others.
            Self::ReadChildren
            | Self::KeepChildren
            | Self::HandOver
            | Self::AgreeGoal
            | Self::AnswerProposal
            | Self::HoldMeeting => matches!(role, Role::Staff | Role::Supervisor | Role::SafetyLead),
            Self::ReadWords | Self::RecordWords => false,
            Self::ReadWorkerDuty | Self::ReadOrganisationDuty | Self::DoAdministratorDuty | Self::ReadInspections => {
                false
            }
            Self::FollowIncident | Self::AddToIncident | Self::FillForm | Self::TickNotice => false,
        }
    }

    /// Whom to ask instead.
    pub(super) fn asked_of(self, subject: &Subject) -> Role {
        match self {
            Self::ManageAccounts | Self::DoAdministratorDuty => Role::Administrator,
            Self::ManageMethod
            | Self::ManageIncidentRules
            | Self::ExcludeDuty
            | Self::LengthenDuty
            | Self::PublishReport
            | Self::PublishPlan
            | Self::ReadInspections
            | Self::ReadOrganisationDuty => Role::SafetyLead,
            Self::ApproveAssessment | Self::CancelAction | Self::ExtendAction if subject.is_serious() => {
                Role::SafetyLead
            }
            _ => Role::Supervisor,
        }
    }

    /// I13: the verifier is not the owner; the approver of a level 4 or 5 is not the one who submitted.
    pub(super) fn needs_second_person(self, user: UserId, subject: &Subject) -> bool {
        match self {
            Self::VerifyAction => subject.owner == Some(user),
            Self::ApproveAssessment => subject.is_serious() && subject.submitter == Some(user),
            _ => false,
        }
    }

    /// Acts that the person concerned does as well, who still works there.
    pub(super) fn is_ones_own(self) -> bool {
        self == Self::ReadWorkerDuty
    }

    /// Acts that only the owner of the action does.
    pub(super) fn is_owners(self) -> bool {
        self == Self::WorkOnAction
    }
}
