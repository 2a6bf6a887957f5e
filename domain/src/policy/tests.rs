use super::*;
use crate::role::Grant;
use chrono::NaiveDate;
use proptest::prelude::*;
use std::fmt::Write;
use uuid::Uuid;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 9, 16).unwrap()
}

fn id<T: From<Uuid>>(n: u128) -> T {
    Uuid::from_u128(n).into()
}

fn person(role: Role, unit: Option<UnitId>) -> Actor {
    let grant = Grant { role, unit, valid_from: today(), valid_to: None };
    Actor::new(id(7), id(1), vec![grant], today())
}

fn holder(role: Role) -> Actor {
    person(role, role.needs_unit().then(|| id(10)))
}

fn verdict(result: &Result<Permit, Denial>) -> String {
    match result {
        Ok(_) => "yes".into(),
        Err(Denial::Hidden) => "404".into(),
        Err(Denial::Ask(role)) => format!("ask {}", role.code()),
        Err(Denial::SecondPerson) => "second person".into(),
    }
}

fn table(title: &str, subject: Subject) -> String {
    let mut out = format!("{title}\n");
    for act in Act::ALL {
        let cells: Vec<String> =
            Role::ALL.iter().map(|&role| format!("{:<18}", verdict(&decide(&holder(role), act, &subject)))).collect();
        let _ = writeln!(out, "  {:<22}{}", format!("{act:?}"), cells.join("").trim_end());
    }
    out
}

#[test]
fn the_whole_table_of_roles_and_acts() {
    let own = Subject::unit(id(1), id(10));
    let level = |n| Level::new(n);
    let mut out = format!("{:<24}", "");
    for role in Role::ALL {
        let _ = write!(out, "{:<18}", role.code());
    }
    out = out.trim_end().to_owned() + "\n";
    out +=
        &table("own unit, level 3, somebody else's", own.at_level(level(3)).owned_by(id(8)).submitted_by(Some(id(8))));
    out += &table("own unit, level 3, own", own.at_level(level(3)).owned_by(id(7)).submitted_by(Some(id(7))));
    out +=
        &table("own unit, level 4, somebody else's", own.at_level(level(4)).owned_by(id(8)).submitted_by(Some(id(8))));
    out += &table("own unit, level 4, own", own.at_level(level(4)).owned_by(id(7)).submitted_by(Some(id(7))));
    out += &table("another unit", Subject::unit(id(1), id(11)).owned_by(id(8)));
    out += &table("the organisation", Subject::organisation(id(1)));
    out += &table("another organisation", Subject::unit(id(2), id(10)).owned_by(id(7)));
    insta::assert_snapshot!(out);
}

#[test]
fn an_administrator_reads_no_content() {
    let admin = holder(Role::Administrator);
    for act in [Act::ReadHazard, Act::ReadAssessment, Act::ReadAction] {
        assert_eq!(admin.scope(act), Scope::Nothing);
        assert_eq!(decide(&admin, act, &Subject::unit(id(1), id(10))), Err(Denial::Hidden));
    }
}

#[test]
fn a_grant_counts_from_its_first_to_its_last_day() {
    let grant = |from: i64, to: Option<i64>| Grant {
        role: Role::Staff,
        unit: Some(id(10)),
        valid_from: today() + chrono::Duration::days(from),
        valid_to: to.map(|to| today() + chrono::Duration::days(to)),
    };
    let reads = |grant| Actor::new(id(7), id(1), vec![grant], today()).may_somewhere(Act::ReadHazard);
    assert!(reads(grant(0, Some(0))));
    assert!(reads(grant(-5, None)));
    assert!(!reads(grant(1, None)));
    assert!(!reads(grant(-5, Some(-1))));
}

fn any_role() -> impl Strategy<Value = Role> {
    proptest::sample::select(Role::ALL.to_vec())
}

fn any_act() -> impl Strategy<Value = Act> {
    proptest::sample::select(Act::ALL.to_vec())
}

proptest! {
    #[test]
    fn nothing_of_another_organisation_is_ever_seen(
        roles in prop::collection::vec((any_role(), prop::option::of(10u128..13)), 0..5),
        act in any_act(), unit in 10u128..13, level in 1u8..=5,
    ) {
        let grants = roles.into_iter().map(|(role, unit)| Grant {
            role, unit: unit.map(id), valid_from: today(), valid_to: None,
        }).collect();
        let actor = Actor::new(id(7), id(1), grants, today());
        let subject = Subject::unit(id(2), id(unit)).at_level(Level::new(level)).owned_by(id(7));
        prop_assert_eq!(decide(&actor, act, &subject), Err(Denial::Hidden));
    }

    #[test]
    fn reading_one_and_listing_many_agree(
        roles in prop::collection::vec((any_role(), prop::option::of(10u128..13)), 0..5),
        act in prop::sample::select(vec![Act::ReadHazard, Act::ReadAssessment, Act::ReadAction]),
        unit in 10u128..13,
    ) {
        let grants = roles.into_iter().map(|(role, unit)| Grant {
            role, unit: unit.map(id), valid_from: today(), valid_to: None,
        }).collect();
        let actor = Actor::new(id(7), id(1), grants, today());
        let allowed = decide(&actor, act, &Subject::unit(id(1), id(unit))).is_ok();
        prop_assert_eq!(actor.scope(act).includes(id(1), id(unit)), allowed);
    }

    #[test]
    fn a_permit_tells_what_was_asked(role in any_role(), act in any_act(), level in 1u8..=5) {
        let subject = Subject::unit(id(1), id(10)).at_level(Level::new(level)).owned_by(id(7));
        if let Ok(permit) = decide(&holder(role), act, &subject) {
            prop_assert_eq!(permit.act(), act);
            prop_assert_eq!(permit.unit(), Some(id(10)));
            prop_assert_eq!(permit.user(), id(7));
        }
    }
}

