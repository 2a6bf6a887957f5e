//! Passwords, tokens and the slow-down of guessing.

mod hasher;
mod limit;
mod token;

pub use hasher::Hasher;
pub use limit::{Limits, Wait};
pub use token::Token;
