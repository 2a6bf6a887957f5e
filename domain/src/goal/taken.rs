use super::{ChildWords, EndReason, GoalKind, GoalState, GoalStep};
use crate::{
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    text::Note,
};

fields! {
    /// The form of one step of a goal; each step asks for its own part of it.
    pub GoalStepField = "goal-take" {
        How = "how",
        Words = "words",
        Summary = "summary",
        WorksWhen = "works-when",
        Days = "days",
        Because = "because",
        Told = "told",
        EndReason = "end-reason",
    }
}

/// What an adult says with a step of a goal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A step without words.
    Plain(GoalStep),
    /// The child said yes elsewhere than on the tablet: how, and why not there.
    ChildYes(Note),
    /// The child said no, and perhaps why.
    ChildNo(Option<ChildWords>),
    /// The adults do their part.
    AdultYes {
        summary: Option<Note>,
        works_when: Option<Note>,
        days: u64,
    },
    /// The adults cannot, and whether the child has been told so.
    AdultCannot {
        because: Note,
        told: bool,
    },
    End(EndReason),
}

impl GoalStep {
    /// Whether it is taken with a review.
    pub fn is_of_review(self) -> bool {
        matches!(self, Self::GoOn | Self::Reach | Self::Change | Self::Pause)
    }
}

impl Taken {
    /// Reads what the step asks for, of a goal of that kind in that state.
    ///
    /// # Errors
    /// Every problem of the form at once.
    pub fn parse(
        step: GoalStep,
        (kind, state): (GoalKind, GoalState),
        fields: &Fields,
    ) -> Result<Self, FormErrors<GoalStepField>> {
        use GoalStepField as F;
        let mut form = Reader::new(fields);
        let taken = match step {
            GoalStep::ChildYes => form.text(F::How).map(Self::ChildYes),
            GoalStep::ChildNo => match ChildWords::optional(form.raw(F::Words)) {
                Ok(words) => Some(Self::ChildNo(words)),
                Err(problem) => {
                    form.fail(F::Words, problem.into());
                    None
                }
            },
            GoalStep::AdultYes => adult_yes(&mut form, kind),
            GoalStep::AdultCannot => {
                let because = form.text(F::Because);
                let told = form.ticked(F::Told);
                if !told {
                    form.fail(F::Told, Problem::Rule("reason-not-told"));
                }
                because.map(|because| Self::AdultCannot { because, told })
            }
            GoalStep::End => {
                let open = |reason: &EndReason| state.end_reasons().contains(reason);
                form.choice(F::EndReason, |code| EndReason::from_code(code).filter(open)).map(Self::End)
            }
            plain => Some(Self::Plain(plain)),
        };
        form.finish(taken)
    }

    pub fn step(&self) -> GoalStep {
        match self {
            Self::Plain(step) => *step,
            Self::ChildYes(_) => GoalStep::ChildYes,
            Self::ChildNo(_) => GoalStep::ChildNo,
            Self::AdultYes { .. } => GoalStep::AdultYes,
            Self::AdultCannot { .. } => GoalStep::AdultCannot,
            Self::End(_) => GoalStep::End,
        }
    }
}

fn adult_yes(form: &mut Reader<'_, GoalStepField>, kind: GoalKind) -> Option<Taken> {
    use GoalStepField as F;
    let (first, last) = kind.allowed_days().into_inner();
    let number = |days: u64| u32::try_from(days).unwrap_or(u32::MAX);
    let summary = form.optional_text(F::Summary);
    let works_when = form.optional_text(F::WorksWhen);
    let days = form.optional_number(F::Days, number(first), number(last));
    let days = kind.interval(days.map(u64::from))?;
    Some(Taken::AdultYes { summary, works_when, days })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(step: GoalStep, fields: &Fields) -> Result<Taken, Vec<GoalStepField>> {
        Taken::parse(step, (GoalKind::Own, GoalState::Practising), fields)
            .map_err(|errors| errors.iter().map(|(field, _)| *field).collect())
    }

    #[test]
    fn adults_who_cannot_say_why_and_have_told_the_child() {
        use GoalStepField as F;
        assert_eq!(read(GoalStep::AdultCannot, &Fields::default()), Err(vec![F::Because, F::Told]));
        let because = Fields::default().with("because", "Yöllä on vain yksi aikuinen");
        assert_eq!(read(GoalStep::AdultCannot, &because), Err(vec![F::Told]));
        assert!(read(GoalStep::AdultCannot, &because.with("told", "yes")).is_ok());
    }

    #[test]
    fn a_yes_that_was_not_given_on_the_tablet_tells_how_it_was_given() {
        assert_eq!(read(GoalStep::ChildYes, &Fields::default()), Err(vec![GoalStepField::How]));
        assert!(read(GoalStep::ChildYes, &Fields::default().with("how", "Sanoi ääneen joo")).is_ok());
    }

    #[test]
    fn a_child_may_say_no_without_a_word() {
        assert_eq!(read(GoalStep::ChildNo, &Fields::default()), Ok(Taken::ChildNo(None)));
    }

    #[test]
    fn the_next_look_is_within_what_the_kind_allows() {
        let days = |days: &str| read(GoalStep::AdultYes, &Fields::default().with("days", days));
        assert_eq!(days(""), Ok(Taken::AdultYes { summary: None, works_when: None, days: 14 }));
        assert!(days("7").is_ok() && days("28").is_ok());
        assert_eq!(days("29"), Err(vec![GoalStepField::Days]));
    }

    #[test]
    fn what_has_not_begun_is_ended_by_nobodys_choice() {
        let fields = Fields::default().with("end-reason", "child-wish");
        assert!(read(GoalStep::End, &fields).is_ok());
        let proposed = Taken::parse(GoalStep::End, (GoalKind::Own, GoalState::Proposed), &fields);
        assert!(proposed.is_err());
    }

    #[test]
    fn every_step_is_read_as_itself() {
        let fields = Fields::default()
            .with("how", "Sanoi joo")
            .with("because", "Ei ehdi")
            .with("told", "yes")
            .with("end-reason", "other");
        for &step in GoalStep::ALL {
            assert_eq!(read(step, &fields).unwrap().step(), step);
        }
    }
}
