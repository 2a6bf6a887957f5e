//! `majakka cycle`: the days of a cycle before there is one, and the word of a person that the clock is right.

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use domain::cycle::{AnchorKind, Every, preview};
use std::io::Write;

/// The most days of one preview.
const MOST: u64 = 1000;

#[derive(Subcommand)]
pub(crate) enum CycleStep {
    /// Prints the due days of a cycle, one a line.
    Preview(Preview),
    /// Says that the machine's day is right, when the program has waited for that.
    ConfirmDay,
}

#[derive(Args)]
pub(crate) struct Preview {
    /// How often: 7d, 2w, 1m, 4m, 1y.
    #[arg(long)]
    every: Every,
    /// The day on which the cycle begins.
    #[arg(long)]
    from: NaiveDate,
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u64).range(1..=MOST))]
    count: u64,
    #[arg(long, value_enum, default_value_t = On::Rolling)]
    anchor: On,
}

#[derive(Clone, Copy, ValueEnum)]
enum On {
    /// One interval after the last time.
    Rolling,
    /// The last days of civil periods.
    Calendar,
}

impl From<On> for AnchorKind {
    fn from(on: On) -> Self {
        match on {
            On::Rolling => Self::Rolling,
            On::Calendar => Self::Calendar,
        }
    }
}

/// Prints what was asked for. A reader who has seen enough is no fault.
pub(crate) fn print(asked: &Preview) {
    let count = usize::try_from(asked.count).unwrap_or(usize::MAX);
    let days = preview(asked.every, asked.anchor.into(), asked.from, count);
    let lines: String = days.iter().map(|day| format!("{day}\n")).collect();
    let _ = std::io::stdout().write_all(lines.as_bytes());
}
