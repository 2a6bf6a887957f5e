//! The audit chain: each row's hash covers its content and the hash of the row before it in its organisation.

use crate::ids::{OrganisationId, UserId};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// One row of the chain. It holds codes and ids, never what people wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRow {
    pub organisation: OrganisationId,
    /// From 1, without gaps.
    pub seq: i64,
    pub at: DateTime<Utc>,
    /// `None`: the program itself.
    pub actor: Option<UserId>,
    /// What kind of thing was changed, such as `hazard`.
    pub entity: String,
    pub entity_id: Uuid,
    /// What happened, such as `hazard-confirmed`.
    pub event: String,
    pub from: Option<String>,
    pub to: Option<String>,
    /// SHA-256 of the words that were kept with the change; proves them without repeating them.
    pub words_hash: Option<String>,
}

/// The hash before the first row.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

impl AuditRow {
    /// The hash of this row after `previous`, as lower-case hex.
    pub fn hash(&self, previous: &str) -> String {
        let mut hash = Sha256::new();
        let mut part = |bytes: Option<&[u8]>| match bytes {
            None => hash.update(u64::MAX.to_be_bytes()),
            Some(bytes) => {
                hash.update((bytes.len() as u64).to_be_bytes());
                hash.update(bytes);
            }
        };
        part(Some(b"majakka audit 1"));
        part(Some(previous.as_bytes()));
        part(Some(self.organisation.0.as_bytes()));
        part(Some(&self.seq.to_be_bytes()));
        part(Some(&self.at.timestamp_millis().to_be_bytes()));
        part(self.actor.as_ref().map(|id| id.0.as_bytes().as_slice()));
        part(Some(self.entity.as_bytes()));
        part(Some(self.entity_id.as_bytes()));
        part(Some(self.event.as_bytes()));
        part(self.from.as_deref().map(str::as_bytes));
        part(self.to.as_deref().map(str::as_bytes));
        part(self.words_hash.as_deref().map(str::as_bytes));
        hex(&hash.finalize())
    }
}

/// SHA-256 of words, as lower-case hex.
pub fn words_hash(words: &str) -> String {
    hex(&Sha256::digest(words.as_bytes()))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// What is wrong with a chain, and at which row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainFault {
    /// A row is missing, doubled or out of order: this number was expected.
    Sequence { expected: i64, found: i64 },
    /// The row's content or its link does not match its hash.
    Hash { seq: i64 },
    /// The chain ends earlier or later than its head says.
    Head { last: i64, head: i64 },
}

/// Walks a chain row by row, in the order of `seq`.
#[derive(Debug)]
pub struct ChainWalk {
    last: i64,
    hash: String,
}

impl Default for ChainWalk {
    fn default() -> Self {
        Self { last: 0, hash: GENESIS.into() }
    }
}

impl ChainWalk {
    /// Takes the next row with the hash stored beside it.
    ///
    /// # Errors
    /// The first fault of this row.
    pub fn take(&mut self, row: &AuditRow, stored: &str) -> Result<(), ChainFault> {
        let expected = self.last + 1;
        if row.seq != expected {
            return Err(ChainFault::Sequence { expected, found: row.seq });
        }
        let hash = row.hash(&self.hash);
        if hash != stored {
            return Err(ChainFault::Hash { seq: row.seq });
        }
        self.last = row.seq;
        self.hash = hash;
        Ok(())
    }

    /// Compares the end of the chain with its head.
    ///
    /// # Errors
    /// [`ChainFault::Head`] when rows were cut off or added behind the program's back.
    pub fn finish(&self, head: i64, head_hash: &str) -> Result<i64, ChainFault> {
        if self.last == head && self.hash == head_hash {
            Ok(self.last)
        } else {
            Err(ChainFault::Head { last: self.last, head })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chain(length: i64) -> Vec<(AuditRow, String)> {
        let mut previous = GENESIS.to_owned();
        (1..=length)
            .map(|seq| {
                let row = AuditRow {
                    organisation: OrganisationId(Uuid::from_u128(1)),
                    seq,
                    at: DateTime::from_timestamp_millis(seq * 1000).unwrap(),
                    actor: (seq % 2 == 0).then(|| UserId(Uuid::from_u128(2))),
                    entity: "hazard".into(),
                    entity_id: Uuid::from_u128(3),
                    event: "hazard-confirmed".into(),
                    from: Some("reported".into()),
                    to: Some("confirmed".into()),
                    words_hash: None,
                };
                previous = row.hash(&previous);
                (row, previous.clone())
            })
            .collect()
    }

    fn verify(chain: &[(AuditRow, String)], head: &(AuditRow, String)) -> Result<i64, ChainFault> {
        let mut walk = ChainWalk::default();
        for (row, hash) in chain {
            walk.take(row, hash)?;
        }
        walk.finish(head.0.seq, &head.1)
    }

    proptest! {
        #[test]
        fn a_whole_chain_holds(length in 1i64..30) {
            let rows = chain(length);
            prop_assert_eq!(verify(&rows, rows.last().unwrap()), Ok(length));
        }

        #[test]
        fn a_changed_removed_inserted_or_reordered_row_is_found(length in 3i64..20, at in 0usize..20, how in 0u8..7) {
            let rows = chain(length);
            let head = rows.last().unwrap().clone();
            let at = at % rows.len();
            let mut broken = rows.clone();
            match how {
                0 => broken[at].0.event.push('x'),
                1 => { broken.remove(at); }
                2 => { let row = broken[at].clone(); broken.insert(at, row); }
                3 => { let other = (at + 1) % broken.len(); broken.swap(at, other); }
                4 => broken[at].0.actor = None.or_else(|| broken[at].0.actor.is_none().then(|| UserId(Uuid::from_u128(9)))),
                5 => broken[at].0.to = None,
                _ => { broken.pop(); }
            }
            prop_assert!(verify(&broken, &head).is_err());
        }
    }

    #[test]
    fn a_part_never_slides_into_the_next() {
        let row = chain(1).remove(0).0;
        let mut other = row.clone();
        other.from = None;
        other.to = Some("reportedconfirmed".into());
        assert_ne!(row.hash(GENESIS), other.hash(GENESIS));
    }
}
