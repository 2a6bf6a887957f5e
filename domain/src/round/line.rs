//! The lines of a round. Only codes stand here; the words are in `round.ftl` of each language under `round-line-<code>`.

use super::{
    RoundKind::{self, Environment, Medicines, SafetyWalk},
    RoundPart as P,
};
use crate::ids::RoundLineId;
use std::{fmt, str::FromStr};

/// A line that comes with the program: a statement that is true when all is well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UsualLine {
    pub code: &'static str,
    pub kind: RoundKind,
    pub part: P,
}

/// Every usual line, in the order of the walk.
pub const USUAL: &[UsualLine] = &[
    line(Environment, P::WaysOut, "exits-free"),
    line(Environment, P::WaysOut, "exit-signs-lit"),
    line(Environment, P::WaysOut, "fire-doors-close"),
    line(Environment, P::WaysOut, "extinguishers-in-place"),
    line(Environment, P::SharedRooms, "floors-safe"),
    line(Environment, P::SharedRooms, "windows-hold"),
    line(Environment, P::SharedRooms, "furniture-whole"),
    line(Environment, P::SharedRooms, "lights-work"),
    line(Environment, P::SharedRooms, "plugs-whole"),
    line(Environment, P::SharedRooms, "sharp-away"),
    line(Environment, P::SharedRooms, "chemicals-away"),
    line(Environment, P::ChildRooms, "room-asked"),
    line(Environment, P::ChildRooms, "room-lock"),
    line(Environment, P::ChildRooms, "washing-safe"),
    line(Environment, P::Yard, "yard-lit"),
    line(Environment, P::Yard, "yard-paths"),
    line(Environment, P::Yard, "yard-play"),
    line(Environment, P::Yard, "yard-gates"),
    line(Environment, P::StaffRooms, "alarm-at-hand"),
    line(Environment, P::StaffRooms, "numbers-in-sight"),
    line(Environment, P::StaffRooms, "office-locked"),
    line(Environment, P::StaffRooms, "first-aid-full"),
    line(SafetyWalk, P::WaysOut, "exits-open"),
    line(SafetyWalk, P::WaysOut, "second-way"),
    line(SafetyWalk, P::WaysOut, "meeting-place"),
    line(SafetyWalk, P::Alarms, "smoke-alarms"),
    line(SafetyWalk, P::Alarms, "alarm-heard"),
    line(SafetyWalk, P::Alarms, "extinguishers-checked"),
    line(SafetyWalk, P::SharedRooms, "stove-guard"),
    line(SafetyWalk, P::SharedRooms, "charging-watched"),
    line(SafetyWalk, P::SharedRooms, "flames-agreed"),
    line(SafetyWalk, P::SharedRooms, "storage-tidy"),
    line(SafetyWalk, P::Yard, "address-in-sight"),
    line(SafetyWalk, P::StaffRooms, "night-ready"),
    line(Medicines, P::Medicines, "cabinet-locked"),
    line(Medicines, P::Medicines, "places-own"),
    line(Medicines, P::Medicines, "dates-good"),
    line(Medicines, P::Medicines, "fridge-cold"),
    line(Medicines, P::Medicines, "counts-match"),
    line(Medicines, P::Medicines, "lists-current"),
    line(Medicines, P::Medicines, "extra-returned"),
];

const fn line(kind: RoundKind, part: P, code: &'static str) -> UsualLine {
    UsualLine { code, kind, part }
}

/// The usual line of a code.
pub fn usual(code: &str) -> Option<&'static UsualLine> {
    USUAL.iter().find(|line| line.code == code)
}

/// How a line is known: `exits-free`, or `own-` and its id for one that the unit wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKey {
    Usual(&'static UsualLine),
    Own(RoundLineId),
}

/// No line is known so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no line of a round is known so")]
pub struct NoSuchLine;

const OWN: &str = "own-";

impl LineKey {
    /// Where it stands within its part: the usual lines first, in their order, then the unit's own.
    pub fn place(&self) -> usize {
        match self {
            Self::Usual(line) => USUAL.iter().position(|other| other == *line).unwrap_or(USUAL.len()),
            Self::Own(_) => USUAL.len(),
        }
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usual(line) => out.write_str(line.code),
            Self::Own(id) => write!(out, "{OWN}{id}"),
        }
    }
}

impl FromStr for LineKey {
    type Err = NoSuchLine;

    fn from_str(key: &str) -> Result<Self, NoSuchLine> {
        match key.strip_prefix(OWN) {
            Some(id) => id.parse().map(Self::Own).map_err(|_| NoSuchLine),
            None => usual(key).map(Self::Usual).ok_or(NoSuchLine),
        }
    }
}

/// A line of a unit's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundLine {
    pub key: LineKey,
    pub part: P,
    /// What the unit wrote; `None` for a usual line, whose words come from the catalogue.
    pub words: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use uuid::Uuid;

    #[test]
    fn lines_have_codes_of_their_own_and_stand_in_the_order_of_the_walk() {
        let codes: BTreeSet<_> = USUAL.iter().map(|line| line.code).collect();
        assert_eq!(codes.len(), USUAL.len());
        assert!(codes.iter().all(|code| !code.starts_with(OWN)));
        let walk: Vec<_> = USUAL.iter().map(|line| (line.kind, line.part)).collect();
        assert!(walk.is_sorted());
        for kind in RoundKind::ALL {
            assert!(USUAL.iter().any(|line| line.kind == *kind), "{} has no lines", kind.code());
        }
    }

    #[test]
    fn a_line_is_known_by_what_is_written_of_it() {
        for line in USUAL {
            assert_eq!(line.code.parse(), Ok(LineKey::Usual(line)));
        }
        let own = LineKey::Own(RoundLineId(Uuid::from_u128(7)));
        assert_eq!(own.to_string().parse(), Ok(own));
        for wrong in ["", "own-", "own-7", "exits"] {
            assert_eq!(wrong.parse::<LineKey>(), Err(NoSuchLine), "{wrong}");
        }
    }
}
