//! Pages about the own account, and the ways in.

mod away;
mod calendar;
mod enter;
mod own;
mod pin;

pub use away::{AwayOf, AwayPage, away};
pub use calendar::{CalendarPage, calendar};
pub use enter::{Invitation, Setup, SignIn, invitation, setup, sign_in};
pub use own::{Absence, Credit, OwnAccount, SessionLine, own_account};
pub use pin::{PinPage, pin};
