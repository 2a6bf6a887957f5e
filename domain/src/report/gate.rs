mod signs;

use super::{MeasureLine, ReportSection, ReportText};
use crate::{
    hazard::codes,
    hygiene::{self, Sign},
    text::search_form,
};

codes! {
    /// What may point to a person, or to a single thing that happened to one.
    FlagKind {
        IdentityCode = "identity-code",
        Phone = "phone",
        Email = "email",
        Name = "name",
        /// Where somebody lives.
        Address = "address",
        /// The day of a single event.
        Day = "day",
        /// One to four children, events or answers.
        Few = "few",
        /// Words as somebody said them: only where the child agreed to it.
        Quote = "quote",
        /// How the place is guarded: who knows it may do harm.
        Arrangement = "arrangement",
    }
}

/// Something in the words of a report that somebody has to answer for before it is published.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Flag {
    pub section: ReportSection,
    pub kind: FlagKind,
    /// As it stands in the text.
    pub text: String,
}

impl Flag {
    /// Whether an answer given for `other` holds for this too: the same thing in the same section, whatever its case.
    pub fn is_same(&self, other: &Self) -> bool {
        self.section == other.section && self.kind == other.kind && search_form(&self.text) == search_form(&other.text)
    }
}

/// Whom the unit and its organisation know.
#[derive(Debug, Clone, Default)]
pub struct KnownNames {
    pub people: Vec<String>,
    pub pseudonyms: Vec<String>,
}

/// What stands in the way of publishing, in the order of the report.
pub fn look(text: &ReportText, lines: &[MeasureLine], names: &KnownNames) -> Vec<Flag> {
    let of_lines = lines.iter().flat_map(|line| [line.shortcoming.as_str(), line.measure.as_str()]);
    let of_lines = of_lines.map(|words| (ReportSection::Shortcomings, words));
    let correction = text.correction.iter().map(|note| (ReportSection::Summary, note.as_str()));
    let all = correction.chain(text.sections()).chain(of_lines);
    // Where to ask is an address or a number for everybody; a name there is still somebody's.
    let stands = |flag: &Flag| flag.section == ReportSection::Contact && flag.kind != FlagKind::Name;
    let mut flags: Vec<Flag> = Vec::new();
    for flag in all.flat_map(|(section, words)| look_at(section, words, names)) {
        if !stands(&flag) && !flags.iter().any(|known| known.is_same(&flag)) {
            flags.push(flag);
        }
    }
    flags.sort_by_key(|flag| flag.section);
    flags
}

/// What finds one kind of sign in words.
type Look = fn(&str) -> Vec<String>;

