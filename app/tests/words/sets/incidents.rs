//! What reports ask for.

use super::*;

/// The closed sets of reports with what their messages begin with.
pub(super) fn incident_sets() -> Vec<(&'static str, Vec<&'static str>)> {
    sets![
        "incident-place" = Place,
        "incident-activity" = Activity,
        "incident-affected" = AffectedRole,
        "factor" = Factor,
        "analysis" = AnalysisMethod,
        "medical-care" = MedicalCare,
        "secrecy" = Secrecy,
        "sub-form" = SubForm,
        "recipient" = Recipient,
        "notice-need" = Need,
        "notice-state" = NoticeState,
        "channel" = Channel,
        "incident-state" = IncidentState,
        "incident-next" = IncidentState,
        "priority" = Priority,
        "milestone" = Milestone,
        "harm" = Harm,
        "report-when" = When,
        "report-identity" = Identity,
        "conclusion-hazard" = HazardChoice,
        "conclusion-actions" = ActionChoice,
        "rule" = EndFault,
        "hygiene" = Sign,
        "placement" = PlacementBasis,
        "measure" = Measure,
        "restriction-reason" = ReasonClass,
        "milder" = MilderMeans,
        "injuries" = Injuries,
        "missing" = MissingPart,
        "danger" = Danger,
        "return-means" = ReturnMeans,
        "absence-band" = Band,
        "medication-phase" = MedicationPhase,
        "medication-detected-by" = DetectedBy,
        "breach-data" = DataKind,
        "breach-notice" = AuthorityNotice,
        "chain" = Link,
        "meeting-form" = MeetingForm,
        "meeting-interrupted-by" = InterruptedBy,
    ]
}
