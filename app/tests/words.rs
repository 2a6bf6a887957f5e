//! The three languages say the same things, and every word that a page asks for exists.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser::parse,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

type Messages = BTreeMap<String, BTreeSet<String>>;

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every message of a language with the arguments that it takes.
fn messages(lang: &str) -> Messages {
    let mut all = Messages::new();
    for file in files(&root().join("locales").join(lang), ".ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            if let Entry::Message(Message { id, value: Some(pattern), .. }) = entry {
                let mut arguments = BTreeSet::new();
                gather(&pattern, &mut arguments);
                let before = all.insert(id.name.to_owned(), arguments);
                assert!(before.is_none(), "{lang}: {} stands twice", id.name);
            }
        }
    }
    all
}

fn gather(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            let inline = match expression {
                Expression::Inline(inline) => inline,
                Expression::Select { selector, variants } => {
                    variants.iter().for_each(|variant| gather(&variant.value, arguments));
                    selector
                }
            };
            if let InlineExpression::VariableReference { id } = inline {
                arguments.insert(id.name.to_owned());
            }
        }
    }
}

#[test]
fn the_three_languages_have_the_same_messages_with_the_same_arguments() {
    let finnish = messages("fi");
    for lang in ["sv", "en"] {
        let other = messages(lang);
        let missing: Vec<_> = finnish.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !finnish.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{lang}: missing {missing:?}, extra {extra:?}");
        for (key, arguments) in &finnish {
            assert_eq!(&other[key], arguments, "{lang}: {key}");
        }
    }
}

/// The keys written out in the code: first arguments of the calls that look words up.
fn keys_in_code() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let sources = [root().join("src"), root().join("../server/src")];
    for file in sources.iter().flat_map(|folder| files(folder, ".rs")) {
        let text = fs::read_to_string(&file).unwrap();
        for call in [".t(\"", ".with(\"", "cx.with(\n            \"", "flash_redirect(&op, \""] {
            for part in text.split(call).skip(1) {
                let key = part.split('"').next().unwrap().to_owned();
                let plain = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                // Forms' fields are filled by the same word; their names have no dash or stand alone.
                if plain && key.contains('-') && !call.contains("flash") {
                    keys.insert(key);
                } else if plain && call.contains("flash") {
                    keys.insert(format!("flash-{key}"));
                }
            }
        }
    }
    keys
}

