use super::{OwnerRole, Template};
use crate::{
    date::minus_months,
    fields,
    form::{Fields, FormErrors, Reader},
    hazard::codes,
    policy::Act,
    text::Note,
};
use chrono::NaiveDate;

/// What was done longer ago than so many months is not told any more.
const MOST_MONTHS_AGO: u32 = 24;

codes! {
    /// What a person does with an open occurrence.
    DutyStep {
        Complete = "complete",
        /// Asks that it is left out this once.
        Ask = "ask",
        /// Approves what somebody else asked for.
        Skip = "skip",
        /// Decides that the duty does not concern the unit.
        Exclude = "exclude",
    }
}

fields! {
    /// The form of one step.
    pub DutyField = "duty" {
        DoneOn = "done",
        Reason = "reason",
    }
}

/// A step with what it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DutyDeed {
    Complete { on: NaiveDate },
    Ask { reason: Note },
    Skip,
    Exclude { reason: Note },
}

impl DutyDeed {
    pub fn step(&self) -> DutyStep {
        match self {
            Self::Complete { .. } => DutyStep::Complete,
            Self::Ask { .. } => DutyStep::Ask,
            Self::Skip => DutyStep::Skip,
            Self::Exclude { .. } => DutyStep::Exclude,
        }
    }
}

impl OwnerRole {
    /// Whether it is done by those who lead, and by nobody else.
    pub fn leads(self) -> bool {
        matches!(self, Self::Supervisor | Self::SafetyLead | Self::Administrator)
    }
}

impl DutyStep {
    /// The steps that there are for an open occurrence, `asked` when somebody has asked that it is left out.
    pub fn of(template: &Template, asked: bool) -> impl Iterator<Item = Self> {
        let statutory = template.statutory;
        Self::ALL.iter().copied().filter(move |step| match step {
            Self::Complete => !template.is_recorded_here(),
            Self::Exclude => true,
            Self::Ask => !statutory && !asked,
            Self::Skip => !statutory && asked,
        })
    }

    /// What the policy is asked about. Who is named for a duty says also of one of those who lead that it was done.
    pub fn act(self, owner: OwnerRole, named: bool) -> Act {
        match self {
            Self::Complete if owner == OwnerRole::Administrator => Act::DoAdministratorDuty,
            Self::Complete if owner.leads() && !named => Act::DecideDuty,
            Self::Complete | Self::Ask => Act::DoDuty,
            Self::Skip => Act::DecideDuty,
            Self::Exclude => Act::ExcludeDuty,
        }
    }

    /// Reads the form of the step.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(self, fields: &Fields, today: NaiveDate) -> Result<DutyDeed, FormErrors<DutyField>> {
        let mut form = Reader::new(fields);
        let deed = match self {
            Self::Complete => form
                .date(DutyField::DoneOn, today, minus_months(today, MOST_MONTHS_AGO), today)
                .map(|on| DutyDeed::Complete { on }),
            Self::Ask => form.text(DutyField::Reason).map(|reason| DutyDeed::Ask { reason }),
            Self::Skip => Some(DutyDeed::Skip),
            Self::Exclude => form.text(DutyField::Reason).map(|reason| DutyDeed::Exclude { reason }),
        };
        form.finish(deed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cycle::template;

    #[test]
    fn what_the_law_asks_for_is_never_left_out_and_the_rest_only_when_asked() {
        let steps = |code: &str, asked| -> Vec<DutyStep> { DutyStep::of(template(code).unwrap(), asked).collect() };
        let (complete, exclude) = (DutyStep::Complete, DutyStep::Exclude);
        assert_eq!(steps("risk-year", false), [complete, exclude]);
        assert_eq!(steps("risk-year", true), [complete, exclude]);
        assert_eq!(steps("meet-week", false), [complete, DutyStep::Ask, exclude]);
        assert_eq!(steps("meet-week", true), [complete, DutyStep::Skip, exclude]);
    }

    #[test]
    fn a_round_and_a_drill_are_done_by_their_records_alone() {
        let steps = |code: &str| -> Vec<DutyStep> { DutyStep::of(template(code).unwrap(), false).collect() };
        assert_eq!(steps("round-month"), [DutyStep::Ask, DutyStep::Exclude]);
        assert_eq!(steps("drill-evac"), [DutyStep::Exclude]);
        assert_eq!(steps("fire-test"), [DutyStep::Complete, DutyStep::Ask, DutyStep::Exclude]);
    }

    #[test]
    fn a_duty_of_the_supervisors_is_done_by_those_who_lead() {
        assert_eq!(DutyStep::Complete.act(OwnerRole::Supervisor, false), Act::DecideDuty);
        assert_eq!(DutyStep::Complete.act(OwnerRole::OnDuty, false), Act::DoDuty);
        assert_eq!(DutyStep::Complete.act(OwnerRole::Administrator, false), Act::DoAdministratorDuty);
        assert_eq!(DutyStep::Exclude.act(OwnerRole::OnDuty, false), Act::ExcludeDuty);
    }

    #[test]
    fn who_is_named_for_a_duty_of_the_supervisors_says_that_it_was_done_and_nothing_more() {
        assert_eq!(DutyStep::Complete.act(OwnerRole::Supervisor, true), Act::DoDuty);
        assert_eq!(DutyStep::Skip.act(OwnerRole::Supervisor, true), Act::DecideDuty);
        assert_eq!(DutyStep::Exclude.act(OwnerRole::Supervisor, true), Act::ExcludeDuty);
    }

    #[test]
    fn a_step_needs_its_day_or_its_reason() {
        let today = "2026-09-16".parse().unwrap();
        let day = |day: &str| Fields::default().with_date("done", Some(day.parse().unwrap()));
        let on = "2026-09-15".parse().unwrap();
        assert_eq!(DutyStep::Complete.parse(&day("2026-09-15"), today), Ok(DutyDeed::Complete { on }));
        assert!(DutyStep::Complete.parse(&day("2026-09-17"), today).is_err());
        assert!(DutyStep::Complete.parse(&Fields::default(), today).is_err());
        assert!(DutyStep::Ask.parse(&Fields::default(), today).is_err());
        assert!(DutyStep::Exclude.parse(&Fields::default(), today).is_err());
        assert_eq!(DutyStep::Skip.parse(&Fields::default(), today), Ok(DutyDeed::Skip));
    }
}