mod reports {
    use super::*;
    use crate::incident::Secrecy;
    use chrono::{DateTime, TimeDelta, Utc};

    fn now() -> DateTime<Utc> {
        "2026-09-16T11:30:00Z".parse().unwrap()
    }

    fn report(secrecy: Secrecy) -> Report {
        Report {
            secrecy,
            handler: None,
            reporter: None,
            named: None,
            concerns_supervisor: false,
            opened: false,
            joined_own: false,
            sent_at: now(),
        }
    }

    fn asks(actor: &Actor, act: Act, report: Report) -> Result<Permit, Denial> {
        decide(actor, act, &Subject::unit(id(1), id(10)).of_report(report, now()))
    }

    #[test]
    fn the_whole_table_of_roles_and_reports() {
        let mut out = String::new();
        let acts = [
            Act::ReadIncident,
            Act::FollowIncident,
            Act::AddToIncident,
            Act::FillForm,
            Act::HandleIncident,
            Act::TickNotice,
        ];
        let mine = Some(id(7));
        for (title, one) in [
            ("open", report(Secrecy::OpenUnit)),
            ("open, of last month", Report { sent_at: now() - TimeDelta::days(31), ..report(Secrecy::OpenUnit) }),
            ("handlers only", report(Secrecy::HandlersOnly)),
            ("sealed", report(Secrecy::Sealed)),
            ("sealed, given to the reader", Report { handler: mine, ..report(Secrecy::Sealed) }),
            ("sealed, the reader's own", Report { reporter: mine, ..report(Secrecy::Sealed) }),
            ("open, the reader's own", Report { reporter: mine, ..report(Secrecy::OpenUnit) }),
            ("open, the reader's own, opened", Report { reporter: mine, opened: true, ..report(Secrecy::OpenUnit) }),
            ("open, about the reader", Report { named: mine, ..report(Secrecy::OpenUnit) }),
        ] {
            let _ = writeln!(out, "{title}");
            for act in acts {
                let cells: Vec<String> =
                    Role::ALL.iter().map(|&role| format!("{:<16}", verdict(&asks(&holder(role), act, one)))).collect();
                let _ = writeln!(out, "  {:<16}{}", format!("{act:?}"), cells.join("").trim_end());
            }
        }
        insta::assert_snapshot!(out);
    }

    #[test]
    fn what_concerns_the_supervisor_is_never_the_supervisors_whoever_it_is_given_to() {
        let supervisor = holder(Role::Supervisor);
        let one = Report { concerns_supervisor: true, handler: Some(id(7)), ..report(Secrecy::Sealed) };
        for act in Act::ALL {
            assert!(asks(&supervisor, act, one).is_err(), "{act:?}");
        }
        assert_eq!(asks(&supervisor, Act::ReadIncident, one), Err(Denial::Hidden));
    }

    fn any_report() -> impl Strategy<Value = Report> {
        let person = || prop::option::of(6u128..9);
        (proptest::sample::select(Secrecy::ALL.to_vec()), person(), person(), person(), any::<bool>(), 0i64..60)
            .prop_map(|(secrecy, handler, reporter, named, concerns_supervisor, days)| Report {
                secrecy,
                handler: handler.map(id),
                reporter: reporter.map(id),
                named: named.map(id),
                concerns_supervisor,
                opened: false,
                joined_own: false,
                sent_at: now() - TimeDelta::days(days),
            })
    }

    fn any_actor() -> impl Strategy<Value = Actor> {
        prop::collection::vec((any_role(), 10u128..13), 0..4).prop_map(|held| {
            let grants = held
                .into_iter()
                .map(|(role, unit)| Grant {
                    role,
                    unit: role.needs_unit().then(|| id(unit)),
                    valid_from: today(),
                    valid_to: None,
                })
                .collect();
            Actor::new(id(7), id(1), grants, today())
        })
    }

    proptest! {
        #[test]
        fn reading_one_report_and_listing_many_agree(actor in any_actor(), one in any_report(), unit in 10u128..13) {
            let subject = Subject::unit(id(1), id(unit)).of_report(one, now());
            let reads = decide(&actor, Act::ReadIncident, &subject).is_ok();
            prop_assert_eq!(actor.sight(now()).includes(id(1), id(unit), &one), reads);
        }

        #[test]
        fn whoever_does_not_read_a_report_learns_nothing_of_it(actor in any_actor(), one in any_report(), act in any_act()) {
            let reads = asks(&actor, Act::ReadIncident, one).is_ok() || one.reporter == Some(actor.user);
            if !reads {
                prop_assert_eq!(asks(&actor, act, one), Err(Denial::Hidden));
            }
        }

        #[test]
        fn nobody_handles_what_they_told_or_what_concerns_them(actor in any_actor(), one in any_report()) {
            if one.reporter == Some(actor.user) || one.named == Some(actor.user) {
                prop_assert!(asks(&actor, Act::HandleIncident, one).is_err());
            }
        }

        #[test]
        fn nothing_sealed_is_read_in_the_unit_unless_it_was_given_there(actor in any_actor(), one in any_report()) {
            let sealed = Report { secrecy: Secrecy::Sealed, ..one };
            if !actor.has(Role::SafetyLead) && one.handler != Some(actor.user) {
                prop_assert!(asks(&actor, Act::ReadIncident, sealed).is_err());
            }
        }

        #[test]
        fn a_report_of_another_organisation_does_not_exist(actor in any_actor(), one in any_report(), act in any_act()) {
            let subject = Subject::unit(id(2), id(10)).of_report(one, now());
            prop_assert_eq!(decide(&actor, act, &subject), Err(Denial::Hidden));
        }
    }
}

mod children;
