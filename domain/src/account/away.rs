use crate::{
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    ids::UserId,
};
use chrono::NaiveDate;

/// The longest time that somebody is away before the account is looked at again.
const MOST_DAYS: u64 = 400;

fields! {
    /// Somebody says that they are away.
    pub AwayField = "away" {
        Until = "until",
        Deputy = "deputy",
    }
}

/// Somebody is away until a day, that day included; reminders go to the deputy meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Away {
    pub until: NaiveDate,
    pub deputy: Option<UserId>,
}

impl Away {
    /// Whether it is so on a day.
    pub fn is_on(self, day: NaiveDate) -> bool {
        day <= self.until
    }
}

/// Reads the form; `colleagues` are those who may stand in. Without a day the person is back: `Ok(None)`.
///
/// # Errors
/// A day in the past or more than a year ahead, a deputy without a day or who is none of the colleagues.
pub fn parse_away(
    fields: &Fields,
    colleagues: &[UserId],
    today: NaiveDate,
) -> Result<Option<Away>, FormErrors<AwayField>> {
    let mut form = Reader::new(fields);
    let until = form.optional_date(AwayField::Until, today, today, plus_days(today, MOST_DAYS));
    let known = |raw: &str| raw.parse().ok().map(UserId).filter(|id| colleagues.contains(id));
    let deputy = if form.is_blank(AwayField::Deputy) { None } else { form.choice(AwayField::Deputy, known) };
    if until.is_none() && deputy.is_some() && !form.has_problem(AwayField::Until) {
        form.fail(AwayField::Until, Problem::Empty);
    }
    form.finish(Some(until.map(|until| Away { until, deputy })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const DEPUTY: UserId = UserId(Uuid::from_u128(7));

    fn read(until: &str, deputy: &str) -> Result<Option<Away>, FormErrors<AwayField>> {
        let fields = Fields::default().with_date("until", until.parse().ok()).with("deputy", deputy);
        parse_away(&fields, &[DEPUTY], "2026-09-16".parse().unwrap())
    }

    #[test]
    fn somebody_is_away_until_a_day_with_a_deputy_or_without() {
        let until = "2026-09-30".parse().unwrap();
        let id = DEPUTY.0.to_string();
        assert_eq!(read("2026-09-30", &id).unwrap(), Some(Away { until, deputy: Some(DEPUTY) }));
        let alone = read("2026-09-30", "").unwrap().unwrap();
        assert_eq!(alone, Away { until, deputy: None });
        assert!(alone.is_on(until) && !alone.is_on("2026-10-01".parse().unwrap()));
        assert_eq!(read("", "").unwrap(), None);
    }

    #[test]
    fn a_past_day_a_strangers_name_and_a_deputy_without_a_day_are_refused() {
        assert!(read("2026-09-15", "").unwrap_err().get(AwayField::Until).is_some());
        assert!(read("2028-09-16", "").unwrap_err().get(AwayField::Until).is_some());
        let stranger = Uuid::from_u128(8).to_string();
        assert!(read("2026-09-30", &stranger).unwrap_err().get(AwayField::Deputy).is_some());
        assert_eq!(read("", &DEPUTY.0.to_string()).unwrap_err().get(AwayField::Until), Some(&Problem::Empty));
    }
}
