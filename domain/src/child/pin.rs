//! The six digits by which an adult takes the tablet back.

use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
};
use std::fmt;

/// Digits of a PIN.
const LENGTH: usize = 6;
/// Wrong tries after which only a full sign-in helps.
const TRIES: u8 = 5;

codes! {
    /// Why a PIN cannot be chosen.
    PinFault {
        NotSixDigits = "not-six-digits",
        /// One digit six times.
        Same = "same",
        /// Each digit one up or one down from the one before; nought comes after nine.
        Run = "run",
        /// Two or three digits over and over.
        Repeated = "repeated",
    }
}

impl From<PinFault> for Problem {
    fn from(fault: PinFault) -> Self {
        Self::Rule(fault.code())
    }
}

/// A PIN of six digits that is not among those which everybody tries first. It never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

impl Pin {
    /// Takes a PIN. Space around it is passed over, none within.
    ///
    /// # Errors
    /// [`PinFault`], the first that applies.
    pub fn parse(raw: &str) -> Result<Self, PinFault> {
        let raw = raw.trim();
        let digits: Vec<u32> = raw.chars().filter_map(|c| c.to_digit(10)).collect();
        if digits.len() != LENGTH || raw.chars().count() != LENGTH {
            return Err(PinFault::NotSixDigits);
        }
        let goes_by = |step: u32| digits.iter().zip(digits.iter().skip(1)).all(|(a, b)| (a + step) % 10 == *b);
        let comes_back_after = |places: usize| digits.iter().zip(digits.iter().skip(places)).all(|(a, b)| a == b);
        if goes_by(0) {
            Err(PinFault::Same)
        } else if goes_by(1) || goes_by(9) {
            Err(PinFault::Run)
        } else if comes_back_after(2) || comes_back_after(3) {
            Err(PinFault::Repeated)
        } else {
            Ok(Self(raw.into()))
        }
    }

    /// The secret itself, for hashing.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(…)")
    }
}

fields! {
    /// A PIN is chosen in own settings, with the account's password, so that nobody else does it at an open screen.
    pub PinField = "pin" {
        Current = "current",
        New = "new",
    }
}

/// Reads a new PIN. Whether the password is right is judged by the caller.
///
/// # Errors
/// Every problem of the form at once.
pub fn parse_pin(fields: &Fields) -> Result<Pin, FormErrors<PinField>> {
    let mut form = Reader::new(fields);
    if form.raw(PinField::Current).is_empty() {
        form.fail(PinField::Current, Problem::Empty);
    }
    let raw = form.raw(PinField::New);
    let pin = match Pin::parse(raw) {
        Ok(pin) => Some(pin),
        Err(fault) => {
            let problem = if raw.trim().is_empty() { Problem::Empty } else { fault.into() };
            form.fail(PinField::New, problem);
            None
        }
    };
    form.finish(pin)
}

/// What a try of a PIN leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PinAnswer {
    Right,
    /// Wrong, with so many tries left, at least one.
    Wrong {
        left: u8,
    },
    /// No PIN is taken any more, not even the right one, until the adult has signed in with the password.
    FullSignIn,
}

/// How many wrong tries there were in a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PinTries(u8);

impl PinTries {
    /// Wrong tries after which only a full sign-in helps.
    pub const MOST: u8 = TRIES;

    /// As they were kept. A full sign-in begins again from the default, which is none.
    pub fn of(failed: u8) -> Self {
        Self(failed)
    }

    pub fn failed(self) -> u8 {
        self.0
    }

    /// Whether only a full sign-in helps. Ask before comparing, so that no try is made in vain.
    pub fn is_used_up(self) -> bool {
        self.0 >= TRIES
    }

