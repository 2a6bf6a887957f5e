//! What children say of their days, and what came of it: the pulse, worries, ideas, the map of feelings and the community meeting
//! (`docs/domain.md`, "Pulse, worries, ideas and the meeting").

mod door;
mod map;
mod meeting;
mod proposal;
mod pulse;
mod readers;
mod told;
mod worry;

pub use door::{Answers, Door, NOT_SAFE, Question, questions};
pub use map::{Cell, Feeling, Mark, PlaceInUnit, TimeOfDay, cells, marking_one_bad};
pub use meeting::{
    Agenda, AgendaPart, EarlierIdea, MeetingState, Minutes, MinutesField, Mood, MoodRound, NewIdeaField, StillWaiting,
    TREATMENT_SECTIONS, close, next_meeting_on, parse_new_idea, section_of_the_month,
};
pub use proposal::{
    IdeaAnswer, IdeaField, IdeaOutcome, IdeaState, IdeaStep, ReopenedBy, WallText, answer_due_on, is_late, late_before,
};
pub use pulse::{Aggregate, Alert, Answered, Dimension, Figure, Pulse, PulseReply, Score, aggregate};
pub use readers::Readers;
pub use told::Told;
pub use worry::{Route, Worry, WorryField, WorryState, WorryStep, WorryTopic, route};
