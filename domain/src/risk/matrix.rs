use super::Level;

/// A step on one axis of the matrix, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Grade(u8);

impl Grade {
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

/// How likelihood and severity make a level. The code is stored with an assessment, so that old results stay readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RiskMatrix {
    code: &'static str,
    size: u8,
}

impl RiskMatrix {
    /// The default: three by three, `level = likelihood + severity − 1` (BS 8800; `docs/domain.md`, "Risk matrix").
    pub const THREE_BY_THREE: Self = Self { code: "3x3", size: 3 };

    pub fn code(self) -> &'static str {
        self.code
    }

    pub fn from_code(code: &str) -> Option<Self> {
        (code == Self::THREE_BY_THREE.code).then_some(Self::THREE_BY_THREE)
    }

    /// The steps of either axis, lowest first.
    pub fn grades(self) -> impl Iterator<Item = Grade> {
        (1..=self.size).map(Grade)
    }

    /// `None` when the matrix has no such step.
    pub fn grade(self, step: u8) -> Option<Grade> {
        self.grades().find(|grade| grade.0 == step)
    }

    pub fn grading(self, likelihood: Grade, severity: Grade) -> Option<Grading> {
        let level = Level::new((likelihood.0 + severity.0).checked_sub(1)?)?;
        Some(Grading { likelihood, severity, level })
    }

    /// The same from two steps as numbers; `None` when either is not of this matrix.
    pub fn grading_of(self, likelihood: u8, severity: u8) -> Option<Grading> {
        self.grading(self.grade(likelihood)?, self.grade(severity)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MATRIX: RiskMatrix = RiskMatrix::THREE_BY_THREE;

    #[test]
    fn the_nine_cells_are_those_of_the_method() {
        let cells: Vec<Vec<u8>> = MATRIX
            .grades()
            .map(|l| MATRIX.grades().map(|s| MATRIX.grading(l, s).unwrap().level.get()).collect())
            .collect();
        assert_eq!(cells, [[1, 2, 3], [2, 3, 4], [3, 4, 5]]);
    }

    proptest! {
        #[test]
        fn the_level_never_falls_when_likelihood_or_severity_rises(
            l in 1u8..=3, s in 1u8..=3, more_l in 0u8..=2, more_s in 0u8..=2,
        ) {
            if let (Some(low), Some(high)) =
                (MATRIX.grading_of(l, s), MATRIX.grading_of(l + more_l, s + more_s))
            {
                prop_assert!(low.level <= high.level);
            }
        }

        #[test]
        fn steps_outside_the_matrix_give_nothing(l in 0u8..=255, s in 0u8..=255) {
            let inside = (1..=3).contains(&l) && (1..=3).contains(&s);
            prop_assert_eq!(MATRIX.grading_of(l, s).is_some(), inside);
        }
    }
}
