//! One number for every age, asked in three ways.

use crate::hazard::codes;

codes! {
    /// Why an answer is no step of a scale.
    StepProblem {
        OutOfScale = "out-of-scale",
        Unreadable = "unreadable",
    }
}

/// A child's own number: from 0, not safe at all, to 10, quite safe. Every band's answers are kept so, and stay
/// comparable with the child's own earlier ones when the band changes. A start for talk, never a measure of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafetyStep(u8);

impl SafetyStep {
    pub const LOWEST: Self = Self(0);
    pub const HIGHEST: Self = Self(10);

    /// `None` above 10.
    pub const fn new(value: u8) -> Option<Self> {
        if value <= Self::HIGHEST.0 { Some(Self(value)) } else { None }
    }

    /// Reads a number as a form sends it: digits, with or without space around them.
    ///
    /// # Errors
    /// That it is no whole number, or above 10.
    pub fn parse(text: &str) -> Result<Self, StepProblem> {
        let text = text.trim();
        if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit()) {
            return Err(StepProblem::Unreadable);
        }
        text.parse().ok().and_then(Self::new).ok_or(StepProblem::OutOfScale)
    }

    /// 0 to 10.
    pub fn value(self) -> u8 {
        self.0
    }
}

codes! {
    /// The three faces of the smallest.
    Face {
        Low = "low",
        Middle = "middle",
        High = "high",
    }
}

impl Face {
    /// The number that a face stands for. The ends of the scale are left to those who can tell them from their neighbours.
    pub const fn step(self) -> SafetyStep {
        match self {
            Self::Low => SafetyStep(1),
            Self::Middle => SafetyStep(5),
            Self::High => SafetyStep(9),
        }
    }

    /// The face that is nearest to a number; of two equally near, the lower, so that nobody is shown safer than they said.
    pub fn nearest(step: SafetyStep) -> Self {
        let distance = |face: &Self| face.step().0.abs_diff(step.0);
        Self::ALL.iter().copied().min_by_key(distance).unwrap_or(Self::Low)
    }
}

codes! {
    /// How the number is asked.
    Scale {
        /// Three faces, see [`Face`].
        Faces3 = "faces",
        /// Eleven rungs to tap.
        Ladder = "ladder",
    }
}

const FACES: [SafetyStep; 3] = [Face::Low.step(), Face::Middle.step(), Face::High.step()];
const RUNGS: [SafetyStep; 11] = [
    SafetyStep(0),
    SafetyStep(1),
    SafetyStep(2),
    SafetyStep(3),
    SafetyStep(4),
    SafetyStep(5),
    SafetyStep(6),
    SafetyStep(7),
    SafetyStep(8),
    SafetyStep(9),
    SafetyStep(10),
];

impl Scale {
    /// The numbers that can be chosen, the lowest first.
    pub fn steps(self) -> &'static [SafetyStep] {
        match self {
            Self::Faces3 => &FACES,
            Self::Ladder => &RUNGS,
        }
    }

    /// Reads an answer.
    ///
    /// # Errors
    /// That it is no whole number, or that this scale has no such step.
    pub fn read(self, text: &str) -> Result<SafetyStep, StepProblem> {
        let step = SafetyStep::parse(text)?;
        if self.steps().contains(&step) { Ok(step) } else { Err(StepProblem::OutOfScale) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ladder_goes_from_nought_to_ten_and_the_faces_stand_for_one_five_and_nine() {
        let values = |scale: Scale| scale.steps().iter().map(|step| step.value()).collect::<Vec<_>>();
        assert_eq!(values(Scale::Ladder), (0..=10).collect::<Vec<_>>());
        assert_eq!(values(Scale::Faces3), [1, 5, 9]);
    }

    #[test]
    fn a_number_between_two_faces_shows_the_lower_one() {
        let at = |value| Face::nearest(SafetyStep::new(value).unwrap());
        assert_eq!([at(0), at(3), at(4)], [Face::Low, Face::Low, Face::Middle]);
        assert_eq!([at(7), at(8), at(10)], [Face::Middle, Face::High, Face::High]);
    }

    #[test]
    fn only_a_step_of_the_scale_is_an_answer() {
        assert_eq!(Scale::Faces3.read("5").ok(), SafetyStep::new(5));
        assert_eq!(Scale::Ladder.read(" 10 "), Ok(SafetyStep::HIGHEST));
        assert_eq!(Scale::Faces3.read("4"), Err(StepProblem::OutOfScale));
    }

    #[test]
    fn a_number_outside_the_scale_is_told_apart_from_what_is_no_number() {
        for text in ["11", "256"] {
            assert_eq!(Scale::Ladder.read(text), Err(StepProblem::OutOfScale), "{text}");
        }
        for text in ["", "-1", "+5", "5.0", "viisi", "٥"] {
            assert_eq!(Scale::Ladder.read(text), Err(StepProblem::Unreadable), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_step_is_made_of_nought_to_ten_and_nothing_else(value: u8) {
            prop_assert_eq!(SafetyStep::new(value).map(SafetyStep::value), (value <= 10).then_some(value));
        }

        #[test]
        fn what_a_scale_asks_it_also_reads(scale in proptest::sample::select(Scale::ALL), at in 0usize..11) {
            if let Some(step) = scale.steps().get(at) {
                prop_assert_eq!(scale.read(&step.value().to_string()), Ok(*step));
            }
        }

        #[test]
        fn a_higher_number_never_has_a_lower_face(a in 0u8..=10, b in 0u8..=10) {
            let (low, high) = (SafetyStep(a.min(b)), SafetyStep(a.max(b)));
            prop_assert!(Face::nearest(low) <= Face::nearest(high));
        }
    }
}
