//! What happened to people, what could have happened, and how urgent that makes a report.

use crate::{hazard::codes, risk::Level};

codes! {
    /// How badly somebody was harmed.
    Harm {
        None = "none",
        /// Passing pain or upset.
        Low = "low",
        /// First aid, a doctor or support was needed.
        Moderate = "moderate",
        /// Lasting or dangerous.
        Severe = "severe",
        Fatal = "fatal",
        Unknown = "unknown",
    }
}

codes! {
    /// How quickly a report has to be handled (`docs/domain.md`, "Clocks of an incident").
    Priority {
        Green = "green",
        Yellow = "yellow",
        Red = "red",
    }
}

/// What a report is graded by. The two harms are separate scales; what is not known is `Unknown` or `None`, never a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grading {
    pub physical: Harm,
    pub psychological: Harm,
    /// What it could have become, by the organisation's method.
    pub potential: Option<Level>,
}

impl Grading {
    /// Before anybody has graded it.
    pub const OPEN: Self = Self { physical: Harm::Unknown, psychological: Harm::Unknown, potential: None };

    /// Whether somebody was harmed severely, or it could have become a level 4 or 5: what asks for a review (T2).
    pub fn is_grave(self) -> bool {
        self.harms().any(|harm| matches!(harm, Harm::Severe | Harm::Fatal))
            || self.potential.is_some_and(|level| level >= Level::SIGNIFICANT)
    }

    fn harms(self) -> impl Iterator<Item = Harm> {
        [self.physical, self.psychological].into_iter()
    }
}

/// What makes a report urgent besides its grading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Urgency {
    /// The category is red whatever the harm.
    pub always_red: bool,
    /// Somebody is in danger now, or a child says that they are not safe.
    pub in_danger: bool,
    /// The severity that the category suggests, 1 to 3; used only while nobody has graded what could have happened.
    pub suggested_severity: u8,
}

/// The highest severity that a category can suggest.
const GRAVEST: u8 = 3;

/// How urgent a report is: the graver of what happened and of what could have happened.
pub fn priority(grading: Grading, urgency: Urgency) -> Priority {
    if urgency.always_red || urgency.in_danger || grading.is_grave() {
        return Priority::Red;
    }
    let moderate = grading.harms().any(|harm| harm == Harm::Moderate);
    let middling = match grading.potential {
        Some(level) => level >= Level::MODERATE,
        None => urgency.suggested_severity >= GRAVEST,
    };
    if moderate || middling { Priority::Yellow } else { Priority::Green }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn graded(physical: Harm, psychological: Harm, potential: Option<u8>) -> Grading {
        Grading { physical, psychological, potential: potential.and_then(Level::new) }
    }

    #[test]
    fn severe_harm_to_the_mind_is_as_red_as_to_the_body() {
        assert_eq!(priority(graded(Harm::Severe, Harm::None, None), Urgency::default()), Priority::Red);
        assert_eq!(priority(graded(Harm::None, Harm::Severe, Some(1)), Urgency::default()), Priority::Red);
        assert_eq!(priority(graded(Harm::Fatal, Harm::Unknown, None), Urgency::default()), Priority::Red);
    }

    #[test]
    fn what_could_have_happened_counts_as_much_as_what_did() {
        let of = |level| priority(graded(Harm::None, Harm::None, Some(level)), Urgency::default());
        assert_eq!([of(1), of(2), of(3), of(4), of(5)].map(Priority::code), ["green", "green", "yellow", "red", "red"]);
    }

    #[test]
    fn an_ungraded_report_follows_its_category() {
        let suggested = |severity| Urgency { suggested_severity: severity, ..Urgency::default() };
        assert_eq!(priority(Grading::OPEN, suggested(2)), Priority::Green);
        assert_eq!(priority(Grading::OPEN, suggested(3)), Priority::Yellow);
        let graded = graded(Harm::Low, Harm::None, Some(2));
        assert_eq!(priority(graded, suggested(3)), Priority::Green, "a grading replaces the suggestion");
    }

    fn any_harm() -> impl Strategy<Value = Harm> {
        proptest::sample::select(Harm::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn danger_now_and_red_categories_are_always_red(
            physical in any_harm(), psychological in any_harm(), potential in prop::option::of(1u8..=5), red: bool,
        ) {
            let urgency = Urgency { always_red: red, in_danger: !red, suggested_severity: 1 };
            prop_assert_eq!(priority(graded(physical, psychological, potential), urgency), Priority::Red);
        }

        #[test]
        fn a_graver_grading_is_never_less_urgent(
            physical in any_harm(), psychological in any_harm(), potential in 1u8..5, severity in 1u8..=3,
        ) {
            let urgency = Urgency { suggested_severity: severity, ..Urgency::default() };
            let before = priority(graded(physical, psychological, Some(potential)), urgency);
            prop_assert!(priority(graded(physical, psychological, Some(potential + 1)), urgency) >= before);
            prop_assert!(priority(graded(Harm::Severe, psychological, Some(potential)), urgency) >= before);
        }
    }
}
