use super::*;
use crate::cycle::{ChangeFault, template};
use proptest::prelude::*;
use uuid::Uuid;

const EERO: UserId = UserId(Uuid::from_u128(7));

fn now(code: &str, by: Role) -> RhythmNow<'static> {
    let template = template(code).unwrap();
    RhythmNow { template, every: template.every, weekday: Weekday::Wed, by, may_own: &[EERO] }
}

fn fields(count: &str, unit: &str) -> Fields {
    Fields::default().with("count", count).with("unit", unit)
}

fn problems(fields: &Fields, now: &RhythmNow<'_>) -> Vec<(RhythmField, Problem)> {
    Rhythm::parse(fields, now).unwrap_err().iter().cloned().collect()
}

#[test]
fn a_rhythm_has_an_interval_and_perhaps_a_person_and_a_weekday() {
    let read = Rhythm::parse(&fields("6", "m").with("owner", EERO.to_string()), &now("risk-year", Role::Supervisor));
    let read = read.unwrap();
    assert_eq!((read.every.to_string().as_str(), read.owner, read.weekday), ("6m", Some(EERO), Weekday::Wed));
    let weekly = Rhythm::parse(&fields("1", "w").with("weekday", "5"), &now("meet-week", Role::Supervisor)).unwrap();
    assert_eq!((weekly.weekday, weekly.owner), (Weekday::Fri, None));
}

#[test]
fn every_problem_is_told_at_once() {
    let nothing = problems(&Fields::default(), &now("meet-week", Role::Supervisor));
    let of: Vec<RhythmField> = nothing.iter().map(|(field, _)| *field).collect();
    assert_eq!(of, [RhythmField::Unit, RhythmField::Count, RhythmField::Weekday]);
    let stranger = fields("0", "d").with("owner", Uuid::from_u128(8).to_string());
    let told = problems(&stranger, &now("risk-year", Role::Supervisor));
    let number = Problem::Number { first: 1, last: EveryUnit::Day.most() };
    assert_eq!(told, [(RhythmField::Count, number), (RhythmField::Owner, Problem::Empty)]);
    for day in ["0", "8", "-1", "ke"] {
        let told = problems(&fields("1", "w").with("weekday", day), &now("meet-week", Role::Supervisor));
        assert_eq!(told, [(RhythmField::Weekday, Problem::Empty)], "{day}");
    }
}

#[test]
fn what_the_rules_refuse_stands_at_its_field() {
    let rule = |fault: ChangeFault| Problem::Rule(fault.code());
    let longer = fields("14", "m").with("reason", "Sovittu.");
    let told = problems(&longer, &now("gtp-year", Role::Supervisor));
    assert_eq!(told, [(RhythmField::Count, rule(ChangeFault::Role))]);
    let told = problems(&fields("14", "m"), &now("gtp-year", Role::SafetyLead));
    assert_eq!(told, [(RhythmField::Reason, rule(ChangeFault::NoReason))]);
    assert!(Rhythm::parse(&longer, &now("gtp-year", Role::SafetyLead)).is_ok());
    let told = problems(&fields("5", "m"), &now("publish-4m", Role::SafetyLead));
    assert_eq!(told, [(RhythmField::Count, rule(ChangeFault::NoInterval))]);
}

#[test]
fn an_interval_that_stays_is_not_judged_again() {
    let long = RhythmNow { every: "20m".parse().unwrap(), ..now("gtp-year", Role::Supervisor) };
    let kept = Rhythm::parse(&fields("20", "m").with("owner", EERO.to_string()), &long).unwrap();
    assert_eq!(long.change(&kept), Ok(None), "the safety lead has chosen it; the supervisor names a person");
}

proptest! {
    #[test]
    fn a_supervisor_never_gets_a_longer_interval_than_the_usual(count in 1u32..200, unit in 0usize..4, at in 0usize..36) {
        let template = &crate::cycle::CATALOGUE[at];
        let now = RhythmNow { template, every: template.every, weekday: Weekday::Wed, by: Role::Supervisor, may_own: &[] };
        let sent = fields(&count.to_string(), EveryUnit::ALL[unit].code()).with("weekday", "3");
        if let Ok(read) = Rhythm::parse(&sent, &now) {
            prop_assert!(read.every == template.every || read.every.is_within(template.longest(None)));
        }
    }
}
