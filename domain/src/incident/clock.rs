//! By when a report is seen, started, answered and concluded (`docs/domain.md`, "Clocks of an incident").

use super::{IncidentState, Priority};
use crate::{
    calendar::{Deadline, Span},
    hazard::codes,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;

codes! {
    /// What is waited for, in the order in which it comes.
    Milestone {
        /// Somebody who handles has opened it.
        Seen = "seen",
        Started = "started",
        /// The reporter has heard something.
        Answered = "answered",
        Concluded = "concluded",
    }
}

impl Milestone {
    /// How long it may take from sending.
    pub fn within(self, priority: Priority) -> Span {
        match (self, priority) {
            (Self::Seen, Priority::Green) => Span::WorkingDays(2),
            (Self::Seen, Priority::Yellow) => Span::WorkingDays(1),
            (Self::Seen, Priority::Red) => Span::Hours(2),
            (Self::Started | Self::Answered, Priority::Green) => Span::Days(7),
            (Self::Started | Self::Answered, Priority::Yellow) => Span::Days(3),
            (Self::Started | Self::Answered, Priority::Red) => Span::Hours(24),
            (Self::Concluded, Priority::Yellow) => Span::Days(21),
            (Self::Concluded, Priority::Green | Priority::Red) => Span::Days(30),
        }
    }
}

/// When each milestone of a report was reached; `None` where it was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Course {
    pub sent: DateTime<Utc>,
    pub seen: Option<DateTime<Utc>>,
    pub started: Option<DateTime<Utc>>,
    pub answered: Option<DateTime<Utc>>,
    pub concluded: Option<DateTime<Utc>>,
}

/// One clock: what is waited for, by when, and when it was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    pub milestone: Milestone,
    pub deadline: Deadline,
    pub reached: Option<DateTime<Utc>>,
}

impl Clock {
    /// Late: not reached, and the time is over; or reached after it. Computed, never stored (I14).
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.deadline.is_late(self.reached.unwrap_or(now))
    }

    pub fn is_running(&self) -> bool {
        self.reached.is_none()
    }
}

impl Course {
    fn reached(&self, milestone: Milestone) -> Option<DateTime<Utc>> {
        match milestone {
            Milestone::Seen => self.seen,
            Milestone::Started => self.started,
            Milestone::Answered => self.answered,
            Milestone::Concluded => self.concluded,
        }
    }

    /// Every clock of the report, in order.
    pub fn clocks(&self, priority: Priority, zone: Tz) -> impl Iterator<Item = Clock> {
        Milestone::ALL.iter().map(move |&milestone| Clock {
            milestone,
            deadline: milestone.within(priority).ends(self.sent, zone),
            reached: self.reached(milestone),
        })
    }

    /// The running clock that ends first; nothing runs for a report that has ended, or that nobody has to handle.
    pub fn next(&self, priority: Priority, state: IncidentState, zone: Tz) -> Option<Clock> {
        if !state.is_open() {
            return None;
        }
        self.clocks(priority, zone).filter(Clock::is_running).min_by_key(|clock| (clock.deadline.at, clock.milestone))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use chrono_tz::Europe::Helsinki;
    use proptest::prelude::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn sent(text: &str) -> Course {
        Course { sent: at(text), seen: None, started: None, answered: None, concluded: None }
    }

    #[test]
    fn a_red_report_is_seen_in_two_hours_at_any_time_of_the_week() {
        let clock = sent("2026-12-24T22:30:00Z").next(Priority::Red, IncidentState::Submitted, Helsinki).unwrap();
        assert_eq!((clock.milestone, clock.deadline.at), (Milestone::Seen, at("2026-12-25T00:30:00Z")));
    }

    #[test]
    fn a_green_report_of_friday_is_seen_by_the_end_of_tuesday() {
        let clock = sent("2026-09-18T15:00:00Z").next(Priority::Green, IncidentState::Submitted, Helsinki).unwrap();
        assert_eq!(clock.deadline.last_day, Some("2026-09-22".parse().unwrap()));
        assert!(!clock.is_late(at("2026-09-22T20:59:00Z")));
        assert!(clock.is_late(at("2026-09-22T21:00:00Z")));
    }

    #[test]
    fn a_milestone_reached_too_late_stays_late() {
        let course = Course { seen: Some(at("2026-09-18T18:00:00Z")), ..sent("2026-09-18T15:00:00Z") };
        let seen = course.clocks(Priority::Red, Helsinki).next().unwrap();
        assert!(seen.is_late(at("2026-09-18T18:00:00Z")) && !seen.is_running());
    }

    #[test]
    fn nothing_runs_for_a_report_that_has_ended() {
        for state in
            [IncidentState::Closed, IncidentState::Withdrawn, IncidentState::Merged, IncidentState::NotApplicable]
        {
            assert_eq!(sent("2026-09-18T15:00:00Z").next(Priority::Red, state, Helsinki), None);
        }
    }

    proptest! {
        #[test]
        fn a_more_urgent_report_never_has_more_time_to_be_seen_and_started(minutes in 0i64..2_000_000) {
            let sent = Course { sent: at("2024-01-01T00:00:00Z") + TimeDelta::minutes(minutes), ..sent("2024-01-01T00:00:00Z") };
            let by = |milestone: Milestone, priority| milestone.within(priority).ends(sent.sent, Helsinki).at;
            for milestone in [Milestone::Seen, Milestone::Started, Milestone::Answered] {
                prop_assert!(by(milestone, Priority::Red) <= by(milestone, Priority::Yellow));
                prop_assert!(by(milestone, Priority::Yellow) <= by(milestone, Priority::Green));
            }
        }
    }
}
