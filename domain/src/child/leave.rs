use crate::{
    fields,
    form::{Fields, FormErrors, Reader},
};
use chrono::NaiveDate;

fields! {
    /// The form that says that a child has left the unit.
    pub LeaveField = "child-leave" {
        Left = "left",
    }
}

/// Reads the day on which a child left: not before the arrival, and today at the latest.
///
/// # Errors
/// The problem of the day.
pub fn parse_leave(
    fields: &Fields,
    arrived_on: NaiveDate,
    today: NaiveDate,
) -> Result<NaiveDate, FormErrors<LeaveField>> {
    let mut form = Reader::new(fields);
    let left = form.date(LeaveField::Left, today, arrived_on, today);
    form.finish(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Problem;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn left(on: &str) -> Result<NaiveDate, Problem> {
        let fields = Fields::default().with_date("left", Some(day(on)));
        parse_leave(&fields, day("2026-09-10"), day("2026-09-16"))
            .map_err(|errors| errors.get(LeaveField::Left).unwrap().clone())
    }

    #[test]
    fn a_child_leaves_between_its_arrival_and_today() {
        assert_eq!(left("2026-09-10"), Ok(day("2026-09-10")), "the day of arrival");
        assert_eq!(left("2026-09-16"), Ok(day("2026-09-16")), "today");
        assert_eq!(left("2026-09-09"), Err(Problem::TooEarly { first: day("2026-09-10") }));
        assert_eq!(left("2026-09-17"), Err(Problem::TooLate { last: day("2026-09-16") }));
    }

    #[test]
    fn the_day_has_to_be_told() {
        let errors = parse_leave(&Fields::default(), day("2026-09-10"), day("2026-09-16")).unwrap_err();
        assert_eq!(errors.get(LeaveField::Left), Some(&Problem::Empty));
    }
}
