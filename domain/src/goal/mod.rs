//! Safety goals: what children and adults agree to do, in the child's own words (`docs/domain.md`, "Safety goals").

mod drawing;
mod kind;
mod new;
mod promise;
mod prompt;
mod review;
mod said;
mod state;
mod taken;
mod talk;
mod words;

pub use drawing::{Drawing, DrawingProblem, Ink, MAX_DRAWING, MAX_POINTS, MAX_STROKES, Nib, StrokePath};
pub use kind::{GoalKind, is_more_than_wise, next_look};
pub use new::{NewGoal, NewGoalField};
pub use promise::{Promise, PromiseFacts, PromiseField, PromiseStatus, late};
pub use prompt::{Prompt, Tone, prompt};
pub use review::{ChildPart, GoalReview, GoalReviewField, REVIEW_DAYS, ReviewDecision, WhatHelped};
pub use said::{Said, SaidField, SaidKind};
pub use state::{EndReason, GoalCourse, GoalFacts, GoalRule, GoalState, GoalStep, Yeses, reminder_on};
pub use taken::{GoalStepField, Taken};
pub use talk::{
    AdultPromise, GoalTalk, Helper, HoldsUp, OneBetter, Picked, Reply, Screen, TalkField, TalkProblem, TalkQuestion,
    proposal, read_reply, screen,
};
pub use words::{ChildWords, Helped, WordAuthor, WordMode, child_took_part};
