use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is called otherwise in a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AliasKind {
    Child,
    Worker,
    Incident,
    Action,
}

impl AliasKind {
    /// The letter before the number, and the smallest number with its count: children and those who work there are few.
    fn form(self) -> (char, u64, u64) {
        match self {
            Self::Child => ('L', 1_000, 9_000),
            Self::Worker => ('T', 1_000, 9_000),
            Self::Incident => ('I', 100_000, 900_000),
            Self::Action => ('K', 100_000, 900_000),
        }
    }
}

/// The names of one pack: the same thing has the same name all through it, and another one in the next (I27).
///
/// The numbers follow from a secret that is made for the pack and kept nowhere, so that nobody finds back from a name, and neither how many
/// there are nor in which order they came can be read from it.
#[derive(Debug)]
pub struct Aliases {
    salt: [u8; 32],
    given: BTreeMap<(AliasKind, Uuid), String>,
    taken: BTreeSet<String>,
}

impl Aliases {
    /// `salt`: fresh randomness for each pack.
    pub fn new(salt: [u8; 32]) -> Self {
        Self { salt, given: BTreeMap::new(), taken: BTreeSet::new() }
    }

    /// What `id` is called in this pack, such as "L-4821".
    pub fn of(&mut self, kind: AliasKind, id: Uuid) -> String {
        if let Some(known) = self.given.get(&(kind, id)) {
            return known.clone();
        }
        let mut turn = 0;
        let name = loop {
            let name = self.draw(kind, id, turn);
            if self.taken.insert(name.clone()) {
                break name;
            }
            turn += 1;
        };
        self.given.insert((kind, id), name.clone());
        name
    }

    fn draw(&self, kind: AliasKind, id: Uuid, turn: u64) -> String {
        let (letter, least, count) = kind.form();
        let mut hash = Sha256::new();
        hash.update(self.salt);
        hash.update(letter.to_string().as_bytes());
        hash.update(id.as_bytes());
        hash.update(turn.to_be_bytes());
        let number = hash.finalize().iter().take(8).fold(0u64, |number, byte| (number << 8) | u64::from(*byte));
        // More of them than numbers: longer ones.
        let widen = 10u64.pow(u32::try_from(turn / 1_000).unwrap_or(0).min(9));
        format!("{letter}-{}", least * widen + number % (count * widen))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_thing_keeps_its_name_and_no_two_share_one() {
        let mut aliases = Aliases::new([7; 32]);
        let names: Vec<String> = (0..12_000).map(|n| aliases.of(AliasKind::Child, Uuid::from_u128(n))).collect();
        let again: Vec<String> = (0..12_000).map(|n| aliases.of(AliasKind::Child, Uuid::from_u128(n))).collect();
        assert_eq!(names, again);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "also when there are more than numbers");
        assert!(names.iter().all(|name| name.starts_with("L-")));
    }

    proptest! {
        #[test]
        fn another_pack_calls_nobody_by_the_same_name(a: [u8; 32], b: [u8; 32], id: u128) {
            prop_assume!(a != b);
            let all = |salt| {
                let mut aliases = Aliases::new(salt);
                (0..20).map(|n| aliases.of(AliasKind::Worker, Uuid::from_u128(id ^ n))).collect::<Vec<_>>()
            };
            // One of twenty may meet by chance; that a third of them do has no chance.
            let (one, other) = (all(a), all(b));
            let same = one.iter().zip(&other).filter(|(one, other)| one == other).count();
            prop_assert!(same < 6);
        }

        #[test]
        fn the_order_in_which_they_are_asked_for_tells_nothing(salt: [u8; 32], n in 2u128..40) {
            let (mut up, mut down) = (Aliases::new(salt), Aliases::new(salt));
            let up: Vec<_> = (0..n).map(|n| up.of(AliasKind::Worker, Uuid::from_u128(n))).collect();
            let mut down: Vec<_> = (0..n).rev().map(|n| down.of(AliasKind::Worker, Uuid::from_u128(n))).collect();
            down.reverse();
            // Only where two numbers met does the order decide between them.
            let differ = up.iter().zip(&down).filter(|(up, down)| up != down).count();
            prop_assert!(differ <= 4, "{} of {}", differ, n);
        }
    }
}
