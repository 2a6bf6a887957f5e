use super::Level;
use crate::ids::MatrixId;
use std::sync::{Arc, LazyLock};

/// Steps that either axis may have.
pub const STEPS: std::ops::RangeInclusive<usize> = 2..=7;

/// A step on one axis of a matrix, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grade(u8);

impl Grade {
    /// A step as it was stored. `None` for a number that no matrix has.
    pub fn stored(step: u8) -> Option<Self> {
        (1..=*STEPS.end()).contains(&usize::from(step)).then_some(Self(step))
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

/// Likelihood and severity chosen together, and the level that the matrix gave for them (I9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grading {
    pub likelihood: Grade,
    pub severity: Grade,
    pub level: Level,
}

/// A text in the three languages of the pages.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Words {
    pub fi: String,
    pub sv: String,
    pub en: String,
}

impl Words {
    /// By the code of the language; Finnish where there is no such language.
    pub fn of(&self, lang: &str) -> &str {
        match lang {
            "sv" => &self.sv,
            "en" => &self.en,
            _ => &self.fi,
        }
    }
}

/// One step of an axis: its name, and the sentence that helps to choose it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Step {
    pub name: Words,
    pub anchor: Words,
}

/// The names of the five levels, lowest first.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct LevelNames(pub [Words; 5]);

impl LevelNames {
    pub fn of(&self, level: Level) -> &Words {
        let [one, two, three, four, five] = &self.0;
        match level.get() {
            1 => one,
            2 => two,
            3 => three,
            4 => four,
            _ => five,
        }
    }
}

/// How likelihood and severity make a level, with all its words. A version never changes; an assessment keeps the one
/// that it was made with (I9).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskMatrix {
    pub(super) name: Words,
    pub(super) likelihood: Vec<Step>,
    pub(super) severity: Vec<Step>,
    pub(super) levels: LevelNames,
    /// A row for each likelihood, lowest first, with a cell for each severity.
    pub(super) cells: Vec<Vec<Level>>,
}

/// A matrix that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shipped {
    /// The default: `level = likelihood + severity − 1` (BS 8800; `docs/domain.md`, "Risk matrix").
    ThreeByThree,
    FiveByFive,
}

impl Shipped {
    pub const ALL: [Self; 2] = [Self::ThreeByThree, Self::FiveByFive];

    pub fn code(self) -> &'static str {
        match self {
            Self::ThreeByThree => "3x3",
            Self::FiveByFive => "5x5",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shipped| shipped.code() == code)
    }

    /// The file that it is read from.
    pub fn file(self) -> &'static str {
        match self {
            Self::ThreeByThree => include_str!("shipped/3x3.json"),
            Self::FiveByFive => include_str!("shipped/5x5.json"),
        }
    }

    pub fn matrix(self) -> &'static Arc<RiskMatrix> {
        #[expect(clippy::expect_used, reason = "part of the program; a test reads both")]
        fn read(shipped: Shipped) -> Arc<RiskMatrix> {
            Arc::new(RiskMatrix::read(shipped.file()).expect("a shipped matrix is whole").0)
        }
        static THREE: LazyLock<Arc<RiskMatrix>> = LazyLock::new(|| read(Shipped::ThreeByThree));
        static FIVE: LazyLock<Arc<RiskMatrix>> = LazyLock::new(|| read(Shipped::FiveByFive));
        match self {
            Self::ThreeByThree => &THREE,
            Self::FiveByFive => &FIVE,
        }
    }
}

/// Which method an assessment was made with: one that comes with the program, or a version of the organisation's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    Shipped(Shipped),
    Own(MatrixId),
}

impl Method {
    /// The method of an organisation that has chosen none.
    pub const DEFAULT: Self = Self::Shipped(Shipped::ThreeByThree);

    /// The code under which it is stored.
    pub fn code(self) -> String {
        match self {
            Self::Shipped(shipped) => shipped.code().into(),
            Self::Own(id) => id.to_string(),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let own = || code.parse().ok().map(Self::Own);
        Shipped::from_code(code).map(Self::Shipped).or_else(own)
    }
}

/// Which way an axis goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    Likelihood,
    Severity,
}

impl Axis {
    pub fn code(self) -> &'static str {
        match self {
            Self::Likelihood => "likelihood",
            Self::Severity => "severity",
        }
    }
}

impl RiskMatrix {
    pub fn name(&self) -> &Words {
        &self.name
    }

    pub fn levels(&self) -> &LevelNames {
        &self.levels
    }

    /// The same method with another name for a level.
    #[must_use]
    pub fn with_level_name(mut self, level: Level, name: Words) -> Self {
        if let Some(kept) = self.levels.0.get_mut(usize::from(level.get()) - 1) {
            *kept = name;
        }
        self
    }

    fn axis(&self, axis: Axis) -> &[Step] {
        match axis {
            Axis::Likelihood => &self.likelihood,
            Axis::Severity => &self.severity,
        }
    }

    /// The steps of an axis with their words, lowest first.
    pub fn steps(&self, axis: Axis) -> impl DoubleEndedIterator<Item = (Grade, &Step)> + ExactSizeIterator {
        (1..).map(Grade).zip(self.axis(axis)).collect::<Vec<_>>().into_iter()
    }

    /// `None` when the axis has no such step.
    pub fn grade(&self, axis: Axis, step: u8) -> Option<Grade> {
        (1..=self.axis(axis).len()).contains(&usize::from(step)).then_some(Grade(step))
    }

    pub fn grading(&self, likelihood: Grade, severity: Grade) -> Option<Grading> {
        let row = self.cells.get(usize::from(likelihood.0).checked_sub(1)?)?;
        let level = *row.get(usize::from(severity.0).checked_sub(1)?)?;
        Some(Grading { likelihood, severity, level })
    }

    /// The same from two steps as numbers; `None` when either is not of this matrix.
    pub fn grading_of(&self, likelihood: u8, severity: u8) -> Option<Grading> {
        self.grading(self.grade(Axis::Likelihood, likelihood)?, self.grade(Axis::Severity, severity)?)
    }

    /// Every cell, row by row, the lowest likelihood first.
    pub fn gradings(&self) -> impl Iterator<Item = Grading> {
        let columns = self.severity.len();
        self.cells.iter().flatten().enumerate().filter_map(move |(at, level)| {
            let grade = |n: usize| u8::try_from(n + 1).ok().map(Grade);
            Some(Grading { likelihood: grade(at / columns)?, severity: grade(at % columns)?, level: *level })
        })
    }

    /// The step that a hazard's history suggests: nothing in twelve months is the lowest, one or two the middle, three
    /// or more the highest (`docs/domain.md`, "Suggested likelihood").
    pub fn suggested_likelihood(&self, occurrences: u32) -> Grade {
        let steps = u8::try_from(self.likelihood.len()).unwrap_or(1);
        Grade(match occurrences {
            0 => 1,
            1 | 2 => steps.div_ceil(2),
            _ => steps,
        })
    }
}

#[cfg(test)]
mod tests;
