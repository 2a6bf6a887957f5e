//! What a reporter tells at first: what, when, who, and whether anybody is in danger now. Everything else comes later.

use super::{AffectedRole, Catalogue, Category, EntryKind, Secrecy, category::SUCCESS};
use crate::{
    clock::local_day,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    ids::UserId,
    text::{Label, Note, Text},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use std::sync::Arc;
use unicode_segmentation::UnicodeSegmentation;

/// What happened, in the reporter's own words.
pub type Account = Text<20_000>;

fields! {
    /// The first page of every report.
    pub ReportField = "report" {
        Unit = "unit",
        Danger = "danger",
        Category = "category",
        Text = "text",
        When = "when",
        Moment = "moment",
        Affected = "affected",
        Worked = "worked",
        Told = "told",
        Supervisor = "supervisor",
        Named = "named",
        Answer = "answer",
        Identity = "identity",
    }
}

codes! {
    /// When it happened.
    When {
        Now = "now",
        Earlier = "earlier",
    }
}

codes! {
    /// Who learns the reporter's name (I20).
    Identity {
        /// Those who may handle the report.
        Named = "named",
        /// Whoever handles it, and only as long as they do.
        Confidential = "confidential",
        /// Nobody; it is not kept.
        Anonymous = "anonymous",
    }
}

impl Identity {
    /// Whether the name is shown to somebody else: to one who may handle the report, or who is its handler now (I20).
    pub fn is_known_to(self, may_handle: bool, is_handler: bool) -> bool {
        match self {
            Self::Named => may_handle,
            Self::Confidential => is_handler,
            Self::Anonymous => false,
        }
    }
}

/// When something happened, as exactly as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurred {
    pub at: DateTime<Utc>,
    /// Only the day is known where this is false.
    pub exact: bool,
}

/// A report as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub kind: EntryKind,
    pub category: Arc<Category>,
    pub text: Account,
    pub occurred: Occurred,
    pub in_danger: bool,
    pub affected: Vec<AffectedRole>,
    /// What made it go well.
    pub worked: Option<Note>,
    /// Who has been told already.
    pub told: Option<Label>,
    /// It concerns the unit's supervisor, so it goes past the unit (I18).
    pub concerns_supervisor: bool,
    /// The person it concerns, where one was named; never sees it (I18, I19).
    pub named: Option<UserId>,
    pub wants_answer: bool,
    pub identity: Identity,
}

impl Report {
    /// Reads the form of a kind of report with the categories of the organisation. `now` is the moment of sending.
    ///
    /// # Errors
    /// Every problem of the form at once. The unit is judged by the caller, who knows which units there are; it is
    /// read first so that its problem stands first.
    pub fn parse(
        kind: EntryKind,
        fields: &Fields,
        unit_is_known: bool,
        catalogue: &Catalogue,
        (now, zone): (DateTime<Utc>, Tz),
    ) -> Result<Self, FormErrors<ReportField>> {
        use ReportField as F;
        let mut form = Reader::new(fields);
        if !unit_is_known {
            form.fail(F::Unit, Problem::Empty);
        }
        let in_danger = match form.raw(F::Danger) {
            "yes" => true,
            "" | "no" => false,
            _ => {
                form.fail(F::Danger, Problem::Empty);
                false
            }
        };
        let category = match kind {
            EntryKind::Success => catalogue.offered(SUCCESS, local_day(now, zone)),
            _ => form.choice(F::Category, |code| {
                catalogue.offered(code, local_day(now, zone)).filter(|found| found.is_for(kind))
            }),
        };
        let text = form.text(F::Text);
        let occurred = occurred(&mut form, (now, zone));
        let mut affected = form.any_of(F::Affected, AffectedRole::from_code);
        affected.sort_unstable();
        affected.dedup();
        if kind == EntryKind::Event && affected.is_empty() {
            form.fail(F::Affected, Problem::Empty);
        }
        let worked = form.optional_text(F::Worked);
        let told = form.optional_text(F::Told);
        // What cannot be read must not become less secret than it was meant.
        let named = match form.is_blank(F::Named) {
            true => None,
            false => form.choice(F::Named, |id| id.parse().ok()),
        };
        let concerns_supervisor = form.ticked(F::Supervisor) || named.is_some();
        let wants_answer = kind != EntryKind::Family || form.ticked(F::Answer);
        let identity = match form.is_blank(F::Identity) {
            true => Identity::Named,
            false => form.choice(F::Identity, Identity::from_code).unwrap_or(Identity::Anonymous),
        };
        let built = category.zip(text).zip(occurred).map(|((category, text), occurred)| Self {
            kind,
            category,
            text,
            occurred,
            in_danger,
            affected,
            worked,
            told,
            concerns_supervisor,
            named,
            wants_answer,
            identity,
        });
        form.finish(built)
    }

