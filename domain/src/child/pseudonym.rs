use crate::{
    form::Problem,
    text::{Text, TextProblem, search_form},
};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// Days of the longest month and months of a year, for numbers that read as a date.
const DAYS: std::ops::RangeInclusive<u32> = 1..=31;
const MONTHS: std::ops::RangeInclusive<u32> = 1..=12;
/// The years in which somebody who is cared for may have been born, with room on both sides.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2099;

/// Why a pseudonym cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PseudonymFault {
    /// As for any text: nothing written, too long, an identity code (I29), an unprintable character.
    Text(TextProblem),
    ManyLines,
    /// No letter in it: nobody could say it aloud.
    NoLetter,
    /// Numbers that read as a birth date.
    BirthDate,
    /// Two words with a capital letter side by side, as a first and a last name are written.
    RealName,
}

impl From<PseudonymFault> for Problem {
    fn from(fault: PseudonymFault) -> Self {
        match fault {
            PseudonymFault::Text(problem) => problem.into(),
            PseudonymFault::ManyLines => Self::Rule("many-lines"),
            PseudonymFault::NoLetter => Self::Rule("no-letter"),
            PseudonymFault::BirthDate => Self::Rule("birth-date"),
            PseudonymFault::RealName => Self::Rule("real-name"),
        }
    }
}

/// The invented name by which a child is called in the program: one line of 1 to 30 characters that points to nobody
/// outside the unit. Which child it is, the client information system knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pseudonym(Text<30>);

impl Pseudonym {
    /// The most characters, as a reader counts them.
    pub const MAX: usize = Text::<30>::MAX;

    /// Cleans and checks what was typed.
    ///
    /// # Errors
    /// [`PseudonymFault`], the first that applies.
    pub fn parse(raw: &str) -> Result<Self, PseudonymFault> {
        let text = Text::parse(raw).map_err(PseudonymFault::Text)?;
        // Wide and raised digits are digits to a reader.
        let plain: String = text.as_str().nfkc().collect();
        if plain.chars().any(|c| matches!(c, '\n' | '\t' | '\u{2028}' | '\u{2029}')) {
            Err(PseudonymFault::ManyLines)
        } else if !plain.chars().any(char::is_alphabetic) {
            Err(PseudonymFault::NoLetter)
        } else if holds_birth_date(&plain) {
            Err(PseudonymFault::BirthDate)
        } else if holds_full_name(&plain) {
            Err(PseudonymFault::RealName)
        } else {
            Ok(Self(text))
        }
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether two pseudonyms are the same to a reader: case makes no difference.
    pub fn is_like(&self, other: &Self) -> bool {
        search_form(self.as_str()) == search_form(other.as_str())
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Six or eight digits in a row that read as day, month and year (or year, month and day with four digits of the year),
/// alone or inside a longer row, or three numbers side by side that do.
fn holds_birth_date(text: &str) -> bool {
    let groups = digit_groups(text);
    let in_a_row = groups
        .iter()
        .any(|(digits, _)| digits.windows(6).any(is_compact_date) || digits.windows(8).any(is_compact_date));
    let apart = groups.windows(3).any(|three| match three {
        [(a, _), (b, true), (c, true)] => is_date(a, b, c) || (a.len() == 4 && is_date(c, b, a)),
        _ => false,
    });
    in_a_row || apart
}

/// The rows of digits, each with whether only marks or space stand between it and the one before.
fn digit_groups(text: &str) -> Vec<(Vec<u32>, bool)> {
    let mut groups: Vec<(Vec<u32>, bool)> = Vec::new();
    let (mut inside, mut beside) = (false, false);
    for c in text.chars() {
        match (c.to_digit(10), groups.last_mut()) {
            (Some(digit), Some((group, _))) if inside => group.push(digit),
            (Some(digit), _) => groups.push((vec![digit], beside)),
            (None, _) => beside = (inside || beside) && !c.is_alphanumeric(),
        }
        inside = c.is_ascii_digit();
    }
    groups
}

fn is_compact_date(digits: &[u32]) -> bool {
    match digits {
        [d1, d2, m1, m2, y @ ..] if is_date(&[*d1, *d2], &[*m1, *m2], y) => true,
        [y1, y2, y3, y4, m1, m2, d1, d2] => is_date(&[*d1, *d2], &[*m1, *m2], &[*y1, *y2, *y3, *y4]),
        _ => false,
    }
}

fn is_date(day: &[u32], month: &[u32], year: &[u32]) -> bool {
    let short = |digits: &[u32]| (1..=2).contains(&digits.len());
    let year_fits = year.len() == 2 || (year.len() == 4 && YEARS.contains(&number(year)));
    short(day) && short(month) && DAYS.contains(&number(day)) && MONTHS.contains(&number(month)) && year_fits
}

fn number(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + digit)
}

/// Two words of at least two letters with a capital first letter, with nothing but marks and space between them. A single
/// capital, as in "Child A", is no name.
fn holds_full_name(text: &str) -> bool {
    let words: Vec<bool> = text
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '\'' | '’'))
        .filter(|word| !word.is_empty())
        .map(is_capitalised)
        .collect();
    words.windows(2).any(|pair| pair == [true, true])
}

