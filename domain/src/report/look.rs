use super::{MeasureLine, ReportSection, ReportText};
use crate::gate::{self, FlagKind, KnownNames};

/// Something in the words of a report that somebody has to answer for before it is published.
pub type Flag = gate::Flag<ReportSection>;

/// What stands in the way of publishing, in the order of the report.
pub fn look(text: &ReportText, lines: &[MeasureLine], names: &KnownNames) -> Vec<Flag> {
    let of_lines = lines.iter().flat_map(|line| [line.shortcoming.as_str(), line.measure.as_str()]);
    let of_lines = of_lines.map(|words| (ReportSection::Shortcomings, words));
    let correction = text.correction.iter().map(|note| (ReportSection::Summary, note.as_str()));
    let all = correction.chain(text.sections()).chain(of_lines);
    // Where to ask is an address or a number for everybody; a name there is still somebody's.
    gate::look(all, names, |section, kind| section == ReportSection::Contact && kind != FlagKind::Name)
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
