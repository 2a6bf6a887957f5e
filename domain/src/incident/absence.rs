//! The absence of a child without leave (Child Welfare Act 417/2007, section 69 a): who was told and when, what dangers
//! were seen, how the child came back, and what the child says.

use crate::{
    clock::local_day,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::Narrative,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;

/// A longer absence than this is serious.
const SERIOUS_AFTER: TimeDelta = TimeDelta::hours(24);

codes! {
    /// What makes an absence dangerous at once.
    Danger {
        Young = "young",
        MentalHealth = "mental-health",
        SelfHarm = "self-harm",
        Substances = "substances",
        Exploitation = "exploitation",
    }
}

codes! {
    /// How a child came back.
    ReturnMeans {
        Alone = "self",
        Staff = "staff",
        Police = "police",
        Family = "family",
        Other = "other",
    }
}

codes! {
    /// How long absences are counted in reports. Each band ends before its limit.
    Band {
        Under6Hours = "under-6h",
        Under24Hours = "under-24h",
        Under3Days = "under-3d",
        Under14Days = "under-14d",
        /// Fourteen days or more.
        Over14Days = "over-14d",
    }
}

impl Band {
    /// The band of an absence of this length.
    pub fn of(duration: TimeDelta) -> Self {
        match duration.num_hours() {
            ..6 => Self::Under6Hours,
            6..24 => Self::Under24Hours,
            24..72 => Self::Under3Days,
            72..336 => Self::Under14Days,
            336.. => Self::Over14Days,
        }
    }
}

fields! {
    /// The sub-form of an absence.
    pub AbsenceField = "absence" {
        LastSeen = "last-seen",
        Noticed = "noticed",
        ToldPlacingArea = "told-placing-area",
        ToldPolice = "told-police",
        Dangers = "dangers",
        Returned = "returned",
        How = "how",
        ReturnTalk = "return-talk",
        TalkedOn = "talked-on",
    }
}

/// What is told of an absence. In time: last seen, noticed, returned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsenceText {
    pub last_seen: Option<DateTime<Utc>>,
    pub noticed: DateTime<Utc>,
    /// The wellbeing services county that placed the child, or its social emergency service, was told.
    pub told_placing_area: Option<DateTime<Utc>>,
    pub told_police: Option<DateTime<Utc>>,
    pub dangers: Vec<Danger>,
    /// `None` while the child is away.
    pub returned: Option<DateTime<Utc>>,
    pub how: Option<ReturnMeans>,
    /// The child's own words after the return.
    pub return_talk: Option<Narrative>,
    pub talked_on: Option<NaiveDate>,
}

impl AbsenceText {
    /// Reads the form; days and times are by the clock of `zone`.
    ///
    /// # Errors
    /// Every problem of the form at once: what happened lies in the past and in order (I34), and what is told of the return
    /// needs its time.
    pub fn parse(fields: &Fields, now: DateTime<Utc>, zone: Tz) -> Result<Self, FormErrors<AbsenceField>> {
        use AbsenceField as F;
        let mut form = Reader::new(fields);
        let last_seen = form.optional_moment(F::LastSeen, now, zone);
        let noticed = form.moment(F::Noticed, now, zone);
        if last_seen.zip(noticed).is_some_and(|(last_seen, noticed)| noticed < last_seen) {
            form.fail(F::Noticed, Problem::Rule("before-last-seen"));
        }
        let told_placing_area = form.optional_moment(F::ToldPlacingArea, now, zone);
        let told_police = form.optional_moment(F::ToldPolice, now, zone);
        let dangers = form.any_of(F::Dangers, Danger::from_code);
        let returned = form.optional_moment(F::Returned, now, zone);
        let after = noticed.max(last_seen);
        if returned.zip(after).is_some_and(|(returned, after)| returned < after) {
            form.fail(F::Returned, Problem::Rule("before-noticed"));
        }
        let how = form.optional_choice(F::How, ReturnMeans::from_code);
        let return_talk = form.optional_text(F::ReturnTalk);
        let first = returned.map_or(NaiveDate::MIN, |returned| local_day(returned, zone));
        let today = local_day(now, zone);
        let talked_on = form.optional_date(F::TalkedOn, today, first, today);
        let told_of_return = how.is_some() || return_talk.is_some() || talked_on.is_some();
        if told_of_return && returned.is_none() && !form.has_problem(F::Returned) {
            form.fail(F::Returned, Problem::Empty);
        }
        let built = noticed.map(|noticed| Self {
            last_seen,
            noticed,
            told_placing_area,
            told_police,
            dangers,
            returned,
            how,
            return_talk,
            talked_on,
        });
        form.finish(built)
    }

