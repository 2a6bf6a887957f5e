//! Every closed set has its words.

use super::messages;
use app::{charts::YearMark, words::Lang};
use domain::{
    account::{AwayField, GrantField, InviteField, PasswordField, SetupField, UserState},
    action::{
        ActionField, ActionState, ActionStep, CommentField, Control, EffectDecision, EffectField, HandoverField,
        Helped, Perspective, ReassignField, Restriction, StepField,
    },
    assessment::{
        AssessmentKind, Change, GradingField, ItemFault, SeriesField, VersionFault, VersionField, VersionState,
    },
    child::{
        AgeBand, Animal, Assent, Audience, ChildField, Face, HandOverField, Hue, Language, LeaveField, Listener,
        PinFault, PinField, Purpose, Scale, SessionState, StepProblem,
    },
    cycle::{
        AnchorKind, CATALOGUE, ChangeFault, Condition, CycleEnd, DueStatus, DutyField, DutyStep, EveryUnit,
        EvidenceKind, Law, Offer, OwnerRole, RhythmField, Scope, StepFault, TaskKind, Why,
    },
    figure::{MonthField, PartOfDay, ReadyLine},
    form::Field,
    goal::{
        AdultPromise, DrawingProblem, EndReason, GoalKind, GoalReviewField, GoalRule, GoalState, GoalStep,
        GoalStepField, Helper, HoldsUp, Ink, NewGoalField, Nib, OneBetter, PromiseField, PromiseStatus, ReviewDecision,
        SaidField, SaidKind, TalkField, TalkQuestion, Tone, WhatHelped, WordAuthor, WordMode,
    },
    hazard::{
        AffectedGroup, Area, HazardDecision, HazardField, HazardSource, HazardState,
        checklist::{CHECKLIST, CheckAnswer},
        library::LIBRARY,
    },
    hygiene::Sign,
    incident::*,
    mail::{MailFault, MailKind, MailState},
    review::{TaskState, TaskStep, Trigger},
    risk::Level,
    role::Role,
    round::{
        DrillField, DrillTime, FindingField, FindingWordsField, LineAnswer, LineField, NewLineField, RoundEndField,
        RoundKind, RoundPart, RoundState, USUAL,
    },
    unit::{ContactsField, ServiceLine, UnitField, UnitKind},
    voice::{
        AgendaPart, Dimension, Door, Feeling, IdeaField, IdeaOutcome, IdeaState, MeetingState, MinutesField, Mood,
        NewIdeaField, PlaceInUnit, Readers, ReopenedBy, Score, TREATMENT_SECTIONS, TimeOfDay, WorryField, WorryState,
        WorryStep, WorryTopic,
    },
};

/// The closed sets with what their messages begin with.
macro_rules! sets {
    ($($prefix:literal = $set:ty),+ $(,)?) => { vec![$(($prefix, <$set>::ALL.iter().map(|v| v.code()).collect())),+] };
}

mod accessibility;
mod children;
mod duties;
mod incidents;
mod packs;
mod plans;
mod reports;

use accessibility::made_for_accessibility;
use children::made_for_children;
use duties::{made_for_cycles, round_keys};
use incidents::incident_sets;
use packs::made_for_packs;
use plans::made_for_plans;
use reports::made_for_reports;

fn labels<F: Field>() -> Vec<String> {
    F::ALL.iter().map(|field| format!("{}-{}", F::FORM, field.name())).collect()
}

fn of(prefix: &str, codes: impl Iterator<Item = &'static str>) -> Vec<String> {
    codes.map(|code| format!("{prefix}-{code}")).collect()
}

