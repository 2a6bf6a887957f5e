//! Ideas of children and of the community meeting, and the answers to them. No idea ends without an answer (I37).

use crate::{
    date::{Due, minus_days, plus_days},
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    hygiene::{Found, look_in_unit},
    text::{Note, Text},
};
use chrono::NaiveDate;

/// What the wall tells of an answer: a sentence or two.
pub type WallText = Text<300>;

/// Days in which an idea is answered.
const ANSWER_DAYS: u64 = 7;

codes! {
    /// Where an idea stands (`docs/domain.md`, "States").
    IdeaState {
        Open = "open",
        Answered = "answered",
        /// The answer was not enough; it waits for a second one.
        Reopened = "reopened",
        /// Answered for the second time. A new idea may always be told.
        AnsweredAgain = "answered-again",
    }
}

codes! {
    /// Who asked for a second answer.
    ReopenedBy {
        Child = "child",
        Meeting = "meeting",
    }
}

codes! {
    /// What came of an idea.
    IdeaOutcome {
        Done = "done",
        Partly = "partly",
        No = "no",
        Later = "later",
    }
}

/// What happens to an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdeaStep {
    Answer,
    Reopen(ReopenedBy),
}

impl IdeaState {
    /// The state after a step; `None` when the step is not allowed here.
    pub fn after(self, step: IdeaStep) -> Option<Self> {
        match (self, step) {
            (Self::Open, IdeaStep::Answer) => Some(Self::Answered),
            (Self::Answered, IdeaStep::Reopen(_)) => Some(Self::Reopened),
            (Self::Reopened, IdeaStep::Answer) => Some(Self::AnsweredAgain),
            _ => None,
        }
    }

    /// Whether somebody owes it an answer.
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Open | Self::Reopened)
    }
}

impl IdeaOutcome {
    /// Whether the child is also told why.
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::No | Self::Later)
    }

    /// Whether something changed, so that the wall may tell of it.
    pub fn changed_something(self) -> bool {
        matches!(self, Self::Done | Self::Partly)
    }
}

/// The day by which an idea is answered; `since` is when it was told, or when a second answer was asked for.
pub fn answer_due_on(since: NaiveDate) -> NaiveDate {
    plus_days(since, ANSWER_DAYS)
}

/// Whether the answer is late today (I14): somebody owes it, and seven days have passed.
pub fn is_late(state: IdeaState, since: NaiveDate, today: NaiveDate) -> bool {
    state.is_waiting() && Due::of(answer_due_on(since), today).is_overdue()
}

/// An answer owed since before this day is late today.
pub fn late_before(today: NaiveDate) -> NaiveDate {
    minus_days(today, ANSWER_DAYS)
}

fields! {
    /// The form of an answer.
    pub IdeaField = "proposal" {
        Outcome = "outcome",
        Answer = "answer",
        Reason = "reason",
        Wall = "wall",
    }
}

/// An answer to an idea, in words for a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdeaAnswer {
    pub outcome: IdeaOutcome,
    pub answer: Note,
    /// There where it was not done, or not yet.
    pub reason: Option<Note>,
    /// What changed, told to everybody on the wall; without names. Only where something changed.
    pub wall: Option<WallText>,
}

impl IdeaAnswer {
    /// Reads the form.
    ///
    /// # Errors
    /// Every problem of the form at once; `no` and `later` need a reason.
    pub fn parse(fields: &Fields) -> Result<Self, FormErrors<IdeaField>> {
        let mut form = Reader::new(fields);
        let outcome = form.choice(IdeaField::Outcome, IdeaOutcome::from_code);
        let answer = form.text(IdeaField::Answer);
        let reason = form.optional_text(IdeaField::Reason);
        if outcome.is_some_and(IdeaOutcome::needs_reason) && form.is_blank(IdeaField::Reason) {
            form.fail(IdeaField::Reason, Problem::Empty);
        }
        let wall = form.optional_text(IdeaField::Wall);
        if wall.is_some() && outcome.is_some_and(|outcome| !outcome.changed_something()) {
            form.fail(IdeaField::Wall, Problem::Rule("nothing-changed"));
        }
        form.finish(outcome.zip(answer).map(|(outcome, answer)| Self { outcome, answer, reason, wall }))
    }

    /// What in the words of the wall seems to point to a person; `names` and `pseudonyms` as in [`look_in_unit`].
    pub fn warnings(&self, names: &[String], pseudonyms: &[String]) -> Vec<Found> {
        self.wall.as_ref().map(|wall| look_in_unit(wall.as_str(), names, pseudonyms)).unwrap_or_default()
    }

