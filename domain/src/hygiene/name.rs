use std::{
    collections::{BTreeSet, HashMap},
    ops::Range,
};
use unicode_normalization::UnicodeNormalization;

/// Case endings that take a linking e or i before them, or nothing.
const LINKED: [&str; 15] =
    ["n", "lla", "llä", "lta", "ltä", "lle", "ssa", "ssä", "sta", "stä", "ksi", "na", "nä", "tta", "ttä"];
/// The other endings: partitive, illative, plurals, the Swedish and English genitive.
const PLAIN: [&str; 28] = [
    "a", "ä", "ta", "tä", "an", "än", "on", "ön", "un", "yn", "een", "iin", "seen", "eseen", "ia", "iä", "ja", "jä",
    "t", "et", "it", "en", "ten", "den", "jen", "ien", "iden", "s",
];
/// What may hang on after any ending, or after the name.
const CLITICS: [&str; 10] = ["kin", "kaan", "kään", "ko", "kö", "han", "hän", "pa", "pä", "kaa"];
/// Letters of the longest ending and clitic together.
const LONGEST: usize = 9;

/// A form of a last name to which endings are added.
#[derive(Default)]
struct Stem {
    /// The name as it is called, which needs no ending.
    bare: bool,
    firsts: BTreeSet<String>,
}

struct Word {
    place: Range<usize>,
    lower: String,
}

/// Where a known last name stands, together with its first name where that is beside it, as places of characters.
pub(super) fn places(chars: &[char], names: &[String]) -> Vec<Range<usize>> {
    let stems = stems_of(names);
    if stems.is_empty() {
        return Vec::new();
    }
    let words = words(chars);
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(firsts) = last_name(&stems, &word.lower) {
            let before = at.checked_sub(1).and_then(|at| words.get(at)).filter(|w| beside(chars, w, word));
            let after = words.get(at + 1).filter(|w| beside(chars, word, w));
            let is_first = |w: &&Word| firsts.contains(&w.lower);
            let start = before.filter(is_first).map_or(word.place.start, |w| w.place.start);
            let end = after.filter(is_first).map_or(word.place.end, |w| w.place.end);
            found.push(start..end);
        } else if word.lower.contains('-') {
            found.extend(
                parts(chars, word)
                    .into_iter()
                    .filter(|part| last_name(&stems, &part.lower).is_some())
                    .map(|part| part.place),
            );
        }
    }
    found
}

/// Where the pseudonym of a child stands with a capital letter, in any case form, as places of characters.
pub(super) fn pseudonyms(chars: &[char], pseudonyms: &[String]) -> Vec<Range<usize>> {
    let mut stems: HashMap<String, Stem> = HashMap::new();
    for pseudonym in pseudonyms {
        let lower = pseudonym.nfc().collect::<String>().to_lowercase();
        for (form, bare) in lower.split_whitespace().flat_map(forms) {
            stems.entry(form).or_default().bare |= bare;
        }
    }
    let is_capital = |word: &Word| chars.get(word.place.start).is_some_and(|c| c.is_uppercase());
    let of_child = |word: &Word| is_capital(word) && last_name(&stems, &word.lower).is_some();
    words(chars).into_iter().filter(of_child).map(|word| word.place).collect()
}

fn stems_of(names: &[String]) -> HashMap<String, Stem> {
    let mut stems: HashMap<String, Stem> = HashMap::new();
    for name in names {
        let name = name.nfc().collect::<String>().to_lowercase();
        let mut parts = name.split_whitespace();
        if let (Some(first), Some(last)) = (parts.next(), parts.next_back()) {
            for (form, bare) in forms(last) {
                let stem = stems.entry(form).or_default();
                stem.bare |= bare;
                stem.firsts.insert(first.to_owned());
            }
        }
    }
    stems
}

