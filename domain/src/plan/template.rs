use super::PlanKind;
use chrono::NaiveDate;
use std::fmt;

/// Whether a heading is for everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// A chapter: it has headings under it and no words of its own.
    Chapter,
    Open,
    /// A part of it, such as how a place is guarded, is for those who work there.
    Partly,
}

/// The sign of a heading, such as `2.10`; it stays when an organisation calls the heading otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HeadingCode(&'static str);

impl HeadingCode {
    pub fn as_str(self) -> &'static str {
        self.0
    }

    /// As a part of a message's name, where a point cannot stand.
    pub fn key(self) -> String {
        self.0.replace('.', "-")
    }

    fn numbers(self) -> impl Iterator<Item = u32> {
        self.0.split('.').map(|part| part.parse().unwrap_or(0))
    }
}

impl PartialOrd for HeadingCode {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for HeadingCode {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.numbers().cmp(other.numbers())
    }
}

impl fmt::Display for HeadingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// One heading of a plan. Its name is the message `plan-<kind>-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    pub code: HeadingCode,
    pub openness: Openness,
    /// Days, addresses and numbers for everybody belong there: whom to ask, what is in force since when.
    pub facts: bool,
}

impl Heading {
    /// Words are written under it.
    pub fn has_words(&self) -> bool {
        self.openness != Openness::Chapter
    }
}

const fn chapter(code: &'static str) -> Heading {
    Heading { code: HeadingCode(code), openness: Openness::Chapter, facts: false }
}

const fn open(code: &'static str) -> Heading {
    Heading { code: HeadingCode(code), openness: Openness::Open, facts: false }
}

const fn partly(code: &'static str) -> Heading {
    Heading { openness: Openness::Partly, ..open(code) }
}

const fn facts(code: &'static str) -> Heading {
    Heading { facts: true, ..open(code) }
}

/// The headings of a plan as an authority or a law gave them, since a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanTemplate {
    pub code: &'static str,
    pub kind: PlanKind,
    since: (i32, u32, u32),
    pub headings: &'static [Heading],
}

impl PlanTemplate {
    /// Written in from this day on.
    pub fn since(&self) -> NaiveDate {
        let (year, month, day) = self.since;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    pub fn heading(&self, code: &str) -> Option<&'static Heading> {
        self.headings.iter().find(|heading| heading.code.0 == code)
    }

    /// The headings under which words are written.
    pub fn written(&self) -> impl Iterator<Item = &'static Heading> + use<> {
        self.headings.iter().filter(|heading| heading.has_words())
    }
}

/// Every template, for each kind the newest last.
pub(super) const TEMPLATES: &[PlanTemplate] = &[
    PlanTemplate {
        code: "valvira-1-2024",
        kind: PlanKind::SelfMonitoring,
        since: (2024, 5, 20),
        headings: &[
            chapter("1"),
            facts("1.1"),
            open("1.2"),
            facts("1.3"),
            chapter("2"),
            open("2.1"),
            open("2.2"),
            facts("2.3"),
            open("2.4"),
            open("2.5"),
            open("2.6"),
            open("2.7"),
            partly("2.8"),
            partly("2.9"),
            facts("2.10"),
            facts("2.11"),
            open("2.12"),
            chapter("3"),
            open("3.1"),
            open("3.2"),
            open("3.3"),
            open("3.4"),
            partly("3.5"),
            chapter("4"),
            open("4.1"),
            facts("4.2"),
        ],
    },
    PlanTemplate {
        code: "good-treatment-61b",
        kind: PlanKind::GoodTreatment,
        since: (2020, 1, 1),
        headings: &[open("1"), open("2"), open("3"), partly("4"), open("5"), open("6"), facts("7")],
    },
    PlanTemplate {
        code: "medication-2021",
        kind: PlanKind::Medication,
        since: (2021, 1, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5"), open("6")],
    },
    PlanTemplate {
        code: "rescue-379",
        kind: PlanKind::Rescue,
        since: (2011, 7, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5"), open("6")],
    },
    PlanTemplate {
        code: "evacuation-379",
        kind: PlanKind::Evacuation,
        since: (2011, 7, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5")],
    },
    PlanTemplate {
        code: "programme-741",
        kind: PlanKind::Programme,
        since: (2024, 1, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5"), open("6")],
    },
    PlanTemplate {
        code: "occupational-safety-738",
        kind: PlanKind::OccupationalSafety,
        since: (2003, 1, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5")],
    },
    PlanTemplate {
        code: "contingency-741",
        kind: PlanKind::Contingency,
        since: (2024, 1, 1),
        headings: &[open("1"), open("2"), open("3"), open("4"), open("5")],
    },
];

/// The template of a code.
pub fn template(code: &str) -> Option<&'static PlanTemplate> {
    TEMPLATES.iter().find(|template| template.code == code)
}

/// The template in which a version of a kind that begins on a day is written.
pub fn newest(kind: PlanKind, on: NaiveDate) -> Option<&'static PlanTemplate> {
    TEMPLATES.iter().rfind(|template| template.kind == kind && template.since() <= on)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_template_today_and_its_headings_are_in_order() {
        let today = "2026-11-24".parse().unwrap();
        for kind in PlanKind::ALL {
            let template = newest(*kind, today).unwrap();
            assert!(template.headings.is_sorted_by(|a, b| a.code < b.code), "{kind:?}");
            assert_eq!(super::template(template.code), Some(template));
            assert!(template.written().count() > 3);
        }
    }

    #[test]
    fn the_plan_for_good_treatment_has_its_seven_sections() {
        let template = template("good-treatment-61b").unwrap();
        assert_eq!(template.written().map(|heading| heading.code.as_str()).collect::<String>(), "1234567");
    }

    #[test]
    fn a_version_is_written_in_what_was_in_force_when_it_began() {
        assert!(newest(PlanKind::SelfMonitoring, "2024-05-19".parse().unwrap()).is_none());
        assert!(newest(PlanKind::SelfMonitoring, "2024-05-20".parse().unwrap()).is_some());
    }
}
