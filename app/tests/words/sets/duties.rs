//! What duties that come back, rounds and drills ask for.

use super::*;

/// The keys of the duties that come back.
pub(super) fn made_for_cycles() -> Vec<String> {
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
        "duty-offer" = Offer,
        "inbox-of" = TaskKind,
        "mail-state" = MailState,
        "mail-fault" = MailFault,
    ];
    let mut keys: Vec<String> = sets.into_iter().flat_map(|(prefix, codes)| of(prefix, codes.into_iter())).collect();
    keys.extend(of("cycle", CATALOGUE.iter().map(|template| template.code)));
    keys.extend(of("cycle-status", DueStatus::CODES.into_iter()));
    keys.extend(Why::KEYS.map(String::from));
    keys.extend(labels::<AwayField>());
    keys.extend(labels::<RhythmField>());
    keys.extend(of("rhythm-unit", EveryUnit::ALL.iter().map(|unit| unit.code())));
    keys.extend((1..=7).map(|n| format!("rhythm-weekday-{n}")));
    keys.extend(["week", "months"].map(|calendar| format!("rhythm-calendar-{calendar}")));
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

/// What rounds and drills ask for.
pub(super) fn round_keys() -> Vec<String> {
    let sets: Vec<(&str, Vec<&'static str>)> = sets![
        "round-kind" = RoundKind,
        "round-part" = RoundPart,
        "round-state" = RoundState,
        "line-answer" = LineAnswer,
        "drill-time" = DrillTime,
    ];
    let mut keys: Vec<String> = sets.into_iter().flat_map(|(prefix, codes)| of(prefix, codes.into_iter())).collect();
    keys.extend(of("round-line", USUAL.iter().map(|line| line.code)));
    keys.extend(labels::<LineField>());
    keys.extend(labels::<RoundEndField>());
    keys.extend(labels::<NewLineField>());
    keys.extend(labels::<FindingField>());
    keys.extend(labels::<FindingWordsField>());
    keys.extend(labels::<DrillField>());
    keys.extend(of("rule", ["round-unanswered", "finding-has-action", "finding-fixed", "too-many-lines"].into_iter()));
    keys
}
