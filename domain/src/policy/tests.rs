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
