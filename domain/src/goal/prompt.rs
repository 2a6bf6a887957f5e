//! A soft question about how a goal is worded: a goal says what is done, and is no rule, no punishment and no bargain.
//!
//! Words are sought in all three languages at once, because a child's language may be another than the page's. Nothing is refused.

use crate::hazard::codes;
use unicode_normalization::UnicodeNormalization;

codes! {
    /// What a wording sounds like.
    Tone {
        /// Something is forbidden.
        Rule = "rule",
        /// Something is lost or punished.
        Loss = "loss",
        /// Something is a prize to be earned; a right is never one.
        Bargain = "bargain",
    }
}

/// What to ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    pub tone: Tone,
    /// The word or words as they stand in the text, in the composed Unicode form.
    pub words: String,
}

/// Two words with at most one word between them: one of the first row, then one of the second.
struct Pair(&'static [&'static str], &'static [&'static str]);

const PAIRS: [Pair; 4] = [
    Pair(
        &["en", "et", "ei", "emme", "ette", "eivät", "enkä", "etkä", "eikä", "emmekä", "ettekä", "eivätkä"],
        &["saa", "saisi"],
    ),
    Pair(&["får", "fick"], &["inte", "ej", "aldrig"]),
    Pair(&["must"], &["not", "never"]),
    Pair(&["not"], &["allowed"]),
];

/// What a word begins with, in the forms that Finnish, Swedish and English bend it to.
const BEGINNINGS: [(Tone, &[&str]); 3] = [
    (Tone::Rule, &["kiellet", "kielto", "kiello", "förbjud", "förbud", "forbid", "prohibit"]),
    (
        Tone::Loss,
        &[
            "menettä", "menetä", "meneti", "menetti", "menetet", "menetys", "menetyk", "rankais", "straff", "bestraff",
            "förlora", "punish",
        ],
    ),
    (Tone::Bargain, &["palkita", "palkits", "palkitt", "ansait", "ansainn", "belön", "förtjän", "reward"]),
];

/// What may also stand at the end of a compound: a group's punishment is punishment.
const ANYWHERE: [(Tone, &[&str]); 2] = [
    (Tone::Loss, &["rangaist", "seuraamus", "seuraamuk", "straffet", "straffning"]),
    (Tone::Bargain, &["palkinto", "palkinno", "palkintoj", "belöning"]),
];

/// Words that are taken in this form only: their beginnings begin other words too.
const WHOLE: [(Tone, &[&str]); 3] = [
    (Tone::Rule, &["mustn't", "mustnt"]),
    (Tone::Loss, &["mister", "mista", "miste", "lose", "loses", "losing"]),
    (Tone::Bargain, &["earn", "earns", "earned", "earning"]),
];

/// What a person may lose without anybody taking it: a goal often begins with losing one's temper.
const OF_ONESELF: [&str; 14] = [
    "maltti",
    "maltin",
    "hermo",
    "hallin",
    "itsehillin",
    "kärsivälli",
    "temper",
    "control",
    "nerve",
    "patience",
    "humör",
    "fattning",
    "kontroll",
    "tålamod",
];

/// The first wording in a text that deserves the question "is this a rule or a goal?"; `None` when there is none.
///
/// A word counts as a word, not as a part of one, but for the few that stand in compounds. Words with a stop between them do not belong
/// together.
pub fn prompt(text: &str) -> Option<Prompt> {
    let text: String = text.nfc().map(|c| if c == '\u{2019}' { '\'' } else { c }).collect();
    text.split(|c: char| !(c.is_alphanumeric() || c.is_whitespace() || matches!(c, '\'' | '-'))).find_map(|clause| {
        let words: Vec<&str> =
            clause.split(|c: char| c.is_whitespace() || c == '-').filter(|w| !w.is_empty()).collect();
        let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
        (0..words.len()).find_map(|at| {
            let (tone, count) = at_word(lower.get(at..)?)?;
            Some(Prompt { tone, words: words.get(at..at + count)?.join(" ") })
        })
    })
}

/// What begins at the first word, and of how many words it is.
fn at_word(words: &[String]) -> Option<(Tone, usize)> {
    let first = words.first()?.as_str();
    let second = |seconds: &[&str]| words.iter().skip(1).take(2).position(|word| seconds.contains(&word.as_str()));
    let pair =
        PAIRS.iter().filter(|Pair(firsts, _)| firsts.contains(&first)).find_map(|Pair(_, seconds)| second(seconds));
    if let Some(gap) = pair {
        return Some((Tone::Rule, gap + 2));
    }
    let among = |table: &[(Tone, &[&str])], fits: &dyn Fn(&str) -> bool| {
        table.iter().find_map(|(tone, stems)| stems.iter().any(|stem| fits(stem)).then_some(*tone))
    };
    among(&WHOLE, &|word| first == word)
        .or_else(|| among(&BEGINNINGS, &|stem| first.starts_with(stem)))
        .or_else(|| among(&ANYWHERE, &|stem| first.contains(stem)))
        .filter(|&tone| tone != Tone::Loss || !is_of_oneself(words))
        .map(|tone| (tone, 1))
}

