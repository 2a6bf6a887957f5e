//! Safety goals: what children and adults agree to do, in the child's own words (`docs/domain.md`, "Safety goals").

mod drawing;
mod kind;
mod promise;
mod prompt;
mod review;
mod state;
mod talk;
mod words;

pub use drawing::{Drawing, DrawingProblem, Ink, MAX_DRAWING, MAX_POINTS, MAX_STROKES, Nib, StrokePath};
pub use kind::{GoalKind, is_more_than_wise, next_look};
pub use promise::{Promise, PromiseFacts, PromiseField, PromiseStatus, late};
pub use prompt::{Prompt, Tone, prompt};
pub use review::{ChildPart, GoalReview, GoalReviewField, REVIEW_DAYS, ReviewDecision, WhatHelped};
pub use state::{EndReason, GoalCourse, GoalFacts, GoalRule, GoalState, GoalStep, Yeses, reminder_on};
pub use talk::{
    AdultPromise, GoalTalk, Helper, HoldsUp, OneBetter, Picked, Reply, Screen, TalkField, TalkProblem, TalkQuestion,
    proposal, read_reply, screen,
};
pub use words::{ChildWords, Helped, WordAuthor, WordMode, child_took_part};
