//! What is looked at before words are told to everybody: whatever may point to a person, or to a single thing that happened to one
//! (`docs/domain.md`, "Report of four months").

mod signs;

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

/// Something in the words of a section `S` that somebody has to answer for before it is published.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Flag<S> {
    pub section: S,
    pub kind: FlagKind,
    /// As it stands in the text.
    pub text: String,
}

impl<S: PartialEq> Flag<S> {
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

/// What stands in the way of publishing `words`, each thing once, in the order of the sections. `stands`: what may be told in a section
/// without an answer.
pub fn look<'a, S: Copy + Ord>(
    words: impl Iterator<Item = (S, &'a str)>,
    names: &KnownNames,
    stands: impl Fn(S, FlagKind) -> bool,
) -> Vec<Flag<S>> {
    let mut flags: Vec<Flag<S>> = Vec::new();
    for (section, words) in words {
        for (kind, text) in look_at(words, names) {
            let flag = Flag { section, kind, text };
            if !stands(section, kind) && !flags.iter().any(|known| known.is_same(&flag)) {
                flags.push(flag);
            }
        }
    }
    flags.sort_by_key(|flag| flag.section);
    flags
}

/// What finds one kind of sign in words.
type Look = fn(&str) -> Vec<String>;

fn look_at(words: &str, names: &KnownNames) -> Vec<(FlagKind, String)> {
    let known = hygiene::look_in_unit(words, &names.people, &names.pseudonyms).into_iter().map(|found| {
        let kind = match found.sign {
            Sign::IdentityCode => FlagKind::IdentityCode,
            Sign::Phone => FlagKind::Phone,
            Sign::Email => FlagKind::Email,
            Sign::Name => FlagKind::Name,
        };
        (kind, found.text)
    });
    let looked: [(FlagKind, Look); 5] = [
        (FlagKind::Address, signs::addresses),
        (FlagKind::Day, signs::days),
        (FlagKind::Few, signs::few),
        (FlagKind::Quote, signs::quotes),
        (FlagKind::Arrangement, signs::arrangements),
    ];
    let others = looked.into_iter().flat_map(|(kind, of)| of(words).into_iter().map(move |text| (kind, text)));
    known.chain(others).collect()
}