    /// Counts a try; a right one begins the count again.
    #[must_use]
    pub fn take(self, right: bool) -> (Self, PinAnswer) {
        if self.is_used_up() {
            return (self, PinAnswer::FullSignIn);
        }
        if right {
            return (Self::default(), PinAnswer::Right);
        }
        let failed = self.0 + 1;
        let answer = match TRIES - failed {
            0 => PinAnswer::FullSignIn,
            left => PinAnswer::Wrong { left },
        };
        (Self(failed), answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fault(raw: &str) -> Option<PinFault> {
        Pin::parse(raw).err()
    }

    #[test]
    fn the_pins_that_everybody_tries_first_are_refused() {
        for (raw, expected) in [
            ("000000", PinFault::Same),
            ("777777", PinFault::Same),
            ("123456", PinFault::Run),
            ("987654", PinFault::Run),
            ("567890", PinFault::Run),
            ("321098", PinFault::Run),
            ("121212", PinFault::Repeated),
            ("123123", PinFault::Repeated),
            ("112112", PinFault::Repeated),
        ] {
            assert_eq!(fault(raw), Some(expected), "{raw}");
        }
        for raw in ["120314", "112233", "123457", "135790", " 480216 "] {
            assert_eq!(fault(raw), None, "{raw}");
        }
    }

    #[test]
    fn a_pin_is_six_plain_digits() {
        for raw in ["", "48021", "4802166", "48021a", "48 021", "480 216", "４８０２１６", "٤٨٠٢١٦", "-80216"]
        {
            assert_eq!(fault(raw), Some(PinFault::NotSixDigits), "{raw}");
        }
    }

    #[test]
    fn one_in_nine_hundred_of_all_pins_is_refused() {
        let refused = (0..1_000_000).filter(|n| fault(&format!("{n:06}")).is_some()).count();
        assert_eq!(refused, 10 + 2 * 10 + 90 + 990, "same, runs, pairs, triples");
    }

    #[test]
    fn a_pin_never_shows_itself() {
        let pin = Pin::parse("480216").unwrap();
        assert!(!format!("{pin:?}").contains('4'));
        assert_eq!(pin.reveal(), "480216");
    }

    #[test]
    fn the_form_tells_what_is_missing_and_what_is_too_easy() {
        let errors = parse_pin(&Fields::default()).unwrap_err();
        assert_eq!(errors.get(PinField::Current), Some(&Problem::Empty));
        assert_eq!(errors.get(PinField::New), Some(&Problem::Empty));
        let fields = Fields::default().with("current", "hiljainen lampi 7").with("new", "123456");
        assert_eq!(parse_pin(&fields).unwrap_err().get(PinField::New), Some(&Problem::Rule("run")));
        assert!(parse_pin(&fields.without("new").with("new", "480216")).is_ok());
    }

    #[test]
    fn the_fifth_wrong_try_asks_for_a_full_sign_in_and_then_not_even_the_right_one_helps() {
        let mut tries = PinTries::default();
        for left in (1..5).rev() {
            let (next, answer) = tries.take(false);
            assert_eq!(answer, PinAnswer::Wrong { left });
            tries = next;
        }
        let (tries, answer) = tries.take(false);
        assert_eq!(answer, PinAnswer::FullSignIn);
        assert!(tries.is_used_up());
        assert_eq!(tries.take(true), (tries, PinAnswer::FullSignIn));
    }

    proptest! {
        #[test]
        fn a_right_try_begins_the_count_again(failed in 0u8..5) {
            prop_assert_eq!(PinTries::of(failed).take(true), (PinTries::default(), PinAnswer::Right));
        }

        #[test]
        fn no_row_of_tries_has_five_wrong_ones_and_goes_on(rights in prop::collection::vec(any::<bool>(), 0..60)) {
            let mut tries = PinTries::default();
            let mut wrong = 0;
            for right in rights {
                let (next, answer) = tries.take(right);
                prop_assert_eq!(answer == PinAnswer::Right, right && wrong < 5);
                wrong = if answer == PinAnswer::Right { 0 } else { wrong + u32::from(!right) };
                tries = next;
            }
        }

        #[test]
        fn counts_of_any_size_are_safe(failed: u8, right: bool) {
            let (next, _) = PinTries::of(failed).take(right);
            prop_assert!(next.failed() <= failed.max(5));
        }

        #[test]
        fn reading_never_panics(raw in "\\PC{0,12}") {
            let _ = Pin::parse(&raw);
        }
    }
}
