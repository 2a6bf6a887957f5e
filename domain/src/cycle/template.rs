use super::{Anchor, Basis, Every, EveryUnit, Missed, Periods, Rules, Schedule};
use crate::{
    hazard::codes,
    policy::Act,
    risk::Level,
    round::{DrillKind, RoundKind},
    unit::{Holds, ServiceLine, UnitKind},
};
use chrono::{NaiveDate, Weekday};

codes! {
    /// Who looks after a duty, as a rule.
    OwnerRole {
        Supervisor = "supervisor",
        SafetyLead = "safety-lead",
        Administrator = "administrator",
        /// Whoever is on duty.
        OnDuty = "on-duty",
        /// Staff in turn.
        InTurn = "in-turn",
        /// The child's own instructor.
        OwnInstructor = "own-instructor",
        /// The own instructors of a unit together.
        OwnTeam = "own-team",
        /// Who looks after fire safety in the unit.
        SafetyPerson = "safety-person",
        /// Who answers for medication in the unit.
        MedicationLead = "medication-lead",
        /// The worker who meets the client.
        Worker = "worker",
    }
}

codes! {
    /// What shows that a duty was done.
    EvidenceKind {
        ApprovedVersion = "approved-version",
        /// A version that was approved and published.
        PublishedVersion = "published-version",
        PublishedReport = "published-report",
        /// A hazard's grade in an approved assessment.
        Reassessed = "reassessed",
        /// An approved version, and what the children said of it.
        ChildrenHeard = "children-heard",
        Minutes = "minutes",
        Checklist = "checklist",
        Record = "record",
        /// What was sent to an authority, and when.
        Sent = "sent",
        /// The day alone; what was written is elsewhere.
        Date = "date",
        Answers = "answers",
        /// A goal's review.
        ReviewRow = "review-row",
    }
}

impl EvidenceKind {
    /// Whether a record of this program always shows it. For the rest the day is enough, and the record is kept where there is one.
    pub fn needs_record(self) -> bool {
        matches!(self, Self::Reassessed | Self::ReviewRow)
    }
}

codes! {
    /// What has a cycle of its own.
    Scope {
        Organisation = "organisation",
        Unit = "unit",
        Child = "child",
        Worker = "worker",
        Goal = "goal",
        Hazard = "hazard",
    }
}

impl Scope {
    /// What the policy is asked about before somebody reads of such a duty.
    pub fn read_act(self) -> Act {
        match self {
            Self::Organisation => Act::ReadOrganisationDuty,
            Self::Worker => Act::ReadWorkerDuty,
            Self::Child => Act::ReadChildren,
            Self::Unit | Self::Goal | Self::Hazard => Act::ReadAssessment,
        }
    }

    /// One person has it, of whom it tells.
    pub fn is_of_person(self) -> bool {
        matches!(self, Self::Worker | Self::Child)
    }
}

codes! {
    /// Which units a duty concerns.
    Condition {
        /// Everybody who meets clients.
        All = "all",
        /// Where somebody sleeps.
        Residential = "residential",
        /// Where the service has rooms of its own.
        Premises = "premises",
        GoodTreatmentPlan = "good-treatment-plan",
        EvacuationReport = "evacuation-report",
        MedicationPlan = "medication-plan",
        MonthlyToBuyer = "monthly-to-buyer",
        /// Where work may meet violence or its threat.
        Threat = "threat",
        /// Where a service is sold to a wellbeing services county.
        SoldService = "sold-service",
        /// Where somebody else does a part of the work.
        Subcontracting = "subcontracting",
        /// Organisations with more than one unit.
        ManyUnits = "many-units",
    }
}

impl Condition {
    /// Whether it holds for a unit by its kind and its service lines, `Perhaps` where people decide.
    pub fn holds(self, kind: UnitKind, lines: &[ServiceLine]) -> Holds {
        let by = |flag: fn(ServiceLine) -> Holds| lines.iter().map(|line| flag(*line)).max().unwrap_or(Holds::No);
        if !lines.iter().any(|line| line.has_clients()) {
            return Holds::No;
        }
        match self {
            Self::All | Self::Threat => Holds::Yes,
            Self::Residential => by(|line| line.flags().overnight),
            Self::Premises if matches!(kind, UnitKind::OpenService) => {
                Holds::Perhaps.max(by(|line| line.flags().overnight))
            }
            Self::Premises => Holds::Yes,
            Self::GoodTreatmentPlan => by(|line| line.flags().good_treatment_plan),
            Self::EvacuationReport => by(|line| line.flags().evacuation_report),
            Self::MedicationPlan => by(|line| line.flags().medication_plan),
            Self::MonthlyToBuyer => by(|line| line.flags().monthly_to_buyer),
            Self::SoldService | Self::Subcontracting | Self::ManyUnits => Holds::Perhaps,
        }
    }

