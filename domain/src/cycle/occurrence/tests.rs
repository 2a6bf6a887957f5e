use super::*;
use crate::cycle::template;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn note() -> Note {
    Note::parse("Talo on remontissa").unwrap()
}

fn rules(code: &str) -> Rules {
    let template = template(code).unwrap();
    template.rules(template.every)
}

fn evidence(code: &str) -> Evidence {
    Evidence { kind: rules(code).evidence, record: Some(Uuid::from_u128(7)) }
}

fn open(due_on: &str) -> Occurrence {
    let due_on = day(due_on);
    Occurrence::open(Planned { key: PeriodKey::Day(due_on), due_on, why: Why::AtStart })
}

fn complete(code: &str, due_on: &str, on: &str) -> Result<Occurrence, StepFault> {
    open(due_on).complete(&rules(code), day(on), evidence(code), day("2028-01-01"))
}

fn skip(code: &str, asked: u128, approved: u128, role: Role) -> Result<Occurrence, StepFault> {
    let skip = Skip { reason: note(), asked_by: person(asked), approved_by: person(approved), role };
    open("2026-10-01").skip(&rules(code), skip, day("2026-09-16"))
}

#[test]
fn what_hangs_on_the_calendar_is_done_at_most_a_quarter_early() {
    // A third of a year is 121 days, a month 30, a week 7.
    assert_eq!(complete("publish-4m", "2026-05-31", "2026-04-30"), Err(StepFault::TooEarly));
    assert!(complete("publish-4m", "2026-05-31", "2026-05-01").is_ok());
    assert_eq!(complete("buyer-month", "2026-05-10", "2026-05-02"), Err(StepFault::TooEarly));
    assert!(complete("buyer-month", "2026-05-10", "2026-05-03").is_ok());
    assert_eq!(complete("meet-week", "2026-09-16", "2026-09-14"), Err(StepFault::TooEarly));
    assert!(complete("meet-week", "2026-09-16", "2026-09-15").is_ok());
    assert!(complete("meet-week", "2026-09-16", "2027-09-15").is_ok(), "late is better than never");
    // A weekly duty has all of its week, and nothing of the week before.
    let week: PeriodKey = "2026-W38".parse().unwrap();
    let planned = Planned { key: week, due_on: day("2026-09-16"), why: Why::Week { key: week } };
    let held =
        |on| Occurrence::open(planned).complete(&rules("meet-week"), day(on), evidence("meet-week"), day("2028-01-01"));
    assert!(held("2026-09-14").is_ok());
    assert_eq!(held("2026-09-13"), Err(StepFault::TooEarly));
    // Two months are 60 days: fifteen ahead are a quarter.
    let two_months = Rules { every: "2m".parse().unwrap(), ..rules("buyer-month") };
    let at = |on| open("2026-05-31").complete(&two_months, day(on), evidence("buyer-month"), day("2028-01-01"));
    assert_eq!(at("2026-05-15"), Err(StepFault::TooEarly));
    assert!(at("2026-05-16").is_ok());
}

#[test]
fn what_rolls_is_done_at_any_time() {
    let done = complete("risk-year", "2027-05-31", "2026-06-01").unwrap();
    assert_eq!(done.end(), Some((day("2026-06-01"), End::Completed)));
    let ended = Some((day("2026-06-01"), End::Completed));
    assert_eq!(done.as_last(), Last { key: done.key, due_on: day("2027-05-31"), ended });
}

#[test]
fn nothing_is_done_in_the_future() {
    let early =
        open("2026-10-01").complete(&rules("risk-year"), day("2026-09-17"), evidence("risk-year"), day("2026-09-16"));
    assert_eq!(early, Err(StepFault::InFuture));
}

