//! The invented organisation of the demonstration.

mod content;
mod people;
mod seed;

pub use people::{PASSWORD, sign_ins};
pub use seed::{SeedError, seed};
