use super::*;
use std::{collections::BTreeSet, fmt::Write};

#[test]
fn there_are_thirty_six_duties_each_with_a_code_of_its_own() {
    let codes: BTreeSet<_> = CATALOGUE.iter().map(|template| template.code).collect();
    assert_eq!((CATALOGUE.len(), codes.len()), (36, 36));
    assert_eq!(template("gtp-year").map(|template| template.every.to_string()), Some("12m".into()));
    assert_eq!(template("nothing"), None);
}

#[test]
fn every_interval_is_within_its_bounds_and_fits_its_calendar() {
    for template in CATALOGUE {
        let intervals = [Some(template.every), template.seldom];
        for every in intervals.into_iter().flatten() {
            assert_eq!(every.to_string().parse(), Ok(every), "{}", template.code);
        }
        assert!(template.seldom.is_none_or(|seldom| template.every.is_within(seldom)), "{}", template.code);
        if let Anchor::Calendar(periods) = template.anchor {
            assert_eq!(periods.every().compare(template.every), Some(std::cmp::Ordering::Equal), "{}", template.code);
            assert_eq!(template.anchor_for(template.every, Weekday::Wed), template.anchor);
        }
        assert_eq!(template.takes(template.every), template.anchor != Anchor::Event, "{}", template.code);
    }
}

#[test]
fn what_the_law_asks_for_rests_on_a_law() {
    for template in CATALOGUE.iter().filter(|template| template.statutory) {
        assert!(template.basis.law.in_force_from().is_some(), "{}", template.code);
    }
}

#[test]
fn a_duty_begins_with_its_law() {
    let in_force = |code: &str, on: &str| template(code).unwrap().is_in_force(on.parse::<NaiveDate>().unwrap());
    assert!(!in_force("publish-4m", "2023-12-31"));
    assert!(in_force("publish-4m", "2024-01-01"));
    assert!(in_force("round-month", "2003-01-01") && !in_force("round-month", "2002-12-31"));
    assert!(in_force("rules-half", "1999-01-01"), "a practice has no day");
}

#[test]
fn only_what_is_reported_has_a_row_for_each_missed_period() {
    let each: Vec<_> = CATALOGUE
        .iter()
        .filter(|template| template.missed == Missed::EachPeriod)
        .map(|template| template.code)
        .collect();
    assert_eq!(each, ["publish-4m", "buyer-month"]);
}

#[test]
fn a_unit_has_the_duties_of_its_services() {
    let of = |kind: UnitKind, lines: &[ServiceLine], holds: Holds| -> Vec<&str> {
        let units = CATALOGUE.iter().filter(|template| template.scope == S::Unit);
        units.filter(|template| template.applies.holds(kind, lines) == holds).map(|template| template.code).collect()
    };
    let institution = of(UnitKind::Institution, &[ServiceLine::Institution], Holds::Yes);
    assert_eq!(institution.len(), 20);
    assert!(
        institution.contains(&"gtp-year")
            && institution.contains(&"evac-report")
            && !institution.contains(&"buyer-month")
    );
    let support = of(UnitKind::OpenService, &[ServiceLine::SupportPerson], Holds::Yes);
    assert_eq!(
        support,
        [
            "risk-year",
            "smp-review",
            "publish-4m",
            "pulse-staff",
            "fb-family",
            "staff-safety",
            "viol-drill",
            "viol-alarm",
            "buyer-month"
        ]
    );
    assert_eq!(
        of(UnitKind::FamilyHome, &[ServiceLine::ProfessionalFamilyHome], Holds::Perhaps),
        ["gtp-year", "rules-half", "fb-placer"]
    );
    let rooms = |kind, line| C::Premises.holds(kind, &[line]);
    assert_eq!(rooms(UnitKind::OpenService, ServiceLine::SupportPerson), Holds::Perhaps);
    assert_eq!(rooms(UnitKind::OpenService, ServiceLine::FamilyRehabilitation), Holds::Yes);
    assert_eq!(rooms(UnitKind::MeetingPlace, ServiceLine::SupervisedContact), Holds::Yes);
    assert!(of(UnitKind::OpenService, &[ServiceLine::Training], Holds::Yes).is_empty(), "training meets no clients");
    let both = of(UnitKind::OpenService, &[ServiceLine::Training, ServiceLine::SupportPerson], Holds::Yes);
    assert_eq!(both, support);
}

#[test]
fn an_organisation_has_its_duties_by_the_units_that_work() {
    let day = "2026-09-16".parse().unwrap();
    let home: (UnitKind, &[ServiceLine]) = (UnitKind::Institution, &[ServiceLine::Institution]);
    let training: (UnitKind, &[ServiceLine]) = (UnitKind::OpenService, &[ServiceLine::Training]);
    let of = |units: &[(UnitKind, &[ServiceLine])], holds: Holds| -> Vec<&str> {
        let all = duties_of_organisation(units, day).into_iter();
        all.filter(|(_, of)| *of == holds).map(|(template, _)| template.code).collect()
    };
    let one = of(&[home, training], Holds::Yes);
    assert_eq!(one, ["osh-prog", "workplace-survey", "data-year", "data-rights", "contingency"]);
    assert_eq!(of(&[home, home], Holds::Yes).len(), one.len() + 1, "and the programme");
    assert_eq!(of(&[home], Holds::Perhaps), ["subcon"]);
    assert!(of(&[training], Holds::Yes).is_empty() && of(&[], Holds::Yes).is_empty());
}

#[test]
fn the_duties_are_as_reviewed() {
    let mut out = String::new();
    for row in CATALOGUE {
        let every = row.seldom.map_or(row.every.to_string(), |seldom| format!("{}-{seldom}", row.every));
        let basis = format!("{} {}", row.basis.law.code(), row.basis.sections);
        let statutory = if row.statutory { "statutory" } else { "" };
        let line = format!(
            "{:<17}{every:<8}{:<9}{:<32}{statutory:<10}{:<16}{:<18}{:<13}{}",
            row.code,
            row.anchor.kind().code(),
            basis.trim(),
            row.owner.code(),
            row.evidence.code(),
            row.scope.code(),
            row.applies.code(),
        );
        let _ = writeln!(out, "{line}");
    }
    insta::assert_snapshot!(out);
}
