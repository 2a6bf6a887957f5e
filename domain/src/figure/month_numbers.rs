use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    month::Month,
};
use chrono::NaiveDate;

fields! {
    /// The form in which the numbers of a month are told.
    pub MonthField = "month-numbers" {
        CareDays = "care-days",
        Shifts = "shifts",
        Short = "short",
        Complaints = "complaints",
        Answered = "answered",
    }
}

/// What a unit tells of a month that has ended. All but the care days may be left open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthNumbers {
    pub month: Month,
    /// How many days children were in the unit's care, all together: seven children for a whole October are 217.
    pub care_days: u32,
    /// Shifts of the month, and those of them in which fewer worked than planned.
    pub shifts: Option<(u32, u32)>,
    /// Complaints (Act 812/2000, section 23) that came in the month, and those of them that were answered within four weeks.
    pub complaints: Option<(u32, u32)>,
}

impl MonthNumbers {
    /// More than that is a slip of the finger: some six hundred children, or workers, every day.
    pub const MOST: u32 = 20_000;

    /// # Errors
    /// The problems of the numbers: no care days, one number of a pair without the other, or a part that is larger than its whole.
    pub fn parse(fields: &Fields, month: Month) -> Result<Self, FormErrors<MonthField>> {
        use MonthField as F;
        let mut form = Reader::new(fields);
        let care_days = form.optional_number(F::CareDays, 0, Self::MOST);
        if form.is_blank(F::CareDays) {
            form.fail(F::CareDays, Problem::Empty);
        }
        let shifts = pair(&mut form, F::Shifts, F::Short);
        let complaints = pair(&mut form, F::Complaints, F::Answered);
        form.finish(care_days.map(|care_days| Self { month, care_days, shifts, complaints }))
    }

    /// The form as it was filled.
    pub fn fields(&self) -> Fields {
        let one = |fields: Fields, name: &str, n: Option<u32>| match n {
            Some(n) => fields.with(name, n.to_string()),
            None => fields,
        };
        let fields = Fields::default().with("care-days", self.care_days.to_string());
        let fields = one(fields, "shifts", self.shifts.map(|(whole, _)| whole));
        let fields = one(fields, "short", self.shifts.map(|(_, part)| part));
        let fields = one(fields, "complaints", self.complaints.map(|(whole, _)| whole));
        one(fields, "answered", self.complaints.map(|(_, part)| part))
    }
}

/// A whole and its part, or neither.
fn pair(form: &mut Reader<'_, MonthField>, whole: MonthField, part: MonthField) -> Option<(u32, u32)> {
    let (n, of) =
        (form.optional_number(part, 0, MonthNumbers::MOST), form.optional_number(whole, 0, MonthNumbers::MOST));
    for (field, other) in [(whole, part), (part, whole)] {
        if form.is_blank(field) && !form.is_blank(other) {
            form.fail(field, Problem::Empty);
        }
    }
    let (whole, n) = of.zip(n)?;
    if n > whole {
        form.fail(part, Problem::Number { first: 0, last: whole });
    }
    Some((whole, n))
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
    fn care_days_are_asked_for_and_a_slip_is_told() {
        let month = Month::from_code("2026-10").unwrap();
        let of = |text: &str| MonthNumbers::parse(&Fields::default().with("care-days", text), month);
        assert_eq!(of("217").map(|kept| kept.care_days), Ok(217));
        assert_eq!(of("0").map(|kept| kept.care_days), Ok(0), "nobody was there");
        for wrong in ["", "-1", "2,5", "20001", "sata"] {
            assert!(of(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_part_comes_with_its_whole_and_is_not_larger() {
        let month = Month::from_code("2026-10").unwrap();
        let of = |shifts: &str, short: &str| {
            let fields = Fields::default().with("care-days", "217").with("shifts", shifts).with("short", short);
            MonthNumbers::parse(&fields, month).map(|kept| kept.shifts).ok()
        };
        assert_eq!(of("", ""), Some(None));
        assert_eq!(of("93", "4"), Some(Some((93, 4))));
        assert_eq!(of("93", "93"), Some(Some((93, 93))));
        for (shifts, short) in [("93", ""), ("", "4"), ("93", "94")] {
            assert_eq!(of(shifts, short), None, "{shifts} {short}");
        }
    }

    #[test]
    fn what_was_kept_fills_the_form_again() {
        let month = Month::from_code("2026-10").unwrap();
        for (shifts, complaints) in [(None, None), (Some((93, 4)), None), (Some((93, 0)), Some((2, 1)))] {
            let kept = MonthNumbers { month, care_days: 217, shifts, complaints };
            assert_eq!(MonthNumbers::parse(&kept.fields(), month), Ok(kept));
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