/// Whether one of the two words after the first is something that people lose by themselves.
fn is_of_oneself(words: &[String]) -> bool {
    words.iter().skip(1).take(2).any(|word| OF_ONESELF.iter().any(|own| word.starts_with(own)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Option<(Tone, String)> {
        prompt(text).map(|prompt| (prompt.tone, prompt.words))
    }

    #[test]
    fn rules_losses_and_bargains_are_seen_in_their_finnish_forms() {
        for (text, tone, words) in [
            ("Käytävällä ei saa huutaa.", Tone::Rule, "ei saa"),
            ("Illalla kukaan EI enää saa juosta", Tone::Rule, "EI enää saa"),
            ("Emme saisi lyödä", Tone::Rule, "Emme saisi"),
            ("Puhelin on kielletty yöllä", Tone::Rule, "kielletty"),
            ("Siitä tulee seuraamuksia", Tone::Loss, "seuraamuksia"),
            ("Menetän viikkorahan", Tone::Loss, "Menetän"),
            ("Lapsi menettäisi puhelimen", Tone::Loss, "menettäisi"),
            ("Tulee ryhmärangaistus", Tone::Loss, "ryhmärangaistus"),
            ("Saan palkinnoksi karkkia", Tone::Bargain, "palkinnoksi"),
            ("Ansaitsen peliajan", Tone::Bargain, "Ansaitsen"),
        ] {
            assert_eq!(found(text), Some((tone, words.into())), "{text}");
        }
    }

    #[test]
    fn swedish_and_english_words_are_seen_too() {
        for (text, tone, words) in [
            ("Man får inte skrika", Tone::Rule, "får inte"),
            ("Här får man aldrig springa", Tone::Rule, "får man aldrig"),
            ("Det är förbjudet", Tone::Rule, "förbjudet"),
            ("Hen mister sin telefon", Tone::Loss, "mister"),
            ("Då blir det straff", Tone::Loss, "straff"),
            ("En belöning på lördag", Tone::Bargain, "belöning"),
            ("You must not shout", Tone::Rule, "must not"),
            ("You mustn’t shout", Tone::Rule, "mustn't"),
            ("Running is forbidden", Tone::Rule, "forbidden"),
            ("She loses her phone", Tone::Loss, "loses"),
            ("He is punished", Tone::Loss, "punished"),
            ("A reward on Saturday", Tone::Bargain, "reward"),
        ] {
            assert_eq!(found(text), Some((tone, words.into())), "{text}");
        }
    }

    #[test]
    fn words_that_only_look_alike_are_left_in_peace() {
        for text in [
            "Kun suutun, menen rauhoittumishuoneeseen ja Maija tulee viereen.",
            "Joku aikuinen on aina siellä missä lapset ovat.",
            "Puhumme samaa kieltä",
            "Kokeilemme tätä menetelmää ja sovimme menettelystä",
            "Nyt ei. Saa tulla myöhemmin.",
            "Ei hätää, saa kysyä",
            "Ett straight svar",
            "I learn to ask for help, in earnest",
            "En lugn kväll",
            "Palkit ovat katossa",
            "Kun menetän malttini, pyydän apua",
            "When I lose my temper I go outside",
            "When they lose control, we stay near",
            "Every child must be allowed to rest",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn the_first_one_is_told_and_decomposed_letters_are_no_hiding_place() {
        assert_eq!(found("Ei saa lyödä, tulee rangaistus"), Some((Tone::Rule, "Ei saa".into())));
        assert_eq!(found("meneta\u{308}n"), Some((Tone::Loss, "menetän".into())));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in any::<String>()) {
            let _ = prompt(&text);
        }

        #[test]
        fn what_is_found_stands_in_the_text(words in prop::collection::vec(
            proptest::sample::select(vec!["ei", "saa", "får", "inte", "must", "not", "Palkinto", "loses", "temper", "ilta", "ja", "."]), 0..9,
        )) {
            let text = words.join(" ");
            if let Some(found) = prompt(&text) {
                prop_assert!(text.contains(&found.words), "{} in {text}", found.words);
            }
        }

        #[test]
        fn a_forbidden_word_is_seen_wherever_it_stands(before in "[a-fh-z]{0,8}", after in "[a-fh-z]{0,8}") {
            let found = prompt(&format!("{before} rangaistuksen {after}"));
            prop_assert!(found.is_some());
        }
    }
}
