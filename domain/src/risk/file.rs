//! A matrix as one JSON file (`docs/risk-matrix.md` describes it): read with every fault at once, written again as it was.

use super::{
    Level,
    matrix::{Axis, LevelNames, RiskMatrix, STEPS, Step, Words},
};
use crate::text::{Text, TextProblem};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "majakka-risk-matrix";
const VERSION: u32 = 1;
/// A name of a step or level.
const NAME: usize = 40;
/// The sentence beside a choice.
const ANCHOR: usize = 300;

/// One thing that keeps a file from being a matrix. Steps and levels are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatrixFault {
    /// Not JSON, at this line.
    Unreadable {
        line: usize,
    },
    /// JSON, but not a matrix of this version of the format.
    Format,
    /// An axis has too few or too many steps.
    Steps {
        axis: Axis,
        found: usize,
    },
    /// A step without a name in a language.
    StepName {
        axis: Axis,
        step: usize,
        lang: &'static str,
    },
    /// A step without its sentence in a language.
    StepAnchor {
        axis: Axis,
        step: usize,
        lang: &'static str,
    },
    /// A level without a name in a language.
    LevelName {
        level: usize,
        lang: &'static str,
    },
    /// The matrix itself has no name in a language.
    Name {
        lang: &'static str,
    },
    /// A text that is too long or holds what no text may hold.
    Text {
        at: String,
    },
    CellMissing {
        likelihood: usize,
        severity: usize,
    },
    /// A cell that is no level from 1 to 5.
    CellLevel {
        likelihood: usize,
        severity: usize,
    },
    /// Rows or cells for steps that the axes do not have.
    CellsTooMany,
}

impl MatrixFault {
    /// The code by which the sentence is found.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "unreadable",
            Self::Format => "format",
            Self::Steps { .. } => "steps",
            Self::StepName { .. } => "step-name",
            Self::StepAnchor { .. } => "step-anchor",
            Self::LevelName { .. } => "level-name",
            Self::Name { .. } => "name",
            Self::Text { .. } => "text",
            Self::CellMissing { .. } => "cell-missing",
            Self::CellLevel { .. } => "cell-level",
            Self::CellsTooMany => "cells-too-many",
        }
    }
}

/// Something odd that does not keep a matrix from being used: the level falls when one step rises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Falls {
    pub axis: Axis,
    /// The cell that is lower than the one before it.
    pub likelihood: usize,
    pub severity: usize,
}

#[derive(Debug, Deserialize, Default)]
#[serde(default)]
struct FileWords {
    fi: Option<String>,
    sv: Option<String>,
    en: Option<String>,
}

#[derive(Debug, Deserialize, Default)]
#[serde(default)]
struct FileStep {
    name: FileWords,
    anchor: FileWords,
}

#[derive(Debug, Deserialize)]
struct File {
    format: String,
    version: u32,
    #[serde(default)]
    name: FileWords,
    #[serde(default)]
    likelihood: Vec<FileStep>,
    #[serde(default)]
    severity: Vec<FileStep>,
    #[serde(default)]
    levels: Vec<FileWords>,
    #[serde(default)]
    cells: Vec<Vec<Option<serde_json::Number>>>,
}

impl RiskMatrix {
    /// Reads a file. Gives the matrix with what is odd about it.
    ///
    /// # Errors
    /// Every fault of the file at once; at most one when it is no JSON of this format.
    pub fn read(text: &str) -> Result<(Self, Vec<Falls>), Vec<MatrixFault>> {
        let file: File = serde_json::from_str(text).map_err(|error| {
            use serde_json::error::Category;
            vec![match error.classify() {
                Category::Data => MatrixFault::Format,
                _ => MatrixFault::Unreadable { line: error.line() },
            }]
        })?;
        if file.format != FORMAT || file.version != VERSION {
            return Err(vec![MatrixFault::Format]);
        }
        let mut faults = Vec::new();
        let name = words(&mut faults, file.name, NAME, "name", |lang| MatrixFault::Name { lang });
        let likelihood = axis(&mut faults, Axis::Likelihood, file.likelihood);
        let severity = axis(&mut faults, Axis::Severity, file.severity);
        let levels = level_names(&mut faults, file.levels);
        let cells = cells(&mut faults, &file.cells, likelihood.len(), severity.len());
        if !faults.is_empty() {
            return Err(faults);
        }
        let matrix = Self { name, likelihood, severity, levels, cells };
        let falls = matrix.falls();
        Ok((matrix, falls))
    }