    /// The form filled with this absence, by the clock of `zone`.
    pub fn fields(&self, zone: Tz) -> Fields {
        let mut fields = Fields::default()
            .with_moment("last-seen", self.last_seen, zone)
            .with_moment("noticed", Some(self.noticed), zone)
            .with_moment("told-placing-area", self.told_placing_area, zone)
            .with_moment("told-police", self.told_police, zone)
            .with_moment("returned", self.returned, zone)
            .with("how", self.how.map_or("", ReturnMeans::code))
            .with("return-talk", self.return_talk.as_ref().map_or("", |t| t.as_str()))
            .with_date("talked-on", self.talked_on);
        for danger in &self.dangers {
            fields = fields.with("dangers", danger.code());
        }
        fields
    }

    /// How long the child was away, or has been until `now`: since last seen where that is known, else since it was
    /// noticed. Never negative.
    pub fn duration(&self, now: DateTime<Utc>) -> TimeDelta {
        let until = self.returned.unwrap_or(now);
        (until - self.last_seen.unwrap_or(self.noticed)).max(TimeDelta::zero())
    }

    /// Whether the absence is of the serious kind: longer than a day, a young child, or a danger of exploitation.
    pub fn serious(&self, now: DateTime<Utc>) -> bool {
        let dangerous = self.dangers.iter().any(|danger| matches!(danger, Danger::Young | Danger::Exploitation));
        dangerous || self.duration(now) > SERIOUS_AFTER
    }