#[test]
fn only_the_evidence_of_the_duty_completes_it() {
    let with = |code: &str, kind, record| {
        open("2026-10-01")
            .complete(&rules(code), day("2026-09-16"), Evidence { kind, record }, day("2026-09-16"))
            .map(|_| ())
    };
    let record = Some(Uuid::from_u128(7));
    for kind in EvidenceKind::ALL {
        let expected = if *kind == EvidenceKind::PublishedVersion { Ok(()) } else { Err(StepFault::OtherEvidence) };
        assert_eq!(with("smp-review", *kind, record), expected, "{kind:?}");
    }
    assert_eq!(with("smp-review", EvidenceKind::PublishedVersion, None), Ok(()), "the plan may be elsewhere");
    assert_eq!(with("risk-high", EvidenceKind::Reassessed, None), Err(StepFault::NoRecord));
    assert_eq!(with("firstaid", EvidenceKind::Date, None), Ok(()), "the day is enough");
    assert_eq!(with("evac-report", EvidenceKind::Sent, None), Ok(()));
}

#[test]
fn only_what_no_law_asks_for_is_left_out_and_somebody_else_approves() {
    for template in crate::cycle::CATALOGUE {
        let expected = if template.statutory { Err(StepFault::Statutory) } else { Ok(()) };
        assert_eq!(skip(template.code, 1, 2, Role::Supervisor).map(|_| ()), expected, "{}", template.code);
    }
    assert_eq!(skip("round-month", 1, 1, Role::Supervisor), Err(StepFault::OwnRequest));
    for role in Role::ALL {
        let may = matches!(role, Role::Supervisor | Role::SafetyLead);
        assert_eq!(skip("round-month", 1, 2, role).map(|_| ()), if may { Ok(()) } else { Err(StepFault::Role) });
    }
    let skipped = skip("round-month", 1, 2, Role::SafetyLead).unwrap();
    assert_eq!(skipped.end(), Some((day("2026-09-16"), End::Skipped)));
}

#[test]
fn only_the_safety_lead_decides_that_a_duty_does_not_apply() {
    for role in Role::ALL {
        let decided = open("2026-10-01").does_not_apply(person(1), role, note(), day("2026-09-16"));
        let expected = if role == Role::SafetyLead {
            Ok(Some((day("2026-09-16"), End::NotApplicable)))
        } else {
            Err(StepFault::Role)
        };
        assert_eq!(decided.map(|occurrence| occurrence.end()), expected, "{role:?}");
    }
}

#[test]
fn what_has_ended_stays_as_it_is() {
    let lead =
        |occurrence: Occurrence| occurrence.does_not_apply(person(1), Role::SafetyLead, note(), day("2026-09-16"));
    let ended = [
        complete("round-month", "2026-09-16", "2026-09-15").unwrap(),
        skip("round-month", 1, 2, Role::Supervisor).unwrap(),
        lead(open("2026-10-01")).unwrap(),
    ];
    for occurrence in ended {
        let again = Skip { reason: note(), asked_by: person(1), approved_by: person(2), role: Role::SafetyLead };
        let (rules, evidence) = (rules("round-month"), evidence("round-month"));
        let today = day("2026-09-16");
        assert_eq!(occurrence.clone().complete(&rules, today, evidence, today), Err(StepFault::Ended));
        assert_eq!(occurrence.clone().skip(&rules, again, today), Err(StepFault::Ended));
        assert_eq!(lead(occurrence.clone()), Err(StepFault::Ended));
        let moved = occurrence.clone().brought_forward(day("2026-01-01"), Trigger::Change, today);
        assert_eq!(moved, occurrence);
    }
}

#[test]
fn an_event_only_brings_the_day_nearer_and_tells_why() {
    let sooner = open("2026-10-01").brought_forward(day("2026-09-23"), Trigger::Group, day("2026-09-09"));
    assert_eq!(sooner.due_on, day("2026-09-23"));
    assert_eq!(sooner.key, PeriodKey::Day(day("2026-10-01")), "its key stays");
    assert_eq!(sooner.why, Why::BroughtForward { trigger: Trigger::Group, on: day("2026-09-09") });
    for later in ["2026-10-01", "2026-10-02"] {
        let same = open("2026-10-01").brought_forward(day(later), Trigger::Group, day("2026-09-09"));
        assert_eq!(same, open("2026-10-01"));
    }
}