/// The keys that the code makes from closed sets.
fn made() -> Vec<String> {
    let mut keys = Vec::new();
    keys.extend(round_keys());
    keys.extend(labels::<HazardField>());
    keys.extend(labels::<ActionField>());
    keys.extend(labels::<GradingField>());
    keys.extend(labels::<EffectField>());
    keys.extend(labels::<CommentField>());
    keys.extend(labels::<HandoverField>());
    keys.extend(labels::<ReassignField>());
    keys.extend(labels::<VersionField>());
    keys.extend(labels::<SeriesField>());
    keys.extend(labels::<StepField>());
    keys.extend(labels::<DutyField>());
    keys.extend(
        ["", "-lead", "-send"]
            .iter()
            .flat_map(|end| DutyStep::ALL.iter().map(move |step| format!("decide-duty-{}{end}", step.code()))),
    );
    keys.extend(labels::<UnitField>());
    keys.extend(labels::<SetupField>());
    keys.extend(labels::<InviteField>());
    keys.extend(labels::<GrantField>());
    keys.extend(labels::<PasswordField>());
    keys.extend(labels::<MonthField>());
    keys.extend(of("measure-effect", Perspective::ALL.iter().map(|v| v.code())));
    keys.extend(of("ready", ReadyLine::ALL.iter().map(|v| v.code())));
    keys.extend(of("part-of-day", PartOfDay::ALL.iter().map(|v| v.code())));
    keys.extend(PartOfDay::ALL.iter().map(|part| format!("part-of-day-{}-hours", part.code())));
    keys.extend(["happened", "nearly", "well"].map(|kind| format!("charts-{kind}")));
    keys.extend(of("area", Area::ALL.iter().map(|v| v.code())));
    keys.extend(of("affected", AffectedGroup::ALL.iter().map(|v| v.code())));
    keys.extend(of("source", HazardSource::ALL.iter().map(|v| v.code())));
    keys.extend(of("hazard-state", HazardState::ALL.iter().map(|v| v.code())));
    keys.extend(of("hazard-next", HazardState::ALL.iter().map(|v| v.code())));
    keys.extend(of("decide-hazard", HazardDecision::ALL.iter().map(|v| v.code())));
    keys.extend(of("action-state", ActionState::ALL.iter().map(|v| v.code())));
    keys.extend(of("action-next", ActionState::ALL.iter().map(|v| v.code())));
    keys.extend(of("decide-action", ActionStep::ALL.iter().map(|v| v.code())));
    keys.extend(of("restriction", Restriction::ALL.iter().map(|v| v.code())));
    keys.extend(of("helped", Helped::ALL.iter().map(|v| v.code())));
    keys.extend(of("perspective", Perspective::ALL.iter().map(|v| v.code())));
    keys.extend(of("effect-decision", EffectDecision::ALL.iter().map(|v| v.code())));
    keys.extend(of("trigger", Trigger::ALL.iter().map(|v| v.code())));
    keys.extend(of("review-reason", Trigger::ALL.iter().map(|v| v.code())));
    keys.extend(of("review-state", TaskState::ALL.iter().map(|v| v.code())));
    keys.extend(of("decide-review", TaskStep::ALL.iter().map(|v| v.code())));
    keys.extend(of("checklist-answer", CheckAnswer::ALL.iter().map(|v| v.code())));
    keys.extend(of("check", CHECKLIST.iter().flat_map(|item| [item.code])));
    keys.extend(CHECKLIST.iter().map(|item| format!("check-{}-no", item.code)));
    keys.extend(of("control", Control::ALL.iter().map(|v| v.code())));
    keys.extend(of("version-state", VersionState::ALL.iter().map(|v| v.code())));
    keys.extend(of("fault", ItemFault::ALL.iter().map(|v| v.code())));
    keys.extend(of("version-fault", VersionFault::ALL.iter().map(|v| v.code())));
    keys.extend(of("assessment-kind", AssessmentKind::ALL.iter().map(|v| v.code())));
    keys.extend(of("change", Change::ALL.iter().map(|v| v.code())));
    keys.extend(of("user-state", UserState::ALL.iter().map(|v| v.code())));
    keys.extend(labels::<ReportField>());
    keys.extend(labels::<DetailField>());
    keys.extend(labels::<ConclusionField>());
    keys.extend(labels::<NoticeField>());
    keys.extend(labels::<HandlerField>());
    keys.extend(labels::<MergeField>());
    keys.extend(labels::<MoreField>());
    keys.extend(labels::<ReceiptField>());
    keys.extend(labels::<RestrictionField>());
    keys.extend(labels::<AbsenceField>());
    keys.extend(labels::<MedicationField>());
    keys.extend(labels::<BreachField>());
    keys.extend(labels::<MeetingField>());
    keys.extend(labels::<CategoryField>());
    keys.extend(labels::<LearningField>());
    keys.extend(labels::<ContactsField>());
    keys.extend(of("learning-reach", Reach::ALL.iter().map(|v| v.code())));
    keys.extend(labels::<MeasureField>());
    keys.extend(of("rules-notices", NoticeSet::ALL.iter().map(|v| v.code())));
    keys.extend(SpanUnit::ALL.iter().flat_map(|v| [format!("span-{}", v.code()), format!("span-{}-count", v.code())]));
    keys.extend((1..=3).map(|n| format!("rules-severity-{n}")));
    keys.extend(["fi", "sv", "en"].map(|lang| format!("rules-lang-{lang}")));
    keys.extend(["need", "time", "span"].map(|part| format!("rules-notice-{part}")));
    for category in CATEGORIES {
        keys.extend([format!("category-{}", category.code), format!("category-{}-hint", category.code)]);
        keys.extend(category.subcategories.iter().map(|sub| format!("category-{}-{sub}", category.code)));
    }
    for kind in EntryKind::ALL.iter().map(|v| v.code()) {
        keys.extend(["entry-", "report-lead-", "report-text-"].map(|prefix| format!("{prefix}{kind}")));
    }
    for (prefix, codes) in incident_sets() {
        keys.extend(of(prefix, codes.into_iter()));
    }
    keys.extend(made_for_children());
    keys.extend(made_for_cycles());
    keys.extend(made_for_reports());
    keys.extend(made_for_accessibility());
    keys.extend(made_for_packs());
    keys.extend(made_for_plans());
    keys.extend(of("role", Role::ALL.iter().map(|v| v.code())));
    keys.extend(of("unit-kind", UnitKind::ALL.iter().map(|v| v.code())));
    keys.extend(of("line", ServiceLine::ALL.iter().map(|v| v.code())));
    keys.extend(Level::ALL.iter().map(|level| format!("level-{level}-rule")));
    for entry in LIBRARY {
        keys.extend([format!("library-{}", entry.code), format!("library-{}-text", entry.code)]);
        keys.extend(entry.controls.iter().map(|(_, end)| format!("library-{}-{end}", entry.code)));
    }
    keys
}

#[test]
fn the_tablet_speaks_the_languages_of_the_pages() {
    let pages: Vec<_> = Lang::ALL.into_iter().map(Lang::code).collect();
    let tablet: Vec<_> = Language::ALL.iter().map(|language| language.code()).collect();
    assert_eq!(tablet, pages);
}

#[test]
fn every_member_of_every_closed_set_has_its_words() {
    let finnish = messages("fi");
    let missing: Vec<_> = made().into_iter().filter(|key| !finnish.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
