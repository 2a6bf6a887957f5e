use super::*;
use crate::date::plus_days;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn person(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

const OWNER: u128 = 1;
const DEPUTY: u128 = 2;
const SUPERVISOR: u128 = 3;
const LEAD: u128 = 4;
const MANAGER: u128 = 5;

fn people() -> People {
    People {
        owner: Some(person(OWNER)),
        owner_away: false,
        deputies: vec![person(DEPUTY)],
        supervisors: vec![person(SUPERVISOR)],
        safety_leads: vec![person(LEAD)],
        management: vec![person(MANAGER)],
    }
}

fn turn(every: &str, statutory: bool) -> Task {
    Task::Turn { every: every.parse().unwrap(), statutory, level: None }
}

fn action(level: u8) -> Task {
    Task::Action { level: Level::new(level) }
}

fn item(task: Task) -> OpenItem {
    OpenItem { id: Uuid::from_u128(9), task, due_on: day("2026-09-16"), moved: 0, people: people() }
}

/// Looks every day from 40 days before to 40 days after, and gives who hears when.
fn heard(item: &OpenItem) -> BTreeMap<u128, Vec<i64>> {
    let mut sent = BTreeSet::new();
    let mut heard: BTreeMap<u128, Vec<i64>> = BTreeMap::new();
    for days in -40i64..=40 {
        let today = item.due_on + chrono::TimeDelta::days(days);
        for reminder in reminders(item, today, &sent) {
            assert!(sent.insert(reminder.key));
            heard.entry(reminder.key.recipient.0.as_u128()).or_default().push(days);
        }
    }
    heard
}

fn daily(first: &[i64], from: i64, to: i64) -> Vec<i64> {
    first.iter().copied().chain(from..=to).collect()
}

#[test]
fn a_yearly_duty_climbs_step_by_step() {
    let heard = heard(&item(turn("1y", true)));
    assert_eq!(heard[&OWNER], daily(&[-30, -14, -7, -1, 0], 3, 13));
    assert_eq!(heard[&DEPUTY], [-1, 0]);
    assert_eq!(heard[&SUPERVISOR], daily(&[0, 3], 7, 14));
    assert_eq!(heard[&LEAD], [7, 14]);
    assert_eq!(heard[&MANAGER], [14]);
}

#[test]
fn management_hears_only_of_what_is_statutory_or_of_level_4_and_5() {
    assert!(!heard(&item(turn("1y", false))).contains_key(&MANAGER));
    let grave = Task::Turn { every: "3m".parse().unwrap(), statutory: false, level: Level::new(4) };
    assert_eq!(heard(&item(grave))[&MANAGER], [14]);
    assert!(!heard(&item(action(3))).contains_key(&MANAGER));
    assert_eq!(heard(&item(action(4)))[&MANAGER], [14]);
}

#[test]
fn the_ladder_begins_as_early_as_the_interval_allows() {
    let first = |every: &str| heard(&item(turn(every, false)))[&OWNER][0];
    assert_eq!(first("6m"), -30);
    assert_eq!(first("180d"), -14, "not surely half a year");
    assert_eq!(first("3m"), -14);
    assert_eq!(first("1m"), -14);
    assert_eq!(first("2w"), -7);
}

#[test]
fn a_weekly_duty_has_its_day_and_two_days_later() {
    for every in ["7d", "1w", "13d"] {
        let heard = heard(&item(turn(every, false)));
        assert_eq!(heard[&OWNER], [0, 2], "{every}");
        assert_eq!(heard[&DEPUTY], [0]);
        assert_eq!(heard[&SUPERVISOR], [0, 2]);
        assert_eq!(heard.len(), 3, "nobody else");
    }
}

#[test]
fn an_action_against_a_grave_risk_climbs_sooner() {
    assert_eq!(heard(&item(action(3)))[&LEAD], [7, 14]);
    assert_eq!(heard(&item(action(4)))[&LEAD], [3, 7, 14]);
    let five = heard(&item(action(5)));
    assert_eq!(five[&LEAD], [1, 3, 7, 14]);
    assert_eq!(five[&SUPERVISOR], daily(&[0, 1, 3], 7, 14));
    assert_eq!(five[&OWNER], daily(&[-1, 0], 3, 13), "it begins the day before");
    assert_eq!(heard(&item(action(3)))[&OWNER][0], -14);
}

#[test]
fn only_a_late_action_of_level_5_does_not_wait_for_the_morning() {
    let late = reminders(&item(action(5)), day("2026-09-17"), &BTreeSet::new());
    let at_once: Vec<_> =
        late.iter().filter(|r| r.delivery == Delivery::AtOnce).map(|r| r.key.recipient.0.as_u128()).collect();
    assert_eq!(at_once, [SUPERVISOR, LEAD]);
    for task in [action(4), turn("1y", true)] {
        for days in 0..20 {
            let today = plus_days(day("2026-09-10"), days);
            assert!(reminders(&item(task), today, &BTreeSet::new()).iter().all(|r| r.delivery == Delivery::Digest));
        }
    }
}

#[test]
fn after_an_outage_everybody_hears_once_of_the_latest_step() {
    let item = item(turn("1y", true));
    let now = reminders(&item, day("2026-10-16"), &BTreeSet::new());
    let told: Vec<_> = now.iter().map(|r| (r.key.recipient.0.as_u128(), r.key.step.to_string())).collect();
    let step = |person, step: &str| (person, step.to_owned());
    assert_eq!(
        told,
        [step(OWNER, "t+13"), step(DEPUTY, "t+0"), step(SUPERVISOR, "t+14"), step(LEAD, "t+14"), step(MANAGER, "t+14")]
    );
    let sent = now.iter().map(|r| r.key).collect();
    assert!(reminders(&item, day("2026-10-16"), &sent).is_empty(), "the same look again");
    assert!(reminders(&item, day("2026-09-01"), &sent).is_empty(), "a clock that went back");
}

#[test]
fn an_owner_who_is_away_is_stood_in_for() {
    let with = |change: fn(&mut People)| {
        let mut item = item(turn("1y", true));
        change(&mut item.people);
        reminders(&item, day("2026-09-09"), &BTreeSet::new())
            .iter()
            .map(|r| r.key.recipient.0.as_u128())
            .collect::<Vec<_>>()
    };
    assert_eq!(with(|_| ()), [OWNER]);
    assert_eq!(with(|people| people.owner_away = true), [DEPUTY]);
    assert_eq!(with(|people| people.owner = None), [DEPUTY]);
    assert_eq!(
        with(|people| {
            people.owner_away = true;
            people.deputies.clear();
        }),
        [SUPERVISOR]
    );
}

#[test]
fn who_is_several_hears_once() {
    let mut item = item(turn("1y", true));
    item.people.owner = Some(person(SUPERVISOR));
    let now = reminders(&item, day("2026-09-16"), &BTreeSet::new());
    let told: Vec<_> = now.iter().map(|r| (r.key.recipient.0.as_u128(), r.rung)).collect();
    assert_eq!(told, [(DEPUTY, Rung::Deputy), (SUPERVISOR, Rung::Owner)]);
    let now = reminders(&item, day("2026-09-30"), &BTreeSet::new());
    let told = now.iter().find(|r| r.key.recipient == person(SUPERVISOR)).map(|r| (r.rung, r.key.step.days));
    assert_eq!(told, Some((Rung::Supervisor, 14)), "the owner's last step was the day before");
}

#[test]
fn a_day_that_was_moved_later_begins_the_ladder_anew() {
    let mut item = item(action(3));
    let sent: BTreeSet<_> = reminders(&item, day("2026-09-19"), &BTreeSet::new()).iter().map(|r| r.key).collect();
    item.due_on = day("2026-10-16");
    assert!(reminders(&item, day("2026-10-09"), &sent).is_empty());
    item.moved = 1;
    let now = reminders(&item, day("2026-10-09"), &sent);
    assert_eq!(now.iter().map(|r| r.key.step.to_string()).collect::<Vec<_>>(), ["1:t-7"]);
}

fn tasks() -> impl Strategy<Value = Task> {
    let turns = (prop::sample::select(vec!["7d", "2w", "1m", "4m", "6m", "1y", "3y"]), any::<bool>());
    prop_oneof![turns.prop_map(|(every, statutory)| turn(every, statutory)), (1u8..=5).prop_map(action)]
}

proptest! {
    /// However often and whenever the clock is looked at, also after it was set back, no step comes twice to anybody, nobody gets
    /// two reminders of a task in one look, and the steps of each only rise.
    #[test]
    fn no_step_comes_twice_to_anybody(
        task in tasks(),
        looks in prop::collection::vec((-60i64..60, 0u8..8), 1..60),
        small in any::<bool>(),
    ) {
        let mut item = item(task);
        if small {
            // One person is everything.
            item.people.supervisors = vec![person(OWNER)];
            item.people.safety_leads = vec![person(OWNER), person(LEAD)];
        }
        let mut today = day("2026-08-01");
        let mut sent = BTreeSet::new();
        for (days, happens) in looks {
            today += chrono::TimeDelta::days(days);
            item.people.owner_away = happens == 1;
            match happens {
                2 => {
                    item.due_on = plus_days(item.due_on, 20);
                    item.moved += 1;
                }
                3 => item.due_on -= chrono::TimeDelta::days(5),
                _ => {}
            }
            let now = reminders(&item, today, &sent);
            let mut told = BTreeSet::new();
            for reminder in now {
                prop_assert!(told.insert(reminder.key.recipient), "two at once");
                let before = sent.iter().filter(|key: &&ReminderKey| key.recipient == reminder.key.recipient).max();
                prop_assert!(before.is_none_or(|before| before.step < reminder.key.step));
                prop_assert!(sent.insert(reminder.key), "{} twice", reminder.key.step);
            }
            prop_assert!(reminders(&item, today, &sent).is_empty());
        }
    }

    /// One outage of any length leads to at most one reminder a person.
    #[test]
    fn what_was_missed_is_one_reminder(task in tasks(), away in 0u64..400) {
        let item = item(task);
        let now = reminders(&item, plus_days(item.due_on, away), &BTreeSet::new());
        let people: BTreeSet<_> = now.iter().map(|r| r.key.recipient).collect();
        prop_assert_eq!(people.len(), now.len());
        prop_assert!(people.len() >= 2, "the owner and the supervisor always hear of it");
    }
}

#[test]
fn a_step_is_read_back_as_it_was_written() {
    for (text, moved, days) in [("t-7", 0, -7), ("t+0", 0, 0), ("t+14", 0, 14), ("1:t-7", 1, -7)] {
        let step = LadderStep { moved, days };
        assert_eq!((step.to_string().as_str(), text.parse()), (text, Ok(step)));
    }
    for text in ["", "t", "7", "x:t+1", "t+1:1"] {
        assert_eq!(text.parse::<LadderStep>(), Err(NoSuchStep), "{text}");
    }
}

proptest! {
    #[test]
    fn nobody_hears_between_today_and_the_next_step(late in -60i64..60, level in prop::option::of(1u8..=5)) {
        for task in [Task::Action { level: level.and_then(Level::new) }, turn("12m", true), turn("7d", false)] {
            let item = item(task);
            let today = item.due_on + TimeDelta::days(late);
            let mut sent = BTreeSet::new();
            sent.extend(reminders(&item, today, &sent).into_iter().map(|reminder| reminder.key));
            let next = next_step(task, item.due_on, today);
            for days in 1..40 {
                let day = today + TimeDelta::days(days);
                if next.is_some_and(|next| day >= next) {
                    prop_assert!(!reminders(&item, day, &sent).is_empty());
                    break;
                }
                prop_assert!(reminders(&item, day, &sent).is_empty());
            }
        }
    }
}
