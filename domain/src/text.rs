//! What people write: trimmed, in one Unicode form, bounded, and never with a personal identity code.

use std::{fmt, ops::Range};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Why a text cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    Empty,
    /// Lengths in characters as a reader counts them (grapheme clusters).
    TooLong {
        max: usize,
        now: usize,
    },
    /// A Finnish personal identity code stands in it (I29).
    IdentityCode,
    /// A control character that no keyboard writes, such as NUL.
    Unprintable,
}

/// A text of at most `MAX` characters (grapheme clusters), not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<const MAX: usize>(String);

/// A heading: one line.
pub type Title = Text<120>;
/// A short place or label.
pub type Label = Text<100>;
/// A description in full sentences.
pub type Narrative = Text<4000>;
/// A reason, a comment, a note.
pub type Note = Text<2000>;

impl<const MAX: usize> Text<MAX> {
    pub const MAX: usize = MAX;

    /// Cleans and checks what was typed.
    ///
    /// # Errors
    /// [`TextProblem`], the first that applies.
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        let text: String = raw.replace("\r\n", "\n").trim().nfc().collect();
        if text.is_empty() {
            return Err(TextProblem::Empty);
        }
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(TextProblem::Unprintable);
        }
        let now = text.graphemes(true).count();
        // The second bound stops heaps of combining marks, which count as one character.
        if now > MAX || text.len() > MAX * 32 {
            return Err(TextProblem::TooLong { max: MAX, now });
        }
        if contains_identity_code(&text) {
            return Err(TextProblem::IdentityCode);
        }
        Ok(Self(text))
    }

    /// The same, but nothing typed is fine and gives `None`.
    ///
    /// # Errors
    /// As [`Text::parse`], without `Empty`.
    pub fn optional(raw: &str) -> Result<Option<Self>, TextProblem> {
        match Self::parse(raw) {
            Ok(text) => Ok(Some(text)),
            Err(TextProblem::Empty) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    /// The beginning of a text that was taken already, as much as there is room for; `None` when nothing is left of it.
    pub fn beginning(text: &str) -> Option<Self> {
        let short: String = text.graphemes(true).take(MAX).collect();
        Self::parse(&short).ok()
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The form that titles are searched by: lower case, the same Unicode form as stored texts.
pub fn search_form(text: &str) -> String {
    text.trim().nfc().collect::<String>().to_lowercase()
}

/// Whether a Finnish personal identity code (ddmmyy, century sign, three digits, check character) stands in the text.
///
/// The check character is not computed: a code with a slip in it still points to a person.
pub fn contains_identity_code(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    identity_codes(&chars).next().is_some()
}

/// Where the codes that [`contains_identity_code`] looks for stand, as places of characters.
pub(crate) fn identity_codes(chars: &[char]) -> impl Iterator<Item = Range<usize>> {
    chars.windows(11).enumerate().filter_map(|(at, window)| {
        let before = at.checked_sub(1).and_then(|i| chars.get(i));
        let after = chars.get(at + 11);
        let bounded = |c: Option<&char>| c.is_none_or(|c| !c.is_alphanumeric());
        (is_identity_code(window) && bounded(before) && bounded(after)).then_some(at..at + 11)
    })
}

fn is_identity_code(code: &[char]) -> bool {
    let [d1, d2, m1, m2, y1, y2, century, n1, n2, n3, check] = code else {
        return false;
    };
    let two = |a: &char, b: &char| Some(a.to_digit(10)? * 10 + b.to_digit(10)?);
    let day = two(d1, d2).is_some_and(|d| (1..=31).contains(&d));
    let month = two(m1, m2).is_some_and(|m| (1..=12).contains(&m));
    let dashes = ['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}', '+'];
    let century = dashes.contains(century) || matches!(century.to_ascii_uppercase(), 'A'..='F' | 'U'..='Y');
    let digits = [y1, y2, n1, n2, n3].iter().all(|c| c.is_ascii_digit());
    day && month && century && digits && check.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_personal_identity_code_is_refused_wherever_it_stands() {
        for text in ["131052-308T", "Lapsi 131052-308t puhui", "(010106A926E)", "tunnus:131052–308T."] {
            assert_eq!(Note::parse(text), Err(TextProblem::IdentityCode), "{text}");
        }
    }

    #[test]
    fn phone_numbers_and_dates_are_not_taken_for_identity_codes() {
        for text in ["040-1234567", "13.10.2052", "x131052-308Tx", "991352-308T"] {
            assert!(Note::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn every_code_of_a_text_is_found_in_its_place() {
        let chars: Vec<char> = "ä 131052-308T, 010106A926E".chars().collect();
        assert_eq!(identity_codes(&chars).collect::<Vec<_>>(), [2..13, 15..26]);
    }

    #[test]
    fn length_is_counted_as_a_reader_counts() {
        let family = "👨‍👩‍👧‍👦";
        assert!(Text::<2>::parse(&family.repeat(2)).is_ok());
        assert_eq!(Text::<2>::parse("abc"), Err(TextProblem::TooLong { max: 2, now: 3 }));
    }

    #[test]
    fn a_hundred_thousand_characters_get_a_clear_answer() {
        let long = "ä".repeat(100_000);
        assert_eq!(Narrative::parse(&long), Err(TextProblem::TooLong { max: 4000, now: 100_000 }));
    }

    #[test]
    fn markup_emoji_and_right_to_left_text_come_through_unharmed() {
        for text in ["</textarea><script>alert(1)</script>", "😀 שלום 𝒳", "a\nb\tc"] {
            assert_eq!(Note::parse(text).map(Text::into_string), Ok(text.into()));
        }
        assert_eq!(Note::parse("a\0b"), Err(TextProblem::Unprintable));
    }

    proptest! {
        #[test]
        fn what_was_parsed_once_parses_to_itself(raw in "\\PC{0,200}") {
            if let Ok(text) = Note::parse(&raw) {
                prop_assert_eq!(Note::parse(text.as_str()), Ok(text.clone()));
            }
        }

        #[test]
        fn every_well_formed_identity_code_is_seen(
            d in 1u32..=31, m in 1u32..=12, y in 0u32..100, c in "[-+A-FU-Ya-fu-y]", n in 0u32..1000, k in "[0-9A-Y]",
        ) {
            let code = format!("{d:02}{m:02}{y:02}{c}{n:03}{k}");
            let found = contains_identity_code(&format!("a {code}, b"));
            prop_assert!(found);
        }
    }
}