    /// The file of the matrix, indented for people.
    pub fn write(&self) -> String {
        #[derive(Serialize)]
        struct Out<'a> {
            format: &'static str,
            version: u32,
            name: &'a Words,
            likelihood: &'a [Step],
            severity: &'a [Step],
            levels: &'a LevelNames,
            cells: Vec<Vec<u8>>,
        }
        let out = Out {
            format: FORMAT,
            version: VERSION,
            name: &self.name,
            likelihood: &self.likelihood,
            severity: &self.severity,
            levels: &self.levels,
            cells: self.cells.iter().map(|row| row.iter().map(|level| level.get()).collect()).collect(),
        };
        // Strings and numbers alone cannot fail to be written.
        serde_json::to_string_pretty(&out).unwrap_or_default()
    }

    /// Cells whose level is lower than the one a step before them, on either axis.
    pub fn falls(&self) -> Vec<Falls> {
        let level = |l: usize, s: usize| self.cells.get(l).and_then(|row| row.get(s));
        let mut falls = Vec::new();
        for cell in self.gradings() {
            let (l, s) = (usize::from(cell.likelihood.get()), usize::from(cell.severity.get()));
            let (likelihood, severity) = (l, s);
            if l > 1 && level(l - 2, s - 1).is_some_and(|before| *before > cell.level) {
                falls.push(Falls { axis: Axis::Likelihood, likelihood, severity });
            }
            if s > 1 && level(l - 1, s - 2).is_some_and(|before| *before > cell.level) {
                falls.push(Falls { axis: Axis::Severity, likelihood, severity });
            }
        }
        falls
    }
}

fn words(
    faults: &mut Vec<MatrixFault>,
    file: FileWords,
    max: usize,
    at: &str,
    missing: impl Fn(&'static str) -> MatrixFault,
) -> Words {
    let mut one = |lang: &'static str, text: Option<String>| -> String {
        let parsed = match max {
            NAME => Text::<NAME>::parse(text.as_deref().unwrap_or_default()).map(Text::into_string),
            _ => Text::<ANCHOR>::parse(text.as_deref().unwrap_or_default()).map(Text::into_string),
        };
        parsed.unwrap_or_else(|problem| {
            faults.push(match problem {
                TextProblem::Empty => missing(lang),
                _ => MatrixFault::Text { at: format!("{at}.{lang}") },
            });
            String::new()
        })
    };
    Words { fi: one("fi", file.fi), sv: one("sv", file.sv), en: one("en", file.en) }
}

fn axis(faults: &mut Vec<MatrixFault>, axis: Axis, steps: Vec<FileStep>) -> Vec<Step> {
    if !STEPS.contains(&steps.len()) {
        faults.push(MatrixFault::Steps { axis, found: steps.len() });
    }
    (1..)
        .zip(steps.into_iter().take(*STEPS.end()))
        .map(|(step, file)| {
            let at = |part: &str| format!("{}[{step}].{part}", axis.code());
            Step {
                name: words(faults, file.name, NAME, &at("name"), |lang| MatrixFault::StepName { axis, step, lang }),
                anchor: words(faults, file.anchor, ANCHOR, &at("anchor"), |lang| MatrixFault::StepAnchor {
                    axis,
                    step,
                    lang,
                }),
            }
        })
        .collect()
}

fn level_names(faults: &mut Vec<MatrixFault>, names: Vec<FileWords>) -> LevelNames {
    if names.len() > Level::ALL.len() {
        faults.push(MatrixFault::Format);
    }
    let mut names = names.into_iter();
    LevelNames([1, 2, 3, 4, 5].map(|level: usize| {
        let file = names.next().unwrap_or_default();
        words(faults, file, NAME, &format!("levels[{level}]"), |lang| MatrixFault::LevelName { level, lang })
    }))
}

fn cells(
    faults: &mut Vec<MatrixFault>,
    rows: &[Vec<Option<serde_json::Number>>],
    likelihoods: usize,
    severities: usize,
) -> Vec<Vec<Level>> {
    if rows.len() > likelihoods || rows.iter().any(|row| row.len() > severities) {
        faults.push(MatrixFault::CellsTooMany);
    }
    (0..likelihoods)
        .map(|l| {
            (0..severities)
                .filter_map(|s| {
                    let (likelihood, severity) = (l + 1, s + 1);
                    let Some(cell) = rows.get(l).and_then(|row| row.get(s)).and_then(Option::as_ref) else {
                        faults.push(MatrixFault::CellMissing { likelihood, severity });
                        return None;
                    };
                    let level = cell.as_u64().and_then(|n| u8::try_from(n).ok()).and_then(Level::new);
                    if level.is_none() {
                        faults.push(MatrixFault::CellLevel { likelihood, severity });
                    }
                    level
                })
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests;
