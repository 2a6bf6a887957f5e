use crate::{
    hazard::codes,
    text::{TextProblem, contains_identity_code},
};
use std::fmt;
use unicode_segmentation::UnicodeSegmentation;

codes! {
    /// How words came to be written down.
    WordMode {
        TypedByChild = "typed-by-child",
        /// An adult wrote what the child said.
        DictatedToAdult = "dictated-to-adult",
        PictureChoice = "picture-choice",
        Drawing = "drawing",
        SpokenTranscribed = "spoken-transcribed",
    }
}

codes! {
    /// Whose words they are.
    WordAuthor {
        Child = "child",
        /// Said by children and adults with one another, or by a group of children.
        Together = "together",
        Adult = "adult",
        Parent = "parent",
    }
}

codes! {
    /// What help the child had when the words came to be.
    Helped {
        ByOneself = "by-oneself",
        ReadAloud = "read-aloud",
        AdultBeside = "adult-beside",
        Interpreter = "interpreter",
    }
}

impl WordAuthor {
    /// Whether the child has a part in them.
    pub fn is_childs(self) -> bool {
        matches!(self, Self::Child | Self::Together)
    }

    /// Whether such words can have come to be in this way: a child's always in one of the modes, a grown-up's in none, so that an
    /// adult's sentence is never kept as one that a child typed.
    pub fn fits(self, mode: Option<WordMode>) -> bool {
        self.is_childs() == mode.is_some()
    }
}

/// Whether the child has taken part with words of their own or made together (I7). Only listening is no part.
pub fn child_took_part(authors: impl IntoIterator<Item = WordAuthor>) -> bool {
    authors.into_iter().any(WordAuthor::is_childs)
}

/// A child's words, kept exactly as they were given: not trimmed, not brought to one Unicode form, not corrected.
///
/// They are only ever added. What a child wants to say otherwise is said in words of its own beside the earlier ones, and what a child
/// does not want to see is hidden, not changed; an adult who sums up does it in a text of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildWords(String);

impl ChildWords {
    /// The most characters as a reader counts them (grapheme clusters).
    pub const MAX: usize = 2000;
    /// Bytes to a character at most; stops heaps of combining marks, which count as one character.
    const BYTES: usize = 32;

    /// Takes words as they are.
    ///
    /// # Errors
    /// `Empty` when there is nothing but white space, `Unprintable` for control characters other than line breaks and tabs, `TooLong`
    /// over [`Self::MAX`], and `IdentityCode` (I29).
    pub fn parse(raw: &str) -> Result<Self, TextProblem> {
        if raw.trim().is_empty() {
            return Err(TextProblem::Empty);
        }
        if raw.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            return Err(TextProblem::Unprintable);
        }
        let now = raw.graphemes(true).count();
        if now > Self::MAX || raw.len() > Self::MAX * Self::BYTES {
            return Err(TextProblem::TooLong { max: Self::MAX, now });
        }
        if contains_identity_code(raw) {
            return Err(TextProblem::IdentityCode);
        }
        Ok(Self(raw.to_owned()))
    }

    /// The same, but nothing said is fine and gives `None`.
    ///
    /// # Errors
    /// As [`Self::parse`], without `Empty`.
    pub fn optional(raw: &str) -> Result<Option<Self>, TextProblem> {
        match Self::parse(raw) {
            Ok(words) => Ok(Some(words)),
            Err(TextProblem::Empty) => Ok(None),
            Err(problem) => Err(problem),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for ChildWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spaces_slips_and_accents_stay_as_the_child_wrote_them() {
        for said in ["  mä halun et  kukaa ei huuda ", "a\u{308}iti", "eka\r\ntoka\n", "😀👍", "<b>\"'&"] {
            assert_eq!(ChildWords::parse(said).map(ChildWords::into_string), Ok(said.into()));
        }
    }

    #[test]
    fn only_what_cannot_be_kept_is_refused() {
        assert_eq!(ChildWords::parse(" \n\t"), Err(TextProblem::Empty));
        assert_eq!(ChildWords::optional(""), Ok(None));
        assert_eq!(ChildWords::parse("a\0b"), Err(TextProblem::Unprintable));
        assert_eq!(ChildWords::parse("olen 131052-308T"), Err(TextProblem::IdentityCode));
    }

    #[test]
    fn length_is_counted_as_a_reader_counts() {
        assert!(ChildWords::parse(&"👍🏽".repeat(ChildWords::MAX)).is_ok());
        assert_eq!(ChildWords::parse(&"ä".repeat(2001)), Err(TextProblem::TooLong { max: 2000, now: 2001 }));
        let heap = format!("a{}", "\u{308}".repeat(60_000));
        assert!(matches!(ChildWords::parse(&heap), Err(TextProblem::TooLong { .. })));
    }

    #[test]
    fn words_of_adults_and_parents_are_no_part_of_the_child() {
        assert!(!child_took_part([]));
        assert!(!child_took_part([WordAuthor::Adult, WordAuthor::Parent]));
        assert!(child_took_part([WordAuthor::Adult, WordAuthor::Together]));
        assert!(child_took_part([WordAuthor::Child]));
    }

    #[test]
    fn an_adults_words_are_never_kept_as_typed_by_the_child() {
        for &mode in WordMode::ALL {
            assert!(!WordAuthor::Adult.fits(Some(mode)) && !WordAuthor::Parent.fits(Some(mode)));
            assert!(WordAuthor::Child.fits(Some(mode)));
        }
        assert!(WordAuthor::Adult.fits(None) && !WordAuthor::Child.fits(None));
    }

    proptest! {
        #[test]
        fn whatever_is_taken_is_taken_to_the_letter(raw in any::<String>()) {
            if let Ok(words) = ChildWords::parse(&raw) {
                prop_assert_eq!(words.as_str(), raw.as_str());
            }
        }

        #[test]
        fn every_printable_short_word_is_taken(raw in "[ a-zåäöA-ZÅÄÖ!?.]{0,60}[a-zåäö][ a-zåäö!?.]{0,60}") {
            prop_assert!(ChildWords::parse(&raw).is_ok());
        }
    }
}
