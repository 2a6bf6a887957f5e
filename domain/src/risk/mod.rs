//! The risk method: a matrix gives a level, a level obliges.

mod file;
mod level;
mod matrix;

pub use file::{Falls, MatrixFault};
pub use level::{Level, LevelRule};
pub use matrix::{Axis, Grade, Grading, LevelNames, Method, RiskMatrix, STEPS, Shipped, Step, Words};