/// The forms of a last name before an ending, and whether each is a name without one: Virtanen, Virtas-; Mäki, Mäke-, Mäe-;
/// Ranta, Ranna-; Kallas, Kallakse-.
fn forms(last: &str) -> Vec<(String, bool)> {
    let mut forms = vec![(last.to_owned(), true)];
    if let Some(base) = last.strip_suffix("nen") {
        forms.push((format!("{base}s"), false));
    } else if let Some(base) = last.strip_suffix('s') {
        forms.push((format!("{base}kse"), false));
    } else {
        forms.extend(weak(last).map(|weak| (weak, false)));
        if let Some(base) = last.strip_suffix('i') {
            let with_e = format!("{base}e");
            forms.extend(weak(&with_e).map(|weak| (weak, false)));
            forms.push((with_e, false));
        }
    }
    forms
}

/// The weak grade of the last consonants of a word that ends in a vowel: Ranta, Ranna-; `None` when there is none.
fn weak(word: &str) -> Option<String> {
    let vowel = word.chars().next_back().filter(|&c| is_vowel(c))?;
    let stem = word.strip_suffix(vowel)?;
    let pairs =
        [("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"), ("rt", "rr")];
    if let Some((base, weak)) = pairs.iter().find_map(|(strong, weak)| Some((stem.strip_suffix(strong)?, weak))) {
        return Some(format!("{base}{weak}{vowel}"));
    }
    let single = [("k", ""), ("p", "v"), ("t", "d")];
    let (base, weak) = single.iter().find_map(|(strong, weak)| Some((stem.strip_suffix(strong)?, weak)))?;
    let before = base.chars().next_back()?;
    (is_vowel(before) || "hlr".contains(before)).then(|| format!("{base}{weak}{vowel}"))
}

fn is_vowel(c: char) -> bool {
    "aeiouyäöå".contains(c)
}

/// The first names that go with a last name, when the word is one in any form.
fn last_name<'a>(stems: &'a HashMap<String, Stem>, word: &str) -> Option<&'a BTreeSet<String>> {
    let cuts = word.char_indices().map(|(at, _)| at).rev().take(LONGEST);
    std::iter::once(word.len()).chain(cuts).find_map(|cut| {
        let (stem, rest) = word.split_at_checked(cut)?;
        let known = stems.get(stem)?;
        // Two letters and an ending make too many common words.
        let fits = if rest.is_empty() { known.bare } else { stem.chars().count() > 2 && is_ending(rest, known.bare) };
        fits.then_some(&known.firsts)
    })
}

fn is_ending(rest: &str, bare: bool) -> bool {
    let is_case = |rest: &str| PLAIN.contains(&rest) || LINKED.contains(&rest.strip_prefix(['e', 'i']).unwrap_or(rest));
    let clitic = |rest: &str| CLITICS.iter().find_map(|clitic| rest.strip_suffix(clitic)).map(str::to_owned);
    is_case(rest) || clitic(rest).is_some_and(|case| if case.is_empty() { bare } else { is_case(&case) })
}

/// The words of a text: letters, and hyphens between letters.
fn words(chars: &[char]) -> Vec<Word> {
    let is_letter = |at: usize| chars.get(at).is_some_and(|c| c.is_alphabetic());
    let of_word =
        |at: usize| is_letter(at) || (chars.get(at) == Some(&'-') && at > 0 && is_letter(at - 1) && is_letter(at + 1));
    split(chars, 0..chars.len(), of_word)
}

/// The parts of a word with hyphens.
fn parts(chars: &[char], word: &Word) -> Vec<Word> {
    split(chars, word.place.clone(), |at| chars.get(at) != Some(&'-'))
}

/// The longest runs of places within `within` that belong to a word.
fn split(chars: &[char], within: Range<usize>, of_word: impl Fn(usize) -> bool) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    let end = within.end;
    for at in within.start..=end {
        match (start, at < end && of_word(at)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let lower = chars.get(from..at).unwrap_or_default().iter().flat_map(|c| c.to_lowercase()).collect();
                found.push(Word { place: from..at, lower });
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// Whether only space stands between two words.
fn beside(chars: &[char], left: &Word, right: &Word) -> bool {
    let between = chars.get(left.place.end..right.place.start).unwrap_or_default();
    !between.is_empty() && between.iter().all(|c| c.is_whitespace())
}
