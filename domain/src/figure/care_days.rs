use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    month::Month,
};
use chrono::NaiveDate;

fields! {
    /// The form in which the care days of a month are told.
    pub CareDaysField = "care-days" {
        Days = "days",
    }
}

/// How many days children were in a unit's care in a month, all together: seven children for a whole October are 217.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CareDays {
    pub month: Month,
    pub days: u32,
}

impl CareDays {
    /// More than that is a slip of the finger: some six hundred children every day.
    pub const MOST: u32 = 20_000;

    /// # Errors
    /// The problem of the number.
    pub fn parse(fields: &Fields, month: Month) -> Result<Self, FormErrors<CareDaysField>> {
        let mut form = Reader::new(fields);
        let days = form.optional_number(CareDaysField::Days, 0, Self::MOST);
        if form.is_blank(CareDaysField::Days) {
            form.fail(CareDaysField::Days, Problem::Empty);
        }
        form.finish(days.map(|days| Self { month, days }))
    }
}

/// The care days of a month by what is known of the children: each day on which one was there counts, the days of arriving and
/// leaving too. Of a month that goes on, up to today.
pub fn present_days(
    month: Month,
    stays: impl IntoIterator<Item = (NaiveDate, Option<NaiveDate>)>,
    today: NaiveDate,
) -> u32 {
    let last = month.next().first().pred_opt().unwrap_or(NaiveDate::MAX).min(today);
    let days = |(arrived, left): (NaiveDate, Option<NaiveDate>)| {
        let (from, to) = (arrived.max(month.first()), left.unwrap_or(last).min(last));
        u32::try_from((to - from).num_days() + 1).unwrap_or(0)
    };
    stays.into_iter().map(days).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn october(stays: &[(&str, Option<&str>)], today: &str) -> u32 {
        let month = Month::from_code("2026-10").unwrap();
        present_days(month, stays.iter().map(|(arrived, left)| (day(arrived), left.map(day))), day(today))
    }

    #[test]
    fn days_are_as_counted_by_hand() {
        let whole = [("2025-01-07", None); 7];
        assert_eq!(october(&whole, "2026-11-23"), 217);
        assert_eq!(october(&whole, "2026-10-10"), 70, "a month that goes on");
        assert_eq!(october(&[("2026-10-30", None)], "2026-11-23"), 2);
        assert_eq!(october(&[("2026-10-05", Some("2026-10-05"))], "2026-11-23"), 1);
        assert_eq!(october(&[("2025-01-07", Some("2026-10-01"))], "2026-11-23"), 1);
        assert_eq!(october(&[("2025-01-07", Some("2026-09-30")), ("2026-11-01", None)], "2026-11-23"), 0);
        assert_eq!(october(&[], "2026-11-23"), 0);
    }

    #[test]
    fn a_number_is_asked_for_and_a_slip_is_told() {
        let month = Month::from_code("2026-10").unwrap();
        let of = |text: &str| CareDays::parse(&Fields::default().with("days", text), month);
        assert_eq!(of("217").map(|kept| kept.days), Ok(217));
        assert_eq!(of("0").map(|kept| kept.days), Ok(0), "nobody was there");
        for wrong in ["", "-1", "2,5", "20001", "sata"] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn the_months_of_a_stay_share_its_days(from in 0i64..400, length in 0i64..400) {
            let arrived = day("2025-01-01") + chrono::Days::new(from.unsigned_abs());
            let left = arrived + chrono::Days::new(length.unsigned_abs());
            let mut month = Month::of(arrived);
            let mut all = 0;
            while month.first() <= left {
                all += present_days(month, [(arrived, Some(left))], day("2030-01-01"));
                month = month.next();
            }
            prop_assert_eq!(i64::from(all), length + 1);
        }
    }
}
