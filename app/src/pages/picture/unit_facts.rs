//! What the picture of a unit is made of.

use crate::charts::OpenAge;
use chrono::NaiveDate;
use domain::{
    action::Perspective,
    cycle::Compliance,
    figure::{Ready, ReadyLine, Trend},
    month::Month,
};
use uuid::Uuid;

/// How many are late, and the day of the first of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LateOnes {
    pub n: u64,
    pub first: Option<NaiveDate>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Part {
    pub n: u64,
    pub all: u64,
}

impl Part {
    /// As whole per cent, rounded to the nearest; `None` of nothing.
    pub fn percent(self) -> Option<u64> {
        (self.all > 0).then(|| (200 * self.n + self.all) / (2 * self.all))
    }

    pub fn add(&mut self, fits: bool) {
        self.n += u64::from(fits);
        self.all += 1;
    }
}

/// A duty of the unit: when it was last done, when its open turn is due, and the turns themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DutyNow {
    pub done: Option<(NaiveDate, Uuid)>,
    pub due: Option<(NaiveDate, Uuid)>,
}

/// What is counted of a unit for everybody who reads its picture, the same for each of them: nothing of sealed reports, of reports that
/// concern the supervisors, or of one child or worker.
#[derive(Debug, Clone, Default)]
pub struct UnitFacts {
    pub open_actions: u64,
    pub late_actions: LateOnes,
    /// Open actions by the level of their risk and how long ago they were decided.
    pub actions: Vec<OpenAge>,
    pub late_duties: LateOnes,
    pub late_ideas: LateOnes,
    pub late_reviews: LateOnes,
    /// Hazards of level 4 and 5.
    pub serious: u64,
    /// Hazards of the register with an approved assessment that has not run out.
    pub assessed: Part,
    /// Notices of a year that were due, and those of them that were made.
    pub notices: Part,
    /// Children whose own duty to be told of their rights is in order.
    pub rights: Part,
    /// Restrictions of a year that were gone through with the child and assessed.
    pub restrictions: Part,
    pub duties: Vec<(String, DutyNow)>,
    pub compliance: Compliance,
    /// Red reports of a year whose sixty days are over, and those that led to a change by then.
    pub chain: Part,
    /// Reports of a year whose handling began in time.
    pub started: Part,
    /// Effect checks of a year by perspective, and those that helped.
    pub effects: Vec<(Perspective, Part)>,
    /// Proposals of a year that were answered within a week.
    pub ideas: Part,
    /// Children who have lived here for a month, and those of them with an agreed goal.
    pub goals: Part,
    /// The newest month whose care days, and whose shifts, were told.
    pub told: Option<Month>,
    pub shifts_told: Option<Month>,
    pub trend: Trend,
}

impl UnitFacts {
    /// The duty behind a line.
    pub fn duty(&self, line: ReadyLine) -> Option<DutyNow> {
        let template = line.template()?;
        self.duties.iter().find(|(code, _)| code == template).map(|(_, duty)| *duty)
    }

    /// How each line stands that concerns the unit, the most urgent first.
    pub fn readiness(&self, today: NaiveDate) -> Vec<(ReadyLine, Ready)> {
        let parts = |of: Part| (of.all > 0).then_some(Ready::Parts { fine: of.n, all: of.all });
        let state = |line: ReadyLine| match line {
            ReadyLine::Restrictions => parts(self.restrictions),
            ReadyLine::Rights => parts(self.rights),
            ReadyLine::Notices => parts(self.notices),
            ReadyLine::Staffing => Some(Ready::of_months(self.shifts_told, today)),
            ReadyLine::Actions => {
                let fine = self.open_actions.saturating_sub(self.late_actions.n);
                Some(Ready::Parts { fine, all: self.open_actions })
            }
            ReadyLine::Plan | ReadyLine::Report | ReadyLine::GoodTreatment | ReadyLine::Rules | ReadyLine::Risks => {
                let duty = self.duty(line).unwrap_or_default();
                Ready::of_duty(duty.done.map(|(on, _)| on), duty.due.map(|(on, _)| on), today)
            }
        };
        let mut lines: Vec<_> = ReadyLine::ALL.iter().filter_map(|line| Some((*line, state(*line)?))).collect();
        lines.sort_by_key(|(_, state)| state.urgency());
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_to_the_nearest() {
        assert_eq!(Part { n: 1, all: 3 }.percent(), Some(33));
        assert_eq!(Part { n: 2, all: 3 }.percent(), Some(67));
        assert_eq!(Part { n: 1, all: 8 }.percent(), Some(13), "a half upwards");
        assert_eq!(Part::default().percent(), None);
    }

    #[test]
    fn what_is_late_stands_first_and_what_does_not_concern_the_unit_is_not_there() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        let duty = |done: Option<&str>, due: &str| DutyNow {
            done: done.map(|on| (day(on), Uuid::nil())),
            due: Some((day(due), Uuid::nil())),
        };
        let facts = UnitFacts {
            open_actions: 3,
            rights: Part { n: 6, all: 7 },
            shifts_told: Month::from_code("2026-10"),
            duties: vec![
                ("smp-review".into(), duty(Some("2026-05-01"), "2027-05-01")),
                ("publish-4m".into(), duty(None, "2026-10-01")),
            ],
            ..UnitFacts::default()
        };
        let lines: Vec<_> = facts.readiness(day("2026-11-23")).into_iter().map(|(line, _)| line.code()).collect();
        assert_eq!(lines, ["report", "rights", "plan", "staffing", "actions"]);
    }
}