    /// Whether it holds for an organisation by its units that work: for one with clients somewhere, and where it has to do with several
    /// units, for one that has them.
    pub fn holds_for_organisation<'a>(self, units: impl IntoIterator<Item = (UnitKind, &'a [ServiceLine])>) -> Holds {
        let units: Vec<Holds> = units.into_iter().map(|(kind, lines)| self.holds(kind, lines)).collect();
        let meet_clients = units.iter().filter(|holds| **holds != Holds::No).count();
        match self {
            Self::ManyUnits if meet_clients > 1 => Holds::Yes,
            Self::ManyUnits => Holds::No,
            _ => units.into_iter().max().unwrap_or(Holds::No),
        }
    }
}

/// A duty that comes back, as the program brings it. Its name is under `cycle-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template {
    pub code: &'static str,
    pub every: Every,
    /// The longest interval for which it may be planned without being longer than usual, where it is a range.
    pub seldom: Option<Every>,
    pub anchor: Anchor,
    pub basis: Basis,
    /// The law asks for it: it is never skipped, and a longer interval needs the safety lead and a reason (I17).
    pub statutory: bool,
    pub owner: OwnerRole,
    pub evidence: EvidenceKind,
    pub scope: Scope,
    pub applies: Condition,
    pub missed: Missed,
    /// The first turn is due on the day on which the cycle begins, instead of one interval later.
    pub at_start: bool,
}

impl Template {
    /// Whether it is a duty on a day: not before its law is in force.
    pub fn is_in_force(&self, on: NaiveDate) -> bool {
        self.basis.law.in_force_from().is_none_or(|from| from <= on)
    }

    /// The longest interval that nobody has to approve, for a hazard of a level.
    pub fn longest(&self, level: Option<Level>) -> Every {
        self.seldom.unwrap_or_else(|| self.every_for(level))
    }

    /// The days of a cycle of this template that begins on a day, with the interval that it has and the weekday on which a
    /// weekly one is held.
    pub fn schedule(&self, every: Every, on: Weekday, start: NaiveDate) -> Schedule {
        let anchor = self.anchor_for(every, on);
        Schedule { every, anchor, start, missed: self.missed, at_start: self.at_start, paused: false }
    }

    /// Whether a cycle of this template may have an interval: any for a rolling one, one that has periods for the calendar.
    pub fn takes(&self, every: Every) -> bool {
        match self.anchor {
            Anchor::Rolling => true,
            Anchor::Calendar(Periods::Weeks { .. }) => Periods::of(every, Weekday::Mon, 0).is_some(),
            Anchor::Calendar(Periods::Months { .. }) => {
                every.months().is_some_and(|_| Periods::of(every, Weekday::Mon, 0).is_some())
            }
            Anchor::Event => false,
        }
    }

    /// The anchor of a cycle with an interval of its own. A calendar duty keeps its day, or its days after the period.
    pub fn anchor_for(&self, every: Every, on: Weekday) -> Anchor {
        match self.anchor {
            Anchor::Calendar(Periods::Months { due_after, .. }) => {
                Periods::of(every, on, due_after).map_or(self.anchor, Anchor::Calendar)
            }
            Anchor::Calendar(Periods::Weeks { .. }) => Periods::of(every, on, 0).map_or(self.anchor, Anchor::Calendar),
            anchor => anchor,
        }
    }

    /// The usual interval for a hazard of a level; for every other duty its own.
    pub fn every_for(&self, level: Option<Level>) -> Every {
        match (self.scope, level) {
            (Scope::Hazard, Some(level)) => Every::of(level.rule().review_months, EveryUnit::Month),
            _ => self.every,
        }
    }

    /// Whether it is done in this program alone: a record of it shows that it was done, and a day is not enough.
    pub fn is_recorded_here(&self) -> bool {
        let walked = RoundKind::from_code(self.code).is_some() || DrillKind::from_code(self.code).is_some();
        walked || self.evidence.needs_record()
    }

    /// What holds for its occurrences when they come at an interval.
    pub fn rules(&self, every: Every) -> Rules {
        let (evidence, needs_record) = (self.evidence, self.is_recorded_here());
        Rules { evidence, needs_record, statutory: self.statutory, anchor: self.anchor.kind(), every }
    }
}
