//! The receipt code of an anonymous report: four Finnish words with which the reporter, and nobody else, comes back to it.

use super::words::WORDS;
use std::{fmt, str::FromStr};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Ten bits: one of 1,024 words.
const MASK: u16 = 0x3ff;

/// Four words of the list, in order; the same word may come twice.
///
/// A code holds 40 bits, about 10¹² possibilities: enough against guessing only where tries are counted and limited. It is a secret:
/// it is not stored as it is, and its `Debug` does not tell the words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ReceiptCode([u16; 4]);

/// Why a text is not a receipt code. Holds no word of what was typed, which may be almost right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptProblem {
    /// How many words there were instead of four.
    #[error("a receipt code has four words, not {0}")]
    NotFourWords(usize),
    /// The place of the first word that is not of the list, from 1 to 4.
    #[error("word {0} is not a word of receipt codes")]
    UnknownWord(usize),
}

impl ReceiptCode {
    /// A code of random bytes: the lowest ten bits of each pair, 40 bits of the 64. Every code is equally likely when the bytes are.
    pub fn from_bytes(bytes: &[u8; 8]) -> Self {
        let [a, b, c, d, e, f, g, h] = *bytes;
        Self([[a, b], [c, d], [e, f], [g, h]].map(|pair| u16::from_be_bytes(pair) & MASK))
    }

    /// The words as they are shown and written down.
    pub fn words(&self) -> [&'static str; 4] {
        // There is a word at every place that ten bits can name.
        self.0.map(|place| WORDS.get(usize::from(place)).copied().unwrap_or_default())
    }

    /// Reads a code as people write it down: in any case, with any spaces, commas, dots or hyphens, with or without the dots of ä and ö.
    ///
    /// # Errors
    /// [`ReceiptProblem`]; the number of words comes first.
    pub fn parse(text: &str) -> Result<Self, ReceiptProblem> {
        let folded = folded(text);
        let parts: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
        let [a, b, c, d] = parts.as_slice() else {
            return Err(ReceiptProblem::NotFourWords(parts.len()));
        };
        Ok(Self([place(a, 1)?, place(b, 2)?, place(c, 3)?, place(d, 4)?]))
    }
}

/// The place of a folded word in the list; `nth` is its place in the code.
fn place(word: &str, nth: usize) -> Result<u16, ReceiptProblem> {
    let at = WORDS.iter().position(|known| folded(known) == word);
    at.and_then(|at| u16::try_from(at).ok()).ok_or(ReceiptProblem::UnknownWord(nth))
}

/// Lower case without the marks above letters, whichever Unicode form they came in.
fn folded(text: &str) -> String {
    text.nfd().filter(|&c| !is_combining_mark(c)).flat_map(char::to_lowercase).collect()
}

impl fmt::Display for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words().join(" "))
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(secret)")
    }
}

impl FromStr for ReceiptCode {
    type Err = ReceiptProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sha2::{Digest, Sha256};
    use std::collections::BTreeSet;

    fn code(words: [&str; 4]) -> ReceiptCode {
        ReceiptCode::parse(&words.join(" ")).unwrap()
    }

    #[test]
    fn the_list_is_sorted_and_has_no_word_twice_even_without_dots() {
        assert!(WORDS.is_sorted());
        assert_eq!(WORDS.iter().map(|word| folded(word)).collect::<BTreeSet<_>>().len(), 1024);
    }

    #[test]
    fn every_word_is_short_and_of_finnish_letters() {
        for word in WORDS {
            assert!((3..=8).contains(&word.chars().count()), "{word}");
            assert!(word.chars().all(|c| c.is_ascii_lowercase() || "äö".contains(c)), "{word}");
        }
    }

    #[test]
    fn no_two_words_differ_by_their_last_letter_only() {
        let words: BTreeSet<String> = WORDS.iter().map(|word| folded(word)).collect();
        let mut stems = BTreeSet::new();
        for word in &words {
            let stem = &word[..word.len() - 1];
            assert!(!words.contains(stem), "{word}");
            assert!(stems.insert(stem), "{word}");
        }
    }

