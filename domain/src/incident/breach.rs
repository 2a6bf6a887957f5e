//! A personal data breach: what it touched, when it was seen and stopped, and the clock of the notice to the authority.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
};
use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

/// The data protection authority is notified within this time of learning of a breach (GDPR, article 33(1)).
const NOTICE_WITHIN: TimeDelta = TimeDelta::hours(72);
/// A larger number of people is a slip of the hand.
const PERSONS_MAX: u32 = 100_000;

codes! {
    /// What kind of data was touched.
    DataKind {
        Contact = "contact",
        ClientRecord = "client-record",
        Health = "health",
        Picture = "picture",
        Staff = "staff",
        Password = "password",
        Other = "other",
    }
}

codes! {
    /// Whether the data protection authority has to be notified.
    AuthorityNotice {
        Yes = "yes",
        No = "no",
        /// Not judged yet; the clock runs.
        Unknown = "unknown",
    }
}

fields! {
    /// The sub-form of a personal data breach.
    pub BreachField = "breach" {
        Data = "data",
        Persons = "persons",
        Discovered = "discovered",
        Contained = "contained",
        DpoTold = "dpo-told",
        Notice = "notice",
    }
}

/// What is told of a personal data breach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreachText {
    /// Never empty.
    pub data: Vec<DataKind>,
    /// How many people's data; `None` when it is not known yet.
    pub persons: Option<u32>,
    pub discovered: DateTime<Utc>,
    /// When it was stopped; may be before anybody noticed it.
    pub contained: Option<DateTime<Utc>>,
    /// When the data protection officer was told.
    pub dpo_told: Option<DateTime<Utc>>,
    pub notice: AuthorityNotice,
}

impl BreachText {
    /// Reads the form; days and times are by the clock of `zone`.
    ///
    /// # Errors
    /// Every problem of the form at once: what happened lies in the past, and nobody was told before it was discovered (I34).
    pub fn parse(fields: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Self, FormErrors<BreachField>> {
        let mut form = Reader::new(fields);
        let data = form.choices(BreachField::Data, DataKind::from_code);
        let persons = form.optional_number(BreachField::Persons, 0, PERSONS_MAX);
        let discovered = form.moment(BreachField::Discovered, now, zone);
        let contained = form.optional_moment(BreachField::Contained, now, zone);
        let dpo_told = form.optional_moment(BreachField::DpoTold, now, zone);
        if dpo_told.zip(discovered).is_some_and(|(told, discovered)| told < discovered) {
            form.fail(BreachField::DpoTold, Problem::Rule("before-discovered"));
        }
        let notice = form.choice(BreachField::Notice, AuthorityNotice::from_code);
        let built = discovered.zip(notice).map(|(discovered, notice)| Self {
            data,
            persons,
            discovered,
            contained,
            dpo_told,
            notice,
        });
        form.finish(built)
    }

    /// The form filled with this text, by the clock of `zone`.
    pub fn fields(&self, zone: Tz) -> Fields {
        let mut fields = Fields::default()
            .with("persons", self.persons.map(|n| n.to_string()).unwrap_or_default())
            .with_moment("discovered", Some(self.discovered), zone)
            .with_moment("contained", self.contained, zone)
            .with_moment("dpo-told", self.dpo_told, zone)
            .with("notice", self.notice.code());
        for kind in &self.data {
            fields = fields.with("data", kind.code());
        }
        fields
    }

    /// By when the authority is to be notified: 72 hours after the discovery. `None` when no notice is needed; the clock
    /// runs while that is not judged.
    pub fn notice_due(&self) -> Option<DateTime<Utc>> {
        match self.notice {
            AuthorityNotice::No => None,
            AuthorityNotice::Yes | AuthorityNotice::Unknown => self.discovered.checked_add_signed(NOTICE_WITHIN),
        }
    }

    /// How much of that time is left at `now`, negative when it has run out; `None` as [`BreachText::notice_due`].
    pub fn notice_left(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        self.notice_due().map(|due| due - now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Helsinki;
    use proptest::{collection, option, prelude::*, sample::select};

    fn now() -> DateTime<Utc> {
        "2026-09-16T09:00:00Z".parse().unwrap()
    }

    fn parse(fields: &Fields) -> Result<BreachText, FormErrors<BreachField>> {
        BreachText::parse(fields, now(), Helsinki)
    }

    fn breach(notice: AuthorityNotice) -> BreachText {
        let discovered = now() - TimeDelta::hours(70);
        BreachText {
            data: vec![DataKind::Health],
            persons: Some(2),
            discovered,
            contained: None,
            dpo_told: None,
            notice,
        }
    }

    #[test]
    fn an_empty_form_gives_every_problem_at_once_in_the_order_of_the_page() {
        let errors = parse(&Fields::default()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, [BreachField::Data, BreachField::Discovered, BreachField::Notice]);
    }

    #[test]
    fn the_clock_of_three_days_runs_until_no_notice_is_needed() {
        for notice in [AuthorityNotice::Yes, AuthorityNotice::Unknown] {
            let breach = breach(notice);
            assert_eq!(breach.notice_left(now()), Some(TimeDelta::hours(2)));
            assert_eq!(breach.notice_left(now() + TimeDelta::hours(3)), Some(TimeDelta::hours(-1)));
        }
        assert_eq!(breach(AuthorityNotice::No).notice_due(), None);
    }

    #[test]
    fn a_breach_may_be_over_before_it_is_seen_but_nobody_was_told_before_that() {
        let mut text = breach(AuthorityNotice::Unknown);
        text.contained = Some(text.discovered - TimeDelta::hours(5));
        assert_eq!(parse(&text.fields(Helsinki)), Ok(text.clone()));
        text.dpo_told = Some(text.discovered - TimeDelta::minutes(1));
        let errors = parse(&text.fields(Helsinki)).unwrap_err();
        assert_eq!(errors.get(BreachField::DpoTold), Some(&Problem::Rule("before-discovered")));
    }

    #[test]
    fn a_number_of_people_is_a_whole_number() {
        let fields = BreachText { persons: None, ..breach(AuthorityNotice::No) }.fields(Helsinki).without("persons");
        let errors = parse(&fields.with("persons", "kaksi")).unwrap_err();
        assert_eq!(errors.get(BreachField::Persons), Some(&Problem::Number { first: 0, last: PERSONS_MAX }));
    }

    proptest! {
        #[test]
        fn a_filled_form_reads_back_to_the_same_text(
            data in collection::btree_set(select(DataKind::ALL), 1..4), persons in option::of(0..=PERSONS_MAX),
            // Three months of summer time, so that no hour comes twice.
            before in 300i64..130_000, contained in option::of(-300i64..300), told in option::of(0i64..300),
            notice in select(AuthorityNotice::ALL),
        ) {
            let discovered = now() - TimeDelta::minutes(before);
            let text = BreachText {
                data: data.into_iter().collect(),
                persons,
                discovered,
                contained: contained.map(|minutes| discovered + TimeDelta::minutes(minutes)),
                dpo_told: told.map(|minutes| discovered + TimeDelta::minutes(minutes)),
                notice,
            };
            prop_assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
        }
    }
}
