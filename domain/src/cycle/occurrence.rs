use super::{AnchorKind, Every, EvidenceKind, Last, PeriodKey, Planned, Why};
use crate::{hazard::codes, ids::UserId, review::Trigger, role::Role, text::Note};
use chrono::NaiveDate;
use uuid::Uuid;

codes! {
    /// How an occurrence ended.
    End {
        Completed = "completed",
        Skipped = "skipped",
        NotApplicable = "not-applicable",
    }
}

codes! {
    /// Why a step of an occurrence is refused.
    StepFault {
        /// It has ended already: what was done is a fact.
        Ended = "ended",
        /// The day has not come.
        InFuture = "in-future",
        /// More than a quarter of the interval before its day: it would be for another period.
        TooEarly = "too-early",
        /// Something else was brought than what this duty asks for.
        OtherEvidence = "other-evidence",
        /// The record that shows it is missing.
        NoRecord = "no-record",
        /// What the law asks for is not left out.
        Statutory = "statutory",
        /// Somebody else approves than the one who asks.
        OwnRequest = "own-request",
        /// The role does not reach so far.
        Role = "role",
    }
}

/// What shows that something was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence {
    pub kind: EvidenceKind,
    /// The record itself, where the kind has one.
    pub record: Option<Uuid>,
}

/// What the duty says of its occurrences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    pub evidence: EvidenceKind,
    /// The day alone is not enough.
    pub needs_record: bool,
    pub statutory: bool,
    pub anchor: AnchorKind,
    pub every: Every,
}

/// Where an occurrence stands, with what is true there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OccurrenceState {
    Open,
    Completed {
        on: NaiveDate,
        evidence: Evidence,
    },
    /// Left out this once.
    Skipped {
        on: NaiveDate,
        reason: Note,
        asked_by: UserId,
        approved_by: UserId,
    },
    /// The safety lead has decided that the duty does not concern the unit.
    NotApplicable {
        on: NaiveDate,
        reason: Note,
        decided_by: UserId,
    },
}

/// One turn of a cycle. What has ended stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    pub key: PeriodKey,
    pub due_on: NaiveDate,
    pub why: Why,
    pub state: OccurrenceState,
}

/// A request to leave an occurrence out, and who approves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    pub reason: Note,
    pub asked_by: UserId,
    pub approved_by: UserId,
    /// The approver's role.
    pub role: Role,
}

impl Occurrence {
    /// A new one, open.
    pub fn open(planned: Planned) -> Self {
        let Planned { key, due_on, why } = planned;
        Self { key, due_on, why, state: OccurrenceState::Open }
    }

    /// As the last one of its cycle, from which the next one is made.
    pub fn as_last(&self) -> Last {
        Last { key: self.key, due_on: self.due_on, ended: self.end() }
    }

    /// It was done on a day. What hangs on the calendar is done at most a quarter of the interval ahead, a weekly one on any day of its
    /// week, the rest at any time.
    ///
    /// # Errors
    /// The first [`StepFault`] that applies.
    pub fn complete(
        self,
        rules: &Rules,
        on: NaiveDate,
        evidence: Evidence,
        today: NaiveDate,
    ) -> Result<Self, StepFault> {
        self.may_end(on, today)?;
        if evidence.kind != rules.evidence {
            return Err(StepFault::OtherEvidence);
        }
        if rules.needs_record && evidence.record.is_none() {
            return Err(StepFault::NoRecord);
        }
        let early = (self.due_on - on).num_days();
        let in_its_week = matches!(self.key, PeriodKey::Week { .. }) && self.key.days().0 <= on;
        if rules.anchor == AnchorKind::Calendar && !in_its_week && early * 4 > rules.every.about_days() {
            return Err(StepFault::TooEarly);
        }
        Ok(self.ended(OccurrenceState::Completed { on, evidence }))
    }

    /// It is left out this once, with a reason and the approval of somebody else.
    ///
    /// # Errors
    /// The first [`StepFault`] that applies; always one for a statutory duty.
    pub fn skip(self, rules: &Rules, skip: Skip, today: NaiveDate) -> Result<Self, StepFault> {
        self.may_end(today, today)?;
        if rules.statutory {
            return Err(StepFault::Statutory);
        }
        if !matches!(skip.role, Role::Supervisor | Role::SafetyLead) {
            return Err(StepFault::Role);
        }
        if skip.asked_by == skip.approved_by {
            return Err(StepFault::OwnRequest);
        }
        let Skip { reason, asked_by, approved_by, .. } = skip;
        Ok(self.ended(OccurrenceState::Skipped { on: today, reason, asked_by, approved_by }))
    }

    /// The safety lead decides that the duty does not concern the unit.
    ///
    /// # Errors
    /// [`StepFault::Ended`], or [`StepFault::Role`] for everybody else.
    pub fn does_not_apply(
        self,
        decided_by: UserId,
        role: Role,
        reason: Note,
        today: NaiveDate,
    ) -> Result<Self, StepFault> {
        self.may_end(today, today)?;
        if role != Role::SafetyLead {
            return Err(StepFault::Role);
        }
        Ok(self.ended(OccurrenceState::NotApplicable { on: today, reason, decided_by }))
    }

    /// Something happened that asks for it sooner: the earlier day holds, and tells why. Its key stays.
    #[must_use]
    pub fn brought_forward(self, to: NaiveDate, trigger: Trigger, on: NaiveDate) -> Self {
        if self.end().is_some() || to >= self.due_on {
            return self;
        }
        Self { due_on: to, why: Why::BroughtForward { trigger, on }, ..self }
    }

    /// When it ended and how; `None` while it is open.
    pub fn end(&self) -> Option<(NaiveDate, End)> {
        match self.state {
            OccurrenceState::Open => None,
            OccurrenceState::Completed { on, .. } => Some((on, End::Completed)),
            OccurrenceState::Skipped { on, .. } => Some((on, End::Skipped)),
            OccurrenceState::NotApplicable { on, .. } => Some((on, End::NotApplicable)),
        }
    }

    fn may_end(&self, on: NaiveDate, today: NaiveDate) -> Result<(), StepFault> {
        match self.state {
            OccurrenceState::Open if on > today => Err(StepFault::InFuture),
            OccurrenceState::Open => Ok(()),
            _ => Err(StepFault::Ended),
        }
    }

    fn ended(self, state: OccurrenceState) -> Self {
        Self { state, ..self }
    }
}

#[cfg(test)]
mod tests;
