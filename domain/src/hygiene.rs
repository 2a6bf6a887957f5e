//! What in a free text looks as if it pointed to a person (`docs/domain.md`, "What a text must not hold").
//!
//! It only points things out before a text is sent. What is refused whatever the writer says is in [`crate::text`] (I29).

mod email;
mod name;
mod phone;
#[cfg(test)]
mod tests;

use crate::{
    hazard::codes,
    text::{identity_codes, search_form},
};
use std::{collections::BTreeSet, ops::Range};
use unicode_normalization::UnicodeNormalization;

codes! {
    /// What kind of thing points to a person.
    Sign {
        IdentityCode = "identity-code",
        Phone = "phone",
        Email = "email",
        Name = "name",
    }
}

/// One thing that was seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub sign: Sign,
    /// As it stands in the text, in the composed Unicode form.
    pub text: String,
}

/// What points to a person, in order of appearance; the same thing once, whatever its case.
///
/// `names` are "First Last" of known people; between the two may be more names. A name counts when the last name stands as a word,
/// alone or beside the first, in any case and in the usual Finnish inflected forms. A first name alone does not count: many are
/// everyday words (Satu, Tuuli, Meri, Onni), and so many needless questions would teach people to pass them by. For the same reason
/// a single name in `names` is passed over: nothing tells which of the two it is.
///
/// What stands inside another finding, such as a name in an e-mail address, is not told again. Takes time in proportion to the text.
pub fn look(text: &str, names: &[String]) -> Vec<Found> {
    look_in_unit(text, names, &[])
}

/// The same where a child's pseudonym points to a child: `pseudonyms` are those of the unit. They are everyday words too (Kuu, Pilvi),
/// so one counts only when it is written with a capital letter.
pub fn look_in_unit(text: &str, names: &[String], pseudonyms: &[String]) -> Vec<Found> {
    let chars: Vec<char> = text.nfc().collect();
    let mut told = BTreeSet::new();
    let found = places(&chars, names, pseudonyms).into_iter().filter_map(|(range, sign)| {
        let text: String = chars.get(range)?.iter().collect();
        told.insert((sign, search_form(&text))).then_some(Found { sign, text })
    });
    found.collect()
}

/// The text with something else, which `with` gives, in place of everything that [`look_in_unit`] finds.
pub fn replace(text: &str, names: &[String], pseudonyms: &[String], mut with: impl FnMut(&Found) -> String) -> String {
    let chars: Vec<char> = text.nfc().collect();
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (range, sign) in places(&chars, names, pseudonyms) {
        out.extend(chars.get(from..range.start).unwrap_or_default());
        let text = chars.get(range.clone()).unwrap_or_default().iter().collect();
        out.push_str(&with(&Found { sign, text }));
        from = range.end;
    }
    out.extend(chars.get(from..).unwrap_or_default());
    out
}

/// Where something points to a person, in order and without overlaps.
fn places(chars: &[char], names: &[String], pseudonyms: &[String]) -> Vec<(Range<usize>, Sign)> {
    let places = [
        (Sign::IdentityCode, identity_codes(chars).collect()),
        (Sign::Email, email::places(chars)),
        (Sign::Phone, phone::places(chars)),
        (Sign::Name, name::places(chars, names)),
        (Sign::Name, name::pseudonyms(chars, pseudonyms)),
    ];
    let mut taken = vec![false; chars.len()];
    let mut seen: Vec<(Range<usize>, Sign)> = Vec::new();
    for (sign, ranges) in places {
        for range in ranges {
            let Some(place) = taken.get_mut(range.clone()) else { continue };
            if !place.contains(&true) {
                place.fill(true);
                seen.push((range, sign));
            }
        }
    }
    seen.sort_by_key(|(range, _)| range.start);
    seen
}
