//! The commands that are more than a few lines.

pub(crate) mod cycle;
pub(crate) mod tick;
