//! Looking at a goal again. A child may skip it: then the goal stays as it is, and nothing else follows.

use super::{ChildWords, EndReason, GoalStep};
use crate::{
    child::{SafetyStep, StepProblem},
    date::plus_days,
    fields,
    form::{Fields, FormErrors, Problem, Reader},
    hazard::codes,
    text::Note,
};
use chrono::NaiveDate;
use std::ops::RangeInclusive;

/// How many days from a review the next one may be.
pub const REVIEW_DAYS: RangeInclusive<u64> = 7..=56;

codes! {
    /// What comes of a review.
    ReviewDecision {
        GoOn = "go-on",
        Reached = "reached",
        Change = "change",
        Pause = "pause",
        End = "end",
    }
}

codes! {
    /// What helped, each with a picture of its own.
    WhatHelped {
        AdultCame = "adult-came",
        Talking = "talking",
        OwnPeace = "own-peace",
        KnewBefore = "knew-before",
        Friend = "friend",
        Music = "music",
        Moving = "moving",
        AnimalOrToy = "animal-or-toy",
    }
}

impl ReviewDecision {
    /// The step of the goal that it is.
    pub fn step(self) -> GoalStep {
        match self {
            Self::GoOn => GoalStep::GoOn,
            Self::Reached => GoalStep::Reach,
            Self::Change => GoalStep::Change,
            Self::Pause => GoalStep::Pause,
            Self::End => GoalStep::End,
        }
    }

    /// Whether a day to look again has to be set.
    pub fn needs_next(self) -> bool {
        matches!(self, Self::GoOn | Self::Pause)
    }
}

fields! {
    /// The form of a review, filled by an adult with the child or alone.
    pub GoalReviewField = "goal-review" {
        Skipped = "skipped",
        Step = "step",
        Tried = "tried",
        Helped = "helped",
        HelpedWords = "helped-words",
        Note = "note",
        Decision = "decision",
        EndReason = "end-reason",
        Next = "next",
    }
}

/// The child's part in a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChildPart {
    /// The child did not want to this time. Nothing follows from it, and it is counted nowhere.
    Skipped,
    /// The child was there, with or without a step on the scale.
    There(Option<SafetyStep>),
}

/// What a review found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalReview {
    pub child: ChildPart,
    /// What was tried.
    pub tried: Option<Note>,
    pub helped: Vec<WhatHelped>,
    /// What helped, in the child's own words.
    pub helped_words: Option<ChildWords>,
    /// What the adult saw.
    pub note: Option<Note>,
    pub decision: ReviewDecision,
    /// Only where the goal ends.
    pub end_reason: Option<EndReason>,
    /// Where the goal goes on or pauses.
    pub next_on: Option<NaiveDate>,
}

impl GoalReview {
    /// Reads the form. The next review is [`REVIEW_DAYS`] from `today`.
    ///
    /// # Errors
    /// Every problem of the form at once; `step-though-skipped` for a step of a child who skipped, `child-skipped` for a decision other
    /// than going on without the child, unless the placement ended.
    pub fn parse(fields: &Fields, today: NaiveDate) -> Result<Self, FormErrors<GoalReviewField>> {
        use GoalReviewField as F;
        let mut form = Reader::new(fields);
        let child = child_part(&mut form);
        let tried = form.optional_text(F::Tried);
        let helped = form.any_of(F::Helped, WhatHelped::from_code);
        let helped_words = ChildWords::optional(form.raw(F::HelpedWords)).unwrap_or_else(|problem| {
            form.fail(F::HelpedWords, problem.into());
            None
        });
        let note = form.optional_text(F::Note);
        let decision = if child == ChildPart::Skipped && form.is_blank(F::Decision) {
            Some(ReviewDecision::GoOn)
        } else {
            form.choice(F::Decision, ReviewDecision::from_code)
        };
        let end_reason = match decision {
            Some(ReviewDecision::End) => form.choice(F::EndReason, EndReason::from_code),
            _ => None,
        };
        let stays = decision == Some(ReviewDecision::GoOn) || end_reason == Some(EndReason::PlacementEnded);
        if child == ChildPart::Skipped && decision.is_some() && !stays {
            form.fail(F::Decision, Problem::Rule("child-skipped"));
        }
        let (first, last) = (plus_days(today, *REVIEW_DAYS.start()), plus_days(today, *REVIEW_DAYS.end()));
        let next_on = match decision {
            Some(decision) if decision.needs_next() => form.date(F::Next, today, first, last),
            _ => None,
        };
        let built =
            decision.map(|decision| Self { child, tried, helped, helped_words, note, decision, end_reason, next_on });
        form.finish(built)
    }

    /// The form filled with this review.
    pub fn fields(&self) -> Fields {
        let step = match self.child {
            ChildPart::There(Some(step)) => step.value().to_string(),
            _ => String::new(),
        };
        let text = |note: &Option<Note>| note.as_ref().map_or(String::new(), |note| note.as_str().to_owned());
        let fields = Fields::default()
            .with("skipped", if self.child == ChildPart::Skipped { "yes" } else { "" })
            .with("step", step)
            .with("tried", text(&self.tried))
            .with("helped-words", self.helped_words.as_ref().map_or("", ChildWords::as_str))
            .with("note", text(&self.note))
            .with("decision", self.decision.code())
            .with("end-reason", self.end_reason.map_or("", EndReason::code))
            .with_date("next", self.next_on);
        self.helped.iter().fold(fields, |fields, helped| fields.with("helped", helped.code()))
    }
}

fn child_part(form: &mut Reader<'_, GoalReviewField>) -> ChildPart {
    let skipped = form.ticked(GoalReviewField::Skipped);
    if form.is_blank(GoalReviewField::Step) {
        return if skipped { ChildPart::Skipped } else { ChildPart::There(None) };
    }
    let step = SafetyStep::parse(form.raw(GoalReviewField::Step));
    match step {
        _ if skipped => form.fail(GoalReviewField::Step, Problem::Rule("step-though-skipped")),
        Err(StepProblem::OutOfScale | StepProblem::Unreadable) => {
            form.fail(GoalReviewField::Step, Problem::Number { first: 0, last: SafetyStep::HIGHEST.value().into() });
        }
        Ok(_) => {}
    }
    if skipped { ChildPart::Skipped } else { ChildPart::There(step.ok()) }
}

#[cfg(test)]
mod tests;
