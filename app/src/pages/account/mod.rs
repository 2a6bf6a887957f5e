//! Pages about the own account, and the ways in.

mod enter;
mod own;

pub use enter::{Invitation, Setup, SignIn, invitation, setup, sign_in};
pub use own::{OwnAccount, SessionLine, own_account};