#[test]
fn every_word_that_the_code_asks_for_exists() {
    let finnish = messages("fi");
    // Names of form fields that look like keys.
    let fields = [
        "no-action",
        "now-l",
        "now-s",
        "res-l",
        "res-s",
        "alarp-more",
        "alarp-why",
        "alarp-rights",
        "until-day",
        "child-view",
        "no-representative",
        "actions-reason",
        "hazard-reason",
        "staff-planned",
        "staff-present",
        "told-by",
        "works-when",
    ];
    let missing: Vec<_> = keys_in_code()
        .into_iter()
        .filter(|key| !finnish.contains_key(key) && !fields.contains(&key.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[cfg(feature = "ssr")]
mod sets {
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
            EvidenceKind, Law, OwnerRole, Scope, StepFault, TaskKind, Why,
        },
        form::Field,
        goal::{
            AdultPromise, DrawingProblem, EndReason, GoalKind, GoalReviewField, GoalRule, GoalState, GoalStep,
            GoalStepField, Helper, HoldsUp, Ink, NewGoalField, Nib, OneBetter, PromiseField, PromiseStatus,
            ReviewDecision, SaidField, SaidKind, TalkField, TalkQuestion, Tone, WhatHelped, WordAuthor, WordMode,
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
        unit::{ContactsField, ServiceLine, UnitField, UnitKind},
        voice::{
            AgendaPart, Dimension, Door, Feeling, IdeaField, IdeaOutcome, IdeaState, MeetingState, MinutesField, Mood,
            NewIdeaField, PlaceInUnit, Readers, ReopenedBy, Score, TREATMENT_SECTIONS, TimeOfDay, WorryField,
            WorryState, WorryStep, WorryTopic,
        },
    };

    /// The closed sets with what their messages begin with.
    macro_rules! sets {
        ($($prefix:literal = $set:ty),+ $(,)?) => { vec![$(($prefix, <$set>::ALL.iter().map(|v| v.code()).collect())),+] };
    }

    fn labels<F: Field>() -> Vec<String> {
        F::ALL.iter().map(|field| format!("{}-{}", F::FORM, field.name())).collect()
    }

    fn of(prefix: &str, codes: impl Iterator<Item = &'static str>) -> Vec<String> {
        codes.map(|code| format!("{prefix}-{code}")).collect()
    }

    /// The closed sets of reports with what their messages begin with.
    fn incident_sets() -> Vec<(&'static str, Vec<&'static str>)> {
        sets![
            "incident-place" = Place,
            "incident-activity" = Activity,
            "incident-affected" = AffectedRole,
            "factor" = Factor,
            "analysis" = AnalysisMethod,
            "medical-care" = MedicalCare,
            "secrecy" = Secrecy,
            "sub-form" = SubForm,
            "recipient" = Recipient,
            "notice-need" = Need,
            "notice-state" = NoticeState,
            "channel" = Channel,
            "incident-state" = IncidentState,
            "incident-next" = IncidentState,
            "priority" = Priority,
            "milestone" = Milestone,
            "harm" = Harm,
            "report-when" = When,
            "report-identity" = Identity,
            "conclusion-hazard" = HazardChoice,
            "conclusion-actions" = ActionChoice,
            "rule" = EndFault,
            "hygiene" = Sign,
            "placement" = PlacementBasis,
            "measure" = Measure,
            "restriction-reason" = ReasonClass,
            "milder" = MilderMeans,
            "injuries" = Injuries,
            "missing" = MissingPart,
            "danger" = Danger,
            "return-means" = ReturnMeans,
            "absence-band" = Band,
            "medication-phase" = MedicationPhase,
            "medication-detected-by" = DetectedBy,
            "breach-data" = DataKind,
            "breach-notice" = AuthorityNotice,
            "chain" = Link,
            "meeting-form" = MeetingForm,
            "meeting-interrupted-by" = InterruptedBy,
        ]
    }

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

    /// The keys of the duties that come back.
    fn made_for_cycles() -> Vec<String> {
        let sets: Vec<(&str, Vec<&str>)> = sets![
            "cycle-owner" = OwnerRole,
            "cycle-ended" = CycleEnd,
            "cycle-evidence" = EvidenceKind,
            "cycle-scope" = Scope,
            "cycle-applies" = Condition,
            "cycle-law" = Law,
            "cycle-anchor" = AnchorKind,
            "cycle-every" = EveryUnit,
            "cycle-fault" = StepFault,
            "cycle-interval-fault" = ChangeFault,
            "inbox-of" = TaskKind,
            "mail-state" = MailState,
            "mail-fault" = MailFault,
        ];
        let mut keys: Vec<String> =
            sets.into_iter().flat_map(|(prefix, codes)| of(prefix, codes.into_iter())).collect();
        keys.extend(of("cycle", CATALOGUE.iter().map(|template| template.code)));
        keys.extend(of("cycle-status", DueStatus::CODES.into_iter()));
        keys.extend(Why::KEYS.map(String::from));
        keys.extend(labels::<AwayField>());
        keys.extend(
            ["kind", "subject", "text"]
                .into_iter()
                .flat_map(|part| MailKind::ALL.iter().map(move |kind| format!("mail-{}-{part}", kind.code()))),
        );
        keys.extend(YearMark::ALL.map(|mark| format!("year-mark-{}", mark.code())));
        keys.extend((1..=12).map(|n| format!("month-short-{n}")));
        keys.extend(["week", "month", "part"].map(|kind| format!("cycle-period-{kind}")));
        keys
    }

    /// The keys of the children's part.
    fn made_for_children() -> Vec<String> {
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

    /// The keys that the code makes from closed sets.
    fn made() -> Vec<String> {
        let mut keys = Vec::new();
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
        keys.extend(
            SpanUnit::ALL.iter().flat_map(|v| [format!("span-{}", v.code()), format!("span-{}-count", v.code())]),
        );
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
}
