//! The risk method: a matrix gives a level, a level obliges.

mod level;
mod matrix;

pub use level::{Level, LevelRule};
pub use matrix::{Grade, Grading, RiskMatrix};
