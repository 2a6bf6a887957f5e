//! What is asked of children and done with them.

use super::*;

/// The closed sets of children and their tablets with what their messages begin with.
fn child_sets() -> Vec<(&'static str, Vec<&'static str>)> {
    sets![
        "animal" = Animal,
        "hue" = Hue,
        "sign-hue" = Hue,
        "age-band" = AgeBand,
        "scale" = Scale,
        "face" = Face,
        "step-problem" = StepProblem,
        "need" = domain::child::Need,
        "child-language" = Language,
        "purpose" = Purpose,
        "purpose-child" = Purpose,
        "assent" = Assent,
        "tablet-state" = SessionState,
        "audience" = Audience,
        "audience-child" = Audience,
        "listener" = Listener,
        "listener-child" = Listener,
        "pin-new" = PinFault,
    ]
}

/// The closed sets of safety goals with what their messages begin with.
fn goal_sets() -> Vec<(&'static str, Vec<&'static str>)> {
    sets![
        "goal-kind" = GoalKind,
        "goal-state" = GoalState,
        "goal-state-child" = GoalState,
        "goal-step" = GoalStep,
        "goal-end" = EndReason,
        "goal-end-by-child" = EndReason,
        "rule" = GoalRule,
        "word-mode" = WordMode,
        "word-author" = WordAuthor,
        "word-helped" = domain::goal::Helped,
        "goal-prompt" = Tone,
        "goal-said-kind" = SaidKind,
        "goal-review-decision" = ReviewDecision,
        "what-helped" = WhatHelped,
        "what-helped-child" = WhatHelped,
        "promise-status" = PromiseStatus,
        "promise-status-child" = PromiseStatus,
        "talk-question" = TalkQuestion,
        "talk-question-child" = TalkQuestion,
        "holds-up" = HoldsUp,
        "holds-up-child" = HoldsUp,
        "one-better" = OneBetter,
        "one-better-child" = OneBetter,
        "helper" = Helper,
        "helper-child" = Helper,
        "adult-promise" = AdultPromise,
        "adult-promise-child" = AdultPromise,
        "ink" = Ink,
        "nib" = Nib,
        "drawing-problem" = DrawingProblem,
    ]
}

/// The closed sets of what children say of their days with what their messages begin with.
fn voice_sets() -> Vec<(&'static str, Vec<&'static str>)> {
    sets![
        "readers" = Readers,
        "pulse-dimension" = Dimension,
        "pulse-statement" = Dimension,
        "worry-topic" = WorryTopic,
        "worry-topic-child" = WorryTopic,
        "worry-state" = WorryState,
        "worry-step" = WorryStep,
        "tablet" = Door,
        "idea-state" = IdeaState,
        "idea-state-child" = IdeaState,
        "reopened-by" = ReopenedBy,
        "proposal-outcome" = IdeaOutcome,
        "proposal-outcome-child" = IdeaOutcome,
        "mood" = Mood,
        "meeting-state" = MeetingState,
        "idea-by" = WordAuthor,
        "map-place" = PlaceInUnit,
        "map-time" = TimeOfDay,
        "map-feeling" = Feeling,
        "agenda" = AgendaPart,
    ]
}

/// The keys of the children's part.
pub(super) fn made_for_children() -> Vec<String> {
    let mut keys = Vec::new();
    keys.extend(labels::<ChildField>());
    keys.extend(labels::<LeaveField>());
    keys.extend(labels::<PinField>());
    keys.extend(labels::<GoalReviewField>());
    keys.extend(labels::<PromiseField>());
    keys.extend(labels::<NewGoalField>());
    keys.extend(labels::<GoalStepField>());
    keys.extend(labels::<SaidField>());
    keys.extend(labels::<TalkField>());
    keys.extend(labels::<HandOverField>());
    keys.extend(["talk", "worry", "pulse", "good", "idea", "map"].map(|door| format!("tablet-{door}-hint")));
    keys.extend(["worry", "idea", "good", "review"].map(|door| format!("tablet-words-{door}")));
    keys.extend(["safe", "trusted", "look"].map(|question| format!("tablet-ask-{question}")));
    keys.extend(WorryStep::ALL.iter().map(|step| format!("worry-step-{}-hint", step.code())));
    keys.extend(TalkQuestion::ALL.iter().map(|part| format!("talk-short-child-{}", part.code())));
    keys.extend(labels::<WorryField>());
    keys.extend(labels::<IdeaField>());
    keys.extend(labels::<MinutesField>());
    keys.extend(labels::<NewIdeaField>());
    for (prefix, codes) in [child_sets(), goal_sets(), voice_sets()].concat() {
        keys.extend(of(prefix, codes.into_iter()));
    }
    // Every score has its face; the youngest choose of three answers.
    keys.extend((1..).map_while(Score::new).map(|score| format!("pulse-face-{}", score.get())));
    keys.extend([1, 3, 5].map(|agreement| format!("pulse-agree-{agreement}")));
    // A child's own words have no label of a form to go by.
    keys.extend(of("own-words", ["too-long", "unprintable", "identity-code"].into_iter()));
    keys.push("rule-ideas-waiting".into());
    keys.extend(AgendaPart::ALL.iter().map(|part| format!("agenda-{}-hint", part.code())));
    keys.extend((1..=TREATMENT_SECTIONS).map(|n| format!("treatment-section-{n}")));
    keys.extend((1..=12).map(|n| format!("month-name-{n}")));
    keys
}