fn look_at(section: ReportSection, words: &str, names: &KnownNames) -> Vec<Flag> {
    let flag = |kind: FlagKind, text: String| Flag { section, kind, text };
    let known = hygiene::look_in_unit(words, &names.people, &names.pseudonyms).into_iter().map(|found| {
        let kind = match found.sign {
            Sign::IdentityCode => FlagKind::IdentityCode,
            Sign::Phone => FlagKind::Phone,
            Sign::Email => FlagKind::Email,
            Sign::Name => FlagKind::Name,
        };
        flag(kind, found.text)
    });
    let looked: [(FlagKind, Look); 5] = [
        (FlagKind::Address, signs::addresses),
        (FlagKind::Day, signs::days),
        (FlagKind::Few, signs::few),
        (FlagKind::Quote, signs::quotes),
        (FlagKind::Arrangement, signs::arrangements),
    ];
    let others = looked.into_iter().flat_map(|(kind, of)| of(words).into_iter().map(move |text| flag(kind, text)));
    known.chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Fields;
    use proptest::prelude::*;

    fn found(words: &str) -> Vec<(FlagKind, String)> {
        let text = ReportText::parse(&Fields::default().with("safety", words)).unwrap();
        let names = KnownNames { people: vec!["Oona Laine".into()], pseudonyms: vec!["Kuu".into()] };
        look(&text, &[], &names).into_iter().map(|flag| (flag.kind, flag.text)).collect()
    }

    fn kinds(words: &str) -> Vec<FlagKind> {
        found(words).into_iter().map(|(kind, _)| kind).collect()
    }

    #[test]
    fn what_points_to_a_person_is_found() {
        assert_eq!(kinds("Oona Laine jäi töihin."), [FlagKind::Name]);
        assert_eq!(kinds("Kuu kertoi siitä."), [FlagKind::Name]);
        assert_eq!(kinds("Soita 040 123 4567."), [FlagKind::Phone]);
        assert_eq!(kinds("Kirjoita: koti@lumikello.example"), [FlagKind::Email]);
    }

    #[test]
    fn small_numbers_of_children_and_events_are_found_and_others_are_not() {
        for words in [
            "Kolme lasta kertoi.",
            "2 rajoitusta",
            "yhden nuoren kanssa",
            "Neljässä tilanteessa 4 vakavaa tapahtumaa",
            "kolmella pojalla",
            "3:lla nuorella",
            "Muutama lapsi",
            "parille nuorelle",
            "ett barn",
            "one child",
        ] {
            assert!(kinds(words).contains(&FlagKind::Few), "{words}");
        }
        for words in [
            "12 lasta kertoi",
            "Teimme 3 kierrosta.",
            "alle 5 tapahtumaa",
            "Kaikki lapset",
            "kaksi aikuista illalla",
            "yhdessä lasten kanssa",
            "yksikön lapset",
        ] {
            assert!(!kinds(words).contains(&FlagKind::Few), "{words}");
        }
    }

    #[test]
    fn days_of_single_events_are_found_and_months_are_not() {
        assert_eq!(found("Illalla 14.7. tapahtui."), [(FlagKind::Day, "14.7.".into())]);
        assert_eq!(kinds("Se oli 14.7.2026."), [FlagKind::Day]);
        assert_eq!(kinds("Se oli 14.7.2026 illalla"), [FlagKind::Day]);
        assert_eq!(kinds("Se oli 14. heinäkuuta illalla"), [FlagKind::Day]);
        assert_eq!(kinds("Det var den 14 juli"), [FlagKind::Day]);
        assert_eq!(kinds("jaksolla 5–8/2026, heinäkuussa, kello 14.30"), []);
    }

    #[test]
    fn where_somebody_lives_is_found() {
        assert_eq!(found("Koti on Rantakatu 5:ssä."), [(FlagKind::Address, "Rantakatu 5:ssä.".into())]);
        assert_eq!(kinds("Katu oli liukas."), []);
    }

    #[test]
    fn how_the_place_is_guarded_is_found() {
        assert_eq!(found("Hälyttimien kuuluvuus parani."), [(FlagKind::Arrangement, "Hälyttimien".into())]);
        assert_eq!(kinds("Yövuorossa on kaksi aikuista."), [FlagKind::Arrangement]);
        assert_eq!(kinds("Iltapala aikaistettiin."), []);
    }

    #[test]
    fn words_as_somebody_said_them_are_found() {
        assert_eq!(found("Lapset toivoivat: ”Enemmän retkiä.”"), [(FlagKind::Quote, "Enemmän retkiä.".into())]);
        assert_eq!(kinds("Lapset toivoivat enemmän retkiä."), []);
    }

    #[test]
    fn what_is_done_about_shortcomings_is_looked_at_too_and_where_to_ask_only_for_names() {
        let title = |text: &str| crate::text::Title::parse(text).unwrap();
        let line = MeasureLine {
            shortcoming: title("Oona Laine oli yksin"),
            measure: title("Kaksi aikuista"),
            by: "2026-06-30".parse().unwrap(),
            status: super::super::MeasureStatus::Done,
        };
        let fields = Fields::default().with("contact", "koti@lumikello.example, 040 123 4567");
        let text = ReportText::parse(&fields).unwrap();
        let names = KnownNames { people: vec!["Oona Laine".into()], pseudonyms: vec![] };
        let flags = look(&text, &[line.clone(), line], &names);
        assert_eq!(flags.len(), 1, "{flags:?}");
        assert_eq!((flags[0].section, flags[0].kind), (ReportSection::Shortcomings, FlagKind::Name));
        let text = ReportText::parse(&Fields::default().with("contact", "Oona Laine, 040 123 4567")).unwrap();
        let kinds: Vec<FlagKind> = look(&text, &[], &names).into_iter().map(|flag| flag.kind).collect();
        assert_eq!(kinds, [FlagKind::Name]);
    }

    #[test]
    fn the_reason_for_a_correction_is_looked_at() {
        let text = ReportText::parse(&Fields::default().with("correction", "Oona Laine huomasi virheen.")).unwrap();
        let names = KnownNames { people: vec!["Oona Laine".into()], pseudonyms: vec![] };
        assert_eq!(look(&text, &[], &names).len(), 1);
    }

    proptest! {
        #[test]
        fn any_text_is_looked_at_without_an_end(words in "\\PC{0,200}") {
            let _ = found(&words.replace(['\u{0}'], ""));
        }
    }
}