    /// Who may read it, from the start. What concerns the supervisor, or a sealed category, goes past the unit (I18); a notice of
    /// a wrong is for those who handle it.
    pub fn secrecy(&self) -> Secrecy {
        let kind = match self.kind {
            EntryKind::Section29 | EntryKind::ChildConcern => Secrecy::HandlersOnly,
            _ => Secrecy::OpenUnit,
        };
        let concerns = if self.concerns_supervisor { Secrecy::Sealed } else { Secrecy::OpenUnit };
        kind.max(concerns).max(self.category.secrecy)
    }
}

fn occurred(form: &mut Reader<'_, ReportField>, (now, zone): (DateTime<Utc>, Tz)) -> Option<Occurred> {
    use ReportField as F;
    if form.optional_choice(F::When, When::from_code) != Some(When::Earlier) {
        return Some(Occurred { at: now, exact: true });
    }
    let (at, exact) = form.moment_or_day(F::Moment, now, zone)?;
    Some(Occurred { at, exact })
}

/// The most characters of a headline.
const HEADLINE: usize = 80;

/// The line by which a report is known in lists: the beginning of what was told, cut at a word.
pub fn headline(text: &str) -> String {
    let first = text.lines().next().unwrap_or_default().trim();
    let sentence = first.split_inclusive(['.', '?', '!']).next().unwrap_or(first).trim().trim_end_matches('.');
    let whole = if sentence.graphemes(true).count() >= 12 { sentence } else { first };
    if whole.graphemes(true).count() <= HEADLINE {
        return whole.to_owned();
    }
    let cut: String = whole.graphemes(true).take(HEADLINE - 1).collect();
    let at_word =
        cut.rfind(' ').filter(|at| *at > HEADLINE / 2).map_or(cut.as_str(), |at| cut.get(..at).unwrap_or(&cut));
    format!("{}…", at_word.trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::TimeProblem;
    use chrono_tz::Europe::Helsinki;
    use proptest::prelude::*;

    fn now() -> DateTime<Utc> {
        "2026-09-16T11:30:00Z".parse().unwrap()
    }

    fn read(kind: EntryKind, fields: &Fields) -> Result<Report, FormErrors<ReportField>> {
        Report::parse(kind, fields, true, &Catalogue::built_in(), (now(), Helsinki))
    }

    fn quick() -> Fields {
        Fields::default().with("category", "premises").with("text", "Portin lukko ei mene kiinni.")
    }

    #[test]
    fn a_quick_observation_needs_a_category_and_a_sentence() {
        let report = read(EntryKind::Observation, &quick()).unwrap();
        assert_eq!(report.occurred, Occurred { at: now(), exact: true });
        assert_eq!((report.identity, report.in_danger), (Identity::Named, false));
        let errors = read(EntryKind::Observation, &Fields::default()).unwrap_err();
        let missing: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(missing, [ReportField::Category, ReportField::Text]);
    }

    #[test]
    fn an_event_asks_whom_it_concerned() {
        let errors = read(EntryKind::Event, &quick()).unwrap_err();
        assert_eq!(errors.get(ReportField::Affected), Some(&Problem::Empty));
        assert!(read(EntryKind::Event, &quick().with("affected", "child")).is_ok());
    }

    #[test]
    fn a_success_is_told_with_one_sentence() {
        let report = read(EntryKind::Success, &Fields::default().with("text", "Rauhoittuminen onnistui.")).unwrap();
        assert_eq!(report.category.code, "success");
    }

    #[test]
    fn a_success_is_no_category_of_other_reports() {
        let fields = quick().without("category").with("category", "success");
        assert!(read(EntryKind::Observation, &fields).is_err());
    }

    #[test]
    fn what_concerns_the_supervisor_goes_past_the_unit() {
        let plain = read(EntryKind::Section29, &quick()).unwrap();
        assert_eq!(plain.secrecy(), Secrecy::HandlersOnly);
        let ticked = read(EntryKind::Observation, &quick().with("supervisor", "yes")).unwrap();
        assert_eq!(ticked.secrecy(), Secrecy::Sealed);
        let named =
            read(EntryKind::Observation, &quick().with("named", "01920000-0000-7000-8000-000000000001")).unwrap();
        assert!(named.concerns_supervisor);
        assert_eq!(named.secrecy(), Secrecy::Sealed);
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_never_less_secret() {
        for (name, value, field) in [
            ("named", "somebody", ReportField::Named),
            ("identity", "Anonymous", ReportField::Identity),
            ("danger", "maybe", ReportField::Danger),
        ] {
            let errors = read(EntryKind::Observation, &quick().with(name, value)).unwrap_err();
            assert_eq!(errors.get(field), Some(&Problem::Empty), "{name}");
        }
    }

    #[test]
    fn a_confidential_name_is_the_handlers_and_an_anonymous_one_nobodys() {
        assert!(Identity::Named.is_known_to(true, false) && !Identity::Named.is_known_to(false, false));
        assert!(Identity::Confidential.is_known_to(true, true) && !Identity::Confidential.is_known_to(true, false));
        assert!(!Identity::Anonymous.is_known_to(true, true));
    }

    #[test]
    fn a_sealed_category_is_sealed_whoever_reports_and_however() {
        for kind in [EntryKind::Observation, EntryKind::Event, EntryKind::Section29, EntryKind::Family] {
            let fields =
                quick().without("category").with("category", "violence-staff-to-child").with("affected", "child");
            assert_eq!(read(kind, &fields).unwrap().secrecy(), Secrecy::Sealed);
        }
    }

    #[test]
    fn what_has_not_happened_yet_is_refused() {
        let at = |day: &str, time: &str| {
            quick()
                .with("when", "earlier")
                .with("moment-day", day)
                .with("moment-month", "9")
                .with("moment-year", "2026")
                .with("moment-time", time)
        };
        assert_eq!(read(EntryKind::Observation, &at("16", "14.34")).map(|report| report.occurred.exact), Ok(true));
        let late = read(EntryKind::Observation, &at("16", "14.36")).unwrap_err();
        assert_eq!(late.get(ReportField::Moment), Some(&Problem::Time(TimeProblem::Ahead)));
        assert!(read(EntryKind::Observation, &at("17", "")).is_err());
        let day = read(EntryKind::Observation, &at("16", "")).unwrap().occurred;
        assert!(!day.exact && day.at <= now());
    }

    #[test]
    fn the_hour_that_happens_twice_is_its_first_occurrence() {
        let fields = quick().with("when", "earlier").with("moment-day", "25.10.2026").with("moment-time", "3.30");
        let after: DateTime<Utc> = "2026-10-25T10:00:00Z".parse().unwrap();
        let report =
            Report::parse(EntryKind::Observation, &fields, true, &Catalogue::built_in(), (after, Helsinki)).unwrap();
        assert_eq!(report.occurred.at, "2026-10-25T00:30:00Z".parse::<DateTime<Utc>>().unwrap());
    }

    #[test]
    fn twenty_thousand_characters_are_kept_and_one_more_is_told() {
        let of = |n: usize| read(EntryKind::Observation, &quick().without("text").with("text", "ä".repeat(n)));
        assert_eq!(of(20_000).map(|report| report.text.as_str().chars().count()), Ok(20_000));
        assert_eq!(
            of(20_001).unwrap_err().get(ReportField::Text),
            Some(&Problem::TooLong { max: 20_000, now: 20_001 })
        );
    }

    #[test]
    fn a_headline_is_the_first_sentence_cut_at_a_word() {
        assert_eq!(headline("Portin lukko ei mene kiinni. Se on ollut rikki viikon."), "Portin lukko ei mene kiinni");
        assert_eq!(headline("Hei. Portin lukko ei mene kiinni"), "Hei. Portin lukko ei mene kiinni");
        let long = headline(&"sana ".repeat(60));
        assert!(long.ends_with("sana…") && long.chars().count() <= 80, "{long}");
    }

    proptest! {
        #[test]
        fn a_headline_is_never_too_long_and_never_panics(text in "\\PC{0,300}") {
            prop_assert!(headline(&text).graphemes(true).count() <= HEADLINE);
        }
    }
}