    #[test]
    fn no_word_is_an_inflected_form_of_another() {
        let endings =
            ["n", "a", "t", "ta", "na", "lla", "lle", "lta", "ssa", "sta", "ksi", "in", "en", "an", "ja", "ia"];
        let words: BTreeSet<String> = WORDS.iter().map(|word| folded(word)).collect();
        for word in &words {
            let base = endings.iter().filter_map(|ending| word.strip_suffix(ending)).find(|base| words.contains(*base));
            assert_eq!(base, None, "{word}");
        }
    }

    #[test]
    fn the_list_is_the_one_of_the_codes_that_were_given_out() {
        let hash = Sha256::digest(WORDS.join(" "));
        let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "5b46b625657d0b3cdc5d18141283023bb5945b154417510f63a976b6b19126e3");
    }

    #[test]
    fn ten_bits_of_each_pair_of_bytes_make_a_word() {
        let first = ReceiptCode::from_bytes(&[0; 8]);
        assert_eq!(first.words(), [WORDS[0]; 4]);
        assert_eq!(ReceiptCode::from_bytes(&[0xfc, 0, 0xfc, 0, 0xfc, 0, 0xfc, 0]), first);
        assert_eq!(ReceiptCode::from_bytes(&[0xff; 8]).words(), [WORDS[1023]; 4]);
        let order = ReceiptCode::from_bytes(&[0, 1, 0, 2, 0, 3, 1, 0]);
        assert_eq!(order.words(), [WORDS[1], WORDS[2], WORDS[3], WORDS[256]]);
    }

    #[test]
    fn a_code_is_read_however_it_was_written_down() {
        let code = code(["kuusi", "järvi", "mökki", "ämpäri"]);
        assert_eq!(code.to_string(), "kuusi järvi mökki ämpäri");
        for text in [
            "KUUSI JÄRVI MÖKKI ÄMPÄRI",
            "  kuusi\u{a0} järvi\n\tmökki   ämpäri ",
            "kuusi, järvi, mökki, ämpäri.",
            "kuusi-järvi–mökki.ämpäri",
            "kuusi jarvi mokki ampari",
            "Kuusi ja\u{308}rvi mo\u{308}kki A\u{308}MPA\u{308}RI",
        ] {
            assert_eq!(text.parse(), Ok(code), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_by_number_and_place() {
        assert_eq!(ReceiptCode::parse(""), Err(ReceiptProblem::NotFourWords(0)));
        assert_eq!(ReceiptCode::parse("kuusi järvi mökki"), Err(ReceiptProblem::NotFourWords(3)));
        assert_eq!(ReceiptCode::parse("x kuusi järvi mökki kuusi"), Err(ReceiptProblem::NotFourWords(5)));
        let mut words = ["kuusi"; 4];
        for nth in 1..=4 {
            words[nth - 1] = "kuusj";
            assert_eq!(ReceiptCode::parse(&words.join(" ")), Err(ReceiptProblem::UnknownWord(nth)));
            words[nth - 1] = "kuusi";
        }
    }

    #[test]
    fn the_words_do_not_show_in_debug_output() {
        let shown = format!("{:?}", Some(code(["kuusi", "järvi", "mökki", "kuusi"])));
        assert_eq!(shown, "Some(ReceiptCode(secret))");
    }

    proptest! {
        #[test]
        fn every_code_is_read_back_from_its_words(bytes: [u8; 8]) {
            let code = ReceiptCode::from_bytes(&bytes);
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            prop_assert_eq!(ReceiptCode::parse(&folded(&code.to_string()).to_uppercase()), Ok(code));
        }

        #[test]
        fn reading_never_panics(text in "\\PC{0,80}") {
            let _ = ReceiptCode::parse(&text);
        }
    }
}