    /// Whether the handling may be concluded: the placing area was told (I25).
    pub fn may_be_concluded(&self) -> bool {
        self.told_placing_area.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Helsinki;
    use proptest::{collection, option, prelude::*, sample::select};

    fn utc(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn now() -> DateTime<Utc> {
        utc("2026-09-16T09:00:00Z")
    }

    fn parse(fields: &Fields) -> Result<AbsenceText, FormErrors<AbsenceField>> {
        AbsenceText::parse(fields, now(), Helsinki)
    }

    fn noticed(text: &str) -> AbsenceText {
        AbsenceText {
            last_seen: None,
            noticed: utc(text),
            told_placing_area: None,
            told_police: None,
            dangers: vec![],
            returned: None,
            how: None,
            return_talk: None,
            talked_on: None,
        }
    }

    fn problem(text: &AbsenceText, field: AbsenceField) -> Option<Problem> {
        parse(&text.fields(Helsinki)).err().and_then(|errors| errors.get(field).cloned())
    }

    #[test]
    fn one_moment_is_enough_to_begin() {
        let text = noticed("2026-09-16T08:50:00Z");
        assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
        let errors = parse(&Fields::default()).unwrap_err();
        assert_eq!(errors.iter().collect::<Vec<_>>(), [&(AbsenceField::Noticed, Problem::Empty)]);
    }

    #[test]
    fn a_child_is_seen_then_missed_then_back() {
        let mut text = noticed("2026-09-15T18:00:00Z");
        text.last_seen = Some(utc("2026-09-15T18:01:00Z"));
        assert_eq!(problem(&text, AbsenceField::Noticed), Some(Problem::Rule("before-last-seen")));
        text.last_seen = Some(text.noticed);
        text.returned = Some(utc("2026-09-15T17:59:00Z"));
        assert_eq!(problem(&text, AbsenceField::Returned), Some(Problem::Rule("before-noticed")));
        text.returned = Some(text.noticed);
        assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
    }

    #[test]
    fn what_is_told_of_the_return_needs_its_time() {
        let mut text = noticed("2026-09-15T18:00:00Z");
        text.how = Some(ReturnMeans::Police);
        assert_eq!(problem(&text, AbsenceField::Returned), Some(Problem::Empty));
        let fields = text.fields(Helsinki).with("returned-day", "15.9.2026");
        let errors = parse(&fields).unwrap_err();
        assert_eq!(errors.iter().count(), 1, "one problem is told once");
        text.returned = Some(utc("2026-09-15T20:00:00Z"));
        text.talked_on = Some("2026-09-14".parse().unwrap());
        assert!(matches!(problem(&text, AbsenceField::TalkedOn), Some(Problem::TooEarly { .. })));
    }

    #[test]
    fn an_absence_lasts_from_when_the_child_was_last_seen_until_the_return_or_now() {
        let mut text = noticed("2026-09-16T08:00:00Z");
        assert_eq!(text.duration(now()), TimeDelta::hours(1));
        text.last_seen = Some(utc("2026-09-16T06:00:00Z"));
        assert_eq!(text.duration(now()), TimeDelta::hours(3));
        text.returned = Some(utc("2026-09-16T08:30:00Z"));
        assert_eq!(text.duration(now()), TimeDelta::minutes(150));
    }

    #[test]
    fn a_band_begins_where_the_one_before_it_ends() {
        let bands = |minutes: i64| Band::of(TimeDelta::minutes(minutes)).code();
        for (hours, below, from) in [
            (6, "under-6h", "under-24h"),
            (24, "under-24h", "under-3d"),
            (72, "under-3d", "under-14d"),
            (14 * 24, "under-14d", "over-14d"),
        ] {
            assert_eq!((bands(hours * 60 - 1), bands(hours * 60)), (below, from));
        }
        assert_eq!(bands(0), "under-6h");
    }

    #[test]
    fn an_absence_is_serious_after_a_day_or_at_once_for_the_youngest_and_the_exploited() {
        let mut text = noticed("2026-09-15T09:00:00Z");
        assert!(!text.serious(now()));
        assert!(text.serious(now() + TimeDelta::minutes(1)));
        text.noticed = now();
        for &danger in Danger::ALL {
            text.dangers = vec![danger];
            assert_eq!(text.serious(now()), matches!(danger, Danger::Young | Danger::Exploitation), "{danger:?}");
        }
    }

    #[test]
    fn nothing_is_concluded_before_the_placing_area_was_told() {
        let mut text = noticed("2026-09-15T09:00:00Z");
        text.told_police = Some(text.noticed);
        assert!(!text.may_be_concluded());
        text.told_placing_area = Some(text.noticed);
        assert!(text.may_be_concluded());
    }

    proptest! {
        #[test]
        fn a_filled_form_reads_back_to_the_same_absence(
            // Three months of summer time, so that no hour comes twice.
            before in 300i64..130_000, seen in option::of(0i64..5_000), told in option::of(0i64..300),
            away in option::of(0i64..300), how in select(ReturnMeans::ALL), words in "[a-zåäö ,.]{0,60}",
            dangers in collection::btree_set(select(Danger::ALL), 0..4),
        ) {
            let noticed = now() - TimeDelta::minutes(before);
            let returned = away.map(|minutes| noticed + TimeDelta::minutes(minutes));
            let text = AbsenceText {
                last_seen: seen.map(|minutes| noticed - TimeDelta::minutes(minutes)),
                noticed,
                told_placing_area: told.map(|minutes| noticed + TimeDelta::minutes(minutes)),
                told_police: told.map(|_| noticed),
                dangers: dangers.into_iter().collect(),
                returned,
                how: returned.map(|_| how),
                return_talk: returned.and_then(|_| Narrative::optional(&words).unwrap()),
                talked_on: returned.map(|returned| local_day(returned, Helsinki)),
            };
            prop_assert_eq!(parse(&text.fields(Helsinki)), Ok(text));
        }

        #[test]
        fn a_longer_absence_is_never_of_a_shorter_band(a in 0i64..50_000, b in 0i64..50_000) {
            let (short, long) = (a.min(b), a.max(b));
            prop_assert!(Band::of(TimeDelta::minutes(short)) <= Band::of(TimeDelta::minutes(long)));
        }
    }
}
