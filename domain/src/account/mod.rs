//! People's accounts: names, addresses, passwords, invitations.

mod away;
mod forms;
mod password;

pub use away::{Away, AwayField, parse_away};
pub use forms::{
    GrantField, GrantText, InviteField, InviteText, PasswordField, SetupField, SetupText, parse_grant,
    parse_new_password,
};
pub use password::{NewPassword, PasswordProblem};

use crate::hazard::codes;
use std::fmt;

codes! {
    /// Where an account stands.
    UserState {
        Invited = "invited",
        Active = "active",
        Suspended = "suspended",
        /// Gone for good; nothing is theirs to do any more (I30).
        Left = "left",
    }
}

/// An e-mail address, in lower case: the name by which a person signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// `None` when it cannot be an address. What the address is worth, only a message to it can tell.
    pub fn parse(raw: &str) -> Option<Self> {
        let email = raw.trim().to_lowercase();
        let (name, host) = email.split_once('@')?;
        let fits = !name.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
            && email.len() <= 254
            && !email.chars().any(|c| c.is_whitespace() || c.is_control());
        fits.then_some(Self(email))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_in_lower_case_and_nonsense_is_refused() {
        assert_eq!(Email::parse(" Oona@Lumikello.Example ").unwrap().as_str(), "oona@lumikello.example");
        for bad in ["", "oona", "@x.fi", "oona@", "oona@fi", "oo na@x.fi", "a@b@c.fi", "a@.fi", "a@fi."] {
            assert_eq!(Email::parse(bad), None, "{bad}");
        }
    }
}