fn is_capitalised(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(raw: &str) -> Option<PseudonymFault> {
        Pseudonym::parse(raw).err()
    }

    #[test]
    fn invented_names_are_taken() {
        for raw in [
            "Tähti",
            "pikku myy",
            "Pikku myy",
            "Lapsi A",
            "Lapsi 7",
            "Agentti 007",
            "Lumi-Ilves",
            "Kettu 12",
            "MÄKI",
            "Hiiri 3 ja 4",
            "D'Art",
            "🦊 kettu",
            "x",
        ] {
            assert_eq!(fault(raw), None, "{raw}");
        }
        assert_eq!(Pseudonym::parse("  Tähti ").unwrap().as_str(), "Tähti");
    }

    #[test]
    fn a_first_and_a_last_name_are_refused() {
        for raw in [
            "Aino Virtanen",
            "Virtanen, Aino",
            "Aino  Virtanen",
            "Aino Korpi-Halla",
            "AINO VIRTANEN",
            "meidän Aino Virtanen",
            "Aino.Virtanen",
            "Åke Öberg",
            "Aino\u{200b}Virtanen",
        ] {
            assert_eq!(fault(raw), Some(PseudonymFault::RealName), "{raw}");
        }
    }

    #[test]
    fn a_birth_date_is_refused_however_it_is_written() {
        for raw in [
            "kettu120314",
            "kettu 12032014",
            "kettu 20140312",
            "kettu 12.3.2014",
            "kettu 12. 3. 14",
            "kettu 12-03-14",
            "kettu 2014-03-12",
            "kettu 12 3 2014",
            "kettu １２０３１４",
            "120314x",
            "9120314 kettu",
        ] {
            assert_eq!(fault(raw), Some(PseudonymFault::BirthDate), "{raw}");
        }
        for raw in ["kettu 12.3", "kettu 991399", "kettu 40.3.14", "12 kettua 3 sutta 14 karhua"] {
            assert_eq!(fault(raw), None, "{raw}");
        }
    }

    #[test]
    fn an_identity_code_is_named_as_one() {
        assert_eq!(fault("kettu 131052-308T"), Some(PseudonymFault::Text(TextProblem::IdentityCode)));
    }

    #[test]
    fn it_is_one_line_of_thirty_characters_at_most_that_can_be_said() {
        assert_eq!(fault(" "), Some(PseudonymFault::Text(TextProblem::Empty)));
        assert_eq!(fault(&"ä".repeat(30)), None);
        assert_eq!(fault(&"ä".repeat(31)), Some(PseudonymFault::Text(TextProblem::TooLong { max: 30, now: 31 })));
        for raw in ["kettu\nkarhu", "kettu\tkarhu", "kettu\u{2028}karhu"] {
            assert_eq!(fault(raw), Some(PseudonymFault::ManyLines), "{raw:?}");
        }
        for raw in ["7", "\u{200b}", "🦊", "..."] {
            assert_eq!(fault(raw), Some(PseudonymFault::NoLetter), "{raw:?}");
        }
    }

    #[test]
    fn case_makes_no_other_child() {
        let [one, two] = ["Tähti", "TÄHTI"].map(|raw| Pseudonym::parse(raw).unwrap());
        assert!(one.is_like(&two));
    }

    proptest! {
        #[test]
        fn every_day_of_a_childhood_is_seen(day in 1u32..=31, month in 1u32..=12, year in 1995u32..2040) {
            for date in [
                format!("{day:02}{month:02}{:02}", year % 100),
                format!("{day:02}{month:02}{year}"),
                format!("{year}{month:02}{day:02}"),
                format!("{day}.{month}.{year}"),
            ] {
                prop_assert_eq!(fault(&format!("kettu {date}")), Some(PseudonymFault::BirthDate));
            }
        }

        #[test]
        fn two_capitalised_words_are_never_taken(first in "[A-ZÅÄÖ][a-zåäö]{1,10}", last in "[A-ZÅÄÖ][a-zåäö]{1,10}") {
            prop_assert_eq!(fault(&format!("{first} {last}")), Some(PseudonymFault::RealName));
        }

        #[test]
        fn what_was_taken_once_is_taken_again(raw in "\\PC{0,30}") {
            if let Ok(name) = Pseudonym::parse(&raw) {
                prop_assert_eq!(Pseudonym::parse(name.as_str()), Ok(name.clone()));
            }
        }
    }
}
