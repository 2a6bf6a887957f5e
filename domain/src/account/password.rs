use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// A password is at least this long; length is what protects it, so nothing is said of its characters.
pub(super) const MIN: usize = 12;
pub(super) const MAX: usize = 128;

/// Words that many people choose first.
const COMMON: &[&str] =
    &["salasana", "password", "majakka", "qwerty", "12345", "lösenord", "kesä20", "talvi20", "syksy20", "kevät20"];

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordProblem {
    TooShort,
    TooLong,
    /// It is little more than a word that many people choose, or the person's own name or address.
    EasyToGuess,
}

/// A chosen password. It never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

impl NewPassword {
    /// Takes a password that is not too easy. `own` are the person's name and address.
    ///
    /// # Errors
    /// [`PasswordProblem`].
    pub fn parse(raw: &str, own: &[&str]) -> Result<Self, PasswordProblem> {
        let password = Self::normal(raw);
        let length = password.chars().count();
        if length < MIN {
            return Err(PasswordProblem::TooShort);
        }
        if length > MAX {
            return Err(PasswordProblem::TooLong);
        }
        let mut rest = password.to_lowercase();
        let own_words = own
            .iter()
            .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
            .map(str::to_lowercase)
            .filter(|word| word.chars().count() >= 4);
        for word in COMMON.iter().map(|w| (*w).to_owned()).chain(own_words) {
            rest = rest.replace(&word, "");
        }
        let mut left: Vec<char> = rest.chars().collect();
        left.sort_unstable();
        left.dedup();
        if left.len() < 5 {
            return Err(PasswordProblem::EasyToGuess);
        }
        Ok(Self(password))
    }

    /// The form in which passwords are hashed and compared.
    pub fn normal(raw: &str) -> String {
        raw.nfc().collect()
    }

    /// The secret itself, for hashing.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_counts_and_easy_words_do_not() {
        let own = ["Oona Laine", "oona@lumikello.example"];
        let check = |raw: &str| NewPassword::parse(raw, &own).map(|_| ());
        assert_eq!(check("lyhyt"), Err(PasswordProblem::TooShort));
        assert_eq!(check(&"pitkä sana ".repeat(20)), Err(PasswordProblem::TooLong));
        assert_eq!(check("Salasana12345"), Err(PasswordProblem::EasyToGuess));
        assert_eq!(check("aaaaaaaaaaaaaaa"), Err(PasswordProblem::EasyToGuess));
        assert_eq!(check("oonalumikello1"), Err(PasswordProblem::EasyToGuess));
        assert_eq!(check("hiljainen lampi 7"), Ok(()));
        assert_eq!(check("majakka-demo-2026"), Ok(()));
    }

    #[test]
    fn a_password_never_shows_itself() {
        let password = NewPassword::parse("hiljainen lampi 7", &[]).unwrap();
        assert!(!format!("{password:?}").contains("lampi"));
    }
}
