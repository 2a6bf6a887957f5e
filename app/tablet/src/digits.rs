//! The digits of a PIN as they are pressed.

/// How many a PIN has.
pub(crate) const LENGTH: usize = 6;

/// The key that takes the last digit away.
const DELETE: &str = "delete";

/// What a key did.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Pressed {
    Nothing,
    Changed,
    /// It was the last digit: the PIN is whole.
    Whole,
}

/// Digits so far, never more than [`LENGTH`].
#[derive(Debug, Default)]
pub(crate) struct Digits(String);

impl Digits {
    /// Takes a digit or [`DELETE`]. A whole PIN is on its way and takes nothing more.
    pub(crate) fn press(&mut self, key: &str) -> Pressed {
        if self.count() == LENGTH {
            return Pressed::Nothing;
        }
        match key.as_bytes() {
            [digit] if digit.is_ascii_digit() => self.0.push_str(key),
            _ if key == DELETE && self.0.pop().is_some() => {}
            _ => return Pressed::Nothing,
        }
        if self.count() == LENGTH { Pressed::Whole } else { Pressed::Changed }
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Digits, LENGTH, Pressed};
    use domain::child::Pin;

    fn after(keys: &[&str]) -> (String, Pressed) {
        let mut digits = Digits::default();
        let last = keys.iter().fold(Pressed::Nothing, |_, key| digits.press(key));
        (digits.text().to_owned(), last)
    }

    #[test]
    fn six_digits_are_a_whole_pin_and_a_seventh_adds_nothing() {
        assert_eq!(after(&["2", "7", "4", "8", "1"]), ("27481".into(), Pressed::Changed));
        assert_eq!(after(&["2", "7", "4", "8", "1", "5"]), ("274815".into(), Pressed::Whole));
        assert_eq!(after(&["2", "7", "4", "8", "1", "5", "9"]), ("274815".into(), Pressed::Nothing));
        assert_eq!(after(&["2", "7", "4", "8", "1", "5", "delete"]), ("274815".into(), Pressed::Nothing), "it is sent");
    }

    #[test]
    fn a_whole_pin_has_as_many_digits_as_the_program_takes() {
        assert!(Pin::parse("274815").is_ok());
        assert_eq!("274815".len(), LENGTH);
    }

    #[test]
    fn the_last_digit_can_be_taken_away() {
        assert_eq!(after(&["2", "7", "delete", "3"]), ("23".into(), Pressed::Changed));
        assert_eq!(after(&["delete"]), (String::new(), Pressed::Nothing));
    }

    #[test]
    fn other_keys_do_nothing() {
        for key in ["a", "", "12", "Enter", "٣"] {
            assert_eq!(after(&["1", key]), ("1".into(), Pressed::Nothing), "{key}");
        }
    }
}
