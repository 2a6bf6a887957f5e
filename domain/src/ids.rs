//! Identifiers: one type a thing, so that a unit's id is never taken for a hazard's.

use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids!(
    /// The tenant. Every row belongs to exactly one (I1).
    OrganisationId,
    UnitId,
    UserId,
    GrantId,
    SessionId,
    HazardId,
    /// A series of assessment versions of one unit and kind.
    SeriesId,
    /// One version of a series.
    VersionId,
    /// One hazard's line in a version.
    ItemId,
    /// One version of an organisation's own risk matrix.
    MatrixId,
    ActionId,
    /// A task to look at something again.
    ReviewId,
    /// A report of an incident, an observation, a wrong or a success.
    IncidentId,
    /// A statutory notice of a report.
    NoticeId,
    /// A picture or document of an action.
    AttachmentId,
    /// A child as the program knows it, by a pseudonym.
    ChildId,
    /// One time during which a tablet is a child's.
    ChildSessionId,
    /// A worry that a child told.
    WorryId,
    /// A call for help from a tablet.
    HelpCallId,
    /// An idea of a child or of the community meeting.
    IdeaId,
    /// A community meeting.
    MeetingId,
    /// A safety goal, own or shared.
    GoalId,
    /// What an adult promised for a goal.
    PromiseId,
    /// One child's answers to the statements of the pulse.
    PulseId,
    /// A duty that comes back, of a unit or of what else has its own.
    CycleId,
    /// One turn of a cycle.
    OccurrenceId,
    /// A safety round.
    RoundId,
    /// A line that a unit added to its rounds.
    RoundLineId,
    /// What a round or a drill found to be wrong.
    FindingId,
    /// A drill that was held.
    DrillId,
    /// One version of a report of four months.
    ReportId,
    /// One measure of such a version.
    ReportMeasureId,
    /// One version of a plan.
    PlanId,
    /// One child heard of a plan.
    HearingId,
    /// One sending of a plan.
    SendingId,
    /// Made by the page with the form; a resent form is recognised by it.
    SubmissionId,
);
