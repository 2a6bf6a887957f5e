use crate::{
    cycle::{PUBLISH_4M, RISK_YEAR},
    date::plus_days,
    hazard::codes,
    month::Month,
};
use chrono::{Datelike, NaiveDate};

codes! {
    /// What an inspector looks at first (`docs/domain.md`, "Figures").
    ReadyLine {
        /// The self-monitoring plan is looked through in time.
        Plan = "plan",
        /// The observations of the last four months are published in time.
        Report = "report",
        /// The plan for good treatment has been reviewed with the children.
        GoodTreatment = "good-treatment",
        /// Every restriction has been gone through with the child and assessed.
        Restrictions = "restrictions",
        /// The house rules have been reviewed with the children.
        Rules = "rules",
        /// Each child has been told of its rights.
        Rights = "rights",
        /// The last month's shifts have been told.
        Staffing = "staffing",
        /// The assessment of risks is in date.
        Risks = "risks",
        /// No action is late.
        Actions = "actions",
        /// Every notice that was due has been made.
        Notices = "notices",
    }
}

impl ReadyLine {
    /// The duty that shows it; `None` where it shows otherwise, or in each child's own duty.
    pub fn template(self) -> Option<&'static str> {
        match self {
            Self::Plan => Some("smp-review"),
            Self::Report => Some(PUBLISH_4M),
            Self::GoodTreatment => Some("gtp-year"),
            Self::Rules => Some("rules-half"),
            Self::Risks => Some(RISK_YEAR),
            Self::Restrictions | Self::Rights | Self::Staffing | Self::Actions | Self::Notices => None,
        }
    }
}

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// Done on a day, and its next day is far.
    Done(NaiveDate),
    /// Done, and its next day is within a month.
    Again(NaiveDate),
    /// Not done yet; its day is still to come.
    Waits(NaiveDate),
    /// Its day has passed.
    Late(NaiveDate),
    /// So many of so many are in order.
    Parts { fine: u64, all: u64 },
}

/// What comes again within so many days is told beforehand.
const AHEAD: u64 = 30;
/// The numbers of a month are told by this day of the next one.
const TOLD_BY: u32 = 10;

impl Ready {
    /// A duty that was done last on a day, and whose open turn is due on another. `None` for one that was never done and is not asked for.
    pub fn of_duty(done: Option<NaiveDate>, due: Option<NaiveDate>, today: NaiveDate) -> Option<Self> {
        match (done, due) {
            (_, Some(due)) if due < today => Some(Self::Late(due)),
            (None, due) => due.map(Self::Waits),
            (Some(_), Some(due)) if due <= plus_days(today, AHEAD) => Some(Self::Again(due)),
            (Some(done), _) => Some(Self::Done(done)),
        }
    }

    /// What is told of each month that has ended; `told` is the newest one that was.
    pub fn of_months(told: Option<Month>, today: NaiveDate) -> Self {
        let now = Month::of(today);
        let by = now.first().with_day(TOLD_BY).unwrap_or(today);
        let last = now.first().pred_opt().unwrap_or(today);
        match told {
            Some(told) if told >= now.before() => Self::Done(last),
            _ if today > by => Self::Late(by),
            _ => Self::Waits(by),
        }
    }

    /// Whether an inspector finds nothing here.
    pub fn is_fine(self) -> bool {
        match self {
            Self::Done(_) | Self::Again(_) => true,
            Self::Waits(_) | Self::Late(_) => false,
            Self::Parts { fine, all } => fine == all,
        }
    }

    /// What is late comes first, then what waits, then what comes again.
    pub fn urgency(self) -> u8 {
        match self {
            Self::Late(_) => 0,
            Self::Parts { fine, all } if fine < all => 0,
            Self::Waits(_) => 1,
            Self::Again(_) => 2,
            Self::Done(_) | Self::Parts { .. } => 3,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of_duty(done: Option<&str>, due: Option<&str>) -> Option<Ready> {
        Ready::of_duty(done.map(day), due.map(day), day("2026-11-23"))
    }

    #[test]
    fn a_duty_is_in_order_until_its_day_has_passed() {
        assert_eq!(of_duty(Some("2026-03-01"), Some("2027-03-01")), Some(Ready::Done(day("2026-03-01"))));
        assert_eq!(of_duty(Some("2025-12-23"), Some("2026-12-23")), Some(Ready::Again(day("2026-12-23"))));
        assert_eq!(of_duty(Some("2025-12-24"), Some("2026-12-24")), Some(Ready::Done(day("2025-12-24"))));
        assert_eq!(of_duty(Some("2025-11-23"), Some("2026-11-23")), Some(Ready::Again(day("2026-11-23"))), "today");
        assert_eq!(of_duty(Some("2025-11-22"), Some("2026-11-22")), Some(Ready::Late(day("2026-11-22"))));
    }

    #[test]
    fn the_duties_behind_the_lines_are_of_the_catalogue() {
        for template in ReadyLine::ALL.iter().filter_map(|line| line.template()) {
            assert!(crate::cycle::template(template).is_some(), "{template}");
        }
    }

    #[test]
    fn what_was_never_done_is_not_in_order_and_waits_for_its_day() {
        assert_eq!(of_duty(None, Some("2027-03-01")), Some(Ready::Waits(day("2027-03-01"))));
        assert_eq!(of_duty(None, Some("2026-11-22")), Some(Ready::Late(day("2026-11-22"))));
        assert_eq!(of_duty(None, None), None, "it does not concern the unit");
        assert!(!Ready::Waits(day("2027-03-01")).is_fine());
    }

    #[test]
    fn the_last_month_is_told_by_the_tenth() {
        let of = |told: Option<&str>, today: &str| Ready::of_months(told.and_then(Month::from_code), day(today));
        assert_eq!(of(Some("2026-10"), "2026-11-23"), Ready::Done(day("2026-10-31")));
        assert_eq!(of(Some("2026-09"), "2026-11-10"), Ready::Waits(day("2026-11-10")));
        assert_eq!(of(Some("2026-09"), "2026-11-11"), Ready::Late(day("2026-11-10")));
        assert_eq!(of(None, "2026-11-11"), Ready::Late(day("2026-11-10")));
    }

    #[test]
    fn one_part_that_lacks_is_as_urgent_as_what_is_late() {
        let parts = |fine, all| Ready::Parts { fine, all };
        assert!(parts(0, 0).is_fine() && parts(7, 7).is_fine() && !parts(6, 7).is_fine());
        assert_eq!(parts(6, 7).urgency(), Ready::Late(day("2026-11-10")).urgency());
        assert_eq!(parts(7, 7).urgency(), Ready::Done(day("2026-11-10")).urgency());
    }
}