    /// The form filled with this answer.
    pub fn fields(&self) -> Fields {
        Fields::default()
            .with("outcome", self.outcome.code())
            .with("answer", self.answer.as_str())
            .with("reason", self.reason.as_ref().map_or("", |reason| reason.as_str()))
            .with("wall", self.wall.as_ref().map_or("", |wall| wall.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::fmt::Write;

    const STEPS: [IdeaStep; 3] =
        [IdeaStep::Answer, IdeaStep::Reopen(ReopenedBy::Child), IdeaStep::Reopen(ReopenedBy::Meeting)];

    #[test]
    fn every_step_of_every_state_is_allowed_or_forbidden_as_reviewed() {
        let mut out = String::new();
        for &state in IdeaState::ALL {
            for step in STEPS {
                let to = state.after(step).map_or("–", IdeaState::code);
                let _ = writeln!(out, "{:<14} {:<16} {to}", state.code(), format!("{step:?}"));
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn a_no_and_a_later_say_why() {
        for &outcome in IdeaOutcome::ALL {
            let fields = Fields::default().with("outcome", outcome.code()).with("answer", "Ostimme pelin.");
            let problem = IdeaAnswer::parse(&fields).err().and_then(|errors| errors.get(IdeaField::Reason).cloned());
            assert_eq!(problem, outcome.needs_reason().then_some(Problem::Empty), "{}", outcome.code());
        }
    }

    #[test]
    fn an_answer_has_words_and_no_identity_code() {
        let errors = IdeaAnswer::parse(&Fields::default()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| *field).collect();
        assert_eq!(fields, [IdeaField::Outcome, IdeaField::Answer]);
        let coded = Fields::default().with("outcome", "no").with("answer", "131052-308T").with("reason", "131052-308T");
        let errors = IdeaAnswer::parse(&coded).unwrap_err();
        let found: Vec<_> = errors.iter().cloned().collect();
        assert_eq!(found, [(IdeaField::Answer, Problem::IdentityCode), (IdeaField::Reason, Problem::IdentityCode)]);
    }

    #[test]
    fn a_filled_form_reads_back_to_the_same_answer() {
        for &outcome in IdeaOutcome::ALL {
            let answer = IdeaAnswer {
                outcome,
                answer: Note::parse("Kokeilemme tätä.").unwrap(),
                reason: Some(Note::parse("Rahaa ei ole nyt.").unwrap()),
                wall: outcome.changed_something().then(|| WallText::parse("Meillä on uusi peli.").unwrap()),
            };
            assert_eq!(IdeaAnswer::parse(&answer.fields()), Ok(answer));
        }
    }

    #[test]
    fn the_wall_tells_of_changes_alone_and_is_asked_about_names() {
        for &outcome in IdeaOutcome::ALL {
            let fields = Fields::default()
                .with("outcome", outcome.code())
                .with("answer", "Ostimme pelin.")
                .with("reason", "Se maksoi vähän.")
                .with("wall", "Tähti sai pelin.");
            let problem = IdeaAnswer::parse(&fields).err().and_then(|errors| errors.get(IdeaField::Wall).cloned());
            let refused = (!outcome.changed_something()).then_some(Problem::Rule("nothing-changed"));
            assert_eq!(problem, refused, "{}", outcome.code());
            if let Ok(answer) = IdeaAnswer::parse(&fields) {
                assert_eq!(answer.warnings(&[], &["Tähti".into()]).len(), 1);
            }
        }
    }

    #[test]
    fn an_answer_is_late_after_seven_days_and_not_on_the_seventh() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let since = day("2026-09-16");
        assert!(!is_late(IdeaState::Open, since, day("2026-09-23")));
        assert!(is_late(IdeaState::Reopened, since, day("2026-09-24")));
        assert!(!is_late(IdeaState::Answered, since, day("2027-01-01")));
        for today in ["2026-09-23", "2026-09-24"].map(day) {
            assert_eq!(since < late_before(today), is_late(IdeaState::Open, since, today), "{today}");
        }
    }

    proptest! {
        #[test]
        fn an_idea_is_opened_again_at_most_once_and_rests_only_with_an_answer(
            steps in prop::collection::vec(proptest::sample::select(STEPS.to_vec()), 0..20),
        ) {
            let (mut state, mut reopened, mut answers) = (IdeaState::Open, 0, 0);
            for step in steps {
                if let Some(next) = state.after(step) {
                    reopened += u32::from(step != IdeaStep::Answer);
                    answers += u32::from(step == IdeaStep::Answer);
                    state = next;
                }
            }
            prop_assert!(reopened <= 1);
            prop_assert_eq!(state.is_waiting(), answers == reopened);
        }
    }
}
