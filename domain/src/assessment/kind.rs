use crate::{
    date::{plus_days, plus_months},
    hazard::codes,
};
use chrono::NaiveDate;

codes! {
    /// What a series of assessments is about (`docs/domain.md`, "Kinds of assessment").
    AssessmentKind {
        /// The whole unit with every hazard of its register; each unit has one such series.
        UnitAnnual = "unit-annual",
        Task = "task",
        Premises = "premises",
        Event = "event",
        Placement = "placement",
        Change = "change",
        Theme = "theme",
    }
}

impl AssessmentKind {
    /// The kinds that a unit may have many series of, each with a title of its own.
    pub fn titled() -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(|kind| *kind != Self::UnitAnnual)
    }

    /// The latest day of the next review after the `number`th version was approved.
    ///
    /// A new child's arrival is looked at again after two and six weeks, a change after a month and then after three, an
    /// event before the next one of its sort; after that, and for every other kind, the year is the longest.
    pub fn next_review(self, number: i32, approved_on: NaiveDate) -> NaiveDate {
        match (self, number) {
            (Self::Placement, 1) => plus_days(approved_on, 14),
            (Self::Placement, 2) => plus_days(approved_on, 28),
            (Self::Change, 1) => plus_months(approved_on, 1),
            (Self::Change, 2) => plus_months(approved_on, 2),
            _ => plus_months(approved_on, 12),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_arrival_is_looked_at_after_two_and_six_weeks() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let second = AssessmentKind::Placement.next_review(1, day);
        assert_eq!(second, plus_days(day, 14));
        assert_eq!(AssessmentKind::Placement.next_review(2, second), plus_days(day, 42));
    }

    #[test]
    fn a_leap_day_comes_back_on_the_last_of_february() {
        let day = NaiveDate::from_ymd_opt(2028, 2, 29).unwrap();
        let next = AssessmentKind::UnitAnnual.next_review(1, day);
        assert_eq!(next, NaiveDate::from_ymd_opt(2029, 2, 28).unwrap());
    }

    proptest! {
        #[test]
        fn every_kind_comes_back_within_a_year(kind in prop::sample::select(AssessmentKind::ALL), number in 1..9, day in 0i32..4000) {
            let day = NaiveDate::from_num_days_from_ce_opt(738_000 + day).unwrap();
            let next = kind.next_review(number, day);
            prop_assert!(next > day && next <= plus_months(day, 12));
        }
    }
}
